import Fetch
import Foundation
import Model
import Parse

/// Miniflux, by its own API (https://miniflux.app/docs/api.html), written after 2.3.
///
/// The password is an API key, or that of the user: the key is much cheaper for the server, which hashes passwords slowly.
package actor Miniflux: SyncService {
  package nonisolated let traits = ServiceTraits(articleBatch: 100, markBatch: 500)
  let client: ServiceClient
  private let login: ServerLogin
  private var authorization: String?
  /// The user to whom the key belongs, whatever name was typed.
  package private(set) var userName: String?
  /// False once the server refused to star by id: before June 2026 it could only toggle.
  private var setsStars = true
  /// False once the server refused to list ids alone.
  private var listsIDs = true

  private static let passwordHint =
    "; Miniflux wants an API key, made in its settings under API Keys, or the password of its web page"

  private static let idPage = 10_000
  private static let entryPage = 250
  private static let mostPages = 4_000

  package init(_ login: ServerLogin) {
    self.login = login
    client = ServiceClient(login.address, login.fetcher)
  }

  package func signIn() async throws(SyncFailure) {
    let ways = ["X-Auth-Token: \(login.password)", login.basicHeader]
    for (number, way) in ways.enumerated() {
      authorization = way
      do throws(SyncFailure) {
        let value = try await get("/v1/me")
        guard let name = value["username"]?.text else {
          throw .wrongServer("the server's answer is not that of Miniflux; the address may be wrong")
        }
        userName = name
        return
      } catch {
        guard case .password(let why) = error else { throw error }
        if number == ways.count - 1 { throw .password(why + Miniflux.passwordHint) }
      }
    }
  }

  package func feeds() async throws(SyncFailure) -> [RemoteFeed] {
    guard let list = try await get("/v1/feeds").array else { throw .broken("the server's answer has no feeds") }
    return list.compactMap { feed in
      guard let id = feed["id"]?.text, let address = feed["feed_url"]?.string, !address.isEmpty else { return nil }
      // Every feed has a category; "All" is the one that each user begins with.
      let folder = feed["category"]?["title"]?.text.map(ServerEntry.line)
      return RemoteFeed(
        id: id, address: address, title: ServerEntry.line(feed["title"]?.text ?? address),
        folder: folder == "All" ? nil : folder)
    }
  }

  package func unread(of feeds: [String]?) async throws(SyncFailure) -> [String] {
    try await ids([("status", "unread")])
  }

  package func starred() async throws(SyncFailure) -> [String] { try await ids([("starred", "true")]) }

  /// The changes since the last sync: new articles and marks. Marks that were sent from here are changes too.
  package func changes(since cursor: String?) async throws(SyncFailure) -> RemoteChanges {
    guard let cursor, let since = Int(cursor) else {
      let newest = try await entries([("limit", "1"), ("order", "changed_at"), ("direction", "desc")])
      return RemoteChanges(cursor: newest.first.flatMap(Miniflux.changed).map(String.init) ?? "1")
    }
    // The server compares whole seconds: changes of the last second are asked for again.
    let form: ServiceClient.Form = [
      ("changed_after", String(max(0, since - 600))), ("order", "id"), ("direction", "desc"),
    ]
    let entries = try await allEntries(form)
    let next = max(since, entries.compactMap(Miniflux.changed).max() ?? since)
    return RemoteChanges(states: entries.compactMap(Miniflux.state), cursor: String(next))
  }

  package func all(of feeds: [String], since date: Date) async throws(SyncFailure) -> [String] {
    let start = String(Int(max(0, date.timeIntervalSince1970)))
    let wanted = Set(feeds)
    return try await allEntries([("changed_after", start), ("order", "id"), ("direction", "desc")])
      .compactMap(Miniflux.state).filter { $0.feed.map(wanted.contains) ?? false }.map(\.id)
  }

  package func articles(_ ids: [String]) async throws(SyncFailure) -> [RemoteArticle] {
    try await entries(of: ids).compactMap(article)
  }

  package func states(_ ids: [String]) async throws(SyncFailure) -> [RemoteState] {
    try await entries(of: ids).compactMap(Miniflux.state)
  }

  package func set(_ field: MarkField, _ value: Bool, _ ids: [String]) async throws(SyncFailure) {
    switch field {
    case .read: try await put(ids, "status", .string(value ? "read" : "unread"))
    case .starred:
      guard setsStars else { return try await toggle(ids, to: value) }
      do throws(SyncFailure) { try await put(ids, "starred", .bool(value)) } catch {
        guard error.isRefusal else { throw error }
        // Nothing was done: an older server refuses the request as a whole.
        setsStars = false
        try await toggle(ids, to: value)
      }
    }
  }
}

/// Marks.
extension Miniflux {
  private func put(_ ids: [String], _ name: String, _ value: JSONValue) async throws(SyncFailure) {
    let list = JSONValue.array(ids.map { .number($0) })
    let body = JSONValue.object(JSONObject([(name: "entry_ids", value: list), (name: name, value: value)]))
    try ServiceClient.accept(await client.send("/v1/entries", method: "PUT", headers: headers, .json(body)))
  }

