import Foundation
import Model

/// A server that keeps feeds, articles and marks for several programs, through one of its protocols.
///
/// All calls are bounded, ask one thing at a time and repeat nothing, except that an expired session is renewed once. A set is
/// complete or the call throws: half a set would turn unread articles read.
package protocol SyncService: Sendable {
  var traits: ServiceTraits { get }

  /// Checks user and password.
  func signIn() async throws(SyncFailure)
  /// The name of the user as the server gave it when signing in; nil where it does not.
  var userName: String? { get async }
  /// All feeds of the account, with their folders.
  func feeds() async throws(SyncFailure) -> [RemoteFeed]
  /// The ids of all unread articles, the newest first; of these feeds only where `feeds` names some.
  func unread(of feeds: [String]?) async throws(SyncFailure) -> [String]
  /// The ids of all starred articles, the newest first.
  func starred() async throws(SyncFailure) -> [String]
  /// The numbers of unread and starred articles. Nil where the complete sets cost no more than that.
  func counts() async throws(SyncFailure) -> RemoteCounts?
  /// The articles that came since a cursor of an earlier call, read ones too, and the next cursor. Without a cursor: nothing,
  /// and the cursor of the present.
  func changes(since cursor: String?) async throws(SyncFailure) -> RemoteChanges
  /// The ids of the articles of some feeds that came since a date, read ones too; others may be among them. None where the
  /// protocol has no list of read articles.
  func all(of feeds: [String], since date: Date) async throws(SyncFailure) -> [String]
  /// Articles with their texts. The server does not have the ones that are missing in the answer. At most
  /// `traits.articleBatch` ids.
  func articles(_ ids: [String]) async throws(SyncFailure) -> [RemoteArticle]
  /// The marks of articles. The server does not have the ones that are missing in the answer. At most `traits.articleBatch`
  /// ids.
  func states(_ ids: [String]) async throws(SyncFailure) -> [RemoteState]
  /// Sets a mark; setting it again changes nothing. At most `traits.markBatch` ids.
  func set(_ field: MarkField, _ value: Bool, _ ids: [String]) async throws(SyncFailure)
  /// The reason why the service can never make a change of feeds; nil where it can, though the server may still refuse it.
  nonisolated func refusal(of change: RemoteEdit.Change) -> String?
  /// Follows a feed on the server. One that is followed there already stays, and goes into the folder. A folder that is not
  /// there is made.
  func subscribe(_ address: String, folder: String?) async throws(SyncFailure)
  /// Gives a feed another title. Throws `refused` where the service cannot do that.
  func rename(_ feed: String, to title: String) async throws(SyncFailure)
  /// Moves a feed to a folder, which is made if it is not there; nil is the top. Throws `refused` where the service cannot do
  /// that.
  func move(_ feed: String, to folder: String?) async throws(SyncFailure)
  /// Gives up a feed on the server.
  func unsubscribe(_ feed: String) async throws(SyncFailure)
}

/// The numbers of articles in the sets of a server.
package struct RemoteCounts: Hashable, Sendable {
  /// Unread articles of each feed.
  package var unread: [String: Int]
  /// Nil where the server does not say.
  package var starred: Int?

  package init(unread: [String: Int], starred: Int? = nil) {
    self.unread = unread
    self.starred = starred
  }
}

/// The news of a server since a cursor.
package struct RemoteChanges: Hashable, Sendable {
  /// The ids of articles whose marks the answer does not have.
  package var ids: [String]
  /// Articles with their marks.
  package var states: [RemoteState]
  package var cursor: String?
  /// True if marks may have changed that are not among the states: then all sets are compared.
  package var isPartial: Bool

  package init(ids: [String] = [], states: [RemoteState] = [], cursor: String?, isPartial: Bool = false) {
    self.ids = ids
    self.states = states
    self.cursor = cursor
    self.isPartial = isPartial
  }
}

/// Limits and abilities of a service.
package struct ServiceTraits: Hashable, Sendable {
  /// Ids of one request for texts.
  package var articleBatch: Int
  /// Ids of one request that marks.
  package var markBatch: Int
  /// True if a set comes with whole articles. Then only the sets whose counts differ are asked for, however small they are.
  package var areSetsCostly: Bool

  package init(articleBatch: Int, markBatch: Int, areSetsCostly: Bool = false) {
    self.articleBatch = articleBatch
    self.markBatch = markBatch
    self.areSetsCostly = areSetsCostly
  }
}

extension SyncService {
  package var userName: String? { get async { nil } }

  package func states(_ ids: [String]) async throws(SyncFailure) -> [RemoteState] {
    try await articles(ids).map(\.state)
  }

  package func counts() async throws(SyncFailure) -> RemoteCounts? { nil }
  package nonisolated func refusal(of change: RemoteEdit.Change) -> String? { nil }
}
