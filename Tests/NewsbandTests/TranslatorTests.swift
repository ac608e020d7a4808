import Foundation
import Model
import Reader
import Store
import TestKit
import Testing

@testable import newsband

/// Translating with a program, which may be any.
@Suite struct Translation {
  /// A store with two articles in Kazakh, and a handler that translates them with a program.
  private struct Desk {
    let folder: Folder
    let program: TranslatingProgram
    var handler: EffectHandler
    /// The newest first.
    let ids: [ArticleID]
    var store: Store { handler.store }

    init(_ behaviour: TranslatingProgram.Behaviour, _ change: (inout Settings.Translate) -> Void = { _ in }) throws {
      folder = try Folder()
      program = try TranslatingProgram(behaviour, in: folder)
      let store = try Store.temporary()
      var feed = Newspaper.feed(
        "Егемен", ["Алматыда көпір ашылды", "Астанада 25 үй салынды"],
        text: "Бүгін 12 көпір ашылды.\n\nЕртең тағы біреуі.")
      for index in feed.articles.indices { feed.articles[index].language = "kk" }
      _ = try store.save(feed, address: "https://egemen.example/feed", at: Newspaper.now)
      var settings = Settings()
      settings.translate.run = try program.run.map { try ArgumentPattern($0, among: Placeholder.ofTranslations) }
      settings.translate.to = "ru"
      settings.translate.languages = ["kk"]
      settings.translate.timeLimit = 20
      change(&settings.translate)
      handler = EffectHandler(
        store: store, settings: settings, environment: ["PATH": "/usr/local/bin:/usr/bin:/bin"], now: { Newspaper.now })
      ids = try store.ids(in: .all)
    }

    /// Translates the newest article. Returns all that was told, the end last.
    func progress() async throws -> [TranslationProgress] {
      let told = Answers()
      await handler.translate(ids[0], ofFeedText: false, tell: told.add)
      return told.all.compactMap { if case .translated(let progress) = $0 { progress } else { nil } }
    }

    func problem(_ progress: [TranslationProgress]) -> String {
      if case .failed(let problem) = progress.last?.stage { problem.description } else { "none" }
    }
  }

  private func with(
    _ behaviour: TranslatingProgram.Behaviour, _ change: (inout Settings.Translate) -> Void = { _ in },
    _ body: (Desk) async throws -> Void
  ) async throws {
    let desk = try Desk(behaviour, change)
    defer { desk.folder.remove() }
    try await body(desk)
  }

  @Test func anArticleIsTranslatedOnceAndNeverAskedForAgain() async throws {
    try await with(.good) { desk in
      let progress = try await desk.progress()
      #expect(progress.last?.stage == .done && progress.count == 2)
      let text = try #require(progress.last?.text)
      #expect(text.title?.text == "«Алматыда көпір ашылды»" && text.original == "kk" && text.language == "ru")
      #expect(text.blocks.map(\.block.text) == ["«Бүгін 12 көпір ашылды.»", "«Ертең тағы біреуі.»"])
      #expect(desk.program.callLines == ["kk ru 3"])
      #expect(try await desk.progress().last?.text == text)
      #expect(desk.program.callLines.count == 1)
      // The other article has the same text, and only its title is new.
      let titles = await desk.handler.translateTitles(desk.ids).titles
      #expect(titles.count == 2)
      #expect(desk.program.callLines == ["kk ru 3", "kk ru 1"])
    }
  }

  @Test func aLongTextComesPieceByPiece() async throws {
    try await with(.good, { $0.batch = 1 }) { desk in
      let progress = try await desk.progress()
      #expect(progress.compactMap(\.text?.done) == [1, 2, 3, 3])
      #expect(progress[0].text?.blocks.map(\.state) == [.waiting, .waiting])
    }
  }

  @Test(arguments: [TranslatingProgram.Behaviour.fewer, .more, .shifted, .spaced])
  func linesThatDoNotFitAreNeverPairedWrongly(_ behaviour: TranslatingProgram.Behaviour) async throws {
    try await with(behaviour) { desk in
      let text = try #require(try await desk.progress().last?.text)
      #expect(text.title?.text == "«Алматыда көпір ашылды»")
      #expect(text.blocks.map(\.block.text) == ["«Бүгін 12 көпір ашылды.»", "«Ертең тағы біреуі.»"])
      #expect(text.otherFigures == 0)
    }
  }

