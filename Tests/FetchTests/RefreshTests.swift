import Foundation
import Model
import Money
import Store
import TestKit
import Testing
@testable import Fetch

@Suite struct Refreshing {
  @Test func whatIsNewComesInAndWhatIsKnownStays() async throws {
    let stand = try Newsstand()
    let count = Counter()
    let server = try TestServer { _ in .init(body: count.next() == 1 ? rss("a", "b") : rss("b", "c")) }
    try stand.follow(server.address("/feed"))
    #expect(try await stand.refresh().map(\.outcome) == [.came(new: 2, changed: 0)])
    #expect(try await stand.refresh().map(\.outcome) == [.came(new: 1, changed: 0)])
    #expect(try stand.titles() == ["a", "b", "c"])
  }

  @Test func theSameBodyIsNotParsedAgain() async throws {
    let stand = try Newsstand()
    let server = try TestServer { _ in .init(body: rss("a")) }
    let id = try stand.follow(server.address("/feed"))
    try await stand.refresh()
    #expect(try await stand.refresh().map(\.outcome) == [.unchanged])
    #expect(try stand.record(id)?.bodyHash != nil)
  }

  @Test func anEmptyFeedDeletesNothing() async throws {
    let stand = try Newsstand()
    let count = Counter()
    let server = try TestServer { _ in .init(body: count.next() == 1 ? rss("a", "b") : rss()) }
    try stand.follow(server.address("/feed"))
    try await stand.refresh()
    try await stand.refresh()
    #expect(try stand.titles() == ["a", "b"])
  }

  @Test func aFeedsOwnHeadersAndNameAreSent() async throws {
    let stand = try Newsstand()
    let server = try TestServer { _ in .init(body: rss("a")) }
    let id = try stand.follow(server.address("/feed"))
    try stand.store.setHeaders(FeedHeaders(lines: ["X-Key: 7"], userAgent: "other/1"), of: id)
    try await stand.refresh()
    #expect(server.asked.first?.headers["x-key"] == "7")
    #expect(server.asked.first?.headers["user-agent"] == "other/1")
  }

  @Test func aPausedFeedIsAskedByNameOnly() async throws {
    let stand = try Newsstand()
    let server = try TestServer { _ in .init(body: rss("a")) }
    let id = try stand.follow(server.address("/feed"))
    try stand.store.setPaused(id, true)
    #expect(try await stand.refresh() == [])
    #expect(try await stand.refresh([id]).count == 1)
  }

  @Test func whatTheFeedAsksForIsItsRhythm() async throws {
    let stand = try Newsstand()
    let channel = """
      <sy:updatePeriod xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">hourly</sy:updatePeriod>
      <sy:updateFrequency xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">2</sy:updateFrequency>
      """
    let feeds = ["/sy": channel, "/ttl": "<ttl>120</ttl>", "/hours": "<skipHours><hour>13</hour></skipHours>"]
    let server = try TestServer { .init(body: rss("a", channel: feeds[$0.path] ?? "")) }
    var due: [String: Double] = [:]
    for path in feeds.keys {
      let id = try stand.follow(server.address(path))
      // The first answer tells what the feed wants, the second is timed by it.
      try await stand.refresh([id])
      try await stand.refresh([id])
      due[path] = try stand.record(id)?.nextDue?.timeIntervalSince(stand.now)
    }
    #expect(due == ["/sy": 1800, "/ttl": 7200, "/hours": 2 * Newsstand.hour])
  }

  @Test func itIsNotAskedOfItsOwnAccordBeforeItsTime() async throws {
    let stand = try Newsstand()
    let server = try TestServer { _ in .init(body: rss("a")) }
    try stand.follow(server.address("/feed"))
    try await stand.refresh(asked: false)
    #expect(try await stand.refresh(asked: false) == [])
    stand.wait(Newsstand.hour)
    #expect(try await stand.refresh(asked: false).count == 1)
  }

  @Test func stoppingKeepsWhatCame() async throws {
    let stand = try Newsstand()
    let server = try TestServer { asked in
      var reply = TestServer.Reply(body: rss(String(asked.path.dropFirst())))
      reply.isSilent = asked.path == "/2"
      return reply
    }
    for number in 1...3 { try stand.follow(server.address("/\(number)")) }
    let run = try Refresh(stand.store, stand.fetcher) { stand.now }.start(asked: true)
    #expect(run.total == 3)
    for await step in run.steps where step.outcome == .came(new: 1, changed: 0) { break }
    #expect(try stand.titles().contains("1"))
    #expect(try stand.store.check().isSound)
  }
}

