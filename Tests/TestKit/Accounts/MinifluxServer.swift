import Foundation

/// A server with the API of Miniflux, as version 2.3 was seen to answer, or an older one.
package final class MinifluxServer: AccountServer {
  fileprivate struct Entry {
    var id: Int
    var title: String
    var guidHash: String
    var isRead = false
    var isStarred = false
    var changed: Int
  }

  fileprivate struct Feed {
    var id: Int
    var address: String
    var title: String
    var category: Int
  }

  fileprivate struct State {
    var entries: [Entry] = []
    var feeds = [Feed(id: 7, address: "https://a.example/feed", title: "Kursiv", category: 1)]
    var categories = [(id: 1, title: "All")]
    var clock = 1_765_000_000
    /// The answer to the next toggle is lost after it was done.
    var losesToggle = false
  }

  private let server: ServerDouble<State>

  /// `isOld`: before June 2026 stars are toggled, and ids are not listed alone.
  package init(isOld: Bool = false) throws {
    server = try ServerDouble(State()) { Answering(isOld: isOld).reply($0, &$1) }
  }

  package var address: String { server.address }

  /// `hash` is the SHA-256 of the guid.
  package func publish(_ title: String) { publish(title, hash: "") }
  package func publish(_ title: String, hash: String) {
    server.change { state in
      state.clock += 1
      state.entries.append(
        Entry(id: (state.entries.last?.id ?? 0) + 1, title: title, guidHash: hash, changed: state.clock))
    }
  }

  package func evict(_ title: String) { server.change { $0.entries.removeAll { $0.title == title } } }
  package func answerAll(with reply: TestServer.Reply?) { server.answerAll(with: reply) }
  package func setChaos(_ dice: Dice?) { server.setChaos(dice) }

  package func mark(_ title: String, isRead: Bool?, isStarred: Bool?) {
    server.change { state in
      state.clock += 1
      guard let place = state.entries.firstIndex(where: { $0.title == title }) else { return }
      if let isRead { state.entries[place].isRead = isRead }
      if let isStarred { state.entries[place].isStarred = isStarred }
      state.entries[place].changed = state.clock
    }
  }

  package func loseNextToggle() { server.change { $0.losesToggle = true } }

  package var marks: [String] {
    server.read { state in
      state.entries.map { $0.title + ($0.isRead ? " read" : "") + ($0.isStarred ? " starred" : "") }.sorted()
    }
  }

  /// "All/Kursiv https://a.example/feed", sorted.
  package var feeds: [String] {
    server.read { state in
      state.feeds.map { feed in
        let category = state.categories.first { $0.id == feed.category }?.title ?? ""
        return "\(category)/\(feed.title) \(feed.address)"
      }.sorted()
    }
  }
  package var requests: [String] { server.requests }
}

/// The answers of a server of some age.
private struct Answering {
  fileprivate typealias State = MinifluxServer.State
  fileprivate typealias Entry = MinifluxServer.Entry
  let isOld: Bool

