import Foundation
import Synchronization

/// A server that speaks the Google Reader API with the habits of one of those that exist. It keeps state, so that several
/// programs can be joined to it. Answers have the form that FreshRSS 1.25 and Miniflux 2.3 were seen to give.
package final class GReaderServer: Sendable {
  /// The habits of a server, each as it was seen on the one that is named.
  package struct Quirks: Sendable {
    /// Fields of a form that are read; those behind are dropped in silence (PHP: 1,000).
    package var fields = Int.max
    /// The first article of a page after a continuation is left out if the continuation's own article has left the list
    /// meanwhile (FreshRSS).
    package var continuationDrops = false
    /// A stream that is not known is all articles (FreshRSS before 1.27, `s=…/read` among them).
    package var unknownStreamIsAll = false
    /// A continuation is a number of articles to skip (Miniflux).
    package var offsets = false
    /// In a POST the header is not looked at, only `T` (Miniflux).
    package var postTokenOnly = false
    /// Requests after which a session has ended (BazQux: 14 days).
    package var sessionLength = Int.max
    /// Ids have 24 hexadecimal digits (The Old Reader).
    package var objectIDs = false
    /// Ids may be negative (BazQux).
    package var negativeIDs = false
    /// "&" is "＆" in titles (FreshRSS).
    package var wideSigns = false
    /// One id that is not known fails the whole request (Miniflux).
    package var badIDFailsAll = false
    /// Ids of one page at most.
    package var idPage = 10_000
    /// The header Authorization never arrives (Apache with FastCGI).
    package var dropsHeader = false
    /// The API is switched off (FreshRSS: 503).
    package var isSwitchedOff = false

    package init() {}

    package static var freshRSS: Quirks {
      var quirks = Quirks()
      (quirks.fields, quirks.continuationDrops, quirks.unknownStreamIsAll, quirks.wideSigns) = (1_000, true, true, true)
      quirks.idPage = .max
      return quirks
    }
    package static var miniflux: Quirks {
      var quirks = Quirks()
      (quirks.offsets, quirks.postTokenOnly, quirks.badIDFailsAll) = (true, true, true)
      return quirks
    }
    package static var bazQux: Quirks {
      var quirks = Quirks()
      (quirks.negativeIDs, quirks.sessionLength, quirks.idPage) = (true, 7, 20)
      return quirks
    }
    package static var theOldReader: Quirks {
      var quirks = Quirks()
      quirks.objectIDs = true
      return quirks
    }
  }

  private struct Item {
    var number: Int
    var title: String
    var url: String
    var published: Int
    var isRead = false
    var isStarred = false
  }

  private struct State {
    var items: [Item] = []
    var feeds = [(id: "feed/1", address: "https://a.example/feed", title: "Kursiv", label: "News")]
    var session = 1
    var served = 0
    var requests: [String] = []
  }

  private let state = Mutex(State())
  private let quirks: Quirks
  private let server: TestServer

  package init(_ quirks: Quirks = Quirks()) throws {
    self.quirks = quirks
    let box = Box()
    server = try TestServer { asked in box.answer?(asked) ?? TestServer.Reply("503 Service Unavailable") }
    box.set { [weak self] asked in self?.reply(asked) ?? TestServer.Reply("503 Service Unavailable") }
  }

  /// The server begins to listen before it can answer.
  private final class Box: Sendable {
    private let stored = Mutex<(@Sendable (TestServer.Asked) -> TestServer.Reply)?>(nil)
    var answer: (@Sendable (TestServer.Asked) -> TestServer.Reply)? { stored.withLock { $0 } }
    func set(_ answer: @escaping @Sendable (TestServer.Asked) -> TestServer.Reply) { stored.withLock { $0 = answer } }
  }

  package var address: String { server.address("/api/greader.php") }

  package func publish(_ titles: String...) {
    state.withLock { state in
      for title in titles {
        let number = state.items.count + 1
        state.items.append(
          Item(number: number, title: title, url: "https://a.example/\(number)", published: 1_765_000_000 + number))
      }
    }
  }

  package func mark(_ title: String, isRead: Bool? = nil, isStarred: Bool? = nil) {
    state.withLock { state in
      guard let place = state.items.firstIndex(where: { $0.title == title }) else { return }
      if let isRead { state.items[place].isRead = isRead }
      if let isStarred { state.items[place].isStarred = isStarred }
    }
  }

  /// "a", "b read", "c starred", by title.
  package var marks: [String] {
    state.withLock { state in
      state.items.map { $0.title + ($0.isRead ? " read" : "") + ($0.isStarred ? " starred" : "") }.sorted()
    }
  }

  /// Paths of the requests so far, without their queries.
  package var requests: [String] { state.withLock { $0.requests } }
}

