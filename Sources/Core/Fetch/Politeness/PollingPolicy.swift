import Foundation
import Model
import Query

/// Decides when a feed is fetched again: from its server's headers, its own wishes, and its failures.
package struct PollingPolicy: Sendable {
  /// Seconds between two fetches of a feed that names no interval.
  static let usual = 3600.0
  /// Bounds for the intervals that feeds and servers ask for, in seconds: five minutes to a day.
  static let bounds = 300.0...86_400.0
  /// The longest time in seconds for which freshness refuses a refresh that a person asked for, and for which Retry-After
  /// refuses any.
  static let freshnessLimit = 900.0
  static let retryLimit = 7 * 86_400.0

  /// A random number of 0..<1 that spreads feeds which failed together.
  let jitter: @Sendable () -> Double

  package init(jitter: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }) {
    self.jitter = jitter
  }

  /// The record after an answer. `interval` and `skipHours` are the feed's own wishes.
  package func record(
    _ old: FetchRecord, after answer: HTTPResponse, interval: Int?, skipHours: [Int], at now: Date
  ) -> FetchRecord {
    var record = old
    guard answer.result != .heldBack else { return record }
    record.lastTried = now
    record.status = answer.status
    record.bytes = answer.bytes
    record.allBytes += answer.bytes
    record.seconds = answer.seconds
    record.notBefore = nil
    switch answer.result {
    case .body, .unchanged:
      record.failures = 0
      record.problem = nil
      record.isGone = false
      record.lastSuccess = now
      record.etag = answer.etag ?? (answer.status == 304 ? old.etag : nil)
      record.lastModified = answer.lastModified ?? (answer.status == 304 ? old.lastModified : nil)
      note(answer.movedTo, in: &record, at: now)
      if let fresh = answer.freshFor {
        record.notBefore = now.addingTimeInterval(min(fresh, PollingPolicy.freshnessLimit))
      }
      // The longer of the two: both the server and the author have their reasons.
      let wanted = max(answer.freshFor ?? 0, Double(interval ?? 0))
      let pause =
        wanted > 0
        ? min(max(wanted, PollingPolicy.bounds.lowerBound), PollingPolicy.bounds.upperBound) : PollingPolicy.usual
      // A tenth of it is random: feeds that were added together are not fetched together for ever.
      record.nextDue = PollingPolicy.firstHour(
        from: now.addingTimeInterval(pause * (1 + jitter() / 10)), notIn: skipHours)
    case .gone:
      // 410 is final. Without a due date the feed is fetched again only when a person asks for it.
      record.isGone = true
      record.problem = "it is gone for good"
      record.nextDue = nil
    case .failed(let why):
      record.failures += 1
      record.problem = why
      let due = now.addingTimeInterval(backoff(record.failures))
      if let wait = answer.retryAfter {
        record.notBefore = now.addingTimeInterval(min(wait, PollingPolicy.retryLimit))
      } else if HostFetchRecord.enough.contains(answer.status) {
        record.notBefore = due
      }
      record.nextDue = max(due, record.notBefore ?? due)
    case .heldBack:
      break
    }
    return record
  }

  /// The wait after failures, in seconds: ten minutes after the first, doubled for each further one, at most a day. Up to
  /// half of it is random.
  private func backoff(_ failures: Int) -> Double {
    let full = min(PollingPolicy.bounds.upperBound, 600 * pow(2, Double(min(failures, 12) - 1)))
    return full * (1 - jitter() / 2)
  }

  /// Remembers a permanent redirect. It is followed when it still holds a day later.
  private func note(_ target: String?, in record: inout FetchRecord, at now: Date) {
    if target != record.movedTo {
      record.movedTo = target
      record.movedSince = target == nil ? nil : now
    }
  }

  /// The first moment from `date` on whose hour, 0...23 in UTC, is not among RSS skipHours
  /// (https://www.rssboard.org/skip-hours-days). A feed that names all 24 would never be fetched: it counts as naming none.
  private static func firstHour(from date: Date, notIn hours: [Int]) -> Date {
    guard !hours.isEmpty else { return date }
    let seconds = Int(date.timeIntervalSince1970)
    for ahead in 0..<24 {
      let hour = (seconds / 3600 + ahead) % 24
      guard hours.contains(hour) else {
        return ahead == 0 ? date : Date(timeIntervalSince1970: Double((seconds / 3600 + ahead) * 3600))
      }
    }
    return date
  }
}

extension FetchRecord {
  /// The address that permanent redirects have given for a day or longer; nil when there is none.
  package func settledMove(at now: Date) -> String? {
    guard let movedTo, let movedSince, now.timeIntervalSince(movedSince) >= 86_400 else { return nil }
    return movedTo
  }

  /// True when the feed may be fetched now. `asked` is true when a person asked for it.
  package func mayBeAsked(at now: Date, asked: Bool) -> Bool {
    if let notBefore, notBefore > now { return false }
    if asked { return true }
    return !isGone && (nextDue ?? .distantPast) <= now
  }
}
