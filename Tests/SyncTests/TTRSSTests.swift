import Fetch
import Foundation
import Model
import Parse
import Sync
import Synchronization
import TestKit
import Testing

/// The JSON API of tt-rss as it was recorded from version 21.
@Suite struct TTRSSTests {
  /// A server whose answer to each operation a test sets; `content` of each.
  final class Script: Sendable {
    let answers = Mutex<[String: String]>([:])
    let asked = Mutex<[JSONValue]>([])

    func reply(_ body: String) -> String {
      guard let value = try? JSONReader.read(Array(body.utf8)), let name = value["op"]?.string else {
        return #"{"seq":0,"status":1,"content":{"error":"NOT_LOGGED_IN"}}"#
      }
      asked.withLock { $0.append(value) }
      let content = answers.withLock { $0[name] } ?? #"{"error":"UNKNOWN_METHOD"}"#
      return #"{"seq":0,"status":\#(content.contains("\"error\"") ? 1 : 0),"content":\#(content)}"#
    }

    func set(_ name: String, _ content: String) { answers.withLock { $0[name] = content } }
    func calls(_ name: String) -> [JSONValue] { asked.withLock { $0.filter { $0["op"]?.string == name } } }
  }

  private func with(_ body: (TTRSS, Script) async throws -> Void) async throws {
    let script = Script()
    script.set("login", #"{"session_id":"s1","api_level":15}"#)
    let server = try TestServer { TestServer.Reply("200 OK", ["Content-Type: text/json"], body: script.reply($0.body)) }
    try await body(TTRSS(login(server.address("/api"))), script)
  }

  private func login(_ address: String) -> ServerLogin {
    ServerLogin(
      address: address, user: "alice", password: "s3cret",
      fetcher: Fetcher(Settings().network, userAgent: "newsband/test").forAccount())
  }

  @Test func foldersAreThoseOfThePerson() async throws {
    try await with { service, script in
      script.set(
        "getCategories",
        #"[{"id":-1,"title":"Special","unread":0},{"id":"3","title":"Asia &amp; co","unread":2},{"id":0,"title":"Uncategorized"}]"#
      )
      script.set(
        "getFeeds",
        #"[{"feed_url":"http:\/\/a.example\/feed","title":"Kursiv","id":7,"unread":1,"cat_id":3},{"feed_url":"http://b.example/","title":"B","id":8,"cat_id":0}]"#
      )
      let feeds = try await service.feeds()
      #expect(
        feeds == [
          RemoteFeed(id: "7", address: "http://a.example/feed", title: "Kursiv", folder: "Asia & co"),
          RemoteFeed(id: "8", address: "http://b.example/", title: "B"),
        ])
      #expect(script.calls("getFeeds").first?["sid"]?.string == "s1")
    }
  }

