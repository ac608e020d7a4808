import Foundation
import Model
import Store
import Testing

@testable import Desk

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// Pairing the lines of a program with those that it got.
@Suite struct LinePairs {
  private let lines = ["бір", "екі", "үш"]

  @Test func asManyLinesAsWereGivenArePairedInTheirOrder() {
    #expect(
      LinePairing.answers(to: lines, in: bytes("один\nдва\nтри\n")) == [.text("один"), .text("два"), .text("три")])
    #expect(
      LinePairing.answers(to: lines, in: bytes("один\r\nдва\r\nтри")) == [.text("один"), .text("два"), .text("три")])
    #expect(LinePairing.answers(to: ["бір"], in: bytes("\u{FEFF} один \n\n")) == [.text("один")])
  }

  @Test(arguments: ["один\nдва\n", "один\nдва\nтри\nчетыре\n", "", "\n\n\n", "один\n\nтри\n", "один два три\n"])
  func anotherNumberOfLinesIsNoAnswer(_ output: String) {
    #expect(LinePairing.answers(to: lines, in: bytes(output)) == nil)
  }

  @Test func emptyLinesBetweenOthersDoNotCount() {
    #expect(
      LinePairing.answers(to: lines, in: bytes("\nодин\n\nдва\n\n\nтри\n")) == [
        .text("один"), .text("два"), .text("три"),
      ])
  }

  @Test func aLineThatCameBackAsItWasIsTheSame() {
    #expect(LinePairing.answers(to: lines, in: bytes("бір\nдва\n үш \n")) == [.same, .text("два"), .same])
  }

  @Test func whatIsPrintedIsTextWithoutControlCharacters() {
    let output = "<b>один</b>\u{1B}[31m красный\u{1B}[0m\u{7}\u{202E}\n"
    #expect(LinePairing.answers(to: ["бір"], in: bytes(output)) == [.text("<b>один</b> красный")])
  }

  @Test func aLineBreakOfAnyKindIsALineBreak() {
    #expect(LinePairing.answers(to: ["бір"], in: bytes("один\u{2028}два\n")) == nil)
  }

  @Test func aLineThatIsNotUTF8IsNone() {
    #expect(
      LinePairing.answers(to: lines, in: bytes("один\n") + [0xE4, 0xE2, 0xE0] + bytes("\nтри\n")) == [
        .text("один"), .failed, .text("три"),
      ])
    #expect(LinePairing.answers(to: ["a\u{FFFD}"], in: bytes("б\u{FFFD}\n")) == [.text("б\u{FFFD}")])
  }

  @Test func anAnswerManyTimesAsLongIsNone() {
    #expect(LinePairing.answers(to: ["бір"], in: bytes(String(repeating: "да ", count: 500))) == [.failed])
  }
}

/// Which lines are asked for, and which answers count.
@Suite struct TranslationPlans {
  /// Runs a plan with a program that answers with lines. Returns the answers and the runs.
  private func done(
    _ lines: [String?], batch: Int = 20, _ program: ([String]) -> [String]
  ) -> (answers: [Int: LineAnswer], runs: [[String]], isHopeless: Bool) {
    var plan = TranslationPlan(lines, batch: batch, first: TranslationPlan.first)
    var (answers, runs): ([Int: LineAnswer], [[String]]) = ([:], [])
    while let asked = plan.next, !plan.isHopeless {
      runs.append(asked)
      answers.merge(plan.take(bytes(program(asked).joined(separator: "\n") + "\n"))) { $1 }
      if runs.count > 200 { break }
    }
    return (answers, runs, plan.isHopeless)
  }

  private let lines = (1...9).map { "сөз \($0)" }

  @Test func aFewLinesGoFirstAndThenBatches() {
    let found = done(lines, batch: 4) { $0.map { "«\($0)»" } }
    #expect(found.runs.map(\.count) == [4, 4, 1])
    #expect(found.answers == Dictionary(uniqueKeysWithValues: lines.enumerated().map { ($0, .text("«\($1)»")) }))
  }

  @Test func linesThatAreTranslatedAlreadyAreNotAskedFor() {
    let found = done([nil, "екі", nil]) { $0.map { "«\($0)»" } }
    #expect(found.runs == [["екі"]] && found.answers == [1: .text("«екі»")])
    #expect(done([nil, nil]) { $0 }.runs.isEmpty)
  }

