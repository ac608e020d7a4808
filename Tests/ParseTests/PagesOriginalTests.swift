import Foundation
import Model
import TestKit
import Testing
@testable import Parse

/// The page that the form was learnt from, where it is at hand.
@Suite(.enabled(if: sharedFolder != nil))
struct PagesOriginalTests {
  private func original() throws -> Feed {
    let folder = try #require(sharedFolder)
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "seeds/000_7ee1083dec96a499.txt")))
    return try page(bytes)
  }

  @Test func theOriginalComesOutExactly() throws {
    let feed = try original()
    #expect(feed.editionDate == Day("2025-12-11"))
    #expect(
      feed.rates == [
        Rate(Pair("KGS", "USD"), value: "0.01144", changePercent: "0"),
        Rate(Pair("KZT", "USD"), value: "0.00193", changePercent: "-0"),
        Rate(Pair("TJS", "USD"), value: "0.10876", changePercent: "0.55"),
        Rate(Pair("UZS", "USD"), value: "0.00008", changePercent: "0"),
        Rate(Pair("TMT", "USD"), value: "0.28490", changePercent: "0"),
      ])
    #expect(feed.articles.count == 6)
    #expect(feed.articles.first?.title == "Uzbekistan and Kazakhstan Explore Use of ID Cards at Border Crossings")
    #expect(feed.articles.last?.title == "Unveiling the Magic: Behind the Scenes of “Baikonur”")
    #expect(feed.problems.isEmpty)
  }

  @Test func theOriginalsInterviewHasTwoSpeakersAndFourCaptions() throws {
    let blocks = try #require(try original().articles.last).blocks
    let captions = blocks.filter { $0.kind == .caption }
    #expect(captions.map(\.credit) == Array(repeating: "Veit Helmer", count: 4))
    #expect(captions.allSatisfy { $0.text.hasPrefix("Still from the film") && !$0.text.contains("image") })
    let speakers = blocks.filter { $0.kind == .turn }.map(\.speaker)
    #expect(speakers == (0..<14).map { $0.isMultiple(of: 2) ? "TCA" : "Helmer" })
  }

  @Test func everyWordOfTheOriginalIsKept() throws {
    let feed = try original()
    let words = feed.articles.map { ([$0.title, $0.text]).joined(separator: " ") }.joined(separator: " ")
    #expect(words.split(whereSeparator: \.isWhitespace).count == 1959)
  }
}
