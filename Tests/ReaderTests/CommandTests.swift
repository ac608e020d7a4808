import Foundation
import Model
import Money
import Query
import Reader
import Screen
import Testing
import Text

@Suite struct Commands {
  @Test func everyNameIsUnique() {
    #expect(Set(Command.all.map(\.name)).count == Command.all.count)
  }

  @Test func everyPageIsRegisteredUnderATitleOfItsOwn() {
    #expect(Set(Pages.all.map { $0.title }).count == Pages.all.count)
  }

  @Test(arguments: Settings.Keymap.allCases)
  func noKeyAsksForTwoThings(_ kind: Settings.Keymap) {
    for group in Command.groups where group.isPlace {
      noKeyAsksForTwoThings(among: Command.all.filter { $0.group == group }, kind)
    }
    noKeyAsksForTwoThings(among: Command.all.filter { !$0.group.isPlace }, kind)
  }

  private func noKeyAsksForTwoThings(among commands: [Command], _ kind: Settings.Keymap) {
    var seen: [Key: String] = [:]
    for command in commands {
      for key in command.keys(in: kind) {
        #expect(seen[key] == nil, "\(key.label): \(command.name) and \(seen[key] ?? "")")
        seen[key] = command.name
      }
    }
  }

  @Test func theHelpShowsEveryCommandAndItsKeys() throws {
    let stage = try { () throws -> Stage in
      var stage = Stage(Size(width: 100, height: 240))
      try stage.press("?")
      return stage
    }()
    for command in Command.all { #expect(stage.screen.contains(command.help), "\(command.name)") }
  }

  @Test(arguments: Settings.Keymap.allCases)
  func theKeysOfAPageComeBeforeTheOthers(_ kind: Settings.Keymap) {
    let keymap = Keymap(kind)
    #expect(keymap.command("p", in: HealthPage.group) == HealthCommand.pauseFeed)
    #expect(keymap.command("m", in: HealthPage.group) == HealthCommand.followMove)
    #expect(keymap.command("H", in: HealthPage.group) == HealthCommand.health, "its opener closes it")
    #expect(keymap[.down] == .next)
  }

  @Test(arguments: [
    ("/the<enter>f", "Counts of a search's results"), ("a<down>", "Adding feeds"), ("H", "Feed health"),
    ("$", "A pair of the band"), ("$<enter>", "The page of a pair"), ("!", "Alerts"), ("M", "Cross rates"),
  ])
  func onAPageTheHelpBeginsWithItsKeysAndGoesBackToIt(_ keys: String, _ title: String) throws {
    var stage = Stage(Size(width: 80, height: 12))
    try stage.press(keys)
    if keys.hasPrefix("a") {
      stage.send(.answered(AddingAnswer.starter([Subscription(feedURL: "https://a.example/feed")])))
      try stage.press("<down>")
    }
    let before = stage.screen
    try stage.press("?")
    #expect(stage.lines[2].contains(title))
    for command in Command.all.filter({ $0.group.title == title }).prefix(2) {
      #expect(stage.screen.contains(command.help))
    }
    try stage.press("<esc>")
    #expect(stage.screen == before)
  }

  @Test func whereALineIsTypedAQuestionMarkIsALetter() throws {
    for keys in ["/what", "c5", "@20", "$<enter>a", "a", "!a", "/sea<enter><c-s>"] {
      var stage = Stage()
      try stage.press(keys + "?")
      #expect(stage.state.pages[HelpPage.self] == nil && stage.screen.contains("?"), "\(keys)")
    }
  }

  @Test func theKeysOfALineDoAsTheTableSays() throws {
    let keys = [LineCommand.lineStart, .lineEnd, .deleteWord, .deleteBefore, .deleteAfter].flatMap {
      Keymap().keys(of: $0)
    }
    for (key, text) in zip(keys, ["-one two", "one two-", "one -", "-", "one two-"].flatMap { [$0, $0] }) {
      var stage = Stage()
      try stage.press("cone two")
      stage.send(.key(key))
      try stage.press("-")
      #expect(stage.screen.contains("convert \(text)"), "\(key.label)")
    }
    for key in Keymap().keys(of: LineCommand.leaveLine) {
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
    try stage.press("?<end>")
    #expect(stage.screen.contains("remove the alert"))
    try stage.press("<esc>")
    #expect(stage.screen == before)
  }

  @Test(arguments: Command.all.map(\.name))
  func everyCommandIsHarmlessOnAnEmptyStore(_ name: String) throws {
    var stage = Stage(library: Library([]))
    let command = try #require(Command.all.first { $0.name == name })
    for key in command.keys { stage.send(.key(key)) }
    #expect(stage.lines.count == 24)
  }

  @Test func keysAreWrittenAsText() throws {
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

  @Test func aReleaseKeepsTheNoticeOfThePress() {
    var stage = Stage()
    stage.send(.mouse(Mouse(.press, x: 2, y: 0)))
    stage.send(.mouse(Mouse(.release, x: 2, y: 0)))
    #expect(stage.state.band.isPaused && stage.state.notice != nil)
  }

  @Test func theWheelScrollsTheHelpAndAClickBesideItsKeysLeavesIt() throws {
    var stage = Stage()
    try stage.press("?")
    stage.send(.mouse(Mouse(.wheelDown, x: 5, y: 5)))
    #expect(stage.state.pages[HelpPage.self]?.scroll == 1 && stage.state.list.top == 0)
    stage.send(.mouse(Mouse(.press, x: 5, y: 0)))
    #expect(stage.state.pages[HelpPage.self]?.scroll == 1 && stage.state.list.index == 0)
  }

  @Test func aClickOnAHintIsItsKey() throws {
    var stage = Stage()
    let row = try #require(stage.lines.last)
    let x = try #require(row.range(of: "s star").map { row.distance(from: row.startIndex, to: $0.lowerBound) })
    let before = stage.library.counts.starred
    stage.send(.mouse(Mouse(.press, x: x + 3, y: 23)))
    #expect(stage.library.counts.starred == before + 1)
    stage.send(.mouse(Mouse(.press, x: 79, y: 23)))
    #expect(stage.library.counts.starred == before + 1, "nothing stands there")
  }

  @Test func onAPageWithAListAClickSelectsAndASecondOneDoesWhatEnterDoes() throws {
    var stage = Stage()
    try stage.press("/a<enter>f")
    stage.send(.mouse(Mouse(.press, x: 5, y: 4)))
    #expect(stage.lines[4].hasPrefix("▌") && stage.screen.contains("24.kg"))
    stage.send(.mouse(Mouse(.press, x: 5, y: 4)))
    #expect(stage.state.pages.isEmpty && stage.state.search?.field.text == "a feed:\"24.kg\"")
  }

  @Test func aLineThatIsTypedIsNotLostByAClick() throws {
    // On the page that adds feeds the third row is a line of its own, where a click leads.
    for (keys, y) in [("c100", 3), ("@2025", 3), ("$<enter>a", 3), ("!a5", 3), ("ahttp", 0), ("ahttp", 9)] {
      var stage = Stage()
      try stage.press(keys)
      let before = stage.screen
      stage.send(.mouse(Mouse(.press, x: 5, y: y)))
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