@Suite struct MovedFeeds {
  private static func server() throws -> TestServer {
    try TestServer { asked in
      switch asked.path {
      case "/old": .init("301 Moved", ["Location: /new"])
      case "/for-now": .init("307 Temporary", ["Location: /new"])
      default:
        asked.headers["if-none-match"] == "\"1\""
          ? .init("304 Not Modified") : .init("200 OK", ["ETag: \"1\""], body: rss("a"))
      }
    }
  }

  @Test func aPermanentRedirectIsFollowedWhenItStillStandsOnAnotherDay() async throws {
    let stand = try Newsstand()
    let server = try MovedFeeds.server()
    let id = try stand.follow(server.address("/old"))
    try await stand.refresh()
    #expect(try stand.store.feeds().first?.address == server.address("/old"))
    #expect(try stand.record(id)?.movedTo == server.address("/new"))
    stand.wait(Newsstand.day)
    // Though its answer is that nothing changed.
    #expect(try await stand.refresh().map(\.outcome) == [.moved(to: server.address("/new"), new: 0)])
    #expect(try stand.store.feeds().first?.address == server.address("/new"))
    #expect(try stand.record(id)?.movedTo == nil)
    #expect(try stand.titles() == ["a"])
  }

  @Test func aTemporaryOneNeverIs() async throws {
    let stand = try Newsstand()
    let server = try MovedFeeds.server()
    let id = try stand.follow(server.address("/for-now"))
    for _ in 0..<3 {
      try await stand.refresh()
      stand.wait(2 * Newsstand.day)
    }
    #expect(try stand.store.feeds().first?.address == server.address("/for-now"))
    #expect(try stand.record(id)?.movedTo == nil)
  }

  @Test func aMoveToAFeedThatIsFollowedAlreadyChangesNothingAndIsTold() async throws {
    let stand = try Newsstand()
    let server = try MovedFeeds.server()
    let old = try stand.follow(server.address("/old"))
    try stand.follow(server.address("/new"))
    try await stand.refresh()
    stand.wait(2 * Newsstand.day)
    try await stand.refresh()
    #expect(try stand.store.fetchable([old]).first?.address == server.address("/old"))
    #expect(try stand.store.feedHealth().first { $0.id == old }?.troubles(at: stand.now) == [.moved])
  }
}

@Suite struct ServersThatHadEnough {
  @Test(arguments: ["429 Too Many Requests", "503 Service Unavailable"])
  func theHostIsLeftAloneByAllItsFeedsUntilItsTime(_ status: String) async throws {
    let stand = try Newsstand()
    let server = try TestServer { _ in .init(status, ["Retry-After: 1800"]) }
    let ids = try (1...4).map { try stand.follow(server.address("/\($0)")) }
    let steps = try await stand.refresh()
    #expect(steps.count { $0.outcome == .heldBack } == 3)
    #expect(server.asked.count == 1)
    // Not even for a person, and not another feed of the host.
    for id in ids {
      let run = try Refresh(stand.store, stand.fetcher) { stand.now }.start([id], asked: true)
      #expect(run.total == 0)
      #expect(run.held.first?.record.notBefore == stand.now.addingTimeInterval(1800))
    }
    stand.wait(1800)
    #expect(try await stand.refresh([ids[2]]).count == 1)
    #expect(server.asked.count == 2)
  }

  @Test func withoutAWordOnWhenItIsLeftAloneForAWhile() async throws {
    let stand = try Newsstand()
    let server = try TestServer { _ in .init("429 Too Many Requests") }
    let id = try stand.follow(server.address("/feed"))
    try await stand.refresh()
    #expect(try await stand.refresh() == [])
    #expect(try stand.record(id)?.notBefore == stand.now.addingTimeInterval(600))
  }

  @Test func aFeedThatIsGoneIsAskedByAPersonOnly() async throws {
    let stand = try Newsstand()
    let server = try TestServer { _ in .init("410 Gone") }
    try stand.follow(server.address("/feed"))
    #expect(try await stand.refresh(asked: false).map(\.outcome) == [.gone])
    stand.wait(30 * Newsstand.day)
    #expect(try await stand.refresh(asked: false) == [])
    #expect(try await stand.refresh().map(\.outcome) == [.gone])
    #expect(try stand.store.feedHealth().first?.troubles(at: stand.now) == [.gone])
  }
}
