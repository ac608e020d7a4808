import Foundation
import Model

/// The result of one sync of an account.
package struct SyncReport: Hashable, Sendable {
  package var account: String
  /// The other side, for sentences: "server" or "folder".
  package var place = "server"
  /// Marks that the server accepted.
  package var sent = 0
  /// Marks that the server refused. They wait here and are tried again.
  package var refused = 0
  /// Marks that the server accepted twice and does not show. Its word was taken.
  package var overruled = 0
  /// Changes of feeds that the server made.
  package var edits = 0
  /// Changes of feeds that the server refused, a sentence each. They count here only.
  package var refusedEdits: [String] = []
  /// Marks of articles here that changed because of the server.
  package var changed = 0
  /// New articles.
  package var added = 0
  /// Articles that were here already and have their id on the server since this sync.
  package var matched = 0
  package var feeds = RemoteFeedChanges()
  /// Sentences about parts of the other side that were left out.
  package var remarks: [String] = []
  /// The same that come only where everything is compared.
  package var lastingRemarks: [String] = []
  /// The number of remarks that are kept with the account, after this sync.
  package var keptRemarks = 0
  /// True if everything was compared.
  package var isComplete = false
  /// Articles whose texts are left for the next sync.
  package var wanted = 0
  /// Marks and changes of feeds that wait, after this sync.
  package var pending = 0
  /// The time before which the server is not asked again, because it asked for a pause; nil for none.
  package var pausedUntil: Date?
  /// Nil for a sync that came to its end.
  package var failure: SyncFailure?

  package init(account: String) {
    self.account = account
  }

  /// The remarks that are kept with the account after this sync.
  ///
  /// - Parameters:
  ///   - earlier: those of the syncs before.
  ///   - isPartial: true for a sync that only sent, or did not come to its end: it says nothing of the rest.
  func remarks(after earlier: AccountRemarks, isPartial: Bool) -> AccountRemarks {
    var (latest, lasting) = (remarks, lastingRemarks + refusedEdits)
    if refused > 0 {
      latest.append("the \(place) refused \(marks(refused)); what is refused waits here and is tried again")
    }
    if overruled > 0 { lasting.append("the \(place) did not keep \(marks(overruled)), and its word was taken") }
    if isPartial { latest = earlier.latest + latest }
    if isPartial || !isComplete { lasting = earlier.lasting + lasting }
    return AccountRemarks(
      latest: SyncReport.distinct(latest), lasting: SyncReport.distinct(lasting), remedy: failure?.remedy)
  }

  private func marks(_ count: Int) -> String { count == 1 ? "1 mark" : "\(count) marks" }

  /// Each sentence once, without the oldest ones of too many.
  private static func distinct(_ sentences: [String]) -> [String] {
    var seen: Set<String> = []
    return sentences.filter { seen.insert($0).inserted }.suffix(AccountRemarks.most)
  }

  /// The failure as a sentence; nil after a success.
  package var problem: Problem? { failure?.problem(of: account) }
}

/// The part of a sync that is under way, for a line of progress.
package enum SyncStep: Hashable, Sendable {
  case sending(done: Int)
  case comparing
  /// Texts that are fetched, of those that are wanted in this sync.
  case fetching(done: Int, of: Int)
}
