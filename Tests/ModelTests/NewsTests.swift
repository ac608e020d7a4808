import Foundation
import Model
import Testing

/// Small rules of lists, texts and translations.
@Suite struct NewsTests {
  @Test(arguments: [
    ("uz-Cyrl", 1), ("UZ", 1), ("uz_Latn", 1), ("ru", 0), ("ru-RU", 0), ("en_GB.UTF-8", 2), ("en@latin", 2),
  ])
  func aLanguageIsComparedByItsFirstPart(_ tag: String, _ place: Int) {
    #expect(["ru_KZ", "uz-Latn", "en"].place(ofLanguage: tag) == place)
  }

  @Test(arguments: ["kk", "", "u", "uzb"]) func otherLanguagesHaveNoPlace(_ tag: String) {
    #expect(["ru_KZ", "uz-Latn", "en"].place(ofLanguage: tag) == nil)
    #expect([String]().place(ofLanguage: tag) == nil)
  }

  @Test func theOrderKeyGoesRoundAllOrders() {
    var seen: [ListOrder] = [.date]
    while let last = seen.last, last.next != .date { seen.append(last.next) }
    #expect(seen == [.date, .feed, .title, .readingTime, .stories])
    #expect(Set(seen) == Set(ListOrder.allCases))
  }

  @Test func anArticleWithoutATitleIsShownByItsBeginning() {
    func headline(_ title: String, _ opening: String) -> Headline {
      Headline(id: 1, feed: 1, feedTitle: "Kursiv", title: title, date: .distantPast, opening: opening)
    }
    #expect(headline("Title", "").shownTitle == "Title")
    #expect(headline("", "It rained in Osh").shownTitle == "It rained in Osh")
    #expect(headline("", "").shownTitle == "")
  }

  @Test func aTableIsALineForEachRowWithoutItsEmptyCells() {
    func cell(_ texts: String...) -> Table.Cell { Table.Cell(texts.map { InlineRun($0) }) }
    let table = Table(rows: [[cell("Bank"), cell("Rate")], [cell(), cell("480.", "5")], [], [cell("", ""), cell()]])
    #expect(table.text == "Bank   Rate\n480.5\n\n")
    #expect(Block(.table, [InlineRun("ignored")], table: table).text == table.text)
    #expect(table.texts == [["Bank", "Rate"], ["", "480.5"], [], ["", ""]])
  }

  @Test func theTextOfABlockIsThatOfItsRuns() {
    #expect(Block(.paragraph, [InlineRun("a "), InlineRun("b", .strong), InlineRun("c", link: "x")]).text == "a bc")
    #expect(Block(.rule).text == "")
    #expect(Block(.code, "a\n  b").text == "a\n  b")
  }

  @Test func aBlockIsKeptAsJSONWithAllItHas() throws {
    let block = Block(
      .definition, [InlineRun("x", [.emphasis, .struck], link: "https://a.example/")], speaker: "Анна", credit: "AP",
      url: "u", link: "l", level: 2, marker: "3.", quoteDepth: 1,
      table: Table(rows: [[Table.Cell([InlineRun("y")], columns: 2, rows: 3, isHeader: true)]]))
    #expect(try JSONDecoder().decode(Block.self, from: JSONEncoder().encode(block)) == block)
  }

  @Test func aSearchThatFindsOnlyWhatAFilterHidesIsNotEmpty() {
    #expect(Hits().isEmpty)
    #expect(!Hits(hidden: 3).isEmpty)
    #expect(!Hits(ids: [1], total: 1).isEmpty)
  }

  @Test func aTranslationCountsWhatWasNotKept() {
    let blocks = [
      TranslatedBlock(Block(.paragraph, "a"), .translated, hasOtherFigures: true),
      TranslatedBlock(Block(.paragraph, "b"), .failed), TranslatedBlock(Block(.rule), .original),
    ]
    let title = TranslatedTitle("t", in: "en", hasOtherFigures: true)
    #expect(TranslatedArticle(in: "en", from: "ru", by: "tr", title: title, blocks: blocks).otherFigures == 2)
    #expect(TranslatedArticle(in: "en", from: "ru", by: "tr", blocks: blocks).otherFigures == 1)
    #expect(TranslatedArticle(in: "en", from: "ru", by: "tr", blocks: Array(blocks.dropFirst())).otherFigures == 0)
  }

  @Test func aTranslationHasTextOnceAnythingIsTranslated() {
    func article(_ states: TranslatedBlock.State..., title: TranslatedTitle? = nil) -> TranslatedArticle {
      let blocks = states.map { TranslatedBlock(Block(.paragraph, "a"), $0) }
      return TranslatedArticle(
        in: "en", from: nil, by: "tr", title: title, blocks: blocks, lines: 2, done: states.count)
    }
    #expect(article(.translated, .waiting).hasText && article(title: TranslatedTitle("t", in: "en")).hasText)
    #expect(!article(.waiting, .original).hasText && !article(.failed).hasText)
    #expect(article(.waiting, .waiting).isWhole && !article(.translated).isWhole)
    #expect(TitleTranslation.wanted.title == nil)
    #expect(TitleTranslation.kept(TranslatedTitle("t", in: "en")).title?.text == "t")
  }

  @Test func aPairAndItsInverseNameTheSameCurrencies() {
    #expect(Pair("KGS", "USD").description == "KGS/USD")
    #expect(Pair("KGS", "USD").inverse == Pair("USD", "KGS"))
  }
}
