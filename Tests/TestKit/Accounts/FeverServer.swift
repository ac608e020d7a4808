import Foundation

/// A server with the Fever API, with the habits of FreshRSS, Coldsweat or Miniflux as they were recorded.
package final class FeverServer: AccountServer {
  package struct Quirks: Sendable {
    /// `as=saved` and `as=unsaved` both toggle the star (Miniflux).
    package var togglesStars = false
    /// Only one command of a request is answered (Miniflux).
    package var answersOneCommand = false
    /// The server's own API answers beside this one, as Miniflux's does.
    package var isMiniflux = false
    /// An id that is not known is 404 (Coldsweat).
    package var unknownIsNotFound = false
    /// Ids of which none is known give any fifty articles (Coldsweat, for an empty list).
    package var givesAnyForNone = false
    /// Numbers are texts (FreshRSS, for ids).
    package var numbersAreTexts = false

    package init() {}
  }

  /// MD5 of "alice:s3cret".
  package static let key = "8861c3242302e22691326ee9719aee4a"

  fileprivate struct State {
    var articles = ServedArticles()
    /// Answers with the list of saved articles that are to be empty, from the next one on.
    var emptySaved = 0
  }

  private let server: ServerDouble<State>

  package init(_ quirks: Quirks = Quirks()) throws {
    server = try ServerDouble(State()) { Answering(quirks: quirks).reply($0, &$1) }
  }

  package var address: String { server.address + "/fever" }
  package var marks: [String] { server.read(\.articles.marks) }
  package var requests: [String] { server.requests }
  package func publish(_ title: String) { server.change { $0.articles.publish(title) } }
  package func mark(_ title: String, isRead: Bool?, isStarred: Bool?) {
    server.change { $0.articles.mark(title, isRead: isRead, isStarred: isStarred) }
  }
  package func evict(_ title: String) { server.change { $0.articles.evict(title) } }
  package func answerAll(with reply: TestServer.Reply?) { server.answerAll(with: reply) }
  package func setChaos(_ dice: Dice?) { server.setChaos(dice) }
  package func setEmptySaved(_ count: Int) { server.change { $0.emptySaved = count } }
  package func loseNextAnswer(with reply: TestServer.Reply) { server.loseNextAnswer(with: reply) }
}

private struct Answering {
  fileprivate typealias State = FeverServer.State
  let quirks: FeverServer.Quirks

  fileprivate func reply(_ request: ServerRequest, _ state: inout State) -> TestServer.Reply {
    if request.path == "/v1/me", quirks.isMiniflux {
      return TestServer.Reply("401 Unauthorized", [], body: #"{"error_message":"access unauthorized"}"#)
    }
    guard request.path == "/fever/", request.query.first?.name == "api" else {
      return TestServer.Reply("404 Not Found")
    }
    guard request.form("api_key") == FeverServer.key else { return .json(#"{"api_version":3,"auth":0}"#) }
    var parts = [#""api_version":3"#, #""auth":1"#]
    if request.form("mark") != nil {
      guard mark(request, &state) else { return TestServer.Reply("404 Not Found") }
    }
    var commands = request.query.dropFirst().map(\.name).filter { $0 != "with_ids" }
    if quirks.answersOneCommand { commands = Array(commands.prefix(1)) }
    if commands.contains("saved_item_ids"), state.emptySaved > 0 {
      state.emptySaved -= 1
      return .json(#"{"api_version":3,"auth":1,"saved_item_ids":""}"#)
    }
    for command in commands { parts += content(command, request, state) }
    return .json("{\(parts.joined(separator: ","))}")
  }

  private func content(_ command: String, _ request: ServerRequest, _ state: State) -> [String] {
    let places = #""feeds_groups":[{"group_id":\#(number(2)),"feed_ids":"7,8"}]"#
    switch command {
    case "groups": return [#""groups":[{"id":\#(number(2)),"title":"News"}]"#, places]
    case "feeds":
      return [
        #""feeds":[{"id":\#(number(7)),"title":"Kursiv","url":"https://a.example/feed","site_url":"https://a.example/"}]"#,
        places,
      ]
    case "unread_item_ids": return [#""unread_item_ids":"\#(ids(state) { !$0.isRead })""#]
    case "saved_item_ids": return [#""saved_item_ids":"\#(ids(state, where: \.isStarred))""#]
    case "items":
      let wanted = (request.query("with_ids") ?? "").split(separator: ",").prefix(50).compactMap { Int($0) }
      var articles = state.articles.all.filter { wanted.contains($0.id) }
      if articles.isEmpty, quirks.givesAnyForNone { articles = Array(state.articles.all.prefix(50)) }
      return [#""items":[\#(articles.map(item).joined(separator: ","))]"#]
    default: return []
    }
  }

  /// In the order of arrival, which is not the one that a reader wants.
  private func ids(_ state: State, where condition: (ServedArticle) -> Bool) -> String {
    state.articles.all.filter(condition).map { String($0.id) }.joined(separator: ",")
  }

  private func number(_ value: Int) -> String { quirks.numbersAreTexts ? "\"\(value)\"" : String(value) }

  private func item(_ article: ServedArticle) -> String {
    """
    {"id":\(number(article.id)),"feed_id":\(number(7)),"title":"\(article.title)","author":"A","html":"<p>Text</p>","url":"\(article.url)",
    "is_saved":\(number(article.isStarred ? 1 : 0)),"is_read":\(number(article.isRead ? 1 : 0)),"created_on_time":\(number(article.published))}
    """
  }

  /// False for an article that is not there.
  private func mark(_ request: ServerRequest, _ state: inout State) -> Bool {
    guard request.form("mark") == "item", let id = request.form("id").flatMap({ Int($0) }) else { return true }
    if quirks.unknownIsNotFound, !state.articles.all.contains(where: { $0.id == id }) { return false }
    state.articles.change([id]) { article in
      switch request.form("as") {
      case "read": article.isRead = true
      case "unread": article.isRead = false
      case "saved": article.isStarred = quirks.togglesStars ? !article.isStarred : true
      case "unsaved": article.isStarred = quirks.togglesStars ? !article.isStarred : false
      default: break
      }
    }
    return true
  }
}