  /// Stars on a server that can only toggle: looks first, toggles where it differs, and looks again, because a repeated
  /// toggle would undo the first.
  private func toggle(_ ids: [String], to value: Bool) async throws(SyncFailure) {
    for id in ids {
      for _ in 0..<2 {
        guard let state = try await entry(id).flatMap(Miniflux.state), state.isStarred != value else { break }
        let response = await client.send(
          "/v1/entries/\(id)/bookmark", method: "PUT", headers: headers, .json(.object(JSONObject([]))))
        do throws(SyncFailure) { _ = try ServiceClient.body(response) } catch {
          // It may have been done all the same.
          guard try await entry(id).flatMap(Miniflux.state)?.isStarred == value else { throw error }
        }
      }
    }
  }
}

/// Entries.
extension Miniflux {
  /// Entries by id. There is no request for several: near ones are fetched as a range, single ones alone.
  private func entries(of ids: [String]) async throws(SyncFailure) -> [JSONValue] {
    let wanted = Set(ids)
    var found: [JSONValue] = []
    for run in NearIDs.runs(ids.compactMap { Int($0) }) {
      if run.lowerBound == run.upperBound {
        if let entry = try await entry(String(run.lowerBound)) { found.append(entry) }
      } else {
        let range: ServiceClient.Form = [
          ("after_entry_id", String(run.lowerBound - 1)), ("before_entry_id", String(run.upperBound + 1)),
          ("order", "id"), ("direction", "desc"),
        ]
        found += try await allEntries(range).filter { $0["id"]?.text.map(wanted.contains) == true }
      }
    }
    return found
  }

  /// Nil for an entry that the server does not have.
  private func entry(_ id: String) async throws(SyncFailure) -> JSONValue? {
    let response = await client.send("/v1/entries/\(id)", headers: headers)
    if response.status == 404 { return nil }
    return try ServiceClient.json(response)
  }

  private func entries(_ query: ServiceClient.Form) async throws(SyncFailure) -> [JSONValue] {
    try ServiceClient.list(try await get("/v1/entries", query), "entries")
  }

  /// All pages. A page is a number of entries to skip, so one that leaves the list meanwhile hides another; the next sync
  /// finds that.
  private func allEntries(_ query: ServiceClient.Form) async throws(SyncFailure) -> [JSONValue] {
    var (all, seen): ([JSONValue], Set<String>) = ([], [])
    for number in 0..<Miniflux.mostPages {
      let page = try await entries(
        query + [("limit", String(Miniflux.entryPage)), ("offset", String(number * Miniflux.entryPage))])
      for entry in page where entry["id"]?.text.map({ seen.insert($0).inserted }) == true { all.append(entry) }
      if page.count < Miniflux.entryPage { return all }
    }
    throw .broken("the server's list does not end")
  }

  /// All ids, the newest first. An older server lists whole entries only.
  private func ids(_ query: ServiceClient.Form) async throws(SyncFailure) -> [String] {
    if listsIDs {
      do throws(SyncFailure) { return try await listedIDs(query) } catch {
        guard error.isRefusal else { throw error }
        listsIDs = false
      }
    }
    return try await allEntries(query + [("order", "id"), ("direction", "desc")]).compactMap { $0["id"]?.text }
  }

  private func listedIDs(_ query: ServiceClient.Form) async throws(SyncFailure) -> [String] {
    var (ids, seen): ([String], Set<String>) = ([], [])
    for number in 0..<Miniflux.mostPages {
      let page = [("limit", String(Miniflux.idPage)), ("offset", String(number * Miniflux.idPage))]
      let list = try ServiceClient.list(try await get("/v1/entries/ids", query + page), "entry_ids")
      for id in list.compactMap(\.text) where seen.insert(id).inserted { ids.append(id) }
      if list.count < Miniflux.idPage { return ids }
    }
    throw .broken("the server's list does not end")
  }

  private func article(_ value: JSONValue) -> RemoteArticle? {
    guard let state = Miniflux.state(value) else { return nil }
    var entry = ServerEntry()
    entry.url = value["url"]?.text
    entry.title = value["title"]?.text
    entry.html = value["content"]?.text
    entry.author = value["author"]?.text
    entry.published = value["published_at"]?.text.flatMap(DateReader.moment)
    entry.tags = (value["tags"]?.array ?? []).compactMap(\.text)
    entry.attachments = (value["enclosures"]?.array ?? []).compactMap { file in
      file["url"]?.text.map {
        Attachment(url: $0, mimeType: file["mime_type"]?.text, size: file["size"]?.text.flatMap { Int($0) })
      }
    }
    // Of the guid; of the address where there is none.
    let digests = value["hash"]?.text.map { [GUIDDigest(.sha256, $0.lowercased())] } ?? []
    return RemoteArticle(
      id: state.id, feed: state.feed ?? RemoteFeed.none, article: entry.article(now: login.now()), digests: digests,
      isRead: state.isRead, isStarred: state.isStarred)
  }

  private static func state(_ value: JSONValue) -> RemoteState? {
    guard let id = value["id"]?.text, let status = value["status"]?.string, let isStarred = value["starred"]?.bool
    else {
      return nil
    }
    return RemoteState(id: id, feed: value["feed_id"]?.text, isRead: status != "unread", isStarred: isStarred)
  }

  /// The second of the last change.
  private static func changed(_ value: JSONValue) -> Int? {
    value["changed_at"]?.text.flatMap(DateReader.moment).map { Int($0.timeIntervalSince1970) }
  }

  var headers: [String] { login.headers + [authorization].compactMap(\.self) }

  func get(_ path: String, _ query: ServiceClient.Form = []) async throws(SyncFailure) -> JSONValue {
    let address = query.isEmpty ? path : "\(path)?\(ServiceClient.text(of: query))"
    return try ServiceClient.json(await client.send(address, headers: headers))
  }
}
