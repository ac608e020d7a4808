import Model
import Money
import Query
import Screen
import Testing

@testable import Reader

@Suite struct Palette {
  private func titles(_ stage: Stage) -> [String] { stage.state.pages[PalettePage.self]?.entries.map(\.title) ?? [] }

  @Test(arguments: [":", "<f10>", "<c-k>", "Ж"])
  func opensOnItsKeysInAnyLayout(_ key: String) throws {
    var stage = Stage()
    try stage.press(key)
    #expect(stage.state.pages.top is PalettePage)
    try stage.press("<esc>")
    #expect(stage.state.pages.isEmpty)
  }

  @Test(arguments: ["sort li", "ыщке дш", "SORT LIST", "list sort"])
  func findsACommandByItsWordsInAnyLayoutAndOrder(_ typed: String) throws {
    var stage = Stage()
    try stage.press(":" + typed)
    #expect(titles(stage).first?.lowercased().hasPrefix("sort") == true, "\(titles(stage).prefix(3))")
  }

  /// q and w are signs on the Hebrew layout, and "/" is a dot on it and on the Russian one.
  @Test(arguments: [
    ("/וןא", "quit"), ("/", "quit"), ("דים'-מק'", "show-new"), ("קשרךןקר אקסא", "earlier-text"),
  ])
  func aWordTypedOnAHebrewLayoutMayHaveSigns(_ typed: String, _ word: String) throws {
    var settings = Settings()
    settings.layout = .il
    var stage = Stage(settings: settings)
    try stage.press(":" + typed)
    #expect(stage.state.pages[PalettePage.self]?.entries.contains { $0.call.text == word } == true)
  }

  @Test(arguments: [("usd/kgs", ""), ("гыв.лпы", "ru"), ("ודג.לעד", "il")])
  func aPairIsTypedOnAnotherLayout(_ typed: String, _ layout: String) throws {
    var settings = Settings()
    settings.layout = Settings.Layout(rawValue: layout) ?? .auto
    var stage = Stage(settings: settings)
    try stage.press(":" + typed)
    let calls = stage.state.pages[PalettePage.self]?.entries.map(\.call.text) ?? []
    #expect(calls.contains("open-pair USD/KGS"), "\(calls)")
  }

  @Test func theKeyOfACommandStandsBesideIt() throws {
    var stage = Stage()
    try stage.press(":undo the last")
    let row = stage.lines.first { $0.contains("Undo the last change") }
    #expect(row?.hasPrefix("▌") == true && row?.hasSuffix("u") == true)
  }

  @Test func theBestMatchRunsOnEnter() throws {
    var stage = Stage()
    try stage.press(":star the article<enter>")
    #expect(stage.library.articles[0].headline.isStarred && stage.state.pages.isEmpty)
  }

  @Test func theArrowsChooseAndTabCompletes() throws {
    var stage = Stage()
    try stage.press(":sort-by<down><tab>")
    #expect(stage.state.pages[PalettePage.self]?.line?.text.hasPrefix("sort-by") == true)
    try stage.press("<c-u>sort-by title<enter>")
    #expect(stage.state.order == .title)
  }

  @Test func aCommandThatNeedsAWordAsksForIt() throws {
    var stage = Stage()
    try stage.press(":go-to-feed<enter>")
    #expect(stage.state.pages[PalettePage.self]?.line?.text == "go-to-feed ")
    try stage.press("кур<enter>")
    #expect(stage.state.list.scope == .feed(3) && stage.state.pages.isEmpty)
  }

