import Model
import Money
import Query
import Reader
import Screen
import Testing
import Text

@Suite struct Commands {
  @Test func everyCommandIsInTheTableOnce() {
    #expect(
      Command.all.map(\.name).sorted { $0.rawValue < $1.rawValue }
        == Command.Name.allCases.sorted { $0.rawValue < $1.rawValue })
  }

  @Test(arguments: Settings.Keymap.allCases)
  func noKeyAsksForTwoThings(_ kind: Settings.Keymap) {
    for page in Command.Group.allCases where page.isPage {
      noKeyAsksForTwoThings(among: Command.all.filter { $0.group == page }, kind)
    }
    noKeyAsksForTwoThings(among: Command.all.filter { !$0.group.isPage }, kind)
  }

  private func noKeyAsksForTwoThings(among commands: [Command], _ kind: Settings.Keymap) {
    var seen: [Key: Command.Name] = [:]
    for command in commands {
      for key in kind == .newsboat ? command.newsboatKeys ?? command.keys : command.keys {
        #expect(seen[key] == nil, "\(key.label): \(command.name) and \(String(describing: seen[key]))")
        seen[key] = command.name
      }
    }
  }

  @Test func theHelpShowsEveryCommandAndItsKeys() throws {
    let stage = try { () throws -> Stage in
      var stage = Stage(Size(width: 100, height: 160))
      try stage.press("?")
      return stage
    }()
    for command in Command.all { #expect(stage.screen.contains(command.help), "\(command.name)") }
  }

  @Test(arguments: Settings.Keymap.allCases)
  func aPageHasItsOwnKeysFirstAndAllTheOthers(_ kind: Settings.Keymap) {
    let keymap = Keymap(kind)
    #expect(keymap["p", on: .health] == .pauseFeed && keymap["p"] != .pauseFeed)
    #expect(keymap["m", on: .health] == .followMove && keymap["m"] != .followMove)
    #expect(keymap["j", on: .health] == .next)
  }

  @Test(arguments: [
    ("/the<enter>f", Command.Group.facets), ("a<down>", .adding), ("H", .health), ("$", .rate), ("$<enter>", .pair),
    ("!", .alerts),
  ])
  func onAPageTheHelpBeginsWithItsKeysAndGoesBackToIt(_ keys: String, _ page: Command.Group) throws {
    var stage = Stage(Size(width: 80, height: 12))
    try stage.press(keys)
    if page == .adding {
      stage.send(.starter([Subscription(feedURL: "https://a.example/feed")]))
      try stage.press("<down>")
    }
    let before = stage.screen
    try stage.press("?")
    #expect(stage.lines[2].contains(page.rawValue))
    for command in Command.all.filter({ $0.group == page }).prefix(2) { #expect(stage.screen.contains(command.help)) }
    try stage.press("q")
    #expect(stage.screen == before)
  }

  @Test func whereALineIsTypedAQuestionMarkIsALetter() throws {
    for keys in ["/what", "c5", "@20", "$<enter>a", "a", "!a", "/sea<enter><c-s>"] {
      var stage = Stage()
      try stage.press(keys + "?")
      #expect(stage.state.help == nil && stage.screen.contains("?"), "\(keys)")
    }
  }

  @Test func theKeysOfALineDoInItWhatTheTableSays() throws {
    let keys = Keymap().keys(of: .editLine)
    for (key, text) in zip(keys, ["-one two", "one two-", "one -", "-", "one two-"]) {
      var stage = Stage()
      try stage.press("cone two")
      stage.send(.key(key))
      try stage.press("-")
      #expect(stage.screen.contains("convert \(text)"), "\(key.label)")
    }
    for key in Keymap().keys(of: .leaveLine) {
      for line in ["/a", "c1", "@2", "$<enter>a", "!a", "a"] {
        var stage = Stage()
        try stage.press(line)
        let page = stage.screen
        stage.send(.key(key))
        #expect(stage.screen != page, "\(key.label) in \(line)")
      }
    }
  }

  @Test func withoutUnicodeKeysAreNamedInWords() {
    let keymap = Keymap(isASCII: true)
    for key in Command.all.flatMap(\.keys) { #expect(!keymap.label(of: key).contains { !$0.isASCII }) }
    #expect(Keymap().label(of: .enter) == "↵" && keymap.label(of: .enter) == "enter")
  }

  @Test func theHelpScrollsToItsEndAndCloses() throws {
    var stage = Stage()
    let before = stage.screen
    try stage.press("?G")
    #expect(stage.screen.contains("give the alert up"))
    try stage.press("q")
    #expect(stage.screen == before)
  }

  @Test(arguments: Command.Name.allCases)
  func everyCommandIsHarmlessOnAnEmptyStore(_ name: Command.Name) throws {
    var stage = Stage(library: Library([]))
    for key in Keymap().keys(of: name) { stage.send(.key(key)) }
    #expect(stage.lines.count == 24)
  }

  @Test func keysAreWrittenDownAsText() throws {
    #expect(
      try KeyScript("j<enter>/a b<lt><c-w><F3>").keys == [
        "j", .enter, "/", "a", " ", "b", "<", .control("w"), .function(3),
      ])
    #expect(throws: Problem.self) { try KeyScript("<nosuchkey>") }
    #expect(throws: Problem.self) { try KeyScript("<enter") }
  }
}

@Suite struct TheMouse {
  @Test func aClickSelectsAndASecondOneOpens() throws {
    var stage = Stage()
    stage.send(.mouse(Mouse(.press, x: 5, y: 5)))
    #expect(stage.state.list.selected == 2)
    #expect(stage.state.focus == .list)
    stage.send(.mouse(Mouse(.press, x: 5, y: 5)))
    #expect(stage.state.focus == .article)
  }

  @Test func theWheelScrollsWhatIsUnderItAndMarksNothing() {
    var stage = Stage()
    stage.send(.mouse(Mouse(.wheelDown, x: 60, y: 10)))
    #expect((stage.state.reading?.scroll ?? 0) > 0)
    stage.send(.mouse(Mouse(.wheelDown, x: 5, y: 10)))
    #expect(stage.state.list.top == 1)
    #expect(stage.library.counts.unread == 3)
  }

  @Test func aReleaseTakesNothingBackThatThePressSaid() {
    var stage = Stage()
    stage.send(.mouse(Mouse(.press, x: 10, y: 0)))
    stage.send(.mouse(Mouse(.release, x: 10, y: 0)))
    #expect(stage.state.band.isPaused && stage.state.notice != nil)
  }

  @Test func overThePanesItScrollsAndLeavesTheHelp() throws {
    var stage = Stage()
    try stage.press("?")
    stage.send(.mouse(Mouse(.wheelDown, x: 5, y: 5)))
    #expect(stage.state.help == 1 && stage.state.list.top == 0)
    stage.send(.mouse(Mouse(.press, x: 5, y: 7)))
    #expect(stage.state.help == nil && stage.state.list.index == 0)
  }

  @Test func onAPageWithAListAClickSelectsAndASecondOneDoesWhatEnterDoes() throws {
    var stage = Stage()
    try stage.press("/a<enter>f")
    stage.send(.mouse(Mouse(.press, x: 5, y: 4)))
    #expect(stage.lines[4].hasPrefix("▌") && stage.screen.contains("24.kg"))
    stage.send(.mouse(Mouse(.press, x: 5, y: 4)))
    #expect(stage.state.overlay == nil && stage.state.search?.field.text == "a feed:\"24.kg\"")
    try stage.press("f")
    stage.send(.mouse(Mouse(.press, x: 5, y: 20)))
    #expect(stage.state.overlay == nil, "beside the list it closes the page")
  }

  @Test func aLineThatIsTypedIsNotLostByAClick() throws {
    for keys in ["c100", "@2025", "$<enter>a", "!a5", "ahttp"] {
      var stage = Stage()
      try stage.press(keys)
      let before = stage.screen
      stage.send(.mouse(Mouse(.press, x: 5, y: 3)))
      #expect(stage.screen == before, "\(keys)")
    }
  }

  @Test func clicksOutsideOfAnythingDoNothing() {
    var stage = Stage()
    for (x, y) in [(32, 10), (5, 20), (0, 23), (79, 23), (500, 500), (-1, -1)] {
      stage.send(.mouse(Mouse(.press, x: x, y: y)))
    }
    #expect(stage.state.list.selected == 1)
  }
}
