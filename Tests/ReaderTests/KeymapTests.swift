import Foundation
import Model
import Screen
import Testing

@testable import Reader

/// Keymaps with lines of `[keys]`.
@Suite struct OwnKeysTests {
  private func line(_ name: String, _ values: String..., place: String? = nil, line: Int = 1) -> Settings.KeyLine {
    Settings.KeyLine(place: place, name, values, line: line)
  }

  private func stage(_ lines: Settings.KeyLine..., keymap: Settings.Keymap = .standard) -> Stage {
    var settings = Settings()
    settings.keymap = keymap
    settings.keys = lines
    return Stage(settings: settings)
  }

  private func mistakes(_ lines: Settings.KeyLine...) -> [KeyMistake.Kind] {
    Keymap.mistakes(in: lines, .standard).map(\.kind)
  }

  @Test func aKeymapWithoutLinesIsTheReadyOne() {
    for kind in Settings.Keymap.allCases { #expect(Keymap(kind, []) == Keymap(kind)) }
  }

  @Test func aCommandHasTheKeysOfItsLineAndNoOthers() throws {
    var stage = stage(line("next", "x", "f5"))
    try stage.press("x<f5>")
    #expect(stage.state.list.index == 2)
    try stage.press("j<down>")
    #expect(stage.state.list.index == 2)
  }

  @Test func aKeyThatIsBoundLeavesItsReadyCommand() throws {
    var stage = stage(line("star", "j"))
    try stage.press("j")
    #expect(stage.state.list.index == 0 && stage.library.articles[0].headline.isStarred)
    #expect(stage.state.keymap.keys(of: MainCommand.next) == [.down])
    #expect(mistakes(line("star", "j")).isEmpty)
  }

  @Test(arguments: [["none"], []])
  func aCommandCanBeFreedOfItsKeys(_ values: [String]) throws {
    var settings = Settings()
    settings.keys = [Settings.KeyLine("star", values)]
    var stage = Stage(settings: settings)
    try stage.press("s")
    #expect(!stage.library.articles[0].headline.isStarred)
    #expect(stage.state.keymap.keys(of: MainCommand.star).isEmpty)
  }

  @Test func aKeyCanBeFreedOfItsCommand() throws {
    var stage = stage(line("j", "none"))
    try stage.press("j<down>")
    #expect(stage.state.list.index == 1)
  }

  @Test func severalCommandsOfAKeyRunOneAfterAnother() throws {
    var stage = stage(line("ctrl-s", "star", "next"))
    try stage.press("<c-s><c-s>")
    #expect(stage.library.articles.prefix(2).map(\.headline.isStarred) == [true, true])
    #expect(stage.state.list.index == 2)
  }

  @Test func aKeyGivesACommandItsArgument() throws {
    var stage = stage(line("g t", "sort-by title"))
    try stage.press("gt")
    #expect(stage.state.order == .title)
  }

  @Test func aPlaceHasKeysOfItsOwn() throws {
    var stage = stage(line("star", "n", place: "list"), line("next", "none", place: "text"))
    try stage.press("n")
    #expect(stage.library.articles[0].headline.isStarred && stage.state.list.index == 0)
    try stage.press("s")
    #expect(stage.library.articles[0].headline.isStarred, "s is freed in the list")
    try stage.press("<enter>j")
    #expect(stage.state.reading?.scroll == 0)
    try stage.press("<enter>qj")
    #expect(stage.state.list.index == 1, "in the list j is what it was")
  }

  @Test func aKeyOfAPlaceHidesTheSequencesOfEverywhereThatBeginWithIt() throws {
    var stage = stage(line("space f", "star"), line("space", "next", place: "list"))
    try stage.press(" ")
    #expect(stage.state.list.index == 1 && stage.state.pending == nil)
    try stage.press("<enter> f")
    #expect(stage.library.articles[1].headline.isStarred, "in the text the sequence counts")
    #expect(mistakes(line("j", "star star")) == [.unknownCommand("star star")])
  }

  @Test func aPageHasKeysOfItsOwn() throws {
    var stage = stage(line("back", "x", place: "help"))
    try stage.press("?q")
    #expect(stage.state.pages.top is HelpPage)
    try stage.press("<esc>x")
    #expect(stage.state.pages.isEmpty)
  }

  @Test func editingALineHasKeysThatCanBeChanged() throws {
    var stage = stage(line("delete-before", "f7", place: "line"))
    try stage.press("/abc<c-u>")
    #expect(stage.state.search?.field.text == "abc")
    try stage.press("<f7>")
    #expect(stage.state.search?.field.text == "")
  }

  @Test(arguments: [
    ("", "frist", "x", KeyMistake.Kind.unknownName("frist")),
    ("", "g g", "serch", .unknownCommand("serch")),
    ("", "next", "ctrl-ж", .unknownKey("ctrl-ж")),
    ("lits", "next", "x", .unknownPlace("lits")),
    ("", "links", "x", .isPlace("links")),
    ("list", "rename-row", "x", .elsewhere(command: "rename-row", place: "feeds")),
    ("", "back", "ctrl-c", .reserved),
    ("", "back", "esc x", .escapeInSequence("esc x")),
    ("line", "take-line", "x", .typedInLine("x")),
    ("", "next", "a b c d e f g", .tooLong("a b c d e f g")),
  ])
  func aMistakeIsNamedAndItsLineChangesNothing(
    _ place: String, _ name: String, _ value: String, _ kind: KeyMistake.Kind
  ) {
    let wrong = line(name, value, place: place.isEmpty ? nil : place)
    #expect(mistakes(wrong) == [kind])
    let keymap = Keymap(.standard, [wrong, line("star", "X")])
    #expect(keymap.keys(of: MainCommand.back) == Keymap().keys(of: MainCommand.back))
    #expect(keymap.keys(of: MainCommand.star) == ["X"], "the rest is in force")
  }

  @Test func twoLinesForOneKeyAreAMistakeAndTheFirstCounts() {
    let lines = [line("star", "x", line: 3), line("undo", "x", line: 4)]
    #expect(Keymap.mistakes(in: lines, .standard).map(\.line) == [4])
    #expect(mistakes(lines[0], lines[1]) == [.taken(keys: "x", by: "star", line: 3)])
    let keymap = Keymap(.standard, lines)
    #expect(keymap["x"] == .star && keymap["u"] == .undo)
  }

  @Test func aKeyThatBeginsASequenceOfAnotherLineIsAMistake() {
    #expect(mistakes(line("star", "x"), line("undo", "x y", line: 2)) == [.hidden(keys: "x y", by: "x", line: 1)])
    #expect(mistakes(line("star", "x y"), line("undo", "x", line: 2)) == [.hidden(keys: "x", by: "x y", line: 1)])
    #expect(mistakes(line("star", "x y"), line("undo", "x", place: "list")).isEmpty, "another place")
  }

  @Test func controlCQuitsWhateverIsBound() throws {
    var stage = stage(line("quit", "Z"), line("ctrl-c", "star"))
    #expect(stage.state.keymap.keys(of: MainCommand.quit) == ["Z", .control("c")])
    try stage.press("?<c-c>")
    #expect(stage.state.isQuitting)
  }

  @Test func altAndAKeyIsAKeyWhereItIsBound() throws {
    var stage = stage(line("star", "alt-s"))
    stage.send(.key(.alt("s")))
    #expect(stage.library.articles[0].headline.isStarred)
    stage.send(.key(.alt("j")))
    #expect(stage.state.list.index == 1, "else Escape and the key")
  }

  @Test func aNonLatinKeyCanBeBound() throws {
    var stage = stage(line("star", "ж"))
    try stage.press("ж")
    #expect(stage.library.articles[0].headline.isStarred)
  }

  @Test func everyPlaceAndEveryCommandHasANameOfItsOwn() {
    let places = Command.places.compactMap(\.place)
    #expect(Set(places).count == places.count)
    #expect(Set(Command.all.map(\.word)).count == Command.all.count)
    // TOML cannot have a key and a table of one name, and a name must be a command or a key.
    for command in Command.all {
      #expect(!places.contains(command.word) && Key(named: command.word) == nil, "\(command.word)")
    }
  }

  @Test func everyKeyIsReadByTheNameThatIsPrinted() {
    let keys = Settings.Keymap.allCases.flatMap { kind in Command.all.flatMap { $0.keys(in: kind) } }
    for key in keys + [.alt("x"), .alt(" "), .control(" "), .backTab, "ж"] {
      #expect(Key(named: key.name) == key, "\(key.name)")
    }
    for (name, key) in [
      ("Ctrl-D", Key.control("d")), ("^d", .control("d")), ("C-i", .tab), ("F12", .function(12)),
      ("PgUp", .pageUp), ("shift-g", "G"), ("M-x", .alt("x")), ("ctrl-space", .control(" ")), ("Esc", .escape),
    ] {
      #expect(Key(named: name) == key, "\(name)")
    }
    for name in ["", "ctrl-", "ctrl-1", "f0", "f25", "f05", "alt-", "nokey", " "] { #expect(Key(named: name) == nil) }
  }

  @Test func inEveryReadyKeymapEachWayBackIsThere() throws {
    for kind in Settings.Keymap.allCases {
      var stage = stage(keymap: kind)
      let before = stage.screen
      for page in ["<f1>", "<f10>"] {
        try stage.press(page)
        #expect(stage.screen != before, "\(kind)")
        try stage.press("<esc>")
        #expect(stage.screen == before, "\(kind)")
      }
      try stage.press("<down><enter><up><esc><c-c>")
      #expect(stage.state.isQuitting && stage.state.list.index == 1)
    }
  }

  @Test func theArrowsKeymapMovesWithoutLetters() {
    let keymap = Keymap(.arrows)
    for key: Key in ["j", "k", "h", "l", "g", "G", "b"] {
      let command: MainCommand? = keymap[key]
      #expect(command == nil, "\(key.name)")
    }
  }

  @Test func theNewsboatKeymapHasItsKeys() {
    let keymap = Keymap(.newsboat)
    let wanted: [(Key, MainCommand)] = [
      ("J", .nextArticle), ("K", .previousArticle), ("O", .openAndMarkRead), ("C", .markEverythingRead), ("E", .feeds),
      (.control("k"), .randomUnread), ("N", .toggleRead), ("p", .previousUnread), ("g", .sort), ("l", .unread),
    ]
    for (key, command) in wanted { #expect(keymap[key] == command, "\(key.name)") }
  }

  @Test func fromTheTextTheNextArticleIsRead() throws {
    var stage = stage(keymap: .newsboat)
    try stage.press("<enter>JJK")
    #expect(stage.state.focus == .article && stage.state.list.index == 1)
    #expect(stage.state.reading?.id == stage.state.list.selected)
  }

  /// newsboat has next and previous in every list.
  @Test(arguments: ["JJK", "2J"]) func theKeysOfNewsboatForArticlesMoveInEveryList(_ keys: String) throws {
    var column = stage(keymap: .newsboat)
    column.send(.resized(Size(width: 140, height: 24)))
    try column.press("F<home>" + keys)
    #expect(column.state.focus == .feeds && column.state.sidebar.index == (keys == "2J" ? 2 : 1))
    var links = Stage(library: LinkedText.library(), settings: column.state.settings)
    try links.press("u" + (keys == "2J" ? "JJ" : keys))
    #expect(links.state.pages[LinksPage.self]?.cursor?.index == (keys == "2J" ? 2 : 1))
  }

  @Test func markingEverythingReadAsksFirst() throws {
    var stage = stage(keymap: .newsboat)
    try stage.press("C")
    #expect(stage.library.counts.unread > 0)
    try stage.press("C")
    #expect(stage.library.counts.unread == 0)
  }

  @Test func hintsAndHelpShowTheKeysInForce() throws {
    var stage = stage(line("open", "e"), line("show-help", "Y h"))
    #expect(stage.screen.contains("e read") && stage.screen.contains("Y h help"))
    try stage.press("Yh")
    try stage.press("this help")
    #expect(stage.lines.contains { $0.contains("Y h ") && $0.contains("this help") })
  }
}

/// Counts and sequences while one reads.
@Suite struct PendingKeysTests {
  private func stage(_ lines: Settings.KeyLine..., library: Library = Library()) -> Stage {
    var settings = Settings()
    settings.keys = lines
    return Stage(library: library, settings: settings)
  }

  private let sequence = Settings.KeyLine("next", ["g g"], line: 1)

  @Test func aSequenceRunsWithItsLastKey() throws {
    var stage = stage(sequence)
    try stage.press("g")
    #expect(stage.state.list.index == 0 && stage.lines[23].hasSuffix("g…"))
    try stage.press("g")
    #expect(stage.state.list.index == 1 && stage.state.pending == nil)
  }

  @Test func afterAPauseABoxShowsWhatMayFollow() throws {
    var stage = stage(sequence, Settings.KeyLine("g f", ["go-to-feed Edition"], line: 2))
    try stage.press("g")
    #expect(stage.state.pendingEnds == Library.now.addingTimeInterval(PendingKeys.boxPause))
    stage.send(.tick(Library.now.addingTimeInterval(PendingKeys.boxPause)))
    #expect(stage.screen.contains("next article, or one line") && stage.screen.contains("go to the feed: Edition"))
    try stage.press("<esc>")
    #expect(!stage.screen.contains("go to the feed") && stage.state.list.index == 0)
  }

  @Test func anUnknownKeyEndsASequenceAndDoesNothing() throws {
    var stage = stage(sequence)
    try stage.press("gs")
    #expect(stage.state.pending == nil && stage.screen.contains("No command has the keys g s."))
    #expect(!stage.library.articles[0].headline.isStarred)
  }

  @Test func aSequenceIsTypedOnAnotherLayout() throws {
    var stage = stage(sequence)
    try stage.press("пп")
    #expect(stage.state.list.index == 1)
  }

  @Test(arguments: [("5j", 4), ("3j2k", 1), ("3G", 2), ("1G", 0), ("120G", 4), ("04j", 4), ("99999999j", 4)])
  func aCountRepeatsAMotionOrNamesARow(_ keys: String, _ index: Int) throws {
    var stage = stage()
    let last = stage.state.list.ids.count - 1
    try stage.press(keys)
    #expect(stage.state.list.index == min(index, last), "\(keys)")
  }

  @Test func aCountGoesToTheUnreadArticleThatIsSoManyFurther() throws {
    var stage = stage()
    var single = stage
    try single.press("nn")
    try stage.press("2n")
    #expect(stage.state.list.selected == single.state.list.selected && stage.state.list.index > 0)
    #expect(stage.state.list.scope == .all)
  }

  @Test func aDigitAloneIsItsCommandAfterAShortPause() throws {
    var stage = stage()
    stage.send(.key("3"))
    #expect(stage.state.list.scope == .all)
    stage.send(.tick(Library.now.addingTimeInterval(PendingKeys.digitPause)))
    #expect(stage.state.list.scope == .starred)
  }

  @Test func aDigitIsSeenAtOnceWithWhatItMeansAlone() throws {
    var stage = stage()
    stage.send(.key("2"))
    #expect(stage.lines[23].hasSuffix("2… unread"))
    stage.send(.key("5"))
    #expect(stage.lines[23].hasSuffix("25…"))
  }

  /// Where the list of all is on the screen 1 lists nothing else: the number may be typed slowly.
  @Test func aNumberThatBeginsWithTheDigitOfThisListHasNoPauseToMiss() throws {
    let spans = (1...17).map { InlineRun("word \($0) ", link: "https://a.example/\($0)") }
    var stage = stage(
      library: Library([Library.opened(1, "Links", words: 15, day: Library.day, [Block(.paragraph, spans)])]))
    stage.send(.key("1"))
    #expect(stage.state.pendingEnds == nil && stage.lines[23].hasSuffix("1…"))
    stage.send(.tick(Library.now.addingTimeInterval(5)))
    try stage.press("7o")
    #expect(stage.library.asked.contains(.terminal(.openInBrowser("https://a.example/17"))))
  }

  @Test(arguments: [
    ("1", "2", Scope.unread), ("1", "3", .starred), ("11", "2", .all), ("5", "2", .all), ("1", "7", .all),
  ])
  func afterAPauseADigitWithACommandBeginsAnewBehindAnother(_ digits: String, _ digit: String, _ scope: Scope) throws {
    var stage = stage()
    for key in digits { stage.send(.key(.character(key))) }
    let later = Library.now.addingTimeInterval(4)
    stage.send(.tick(later))
    for key in digit { stage.send(.key(.character(key))) }
    stage.send(.tick(later.addingTimeInterval(PendingKeys.digitPause)))
    #expect(stage.state.list.scope == scope)
    #expect((stage.state.pending == nil) == (scope != .all))
  }

  @Test func inAnEmptyListADigitActsAtOnce() {
    var stage = stage(library: Library([]))
    stage.send(.key("2"))
    #expect(stage.state.list.scope == .unread && stage.state.pending == nil)
    stage.send(.key("1"))
    #expect(stage.state.list.scope == .all)
  }

  @Test func aDigitWithSeveralCommandsRunsThem() throws {
    var stage = stage(Settings.KeyLine("2", ["star", "next"], line: 1))
    try stage.press("2")
    #expect(stage.library.articles[0].headline.isStarred && stage.state.list.index == 1)
  }

  @Test func aDigitBeforeACommandWithoutACountIsItsCommand() throws {
    var stage = stage()
    try stage.press("2<enter>")
    #expect(stage.state.list.scope == .unread && stage.state.focus == .article)
  }

  @Test func aCountOpensOrCopiesTheLinkOfThatNumber() throws {
    let spans = (1...17).map { InlineRun("word \($0) ", link: "https://a.example/\($0)") }
    let opened = Library.opened(1, "Links", words: 15, day: Library.day, [Block(.paragraph, spans)])
    for keys in ["17o17y", "<enter>17o17y"] {
      var stage = stage(library: Library([opened]))
      try stage.press(keys)
      #expect(stage.library.asked.contains(.terminal(.openInBrowser("https://a.example/17"))))
      #expect(stage.library.asked.contains(.terminal(.copy("https://a.example/17"))))
      try stage.press("77o")
      #expect(stage.screen.contains("There is no link 77"))
    }
  }

  @Test func aKazakhKeyboardTypesEveryDigitOfACount() throws {
    var settings = Settings()
    settings.layout = .kz
    for (typed, digit) in zip("\"әіңғ,.үұқ", "1234567890") {
      var stage = Stage(settings: settings)
      try stage.press("қ")
      stage.send(.key(.character(typed)))
      #expect(stage.state.pending?.digits == "0\(digit)")
    }
    var stage = Stage(settings: settings)
    try stage.press("ңо")
    #expect(stage.state.list.index == min(4, stage.state.list.ids.count - 1))
  }

  @Test func escapeAndAClickEndACount() throws {
    var stage = stage()
    try stage.press("5<esc>j")
    #expect(stage.state.list.index == 1)
    try stage.press("5")
    stage.send(.mouse(Mouse(.press, x: 70, y: 23)))
    #expect(stage.state.pending == nil)
  }

  @Test func digitsOfTheListOfLinksAndOfALineStayWhatTheyAre() throws {
    var stage = stage()
    try stage.press("/2025")
    #expect(stage.state.search?.field.text == "2025")
  }

  @Test func aCountMovesOnAPageToo() throws {
    var stage = Stage(Size(width: 40, height: 8))
    try stage.press("I5j")
    #expect(stage.state.pages[FactsPage.self]?.scrolled == 5)
  }

  @Test func textThatIsPastedRunsNoCommand() throws {
    var stage = stage(sequence)
    stage.send(.paste("gg\nsA5j"))
    #expect(stage.state.list.index == 0 && stage.library.counts.unread == Library().counts.unread)
    try stage.press(":")
    stage.send(.paste("mark\nall\u{1B}[2J"))
    #expect(stage.state.pages[PalettePage.self]?.line?.text.contains { $0.isNewline || $0 == "\u{1B}" } == false)
  }
}