  @Test func aSetOfMoreThanOnePageIsReadToItsEnd() async throws {
    try await with { service, script in
      let heads = (1...200).map { #"{"id":\#($0),"unread":true,"marked":false,"feed_id":1}"# }
      script.set("getHeadlines", "[\(heads.joined(separator: ","))]")
      // The same page again and again: no id comes twice, and the list is not taken for complete.
      await #expect(throws: SyncFailure.broken("the server's list does not end")) { try await service.unread(of: nil) }
      script.set("getHeadlines", "[\(heads.dropLast().joined(separator: ","))]")
      let ids = try await service.unread(of: nil)
      #expect(ids.count == 199)
      // More than 200 means 200 there.
      #expect(script.calls("getHeadlines").allSatisfy { $0["limit"]?.text == "200" })
    }
  }

  @Test func articlesHaveTheHashOfTheirGuid() async throws {
    try await with { service, script in
      script.set(
        "getArticle",
        #"""
        [{"id":1,"guid":"{\"ver\":2,\"uid\":1,\"hash\":\"SHA1:18e3255ba5c6c665a1e2c8e92f6d7805e588f6cd\"}","title":"Bread &amp; salt",
        "link":"http:\/\/a.example\/1","unread":false,"marked":true,"author":"A. B.","updated":1795132800,"feed_id":7,
        "attachments":[{"content_url":"http://a.example/1.mp3","content_type":"audio/mpeg","title":""}],"content":"<p>Text<\/p>"}]
        """#)
      let article = try #require(try await service.articles(["1", "99"]).first)
      #expect(article.feed == "7")
      #expect(article.isRead && article.isStarred)
      #expect(article.article.title == "Bread & salt")
      #expect(article.article.text == "Text")
      #expect(article.article.published == Date(timeIntervalSince1970: 1_795_132_800))
      #expect(article.article.attachments.map(\.url) == ["http://a.example/1.mp3"])
      #expect(article.digests.contains(GUIDDigest(.sha1, "18e3255ba5c6c665a1e2c8e92f6d7805e588f6cd")))
    }
  }

  @Test func marksAreSetAndNeverToggled() async throws {
    try await with { service, script in
      script.set("updateArticle", #"{"status":"OK","updated":2}"#)
      try await service.set(.read, true, ["1", "2"])
      try await service.set(.read, false, ["1"])
      try await service.set(.starred, true, ["1"])
      try await service.set(.starred, false, ["1"])
      let calls = script.calls("updateArticle")
      #expect(calls.map { $0["field"]?.text } == ["2", "2", "0", "0"])
      #expect(calls.map { $0["mode"]?.text } == ["0", "1", "1", "0"])
      #expect(calls.first?["article_ids"]?.string == "1,2")
    }
  }

  @Test func aSessionThatEndedIsBegunAnewOnce() async throws {
    try await with { service, script in
      script.set("getFeeds", #"{"error":"NOT_LOGGED_IN"}"#)
      script.set("getCategories", "[]")
      await #expect(throws: SyncFailure.password("the session on the server ended")) { try await service.feeds() }
      #expect(script.calls("login").count == 2)
    }
  }

  @Test func eachFailureIsExplained() async throws {
    try await with { service, script in
      script.set("login", #"{"error":"LOGIN_ERROR"}"#)
      await #expect(
        throws: SyncFailure.password(
          "the server does not accept the user or the password; with one-time passwords tt-rss wants an app password "
            + "(Preferences, Personal data)")
      ) { try await service.signIn() }
      script.set("login", #"{"error":"API_DISABLED"}"#)
      await #expect(
        throws: SyncFailure.switchedOff("its API is switched off; switch on “Enable API” in the preferences of tt-rss")
      ) { try await service.signIn() }
    }
    // All with status 200.
    for error in ["INCORRECT_USAGE", "FEED_NOT_FOUND", "UNKNOWN_METHOD"] {
      try await with { service, script in
        script.set("getCategories", #"{"error":"\#(error)"}"#)
        await #expect(throws: SyncFailure.refused("the server says \(error)")) { try await service.feeds() }
      }
    }
    let page = try TestServer { _ in TestServer.Reply("200 OK", [], body: "<!DOCTYPE html><title>Sign in</title>") }
    await #expect(throws: SyncFailure.wrongServer("the server sent a web page; the address may be wrong")) {
      try await TTRSS(login(page.address("/api"))).signIn()
    }
  }

  @Test func aPasswordIsNotSentToAnotherHost() async throws {
    let thief = try TestServer { _ in TestServer.Reply("200 OK", [], body: "{}") }
    let server = try TestServer { [address = "http://localhost:\(thief.port)/"] _ in
      TestServer.Reply("307 Temporary Redirect", ["Location: \(address)"])
    }
    await #expect(throws: SyncFailure.self) { try await TTRSS(login(server.address("/api"))).signIn() }
    #expect(thief.asked.isEmpty)
  }

  @Test func theAddressIsFoundBelowTheOneThatWasTyped() async throws {
    let script = Script()
    script.set("login", #"{"session_id":"s1"}"#)
    script.set("getCategories", "[]")
    script.set("getFeeds", "[]")
    let server = try TestServer { asked in
      asked.path == "/tt-rss/api/"
        ? TestServer.Reply("200 OK", [], body: script.reply(asked.body))
        : TestServer.Reply("200 OK", [], body: "<html>")
    }
    let kind = try #require(ServiceKind.named("ttrss"))
    let connection = try await AccountCheck(kind, login(server.address("/tt-rss/"))).connect()
    #expect(connection.address == server.address("/tt-rss/api"))
  }

  @Test(arguments: [
    ("https://rss.example/", true), ("http://127.0.0.1:8080/", true), ("http://localhost/", true),
    ("http://[::1]/", true),
    ("http://rss.example/", false), ("http://127.example/", false), ("http://192.168.1.4/", false),
    ("ftp://a.example/", false),
    ("http://127.0.0.1.evil.example/", false),
  ])
  func aPasswordDoesNotLeaveThisMachineUnencrypted(_ address: String, _ isAllowed: Bool) {
    #expect((AccountCheck.refusal(of: address, isAllowed: false) == nil) == isAllowed)
  }
}
