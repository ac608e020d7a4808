import Foundation
import Model

/// What newsband and a source of rates owe each other.
package struct SourceFetchRecord: Hashable, Sendable {
  package var record = FetchRecord()
  /// The address that the validators and the hash of the ledger belong to; a source may have several, and one for each day.
  package var address: String?

  package init() {}

  /// Seconds for which not even a person who asks again makes newsband ask again: rates come once a day.
  private static let patience = 600.0

  /// Whether the source may be asked; `asked` is whether a person asked for it.
  package func mayBeAsked(at now: Date, asked: Bool) -> Bool {
    if isHeldBack(at: now) { return false }
    if let tried = record.lastTried, (0..<SourceFetchRecord.patience).contains(now.timeIntervalSince(tried)) {
      return false
    }
    return asked || (record.nextDue ?? .distantPast) <= now
  }

  /// Whether its server asked to be left alone until later.
  package func isHeldBack(at now: Date) -> Bool { record.notBefore.map { $0 > now } ?? false }
}