extension GReaderServer {
  private func reply(_ asked: TestServer.Asked) -> TestServer.Reply {
    state.withLock { state in
      let parts = asked.path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
      let path = String(parts[0]).replacing("/api/greader.php", with: "")
      let query = GReaderServer.form(parts.count > 1 ? String(parts[1]) : "")
      let form = GReaderServer.form(asked.body)
      state.requests.append(path)
      if quirks.isSwitchedOff { return TestServer.Reply("503 Service Unavailable", [], body: "Service Unavailable!") }
      if path == "/accounts/ClientLogin" {
        guard form.contains(where: { $0 == ("Passwd", "s3cret") }) else {
          return TestServer.Reply("401 Unauthorized", [], body: "Unauthorized!")
        }
        state.session += 1
        state.served = 0
        return TestServer.Reply(body: "SID=alice/\(state.session)\nLSID=null\nAuth=alice/\(state.session)\n")
      }
      if path == "/check/compatibility" {
        return TestServer.Reply(body: quirks.dropsHeader ? "FAIL get HTTP Authorization header!" : "PASS")
      }
      state.served += 1
      let isByToken = quirks.postTokenOnly && asked.method == "POST"
      // A form field behind the limit is not seen.
      let seen = form.prefix(quirks.fields)
      let given =
        isByToken
        ? seen.first { $0.0 == "T" }?.1
        : quirks.dropsHeader ? nil : asked.headers["authorization"]?.replacing("GoogleLogin auth=", with: "")
      guard given == "alice/\(state.session)", state.served <= quirks.sessionLength else {
        return TestServer.Reply("401 Unauthorized", [], body: "Unauthorized!")
      }
      let name = path.replacing("/reader/api/0", with: "")
      return answer(name, query, Array(seen), ids: form.filter { $0.0 == "i" }.map(\.1), &state)
    }
  }

  private func answer(
    _ name: String, _ query: [(String, String)], _ form: [(String, String)], ids: [String], _ state: inout State
  ) -> TestServer.Reply {
    switch name {
    case "/token": return TestServer.Reply(body: "alice/\(state.session)\n")
    case "/subscription/list":
      let feeds = state.feeds.map { feed in
        let category = "{\"id\":\"user/-/label/\(feed.label)\",\"label\":\"\(feed.label)\"}"
        return
          "{\"id\":\"\(feed.id)\",\"title\":\"\(wide(feed.title))\",\"categories\":[\(category)],\"url\":\"\(feed.address)\"}"
      }
      return json("{\"subscriptions\":[\(feeds.joined(separator: ","))]}")
    case "/stream/items/ids": return idPage(query, state)
    case "/stream/items/contents":
      let numbers = ids.map(number)
      if quirks.badIDFailsAll, numbers.contains(where: { $0 == nil }) { return TestServer.Reply("400 Bad Request") }
      // Newest first, and not in the order that was asked for.
      let items = state.items.reversed().filter { numbers.contains($0.number) }.map(json)
      return json("{\"id\":\"x\",\"updated\":1765000000,\"items\":[\(items.joined(separator: ","))]}")
    case "/edit-tag":
      let numbers = Set(ids.compactMap(number))
      for place in state.items.indices where numbers.contains(state.items[place].number) {
        for (action, tag) in form where action == "a" || action == "r" {
          if tag.hasSuffix("/read") { state.items[place].isRead = action == "a" }
          if tag.hasSuffix("/starred") { state.items[place].isStarred = action == "a" }
        }
      }
      return TestServer.Reply(body: "OK")
    case "/subscription/quickadd":
      let address = form.first { $0.0 == "quickadd" }?.1 ?? ""
      if state.feeds.contains(where: { $0.address == address }) || !address.contains("feed") {
        return json("{\"numResults\":0,\"error\":\"no\"}")
      }
      let id = "feed/\(state.feeds.count + 1)"
      state.feeds.append((id: id, address: address, title: address, label: "News"))
      return json("{\"numResults\":1,\"streamId\":\"\(id)\"}")
    default: return json("[]")
    }
  }

