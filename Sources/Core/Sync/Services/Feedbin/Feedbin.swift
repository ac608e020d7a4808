import Fetch
import Foundation
import Model
import Parse
import Text

/// Feedbin, by version 2 of its API (https://github.com/feedbin/feedbin-api).
///
/// Articles come without their marks: those are two lists of ids, which are fetched once for each sync.
package actor Feedbin: SyncService {
  package nonisolated let traits = ServiceTraits(articleBatch: 100, markBatch: 500)
  let client: ServiceClient
  private let login: ServerLogin
  /// The sets as they were asked for last in this session.
  private var unreadIDs: Set<String>?
  private var starredIDs: Set<String>?

  /// The most pages of one list. A list with more does not end.
  private static let mostPages = 1_000

  package init(_ login: ServerLogin) {
    self.login = login
    client = ServiceClient(Feedbin.base(login.address), login.fetcher)
  }

  /// The address of the site is not that of its API.
  static func base(_ address: String) -> String {
    ["feedbin.com", "www.feedbin.com", "api.feedbin.com"].contains(address.addressHost)
      ? "https://api.feedbin.com/v2" : address
  }

  package func signIn() async throws(SyncFailure) {
    (unreadIDs, starredIDs) = (nil, nil)
    try accept(await client.send("/authentication.json", headers: headers))
  }

  package func feeds() async throws(SyncFailure) -> [RemoteFeed] {
    var folders: [String: String] = [:]
    // A feed may have several tags; here it has one place, that of the tag which it got last.
    for tagging in try await taggings() where folders[tagging.feed] == nil { folders[tagging.feed] = tagging.name }
    return try await subscriptions().compactMap { value in
      guard let id = value["feed_id"]?.text, let address = value["feed_url"]?.string, !address.isEmpty else {
        return nil
      }
      return RemoteFeed(
        id: id, address: address, title: ServerEntry.line(value["title"]?.text ?? address), folder: folders[id])
    }
  }

  package func unread(of feeds: [String]?) async throws(SyncFailure) -> [String] {
    let ids = try await ids("/unread_entries.json")
    unreadIDs = Set(ids)
    return ids
  }

  package func starred() async throws(SyncFailure) -> [String] {
    let ids = try await ids("/starred_entries.json")
    starredIDs = Set(ids)
    return ids
  }

  /// The ids of the articles that arrived since the last sync, read ones too. The cursor is the time of arrival of the newest,
  /// as the server wrote it: it compares six digits of a second.
  package func changes(since cursor: String?) async throws(SyncFailure) -> RemoteChanges {
    guard let cursor else {
      let newest = try await list("/entries.json", [("per_page", "1")])
      return RemoteChanges(cursor: newest.first?["created_at"]?.string ?? "2000-01-01T00:00:00.000000Z")
    }
    var (ids, seen): ([String], Set<String>) = ([], [])
    var newest = cursor
    for number in 1...Feedbin.mostPages {
      let response = await client.send(
        "/entries.json?" + ServiceClient.text(of: [("since", cursor), ("page", String(number))]), headers: headers)
      // There is no such page: the one before was the last.
      if response.status == 404, number > 1 { return RemoteChanges(ids: ids, cursor: newest) }
      guard let page = try json(response).array else { throw .broken("the server's answer is not a list of articles") }
      let count = ids.count
      for entry in page {
        guard let id = entry["id"]?.text else { throw .broken("an article of the server has no id") }
        if seen.insert(id).inserted { ids.append(id) }
        if let arrived = entry["created_at"]?.string, arrived > newest { newest = arrived }
      }
      if ids.count == count { return RemoteChanges(ids: ids, cursor: newest) }
    }
    throw .broken("the server's list does not end")
  }

  package func all(of feeds: [String], since date: Date) async throws(SyncFailure) -> [String] {
    try await changes(since: date.formatted(.iso8601)).ids
  }

  package func articles(_ ids: [String]) async throws(SyncFailure) -> [RemoteArticle] {
    let (unread, starred) = try await sets()
    return try await entries(ids).compactMap { value in
      guard let id = value["id"]?.text else { return nil }
      var entry = ServerEntry()
      entry.url = value["url"]?.text
      entry.title = value["title"]?.text
      entry.html = value["content"]?.text
      entry.author = value["author"]?.text
      entry.published = value["published"]?.text.flatMap(DateReader.moment)
      if let file = value["enclosure"], let address = file["enclosure_url"]?.string, !address.isEmpty {
        entry.attachments = [
          Attachment(
            url: address, mimeType: file["enclosure_type"]?.string,
            size: file["enclosure_length"]?.text.flatMap { Int($0) })
        ]
      }
      return RemoteArticle(
        id: id, feed: value["feed_id"]?.text ?? RemoteFeed.none, article: entry.article(now: login.now()),
        isRead: !unread.contains(id), isStarred: starred.contains(id))
    }
  }

  package func states(_ ids: [String]) async throws(SyncFailure) -> [RemoteState] {
    let (unread, starred) = try await sets()
    return try await entries(ids).compactMap { value in
      value["id"]?.text.map { id in
        RemoteState(
          id: id, feed: value["feed_id"]?.text, isRead: !unread.contains(id), isStarred: starred.contains(id))
      }
    }
  }

  /// A set is added to, or taken from by a POST too: a DELETE with a body does not come through every proxy. The answer names
  /// the ids that were done; the server has no others.
  package func set(_ field: MarkField, _ value: Bool, _ ids: [String]) async throws(SyncFailure) {
    let (name, isAdding) =
      switch field {
      case .read: ("unread_entries", !value)
      case .starred: ("starred_entries", value)
      }
    (unreadIDs, starredIDs) = (nil, nil)
    let body = JSONValue.object(JSONObject([(name: name, value: .array(ids.map { .number($0) }))]))
    let response = await client.send("/\(name)\(isAdding ? "" : "/delete").json", headers: headers, .json(body))
    guard try json(response).ids != nil else { throw .broken("the server's answer to a mark is not a list of ids") }
  }
}

