import Foundation
import Model
import Money
import TestKit
import Testing

@testable import Fetch

/// A network that is away, told from feeds that fail; the requests to sources of rates; the hash of a body.
@Suite struct ReachTests {
  private func target(_ id: FeedID, _ host: String) -> FetchTarget {
    FetchTarget(id: id, address: "https://\(host)/feed", title: "\(id)", record: FetchRecord())
  }

  private func answer(_ id: FeedID, _ host: String, reached: Bool = false, silent: Bool = true) -> Reach.Answer {
    var response = HTTPResponse(Request("https://\(host)/feed"), .failed("no"))
    (response.isReached, response.isSilence) = (reached, silent)
    return (target(id, host), response)
  }

  @Test func silenceWaitsUntilSomethingAnswers() {
    var reach = Reach(wasAway: false)
    #expect(reach.sorted(answer(1, "a.example")).isEmpty && reach.sorted(answer(2, "b.example")).isEmpty)
    #expect(reach.isAway && reach.undecided.count == 2)
    #expect(reach.sorted(answer(3, "c.example", reached: true, silent: false)).map(\.feed.id) == [1, 2, 3])
    #expect(!reach.isAway && reach.undecided.isEmpty)
    #expect(reach.sorted(answer(4, "d.example")).map(\.feed.id) == [4], "from here on silence is the feed's own")
  }

  @Test func anotherFailureIsOfTheFeedAndProvesNothing() {
    var reach = Reach(wasAway: false)
    #expect(reach.sorted(answer(1, "a.example", reached: false, silent: false)).map(\.feed.id) == [1])
    #expect(!reach.isProven && !reach.isAway)
  }

  @Test(arguments: [
    (["a.example"], false, false), (["a.example", "a.example"], false, false),
    (["a.example", "b.example"], false, true),
    (["a.example"], true, true), ([], true, false),
  ])
  func oneHostAloneMayBeAtFaultItself(_ hosts: [String], _ wasAway: Bool, _ isAway: Bool) {
    var reach = Reach(wasAway: wasAway)
    for (number, host) in hosts.enumerated() { _ = reach.sorted(answer(FeedID(number), host)) }
    #expect(reach.isAway == isAway)
  }

  @Test func everyAnswerIsGivenOnce() {
    var dice = Dice(seed: 721)
    for _ in 0..<300 {
      var reach = Reach(wasAway: Bool.random(using: &dice))
      var given: [FeedID] = []
      let count = Int.random(in: 0...12, using: &dice)
      for id in 0..<count {
        let isReached = Int.random(in: 0..<5, using: &dice) == 0
        given += reach.sorted(
          answer(FeedID(id), "\(id % 3).example", reached: isReached, silent: !isReached && Bool.random(using: &dice))
        ).map(\.feed.id)
      }
      let all = (given + reach.undecided.map(\.feed.id)).sorted()
      #expect(all == (0..<count).map { FeedID($0) })
      #expect(reach.isProven || given == given.sorted())
      if reach.isProven { #expect(reach.undecided.isEmpty && !reach.isAway) }
    }
  }

  @Test func aHashIsOfAllBytesAndTheirNumber() {
    var dice = Dice(seed: 731)
    #expect(BodyHash([]).text == BodyHash([]).text && BodyHash([0]).text != BodyHash([]).text)
    for _ in 0..<300 {
      let bytes = dice.bytes(Int.random(in: 1...60, using: &dice), of: Array(0...255))
      #expect(BodyHash(bytes).text == BodyHash(bytes).text)
      #expect(BodyHash(bytes + [0]).text != BodyHash(bytes).text && BodyHash([0] + bytes).text != BodyHash(bytes).text)
      var other = bytes
      let place = Int.random(in: bytes.indices, using: &dice)
      other[place] ^= UInt8.random(in: 1...255, using: &dice)
      #expect(BodyHash(other).text != BodyHash(bytes).text, "\(bytes) \(place)")
      #expect(BodyHash(bytes).text.hasSuffix("-" + String(bytes.count, radix: 16)))
    }
  }

  @Test func aRequestForRatesGoesOnToItsNextAddress() throws {
    let source = try #require(RateSource.named("nbk"))
    #expect(RateRequest(source, .latest, []) == nil)
    let first = try #require(
      RateRequest(source, .past, ["https://a.example", "https://b.example", "https://c.example"]))
    let second = try #require(first.next(after: "it is down"))
    let third = try #require(second.next(after: "it is slow"))
    #expect([first, second, third].map(\.address) == ["https://a.example", "https://b.example", "https://c.example"])
    #expect(third.next(after: "it is away") == nil && third.kind == .past)
    #expect(first.reason("it is away") == "it is away")
    #expect(third.reason("it is away") == "it is down; then it is slow; then it is away")
    #expect(third.reason("it is down") == "it is down; then it is slow", "each reason once")
  }
}
