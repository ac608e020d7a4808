import Foundation
import Synchronization

/// A server with the API of Miniflux, as version 2.3 was seen to answer, or an older one.
package final class MinifluxServer: Sendable {
  private struct Entry {
    var id: Int
    var title: String
    var guidHash: String
    var isRead = false
    var isStarred = false
    var changed: Int
  }

  private struct State {
    var entries: [Entry] = []
    var clock = 1_765_000_000
    var requests: [String] = []
    /// The answer to the next toggle is lost after it was done.
    var losesToggle = false
  }

  private let state = Mutex(State())
  /// True before June 2026: stars are toggled, and ids are not listed alone.
  private let isOld: Bool
  private let server: TestServer

  package init(isOld: Bool = false) throws {
    self.isOld = isOld
    let box = Box()
    server = try TestServer { asked in
      box.answer?(asked) ?? TestServer.Reply("503 Service Unavailable")
    }
    box.set { [weak self] asked in self?.reply(asked) ?? TestServer.Reply("503 Service Unavailable") }
  }

  private final class Box: Sendable {
    private let stored = Mutex<(@Sendable (TestServer.Asked) -> TestServer.Reply)?>(nil)
    var answer: (@Sendable (TestServer.Asked) -> TestServer.Reply)? { stored.withLock { $0 } }
    func set(_ answer: @escaping @Sendable (TestServer.Asked) -> TestServer.Reply) { stored.withLock { $0 = answer } }
  }

  package var address: String { server.address("") }

  /// `hash` is the SHA-256 of the guid.
  package func publish(_ title: String, hash: String = "") {
    state.withLock { state in
      state.clock += 1
      state.entries.append(Entry(id: state.entries.count + 1, title: title, guidHash: hash, changed: state.clock))
    }
  }

  package func mark(_ title: String, isRead: Bool? = nil, isStarred: Bool? = nil) {
    state.withLock { state in
      state.clock += 1
      guard let place = state.entries.firstIndex(where: { $0.title == title }) else { return }
      if let isRead { state.entries[place].isRead = isRead }
      if let isStarred { state.entries[place].isStarred = isStarred }
      state.entries[place].changed = state.clock
    }
  }

  package func loseNextToggle() { state.withLock { $0.losesToggle = true } }

  package var marks: [String] {
    state.withLock { state in
      state.entries.map { $0.title + ($0.isRead ? " read" : "") + ($0.isStarred ? " starred" : "") }.sorted()
    }
  }

  package var requests: [String] { state.withLock { $0.requests } }
}

extension MinifluxServer {
  private func reply(_ asked: TestServer.Asked) -> TestServer.Reply {
    state.withLock { state in
      let parts = asked.path.split(separator: "?", maxSplits: 1).map(String.init)
      let path = parts[0]
      state.requests.append("\(asked.method) \(path)")
      let basic = "Basic " + Data("alice:s3cret".utf8).base64EncodedString()
      guard asked.headers["x-auth-token"] == "key" || asked.headers["authorization"] == basic else {
        return TestServer.Reply("401 Unauthorized", [], body: #"{"error_message":"access unauthorized"}"#)
      }
      let query = parts.count > 1 ? URLComponents(string: "?" + parts[1])?.queryItems ?? [] : []
      func value(_ name: String) -> String? { query.first { $0.name == name }?.value }
      func number(_ name: String) -> Int? { value(name).flatMap { Int($0) } }
      switch (asked.method, path) {
      case ("GET", "/v1/me"): return json(#"{"id":1,"username":"alice"}"#)
      case ("GET", "/v1/feeds"):
        return json(
          #"[{"id":7,"feed_url":"https://a.example/feed","title":"Kursiv","category":{"id":1,"title":"All"}}]"#)
      case ("GET", "/v1/entries/ids") where !isOld:
        var entries = Array(state.entries.reversed())
        if value("status") == "unread" { entries = entries.filter { !$0.isRead } }
        if value("starred") == "true" { entries = entries.filter(\.isStarred) }
        let page = entries.dropFirst(number("offset") ?? 0).prefix(number("limit") ?? 100)
        return json(#"{"total":\#(entries.count),"entry_ids":[\#(page.map { String($0.id) }.joined(separator: ","))]}"#)
      case ("GET", "/v1/entries"):
        guard (number("limit") ?? 100) <= 1_000 else { return TestServer.Reply("400 Bad Request") }
        var entries = state.entries
        if value("order") == "changed_at" { entries.sort { $0.changed < $1.changed } }
        if value("direction") == "desc" { entries.reverse() }
        if value("status") == "unread" { entries = entries.filter { !$0.isRead } }
        if value("starred") == "true" { entries = entries.filter(\.isStarred) }
        if let after = number("after_entry_id") { entries = entries.filter { $0.id > after } }
        if let before = number("before_entry_id") { entries = entries.filter { $0.id < before } }
        if let after = number("changed_after") { entries = entries.filter { $0.changed > after } }
        let page = entries.dropFirst(number("offset") ?? 0).prefix(number("limit") ?? 100)
        return json(#"{"total":\#(entries.count),"entries":[\#(page.map(json).joined(separator: ","))]}"#)
      case ("PUT", "/v1/entries"): return put(asked.body, &state)
      default: return entry(asked, path, &state)
      }
    }
  }

  /// `/v1/entries/ID` and `/v1/entries/ID/bookmark`.
  private func entry(_ asked: TestServer.Asked, _ path: String, _ state: inout State) -> TestServer.Reply {
    let words = path.split(separator: "/")
    guard words.count >= 3, let id = Int(words[2]), let place = state.entries.firstIndex(where: { $0.id == id }) else {
      return TestServer.Reply("404 Not Found")
    }
    guard words.count == 4, asked.method == "PUT" else { return json(json(state.entries[place])) }
    state.entries[place].isStarred.toggle()
    if state.losesToggle {
      state.losesToggle = false
      return TestServer.Reply("502 Bad Gateway")
    }
    return TestServer.Reply("204 No Content")
  }

  private func put(_ body: String, _ state: inout State) -> TestServer.Reply {
    guard let value = try? JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any],
      let ids = value["entry_ids"] as? [Int]
    else { return TestServer.Reply("400 Bad Request") }
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

  private func json(_ body: String) -> TestServer.Reply {
    TestServer.Reply("200 OK", ["Content-Type: application/json"], body: body)
  }
}
