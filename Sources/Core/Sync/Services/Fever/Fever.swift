import Fetch
import Foundation
import Model
import Parse
import Text

/// The Fever API (https://web.archive.org/web/2016/http://feedafever.com/api), as FreshRSS and Coldsweat speak it.
///
/// It gives the ids of unread and of saved articles, articles by id, and takes one mark a request. It has no way to follow,
/// rename or move feeds, and none to ask for articles that were read before they were seen here. Each request has one command:
/// some servers look at the first only.
package actor Fever: SyncService {
  package nonisolated let traits = ServiceTraits(articleBatch: 50, markBatch: 50)
  private let client: ServiceClient
  private let login: ServerLogin
  /// Sent in place of user and password. Whoever has it can sign in.
  private let key: String

  package init(_ login: ServerLogin) {
    self.login = login
    client = ServiceClient(login.address, login.fetcher)
    key = Digest.md5.hex(of: "\(login.user):\(login.password)")
  }

  package func signIn() async throws(SyncFailure) {
    _ = try await ask()
    if await isMiniflux() {
      throw .wrongServer(
        "this is Miniflux, whose own API does more and does not lose stars; join it with newsband account add miniflux")
    }
  }

  package func feeds() async throws(SyncFailure) -> [RemoteFeed] {
    let groups = try await ask("groups")
    var names: [String: String] = [:]
    for group in try ServiceClient.list(groups, "groups") {
      guard let id = group["id"]?.text, let title = group["title"]?.text else { continue }
      names[id] = ServerEntry.line(title)
    }
    var folders: [String: String] = [:]
    for place in groups["feeds_groups"]?.array ?? [] {
      guard let group = place["group_id"]?.text, let name = names[group] else { continue }
      for feed in Fever.ids(place["feed_ids"]) ?? [] where folders[feed] == nil { folders[feed] = name }
    }
    return try ServiceClient.list(try await ask("feeds"), "feeds").compactMap { feed in
      guard let id = feed["id"]?.text, let address = feed["url"]?.string, !address.isEmpty else { return nil }
      return RemoteFeed(
        id: id, address: address, title: ServerEntry.line(feed["title"]?.text ?? address), folder: folders[id])
    }
  }

  package func unread(of feeds: [String]?) async throws(SyncFailure) -> [String] {
    try await ids("unread_item_ids")
  }

  package func starred() async throws(SyncFailure) -> [String] { try await ids("saved_item_ids") }

  /// Nothing: pages of new articles come unsorted from some servers, so that a highest id skips others. New unread and starred
  /// articles are in the two sets.
  package func changes(since cursor: String?) async throws(SyncFailure) -> RemoteChanges {
    RemoteChanges(cursor: cursor ?? "0")
  }

  package func all(of feeds: [String], since date: Date) async throws(SyncFailure) -> [String] { [] }

  package func articles(_ ids: [String]) async throws(SyncFailure) -> [RemoteArticle] {
    try await items(ids).map { item throws(SyncFailure) in
      let state = try Fever.state(item)
      var entry = ServerEntry()
      entry.url = item["url"]?.text
      entry.title = item["title"]?.text
      entry.html = item["html"]?.text
      entry.author = item["author"]?.text
      entry.published = item["created_on_time"]?.text.flatMap { Double($0) }.map { Date(timeIntervalSince1970: $0) }
      return RemoteArticle(
        id: state.id, feed: state.feed ?? RemoteFeed.none, article: entry.article(now: login.now()),
        isRead: state.isRead, isStarred: state.isStarred)
    }
  }

  package func states(_ ids: [String]) async throws(SyncFailure) -> [RemoteState] {
    try await items(ids).map { item throws(SyncFailure) in try Fever.state(item) }
  }

  /// One request a mark. Some servers toggle the star whatever is asked, so only articles that differ are marked: repeating a
  /// request whose answer was lost then changes nothing.
  package func set(_ field: MarkField, _ value: Bool, _ ids: [String]) async throws(SyncFailure) {
    switch field {
    case .read: for id in ids { try await mark(id, as: value ? "read" : "unread") }
    case .starred:
      var starred = Set(try await self.starred())
      // A list that is empty by mistake would have a star toggled off, or one left that was taken away.
      if starred.isEmpty { starred = Set(try await self.starred()) }
      for id in ids where starred.contains(id) != value { try await mark(id, as: value ? "saved" : "unsaved") }
    }
  }

  package func subscribe(_ address: String, folder: String?) async throws(SyncFailure) {
    throw .refused(Fever.cannotFollow)
  }

  package func rename(_ feed: String, to title: String) async throws(SyncFailure) {
    throw .refused(Fever.cannotRename)
  }

  package func move(_ feed: String, to folder: String?) async throws(SyncFailure) {
    throw .refused(Fever.cannotMove)
  }

  package func unsubscribe(_ feed: String) async throws(SyncFailure) {
    throw .refused(Fever.cannotUnsubscribe)
  }
}

