import Foundation
import Model
import Screen
import Testing

@testable import Reader

/// Commands of the person's own on the screen.
@Suite struct OwnCommandKeys {
  private static func stage(
    _ output: OwnCommand.Output = .status, over subject: OwnCommand.Subject = .article, terminal: Bool = false,
    size: Size = Size(width: 80, height: 24)
  ) throws -> Stage {
    var settings = Settings()
    settings.commands = [
      OwnCommand(
        "Sum up", run: [try ArgumentPattern("model")], keys: ["g s"], over: subject, output: output,
        usesTerminal: terminal)
    ]
    return Stage(size, settings: settings)
  }

  private func runs(_ stage: Stage) -> [ProgramRun] {
    stage.library.asked.compactMap { if case .terminal(.run(let run)) = $0 { run } else { nil } }
  }

  private func ended(_ stage: Stage) -> [Int] {
    stage.library.asked.compactMap { if case .terminal(.endProgram(let id)) = $0 { id } else { nil } }
  }

  @Test(arguments: ["gs", "пы", ":sum<enter>", ":run sum<enter>", "?sum<enter>"])
  func aKeyThePaletteAndTheHelpRunIt(_ keys: String) throws {
    var stage = try Self.stage()
    try stage.press(keys)
    #expect(runs(stage).map(\.articles) == [[1]])
    #expect(stage.state.pages.isEmpty)
  }

  @Test func aKeyListsThemOnly() throws {
    var stage = try Self.stage()
    try stage.press("|")
    #expect((stage.state.pages.top as? PalettePage)?.entries.first?.title == "Sum up")
    try stage.press("<enter>")
    #expect(runs(stage).map(\.articles) == [[1]] && stage.state.pages.isEmpty)
    var none = Stage(Size(width: 80, height: 24))
    try none.press("|")
    #expect(none.lines.last?.contains("No [[commands]] in config.toml yet") == true && none.state.pages.isEmpty)
  }

  @Test func aListGivesAllItsArticlesOnceWithThoseOfItsStories() throws {
    var stage = try Self.stage(over: .list)
    try stage.press("gs")
    #expect(runs(stage).map(\.articles) == [[1, 2, 3, 4]])
  }

  @Test func theStatusRowSaysThatItRunsAndWhatItPrinted() throws {
    var stage = try Self.stage()
    try stage.press("gs")
    #expect(stage.lines.last?.contains("Running Sum up; esc ends it.") == true)
    try stage.press("j")
    #expect(stage.lines.last?.contains("running Sum up") == true)
    stage.send(.programEnded(run: 1, .done(output: "more\n\n  212 words\n\n")))
    #expect(stage.lines.last?.contains("Sum up: 212 words") == true)
  }

  @Test func escEndsIt() throws {
    var stage = try Self.stage()
    try stage.press("<enter>gs<esc>")
    #expect(ended(stage) == [1] && stage.state.focus == .article)
    stage.send(.programEnded(run: 1, .stopped))
    #expect(stage.lines.last?.contains("Ended Sum up.") == true)
    try stage.press("<esc>")
    #expect(stage.state.focus == .list)
  }

  @Test func oneThatRunsByItselfIsEndedByEscOnlyWhereEscWouldDoNothingElse() throws {
    var stage = try Self.stage(.none)
    try stage.press("<enter>gs<esc>")
    #expect(ended(stage) == [] && stage.state.focus == .list)
    try stage.press("<esc>")
    #expect(ended(stage) == [1])
  }

  @Test func twoKeysInARowRunItOnce() throws {
    var stage = try Self.stage()
    try stage.press("gsgs")
    #expect(runs(stage).count == 1)
    stage.send(.programEnded(run: 1, .done(output: "")))
    try stage.press("gs")
    #expect(runs(stage).count == 2)
  }

  @Test func aPageShowsTheOutputAndClosingItEndsTheProgram() throws {
    var stage = try Self.stage(.page)
    try stage.press("gs")
    #expect(stage.lines[2].contains("It is running…"))
    stage.send(.programEnded(run: 1, .done(output: "first\n\n" + String(repeating: "word ", count: 100), isCut: true)))
    #expect(stage.lines[2].contains("first") && stage.lines[4].contains("word word"))
    #expect(stage.lines.contains { $0.contains("It printed more") })
    try stage.press("r")
    #expect(runs(stage).map(\.id) == [1, 2] && ended(stage) == [])
    try stage.press("<esc>")
    #expect(ended(stage) == [2] && stage.state.pages.isEmpty)
    stage.send(.programEnded(run: 2, .done(output: "late")))
    #expect(stage.state.pages.isEmpty && !stage.lines.contains { $0.contains("late") })
  }