  @Test(arguments: [-1, 1]) func aBatchWithAnotherNumberOfLinesIsAskedForOneByOne(_ change: Int) {
    let found = done(lines) { asked in
      let answers = asked.map { "«\($0)»" }
      guard asked.count > 1 else { return answers }
      return change < 0 ? Array(answers.dropLast()) : answers + ["more"]
    }
    #expect(found.answers == Dictionary(uniqueKeysWithValues: lines.enumerated().map { ($0, .text("«\($1)»")) }))
    #expect(found.runs.map(\.count) == [4, 1, 1, 1, 1, 5, 1, 1, 1, 1, 1])
  }

  @Test func linesThatAreNotInOrderAreNoticedByTheirNumbers() {
    // As many lines as were given, but the first one in two parts and the last one left out.
    let found = done(lines) { asked in
      guard asked.count > 2 else { return asked.map { "«\($0)»" } }
      return ["«сөз", "1»"] + asked[1..<asked.count - 1].map { "«\($0)»" }
    }
    #expect(found.answers == Dictionary(uniqueKeysWithValues: lines.enumerated().map { ($0, .text("«\($1)»")) }))
  }

  @Test(arguments: [1, 2]) func linesThatAreNotInOrderAreNoticedByTheirNames(_ step: Int) {
    let titles = ["Тоқаев Астанада сөйледі", "Мектептер ашылды", "Ташкентте жаңбыр жауды", "Бішкекте концерт өтті"]
    let translated = [
      "Tokayev spoke in Astana", "Schools have opened", "It rained in Tashkent", "A concert was held in Bishkek",
    ]
    let answers = Dictionary(uniqueKeysWithValues: zip(titles, translated))
    let found = done(titles) { asked in
      let lines = asked.compactMap { answers[$0] }
      return asked.count < 2 ? lines : step == 1 ? lines.reversed() : Array(lines[2...] + lines[..<2])
    }
    #expect(found.answers == Dictionary(uniqueKeysWithValues: translated.enumerated().map { ($0, .text($1)) }))
  }

  @Test func namesThatLanguagesCallDifferentlyAreNoReasonToAskAgain() {
    let titles = ["Қытайда су тасқыны болды", "Мәскеуде кездесу өтті"]
    let found = done(titles) { $0.count == 2 ? ["Flood in China", "Meeting held in Moscow"] : $0 }
    #expect(found.runs.count == 1 && found.answers[0] == .text("Flood in China"))
  }

  @Test func aLineWhoseNumbersDifferEachTimeIsTakenAsItIs() {
    let found = done(lines) { $0.map { $0.replacing("2", with: "7") } }
    #expect(found.answers[1] == .text("сөз 7") && found.answers.count == 9)
    #expect(found.runs.map(\.count) == [4, 1, 5], "one line is asked for again")
  }

  @Test func afterThreeLinesWithoutAnAnswerNothingIsAskedForAnyMore() {
    let found = done(lines) { _ in [] }
    #expect(found.isHopeless && found.answers == [0: .failed, 1: .failed, 2: .failed])
    #expect(found.runs.map(\.count) == [4, 1, 1, 1])
  }

  @Test func oneLineWithoutAnAnswerDoesNotEndTheOthers() {
    let found = done(lines) { asked in asked.count > 1 || asked[0] == "сөз 3" ? [] : asked.map { "«\($0)»" } }
    #expect(!found.isHopeless && found.answers[2] == .failed && found.answers[8] == .text("«сөз 9»"))
  }
}

/// Title and blocks as lines, and back.
@Suite struct LinesOfAnArticle {
  private let blocks = [
    Block(.paragraph, [InlineRun("Бірінші "), InlineRun("сілтеме", link: "https://a.example"), InlineRun(" сөз.")]),
    Block(.code, "let x = 1"), Block(.rule),
    Block(.paragraph, "бір жол\nекінші жол"), Block(.paragraph, "https://only.example/address"),
    Block(.paragraph, "12 345"),
    Block(.turn, [InlineRun("Жауап.")], speaker: "Асқар"),
    Block(.table, table: Table(rows: [[.init([InlineRun("Баға")], isHeader: true), .init([InlineRun("5")])]])),
  ]