/// Reading answers.
extension Fever {
  private func ids(_ command: String) async throws(SyncFailure) -> [String] {
    guard let ids = Fever.ids(try await ask(command)[command]) else {
      throw .broken("the server's answer has no \(command)")
    }
    return NearIDs.newestFirst(ids)
  }

  /// "1,2,3", or a list. Nil for anything else, which is no complete set.
  private static func ids(_ value: JSONValue?) -> [String]? {
    if let ids = value?.ids { return ids }
    guard let text = value?.text else { return nil }
    if text.isEmpty { return [] }
    let ids = text.split(separator: ",", omittingEmptySubsequences: false).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    return ids.allSatisfy { Int($0) != nil } ? ids : nil
  }

  /// Other articles than the wanted ones are left out: a server that knows none of them gives any fifty.
  private func items(_ ids: [String]) async throws(SyncFailure) -> [JSONValue] {
    guard !ids.isEmpty else { return [] }
    let wanted = Set(ids)
    let value = try await ask("items", query: "&with_ids=\(ids.joined(separator: ","))")
    return try ServiceClient.list(value, "items").filter { $0["id"]?.text.map(wanted.contains) == true }
  }

  private static func state(_ item: JSONValue) throws(SyncFailure) -> RemoteState {
    guard let id = item["id"]?.text, let isRead = item["is_read"]?.flag, let isStarred = item["is_saved"]?.flag else {
      throw .broken("an article of the server has no id or no marks")
    }
    return RemoteState(id: id, feed: item["feed_id"]?.text, isRead: isRead, isStarred: isStarred)
  }
}

/// Requests.
extension Fever {
  private func mark(_ id: String, as value: String) async throws(SyncFailure) {
    let response = await send("", [("mark", "item"), ("as", value), ("id", id)])
    // The article is gone. The sets show that, and nothing turns read by it.
    if response.status == 404 { return }
    _ = try read(response)
  }

  private func ask(_ command: String? = nil, query: String = "") async throws(SyncFailure) -> JSONValue {
    try read(await send((command.map { "&\($0)" } ?? "") + query, []))
  }

  /// The key is in the body, which is in no log of a server.
  private func send(_ query: String, _ form: ServiceClient.Form) async -> HTTPResponse {
    let path = client.base.hasSuffix(".php") ? "?api" : "/?api"
    return await client.send(path + query, headers: login.headers, .form([("api_key", key)] + form))
  }

  /// Every answer has status 200, that to a wrong password too.
  private func read(_ response: HTTPResponse) throws(SyncFailure) -> JSONValue {
    let value: JSONValue
    do throws(SyncFailure) { value = try ServiceClient.json(response) } catch {
      switch error {
      case .password: throw ServiceClient.guarded("Fever", response)
      case .busy where ServiceClient.isFreshRSSOff(response):
        throw .switchedOff("its API is switched off; an administrator allows it under Authentication in FreshRSS (503)")
      default: throw error
      }
    }
    guard value["api_version"] != nil, let isSignedIn = value["auth"]?.flag else {
      throw .wrongServer("the server's answer is not that of the Fever API; the address may be wrong")
    }
    guard isSignedIn else {
      throw .password(
        "the server does not accept the user or the password; FreshRSS wants its API password, and some servers one of their own for Fever"
      )
    }
    return value
  }

  /// True if the server's own API answers as Miniflux does to a stranger. No password is sent.
  private func isMiniflux() async -> Bool {
    guard client.base.hasSuffix("/fever") else { return false }
    let own = ServiceClient(String(client.base.dropLast("/fever".count)), login.fetcher)
    let response = await own.send("/v1/me")
    guard response.status == 401, let value = try? JSONReader.read(response.refusal) else { return false }
    return value["error_message"] != nil
  }
}

extension Fever {
  private static let cannotFollow = "the Fever API cannot follow feeds; it is followed here only"
  private static let cannotRename = "the Fever API cannot rename feeds; the name is kept here only"
  private static let cannotMove = "the Fever API cannot move feeds; the folder is kept here only"
  private static let cannotUnsubscribe =
    "the Fever API cannot unsubscribe from feeds; unsubscribe in the program on the server"

  package nonisolated func refusal(of change: RemoteEdit.Change) -> String? {
    switch change {
    case .follow: Fever.cannotFollow
    case .rename: Fever.cannotRename
    case .move: Fever.cannotMove
    case .unfollow: Fever.cannotUnsubscribe
    }
  }
}