  fileprivate func reply(_ request: ServerRequest, _ state: inout State) -> TestServer.Reply {
    guard request.headers["x-auth-token"] == "key" || request.isSignedIn("alice", "s3cret") else {
      return TestServer.Reply("401 Unauthorized", [], body: #"{"error_message":"access unauthorized"}"#)
    }
    switch (request.method, request.path) {
    case ("GET", "/v1/me"): return .json(#"{"id":1,"username":"alice"}"#)
    case ("GET", "/v1/categories"): return .json("[\(state.categories.map(json).joined(separator: ","))]")
    case ("POST", "/v1/categories"):
      let title = request.json["title"] as? String ?? ""
      if state.categories.contains(where: { $0.title == title }) { return TestServer.Reply("400 Bad Request") }
      state.categories.append((id: state.categories.count + 1, title: title))
      return TestServer.Reply("201 Created", [], body: json((id: state.categories.count, title: title)))
    case (_, _) where request.path.hasPrefix("/v1/feeds"): return feeds(request, &state)
    case ("GET", "/v1/entries/ids") where !isOld:
      var entries = Array(state.entries.reversed())
      if request.query("status") == "unread" { entries = entries.filter { !$0.isRead } }
      if request.query("starred") == "true" { entries = entries.filter(\.isStarred) }
      let page = entries.dropFirst(request.number("offset") ?? 0).prefix(request.number("limit") ?? 100)
      return .json(#"{"total":\#(entries.count),"entry_ids":[\#(page.map { String($0.id) }.joined(separator: ","))]}"#)
    case ("GET", "/v1/entries"):
      guard (request.number("limit") ?? 100) <= 1_000 else { return TestServer.Reply("400 Bad Request") }
      var entries = state.entries
      if request.query("order") == "changed_at" { entries.sort { $0.changed < $1.changed } }
      if request.query("direction") == "desc" { entries.reverse() }
      if request.query("status") == "unread" { entries = entries.filter { !$0.isRead } }
      if request.query("starred") == "true" { entries = entries.filter(\.isStarred) }
      if let after = request.number("after_entry_id") { entries = entries.filter { $0.id > after } }
      if let before = request.number("before_entry_id") { entries = entries.filter { $0.id < before } }
      if let after = request.number("changed_after") { entries = entries.filter { $0.changed > after } }
      let page = entries.dropFirst(request.number("offset") ?? 0).prefix(request.number("limit") ?? 100)
      return .json(#"{"total":\#(entries.count),"entries":[\#(page.map(json).joined(separator: ","))]}"#)
    case ("PUT", "/v1/entries"): return put(request, &state)
    default: return entry(request, &state)
    }
  }

  private func json(_ category: (id: Int, title: String)) -> String {
    #"{"id":\#(category.id),"title":"\#(category.title)"}"#
  }

  private func json(_ feed: MinifluxServer.Feed, _ state: State) -> String {
    let category = state.categories.first { $0.id == feed.category } ?? (id: 1, title: "All")
    return
      #"{"id":\#(feed.id),"feed_url":"\#(feed.address)","title":"\#(feed.title)","category":\#(json(category))}"#
  }

  private func feeds(_ request: ServerRequest, _ state: inout State) -> TestServer.Reply {
    let id = request.path.split(separator: "/").dropFirst(2).first.flatMap { Int($0) }
    switch (request.method, id.flatMap { id in state.feeds.firstIndex { $0.id == id } }) {
    case ("GET", nil): return .json("[\(state.feeds.map { json($0, state) }.joined(separator: ","))]")
    case ("POST", nil):
      let address = request.json["feed_url"] as? String ?? ""
      if state.feeds.contains(where: { $0.address == address }) { return TestServer.Reply("400 Bad Request") }
      guard address.hasSuffix("feed") else { return TestServer.Reply("500 Internal Server Error") }
      let number = 7 + state.feeds.count
      state.feeds.append(
        MinifluxServer.Feed(
          id: number, address: address, title: "New", category: request.json["category_id"] as? Int ?? 1))
      return TestServer.Reply("201 Created", [], body: #"{"feed_id":\#(number)}"#)
    case ("PUT", let place?):
      if let title = request.json["title"] as? String { state.feeds[place].title = title }
      if let category = request.json["category_id"] as? Int { state.feeds[place].category = category }
      return TestServer.Reply("201 Created", [], body: json(state.feeds[place], state))
    case ("DELETE", let place?):
      state.feeds.remove(at: place)
      return TestServer.Reply("204 No Content")
    default: return TestServer.Reply("404 Not Found")
    }
  }

  /// `/v1/entries/ID` and `/v1/entries/ID/bookmark`.
  private func entry(_ request: ServerRequest, _ state: inout State) -> TestServer.Reply {
    let words = request.path.split(separator: "/")
    guard words.count >= 3, let id = Int(words[2]), let place = state.entries.firstIndex(where: { $0.id == id }) else {
      return TestServer.Reply("404 Not Found")
    }
    guard words.count == 4, request.method == "PUT" else { return .json(json(state.entries[place])) }
    state.entries[place].isStarred.toggle()
    if state.losesToggle {
      state.losesToggle = false
      return TestServer.Reply("502 Bad Gateway")
    }
    return TestServer.Reply("204 No Content")
  }

  private func put(_ request: ServerRequest, _ state: inout State) -> TestServer.Reply {
    let value = request.json
    guard let ids = value["entry_ids"] as? [Int] else { return TestServer.Reply("400 Bad Request") }
    let (status, starred) = (value["status"] as? String, value["starred"] as? Bool)
    if status == nil, starred == nil || isOld { return TestServer.Reply("400 Bad Request") }
    state.clock += 1
    for place in state.entries.indices where ids.contains(state.entries[place].id) {
      if let status { state.entries[place].isRead = status == "read" }
      if let starred { state.entries[place].isStarred = starred }
      state.entries[place].changed = state.clock
    }
    return TestServer.Reply("204 No Content")
  }

  private func json(_ entry: Entry) -> String {
    let changed = Date(timeIntervalSince1970: Double(entry.changed)).formatted(.iso8601)
    return """
      {"id":\(entry.id),"feed_id":7,"status":"\(entry.isRead ? "read" : "unread")","hash":"\(entry.guidHash)","title":"\(entry.title)",
      "url":"https://a.example/\(entry.id)","published_at":"2025-12-06T0\(entry.id % 10):00:00Z","changed_at":"\(changed)",
      "content":"<p>Text</p>","author":"A","starred":\(entry.isStarred),"enclosures":[],"tags":["x"]}
      """
  }
}
