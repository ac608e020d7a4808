import Foundation
import Model
import Screen
import TestKit
import Testing

@testable import Reader

/// Translation on the screen. The program that translates is the test.
@Suite struct TranslationOnTheScreen {
  private let blocks = [
    Block(.paragraph, "Бүгін жаңа көпір ашылды."), Block(.code, "let x"), Block(.paragraph, "Құны 45 млн теңге."),
  ]

  private var opened: Opened {
    var opened = Library.opened(1, "Алматыда көпір", words: 9, day: Library.day, blocks)
    opened.stored.headline.language = "kk"
    return opened
  }

  private func stage(_ size: Size = Size(width: 100, height: 24), _ opened: Opened? = nil) throws -> Stage {
    var settings = Settings()
    settings.translate.run = try ["tr", "%from"].map { try ArgumentPattern($0, among: Placeholder.ofTranslations) }
    return Stage(size, library: Library([opened ?? self.opened]), settings: settings)
  }

  /// The article with so many of its four lines translated.
  private func translated(_ done: Int, differs: Bool = false) -> TranslatedArticle {
    TranslatedArticle(
      in: "ru", from: "kk", by: "tr", title: TranslatedTitle("Мост в Алматы", in: "ru"),
      blocks: [
        done > 1
          ? TranslatedBlock(Block(.paragraph, "Сегодня открылся новый мост."), .translated)
          : TranslatedBlock(blocks[0], .waiting),
        TranslatedBlock(blocks[1], .original),
        done > 2
          ? TranslatedBlock(Block(.paragraph, "Он стоит 45 млрд тенге."), .translated, hasOtherFigures: differs)
          : TranslatedBlock(blocks[2], .waiting),
      ], lines: 3, done: done)
  }

  private func progress(_ text: TranslatedArticle?, _ stage: TranslationProgress.Stage) -> Event {
    .translated(TranslationProgress(1, isFeedText: false, text, stage))
  }

  @Test func theKeyAsksShowsWhatComesAndShowsTheOriginalAgain() throws {
    var stage = try stage()
    try stage.press("Y")
    #expect(stage.library.asked.last == .terminal(.translate(.article(1, ofFeedText: false))))
    #expect(stage.lines.last?.contains("Translating with tr; esc ends it.") == true)
    stage.send(progress(translated(1), .working))
    #expect(stage.screen.contains("Мост в Алматы") && stage.screen.contains("translation kk → ru by tr · 1 of 3 lines"))
    #expect(stage.screen.contains("Бүгін жаңа көпір ашылды."), "what is not translated yet is there")
    stage.send(progress(translated(2), .working))
    #expect(stage.screen.contains("Сегодня открылся новый мост.") && stage.screen.contains("Құны 45 млн теңге."))
    stage.send(progress(translated(3), .done))
    #expect(stage.screen.contains("Он стоит 45 млрд тенге.") && stage.screen.contains("let x"))
    #expect(stage.lines.last?.contains("Y shows the original") == true)
    let asked = stage.library.asked.count
    try stage.press("Y")
    #expect(stage.screen.contains("Бүгін жаңа көпір ашылды.") && !stage.screen.contains("translation kk"))
    try stage.press("Y")
    #expect(stage.screen.contains("Сегодня открылся новый мост."))
    #expect(stage.library.asked.count == asked, "nothing is asked for again")
  }

