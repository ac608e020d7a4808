import Foundation
import Model
import TestKit
import Testing

@testable import Fetch

/// Each test has a server of its own that says what a site would.
struct DiscoveryTests {
  private func page(_ body: String, _ headers: [String] = []) -> TestServer.Reply {
    .init("200 OK", ["Content-Type: text/html"] + headers, body: body)
  }

  /// The addresses that come of an address, without the server's; the reason where nothing does.
  private func found(
    _ typed: String = "", _ reply: @escaping @Sendable (String) -> TestServer.Reply?
  ) async throws -> [String] {
    let server = try TestServer { asked in reply(asked.path) ?? .init("404 Not Found", body: "nothing") }
    let finder = FeedFinder(try Newsstand().fetcher)
    let feeds = try await finder.feeds(
      at: typed.isEmpty ? server.address("/") : typed.replacing("HOST", with: "127.0.0.1:\(server.port)"))
    return feeds.map { $0.address.replacing("http://127.0.0.1:\(server.port)", with: "") }
  }

  @Test(arguments: [
    "feed://HOST/feed", "FEED://HOST/feed", "feed:http://HOST/feed", " http://HOST/feed ", "<http://HOST/feed>",
    "HOST/feed",
    "\u{201C}http://HOST/feed\u{201D}", "http:/HOST/feed", "//HOST/feed",
  ])
  func aFeedIsFoundHoweverItsAddressIsTyped(_ typed: String) async throws {
    #expect(try await found(typed) { $0 == "/feed" ? .init(body: rss("a")) : nil } == ["/feed"])
  }

  @Test func blanksInAnAddressAreEncoded() async throws {
    #expect(
      try await found("http://HOST/a b?c=d e|f") { $0 == "/a%20b?c=d%20e|f" ? .init(body: rss("a")) : nil } == [
        "/a b?c=d e|f"
      ])
  }

  @Test func theServersHeaderNamesFeeds() async throws {
    let links = "Link: </a>; rel=\"alternate\"; type=\"application/rss+xml\"; title=\"A, one\", </x>; rel=preload"
    let found = try await found { path in
      path == "/" ? page("<p>x</p>", [links, "Link: <b>; type=application/atom+xml; rel=alternate"]) : nil
    }
    #expect(found == ["/a", "/b"])
  }

  @Test func aPageThatSendsOnIsFollowedAFewTimes() async throws {
    let found = try await found { path in
      switch path {
      case "/": page("<meta http-equiv=Refresh content='0; URL=/next'>")
      case "/next": page("<meta http-equiv=refresh content=\"5;url='/feed'\">")
      case "/feed": .init(body: rss("a"))
      default: nil
      }
    }
    #expect(found == ["/feed"])
    await #expect(throws: Problem.self) {
      try await self.found { path in path.count < 60 ? page("<meta http-equiv=refresh content='0; url=\(path)a'>") : nil
      }
    }
  }

  @Test func aPlainLinkThatLooksLikeAFeedIsTried() async throws {
    let links = "<a href=/about>About</a><a href=/subscribe>RSS</a><a href=/news.xml>News</a>"
    #expect(
      try await found { $0 == "/" ? page(links) : $0 == "/news.xml" ? .init(body: rss("a")) : nil } == ["/news.xml"])
    #expect(
      try await found { $0 == "/" ? page(links) : $0 == "/subscribe" ? .init(body: rss("a")) : nil } == ["/subscribe"])
  }

  @Test func theInterfaceOfWordPressIsNoFeed() async throws {
    let head =
      "<link rel='https://api.w.org/' href=/wp-json/><link rel=alternate type=application/json href=/api title=JSON>"
    let json: @Sendable (String) -> TestServer.Reply? = { path in
      path == "/" ? page(head) : path == "/api" ? .init(body: "{\"id\": 2, \"title\": {\"rendered\": \"x\"}}") : nil
    }
    await #expect(throws: Problem.self) { try await found("", json) }
    let feeds =
      "<link rel=alternate type=application/rss+xml href=/1><link rel=alternate type=application/rss+xml href=/2>"
    #expect(try await found { $0 == "/" ? page(head + feeds) : nil } == ["/1", "/2"])
  }

  @Test func aNamedFeedThatIsNoneIsNotFollowed() async throws {
    let head = "<link rel=alternate type=application/rss+xml href=/named>"
    await #expect(throws: Problem.self) { try await found { $0 == "/" || $0 == "/named" ? page(head) : nil } }
    #expect(
      try await found { $0 == "/" || $0 == "/named" ? page(head) : $0 == "/feed.xml" ? .init(body: rss("a")) : nil }
        == ["/feed.xml"])
    // It may be there tomorrow.
    #expect(try await found { $0 == "/" ? page(head) : $0 == "/named" ? .init("503 Busy") : nil } == ["/named"])
  }

  @Test func theNamesOfFeedsAreInTheEncodingOfThePage() async throws {
    let head =
      "<meta charset=windows-1251><link rel=alternate type=application/rss+xml title='\u{CB}\u{E5}\u{ED}\u{F2}\u{E0}' href=/1>"
      + "<link rel=alternate type=application/rss+xml title=x href=/2>"
    let bytes = [UInt8](try #require(head.data(using: .isoLatin1)))
    let server = try TestServer { _ in .init("200 OK", ["Content-Type: text/html"], bytes: bytes) }
    let feeds = try await FeedFinder(try Newsstand().fetcher).feeds(at: server.address("/"))
    #expect(feeds.map(\.title) == ["Лента", "x"])
  }

  @Test(arguments: ["aws-chunked", "UTF-8", "identity", "none", "gzip, aws-chunked", "x-unknown"])
  func aBodyInAnEncodingThatDoesNotExistIsTakenAsItIs(_ encoding: String) async throws {
    let found = try await found { $0 == "/" ? .init("200 OK", ["Content-Encoding: \(encoding)"], body: rss("a")) : nil }
    #expect(found == ["/"])
  }
}
