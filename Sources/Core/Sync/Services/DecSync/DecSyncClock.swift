import Foundation

/// Tells times of entries that can be right from those of a machine whose clock was ahead.
///
/// An entry that is dated more than a day after now counts only where nothing else was said about the same thing. Otherwise a
/// machine that was in the year 2093 once would have the last word for ever.
struct DecSyncClock: Sendable {
  let now: Date
  /// The last second that can be right.
  private let horizon: Int

  private static let tolerance = 86_400.0
  /// 2025-01-01. A clock before it is certainly wrong, as one without a battery is after a start: it judges nothing.
  private static let earliest = Date(timeIntervalSince1970: 1_735_689_600)

  /// - Parameter last: the time of the last sync. A clock that is before it jumped back.
  init(_ now: Date, last: Date? = nil) {
    self.now = now
    let latest = max(now, last ?? now).timeIntervalSince1970 + DecSyncClock.tolerance
    horizon = now < DecSyncClock.earliest ? .max : Int(min(latest, 4e11))
  }

  func isAhead(_ seconds: Int) -> Bool { seconds > horizon }

  /// The time of an act: now for one that would be ahead.
  func seconds(of date: Date) -> Int { clipped(Int(max(0, min(date.timeIntervalSince1970, 2e11)))) }

  func clipped(_ seconds: Int) -> Int {
    isAhead(seconds) ? Int(max(0, now.timeIntervalSince1970)) : seconds
  }

  /// The place of an entry among those about the same thing.
  func isNewer(_ entry: DecSyncEntry, than other: DecSyncEntry) -> Bool {
    let (mine, theirs) = (isAhead(entry.time.seconds), isAhead(other.time.seconds))
    return mine == theirs ? entry.isNewer(than: other) : theirs
  }
}
