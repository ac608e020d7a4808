import Foundation
import Model
import Money
import Screen

/// The band of rates: its figures, and how far it has moved.
package struct Band: Equatable, Sendable {
  package var ticks: [Tick] = []
  /// The day whose figures are shown; nil is now.
  package var asOf: Day?
  /// The day whose figures were requested; nil is now.
  var requested: Day?
  /// The time that the age of a figure is measured from.
  var now: Date
  var today: Day
  /// Cells that have left the screen at the left edge, 0 ..< length of the band.
  package private(set) var offset = 0
  package var isPaused = false
  /// True while pairs are written as markets write them, USD/KZT; false for the other way round.
  package var isInMarketOrder: Bool
  package private(set) var mode: Settings.Band.Mode
  /// Index of the chosen pair; nil when none is chosen. The band does not move while one is.
  package private(set) var selected: Int?
  private let pinnedPair: Pair?
  private let cellsPerSecond: Double
  private var lastStep: Date?

  /// Seconds for which a page of the band is shown.
  private static let pageTime = 5.0

  package init(_ settings: Settings.Band, now: Date = Date(timeIntervalSince1970: 0), today: Day = Day(number: 0)) {
    mode = settings.motion ? settings.mode : .off
    isInMarketOrder = settings.inverted
    pinnedPair = Pair(typed: settings.pinned)
    cellsPerSecond = settings.speed
    self.now = now
    self.today = today
  }

  /// True if a pair is shown the other way round than the settings name it.
  func inverts(_ pair: Pair) -> Bool { pair.isInMarketOrder != isInMarketOrder }

  /// True when the figures are wider than the room for them, so that the band has to move.
  func overflows(_ columns: Int) -> Bool { !BandText(self, columns: columns).fits }

  /// The place of the pair that stands still while the others move; nil when none is pinned.
  var pinned: Int? {
    pinnedPair.flatMap { pinned in ticks.firstIndex { $0.pair == pinned || $0.pair.inverse == pinned } }
  }

  /// Takes what keys changed in an earlier start; nil leaves what the settings say.
  mutating func restore(isPaused: Bool, mode: Settings.Band.Mode?, isInMarketOrder: Bool?) {
    self.isPaused = isPaused
    if let mode { self.mode = mode }
    if let isInMarketOrder { self.isInMarketOrder = isInMarketOrder }
  }

  /// Changes between pages and cells. A band without motion turns by pages from here on.
  mutating func toggleMode() {
    mode = mode == .page ? .scroll : .page
    offset = 0
    lastStep = nil
  }

  /// True while the band does not move, for any reason.
  private var isStill: Bool { isPaused || mode == .off || selected != nil }

  /// The time of the next move; nil while the band is still.
  func nextStep(after now: Date, columns: Int) -> Date? {
    guard !isStill, overflows(columns) else { return nil }
    return (lastStep ?? now).addingTimeInterval(mode == .page ? Band.pageTime : 1 / cellsPerSecond)
  }

  /// Moves by the cells that are due. After a long sleep it goes on from its place, without a leap.
  mutating func step(now: Date, columns: Int) {
    guard !isStill else { return lastStep = nil }
    let text = BandText(self, columns: columns)
    guard !text.fits else { return lastStep = nil }
    let interval = mode == .page ? Band.pageTime : 1 / cellsPerSecond
    // A clock that was set back would leave it standing until that time comes again.
    guard let last = lastStep, last <= now else { return lastStep = now }
    let due = Int((now.timeIntervalSince(last) / interval + 0.01).rounded(.down))
    guard due > 0 else { return }
    // More than four cells at once mean that the program or the machine was asleep.
    lastStep = due > 4 ? now : last.addingTimeInterval(Double(due) * interval)
    offset = mode == .page ? text.nextPage(after: offset) : (offset + min(due, 4)) % text.round
  }

  /// Goes on from its place, as if the pause had taken no time.
  mutating func resume(at now: Date) {
    isPaused = false
    lastStep = now
  }
}

extension Band {
  /// The chosen figure.
  package var selection: Tick? { selected.map { ticks[$0] } }

  /// Chooses a pair, and moves the band as little as needed to bring it into sight; nil chooses none.
  mutating func select(_ index: Int?, columns: Int? = nil) {
    selected = index.flatMap { ticks.isEmpty ? nil : max(0, min(ticks.count - 1, $0)) }
    guard let selected, let columns else { return }
    let text = BandText(self, columns: columns)
    guard !text.fits, let place = text.place(of: selected) else { return }
    let shown = offset..<offset + text.room
    // The figure may be in sight in this round of the band or in the next.
    let isInSight = (mode == .scroll ? [0, text.round] : [0]).contains {
      shown.contains(place.lowerBound + $0) && place.upperBound + $0 <= shown.upperBound
    }
    if !isInSight { offset = place.lowerBound }
  }

  /// The first pair whose beginning is on the screen; nil while the band is at its beginning.
  func firstInSight(columns: Int) -> Int? {
    guard offset > 0 else { return nil }
    let text = BandText(self, columns: columns)
    if text.fits { return nil }
    return text.items.lazy.compactMap(\.index).first { text.place(of: $0)?.lowerBound ?? 0 >= offset } ?? 0
  }

  /// True while every figure is one of an edition: none has been fetched yet.
  var isOfEdition: Bool { !ticks.isEmpty && ticks.allSatisfy { $0.source == RateSource.edition.id } }
}
