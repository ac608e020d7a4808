import Foundation
import Model
import Query

/// The moment of a search and the time zone of the reader: the base of "today" and "an hour ago".
struct SearchClock {
  let now: Date
  let zone: TimeZone

  /// Milliseconds.
  static let day: Int64 = 86_400_000

  /// The milliseconds since 1970 at which a moment is; for the first moment of a day two of them, as an edition counts
  /// its days in UTC: the earlier and that of the reader.
  func window(_ moment: QueryTree.DateField) -> (Int64, Int64) {
    switch moment {
    case .ago(let seconds):
      let at = now.milliseconds - Int64(seconds) * 1000
      return (at, at)
    case .day(let day): return window(day)
    case .daysAgo(let days):
      let today = Day(now, offset: zone.secondsFromGMT(for: now))
      return window(Day(number: today.number - days))
    }
  }

  /// West of Greenwich midnight in UTC, which is that of editions, comes before the reader's; east of it it comes
  /// after, and then the reader's counts for both.
  private func window(_ day: Day) -> (Int64, Int64) {
    let universal = day.start.milliseconds
    let local = day.start(in: zone).milliseconds
    return (min(universal, local), local)
  }
}
