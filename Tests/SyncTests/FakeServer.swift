import Foundation
import Model
import Sync
import TestKit
import Text

/// A server in memory, with the bad manners that a test wants.
actor FakeServer {
  struct Entry: Sendable {
    var feed: String
    var guid: String
    var title: String
    var url: String?
    var published: Date?
    var isRead = false
    var isStarred = false
  }

  private(set) var feeds: [RemoteFeed] = []
  private(set) var entries: [Int: Entry] = [:]
  private var nextID = 1
  /// The highest id of a feed that was followed here.
  private var nextFeed = 100
  /// Requests by name, in their order.
  private(set) var requests: [String] = []
  /// The failure of requests of a name, from the next one on.
  private var failures: [String: SyncFailure] = [:]
  /// The failure of answers of a name, after the server did its work.
  private var lostAnswers: [String: SyncFailure] = [:]
  /// Called with the name of each request.
  private var hook: (@Sendable (String) -> Void)?
  /// The number of answers of a name that are to be empty, from the next one on.
  private var empty: [String: Int] = [:]
  /// Marks of one request that are refused when there are more.
  private var mostMarks = 1_000
  /// Ids that are refused in every request that marks.
  private var refusedIDs: Set<String> = []
  /// True if marks are accepted and not kept.
  private var isForgetful = false
  /// Random faults; nil for none.
  private var chaos: Dice?

  func add(_ feed: RemoteFeed) { feeds.append(feed) }
  func setFeeds(_ feeds: [RemoteFeed]) { self.feeds = feeds }

  @discardableResult
  func publish(_ title: String, feed: String = "1", guid: String? = nil, url: String? = nil, isRead: Bool = false)
    -> String
  {
    let id = nextID
    nextID += 1
    let guid = guid ?? title
    entries[id] = Entry(
      feed: feed, guid: guid, title: title, url: url ?? "https://a.example/\(guid)",
      published: Date(timeIntervalSince1970: 1_765_000_000 + Double(id)), isRead: isRead)
    return String(id)
  }

  func evict(_ id: String) { if let id = Int(id) { entries[id] = nil } }
  func mark(_ id: String, isRead: Bool) { if let id = Int(id) { entries[id]?.isRead = isRead } }
  func mark(_ id: String, isStarred: Bool) { if let id = Int(id) { entries[id]?.isStarred = isStarred } }
  func setFailure(_ failure: SyncFailure?, of name: String) { failures[name] = failure }
  func loseAnswers(to name: String, _ failure: SyncFailure?) { lostAnswers[name] = failure }
  func setHook(_ hook: (@Sendable (String) -> Void)?) { self.hook = hook }
  func setEmpty(_ count: Int, of name: String) { empty[name] = count }
  func setMostMarks(_ count: Int) { mostMarks = count }
  func refuse(_ ids: Set<String>) { refusedIDs = ids }
  func setForgetful(_ isForgetful: Bool) { self.isForgetful = isForgetful }
  func setChaos(_ chaos: Dice?) { self.chaos = chaos }
  func forgetRequests() { requests = [] }
  var titles: [String: Entry] { Dictionary(uniqueKeysWithValues: entries.values.map { ($0.title, $0) }) }

  /// Throws the failure of a request that never reached the server.
  func begin(_ name: String) throws(SyncFailure) {
    requests.append(name)
    hook?(name)
    if let failure = failures[name] { throw failure }
    if Int.random(in: 0..<12, using: &dice) == 0 { throw .unreachable("the request was lost") }
  }

  /// True if the answer to a request is to be empty.
  func isEmpty(_ name: String) -> Bool {
    guard let count = empty[name], count > 0 else { return false }
    empty[name] = count - 1
    return true
  }

  /// Throws the failure of an answer that was lost after the server did its work.
  func end(_ name: String) throws(SyncFailure) {
    if let failure = lostAnswers[name] { throw failure }
    if Int.random(in: 0..<12, using: &dice) == 0 { throw .unreachable("the answer was lost") }
  }

  /// Without chaos nothing is ever lost.
  private var dice: FaultDice {
    get { FaultDice(dice: chaos) }
    set { chaos = newValue.dice }
  }

  private struct FaultDice: RandomNumberGenerator {
    var dice: Dice?
    mutating func next() -> UInt64 { dice?.next() ?? .max }
  }

  func set(_ field: MarkField, _ value: Bool, _ ids: [String]) throws(SyncFailure) {
    if ids.count > mostMarks || !refusedIDs.isDisjoint(with: ids) { throw .refused("the server says 400") }
    if isForgetful { return }
    for id in ids.compactMap({ Int($0) }) {
      switch field {
      case .read: entries[id]?.isRead = value
      case .starred: entries[id]?.isStarred = value
      }
    }
  }

  func subscribe(_ address: String, folder: String?) {
    if !feeds.contains(where: { $0.address == address }) {
      nextFeed += 1
      feeds.append(RemoteFeed(id: String(nextFeed), address: address, title: address, folder: folder))
    }
  }

  /// Throws where the server does not have the feed.
  func change(_ feed: String, _ change: (inout RemoteFeed) -> Void) throws(SyncFailure) {
    guard let place = feeds.firstIndex(where: { $0.id == feed }) else { throw .refused("there is no such feed") }
    change(&feeds[place])
  }

  func unsubscribe(_ feed: String) throws(SyncFailure) {
    guard feeds.contains(where: { $0.id == feed }) else { throw .refused("there is no such feed") }
    feeds.removeAll { $0.id == feed }
  }
}

