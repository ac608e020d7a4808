import Foundation
import Model

/// The record of requests to a source of rates, and the rules for the next one.
package struct SourceFetchRecord: Hashable, Sendable {
  package var record = FetchRecord()
  /// The address that the validators and the hash of `record` belong to. A source may have several, and one for each day.
  package var address: String?

  package init() {}

  /// Seconds between two requests at least, even when a person asks: rates come once a day.
  private static let patience = 600.0

  /// Tells whether a request is allowed; `asked` is true when a person asked for it.
  package func mayBeAsked(at now: Date, asked: Bool) -> Bool {
    if isHeldBack(at: now) { return false }
    if let tried = record.lastTried, (0..<SourceFetchRecord.patience).contains(now.timeIntervalSince(tried)) {
      return false
    }
    return asked || (record.nextDue ?? .distantPast) <= now
  }

  /// Tells whether its server asked for a pause that has not ended.
  package func isHeldBack(at now: Date) -> Bool { record.notBefore.map { $0 > now } ?? false }
}
