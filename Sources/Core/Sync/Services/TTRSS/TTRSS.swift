import Fetch
import Foundation
import Model
import Parse

/// Tiny Tiny RSS, by its JSON API (https://tt-rss.org/ApiReference/), tried with 21 (API level 15).
///
/// It has no call for ids alone and gives 200 headlines a page at most. It cannot rename or move feeds, nor make folders.
package actor TTRSS: SyncService {
  package nonisolated let traits = ServiceTraits(articleBatch: 100, markBatch: 250)
  private let client: ServiceClient
  private let user: String
  private let password: String
  private let now: @Sendable () -> Date
  private var session: String?

  /// Headlines of one page: the server gives no more.
  private static let page = 200
  /// Pages of one list at most. Behind it is a server that never ends.
  private static let mostPages = 5_000

  package init(_ server: ServerLogin) {
    client = ServiceClient(server.address, server.fetcher)
    (user, password, now) = (server.user, server.password, server.now)
  }

  package func signIn() async throws(SyncFailure) {
    session = nil
    let content = try await ask("login", [("user", .string(user)), ("password", .string(password))])
    guard let id = content["session_id"]?.string else { throw .broken("the server's answer has no session_id") }
    session = id
  }

  package func feeds() async throws(SyncFailure) -> [RemoteFeed] {
    let names = try await folders()
    // All real feeds, without the lists that the server makes.
    let content = try await call("getFeeds", [("cat_id", .number("-3"))])
    guard let list = content.array else { throw .broken("the server's answer has no feeds") }
    return list.compactMap { feed in
      guard let id = feed["id"]?.text, let address = feed["feed_url"]?.string, !address.isEmpty else { return nil }
      return RemoteFeed(
        id: id, address: address, title: ServerEntry.line(feed["title"]?.text ?? address),
        folder: feed["cat_id"]?.text.flatMap { names[$0] })
    }
  }

  /// The names of folders by their ids.
  func folders() async throws(SyncFailure) -> [String: String] {
    var names: [String: String] = [:]
    for folder in try await call("getCategories", []).array ?? [] {
      // 0 is the place of feeds without a folder, and those below 0 are made by the server.
      guard let id = folder["id"]?.text, let number = Int(id), number > 0, let title = folder["title"]?.text else {
        continue
      }
      names[id] = ServerEntry.line(title)
    }
    return names
  }

  package func unread(of feeds: [String]?) async throws(SyncFailure) -> [String] {
    guard let feeds else { return try await headlines("-4", "unread").map(\.id) }
    var ids: [String] = []
    for feed in feeds { ids += try await headlines(feed, "unread").map(\.id) }
    return ids
  }

  package func starred() async throws(SyncFailure) -> [String] {
    try await headlines("-1", "all_articles").filter(\.isStarred).map(\.id)
  }

  /// Counting is much cheaper than paging through all unread headlines, which takes the server a second a page when there
  /// are many.
  package func counts() async throws(SyncFailure) -> RemoteCounts? {
    let content = try await call("getCounters", [])
    guard let list = content.array else { throw .broken("the server's answer has no counters") }
    var counts: [String: Int] = [:]
    for counter in list where counter["kind"] == nil {
      // Texts are totals, and ids below 1 are lists that the server makes.
      guard let id = counter["id"]?.text, let number = Int(id), number > 0, let count = counter["counter"]?.text else {
        continue
      }
      counts[id] = Int(count)
    }
    return RemoteCounts(unread: counts)
  }

  package func changes(since cursor: String?) async throws(SyncFailure) -> RemoteChanges {
    guard let cursor, let since = Int(cursor) else {
      // The newest by date need not have the highest id. A cursor that is too low only gives more than is new.
      let newest = try await page("-4", "all_articles", skip: 0, since: nil, limit: TTRSS.page)
      let highest = newest.compactMap { Int($0.state.id) }.max() ?? 0
      return RemoteChanges(cursor: String(highest))
    }
    let states = try await headlines("-4", "all_articles", since: since)
    let highest = states.compactMap { Int($0.id) }.max() ?? since
    return RemoteChanges(states: states, cursor: String(max(since, highest)))
  }

  package func all(of feeds: [String], since date: Date) async throws(SyncFailure) -> [String] {
    var ids: [String] = []
    for feed in feeds {
      ids += try await headlines(feed, "all_articles", downTo: date.timeIntervalSince1970).map(\.id)
    }
    return ids
  }

  package func articles(_ ids: [String]) async throws(SyncFailure) -> [RemoteArticle] {
    try await articles(asked: ids).compactMap { value in
      guard let state = TTRSS.state(value) else { return nil }
      var entry = ServerEntry()
      entry.url = value["link"]?.text
      entry.title = value["title"]?.text
      entry.html = value["content"]?.text
      entry.author = value["author"]?.text
      entry.language = value["lang"]?.text
      entry.published = value["updated"]?.text.flatMap { Double($0) }.map { Date(timeIntervalSince1970: $0) }
      entry.attachments = (value["attachments"]?.array ?? []).compactMap { attachment in
        attachment["content_url"]?.text.map {
          Attachment(url: $0, mimeType: attachment["content_type"]?.text, title: attachment["title"]?.text)
        }
      }
      return RemoteArticle(
        id: state.id, feed: state.feed ?? RemoteFeed.none, article: entry.article(now: now()),
        digests: TTRSS.digests(value["guid"]?.text), isRead: state.isRead, isStarred: state.isStarred)
    }
  }

  package func states(_ ids: [String]) async throws(SyncFailure) -> [RemoteState] {
    try await articles(asked: ids).compactMap(TTRSS.state)
  }

  package func set(_ field: MarkField, _ value: Bool, _ ids: [String]) async throws(SyncFailure) {
    // Field 0 is the star, 2 is unread; mode 2 would toggle, which a repeated request would undo.
    let (number, mode) =
      switch field {
      case .starred: ("0", value ? "1" : "0")
      case .read: ("2", value ? "0" : "1")
      }
    _ = try await call(
      "updateArticle",
      [("article_ids", .string(ids.joined(separator: ","))), ("field", .number(number)), ("mode", .number(mode))])
  }

  /// Has the server fetch a feed at once.
  package func fetch(_ feed: String) async throws(SyncFailure) {
    _ = try await call("updateFeed", [("feed_id", .number(feed))])
  }
}

