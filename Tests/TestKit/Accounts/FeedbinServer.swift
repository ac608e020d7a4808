import Foundation

/// A server with version 2 of Feedbin's API, as its documentation describes it.
package final class FeedbinServer: AccountServer {
  package struct Quirks: Sendable {
    /// Articles of a page.
    package var page = 100
    /// Requests after which each is answered with 403.
    package var mostRequests = Int.max

    package init() {}
  }

  package struct Subscription: Sendable {
    package var id: Int
    package var feed: Int
    package var address: String
    package var title: String
  }

  fileprivate struct State {
    var articles = ServedArticles(firstID: 2_000)
    var subscriptions = [Subscription(id: 525, feed: 47, address: "https://a.example/feed", title: "Kursiv")]
    var taggings = [(id: 4, feed: 47, name: "News"), (id: 5, feed: 47, name: "Economy")]
    var nextID = 600
    var requests = 0
    /// Answers of a list that are to be empty, by its name, from the next one on.
    var empty: [String: Int] = [:]
  }

  private let server: ServerDouble<State>

  package init(_ quirks: Quirks = Quirks()) throws {
    server = try ServerDouble(State(), base: "/v2") { Answering(quirks: quirks).reply($0, &$1) }
  }

  package var address: String { server.address }
  package var marks: [String] { server.read(\.articles.marks) }
  package var requests: [String] { server.requests }
  package func publish(_ title: String) { server.change { $0.articles.publish(title) } }
  package func mark(_ title: String, isRead: Bool?, isStarred: Bool?) {
    server.change { $0.articles.mark(title, isRead: isRead, isStarred: isStarred) }
  }
  package func evict(_ title: String) { server.change { $0.articles.evict(title) } }
  package func answerAll(with reply: TestServer.Reply?) { server.answerAll(with: reply) }
  package func setChaos(_ dice: Dice?) { server.setChaos(dice) }
  /// Gives so many empty answers to a request for the list of a name ("unread_entries").
  package func setEmpty(_ count: Int, of list: String) { server.change { $0.empty[list] = count } }
  package func loseNextAnswer(with reply: TestServer.Reply) { server.loseNextAnswer(with: reply) }
  /// "News,Economy/Kursiv https://a.example/feed", by address.
  package var feeds: [String] {
    server.read { state in
      state.subscriptions.map { subscription in
        let tags = state.taggings.filter { $0.feed == subscription.feed }.map(\.name)
        return "\(tags.joined(separator: ","))/\(subscription.title) \(subscription.address)"
      }.sorted()
    }
  }
}

private struct Answering {
  fileprivate typealias State = FeedbinServer.State
  let quirks: FeedbinServer.Quirks

  fileprivate func reply(_ request: ServerRequest, _ state: inout State) -> TestServer.Reply {
    guard request.isSignedIn("alice", "s3cret") else { return TestServer.Reply("401 Unauthorized") }
    state.requests += 1
    guard state.requests <= quirks.mostRequests else { return TestServer.Reply("403 Forbidden") }
    if !request.body.isEmpty, request.headers["content-type"]?.hasPrefix("application/json") != true {
      return TestServer.Reply("415 Unsupported Media Type")
    }
    let path = request.path.replacing(".json", with: "")
    let name = String(path.dropFirst())
    if request.method == "GET", let count = state.empty[name], count > 0 {
      state.empty[name] = count - 1
      return list([])
    }
    switch (request.method, path) {
    case ("GET", "/authentication"): return TestServer.Reply("200 OK")
    case ("GET", "/unread_entries"): return list(state.articles.all.filter { !$0.isRead }.map { String($0.id) })
    case ("GET", "/starred_entries"): return list(state.articles.all.filter(\.isStarred).map { String($0.id) })
    case ("POST", "/unread_entries"): return mark(request, "unread_entries", &state) { $0.isRead = false }
    case ("POST", "/unread_entries/delete"): return mark(request, "unread_entries", &state) { $0.isRead = true }
    case ("POST", "/starred_entries"): return mark(request, "starred_entries", &state) { $0.isStarred = true }
    case ("POST", "/starred_entries/delete"): return mark(request, "starred_entries", &state) { $0.isStarred = false }
    case ("GET", "/entries"): return entries(request, state)
    default: return subscriptions(request, path.split(separator: "/").map(String.init), &state)
    }
  }

  private func list(_ items: [String]) -> TestServer.Reply { .json("[\(items.joined(separator: ","))]") }

