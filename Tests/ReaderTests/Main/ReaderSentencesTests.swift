import Foundation
import Model
import Query
import Screen
import Testing

@testable import Reader

/// Sentences of searches, translations, programs and pairs.
@Suite struct ReaderSentencesTests {
  @Test(arguments: [
    (0, 0, false, "0 found"), (3, 3, false, "3 found"), (200, 500, false, "200 of 500 found"),
    (200, 10_000, true, "200 of more than 10000 found"), (7, 7, true, "7 found"),
  ])
  func resultsAreCounted(_ shown: Int, _ total: Int, _ isMore: Bool, _ text: String) {
    #expect(SearchTexts.found(shown: shown, of: total, isMore: isMore) == text)
  }

  @Test(arguments: [
    ([], "Did you mean tenge? tab searches for it."),
    (["tense", "trade"], "Did you mean tenge? tab searches for it. Or: tense, trade"),
  ])
  func otherSpellingsAreOffered(_ others: [String], _ text: String) {
    #expect(SearchTexts.didYouMean("tenge", others: others) == text)
  }

  @Test func whatASearchHidesIsNamedWithItsKey() {
    #expect(SearchTexts.hidden(3, isRead: true, key: "x") == ", 3 read ones hidden: x shows them")
    let key = SearchTexts.keyForHidden(afterEnter: "↵", "x")
    #expect(SearchTexts.hidden(3, isRead: false, key: key) == ", 3 unstarred ones hidden: ↵, then x, shows them")
    #expect(SearchTexts.allHidden(key: "x") == "All that was found is hidden. x shows it.")
  }

  private func text(from original: String?, lines: Int, done: Int, other: Int = 0) -> TranslatedArticle {
    TranslatedArticle(
      in: "ru", from: original, by: "argos",
      blocks: (0..<other).map { _ in TranslatedBlock(Block(.paragraph, "x"), .translated, hasOtherFigures: true) },
      lines: lines, done: done)
  }

  @Test func theMarkOfATranslationSaysHowMuchOfItThereIs() {
    #expect(TranslationTexts.mark(text(from: "kk", lines: 4, done: 4)) == "translation kk → ru by argos")
    #expect(TranslationTexts.mark(text(from: nil, lines: 0, done: 0)) == "translation into ru by argos")
    #expect(
      TranslationTexts.mark(text(from: "kk", lines: 17, done: 4, other: 1))
        == "translation kk → ru by argos · 4 of 17 lines · numbers differ in 1 place")
    #expect(
      TranslationTexts.mark(text(from: "kk", lines: 4, done: 4, other: 2))
        == "translation kk → ru by argos · numbers differ in 2 places")
    #expect(TranslationTexts.stopped(done: 0, of: 9) == "Ended the translation.")
    #expect(TranslationTexts.stopped(done: 4, of: 9) == "Ended the translation after 4 of 9 lines.")
    #expect(
      TranslationTexts.shown("") == "Translated." && TranslationTexts.shown("Y") == "Translated.  Y shows the original."
    )
  }

  @Test(arguments: [
    (TranslatedBlock.State.waiting, false, []), (.failed, false, ["(not translated)"]),
    (.translated, true, ["(numbers differ from the original)"]),
    (.failed, true, ["(not translated)", "(numbers differ from the original)"]), (.original, false, []),
  ])
  func theNotesBelowABlock(_ state: TranslatedBlock.State, _ differs: Bool, _ notes: [String]) {
    #expect(TranslationTexts.notes(TranslatedBlock(Block(.paragraph, "x"), state, hasOtherFigures: differs)) == notes)
  }

  @Test func aTranslatedTitleHasTheCodeOfItsLanguage() {
    #expect(TranslationTexts.mark(TranslatedTitle("x", in: "uz-Cyrl")).text == "→uz ")
    let other = TranslationTexts.mark(TranslatedTitle("x", in: "ru", hasOtherFigures: true))
    #expect(other.text == "→ru! " && other.style == Style(.error))
  }

  @Test func programsAreNamedInWhatIsSaidOfThem() {
    #expect(ProgramTexts.started("save", isAwaited: true) == "Running save; esc ends it.")
    #expect(ProgramTexts.started("save", isAwaited: false) == "Started save.")
    #expect(ProgramTexts.result(of: "save", line: "") == "save: done.")
    #expect(ProgramTexts.result(of: "save", line: "12 words") == "save: 12 words")
    #expect(ProgramTexts.replaced("sum", "t") == "The text is by sum.  t shows the article's own.")
    #expect(ProgramTexts.replaced("sum", "") == "The text is by sum.")
    #expect(ProgramTexts.hookFailed("H") == "A hook failed; H says why.")
    #expect(ProgramTexts.hookFailed("") == "A hook failed; feed health says why.")
  }

  @Test(arguments: [
    (0, 1, "1 article: Budget"), (0, 3, "3 articles: Budget"), (5, 1, "1 article: ×5 Budget"),
    (5, 2, "2 articles: ×5 Budget"), (1, 2, "2 articles: Budget"),
  ])
  func aDayOfTheChartNamesItsStory(_ size: Int, _ count: Int, _ text: String) {
    #expect(PairTexts.articles(count: count, title: "Budget", storySize: size) == text)
  }

  @Test(arguments: [
    (0, "No article here names the tenge."), (1, "1 article names the tenge"), (2, "2 articles name the tenge"),
  ])
  func articlesOfACurrencyAreCounted(_ count: Int, _ text: String) {
    #expect(PairTexts.articles(count: count, naming: "tenge") == text)
  }

  /// The last line with something in it is what a program did; a text is parted at its empty lines.
  @Test(arguments: [
    ("one\ntwo\n", "save: two"), ("one\n\n   \n", "save: one"), ("", "save: done."), ("  \n ", "save: done."),
    ("\t  indented", "save: indented"),
  ])
  func aProgramForTheStatusRowSaysItsLastLine(_ output: String, _ said: String) throws {
    var settings = Settings()
    settings.commands = [
      OwnCommand("save", run: [ArgumentPattern(literal: "x")], keys: ["E"], output: .status),
      OwnCommand("sum", run: [ArgumentPattern(literal: "x")], keys: ["X"], output: .replace),
    ]
    var stage = Stage(Size(width: 100, height: 24), settings: settings)
    try stage.press("E")
    stage.send(.programEnded(run: 1, .done(output: output)))
    #expect(stage.state.notice?.text == said)
    try stage.press("X")
    stage.send(.programEnded(run: 2, .done(output: "one\ntwo\n\n \n\nthree\n" + output)))
    let blocks = stage.state.reading?.opened.blocks.map(\.text) ?? []
    #expect(blocks.first == "one\ntwo" && blocks.count >= 2 && !blocks.contains(""))
  }
}