extension TTRSS {
  /// All headlines of a list, page by page, the newest first. `since` is an id, and `downTo` a time in seconds since 1970 at
  /// which a page is the last.
  private func headlines(
    _ feed: String, _ view: String, since: Int? = nil, downTo first: Double? = nil
  ) async throws(SyncFailure) -> [RemoteState] {
    var states: [RemoteState] = []
    var seen: Set<String> = []
    for number in 0..<TTRSS.mostPages {
      let page = try await page(feed, view, skip: number * TTRSS.page, since: since, limit: TTRSS.page)
      // An article that arrives meanwhile moves the others down: some come twice, and none is left out.
      let count = states.count
      for (state, _) in page where seen.insert(state.id).inserted { states.append(state) }
      let isPast = first.map { first in page.contains { $0.updated ?? first < first } } ?? false
      if page.count < TTRSS.page || isPast { return states }
      if states.count == count { break }
    }
    throw .broken("the server's list does not end")
  }

  /// Headlines with their dates, in seconds since 1970.
  private func page(
    _ feed: String, _ view: String, skip: Int, since: Int?, limit: Int
  ) async throws(SyncFailure) -> [(state: RemoteState, updated: Double?)] {
    var arguments: [(String, JSONValue)] = [
      ("feed_id", .number(feed)), ("view_mode", .string(view)), ("limit", .number(String(limit))),
      ("skip", .number(String(skip))), ("show_content", .bool(false)), ("show_excerpt", .bool(false)),
      ("order_by", .string("feed_dates")),
    ]
    if let since { arguments.append(("since_id", .number(String(since)))) }
    guard let list = try await call("getHeadlines", arguments).array else {
      throw .broken("the server's answer has no headlines")
    }
    return try list.map { value throws(SyncFailure) in
      guard let state = TTRSS.state(value) else { throw .broken("a headline of the server has no id") }
      return (state, value["updated"]?.text.flatMap { Double($0) })
    }
  }

  private func articles(asked ids: [String]) async throws(SyncFailure) -> [JSONValue] {
    guard !ids.isEmpty else { return [] }
    let content = try await call(
      "getArticle", [("article_id", .string(ids.joined(separator: ","))), ("sanitize", .bool(false))])
    guard let list = content.array else { throw .broken("the server's answer has no articles") }
    return list
  }

  private static func state(_ value: JSONValue) -> RemoteState? {
    guard let id = value["id"]?.text, let isUnread = value["unread"]?.bool, let isStarred = value["marked"]?.bool else {
      return nil
    }
    return RemoteState(id: id, feed: value["feed_id"]?.text, isRead: !isUnread, isStarred: isStarred)
  }

  /// `{"ver":2,"uid":1,"hash":"SHA1:…"}` is a hash of the guid; before, "SHA1:…" was one of "1,guid" with the user's number.
  static func digests(_ guid: String?) -> [GUIDDigest] {
    guard let guid else { return [] }
    func hash(_ text: String) -> String? { text.hasPrefix("SHA1:") ? text.dropFirst(5).lowercased() : nil }
    if let value = try? JSONReader.read(Array(guid.utf8)), let hash = value["hash"]?.string.flatMap(hash) {
      let user = value["uid"]?.text ?? ""
      return [GUIDDigest(.sha1, hash), GUIDDigest(.sha1, prefix: "\(user),", hash)]
    }
    return hash(guid).map { [GUIDDigest(.sha1, $0)] } ?? []
  }
}

extension TTRSS {
  /// A call within a session. A session that ended is begun anew, once.
  func call(_ name: String, _ arguments: [(String, JSONValue)]) async throws(SyncFailure) -> JSONValue {
    if session == nil { try await signIn() }
    do {
      return try await ask(name, arguments + [("sid", .string(session ?? ""))])
    } catch SyncFailure.password {
      try await signIn()
      return try await ask(name, arguments + [("sid", .string(session ?? ""))])
    }
  }

  /// One request. The server answers everything with HTTP 200, failures too.
  private func ask(_ name: String, _ arguments: [(String, JSONValue)]) async throws(SyncFailure) -> JSONValue {
    let body = JSONValue.object(
      JSONObject([(name: "op", value: .string(name))] + arguments.map { (name: $0, value: $1) }))
    let response = await client.send("/", .json(body))
    let answer: JSONValue
    do throws(SyncFailure) { answer = try ServiceClient.json(response) } catch {
      if case .password = error { throw ServiceClient.guarded("tt-rss", response) }
      throw error
    }
    guard let content = answer["content"], let status = answer["status"]?.text else {
      throw .wrongServer("the server's answer is not that of tt-rss; the address may be wrong")
    }
    if status == "0" { return content }
    switch content["error"]?.string {
    case "LOGIN_ERROR":
      throw .password(
        "the server does not accept the user or the password; with one-time passwords tt-rss wants an app password "
          + "(Preferences, Personal data)")
    case "NOT_LOGGED_IN": throw .password("the session on the server ended")
    case "API_DISABLED":
      throw .switchedOff("its API is switched off; switch on “Enable API” in the preferences of tt-rss")
    case let error: throw .refused("the server says \(error ?? "that it failed")")
    }
  }
}
