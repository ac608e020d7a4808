import Foundation
import Model
import Money
import Store
import TestKit
import Testing
@testable import Fetch

/// Servers that break the rules: each has a clear line, and no article is lost.
@Suite struct BadManners {
  struct Manner: Sendable, CustomTestStringConvertible {
    let name: String
    /// The reason that the person is told.
    let line: String
    let reply: @Sendable (TestServer.Asked) -> TestServer.Reply
    var testDescription: String { name }

    init(_ name: String, _ line: String, _ reply: @escaping @Sendable (TestServer.Asked) -> TestServer.Reply) {
      self.name = name
      self.line = line
      self.reply = reply
    }
  }

  private static func reply(_ change: (inout TestServer.Reply) -> Void) -> TestServer.Reply {
    var reply = TestServer.Reply(body: "x")
    change(&reply)
    return reply
  }

  static let manners: [Manner] = [
    Manner("reset", "the server closed the connection before the end") { _ in reply { $0.isReset = true } },
    Manner("silence", "the server was silent for too long") { _ in reply { $0.isSilent = true } },
    Manner("a slow drip", "it took too long") { _ in reply { $0.isDripping = true } },
    Manner("a body without an end", "it is larger than the limit for a feed") { _ in
      reply {
        $0.body = Array(repeating: 0x20, count: 10_000)
        $0.isEndless = true
      }
    },
    Manner("a gzip bomb", "it is larger than the limit for a feed") { _ in
      .init("200 OK", ["Content-Encoding: gzip"], bytes: (try? fixture("FetchTests", "zeros.gz")) ?? [])
    },
    Manner("redirects in a circle", "it redirects too often") { _ in .init("302 Found", ["Location: /feed"]) },
    Manner("a redirect to a file", "it redirects to a place where feeds may not lead") { _ in
      .init("302 Found", ["Location: file:///etc/passwd"])
    },
    Manner("an error page with a good status", "its server sent a web page where the feed was") { _ in
      .init("200 OK", ["Content-Type: text/html"], body: "<html><body><h1>Database error</h1></body></html>")
    },
    Manner("an error page that calls itself a feed", "its server sent a web page where the feed was") { _ in
      .init("200 OK", ["Content-Type: application/rss+xml"], body: "<!DOCTYPE html><html><body>Sorry</body></html>")
    },
    Manner("nothing at all", "it is no feed") { _ in .init(body: "") },
    Manner("unchanged, though nothing was known", "the server says that nothing changed, but it was not asked that") {
      _ in
      .init("304 Not Modified")
    },
    Manner("an internal error", "the server says 500 (internal error)") { _ in .init("500 No") },
    Manner("no such page", "the server says 404 (there is nothing)") { _ in .init("404 No") },
    Manner("a password is wanted", "the server says 401 (a password is needed)") { _ in .init("401 No") },
    Manner("a body that is shorter than it said", "the server closed the connection before the end") { _ in
      .init("200 OK", ["Content-Length: 5000"], body: rss("late"))
    },
    Manner("broken compression", "its compressed data are damaged") { _ in
      .init("200 OK", ["Content-Encoding: gzip"], body: "this is not gzip")
    },
    Manner("compression that nothing reads", "its compressed data are damaged") { _ in
      .init("200 OK", ["Content-Encoding: br"], bytes: [0xFF, 0x00, 0x81, 0x13, 0xFE, 0xFF, 0x07, 0x22, 0x91, 0x00])
    },
    Manner("an error page that is called compressed", "its server sent a web page where the feed was") { _ in
      .init("200 OK", ["Content-Encoding: gzip"], body: "<html><body>Too many requests</body></html>")
    },
    Manner("an encoding that does not exist, and no feed", "it is no feed") { _ in
      .init("200 OK", ["Content-Encoding: utf-8"], body: "Too many requests")
    },
    Manner("a header without an end", "the server's headers are too long") { _ in
      .init("200 OK", ["X-Long: " + String(repeating: "a", count: 400_000)], body: "x")
    },
    Manner("headers without number", "the server's headers are too long") { _ in
      .init("200 OK", (0..<20_000).map { "X-\($0): aaaaaaaaaaaaaaaaaaaaaaaa" }, body: "x")
    },
    Manner("an answer without a status line", "the server's answer is not valid HTTP") { _ in
      reply { $0.head = ["<rss>"] }
    },
    Manner("a status that is no number", "the server's answer is not valid HTTP") { _ in .init("good", body: "x") },
    Manner("a version that does not exist", "the server's answer is not valid HTTP") { _ in
      reply { $0.head = ["HTTP/9.1 200 OK"] }
    },
    Manner("a length below zero", "the server's answer is not valid HTTP") { _ in
      .init("200 OK", ["Content-Length: -5"], body: "x")
    },
    Manner("chunks without a size", "the server's answer is not valid HTTP") { _ in
      .init("200 OK", ["Transfer-Encoding: chunked"], body: "zz\r\nhello\r\n")
    },
    Manner("a redirect to nowhere", "the server says 302 (a redirect without a valid address)") { _ in
      .init("302 Found", ["Location: http://[nowhere/"])
    },
  ]