  @Test func aPageOfManyLinesScrollsToItsEndAtEverySize() throws {
    for size in [Size(width: 80, height: 24), Size(width: 60, height: 15), Size(width: 20, height: 5)] {
      var stage = try Self.stage(.page, size: size)
      try stage.press("gs")
      stage.send(.programEnded(run: 1, .done(output: (1...500).map { "line \($0)" }.joined(separator: "\n"))))
      try stage.press("G")
      #expect(stage.lines.contains { $0.contains("line 500") }, "\(size)")
    }
  }

  @Test func theOutputReplacesTheTextUntilTIsPressedAndKeepsNoPlace() throws {
    var stage = try Self.stage(.replace)
    try stage.press("<enter>gs")
    stage.send(.programEnded(run: 1, .done(output: "Резюме в одной строке.\n\nИ ещё одна.")))
    #expect(stage.lines.contains { $0.contains("Резюме в одной строке.") })
    #expect(!stage.lines.contains { $0.contains("The railway has begun") })
    #expect(!stage.state.farewell.contains { if case .write(.keepPosition) = $0 { true } else { false } })
    try stage.press("t")
    #expect(stage.lines.contains { $0.contains("The railway has begun") })
  }

  @Test func theOutputForAnArticleThatIsNotOpenAnyMoreReplacesNothingElse() throws {
    var stage = try Self.stage(.replace)
    try stage.press("gsj")
    stage.send(.programEnded(run: 1, .done(output: "of another article")))
    #expect(!stage.lines.contains { $0.contains("of another article") })
    #expect(stage.lines.last?.contains("Sum up is done") == true)
  }

  @Test func aFailureIsSaidWhereverOneIs() throws {
    var stage = try Self.stage(.none)
    try stage.press("gs")
    stage.send(.programEnded(run: 1, .failed(Problem(doing: "run", to: "Sum up", why: "there is no program model"))))
    #expect(stage.lines.last?.contains("There is no program model. Could not run Sum up.") == true)
    #expect(stage.state.programs.isEmpty)
  }

  @Test func aProgramForTheTerminalIsNotWaitedFor() throws {
    var stage = try Self.stage(.none, terminal: true)
    try stage.press("gs")
    #expect(runs(stage).count == 1 && stage.state.programs.isEmpty)
  }

  @Test func theHelpAndThePaletteNameItWithItsKey() throws {
    var stage = try Self.stage()
    try stage.press("?")
    #expect(stage.lines.contains { $0.contains("Your own commands") })
    #expect(stage.lines.contains { $0.contains("g s") && $0.contains("Sum up") })
    try stage.press("<esc>:sum up")
    #expect(stage.lines.contains { $0.contains("Sum up") && $0.contains("g s") })
  }

  @Test func aHookThatFailedIsNamedOnThePageOfFeedHealth() throws {
    var stage = try Self.stage()
    stage.send(.hooksFailed)
    #expect(stage.lines.last?.contains("A hook failed; H says why.") == true)
    try stage.press("H")
    let time = Int64(Library.now.timeIntervalSince1970 * 1000) - 300_000
    stage.send(
      .answered(
        HealthAnswer([], hooks: [HookFailure(hook: "on new: tenge", why: "there is no program mail", time: time)])))
    #expect(stage.lines[2].contains("hook on new: tenge (5 min ago): there is no program mail"), "\(stage.lines)")
  }

  @Test(arguments: [0, 59 * 60, 3600]) func theReasonOfAHookIsReadableAlsoWhereItIsLong(_ seconds: Int64) throws {
    var stage = try Self.stage()
    try stage.press("H")
    let why =
      "-Xmx and more begins with “-”, and keep could take it for an option; put \"--\" before %title in run (1 of 3 articles failed)"
    let time = Int64(Library.now.timeIntervalSince1970 * 1000) - seconds * 1000
    stage.send(.answered(HealthAnswer([], hooks: [HookFailure(hook: "on star", why: why, time: time)])))
    let shown = stage.lines[2...4].map { $0.drop { " !".contains($0) } }.joined(separator: " ")
    #expect(shown.replacing("  ", with: " ").contains(why), "\(stage.lines[2...4])")
    #expect(stage.lines[5].allSatisfy { $0 == " " })
  }

  @Test func aHookThatWantsANotificationGetsOneOfTheTerminal() throws {
    var stage = try Self.stage()
    stage.send(.notification("Tenge https://a.example"))
    #expect(stage.library.asked.contains(.terminal(.notify("Tenge https://a.example"))))
    #expect(stage.state.notice?.text == "Tenge https://a.example", "not every terminal shows notifications")
  }

