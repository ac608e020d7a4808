import Foundation
import Model
import Screen
import Testing

@testable import Reader

@Suite struct FactsTests {
  /// The values of a fact about an article with a text.
  private static func values(_ name: String, of text: String, searching query: String? = nil) throws -> [String]? {
    var stage = Stage()
    if let query { try stage.press("/\(query)<enter>") }
    var opened = try #require(stage.state.reading?.opened)
    opened.blocks = [Block(.paragraph, text)]
    return Fact.all(about: opened, in: stage.state).first { $0.name == name }?.values
  }

  @Test func sumsAreShownAsWrittenAndAsRead() throws {
    let text = "The road costs $6 million, or 1,2 млрд тенге; $6 million came from 40–50 bn soum."
    #expect(
      try FactsTests.values("Sums", of: text)
        == [
          "$6 million = 6 000 000 USD", "1,2 млрд тенге = 1 200 000 000 KZT",
          "40–50 bn soum = 40 000 000 000–50 000 000 000 UZS",
        ])
    #expect(try FactsTests.values("Sums", of: "It costs nothing.") == nil)
  }

  @Test func theStepsFitOnANarrowScreen() {
    #expect(
      FactsTexts.footer(hasMore: true, Keymap()) == "j or space for more, y copies, o opens the link, q closes")
    #expect(Width.of(FactsTexts.footer(hasMore: true, Keymap())) <= 57)
  }

  @Test func wordsThatFoundAnArticleSayWhyTheyWereFound() throws {
    let reasons = try FactsTests.values("Found by", of: "Two tracks, a TRACK and Tracks.", searching: "track")
    #expect(reasons == ["track", "track: the same word", "tracks: another form of the word"])
    #expect(try FactsTests.values("Found by", of: "Two tracks.") == nil)
  }

  @Test(arguments: [
    ("https://kursiv.example/rss", ["Edition", "https://kursiv.example/rss"]),
    ("https://reader:secret@kursiv.example/rss", ["Edition", "https://kursiv.example/rss"]),
    ("https://kursiv.example/\u{1B}[31mrss", ["Edition", "https://kursiv.example/%1B[31mrss"]),
    ("edition:2025-12-11", ["Edition"]), ("", ["Edition"]),
  ]) func theFeedIsNamedWithItsAddressAndWithoutAPassword(_ address: String, _ values: [String]) throws {
    let stage = Stage()
    var opened = try #require(stage.state.reading?.opened)
    opened.stored.feedAddress = address
    #expect(Fact.all(about: opened, in: stage.state).first { $0.name == "Feed" }?.values == values)
  }

  @Test func theAddressIsCopiedFromThePage() throws {
    var stage = Stage(Size(width: 80, height: 34))
    try stage.press("I")
    var state = stage.state
    let effects = update(&state, .key("y"))
    let address = try #require(stage.state.reading?.opened.headline.url)
    #expect(effects == [.terminal(.copy(address))])
  }

  @Test func theTextIsAsItWasWhenThePageCloses() throws {
    var stage = Stage()
    try stage.press("<enter>")
    let before = stage.screen
    try stage.press("IjkI")
    #expect(stage.screen == before)
  }
}
