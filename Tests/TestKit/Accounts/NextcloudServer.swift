import Foundation

/// A server with the API of Nextcloud News, version 1.3, as its code and its documentation describe it.
package final class NextcloudServer: AccountServer {
  /// The habits of a version.
  package struct Quirks: Sendable {
    /// An offset is an id below which articles are given; else it is given too.
    package var offsetIsBelow = false
    /// `lastModified` is a text, in microseconds.
    package var microseconds = false
    /// Marks are not noted as changes (before 21.2, for "all read").
    package var forgetsMarks = false
    /// The list of changes fails: PHP ran out of memory over it.
    package var failsChanges = false

    package init() {}
  }

  package struct Feed: Sendable {
    package var id: Int
    package var address: String
    package var title: String
    package var folder: Int?
  }

  fileprivate struct State {
    var articles = ServedArticles(firstID: 3_400)
    var feeds = [Feed(id: 39, address: "https://a.example/feed", title: "Kursiv & co", folder: 4)]
    var folders = [(id: 4, name: "News")]
  }

  private let server: ServerDouble<State>

  package init(_ quirks: Quirks = Quirks()) throws {
    server = try ServerDouble(State(), base: "/index.php/apps/news/api/v1-3") {
      Answering(quirks: quirks).reply($0, &$1)
    }
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
  package func loseNextAnswer(with reply: TestServer.Reply) { server.loseNextAnswer(with: reply) }
  /// Follows a feed at the top, as a person in the browser would do.
  package func follow(_ address: String) {
    server.change { state in
      state.feeds.append(Feed(id: 40 + state.feeds.count, address: address, title: "New", folder: nil))
    }
  }

  /// "News/Kursiv & co https://a.example/feed", by address.
  package var feeds: [String] {
    server.read { state in
      state.feeds.map { feed in
        let folder = state.folders.first { $0.id == feed.folder }.map { $0.name + "/" } ?? ""
        return "\(folder)\(feed.title) \(feed.address)"
      }.sorted()
    }
  }
}

private struct Answering {
  fileprivate typealias State = NextcloudServer.State
  let quirks: NextcloudServer.Quirks

  fileprivate func reply(_ request: ServerRequest, _ state: inout State) -> TestServer.Reply {
    guard request.isSignedIn("alice", "s3cret") else {
      return TestServer.Reply("401 Unauthorized", [], body: #"{"message":"Current user is not logged in"}"#)
    }
    let words = request.path.split(separator: "/").map(String.init)
    switch (request.method, words.first, words.count) {
    case ("GET", "version", 1): return .json(#"{"version":"25.0.0"}"#)
    case ("GET", "folders", 1): return folders(state.folders[...])
    case ("POST", "folders", 1):
      let name = request.json["name"] as? String ?? ""
      if state.folders.contains(where: { $0.name == name }) { return TestServer.Reply("409 Conflict") }
      state.folders.append((id: 10 + state.folders.count, name: name))
      return folders(state.folders.suffix(1))
    case (_, "feeds", _): return feeds(request, words, &state)
    case ("GET", "items", 1): return page(request, state)
    case ("GET", "items", 2): return changes(request, state)
    case ("POST", "items", 3) where words[2] == "multiple": return mark(request, words[1], &state)
    default: return TestServer.Reply("405 Method Not Allowed")
    }
  }

  private func folders(_ folders: ArraySlice<(id: Int, name: String)>) -> TestServer.Reply {
    .json("{\"folders\":[\(folders.map { "{\"id\":\($0.id),\"name\":\"\($0.name)\"}" }.joined(separator: ","))]}")
  }

  private func feeds(_ request: ServerRequest, _ words: [String], _ state: inout State) -> TestServer.Reply {
    let place = words.count > 1 ? state.feeds.firstIndex { String($0.id) == words[1] } : nil
    switch (request.method, words.count) {
    case ("GET", 1): break
    case ("POST", 1):
      let address = request.json["url"] as? String ?? ""
      if state.feeds.contains(where: { $0.address == address }) { return TestServer.Reply("409 Conflict") }
      guard address.hasSuffix("feed") else { return TestServer.Reply("422 Unprocessable Entity") }
      state.feeds.append(
        NextcloudServer.Feed(
          id: 40 + state.feeds.count, address: address, title: "New", folder: request.json["folderId"] as? Int))
    case ("DELETE", 2):
      guard let place else { return TestServer.Reply("404 Not Found") }
      state.feeds.remove(at: place)
      return .json("[]")
    case ("POST", 3):
      guard let place else { return TestServer.Reply("404 Not Found") }
      if words[2] == "move" { state.feeds[place].folder = request.json["folderId"] as? Int }
      if words[2] == "rename" { state.feeds[place].title = request.json["feedTitle"] as? String ?? "" }
      return .json("[]")
    default: return TestServer.Reply("405 Method Not Allowed")
    }
    let unread = state.articles.all.filter { !$0.isRead }.count
    let list = state.feeds.map { feed in
      let folder = feed.folder.map(String.init) ?? "null"
      return
        "{\"id\":\(feed.id),\"url\":\"\(feed.address)\",\"title\":\"\(feed.title)\",\"folderId\":\(folder),\"unreadCount\":\(feed.id == 39 ? unread : 0)}"
    }
    let starred = state.articles.all.filter(\.isStarred).count
    return .json("{\"feeds\":[\(list.joined(separator: ","))],\"starredCount\":\(starred)}")
  }

  private func page(_ request: ServerRequest, _ state: State) -> TestServer.Reply {
    var articles = Array(state.articles.all.reversed())
    if request.query("type") == "2" { articles = articles.filter(\.isStarred) }
    if request.query("type") == "0", request.query("id") != "39" { articles = [] }
    if request.query("getRead") == "false" { articles = articles.filter { !$0.isRead } }
    if let offset = request.number("offset"), offset > 0 {
      articles = articles.filter { quirks.offsetIsBelow ? $0.id < offset : $0.id <= offset }
    }
    let size = request.number("batchSize") ?? -1
    return items(size > 0 ? Array(articles.prefix(size)) : articles)
  }

  private func changes(_ request: ServerRequest, _ state: State) -> TestServer.Reply {
    if quirks.failsChanges { return TestServer.Reply("500 Internal Server Error") }
    let since = request.number("lastModified") ?? 0
    return items(state.articles.all.filter { $0.changed >= since })
  }

  private func mark(_ request: ServerRequest, _ action: String, _ state: inout State) -> TestServer.Reply {
    guard let ids = request.json["itemIds"] as? [Int] else { return TestServer.Reply("400 Bad Request") }
    state.articles.change(ids, isNoted: !quirks.forgetsMarks) { article in
      switch action {
      case "read": article.isRead = true
      case "unread": article.isRead = false
      case "star": article.isStarred = true
      case "unstar": article.isStarred = false
      default: break
      }
    }
    return .json("[]")
  }

  private func items(_ articles: [ServedArticle]) -> TestServer.Reply {
    let items = articles.map { article in
      let modified = quirks.microseconds ? "\"\(article.changed)000123\"" : String(article.changed)
      return """
        {"id":\(article.id),"guid":"\(article.guid)","guidHash":"x","url":"\(article.url)","title":"\(article.title)","author":"A",
        "pubDate":\(article.published),"body":"<p>Text</p>","enclosureMime":null,"enclosureLink":null,"feedId":39,
        "unread":\(!article.isRead),"starred":\(article.isStarred),"lastModified":\(modified)}
        """
    }
    return .json("{\"items\":[\(items.joined(separator: ","))]}")
  }
}
