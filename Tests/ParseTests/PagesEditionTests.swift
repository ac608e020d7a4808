import Content
import Model
import Money
import Query
import Testing
@testable import Parse

/// The edition that the program carries inside itself.
struct PagesEditionTests {
  private let edition: Feed

  init() throws {
    edition = try page(Content.edition)
  }

  @Test func theBundledEditionIsRecognisedAsPageText() throws {
    guard case .feed(let feed) = try parse(Source(bytes: Content.edition, name: Content.editionName)) else {
      Issue.record("it is no feed")
      return
    }
    #expect(feed == edition)
    #expect(feed.editionDate == Day("2025-12-11"))
    #expect(feed.title == "Edition of 11 December 2025")
  }

  @Test func theBandHasFiveRatesInItsOrder() {
    #expect(edition.rates.map(\.pair.description) == ["KGS/USD", "KZT/USD", "TJS/USD", "UZS/USD", "TMT/USD"])
    #expect(edition.rates.map(\.value) == ["0.01144", "0.00193", "0.10876", "0.00008", "0.28490"])
    #expect(edition.rates.map(\.changePercent) == ["0", "-0", "0.55", "0", "0"])
  }

  @Test func sixArticlesBearTheirHeadlines() {
    #expect(
      edition.articles.map(\.title) == [
        "Tashkent and Astana Weigh Border Travel on an ID Card Alone",
        "American Exporters Ask for a Way Into the Uzbek Market",
        "Thai Tuna Giant Plans a Fish Plant in Kazakhstan",
        "New American Servers for Kazakhstan’s Customs",
        "Kyrgyz-Chinese Trade: One Border, Two Sets of Figures",
        "Steppe, Scrap and Rockets: How “Baikonur” Was Filmed",
      ])
    #expect(edition.articles.map(\.blocks.count) == [4, 5, 6, 6, 12, 21])
    #expect(edition.articles.allSatisfy { $0.published == edition.editionDate?.start })
  }

  @Test func theInterviewHasItsTurnsAndItsCaptions() throws {
    let blocks = try #require(edition.articles.last).blocks
    let turns = blocks.filter { $0.kind == .turn }
    #expect(turns.map(\.speaker) == (0..<14).map { $0.isMultiple(of: 2) ? "TCA" : "Helmer" })
    #expect(turns[8].text == "Was it hard to work in such a place?")
    let captions = blocks.filter { $0.kind == .caption }
    #expect(captions.map(\.credit) == Array(repeating: "Veit Helmer", count: 4))
    #expect(captions[1].text.hasSuffix("the hall where rockets are assembled"))
    #expect(blocks.first?.kind == .paragraph && blocks.last?.kind == .paragraph)
  }

  @Test func nothingOfItIsLeftOver() {
    #expect(edition.problems.isEmpty)
    #expect(!edition.articles.contains { $0.text.contains("\u{A0}") || $0.text.contains("  ") })
  }
}
