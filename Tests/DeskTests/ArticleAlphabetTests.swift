import Foundation
import Model
import Testing
import Text

@testable import Desk

/// Articles in the other alphabet of their language; all texts were written for these tests.
@Suite struct ArticleAlphabetTests {
  private func headline(_ language: String?) -> Headline {
    Headline(id: 1, feed: 1, feedTitle: "Qishloq", title: "Қор", date: .distantPast, language: language)
  }

  @Test(
    arguments: [
      ("uz-Cyrl", AlphabetChange.uzbekToLatin), ("uz-Latn", .uzbekToCyrillic), ("kk", .kazakhToLatin),
      ("kk-KZ", .kazakhToLatin),
      ("ru", nil), ("tr", nil), ("", nil), (nil, nil),
    ] as [(String?, AlphabetChange?)]) func theLanguageOfAnArticleSaysWhichChangeThereIs(
      _ language: String?, _ change: AlphabetChange?
    )
  {
    #expect(ArticleAlphabet.change(for: headline(language)) == change)
  }

  @Test func everyTextOfABlockIsChangedAndNothingElse() {
    let blocks = [
      Block(.turn, [InlineRun("Қор ёғди", .strong, link: "https://qor.example/қор")], speaker: "Мухбир"),
      Block(.caption, [InlineRun("Тоғ")], credit: "Сурат: Ўктам", url: "https://qor.example/тоғ.jpg"),
      Block(.item, [InlineRun("йўл", .code), InlineRun(" — йўл")], level: 2, marker: "3."),
      Block(
        .table,
        table: Table(rows: [[.init([InlineRun("нарх")], isHeader: true), .init([InlineRun("5 сўм")], columns: 2)]])),
    ]
    let changed = ArticleAlphabet.converted(blocks, by: .uzbekToLatin)
    #expect(
      changed == [
        Block(.turn, [InlineRun("Qor yogʻdi", .strong, link: "https://qor.example/қор")], speaker: "Muxbir"),
        Block(.caption, [InlineRun("Togʻ")], credit: "Surat: Oʻktam", url: "https://qor.example/тоғ.jpg"),
        Block(.item, [InlineRun("йўл", .code), InlineRun(" — yoʻl")], level: 2, marker: "3."),
        Block(
          .table,
          table: Table(rows: [[.init([InlineRun("narx")], isHeader: true), .init([InlineRun("5 soʻm")], columns: 2)]])),
      ])
  }

  @Test func codeStaysAsItIs() {
    let code = [Block(.code, "let йўл = 1\n\tсўм()")]
    #expect(ArticleAlphabet.converted(code, by: .uzbekToLatin) == code)
  }

  @Test func codesOfCurrenciesStayAndOtherCapitalsDoNot() {
    #expect(
      ArticleAlphabet.converted("AQSH 5 mln UZS, USD va XDP berdi", by: .uzbekToCyrillic)
        == "АҚШ 5 млн UZS, USD ва ХДП берди")
  }
}