  @Test func otherNumbersAreMarkedInTheText() throws {
    var stage = try stage()
    try stage.press("Y")
    stage.send(progress(translated(3, differs: true), .done))
    #expect(
      stage.screen.contains("numbers differ in 1 place") && stage.screen.contains("(numbers differ from the original)"))
  }

  @Test(arguments: [100, 140])
  func otherNumbersInTheTitleAreMarkedThere(_ width: Int) throws {
    var stage = try stage(Size(width: width, height: 24))
    try stage.press("Y")
    var text = translated(3)
    stage.send(progress(text, .done))
    #expect(!stage.screen.contains("(numbers differ"))
    text.title?.hasOtherFigures = true
    try stage.press("Y")
    stage.send(progress(text, .done))
    try stage.press("Y")
    let row = try #require(stage.lines.lastIndex { $0.contains("Мост в Алматы") })
    #expect(stage.lines[row + 1].contains("(numbers differ from the original)"))
  }

  @Test func fromAHundredAndFortyColumnsBothStandSideBySide() throws {
    var stage = try stage(Size(width: 140, height: 24))
    try stage.press("Y")
    stage.send(progress(translated(3), .done))
    let row = try #require(stage.lines.first { $0.contains("Бүгін жаңа") })
    #expect(row.contains("Сегодня открылся"))
    #expect(stage.lines.contains { $0.contains("let x") && $0.contains("│") })
    stage.send(.resized(Size(width: 120, height: 24)))
    #expect(!stage.screen.contains("Бүгін жаңа") && stage.screen.contains("Сегодня открылся"))
    stage.send(.resized(Size(width: 140, height: 24)))
    #expect(stage.screen.contains("Бүгін жаңа") && stage.screen.contains("Сегодня открылся"))
  }

  @Test func aTitleAloneStandsOverTheOriginalText() throws {
    var stage = try stage(Size(width: 140, height: 24))
    try stage.press("Y")
    stage.send(progress(translated(1), .working))
    #expect(stage.screen.contains("Мост в Алматы"))
    stage.send(progress(translated(2), .working))
    let row = try #require(stage.lines.first { $0.contains("Сегодня открылся") })
    #expect(row.contains("Бүгін жаңа көпір ашылды."))
    #expect(
      stage.screen.components(separatedBy: "Құны 45 млн теңге.").count == 2, "what waits stands at the left alone")
  }

  @Test func theSamePartOfTheArticleStaysInSight() throws {
    var long = opened
    long.blocks = (1...40).map { Block(.paragraph, "Абзац нөмірі \($0).") }
    var text = translated(3)
    text.blocks = (1...40).map {
      TranslatedBlock(Block(.paragraph, String(repeating: "Длинный абзац номер \($0). ", count: 9)), .translated)
    }
    var stage = try stage(Size(width: 60, height: 12), long)
    try stage.press("<enter>" + String(repeating: "j", count: 40) + "Y")
    let top = first(of: "нөмірі ", stage.lines)
    #expect(top > 1)
    stage.send(progress(text, .done))
    #expect(stage.lines.dropFirst().prefix(3).joined().contains("номер \(top)."))
    try stage.press("Y")
    #expect(first(of: "нөмірі ", stage.lines) == top)
  }

  /// The first number behind a word below the band; 0 where there is none.
  private func first(of word: String, _ lines: [String]) -> Int {
    for line in lines.dropFirst() {
      guard let place = line.range(of: word) else { continue }
      return Int(line[place.upperBound...].prefix { $0.isNumber }) ?? 0
    }
    return 0
  }

  @Test func escEndsIt() throws {
    var stage = try stage()
    try stage.press("Y")
    stage.send(progress(translated(1), .working))
    try stage.press("<esc>")
    #expect(stage.library.asked.last == .terminal(.endTranslation))
    #expect(stage.lines.last?.contains("Ended the translation after 1 of 3 lines.") == true)
    stage.send(progress(translated(1), .stopped))
    #expect(stage.lines.last?.contains("Ended the translation") == true)
    // The rest is asked for by the same key.
    try stage.press("YY")
    #expect(stage.library.asked.last == .terminal(.translate(.article(1, ofFeedText: false))))
  }

  @Test func withoutAProgramTheKeySaysWhatToDo() throws {
    var stage = Stage(library: Library([opened]))
    try stage.press("Y")
    #expect(stage.library.asked.isEmpty && stage.lines.last?.contains("translate.run") == true)
  }

  @Test(
    arguments: [
      (.isInTarget("ru"), "in the language of your translations (ru) already"),
      (.unknownLanguage, "language of this article is not known"),
      (.failed(Problem(doing: "translate with", to: "tr", why: "there is no program tr")), "There is no program tr."),
      (.done, "as it was"),
    ] as [(TranslationProgress.Stage, String)]) func theEndIsSaid(_ end: TranslationProgress.Stage, _ text: String)
    throws
  {
    var stage = try stage()
    try stage.press("Y")
    let same = TranslatedArticle(in: "ru", from: "kk", by: "tr", lines: 3, done: 3)
    stage.send(progress(end == .done ? same : nil, end))
    #expect(stage.lines.last?.contains(text) == true)
    #expect(!stage.screen.contains("translation kk"))
  }
}

/// Translation without a key.
@Suite struct TranslationByItself {
  private func library() -> Library {
    Library(
      (1...60).map { number in
        var opened = Library.opened(
          ArticleID(number), "Тақырып \(number)", words: 9, day: Library.day, [Block(.paragraph, "Мәтін.")])
        opened.stored.headline.language = "kk"
        opened.stored.headline.translation = number == 3 ? nil : .wanted
        opened.wantsTranslation = true
        return opened
      })
  }