  @Test(arguments: manners)
  func aServerThatBreaksTheRulesHasOneLineAndLosesNothing(_ manner: Manner) async throws {
    let stand = try Newsstand()
    let count = Counter()
    let server = try TestServer { count.next() == 1 ? .init(body: rss("kept")) : manner.reply($0) }
    let id = try stand.follow(server.address("/feed"))
    try await stand.refresh()
    let read = try stand.store.ids(in: .all)
    _ = try stand.store.mark(read, .read, at: stand.now)
    let isWaitedFor = ["silence", "a slow drip"].contains(manner.name)
    let step = try #require(try await stand.refresh(inHaste: isWaitedFor).first)
    #expect(step.outcome == .failed(manner.line))
    #expect(try stand.record(id)?.problem == manner.line)
    #expect(try stand.record(id)?.failures == 1)
    #expect(try stand.titles() == ["kept"])
    #expect(try stand.store.counts(in: .all).unread == 0)
    #expect(try stand.store.check().isSound)
    // A good answer ends the trouble.
    let good = try TestServer { _ in .init(body: rss("kept", "next")) }
    #expect(try stand.store.move(id, to: good.address("/feed")))
    #expect(try await stand.refresh().map(\.outcome) == [.came(new: 1, changed: 0)])
    #expect(try stand.record(id)?.problem == nil)
  }

  @Test func halfAFeedGivesWhatIsInIt() async throws {
    let stand = try Newsstand()
    let whole = rss("a", "b", "c")
    let server = try TestServer { _ in .init(body: String(whole.prefix(whole.count - 70))) }
    let id = try stand.follow(server.address("/feed"))
    try await stand.refresh()
    #expect(try stand.titles().starts(with: ["a", "b"]))
    #expect(try stand.record(id)?.malformed != nil)
    #expect(try stand.store.feedHealth().first?.troubles(at: stand.now) == [.malformed])
  }

  @Test func aWrongContentTypeIsNoObstacle() async throws {
    let stand = try Newsstand()
    let server = try TestServer { _ in .init("200 OK", ["Content-Type: image/png"], body: rss("a")) }
    try stand.follow(server.address("/feed"))
    #expect(try await stand.refresh().map(\.outcome) == [.came(new: 1, changed: 0)])
  }

  @Test func aServerThatIsNotThereHasALineToo() async throws {
    let stand = try Newsstand()
    try stand.follow("http://127.0.0.1:1/feed")
    try stand.follow("http://no-such-host.invalid/feed")
    let lines = try await stand.refresh().map(\.outcome)
    #expect(lines.contains(.failed("could not connect: no server answers there")))
    #expect(lines.contains(.failed("could not find the host: check the address, or the network")))
  }

  @Test func aServerThatSpeaksNoTLSIsTold() async throws {
    let stand = try Newsstand()
    let server = try TestServer { _ in .init(body: "x") }
    try stand.follow("https://127.0.0.1:\(server.port)/feed")
    #expect(try await stand.refresh().first?.outcome == .failed("no encrypted connection could be made (TLS)"))
  }

  @Test func oneBadFeedDoesNotKeepTheOthersAway() async throws {
    let stand = try Newsstand()
    let bad = try TestServer { _ in BadManners.reply { $0.isSilent = true } }
    let good = try TestServer { .init(body: rss($0.path)) }
    try stand.follow(bad.address("/feed"))
    for number in 1...5 { try stand.follow(good.address("/\(number)")) }
    let steps = try await stand.refresh(inHaste: true)
    #expect(steps.count == 6)
    #expect(steps.last?.feed.address == bad.address("/feed"))
    #expect(try stand.titles().count == 5)
  }
}

@Suite struct LocalPlaces {
  @Test func thePageOfAFeedOnTheNetIsNotFetchedFromThisMachine() async throws {
    let stand = try Newsstand()
    let server = try TestServer { _ in .init(body: "secret") }
    var request = Request(server.address("/admin"))
    request.mayBeLocal = false
    #expect(
      await stand.fetcher.answer(to: request).result == .failed(HTTPResponse.local))
    #expect(server.asked == [])
  }

  @Test func aPageOfAFeedOnThisMachineIs() async throws {
    let stand = try Newsstand()
    let paragraph =
      "<p>\(String(repeating: "Trains wait at the sidings for hours, and every hour has its price. ", count: 5))</p>"
    let server = try TestServer { asked in
      asked.path == "/feed"
        ? .init(body: rss())
        : .init("200 OK", ["Content-Type: text/html"], body: "<article><h1>a</h1>\(paragraph)</article>")
    }
    let id = try stand.follow(server.address("/feed"))
    var article = Article(key: "1")
    article.url = server.address("/page")
    article.text = "A summary."
    var feed = Feed()
    feed.articles = [article]
    let key = try stand.store.save(feed, address: server.address("/feed"), at: stand.now).added[0]
    try stand.store.setWantsPages(id, true)
    try await stand.refresh()
    let stored = try #require(try stand.store.article(key))
    #expect(stored.article.text.contains("every hour has its price"))
    #expect(stored.fromFeed?.text == "A summary.")
    #expect(try stand.store.search(Query("sidings"), limit: 9).ids == [key])
  }
}
