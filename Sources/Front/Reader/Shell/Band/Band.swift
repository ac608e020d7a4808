import Foundation
import Model
import Money
import Screen

/// The band of rates: what it says, and how far it has moved.
package struct Band: Equatable, Sendable {
  package var ticks: [Tick] = []
  /// The day whose figures are shown; nil is now.
  package var asOf: Day?
  /// The day that was asked for, whose figures are to come; nil is now.
  var asked: Day?
  /// What the age of a figure is measured by.
  var now: Date
  var today: Day
  /// Cells that have left the screen at the left edge, 0 ..< length of the band.
  package private(set) var offset = 0
  package var isPaused = false
  package var isInverted: Bool
  package private(set) var mode: Settings.Band.Mode
  /// Index of the pair under the cursor; nil when the cursor is elsewhere. The band stands while it is here.
  package private(set) var selected: Int?
  private let cellsPerSecond: Double
  private var lastStep: Date?

  /// Seconds for which a page of the band stands.
  private static let pageTime = 5.0

  package init(_ settings: Settings.Band, now: Date = Date(timeIntervalSince1970: 0), today: Day = Day(number: 0)) {
    mode = settings.motion ? settings.mode : .off
    isInverted = settings.inverted
    cellsPerSecond = settings.speed
    self.now = now
    self.today = today
  }

  /// Whether there is more than fits, and so a reason to move.
  func overflows(_ width: Int) -> Bool { BandText(self).width > width }

  /// Between pages and cells; a band that was set to stand turns by pages from here on.
  mutating func toggleMode() {
    mode = mode == .page ? .scroll : .page
    offset = 0
    lastStep = nil
  }

  /// For whatever reason.
  private var isStill: Bool { isPaused || mode == .off || selected != nil }

  /// When the band moves next; nil while it stands still.
  func nextStep(after now: Date, width: Int) -> Date? {
    guard !isStill, overflows(width) else { return nil }
    return (lastStep ?? now).addingTimeInterval(mode == .page ? Band.pageTime : 1 / cellsPerSecond)
  }

  /// Moves by the cells that are due. After a long sleep it moves on from where it stood: no leap.
  mutating func step(now: Date, width: Int) {
    guard !isStill else { return lastStep = nil }
    let text = BandText(self)
    guard text.width > width else { return lastStep = nil }
    let interval = mode == .page ? Band.pageTime : 1 / cellsPerSecond
    guard let last = lastStep else { return lastStep = now }
    let due = Int((now.timeIntervalSince(last) / interval + 0.01).rounded(.down))
    guard due > 0 else { return }
    // A leap of more than four cells was a sleep, of the program or of the machine.
    lastStep = due > 4 ? now : last.addingTimeInterval(Double(due) * interval)
    offset = mode == .page ? text.nextPage(after: offset, width: width) : (offset + min(due, 4)) % text.turn
  }

  /// Goes on from where it stands: the time of the pause is not made up for.
  mutating func resume(at now: Date) {
    isPaused = false
    lastStep = now
  }
}

extension Band {
  /// The figure under the cursor.
  package var selection: Tick? { selected.map { ticks[$0] } }

  /// Puts the cursor on a pair, and moves the band as little as needed so that it is in sight; nil takes it away.
  mutating func select(_ index: Int?, room: Int? = nil) {
    selected = index.flatMap { ticks.isEmpty ? nil : max(0, min(ticks.count - 1, $0)) }
    guard let selected, let room else { return }
    let text = BandText(self)
    guard text.width > room else { return }
    let place = text.place(of: selected)
    let shown = offset..<offset + room
    // It may be in sight twice round.
    let isInSight = [0, text.turn].contains {
      shown.contains(place.lowerBound + $0) && place.upperBound + $0 <= shown.upperBound
    }
    if !isInSight { offset = place.lowerBound }
  }

  /// The first pair whose beginning is on the screen; nil while the band stands at its beginning.
  var firstInSight: Int? {
    guard offset > 0 else { return nil }
    let text = BandText(self)
    return ticks.indices.first { text.place(of: $0).lowerBound >= offset } ?? 0
  }

  /// " as of 11 Dec 2025 " before figures of another day; nil before those of now.
  func mark(today: Day) -> String? {
    asOf.map { " as of \(DateText.short($0, today: today)) " }
  }
}