  @Test(arguments: [
    ("go-to-folder region/kyr", Scope.folder("Region/Kyrgyzstan")), ("go-to-feed 24.kg", .feed(2)),
    ("go-to-feed EDITION", .feed(1)),
  ])
  func goesToALand(_ line: String, _ scope: Scope) throws {
    var stage = Stage()
    stage.send(.called(try #require(CommandCall(typed: line))))
    #expect(stage.state.list.scope == scope)
  }

  @Test func argumentsNameADayAPairARowAThemeAndAnOrder() throws {
    var stage = Stage()
    for line in ["sort-by reading-time", "set-rows compact", "use-theme dark", "go-to-row 3"] {
      stage.send(.called(try #require(CommandCall(typed: line))))
    }
    #expect(stage.state.order == .readingTime && stage.state.density == .compact && stage.state.list.index == 2)
    #expect(stage.state.settings.theme == "dark")
    #expect(stage.library.asked.contains { if case .terminal(.useTheme) = $0 { true } else { false } })
    stage.send(.called(try #require(CommandCall(typed: "band-of-day 2025-12-01"))))
    #expect(stage.state.band.requested?.description == "2025-12-01")
    stage.send(.called(try #require(CommandCall(typed: "open-pair usd/kzt"))))
    #expect(stage.state.pages.top is PairPage)
    stage.send(.called(try #require(CommandCall(typed: "search-for tenge"))))
    #expect(stage.state.pages.isEmpty && stage.state.search?.field.text == "tenge")
    stage.send(.called(try #require(CommandCall(typed: "go-to-search rail"))))
    #expect(stage.state.search?.field.text == "railway")
  }

  @Test(arguments: [
    "go-to-feed nowhere", "use-theme beige", "sort-by size", "go-to-row x", "open-pair 7", "band-of-day x",
  ])
  func anArgumentThatNamesNothingIsSaid(_ line: String) throws {
    var stage = Stage()
    let order = stage.state.order
    stage.send(.answered(ThemesAnswer([:], problems: [])))
    stage.send(.called(try #require(CommandCall(typed: line))))
    #expect(stage.state.notice?.isError == true && stage.state.order == order)
  }

  @Test(arguments: ["band-of-day ", "ифтв-ща-вфн "])
  func daysAreCompleted(_ line: String) throws {
    var stage = Stage()
    try stage.press(":" + line)
    let days = stage.state.pages[PalettePage.self]?.entries.compactMap { Day($0.call.argument) } ?? []
    #expect(days.count >= 7 && days == days.sorted(by: >) && days.allSatisfy { $0 < stage.state.today })
    try stage.press("<enter>")
    #expect(stage.state.band.requested == days.first)
  }

  /// The words of a command as on another layout, and behind them what it is about: as it was typed, or as on a Latin keyboard.
  @Test(arguments: [("пщ-ещ-кщц 3", "go-to-row 3"), ("ыуфкср-ащк теңге", "search-for теңге")])
  func aCommandIsTypedOnAnotherLayoutWithItsWord(_ line: String, _ call: String) throws {
    var stage = Stage()
    try stage.press(":" + line)
    #expect(stage.state.pages[PalettePage.self]?.entries.first?.call.text == call)
  }

  @Test func aWrongWordIsAnsweredByTheCommand() throws {
    var stage = Stage()
    try stage.press(":band-of-day 2025-13-45<enter>")
    #expect(stage.state.notice?.text.contains("there is no “2025-13-45”, but 20") == true && stage.state.pages.isEmpty)
  }

  @Test(arguments: ["next 5", "star star", "show-palette x"])
  func aCommandThatTakesNoWordIsNoCallWithOne(_ text: String) {
    #expect(CommandCall(typed: text) == nil && CommandCall(typed: String(text.split(separator: " ")[0])) != nil)
  }

  @Test func aCommandWithoutItsWordAsksForItInThePalette() throws {
    var stage = Stage()
    stage.send(.called(try #require(CommandCall(typed: "set-rows"))))
    #expect(stage.state.pages[PalettePage.self]?.line?.text == "set-rows ")
    try stage.press("<esc>:theme<enter>")
    #expect(stage.state.pages.top is ThemesPage, "themes have a page of their own")
    try stage.press("<esc>:3<enter>")
    #expect(stage.state.list.index == 2, "a number is a row")
  }

  @Test func whatTheFeedsAreNeededForWaitsUntilTheyAreRead() throws {
    var stage = Stage()
    let effects = update(&stage.state, .called(CommandCall(ArgumentCommand.goToFeed, "24.kg")))
    #expect(effects == [stage.state.readFeeds])
    stage.send(.feeds(stage.library.folders))
    #expect(stage.state.list.scope == .feed(2))
  }

  /// The commands of a line need an open line, which the palette itself is.
  private static let commands = Command.all.filter { $0.group != .line && $0.name != PaletteCommand.palette.rawValue }

  @Test(arguments: Palette.commands.map(\.name))
  func everyCommandIsInItAndRunsFromIt(_ name: String) throws {
    let command = try #require(Command.named(name))
    var stage = Stage()
    try stage.press(":" + command.word)
    let entries = stage.state.pages[PalettePage.self]?.entries ?? []
    #expect(entries.contains { $0.call.name == name }, "\(command.word)")
    #expect(entries.first?.call.name == name, "\(command.word): \(entries.first?.call.text ?? "")")
    try stage.press("<enter>")
    // A command that needs a word after it waits for that word; themes have a page.
    let waits = ArgumentCommand(rawValue: name).map { $0 != .useTheme } ?? false
    #expect((stage.state.pages.top is PalettePage) == waits, "\(command.word)")
  }

  @Test(arguments: [
    ("s", "star"), ("j", "next"), ("G", "last"), ("<enter>", "open"), ("/", "search"), ("2", "unread"),
    ("?", "show-help"),
    ("H", "show-health"), ("c", "show-converter"), ("a", "add-feeds"), ("F", "show-feeds"), ("z", "zen"),
    ("p", "pause-band"),
    ("M", "show-matrix"), ("!", "show-alerts"), ("w", "density"), ("I", "show-facts"), ("Q", "quit"),
    ("$", "choose-rate"),
  ])
  func aCommandDoesTheSameAsItsKey(_ key: String, _ word: String) throws {
    var (byKey, byName) = (Stage(), Stage())
    try byKey.press(key)
    byName.send(.called(try #require(CommandCall(typed: word))))
    #expect(byKey.screen == byName.screen && byKey.state.isQuitting == byName.state.isQuitting, "\(word)")
  }

  @Test(arguments: Palette.commands.filter { $0.group.isPlace }.map(\.name))
  func aCommandOfAPlaceSaysWhereItWorks(_ name: String) throws {
    var stage = Stage()
    stage.send(.called(CommandCall(name: name)))
    #expect(stage.state.notice?.text.contains("works only") == true)
  }

  @Test func aCommandOfThePageUnderItRunsThere() throws {
    var stage = Stage()
    try stage.press("$<enter>")
    let span = stage.state.pages[PairPage.self]?.span
    try stage.press(":wider-span<enter>")
    #expect(stage.state.pages[PairPage.self]?.span != span && stage.state.pages.top is PairPage)
  }

  @Test func overAPageACommandOfThePanesClosesThePage() throws {
    var stage = Stage()
    try stage.press("?:star the<enter>")
    #expect(stage.state.pages.isEmpty && stage.library.articles[0].headline.isStarred)
  }

  @Test func whatCanBeDoneHereStandsFirst() throws {
    var stage = Stage()
    try stage.press("F")
    try stage.press(":rename")
    #expect(titles(stage).first?.hasPrefix("Rename") == true)
    try stage.press("<esc>q")
    try stage.press(":feed")
    let entries = stage.state.pages[PalettePage.self]?.entries ?? []
    let firstElsewhere = entries.firstIndex { !$0.isHere } ?? entries.count
    #expect(entries[firstElsewhere...].allSatisfy { !$0.isHere } && firstElsewhere > 0)
  }

  @Test(arguments: [
    Size(width: 80, height: 24), Size(width: 60, height: 15), Size(width: 40, height: 12), Size(width: 20, height: 5),
  ])
  func fitsEveryScreen(_ size: Size) throws {
    var stage = Stage(size)
    try stage.press(":article<down><down>")
    #expect(stage.lines.count == size.height)
    #expect(stage.lines.contains { $0.hasPrefix("▌") } && stage.screen.contains(": article"))
  }

  @Test func feedsThatComeWhileTheLineIsWrittenAreFoundAtOnce() throws {
    var stage = Stage()
    stage.send(.called(try #require(CommandCall(typed: "go-to-feed"))), silently: true)
    let calls = { stage.state.pages[PalettePage.self]?.entries.map(\.call.text) ?? [] }
    #expect(!calls().contains("go-to-feed 24.kg"))
    stage.send(.feeds(stage.library.folders))
    #expect(calls().contains("go-to-feed 24.kg") && stage.state.pages[PalettePage.self]?.line?.text == "go-to-feed ")
  }

  @Test func aRowThatWasChosenStaysChosenWhenFeedsCome() throws {
    var stage = Stage()
    stage.send(.called(try #require(CommandCall(typed: "go-to-feed"))), silently: true)
    try stage.press("<c-u>go<down><down>")
    let chosen = {
      stage.state.pages[PalettePage.self].flatMap { page in page.cursor?.selected.map { page.entries[$0].call } }
    }
    let before = chosen()
    stage.send(.feeds(stage.library.folders))
    #expect(before != nil && chosen() == before)
  }

  @Test func themesThatComeAreFoundAtOnce() throws {
    var stage = Stage()
    stage.send(.key(":"), silently: true)
    for letter in "dune" { stage.send(.key(.character(letter)), silently: true) }
    #expect(titles(stage).isEmpty)
    stage.send(.answered(ThemesAnswer(["dune": [:]], problems: [])))
    #expect(stage.state.pages[PalettePage.self]?.entries.first?.call.text == "use-theme dune")
  }

  @Test(arguments: [("C", "C"), ("f9", "<f9>")])
  func aSingleKeyOfACommandThatNeedsAWordAsksForIt(_ name: String, _ key: String) throws {
    var settings = Settings()
    settings.keys = [Settings.KeyLine("go-to-feed", [name])]
    for place in ["", "F", "H", "$"] {
      var stage = Stage(settings: settings)
      try stage.press(place + key)
      #expect(stage.state.pages[PalettePage.self]?.line?.text == "go-to-feed ", "after \(place)")
      try stage.press("24.kg<enter>")
      #expect(stage.state.list.scope == .feed(2), "after \(place)")
    }
  }

  @Test(arguments: [("t", "go-to-tag "), ("#", "open-link ")])
  func newsboatsKeysOfCommandsThatNeedAWordAskForIt(_ key: String, _ line: String) throws {
    var settings = Settings()
    settings.keymap = .newsboat
    var stage = Stage(settings: settings)
    try stage.press(key)
    #expect(stage.state.pages[PalettePage.self]?.line?.text == line)
  }

  @Test func aKeyForThemesOpensTheirPage() throws {
    var settings = Settings()
    settings.keys = [Settings.KeyLine("use-theme", ["C"])]
    var stage = Stage(settings: settings)
    try stage.press("C")
    #expect(stage.state.pages.top is ThemesPage)
    try stage.press("<esc>HC")
    #expect(stage.state.pages.top is ThemesPage)
  }

  /// A word that is longer than any in the titles is compared with none of them.
  @Test(arguments: ["a", "ы", "作"]) func aLongWordFindsNothing(_ letter: Character) throws {
    var stage = Stage()
    try stage.press(":")
    for _ in 0..<300 { stage.send(.key(.character(letter))) }
    #expect(stage.state.pages[PalettePage.self]?.line?.text == String(repeating: letter, count: 300))
    #expect(titles(stage).isEmpty)
    try stage.press("<c-u>star the<enter>")
    #expect(stage.library.articles[0].headline.isStarred)
  }

  @Test func aSearchOfManyWordsIsFoundByItsLine() throws {
    let words = (0..<200).map { "w\($0)" }.joined(separator: " ")
    var stage = Stage()
    try stage.press(":")
    stage.send(.paste("search-for " + words))
    #expect(titles(stage).count == 1)
    try stage.press("<enter>")
    #expect(stage.state.search?.field.text == words)
  }

  @Test func wordsThatNoCommandHasFindNothing() throws {
    var stage = Stage()
    try stage.press(":qqqq")
    #expect(titles(stage).isEmpty && stage.screen.contains(PaletteTexts.nothing))
    try stage.press("<enter>")
    #expect(stage.state.pages.top is PalettePage)
  }
}
