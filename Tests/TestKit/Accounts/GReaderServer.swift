import Foundation

/// A server that speaks the Google Reader API with the habits of one of those that exist. It keeps state, so that several
/// programs can be joined to it. Answers have the form that FreshRSS 1.25 and Miniflux 2.3 were seen to give.
package final class GReaderServer: AccountServer {
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
    /// A mark of an article that is not there, one without an action, and one with a label are refused as a whole (Miniflux).
    package var refusesBadMarks = false
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
      (quirks.offsets, quirks.postTokenOnly, quirks.badIDFailsAll, quirks.refusesBadMarks) = (true, true, true, true)
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

  fileprivate struct Item {
    var number: Int
    var title: String
    var url: String
    var published: Int
    var isRead = false
    var isStarred = false
  }

  fileprivate struct State {
    var items: [Item] = []
    var feeds = [(id: "feed/1", address: "https://a.example/feed", title: "Kursiv", label: "News")]
    var session = 1
    /// Requests of this session.
    var served = 0
  }

  private let server: ServerDouble<State>

  package init(_ quirks: Quirks = Quirks()) throws {
    server = try ServerDouble(State(), base: "/api/greader.php") { Answering(quirks: quirks).reply($0, &$1) }
  }

  package var address: String { server.address }

  private func publish(_ titles: [String]) {
    server.change { state in
      for title in titles {
        let number = (state.items.last?.number ?? 0) + 1
        state.items.append(
          Item(number: number, title: title, url: "https://a.example/\(number)", published: 1_765_000_000 + number))
      }
    }
  }

  package func publish(_ title: String) { publish([title]) }
  package func publish(_ titles: String...) { publish(titles) }
  package func evict(_ title: String) { server.change { $0.items.removeAll { $0.title == title } } }
  package func answerAll(with reply: TestServer.Reply?) { server.answerAll(with: reply) }
  package func setChaos(_ dice: Dice?) { server.setChaos(dice) }

  package func mark(_ title: String, isRead: Bool?, isStarred: Bool?) {
    server.change { state in
      guard let place = state.items.firstIndex(where: { $0.title == title }) else { return }
      if let isRead { state.items[place].isRead = isRead }
      if let isStarred { state.items[place].isStarred = isStarred }
    }
  }

  /// "a", "b read", "c starred", by title.
  package var marks: [String] {
    server.read { state in
      state.items.map { $0.title + ($0.isRead ? " read" : "") + ($0.isStarred ? " starred" : "") }.sorted()
    }
  }

  /// "News/Kursiv https://a.example/feed", sorted.
  package var feeds: [String] {
    server.read { $0.feeds.map { "\($0.label.isEmpty ? "" : $0.label + "/")\($0.title) \($0.address)" }.sorted() }
  }

  /// "GET /reader/api/0/token", in their order.
  package var requests: [String] { server.requests }
}

/// The answers of a server with some habits.
private struct Answering {
  fileprivate typealias State = GReaderServer.State
  fileprivate typealias Item = GReaderServer.Item
  let quirks: GReaderServer.Quirks

  fileprivate func reply(_ request: ServerRequest, _ state: inout State) -> TestServer.Reply {
    if quirks.isSwitchedOff { return TestServer.Reply("503 Service Unavailable", [], body: "Service Unavailable!") }
    if request.path == "/accounts/ClientLogin" {
      guard request.form("Passwd") == "s3cret" else {
        return TestServer.Reply("401 Unauthorized", [], body: "Unauthorized!")
      }
      state.session += 1
      state.served = 0
      return TestServer.Reply(body: "SID=alice/\(state.session)\nLSID=null\nAuth=alice/\(state.session)\n")
    }
    if request.path == "/check/compatibility" {
      return TestServer.Reply(body: quirks.dropsHeader ? "FAIL get HTTP Authorization header!" : "PASS")
    }
    state.served += 1
    let isByToken = quirks.postTokenOnly && request.method == "POST"
    // A form field behind the limit is not seen.
    let seen = Array(request.form.prefix(quirks.fields))
    let given =
      isByToken
      ? seen.first { $0.name == "T" }?.value
      : quirks.dropsHeader ? nil : request.headers["authorization"]?.replacing("GoogleLogin auth=", with: "")
    guard given == "alice/\(state.session)", state.served <= quirks.sessionLength else {
      return TestServer.Reply("401 Unauthorized", [], body: "Unauthorized!")
    }
    let name = request.path.replacing("/reader/api/0", with: "")
    // FreshRSS reads the ids from the raw body, and all else from the form.
    return answer(name, request, seen, ids: request.form.filter { $0.name == "i" }.map(\.value), &state)
  }

