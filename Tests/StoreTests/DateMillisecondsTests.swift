import Foundation
import Model
import TestKit
import Testing

@testable import Store

/// Times in the store, and lists as JSON.
@Suite struct DateMillisecondsTests {
  @Test(
    arguments: [
      (0, 0), (1.0004, 1000), (1.0006, 1001), (-1.5, -1500), (1e300, 8_000_000_000_000_000),
      (-1e300, -8_000_000_000_000_000), (.infinity, 0), (-.infinity, 0), (.nan, 0), (8e12, 8_000_000_000_000_000),
      (8.1e12, 8_000_000_000_000_000),
    ] as [(Double, Int64)])
  func aDateIsInWholeMillisecondsWithinBounds(_ seconds: Double, _ milliseconds: Int64) {
    #expect(Date(timeIntervalSince1970: seconds).milliseconds == milliseconds)
  }

  @Test func aTimeOfTheStoreComesBackAsItIs() {
    var dice = Dice(seed: 411)
    for _ in 0..<2000 {
      let milliseconds = Int64.random(in: -60_000_000_000_000...200_000_000_000_000, using: &dice)
      #expect(Date(milliseconds: milliseconds).milliseconds == milliseconds)
    }
  }

  @Test(arguments: [([], "[]"), (["a"], "[\"a\"]"), (["a", "作者", "б"], "[\"a\",\"作者\",\"б\"]")])
  func aListOfWordsIsJSON(_ words: [String], _ text: String) throws {
    #expect(JSON.list(words) == text)
    #expect(try JSON.value([String].self, text) == words)
  }

  @Test func theSameValueAlwaysMakesTheSameText() throws {
    let value = ["b": 1, "a": 2, "c/d": 3]
    #expect(try JSON.text(value) == "{\"a\":2,\"b\":1,\"c/d\":3}")
    #expect(try JSON.value([String: Int].self, JSON.text(value)) == value)
    #expect(throws: (any Error).self) { try JSON.value([String: Int].self, "{\"a\":") }
  }

  /// A long list is encoded in pieces.
  @Test(arguments: [0, 1, 999, 1000, 1001, 2000, 3500])
  func aListOfAnyLengthMakesTheSameText(_ count: Int) throws {
    let blocks = (0..<count).map { Block($0 % 3 == 0 ? .heading : .paragraph, "\"[\($0)]\", 作者") }
    #expect(try JSON.list(of: blocks) == JSON.text(blocks))
  }
}
