import Foundation
import Model

/// What newsband and a source of rates owe each other.
package struct SourceLedger: Hashable, Sendable {
  package var ledger = Ledger()
  /// The address that the validators and the hash of the ledger belong to; a source may have several, and one for each day.
  package var address: String?

  package init() {}

  /// Seconds for which not even a person who asks again makes newsband ask again: rates come once a day.
  private static let patience = 600.0

  /// Whether the source may be asked; `asked` is whether a person asked for it.
  package func mayBeAsked(at now: Date, asked: Bool) -> Bool {
    if isHeldBack(at: now) { return false }
    if let tried = ledger.lastTried, (0..<SourceLedger.patience).contains(now.timeIntervalSince(tried)) { return false }
    return asked || (ledger.nextDue ?? .distantPast) <= now
  }

  /// Whether its server asked to be left alone until later.
  package func isHeldBack(at now: Date) -> Bool { ledger.notBefore.map { $0 > now } ?? false }
}