  @Test func withoutAnArticleItSaysSo() throws {
    var settings = Settings()
    settings.commands = [OwnCommand("Sum up", run: [try ArgumentPattern("model")], keys: ["g s"])]
    var stage = Stage(library: Library([]), settings: settings)
    try stage.press("gs")
    #expect(runs(stage).isEmpty && stage.lines.last?.contains("needs an article") == true)
  }
}

/// What a command printed in place of an article's text stays with the article.
@Suite struct ReplacedTextKeys {
  private func stage(_ names: String..., size: Size = Size(width: 80, height: 24)) throws -> Stage {
    var settings = Settings()
    settings.commands = try names.map {
      OwnCommand(
        $0, run: [try ArgumentPattern("model")], keys: ["g \($0.lowercased().prefix(1))"], over: .article,
        output: .replace)
    }
    return Stage(size, settings: settings)
  }

  private func runs(_ stage: Stage) -> Int {
    stage.library.asked.count { if case .terminal(.run) = $0 { true } else { false } }
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  func movingOnAndComingBackShowsItAgainWithAWordAndAKey(_ size: Size) throws {
    var stage = try stage("Sum", size: size)
    try stage.press("<enter>gs")
    stage.send(.programEnded(run: 1, .done(output: "A summary.")))
    try stage.press("<esc>j<enter>")
    #expect(!stage.screen.contains("A summary."))
    try stage.press("<esc>k<enter>")
    #expect(stage.screen.contains("A summary."))
    let words = stage.lines.flatMap { $0.split(separator: " ").map(String.init) }
    #expect(["text", "by", "Sum,", "t", "shows", "own"].allSatisfy(words.contains), "\(words)")
    #expect(runs(stage) == 1)
  }

  @Test func afterTheKeyTheArticleHasItsOwnTextAlsoOnComingBack() throws {
    var stage = try stage("Sum")
    try stage.press("<enter>gs")
    stage.send(.programEnded(run: 1, .done(output: "A summary.")))
    try stage.press("t<esc>jk<enter>")
    #expect(!stage.screen.contains("A summary.") && stage.screen.contains("The railway has begun"))
    #expect(!stage.screen.contains("text by Sum"))
  }

  @Test func runningItAgainBringsTheKeptTextBackFirstAndThenMakesANewOne() throws {
    var stage = try stage("Sum")
    try stage.press("<enter>gs")
    stage.send(.programEnded(run: 1, .done(output: "A summary.")))
    try stage.press("tgs")
    #expect(stage.screen.contains("A summary.") && runs(stage) == 1)
    #expect(stage.state.notice?.text.contains("run Sum again for a new one") == true)
    try stage.press("gs")
    #expect(runs(stage) == 2)
    stage.send(.programEnded(run: 2, .done(output: "Another one.")))
    #expect(stage.screen.contains("Another one.") && !stage.screen.contains("A summary."))
  }

  @Test func aTextThatComesWhenItsArticleIsLeftWaitsThere() throws {
    var stage = try stage("Sum")
    try stage.press("gsj")
    stage.send(.programEnded(run: 1, .done(output: "A summary.")))
    #expect(stage.state.notice?.text.hasPrefix("Sum is done; its text is with “") == true)
    try stage.press("k")
    #expect(stage.screen.contains("A summary."))
  }

  @Test func eachCommandKeepsItsOwn() throws {
    var stage = try stage("Sum", "Explain")
    try stage.press("<enter>gs")
    stage.send(.programEnded(run: 1, .done(output: "A summary.")))
    try stage.press("ge")
    stage.send(.programEnded(run: 2, .done(output: "An explanation.")))
    #expect(stage.screen.contains("An explanation."))
    try stage.press("gs")
    #expect(stage.screen.contains("A summary.") && runs(stage) == 2)
  }

  @Test func thePageOfTheArticleTakesItsPlace() throws {
    var stage = try stage("Sum")
    try stage.press("<enter>gs")
    stage.send(.programEnded(run: 1, .done(output: "A summary.")))
    stage.state.fetchingPage = 1
    stage.send(.pageCame(stage.library.articles[0]))
    #expect(!stage.screen.contains("A summary."), "it was asked for last")
  }

  @Test func theOldestGoesWhereThereAreTooMany() {
    var texts = ReplacedTexts()
    for article in 1...ArticleID(ReplacedTexts.limit + 1) {
      texts.keep([Block(.paragraph, "\(article)")], by: "Sum", of: article)
    }
    #expect(texts.text(of: 1) == nil && texts.text(of: 2)?.command == "Sum")
  }
}
