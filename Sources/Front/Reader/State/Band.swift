import Foundation
import Model
import Screen

/// The band of rates: what it says, and how far it has moved.
package struct Band: Equatable, Sendable {
  package var ticks: [Tick] = []
  /// The day whose figures are shown; nil is now.
  package var asOf: Day?
  /// Where the reader is; a figure of another day says its day.
  var today = Day(number: 0)
  /// Cells that have left the screen at the left edge, 0 ..< length of the band.
  package private(set) var offset = 0
  package var isPaused = false
  package var isInverted: Bool
  package private(set) var mode: Settings.Band.Mode
  private let cellsPerSecond: Double
  private var lastStep: Date?

  /// Seconds for which a page of the band stands.
  private static let pageTime = 5.0

  package init(_ settings: Settings.Band) {
    mode = settings.motion ? settings.mode : .off
    isInverted = settings.inverted
    cellsPerSecond = settings.speed
  }

  /// Whether there is more than fits, and so a reason to move.
  func overflows(_ width: Int) -> Bool { BandText(self).width > width }

  mutating func toggleMode() {
    mode = mode == .page ? .scroll : .page
    offset = 0
    lastStep = nil
  }

  /// When the band moves next; nil while it stands still.
  func nextStep(after now: Date, width: Int) -> Date? {
    guard !isPaused, mode != .off, overflows(width) else { return nil }
    return (lastStep ?? now).addingTimeInterval(mode == .page ? Band.pageTime : 1 / cellsPerSecond)
  }

  /// Moves by the cells that are due. After a long sleep it moves on from where it stood: no leap.
  mutating func step(now: Date, width: Int) {
    guard !isPaused, mode != .off else { return lastStep = nil }
    let text = BandText(self)
    guard text.width > width else { return lastStep = nil }
    let interval = mode == .page ? Band.pageTime : 1 / cellsPerSecond
    guard let last = lastStep else { return lastStep = now }
    let due = Int((now.timeIntervalSince(last) / interval + 0.01).rounded(.down))
    guard due > 0 else { return }
    lastStep = due > 4 ? now : last.addingTimeInterval(Double(due) * interval)
    offset = mode == .page ? text.nextPage(after: offset, width: width) : (offset + min(due, 4)) % text.turn
  }

  mutating func resume(at now: Date) {
    isPaused = false
    lastStep = now
  }
}
