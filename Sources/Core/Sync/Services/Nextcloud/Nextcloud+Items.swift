import Foundation
import Model
import Parse

/// Reading lists of articles.
extension Nextcloud {
  /// A list of the server.
  enum List {
    case all, unread, starred
    case unreadOf(String)

    /// The types of the API: 0 feed, 1 folder, 2 starred, 3 all.
    fileprivate var query: ServiceClient.Form {
      switch self {
      case .all: [("type", "3"), ("id", "0"), ("getRead", "true")]
      case .unread: [("type", "3"), ("id", "0"), ("getRead", "false")]
      case .starred: [("type", "2"), ("id", "0"), ("getRead", "true")]
      case .unreadOf(let feed): [("type", "0"), ("id", feed), ("getRead", "false")]
      }
    }
  }

  /// The most pages of one list. A list with more does not end.
  private static let mostPages = 5_000

  /// The marks of a whole list, the newest first.
  func states(in list: List) async throws(SyncFailure) -> [RemoteState] {
    try await collect(list) { item throws(SyncFailure) in try Nextcloud.state(item) }
  }

  /// Articles by id, as ranges of ids, because there is no request for several.
  func items<T: Sendable>(
    _ ids: [String], _ read: (JSONValue) throws(SyncFailure) -> T
  ) async throws(SyncFailure) -> [T] {
    let wanted = Set(ids)
    var found: [T] = []
    for run in NearIDs.runs(ids.compactMap { Int($0) }) {
      let items = try await collect(.all, from: run.upperBound, downTo: run.lowerBound) {
        item throws(SyncFailure) -> (id: String, value: T)? in
        guard let id = item["id"]?.text, wanted.contains(id) else { return nil }
        return (id, try read(item))
      }
      found += items.compactMap { $0?.value }
    }
    return found
  }

  /// Reads a list page by page, the highest id first, from an id or the newest down to another or the end. Each article is read
  /// once.
  private func collect<T>(
    _ list: List, from highest: Int? = nil, downTo lowest: Int = 0, _ read: (JSONValue) throws(SyncFailure) -> T
  ) async throws(SyncFailure) -> [T] {
    var (all, seen): ([T], Set<Int>) = ([], [])
    // The server gives ids up to the offset, or below it, as its version has it. One more is right for both.
    var offset = highest.map { $0 + 1 }
    let size = highest.map { min(pageSize, $0 - lowest + 2) } ?? pageSize
    for _ in 0..<Nextcloud.mostPages {
      var query = list.query + [("batchSize", String(size)), ("oldestFirst", "false")]
      if let offset { query.append(("offset", String(offset))) }
      let page = try ServiceClient.list(try await get("/items", query), "items")
      let count = seen.count
      for item in page {
        guard let id = item["id"]?.text.flatMap({ Int($0) }) else {
          throw .broken("an article of the server has no id")
        }
        guard seen.insert(id).inserted, id >= lowest, id <= highest ?? id else { continue }
        all.append(try read(item))
      }
      let reached = seen.min() ?? 0
      if page.count < size || reached <= lowest { return all }
      if seen.count == count { break }
      offset = reached
    }
    throw .broken("the server's list does not end")
  }

  static func state(_ item: JSONValue) throws(SyncFailure) -> RemoteState {
    guard let id = item["id"]?.text, let isUnread = item["unread"]?.flag, let isStarred = item["starred"]?.flag else {
      throw .broken("an article of the server has no id or no marks")
    }
    return RemoteState(id: id, feed: item["feedId"]?.text, isRead: !isUnread, isStarred: isStarred)
  }

  func article(_ item: JSONValue) throws(SyncFailure) -> RemoteArticle {
    let state = try Nextcloud.state(item)
    var entry = ServerEntry()
    entry.guid = item["guid"]?.text
    entry.url = item["url"]?.text
    entry.title = item["title"]?.text
    entry.html = item["body"]?.text
    entry.author = item["author"]?.text
    entry.published = item["pubDate"]?.text.flatMap { Double($0) }.map { Date(timeIntervalSince1970: $0) }
    if let file = item["enclosureLink"]?.string, !file.isEmpty {
      entry.attachments = [Attachment(url: file, mimeType: item["enclosureMime"]?.string)]
    }
    return RemoteArticle(
      id: state.id, feed: state.feed ?? RemoteFeed.none, article: entry.article(now: login.now()),
      digests: item["guidHash"]?.string.map { [GUIDDigest(.md5, $0.lowercased())] } ?? [], isRead: state.isRead,
      isStarred: state.isStarred)
  }
}

/// The list of changes.
extension Nextcloud {
  /// A place in time and one among the ids: "1765000000 345".
  private struct Cursor {
    /// Seconds since 1970.
    var modified: Int
    var highest: Int

    var text: String { "\(modified) \(highest)" }

    init(modified: Int, highest: Int) {
      (self.modified, self.highest) = (modified, highest)
    }

    init?(_ text: String) {
      let numbers = text.split(separator: " ").compactMap { Int($0) }
      guard numbers.count == 2 else { return nil }
      (modified, highest) = (numbers[0], numbers[1])
    }

    mutating func pass(_ item: JSONValue) {
      modified = max(modified, Cursor.seconds(item["lastModified"]) ?? 0)
      highest = max(highest, item["id"]?.text.flatMap { Int($0) } ?? 0)
    }

    /// Some versions write seconds, and some microseconds.
    private static func seconds(_ value: JSONValue?) -> Int? {
      value?.text.flatMap { Int($0) }.map { $0 > 99_999_999_999 ? $0 / 1_000_000 : $0 }
    }
  }

  package func all(of feeds: [String], since date: Date) async throws(SyncFailure) -> [String] {
    let start = Cursor(modified: Int(max(0, date.timeIntervalSince1970)), highest: 0)
    let wanted = Set(feeds)
    return try await changes(since: start.text).states.filter { $0.feed.map(wanted.contains) ?? false }.map(\.id)
  }

  /// The articles that changed since the last sync, new ones and marks. The server compares whole seconds and includes the
  /// last one.
  package func changes(since text: String?) async throws(SyncFailure) -> RemoteChanges {
    var cursor = text.flatMap(Cursor.init) ?? Cursor(modified: 0, highest: 0)
    guard text != nil else {
      let query = List.all.query + [("batchSize", "1")]
      for item in try ServiceClient.list(try await get("/items", query), "items") { cursor.pass(item) }
      return RemoteChanges(cursor: cursor.text)
    }
    let query: ServiceClient.Form = [("type", "3"), ("id", "0"), ("lastModified", String(cursor.modified))]
    let response = await limitedClient.send("/items/updated?\(ServiceClient.text(of: query))", headers: headers)
    let items: [JSONValue]
    do throws(SyncFailure) { items = try ServiceClient.list(try read(response), "items") } catch {
      // It is too long, or the server ran out of memory over it. New articles can be paged through.
      guard error.isOfRequest else { throw error }
      let states = try await collect(.all, downTo: cursor.highest + 1) { item throws(SyncFailure) in
        cursor.pass(item)
        return try Nextcloud.state(item)
      }
      return RemoteChanges(states: states, cursor: cursor.text, isPartial: true)
    }
    var states: [RemoteState] = []
    for item in items {
      states.append(try Nextcloud.state(item))
      cursor.pass(item)
    }
    return RemoteChanges(states: states, cursor: cursor.text)
  }
}