  @Test func titleLinesAndCellsAreLinesAndCodeNumbersAndAddressesAreNot() {
    let article = ArticleLines(title: " Тақырып ", blocks: blocks)
    #expect(
      article.lines.map(\.text) == ["Тақырып", "Бірінші сілтеме сөз.", "бір жол", "екінші жол", "Жауап.", "Баға"])
    #expect(article.lines.map(\.place) == [0, 1, 2, 3, 4, 5])
    #expect(ArticleLines(title: "", blocks: blocks).lines.first?.place == 1)
  }

  @Test func answersStandInTheirPlaces() {
    let article = ArticleLines(title: "Тақырып", blocks: blocks)
    let answers = Dictionary(
      uniqueKeysWithValues: article.lines.indices.map { ($0, LineAnswer.text("«\(article.lines[$0].text)»")) })
    let text = article.translated(answers, in: "ru", from: "kk", by: "p")
    #expect(text.title == TranslatedTitle("«Тақырып»", in: "ru") && text.isWhole && text.otherFigures == 0)
    #expect(
      text.blocks.map(\.state) == [
        .translated, .original, .original, .translated, .original, .original, .translated, .translated,
      ])
    #expect(text.blocks[0].block.text == "«Бірінші сілтеме сөз.» →")
    #expect(text.blocks[0].block.spans.compactMap(\.link) == ["https://a.example"])
    #expect(text.blocks[3].block.text == "«бір жол»\n«екінші жол»")
    #expect(text.blocks[6].block.speaker == "Асқар" && text.blocks[6].block.text == "«Жауап.»")
    #expect(text.blocks[7].block.table?.texts == [["«Баға»", "5"]])
  }

  @Test func aBlockWaitsUntilAllOfItIsThere() {
    let article = ArticleLines(title: "Тақырып", blocks: blocks)
    let text = article.translated([0: .same, 2: .text("строка")], in: "ru", from: "kk", by: "p")
    #expect(text.title == nil && text.done == 2 && !text.isWhole && !text.hasText)
    #expect(text.blocks[3].state == .waiting && text.blocks[3].block == blocks[3])
  }

  @Test func failedAndUnchangedLinesKeepTheOriginal() {
    let article = ArticleLines(title: "", blocks: [Block(.paragraph, "бір\nекі"), Block(.paragraph, "үш")])
    let text = article.translated([0: .failed, 1: .text("два"), 2: .same], in: "ru", from: nil, by: "p")
    #expect(text.blocks.map(\.state) == [.failed, .original])
    #expect(text.blocks[0].block.text == "бір\nдва")
  }

  @Test func otherNumbersAreMarked() {
    let article = ArticleLines(title: "3 адам", blocks: [Block(.paragraph, "45 млн теңге")])
    let text = article.translated([0: .text("8 человек"), 1: .text("45 млрд тенге")], in: "ru", from: "kk", by: "p")
    #expect(text.title?.hasOtherFigures == true && text.blocks[0].hasOtherFigures && text.otherFigures == 2)
  }
}

/// Translations in the store, and the articles that the settings select.
@Suite struct TranslationDesks {
  private let store: Store
  private let id: ArticleID

  init() throws {
    store = try Store.temporary()
    var article = Article(key: "1")
    (article.title, article.text, article.language) = ("Алматыда көпір ашылды", "Бүгін жаңа көпір ашылды.", "kk")
    var feed = Feed()
    (feed.title, feed.articles) = ("Егемен", [article])
    _ = try store.save(feed, address: "https://egemen.example/feed", at: Date(timeIntervalSince1970: 1_765_454_400))
    id = try #require(try store.ids(in: .all).first)
  }

  private func desk(_ change: (inout Settings) -> Void = { _ in }) throws -> TranslationDesk {
    var settings = Settings()
    settings.translate.run = try ["tr", "%from", "%to"].map {
      try ArgumentPattern($0, among: Placeholder.ofTranslations)
    }
    settings.translate.to = "ru"
    settings.translate.languages = ["kk"]
    change(&settings)
    return TranslationDesk(store, settings, environment: [:])
  }