/// Requests.
extension Feedbin {
  var headers: [String] { login.headers + [login.basicHeader] }

  /// Feedbin answers 403 to too many requests, and never to a wrong password.
  private func json(_ response: HTTPResponse) throws(SyncFailure) -> JSONValue {
    do throws(SyncFailure) { return try ServiceClient.json(response) } catch { throw Feedbin.known(error, response) }
  }

  func accept(_ response: HTTPResponse) throws(SyncFailure) {
    do throws(SyncFailure) { try ServiceClient.accept(response) } catch { throw Feedbin.known(error, response) }
  }

  private static func known(_ failure: SyncFailure, _ response: HTTPResponse) -> SyncFailure {
    if response.status == 403 {
      return ServiceClient.busy("the server got too many requests (403)", response)
    }
    guard case .password(let why) = failure else { return failure }
    return .password(why + "; Feedbin wants the e-mail address and the password of its web page")
  }

  private func list(_ path: String, _ query: ServiceClient.Form = []) async throws(SyncFailure) -> [JSONValue] {
    let address = query.isEmpty ? path : "\(path)?\(ServiceClient.text(of: query))"
    guard let list = try json(await client.send(address, headers: headers)).array else {
      throw .broken("the server's answer is not a list")
    }
    return list
  }

  /// The ids of a set. An empty one is asked for once more: the set is all that tells the marks of articles, so one that is
  /// empty by mistake would turn everything read, or take all stars.
  private func ids(_ path: String) async throws(SyncFailure) -> [String] {
    for _ in 0..<2 {
      guard let ids = try json(await client.send(path, headers: headers)).ids else {
        throw .broken("the server's answer is not a list of ids")
      }
      if !ids.isEmpty { return NearIDs.newestFirst(ids) }
    }
    return []
  }

  private func sets() async throws(SyncFailure) -> (unread: Set<String>, starred: Set<String>) {
    if unreadIDs == nil { _ = try await unread(of: nil) }
    if starredIDs == nil { _ = try await starred() }
    return (unreadIDs ?? [], starredIDs ?? [])
  }

  private func entries(_ ids: [String]) async throws(SyncFailure) -> [JSONValue] {
    ids.isEmpty ? [] : try await list("/entries.json", [("ids", ids.joined(separator: ","))])
  }

  func subscriptions() async throws(SyncFailure) -> [JSONValue] { try await list("/subscriptions.json") }

  struct Tagging {
    let id: String
    let feed: String
    let name: String
  }

  /// The newest first.
  func taggings() async throws(SyncFailure) -> [Tagging] {
    let all: [Tagging] = try await list("/taggings.json").compactMap { value in
      guard let id = value["id"]?.text, let feed = value["feed_id"]?.text, let name = value["name"]?.text else {
        return nil
      }
      return Tagging(id: id, feed: feed, name: ServerEntry.line(name))
    }
    return all.sorted { (Int($0.id) ?? 0) > (Int($1.id) ?? 0) }
  }
}
