import Foundation
import Model
import Money
import Store
import Synchronization
import TestKit
import Testing
@testable import Fetch

/// Two hosts as far as secrets go: another port is another host.
@Suite struct Redirecting {
  private static let fetcher = Fetcher(Settings().network, userAgent: "newsband/test")
  private static let secrets = ["Authorization: Bearer s3cret", "Cookie: id=s3cret", "X-Api-Key: s3cret"]

  /// A server that sends everybody on to an address.
  private static func forwarding(_ status: String = "302 Found", to target: String) throws -> TestServer {
    try TestServer { _ in .init(status, ["Location: \(target)"]) }
  }

  @Test func headersOfAFeedDoNotFollowItToAnotherHost() async throws {
    let other = try TestServer { _ in .init(body: "there") }
    let first = try Redirecting.forwarding(to: other.address("/there"))
    let request = Request(
      first.address("/"), etag: "\"1\"", headers: Redirecting.secrets, userAgent: "a reader")
    let answer = await Redirecting.fetcher.answer(to: request)
    #expect(answer.result == .body(Array("there".utf8), contentType: nil))
    #expect(first.asked.first?.headers["x-api-key"] == "s3cret")
    let asked = try #require(other.asked.first).headers
    #expect(!asked.values.contains { $0.contains("s3cret") }, "\(asked)")
    // What the one who answers had said himself goes to him, and who asks is no secret.
    #expect(asked["if-none-match"] == "\"1\"" && asked["user-agent"] == "a reader")
  }

  @Test func theyDoFollowItWithinItsHost() async throws {
    let server = try TestServer { asked in
      asked.path == "/here" ? .init("301 Moved", ["Location: /there"]) : .init(body: "there")
    }
    _ = await Redirecting.fetcher.answer(to: Request(server.address("/here"), headers: Redirecting.secrets))
    #expect(server.asked.map { $0.headers["x-api-key"] } == ["s3cret", "s3cret"])
    #expect(server.asked.map { $0.headers["authorization"] } == ["Bearer s3cret", "Bearer s3cret"])
  }

  @Test func andAreThereAgainWhenAChainComesBack() async throws {
    let home = Mutex("")
    let other = try TestServer { _ in .init("302 Found", ["Location: \(home.withLock(\.self))/back"]) }
    let away = other.address("/away")
    let first = try TestServer { asked in
      asked.path == "/back" ? .init(body: "back") : .init("302 Found", ["Location: \(away)"])
    }
    home.withLock { $0 = first.address("") }
    _ = await Redirecting.fetcher.answer(to: Request(first.address("/"), headers: Redirecting.secrets))
    #expect(first.asked.map { $0.headers["cookie"] } == ["id=s3cret", "id=s3cret"])
    #expect(other.asked.map { $0.headers["cookie"] } == [nil])
  }

  @Test func thePasswordOfAnAddressStaysWithItsHost() async throws {
    let asks: @Sendable (TestServer.Asked) -> TestServer.Reply = { asked in
      asked.headers["authorization"] == nil
        ? .init("401 No", ["WWW-Authenticate: Basic realm=x"])
        : asked.path == "/old" ? .init("301 Moved", ["Location: /new"]) : .init(body: "in")
    }
    let server = try TestServer(asks)
    let address = "http://me:s3cret@127.0.0.1:\(server.port)"
    let moved = await Redirecting.fetcher.answer(to: Request(address + "/old"))
    #expect(moved.result == .body(Array("in".utf8), contentType: nil))
    #expect(moved.movedTo == address + "/new", "the subscription keeps its password")
    #expect(moved.url == server.address("/new"), "and no link is made with it")
    let other = try TestServer(asks)
    let first = try Redirecting.forwarding(to: other.address("/"))
    _ = await Redirecting.fetcher.answer(to: Request("http://me:s3cret@127.0.0.1:\(first.port)/"))
    #expect(other.asked.count == 1)
    #expect(other.asked.first?.headers["authorization"] == nil)
  }

  @Test func aCookieThatARedirectSetsComesBack() async throws {
    let server = try TestServer { asked in
      asked.headers["cookie"] == "seen=1"
        ? .init(body: "in") : .init("302 Found", ["Location: /", "Set-Cookie: seen=1; Path=/"])
    }
    let answer = await Redirecting.fetcher.answer(to: Request(server.address("/")))
    #expect(answer.result == .body(Array("in".utf8), contentType: nil))
  }

  @Test func aRedirectToNowhereIsAnAnswer() async throws {
    let server = try TestServer { _ in .init("302 Found") }
    let answer = await Redirecting.fetcher.answer(to: Request(server.address("/")))
    #expect(answer.result == .failed("the server says 302 (a redirect without a valid address)"))
  }

  @Test func theTimeForAllIsThatOfTheWholeChain() async throws {
    var network = Settings().network
    network.total = 0.5
    let slow = try TestServer { _ in
      var reply = TestServer.Reply(body: "x")
      reply.isDripping = true
      return reply
    }
    let first = try Redirecting.forwarding(to: slow.address("/"))
    let answer = await Fetcher(network, userAgent: "x").answer(to: Request(first.address("/")))
    #expect(answer.result == .failed("it took too long"))
  }

  @Test func aFeedWithHeadersIsMovedToAnotherHostByAPersonOnly() async throws {
    let stand = try Newsstand()
    let other = try TestServer { _ in .init(body: rss("a")) }
    let first = try Redirecting.forwarding("301 Moved", to: other.address("/feed"))
    let id = try stand.follow(first.address("/feed"))
    try stand.store.setHeaders(FeedHeaders(lines: ["X-Api-Key: s3cret"], userAgent: nil), of: id)
    for _ in 0..<3 {
      try await stand.refresh()
      stand.wait(Newsstand.day)
    }
    #expect(try stand.store.fetchable([id]).first?.address == first.address("/feed"))
    #expect(try stand.store.feedHealth().first?.troubles(at: stand.now).contains(.moved) == true)
    #expect(other.asked.allSatisfy { $0.headers["x-api-key"] == nil })
  }