  private var headline: Headline { get throws { try #require(try store.headlines([id]).first) } }

  @Test func aTitleIsWantedUntilItIsKept() throws {
    let desk = try desk()
    #expect(try desk.translated([headline])[0].translation == .wanted)
    try desk.keep([0: .text("В Алматы открыли мост")], to: [ArticleLines.Line(title: headline.title)], of: id)
    #expect(
      try desk.translated([headline])[0].translation == .kept(TranslatedTitle("В Алматы открыли мост", in: "ru")))
    try desk.keep([0: .same], to: [ArticleLines.Line(title: headline.title)], of: id)
    #expect(try desk.translated([headline])[0].translation == nil)
  }

  @Test func otherLanguagesAndFeedsAreLeftAlone() throws {
    #expect(try desk { $0.translate.languages = ["ky"] }.translated([headline])[0].translation == nil)
    #expect(try desk { $0.translate.titles = false }.translated([headline])[0].translation == nil)
    #expect(try desk { $0.translate.to = "kk" }.translated([headline])[0].translation == nil)
    #expect(try desk { $0.translate.run = [] }.translated([headline])[0].translation == nil)
  }

  @Test(arguments: ["егемен", "https://egemen.example/feed"]) func aFeedIsAskedForByNameOrAddress(_ name: String) throws
  {
    let named = try desk {
      $0.translate.languages = []
      $0.translate.feeds = [name]
    }
    #expect(try named.isAutomatic(headline))
    let other = try desk { ($0.translate.languages, $0.translate.feeds) = ([], ["other"]) }
    #expect(try !other.isAutomatic(headline))
  }

  @Test func languagesAndFeedsThatAreTranslatedIntoOneThatIsReadAreKnown() throws {
    let feed = try #require(try store.feeds().first?.id)
    let named = try desk { $0.translate.feeds = ["егемен", "nowhere"] }.translated(for: ["en", "ru"])
    #expect(named.languages == ["kk"] && named.feeds == [feed])
    let addressed = try desk { $0.translate.feeds = ["https://egemen.example/feed"] }.translated(for: ["ru"])
    #expect(addressed.feeds == [feed])
    #expect(
      try desk().translated(for: ["en"]).languages.isEmpty, "the translation would be in a language that is not read")
    #expect(try desk { $0.translate.run = [] }.translated(for: ["ru"]).languages.isEmpty)
  }

  @Test func theHashIsOfTheLineTheCommandAndTheLanguage() throws {
    let hash = try desk().hash(of: "сөз")
    #expect(try desk().hash(of: "сөз") == hash)
    #expect(try desk().hash(of: "сөз ") != hash)
    #expect(try desk { $0.translate.to = "en" }.hash(of: "сөз") != hash)
    #expect(try desk { $0.translate.run.append(ArgumentPattern(literal: "-v")) }.hash(of: "сөз") != hash)
  }

  @Test func anAnswerThatWasNotUsableIsNotKept() throws {
    let desk = try desk()
    try desk.keep([0: .failed], to: [ArticleLines.Line(title: headline.title)], of: id)
    #expect(try desk.answers(to: [headline.title]).isEmpty)
  }

  @Test(
    arguments: [
      (nil, .unknownLanguage), ("", .unknownLanguage), ("--help", .unknownLanguage), ("ru-RU", .isInTarget),
      ("kk", nil), ("uz-Cyrl", nil),
    ] as [(String?, TranslationDesk.Refusal?)]) func whyAnArticleIsNotTranslated(
      _ language: String?, _ refusal: TranslationDesk.Refusal?
    ) throws
  {
    #expect(try desk().refusal(for: language) == refusal)
  }

  @Test func withoutASettingTheLanguageIsTheFirstOneOfTheReaderOrThatOfTheLocale() {
    var settings = Settings()
    #expect(settings.translationTarget(environment: ["LANG": "ky_KG.UTF-8"]) == "ky")
    #expect(settings.translationTarget(environment: ["LANG": "C.UTF-8"]) == "en")
    settings.languages = ["uz", "ru"]
    #expect(settings.translationTarget(environment: ["LANG": "ky_KG.UTF-8"]) == "uz")
    settings.translate.to = "tr"
    #expect(settings.translationTarget(environment: [:]) == "tr")
  }
}
