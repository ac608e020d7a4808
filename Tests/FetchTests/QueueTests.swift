import Foundation
import Model
import Money
import Testing
@testable import Fetch

@Suite struct TheQueueOfRequests {
  private let now = Date(timeIntervalSince1970: 1_765_500_000)

  private func queue(_ urls: String...) -> Queue { Queue(urls.map { Request($0) }, pause: 2) }

  private func sent(_ request: (UInt64, Request)?) throws -> (UInt64, Request) { try #require(request) }

  @Test func oneRequestAtATimeIsSentToAHost() throws {
    var queue = queue("https://a.example/1", "https://a.example/2", "https://b.example/1")
    let first = try sent(queue.next(limit: 9, at: now))
    #expect(first.1.url == "https://a.example/1")
    #expect(try sent(queue.next(limit: 9, at: now)).1.url == "https://b.example/1")
    #expect(queue.next(limit: 9, at: now) == nil)
    #expect(queue.hasWork)
  }

  @Test func aHostRestsBetweenTwo() throws {
    var queue = queue("https://a.example/1", "https://a.example/2")
    let first = try sent(queue.next(limit: 9, at: now))
    #expect(queue.finish(first.0, at: now)?.url == "https://a.example/1")
    #expect(queue.next(limit: 9, at: now.addingTimeInterval(1.9)) == nil)
    #expect(queue.hasWork)
    let second = try sent(queue.next(limit: 9, at: now.addingTimeInterval(2)))
    _ = queue.finish(second.0, at: now)
    #expect(!queue.hasWork)
  }

  @Test func anotherHostDoesNotWaitForIt() throws {
    var queue = queue("https://a.example/1", "https://a.example/2", "https://b.example/1")
    let first = try sent(queue.next(limit: 1, at: now))
    _ = queue.finish(first.0, at: now)
    #expect(try sent(queue.next(limit: 1, at: now)).1.url == "https://b.example/1")
  }

  @Test func aServerOfTheReadersOwnNeedsNoRest() throws {
    var queue = queue("http://127.0.0.1:8899/1", "http://127.0.0.1:8899/2")
    let first = try sent(queue.next(limit: 9, at: now))
    _ = queue.finish(first.0, at: now)
    #expect(queue.next(limit: 9, at: now) != nil)
  }

  @Test func noMoreRunThanAreAllowed() throws {
    var queue = queue("https://a.example/1", "https://b.example/1", "https://c.example/1")
    #expect(queue.next(limit: 2, at: now) != nil)
    #expect(queue.next(limit: 2, at: now) != nil)
    #expect(queue.next(limit: 2, at: now) == nil)
  }

  @Test func aHostThatIsLeftAloneGivesBackWhatWaited() throws {
    var queue = queue("https://a.example/1", "https://a.example/2", "https://a.example/3")
    let first = try sent(queue.next(limit: 9, at: now))
    #expect(queue.leaveAlone("a.example").map(\.url) == ["https://a.example/2", "https://a.example/3"])
    _ = queue.finish(first.0, at: now)
    #expect(!queue.hasWork)
  }
}