  @Test func headersForAPageAreNotSentToAFeedThatItNamesElsewhere() async throws {
    let stand = try Newsstand()
    let other = try TestServer { _ in .init(body: rss("a")) }
    let link = "<link rel=alternate type=application/rss+xml href='\(other.address("/feed"))'>"
    let page = try TestServer { _ in
      .init("200 OK", ["Content-Type: text/html"], body: "<html><head>\(link)</head></html>")
    }
    let finder = FeedFinder(stand.fetcher, headers: FeedHeaders(lines: ["X-Api-Key: s3cret"], userAgent: nil))
    let found = try await finder.feeds(at: page.address("/"))
    #expect(found.map(\.address) == [other.address("/feed")] && found.map(\.isTrusted) == [false])
    #expect(page.asked.first?.headers["x-api-key"] == "s3cret")
    #expect(other.asked.count == 1 && other.asked.first?.headers["x-api-key"] == nil)
  }

  @Test func aFeedWithHeadersIsAddedByTheAddressThatWasTyped() async throws {
    let stand = try Newsstand()
    let other = try TestServer { _ in .init(body: rss("a")) }
    let first = try Redirecting.forwarding("301 Moved", to: other.address("/feed"))
    let finder = FeedFinder(stand.fetcher, headers: FeedHeaders(lines: ["X-Api-Key: s3cret"], userAgent: nil))
    #expect(try await finder.feeds(at: first.address("/feed")).map(\.address) == [first.address("/feed")])
    #expect(
      try await FeedFinder(stand.fetcher).feeds(at: first.address("/feed")).map(\.address) == [other.address("/feed")])
  }

  @Test func aFeedThatIsAddedByItsOldAddressIsWell() async throws {
    let stand = try Newsstand()
    let server = try TestServer { asked in
      asked.path == "/old" ? .init("301 Moved", ["Location: /new"]) : .init(body: rss("a"))
    }
    let found = try await FeedFinder(stand.fetcher).feeds(at: server.address("/old"))
    #expect(try stand.following.follow(found[0]).articles == 1)
    let health = try #require(try stand.store.feedHealth().first)
    #expect(health.address == server.address("/new") && health.troubles(at: stand.now) == [])
  }

  @Test(arguments: [true, false])
  func thePagesOfAFeedAreOpenedWithWhatOpensTheFeedOnItsOwnHostOnly(_ isOwn: Bool) async throws {
    let stand = try Newsstand()
    let text = String(repeating: "Trains wait at the sidings for hours, and every hour has its price. ", count: 6)
    let page: @Sendable (TestServer.Asked) -> TestServer.Reply = { _ in
      .init("200 OK", ["Content-Type: text/html"], body: "<article><h1>a</h1><p>\(text)</p></article>")
    }
    let (own, other) = (try TestServer(page), try TestServer(page))
    let address = "http://me:s3cret@127.0.0.1:\(own.port)/feed"
    let id = try stand.follow(address)
    try stand.store.setHeaders(FeedHeaders(lines: ["X-Api-Key: s3cret"], userAgent: "a reader"), of: id)
    var article = Article(key: "1")
    article.url = (isOwn ? own : other).address("/page")
    var feed = Feed()
    feed.articles = [article]
    let key = try stand.store.save(feed, address: address, at: stand.now).added[0]
    try await PageFetch(stand.store, stand.fetcher) { stand.now }.fetch(key)
    let asked = try #require((isOwn ? own : other).asked.last).headers
    #expect(asked["user-agent"] == "a reader")
    #expect(asked["x-api-key"] == (isOwn ? "s3cret" : nil))
    #expect(try stand.store.article(key)?.article.text.contains("every hour") == true)
  }

  @Test func aFeedNamedByAPageWithAPasswordHasItToo() async throws {
    let stand = try Newsstand()
    let server = try TestServer { asked in
      switch (asked.headers["authorization"], asked.path) {
      case (nil, _): .init("401 No", ["WWW-Authenticate: Basic realm=x"])
      case (_, "/feed"): .init(body: rss("a"))
      default:
        .init("200 OK", ["Content-Type: text/html"], body: "<link rel=alternate type=application/rss+xml href=/feed>")
      }
    }
    let found = try await FeedFinder(stand.fetcher).feeds(at: "http://me:s3cret@127.0.0.1:\(server.port)/")
    #expect(found.map(\.address) == ["http://me:s3cret@127.0.0.1:\(server.port)/feed"])
  }

  /// An address without "https://" may be tried the old way, but not with a secret.
  @Test func nothingSecretIsSentInTheOpenWhereNobodySaidSo() async throws {
    let stand = try Newsstand()
    let server = try TestServer { _ in .init(body: rss("a")) }
    let address = "127.0.0.1:\(server.port)/feed"
    #expect(try await FeedFinder(stand.fetcher).feeds(at: address).map(\.address) == ["http://" + address])
    let nested = address + "?of=https://a.example/feed"
    #expect(try await FeedFinder(stand.fetcher).feeds(at: nested).map(\.address) == ["http://" + nested])
    let count = server.asked.count
    let secret = FeedHeaders(lines: ["X-Api-Key: s3cret"], userAgent: nil)
    await #expect(throws: Problem.self) { try await FeedFinder(stand.fetcher, headers: secret).feeds(at: address) }
    await #expect(throws: Problem.self) { try await FeedFinder(stand.fetcher).feeds(at: "me:s3cret@" + address) }
    #expect(server.asked.count == count)
  }
}
