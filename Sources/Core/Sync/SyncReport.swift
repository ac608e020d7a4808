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
  /// Articles whose texts are left for the next sync.
  package var wanted = 0
  /// Marks and changes of feeds that wait, after this sync.
  package var pending = 0
  /// Nil for a sync that came to its end.
  package var failure: SyncFailure?

  package init(account: String) {
    self.account = account
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