  @Test(arguments: [TranslatingProgram.Behaviour.alwaysMore, .empty])
  func aProgramThatNeverFitsIsGivenUpAndNothingIsKept(_ behaviour: TranslatingProgram.Behaviour) async throws {
    try await with(behaviour) { desk in
      let progress = try await desk.progress()
      #expect(desk.problem(progress).contains("one line for each line"))
      #expect(desk.program.callLines.count <= 4)
      #expect(try desk.store.translated(among: desk.ids).isEmpty)
    }
  }

  @Test func otherNumbersAreMarked() async throws {
    try await with(.otherNumbers) { desk in
      let text = try #require(try await desk.progress().last?.text)
      #expect(text.blocks.map(\.hasOtherFigures) == [true, false] && text.title?.hasOtherFigures == false)
      let titles = await desk.handler.translateTitles([desk.ids[1]]).titles
      #expect(titles[desk.ids[1]]?.hasOtherFigures == true)
    }
  }

  @Test func markupAndEscapeSequencesAreText() async throws {
    try await with(.markup) { desk in
      let text = try #require(try await desk.progress().last?.text)
      #expect(text.title?.text == "<b>Алматыда көпір ашылды</b> red")
    }
  }

  @Test func aTextThatComesBackAsItWasIsNoTranslation() async throws {
    try await with(.same) { desk in
      let progress = try await desk.progress()
      #expect(progress.last?.stage == .done && progress.last?.text?.hasText == false)
      _ = try await desk.progress()
      #expect(desk.program.callLines.count == 1, "it is known to be the same")
    }
  }

  @Test func aProgramThatDiesOrFloodsSaysSoOnce() async throws {
    try await with(.dies) { desk in
      let said = desk.problem(try await desk.progress())
      #expect(
        said.contains("status 3") && said.contains("no model for this language") && said.contains("translate-dies"))
    }
    try await with(.huge) { desk in
      let said = desk.problem(try await desk.progress())
      #expect(said.contains("far more than it was given"))
    }
  }

  /// Three failures in a row say that it is no translator; an article of two lines has not so many.
  @Test func aShortArticleWithoutOneUsableLineIsAFailureToo() async throws {
    try await with(.alwaysMore) { desk in
      var feed = Newspaper.feed("Short", ["Көпір"], text: "Бір жол.")
      feed.articles[0].language = "kk"
      _ = try desk.store.save(feed, address: "https://short.example/", at: Newspaper.now)
      let id = try #require(
        try desk.store.ids(in: .all).first { try desk.store.article($0)?.headline.title == "Көпір" })
      let told = Answers()
      await desk.handler.translate(id, ofFeedText: false, tell: told.add)
      let ends = told.all.compactMap { if case .translated(let progress) = $0 { progress } else { nil } }
      #expect(desk.problem(ends).contains("it did not give one line for each line"))
    }
  }

  @Test func aProgramThatIsNotThereIsNamed() async throws {
    try await with(.good, { $0.run = [ArgumentPattern(literal: "no-such-translator")] }) { desk in
      let said = desk.problem(try await desk.progress())
      #expect(said.contains("there is no program no-such-translator"))
      let titles = await desk.handler.translateTitles(desk.ids)
      #expect(titles.problem != nil)
    }
  }

  @Test func aProgramThatTakesTooLongIsEndedWithAllThatItStarted() async throws {
    try await with(.hangs, { $0.timeLimit = 1 }) { desk in
      let said = desk.problem(try await desk.progress())
      #expect(said.contains("took longer than 1 s"))
      let child = try #require(desk.program.childProcess)
      #expect(!Tmux.isRunning(child))
    }
  }

  @Test @MainActor func whatRunsAtTheEndIsEnded() async throws {
    let desk = try Desk(.hangs)
    defer { desk.folder.remove() }
    let told = Answers()
    let tasks = TranslationTasks(desk.handler, answer: told.add)
    tasks.start(.article(desk.ids[0], ofFeedText: false))
    tasks.start(.titles(desk.ids))
    while desk.program.childProcess == nil { try await Task.sleep(for: .milliseconds(5)) }
    await tasks.finish()
    #expect(!Tmux.isRunning(try #require(desk.program.childProcess)))
    #expect(try desk.store.translated(among: desk.ids).isEmpty)
  }

  @Test func titlesComeLanguageByLanguage() async throws {
    try await with(.good, { $0.languages = ["kk", "ky"] }) { desk in
      var feed = Newspaper.feed("Кабар", ["Бишкекте кар жаады"])
      feed.articles[0].language = "ky"
      _ = try desk.store.save(feed, address: "https://kabar.example/feed", at: Newspaper.now)
      let ids = try desk.store.ids(in: .all)
      let told = Answers()
      let all = await desk.handler.translateTitles(ids, tell: told.add)
      let parts = told.all.compactMap { if case .translatedTitles(let part) = $0 { part } else { nil } }
      #expect(parts.map(\.stage) == [.working, .working] && all.stage == .done)
      #expect(Set(parts[0].titles.keys) == Set(desk.ids) && parts[1].titles.count == 1)
      #expect(all.titles.count == 3 && desk.program.callLines == ["kk ru 2", "ky ru 1"])
    }
  }

  @Test @MainActor func aLongWaitForTitlesIsToldBeforeTheyCome() async throws {
    let desk = try Desk(.hangs)
    defer { desk.folder.remove() }
    let told = Answers()
    let tasks = TranslationTasks(desk.handler, patience: .zero, answer: told.add)
    tasks.start(.titles(desk.ids))
    while told.all.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
    #expect(told.all.first == .translatedTitles(TitleTranslations([:], .takesLong)))
    await tasks.finish()
    let ends = told.all.compactMap { if case .translatedTitles(let part) = $0 { part } else { nil } }
    #expect(ends.count == 2 && ends.last?.stage == .done && ends.last?.titles.isEmpty == true)
  }

  @Test func rowsAndTextsComeWithWhatIsKept() async throws {
    try await with(.good) { desk in
      #expect(try desk.handler.headlines(desk.ids).map(\.translation) == [.wanted, .wanted])
      guard case .opened(let before) = try desk.handler.read(.article(desk.ids[0])) else { throw OtherAnswer(nil) }
      #expect(before.wantsTranslation && !before.showsTranslation)
      _ = try await desk.progress()
      #expect(try desk.handler.headlines(desk.ids)[0].translation?.title?.text == "«Алматыда көпір ашылды»")
      guard case .opened(let after) = try desk.handler.read(.article(desk.ids[0])) else { throw OtherAnswer(nil) }
      #expect(after.showsTranslation && !after.wantsTranslation && after.headline.translation?.title != nil)
      #expect(after.headline.title == "Алматыда көпір ашылды", "the title of the article stays")
      guard case .page(let reply) = try desk.handler.read(.page(.timeline(desk.ids[0]))),
        let answer = reply.answer as? TimelineAnswer
      else { throw OtherAnswer(nil) }
      #expect(answer.timeline.entries.first?.headline.translation?.title?.text == "«Алматыда көпір ашылды»")
    }
  }

  @Test func anArticleInTheLanguageItselfIsNotTranslated() async throws {
    try await with(.good, { $0.to = "kk" }) { desk in
      let stages = try await desk.progress().map(\.stage)
      #expect(stages == [.isInTarget("kk")])
      #expect(desk.program.callLines.isEmpty)
    }
  }
}

