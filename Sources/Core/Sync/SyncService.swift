import Model

/// A server that keeps feeds, articles and marks for several programs, through one of its protocols.
///
/// All calls are bounded, ask one thing at a time and repeat nothing, except that an expired session is renewed once. A set is
/// complete or the call throws: half a set would turn unread articles read.
package protocol SyncService: Sendable {
  var traits: ServiceTraits { get }

  /// Checks user and password.
  func signIn() async throws(SyncFailure)
  /// All feeds of the account, with their folders.
  func feeds() async throws(SyncFailure) -> [RemoteFeed]
  /// The ids of all unread articles, the newest first; of these feeds only where `feeds` names some.
  func unread(of feeds: [String]?) async throws(SyncFailure) -> [String]
  /// The ids of all starred articles, the newest first.
  func starred() async throws(SyncFailure) -> [String]
  /// The number of unread articles of each feed. Nil where the complete set costs no more than that.
  func unreadCounts() async throws(SyncFailure) -> [String: Int]?
  /// The articles that came since a cursor of an earlier call, read ones too, and the next cursor. Without a cursor: nothing,
  /// and the cursor of the present.
  func changes(since cursor: String?) async throws(SyncFailure) -> RemoteChanges
  /// Articles with their texts. The server does not have the ones that are missing in the answer. At most
  /// `traits.articleBatch` ids.
  func articles(_ ids: [String]) async throws(SyncFailure) -> [RemoteArticle]
  /// The marks of articles. The server does not have the ones that are missing in the answer. At most `traits.articleBatch`
  /// ids.
  func states(_ ids: [String]) async throws(SyncFailure) -> [RemoteState]
  /// Sets a mark; setting it again changes nothing. At most `traits.markBatch` ids.
  func set(_ field: MarkField, _ value: Bool, _ ids: [String]) async throws(SyncFailure)
  /// Follows a feed on the server. One that is followed there already stays as it is.
  func subscribe(_ address: String, folder: String?) async throws(SyncFailure)
}

/// The news of a server since a cursor.
package struct RemoteChanges: Hashable, Sendable {
  /// The ids of articles whose marks the answer does not have.
  package var ids: [String]
  /// Articles with their marks.
  package var states: [RemoteState]
  package var cursor: String?

  package init(ids: [String] = [], states: [RemoteState] = [], cursor: String?) {
    self.ids = ids
    self.states = states
    self.cursor = cursor
  }
}

/// Limits and abilities of a service.
package struct ServiceTraits: Hashable, Sendable {
  /// Ids of one request for texts.
  package var articleBatch: Int
  /// Ids of one request that marks.
  package var markBatch: Int
  /// True if the server can be told to follow a feed.
  package var canSubscribe: Bool

  package init(articleBatch: Int, markBatch: Int, canSubscribe: Bool = true) {
    self.articleBatch = articleBatch
    self.markBatch = markBatch
    self.canSubscribe = canSubscribe
  }
}

extension SyncService {
  package func states(_ ids: [String]) async throws(SyncFailure) -> [RemoteState] {
    try await articles(ids).map(\.state)
  }

  package func unreadCounts() async throws(SyncFailure) -> [String: Int]? { nil }
}
