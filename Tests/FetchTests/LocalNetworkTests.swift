import Foundation
import Model
import Store
import TestKit
import Testing

@testable import Fetch

/// A public name can be made to lead into the local network, where routers and printers answer.
@Suite struct TheLocalNetwork {
  private let name = "feeds.example"

  /// A fetcher for which the name stands for this machine, as its owner's name server may say.
  private func fetcher(_ server: TestServer) -> Fetcher {
    var fetcher = Fetcher(Settings().network, userAgent: "newsband/test")
    fetcher.resolving = "\(name):\(server.port):127.0.0.1"
    return fetcher
  }

  private func refreshed(_ headers: FeedHeaders, _ server: TestServer) async throws -> Refresh.Step {
    let stand = try Newsstand()
    let id = try stand.follow("http://\(name):\(server.port)/feed")
    try stand.store.setHeaders(headers, of: id)
    var steps: [Refresh.Step] = []
    let run = try Refresh(stand.store, fetcher(server), now: { stand.now }).start(asked: true)
    for await step in run.steps {
      steps.append(step)
    }
    return try #require(steps.first)
  }

  @Test func aFeedByNameIsNotFetchedFromThere() async throws {
    let server = try TestServer { _ in .init(body: rss("secret")) }
    #expect(try await refreshed(FeedHeaders(), server).outcome == .failed(HTTPResponse.local))
    #expect(server.asked == [])
  }

  @Test func aFeedThatIsSaidToBeLocalIs() async throws {
    let server = try TestServer { _ in .init(body: rss("own")) }
    #expect(try await refreshed(FeedHeaders(isLocal: true), server).outcome == .came(new: 1, changed: 0))
  }

  @Test func aFeedThatIsSaidToBeLocalMayRedirectThere() async throws {
    let server = try TestServer { asked in
      asked.path == "/feed"
        ? .init("302 Found", ["Location: http://127.0.0.1:\(asked.port)/x"]) : .init(body: rss("own"))
    }
    #expect(try await refreshed(FeedHeaders(isLocal: true), server).outcome == .came(new: 1, changed: 0))
  }

  @Test(arguments: [true, false])
  func aPageByNameIsLookedAtOnlyWhereItIsSaidToBeLocal(_ isLocal: Bool) async throws {
    let server = try TestServer { asked in
      asked.path == "/feed"
        ? .init(body: rss("own"))
        : .init("200 OK", ["Content-Type: text/html"], body: "<link rel=alternate type=application/rss+xml href=/feed>")
    }
    let finder = FeedFinder(fetcher(server), headers: FeedHeaders(isLocal: isLocal))
    let address = "http://\(name):\(server.port)/"
    if isLocal {
      #expect(try await finder.feeds(at: address).map(\.feed?.title) == ["Kursiv"])
    } else {
      await #expect(throws: Problem(doing: "add", to: address, why: HTTPResponse.local)) {
        try await finder.feeds(at: address)
      }
      #expect(server.asked == [])
    }
  }

  @Test func aFeedIsSaidToBeLocalWithoutLosingItsHeaders() throws {
    let stand = try Newsstand()
    let found = FoundFeed(address: "https://a.example/feed")
    let own = FeedHeaders(lines: ["X-Api-Key: s3cret"], userAgent: "a reader")
    let id = try stand.following.follow(found, headers: own).id
    _ = try stand.following.follow(found, headers: FeedHeaders(isLocal: true))
    let headers = try stand.store.fetchable([id]).first?.headers
    #expect(headers == FeedHeaders(lines: own.lines, userAgent: "a reader", isLocal: true))
  }

  @Test func headersOfAnEarlierVersionAreReadAsNotLocal() throws {
    let old = Data(#"{"lines":["X-Api-Key: s3cret"]}"#.utf8)
    #expect(try JSONDecoder().decode(FeedHeaders.self, from: old) == FeedHeaders(lines: ["X-Api-Key: s3cret"]))
  }
}