  private func stage() throws -> Stage {
    var settings = Settings()
    settings.translate.run = [ArgumentPattern(literal: "tr")]
    settings.translate.batch = 5
    return Stage(library: library(), settings: settings)
  }

  private func titles(_ stage: Stage) -> [[ArticleID]] {
    stage.library.asked.compactMap { if case .terminal(.translate(.titles(let ids))) = $0 { ids } else { nil } }
  }

  @Test func titlesOnTheScreenAreAskedForInBatchesOneAfterTheOther() throws {
    var stage = try stage()
    #expect(titles(stage) == [[1, 2, 4, 5, 6]])
    try stage.press("j")
    #expect(titles(stage).count == 1, "one request at a time")
    stage.send(.translatedTitles(TitleTranslations([1: TranslatedTitle("Заголовок 1", in: "ru")])))
    #expect(stage.screen.contains("→ru Заголовок 1") && stage.screen.contains("Тақырып 2"))
    #expect(titles(stage).count == 2 && titles(stage)[1].first == 7)
    stage.send(
      .translatedTitles(TitleTranslations([7: TranslatedTitle("Заголовок 7", in: "ru", hasOtherFigures: true)])))
    #expect(stage.screen.contains("→ru! Заголовок 7"))
    while titles(stage).count < 5 {
      stage.send(.translatedTitles(TitleTranslations([:]))); if titles(stage).count > 3 { break }
    }
    #expect(titles(stage).joined().allSatisfy { $0 < 30 }, "not those below the screen")
    #expect(Set(titles(stage).joined()).count == titles(stage).joined().count, "each once")
  }

  @Test func titlesAreShownAsTheyComeAndALongWaitIsSaid() throws {
    var stage = try stage()
    #expect(stage.lines.last?.contains("translating") == false, "not for a moment")
    stage.send(.translatedTitles(TitleTranslations([:], .takesLong)))
    #expect(stage.lines.last?.contains("translating titles") == true)
    stage.send(.translatedTitles(TitleTranslations([1: TranslatedTitle("Заголовок 1", in: "ru")], .working)))
    #expect(stage.screen.contains("→ru Заголовок 1") && stage.lines.last?.contains("translating titles") == true)
    try stage.press("j")
    #expect(titles(stage).count == 1, "the program is at work still")
    stage.send(.translatedTitles(TitleTranslations([2: TranslatedTitle("Заголовок 2", in: "ru")])))
    #expect(stage.screen.contains("→ru Заголовок 2") && stage.lines.last?.contains("translating titles") == false)
    stage.send(.translatedTitles(TitleTranslations()))
    stage.send(.translatedTitles(TitleTranslations([:], .takesLong)))
    #expect(stage.lines.last?.contains("translating titles") == stage.state.translating.isBusyWithTitles)
  }

  @Test func aFailureIsSaidOnceAndNothingIsAskedForAnyMore() throws {
    var stage = try stage()
    let problem = Problem(doing: "translate with", to: "tr", why: "there is no program tr")
    stage.send(.translatedTitles(TitleTranslations([:], problem: problem)))
    #expect(stage.lines.last?.contains("There is no program tr.") == true)
    try stage.press("jjj<pgdn><enter>")
    #expect(titles(stage).count == 1)
    // The key asks all the same, and when the program works, titles come again.
    try stage.press("Y")
    guard case .terminal(.translate(.article(let id, _)))? = stage.library.asked.last else {
      Issue.record("nothing was asked for")
      return
    }
    stage.send(.translated(TranslationProgress(id, isFeedText: false, nil, .done)))
    try stage.press("q")
    #expect(titles(stage).count == 2)
  }

  @Test func aTextIsTranslatedWhenItIsReadAndNotBesideTheList() throws {
    var stage = try stage()
    try stage.press("jj")
    let texts = { (stage: Stage) in
      stage.library.asked.filter { if case .terminal(.translate(.article)) = $0 { true } else { false } }
    }
    #expect(texts(stage).isEmpty)
    try stage.press("<enter>")
    #expect(texts(stage) == [.terminal(.translate(.article(3, ofFeedText: false)))])
    try stage.press("jk")
    #expect(texts(stage).count == 1)
  }
}