  /// The answer has the ids that were done: those that are there.
  private func mark(
    _ request: ServerRequest, _ name: String, _ state: inout State, _ change: (inout ServedArticle) -> Void
  ) -> TestServer.Reply {
    guard let ids = request.json[name] as? [Int], ids.count <= 1_000 else { return TestServer.Reply("400 Bad Request") }
    state.articles.change(ids, change)
    return list(ids.filter { id in state.articles.all.contains { $0.id == id } }.map(String.init))
  }

  private func entries(_ request: ServerRequest, _ state: State) -> TestServer.Reply {
    var articles = Array(state.articles.all.reversed())
    if let ids = request.query("ids")?.split(separator: ",").compactMap({ Int($0) }) {
      guard ids.count <= 100 else { return TestServer.Reply("400 Bad Request") }
      articles = articles.filter { ids.contains($0.id) }
    }
    if let since = request.query("since") { articles = articles.filter { arrival($0) > since } }
    let number = request.number("page") ?? 1
    let size = request.query("ids") == nil ? request.number("per_page") ?? quirks.page : 100
    let page = articles.dropFirst((number - 1) * size).prefix(size)
    if page.isEmpty, number > 1 { return TestServer.Reply("404 Not Found") }
    return list(
      page.map { article in
        let published = Date(timeIntervalSince1970: Double(article.published)).formatted(.iso8601)
        return """
          {"id":\(article.id),"feed_id":47,"title":"\(article.title)","url":"\(article.url)","author":"A","content":"<p>Text</p>",
          "summary":"Text","published":"\(published)","created_at":"\(arrival(article))","enclosure":{"enclosure_url":
          "https://a.example/\(article.id).mp3","enclosure_type":"audio/mpeg","enclosure_length":"12"}}
          """
      })
  }

  private func arrival(_ article: ServedArticle) -> String {
    let digits = String(article.id)
    return "2026-02-04T01:00:19.\(String(repeating: "0", count: 6 - digits.count))\(digits)Z"
  }

  private func subscriptions(
    _ request: ServerRequest, _ words: [String], _ state: inout State
  ) -> TestServer.Reply {
    let id = words.count > 1 ? Int(words[1]) : nil
    switch (request.method, words.first, words.count) {
    case ("GET", "subscriptions", 1):
      return list(
        state.subscriptions.map {
          #"{"id":\#($0.id),"feed_id":\#($0.feed),"title":"\#($0.title)","feed_url":"\#($0.address)"}"#
        })
    case ("POST", "subscriptions", 1):
      let address = request.json["feed_url"] as? String ?? ""
      if let known = state.subscriptions.first(where: { $0.address == address }) {
        return TestServer.Reply("302 Found", ["Location: /v2/subscriptions/\(known.id).json"])
      }
      if address.hasSuffix("several") { return TestServer.Reply("300 Multiple Choices", [], body: "[]") }
      guard address.hasSuffix("feed") else { return TestServer.Reply("404 Not Found") }
      state.nextID += 1
      state.subscriptions.append(
        FeedbinServer.Subscription(id: state.nextID, feed: state.nextID + 100, address: address, title: "New"))
      return TestServer.Reply("201 Created", [], body: "{\"id\":\(state.nextID),\"feed_id\":\(state.nextID + 100)}")
    case ("PATCH", "subscriptions", 2):
      guard let place = state.subscriptions.firstIndex(where: { $0.id == id }) else {
        return TestServer.Reply("404 Not Found")
      }
      state.subscriptions[place].title = request.json["title"] as? String ?? ""
      return .json("{}")
    case ("DELETE", "subscriptions", 2):
      state.subscriptions.removeAll { $0.id == id }
      return TestServer.Reply("204 No Content")
    case ("GET", "taggings", 1):
      return list(state.taggings.map { #"{"id":\#($0.id),"feed_id":\#($0.feed),"name":"\#($0.name)"}"# })
    case ("POST", "taggings", 1):
      state.nextID += 1
      state.taggings.append(
        (id: state.nextID, feed: request.json["feed_id"] as? Int ?? 0, name: request.json["name"] as? String ?? ""))
      return TestServer.Reply("201 Created", [], body: "{}")
    case ("DELETE", "taggings", 2):
      state.taggings.removeAll { $0.id == id }
      return TestServer.Reply("204 No Content")
    default: return TestServer.Reply("404 Not Found")
    }
  }
}