/// The server as a client sees it.
struct FakeService: SyncService {
  let server: FakeServer
  var traits = ServiceTraits(articleBatch: 10, markBatch: 50)
  /// True if the server gives a hash of the guid.
  var givesDigests = true
  /// True if the server gives the numbers of unread articles.
  var givesCounts = false

  func signIn() async throws(SyncFailure) { try await server.begin("signIn") }

  func feeds() async throws(SyncFailure) -> [RemoteFeed] {
    try await server.begin("feeds")
    return await server.isEmpty("feeds") ? [] : server.feeds
  }

  func unread(of feeds: [String]?) async throws(SyncFailure) -> [String] {
    try await server.begin("unread" + (feeds.map { " of \($0.joined(separator: ","))" } ?? ""))
    return await server.isEmpty("unread") ? [] : ids { !$0.isRead && feeds?.contains($0.feed) != false }
  }

  func counts() async throws(SyncFailure) -> RemoteCounts? {
    guard givesCounts else { return nil }
    try await server.begin("counts")
    let unread = await server.entries.values.filter { !$0.isRead }
    return RemoteCounts(unread: Dictionary(grouping: unread, by: \.feed).mapValues(\.count))
  }

  func starred() async throws(SyncFailure) -> [String] {
    try await server.begin("starred")
    return await ids(where: \.isStarred)
  }

  private func ids(where condition: (FakeServer.Entry) -> Bool) async -> [String] {
    await server.entries.filter { condition($0.value) }.keys.sorted(by: >).map(String.init)
  }

  func changes(since cursor: String?) async throws(SyncFailure) -> RemoteChanges {
    try await server.begin("changes")
    let entries = await server.entries
    let highest = String(entries.keys.max() ?? 0)
    guard let cursor, let since = Int(cursor) else { return RemoteChanges(cursor: highest) }
    let states = entries.filter { $0.key > since }.sorted { $0.key > $1.key }.map { id, entry in
      RemoteState(id: String(id), feed: entry.feed, isRead: entry.isRead, isStarred: entry.isStarred)
    }
    return RemoteChanges(states: states, cursor: String(max(since, entries.keys.max() ?? 0)))
  }

  func all(of feeds: [String], since date: Date) async throws(SyncFailure) -> [String] {
    try await server.begin("all")
    return await ids { feeds.contains($0.feed) && $0.published.map { $0 >= date } ?? true }
  }

  func articles(_ ids: [String]) async throws(SyncFailure) -> [RemoteArticle] {
    try await server.begin("articles")
    if await server.isEmpty("articles") { return [] }
    let entries = await server.entries
    return ids.compactMap { id in
      guard let number = Int(id), let entry = entries[number] else { return nil }
      var article = Article(key: entry.url ?? entry.guid, origin: .address)
      article.title = entry.title
      article.url = entry.url
      article.text = "Text of \(entry.title)."
      article.published = entry.published
      return RemoteArticle(
        id: id, feed: entry.feed, article: article,
        digests: givesDigests ? [GUIDDigest(.sha1, Digest.sha1.hex(of: entry.guid))] : [], isRead: entry.isRead,
        isStarred: entry.isStarred)
    }
  }

  func set(_ field: MarkField, _ value: Bool, _ ids: [String]) async throws(SyncFailure) {
    try await server.begin("set \(field.rawValue) \(value) \(ids.count)")
    try await server.set(field, value, ids)
    try await server.end("set")
  }

  func subscribe(_ address: String, folder: String?) async throws(SyncFailure) {
    try await server.begin("subscribe")
    await server.subscribe(address, folder: folder)
    try await server.end("subscribe")
  }

  func rename(_ feed: String, to title: String) async throws(SyncFailure) {
    try await server.begin("rename")
    try await server.change(feed) { $0.title = title }
    try await server.end("rename")
  }

  func move(_ feed: String, to folder: String?) async throws(SyncFailure) {
    try await server.begin("move")
    try await server.change(feed) { $0.folder = folder }
    try await server.end("move")
  }

  func unsubscribe(_ feed: String) async throws(SyncFailure) {
    try await server.begin("unsubscribe")
    try await server.unsubscribe(feed)
    try await server.end("unsubscribe")
  }
}