/// `[translate]` in config.toml.
@Suite struct TranslationSettings {
  private func load(_ text: String) throws -> Settings {
    try LoadedSettings(Array(text.utf8), name: "config.toml", environment: ["HOME": "/home/reader"]).settings
  }

  private func refusal(_ text: String) -> String {
    do {
      _ = try load(text)
      return "nothing"
    } catch { return "\(error)" }
  }

  @Test func everyKeyIsRead() throws {
    let translate = try load(
      """
      [translate]
      run = ["argos-translate", "--from", "%from", "--to", "%to", "100%%"]
      to = "ru"
      titles = false
      languages = ["kk", "ky"]
      feeds = ["Егемен"]
      time-limit = 5
      batch = 1
      """
    ).translate
    #expect(translate.run.map(\.source).last == "100%%" && translate.program == "argos-translate" && translate.isOn)
    #expect(
      translate.needsOriginal && translate.to == "ru" && !translate.titles && translate.languages == ["kk", "ky"])
    #expect(translate.feeds == ["Егемен"] && translate.timeLimit == 5 && translate.batch == 1)
    #expect(try !load("").translate.isOn)
  }

  @Test(
    arguments: [
      "run = \"argos\"", "run = [\"\"]", "run = [\"%from\"]", "run = [\"tr\", \"%title\"]", "run = [\"tr\", 3]",
      "to = \"russian\"", "languages = [\"kazakh\"]", "feeds = [\"\"]", "time-limit = 0", "batch = 0", "titles = 1",
      "colour = 1",
    ]) func aWrongLineIsNamed(_ line: String)
  {
    #expect(refusal("[translate]\n\(line)\n").contains("config.toml, line 2: "))
  }
}