  private func answer(
    _ name: String, _ request: ServerRequest, _ form: ServerRequest.Fields, ids: [String], _ state: inout State
  ) -> TestServer.Reply {
    switch name {
    case "/token": return TestServer.Reply(body: "alice/\(state.session)\n")
    case "/subscription/list":
      let feeds = state.feeds.map { feed in
        let category =
          feed.label.isEmpty ? "" : "{\"id\":\"user/-/label/\(feed.label)\",\"label\":\"\(feed.label)\"}"
        return
          "{\"id\":\"\(feed.id)\",\"title\":\"\(wide(feed.title))\",\"categories\":[\(category)],\"url\":\"\(feed.address)\"}"
      }
      return .json("{\"subscriptions\":[\(feeds.joined(separator: ","))]}")
    case "/stream/items/ids": return idPage(request, state)
    case "/stream/items/contents":
      let numbers = ids.map(number)
      if quirks.badIDFailsAll, numbers.contains(where: { $0 == nil }) { return TestServer.Reply("400 Bad Request") }
      // Newest first, and not in the order that was asked for.
      let items = state.items.reversed().filter { numbers.contains($0.number) }.map(json)
      return .json("{\"id\":\"x\",\"updated\":1765000000,\"items\":[\(items.joined(separator: ","))]}")
    case "/edit-tag":
      let numbers = Set(ids.compactMap(number))
      if quirks.refusesBadMarks, let refusal = refusal(of: form, ids.map(number), state) { return refusal }
      for place in state.items.indices where numbers.contains(state.items[place].number) {
        for (action, tag) in form where action == "a" || action == "r" {
          if tag.hasSuffix("/read") { state.items[place].isRead = action == "a" }
          if tag.hasSuffix("/starred") { state.items[place].isStarred = action == "a" }
        }
      }
      return TestServer.Reply(body: "OK")
    case "/subscription/edit": return edit(form, &state)
    case "/subscription/quickadd":
      let address = form.first { $0.name == "quickadd" }?.value ?? ""
      if state.feeds.contains(where: { $0.address == address }) || !address.contains("feed") {
        return .json("{\"numResults\":0,\"error\":\"no\"}")
      }
      let id = "feed/\(state.feeds.count + 1)"
      state.feeds.append((id: id, address: address, title: address, label: "News"))
      return .json("{\"numResults\":1,\"streamId\":\"\(id)\"}")
    default: return .json("[]")
    }
  }

  /// The answer to marks that are refused; nil where all are good.
  private func refusal(of form: ServerRequest.Fields, _ numbers: [Int?], _ state: State) -> TestServer.Reply? {
    let tags = form.filter { $0.name == "a" || $0.name == "r" }.map(\.value)
    if tags.contains(where: { $0.contains("/label/") }) { return TestServer.Reply("500 Internal Server Error") }
    let known = Set(state.items.map(\.number))
    let isBad = tags.isEmpty || numbers.isEmpty || numbers.contains { $0.map(known.contains) != true }
    return isBad ? TestServer.Reply("400 Bad Request") : nil
  }

  private func edit(_ form: ServerRequest.Fields, _ state: inout State) -> TestServer.Reply {
    guard let place = state.feeds.firstIndex(where: { feed in form.contains { $0 == ("s", feed.id) } }) else {
      return TestServer.Reply("400 Bad Request")
    }
    if form.contains(where: { $0 == ("ac", "unsubscribe") }) {
      state.feeds.remove(at: place)
      return TestServer.Reply(body: "OK")
    }
    for (name, value) in form {
      switch name {
      case "t": state.feeds[place].title = value
      case "a": state.feeds[place].label = value.replacing("user/-/label/", with: "")
      case "r" where value.hasSuffix("/" + state.feeds[place].label): state.feeds[place].label = ""
      default: break
      }
    }
    return TestServer.Reply(body: "OK")
  }

  private func idPage(_ request: ServerRequest, _ state: State) -> TestServer.Reply {
    let value = request.query(_:)
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
    guard page.count == size, let last = page.last else { return .json("{\"itemRefs\":[\(refs)]}") }
    let start = value("c").flatMap { Int($0) } ?? 0
    let next = quirks.offsets ? start + size : last.number
    return .json("{\"itemRefs\":[\(refs)],\"continuation\":\"\(next)\"}")
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
}