  private func idPage(_ query: [(String, String)], _ state: State) -> TestServer.Reply {
    func value(_ name: String) -> String? { query.first { $0.0 == name }?.1 }
    let stream = value("s") ?? ""
    var items = Array(state.items.reversed())
    if stream.hasSuffix("/starred") {
      items = items.filter(\.isStarred)
    } else if !stream.hasSuffix("/reading-list"), !quirks.unknownStreamIsAll {
      items = []
    }
    if value("xt")?.hasSuffix("/read") == true { items = items.filter { !$0.isRead } }
    if let since = value("ot").flatMap({ Int($0) }) { items = items.filter { $0.published >= since } }
    let size = min(value("n").flatMap { Int($0) } ?? 20, quirks.idPage)
    if let continuation = value("c").flatMap({ Int($0) }) {
      if quirks.offsets {
        items = Array(items.dropFirst(continuation))
      } else {
        let isThere = items.contains { $0.number == continuation }
        items = items.filter { $0.number < continuation }
        if quirks.continuationDrops, !isThere { items = Array(items.dropFirst()) }
      }
    }
    let page = items.prefix(size)
    let refs = page.map { "{\"id\":\"\(short($0.number))\"}" }.joined(separator: ",")
    // A full page has a continuation, also where nothing follows.
    guard page.count == size, let last = page.last else { return json("{\"itemRefs\":[\(refs)]}") }
    let start = value("c").flatMap { Int($0) } ?? 0
    let next = quirks.offsets ? start + size : last.number
    return json("{\"itemRefs\":[\(refs)],\"continuation\":\"\(next)\"}")
  }

  private func json(_ item: Item) -> String {
    let marks =
      ["user/-/state/com.google/reading-list", "user/1/label/News"]
      + (item.isRead ? ["user/1/state/com.google/read"] : [])
      + (item.isStarred ? ["user/1/state/com.google/starred"] : [])
    let tags = marks.map { "\"\($0)\"" }.joined(separator: ",")
    return """
      {"id":"\(long(item.number))","published":\(item.published),"title":"\(wide(item.title))","canonical":[{"href":"\(item.url)"}],
      "categories":[\(tags)],"origin":{"streamId":"feed/1"},"summary":{"content":"<p>Text of \(item.title)</p>"},"author":"A"}
      """
  }

  private func json(_ body: String) -> TestServer.Reply {
    TestServer.Reply("200 OK", ["Content-Type: application/json"], body: body)
  }

  private func wide(_ text: String) -> String { quirks.wideSigns ? text.replacing("&", with: "＆") : text }

  private func short(_ number: Int) -> String {
    if quirks.objectIDs { return objectID(number) }
    return String(quirks.negativeIDs ? -355_401_917_359_550_000 - number : 1_795_711_361_000_000 + number)
  }

  private func long(_ number: Int) -> String {
    let prefix = "tag:google.com,2005:reader/item/"
    if quirks.objectIDs { return prefix + objectID(number) }
    let digits = String(UInt64(bitPattern: Int64(short(number)) ?? 0), radix: 16)
    return prefix + String(repeating: "0", count: 16 - digits.count) + digits
  }

  private func objectID(_ number: Int) -> String {
    let digits = String(number, radix: 16)
    return "5ad58f7" + String(repeating: "0", count: 17 - digits.count) + digits
  }

  private func number(_ id: String) -> Int? {
    state(of: id).flatMap { number in (1...100_000).contains(number) ? number : nil }
  }

  private func state(of id: String) -> Int? {
    if quirks.objectIDs { return id.hasPrefix("5ad58f7") ? Int(id.dropFirst(7), radix: 16) : nil }
    guard let value = Int(id) else { return nil }
    return quirks.negativeIDs ? -355_401_917_359_550_000 - value : value - 1_795_711_361_000_000
  }

  private static func form(_ text: String) -> [(String, String)] {
    text.split(separator: "&").map { field in
      let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
        $0.replacing("+", with: " ").removingPercentEncoding ?? ""
      }
      return (parts[0], parts.count > 1 ? parts[1] : "")
    }
  }
}
