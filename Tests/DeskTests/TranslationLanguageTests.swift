import Foundation
import Model
import Store
import Testing

@testable import Desk

/// The languages between which articles are translated.
@Suite struct TranslationLanguageTests {
  @Test(arguments: [
    ("uz-Cyrl", "uz"), ("EN-us", "en"), ("kk_KZ.UTF-8", "kk"), ("tat", "tat"), ("zh-Hans-CN", "zh"), ("k", nil),
    ("kazakh", nil),
    ("k1", nil), ("ру", nil), ("--help", nil), ("$(x)", nil), ("", nil), (nil, nil), ("C", nil), ("  kk", nil),
  ])
  func theCodeOfALanguageIsOneThatAProgramTakes(_ tag: String?, _ code: String?) {
    #expect(TranslationDesk.code(tag) == code)
  }

  @Test(arguments: [
    ([:], "en"), (["LANG": "ru_RU.UTF-8"], "ru"), (["LANG": "ru_RU", "LC_MESSAGES": "kk_KZ"], "kk"),
    (["LANG": "ru_RU", "LC_MESSAGES": "kk_KZ", "LC_ALL": "uz_UZ"], "uz"), (["LC_ALL": "", "LANG": "tr"], "tr"),
    (["LANG": "POSIX"], "en"), (["LC_ALL": "C"], "en"), (["LANG": "tat_RU"], "en"),
  ])
  func theTargetIsThatOfTheLocale(_ environment: [String: String], _ target: String) {
    #expect(Settings().translationTarget(environment: environment) == target)
  }

  @Test(arguments: [
    ("5,2 млн", "5.2 million", false), ("5,2 млн", "5.2 billion", true), ("три моста", "three bridges", false),
    ("26.11.2026", "26 November 2026", false), ("$5 million", "5 million euros", true), ("no figures", "none", false),
    ("12", "21", true),
  ])
  func aTitleSaysWhenItsFiguresDiffer(_ line: String, _ text: String, _ differs: Bool) throws {
    var settings = Settings()
    settings.translate.to = "en"
    let desk = TranslationDesk(try Store.temporary(), settings, environment: [:])
    #expect(desk.title(text, of: line) == TranslatedTitle(text, in: "en", hasOtherFigures: differs))
  }

  @Test(arguments: [
    ("  Тақырып ", "Тақырып"), ("", nil), ("   ", nil), ("123 — 456", nil), ("https://a.example/x", nil),
    ("See https://a.example/x", "See https://a.example/x"), ("作者", "作者"), ("\u{1B}[31mred\u{1B}[0m", "red"),
    ("…!?", nil),
    ("a", "a"),
  ])
  func aLineIsWhatHasLettersAndIsNoAddress(_ source: String, _ text: String?) {
    #expect(ArticleLines.text(of: source) == text)
  }

  @Test func aTableAndAQuoteHaveLinesAndCodeHasNone() {
    let blocks = [
      Block(.quote, [InlineRun("бір")], quoteDepth: 1), Block(.caption, [InlineRun("екі")], credit: "Сурет: Асқар"),
      Block(.image, [InlineRun("үш")], url: "https://a.example/1.png"), Block(.media, []), Block(.code, "төрт"),
      Block(.table, table: Table(rows: [[.init([InlineRun("бес")]), .init([InlineRun("6")])], [.init([])]])),
      Block(.term, [InlineRun("жеті")]), Block(.definition, [InlineRun("сегіз")]), Block(.table),
    ]
    let article = ArticleLines(title: "12", blocks: blocks)
    #expect(article.lines.map(\.text) == ["бір", "екі", "үш", "бес", "жеті", "сегіз"])
    #expect(article.lines.map(\.place) == [1, 2, 3, 4, 5, 6])
    let answers = Dictionary(uniqueKeysWithValues: article.lines.indices.map { ($0, LineAnswer.text("t\($0)")) })
    let translated = article.translated(answers, in: "ru", from: "kk", by: "p")
    #expect(translated.title == nil && translated.isWhole)
    #expect(
      translated.blocks.map(\.block.text) == [
        "t0", "t1", "t2", "", "төрт", "t3   6\n", "t4", "t5", "",
      ])
    #expect(translated.blocks[1].block.credit == "Сурет: Асқар")
  }
}
