import Foundation
import Model
import Query

/// When a feed is asked again: by its server's word, by its own, and by how it went.
package struct Rhythm: Sendable {
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
  package func ledger(
    _ old: Ledger, after answer: Answer, interval: Int?, skipHours: [Int], at now: Date
  ) -> Ledger {
    var ledger = old
    guard answer.result != .heldBack else { return ledger }
    ledger.lastTried = now
    ledger.status = answer.status
    ledger.bytes = answer.bytes
    ledger.allBytes += answer.bytes
    ledger.seconds = answer.seconds
    ledger.notBefore = nil
    switch answer.result {
    case .body, .unchanged:
      ledger.failures = 0
      ledger.problem = nil
      ledger.isGone = false
      ledger.lastSuccess = now
      ledger.etag = answer.etag ?? (answer.status == 304 ? old.etag : nil)
      ledger.lastModified = answer.lastModified ?? (answer.status == 304 ? old.lastModified : nil)
      note(answer.movedTo, in: &ledger, at: now)
      if let fresh = answer.freshFor { ledger.notBefore = now.addingTimeInterval(min(fresh, Rhythm.freshnessLimit)) }
      // The slower of the two: a server that wants to be asked less often has its reasons, and so has an author.
      let wanted = max(answer.freshFor ?? 0, Double(interval ?? 0))
      let pause = wanted > 0 ? min(max(wanted, Rhythm.bounds.lowerBound), Rhythm.bounds.upperBound) : Rhythm.usual
      // A tenth of it is chance: feeds that were added together are not asked together for ever.
      ledger.nextDue = Rhythm.firstHour(from: now.addingTimeInterval(pause * (1 + jitter() / 10)), notIn: skipHours)
    case .gone:
      // 410 is a server's last word. Nothing is due, so only a person who asks for the feed makes it be asked again.
      ledger.isGone = true
      ledger.problem = "it is gone for good"
      ledger.nextDue = nil
    case .failed(let why):
      ledger.failures += 1
      ledger.problem = why
      let due = now.addingTimeInterval(backoff(ledger.failures))
      if let wait = answer.retryAfter {
        ledger.notBefore = now.addingTimeInterval(min(wait, Rhythm.retryLimit))
      } else if HostLedger.enough.contains(answer.status) {
        ledger.notBefore = due
      }
      ledger.nextDue = max(due, ledger.notBefore ?? due)
    case .heldBack:
      break
    }
    return ledger
  }

  /// Ten minutes after the first failure, twice as long after each more, a day at most; up to half of it is chance.
  private func backoff(_ failures: Int) -> Double {
    let full = min(Rhythm.bounds.upperBound, 600 * pow(2, Double(min(failures, 12) - 1)))
    return full * (1 - jitter() / 2)
  }

  /// A permanent redirect is believed when it still stands on another day.
  private func note(_ target: String?, in ledger: inout Ledger, at now: Date) {
    if target != ledger.movedTo {
      ledger.movedTo = target
      ledger.movedSince = target == nil ? nil : now
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

extension Ledger {
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
