import Foundation
import Model
import Query

/// When a feed is asked again: by its server's word, by its own, and by how it went.
package struct PollingPolicy: Sendable {
  /// Seconds between two looks at a feed that says nothing about it.
  static let usual = 3600.0
  /// Bounds for what feeds and servers ask for, in seconds: five minutes to a day.
  static let bounds = 300.0...86_400.0
  /// The longest time for which a server's freshness keeps a person who asks away, and a Retry-After any of us.
  static let freshnessLimit = 900.0
  static let retryLimit = 7 * 86_400.0

  /// Spreads feeds that failed together, 0..<1.
  let jitter: @Sendable () -> Double

  package init(jitter: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }) {
    self.jitter = jitter
  }

  /// The ledger after an answer. `interval` and `skipHours` are what the feed itself asks for.
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
      // The slower of the two: a server that wants to be asked less often has its reasons, and so has an author.
      let wanted = max(answer.freshFor ?? 0, Double(interval ?? 0))
      let pause =
        wanted > 0
        ? min(max(wanted, PollingPolicy.bounds.lowerBound), PollingPolicy.bounds.upperBound) : PollingPolicy.usual
      // A tenth of it is chance: feeds that were added together are not asked together for ever.
      record.nextDue = PollingPolicy.firstHour(
        from: now.addingTimeInterval(pause * (1 + jitter() / 10)), notIn: skipHours)
    case .gone:
      // 410 is a server's last word. Nothing is due, so only a person who asks for the feed makes it be asked again.
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

  /// Ten minutes after the first failure, twice as long after each more, a day at most; up to half of it is chance.
  private func backoff(_ failures: Int) -> Double {
    let full = min(PollingPolicy.bounds.upperBound, 600 * pow(2, Double(min(failures, 12) - 1)))
    return full * (1 - jitter() / 2)
  }

  /// A permanent redirect is believed when it still stands on another day.
  private func note(_ target: String?, in record: inout FetchRecord, at now: Date) {
    if target != record.movedTo {
      record.movedTo = target
      record.movedSince = target == nil ? nil : now
    }
  }

  /// RSS skipHours (https://www.rssboard.org/skip-hours-days): the first moment from this one on whose hour, 0...23 in
  /// UTC, is not among them. A feed that names all 24 would never be asked, and is asked as if it had named none.
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
  /// The address that the subscription should have by now: where permanent redirects led on two days.
  package func settledMove(at now: Date) -> String? {
    guard let movedTo, let movedSince, now.timeIntervalSince(movedSince) >= 86_400 else { return nil }
    return movedTo
  }

  /// Whether the feed may be asked; `asked` is whether a person asked for it.
  package func mayBeAsked(at now: Date, asked: Bool) -> Bool {
    if let notBefore, notBefore > now { return false }
    if asked { return true }
    return !isGone && (nextDue ?? .distantPast) <= now
  }
}
