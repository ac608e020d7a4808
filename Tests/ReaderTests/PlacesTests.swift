import Model
import Query
import Screen
import Testing

@testable import Reader

/// The places where keys are commands, each with the keys that lead there.
private let places: [(name: String, keys: String)] = [
  ("list", ""), ("text", "<enter>"), ("column", "F"), ("feed in the column", "FG"), ("results", "/the<enter>"),
]

/// Effects that change articles.
private func marks(_ effects: [Effect]) -> [Effect] {
  effects.filter {
    switch $0 {
    case .write(.mark), .write(.markAll): true
    default: false
    }
  }
}

@Suite struct KeysInEveryPlace {
  @Test(arguments: MainCommand.allCases)
  func neverActOnAListThatTheCursorIsNotIn(_ command: MainCommand) throws {
    for key in command.command.keys {
      var stage = Stage(Size(width: 140, height: 24))
      try stage.press("FG")
      let (before, scope) = (stage.library.asked.count, stage.state.sidebar.selection.scope)
      stage.send(.key(key))
      stage.send(.key(key))
      for effect in marks(Array(stage.library.asked[before...])) {
        guard case .write(.markAll(scope, in: _)) = effect else {
          Issue.record("\(command.rawValue) acted on the list: \(effect)")
          continue
        }
      }
    }
  }

  @Test(arguments: ["s", "m", "f", "y", "t", "n", "N", "[", "]"])
  func sayInTheColumnThatTheyAreForArticles(_ key: String) throws {
    var stage = Stage(Size(width: 140, height: 24))
    try stage.press("F" + key)
    #expect(stage.state.notice?.text.contains("for an article") == true)
    #expect(stage.state.focus == .feeds)
  }

  @Test func markTheFeedUnderTheCursorAndNotTheList() throws {
    var stage = Stage(Size(width: 140, height: 24))
    try stage.press("FGA")
    let row = stage.state.sidebar.selection
    #expect(stage.state.notice?.text == "A again marks \(ListTexts.articles(row.count ?? 0)) of \(row.title) read.")
    try stage.press("A")
    #expect(stage.library.asked.last == .write(.markAll(row.scope, in: .all)))
  }

  @Test(arguments: places.map(\.keys))
  func oneSlipOfCapsLockChangesNothing(_ way: String) throws {
    for letter in "abcdefghijklmnopqrstuvwxyz" {
      var stage = Stage(Size(width: 140, height: 24))
      try stage.press(way)
      let before = stage.library.asked.count
      stage.send(.key(.character(Character(letter.uppercased()))))
      for effect in stage.library.asked[before...] {
        if case .write(.mark(let ids, _, in: _, isUndo: _)) = effect { #expect(ids.count < 2, "\(letter)") }
        if case .write(.markAll) = effect { Issue.record("\(letter) marked a list") }
        if case .write(.giveUp) = effect { Issue.record("\(letter) removed a feed") }
        if case .write(.forget) = effect { Issue.record("\(letter) removed a search") }
      }
    }
  }

  @Test func anotherKeyBetweenTheTwoPressesAsksAgain() throws {
    var stage = Stage()
    try stage.press("AjA")
    #expect(stage.state.notice?.text.hasPrefix("A again") == true)
    #expect(stage.library.counts.unread == 3)
  }

  @Test func articlesAboveAndBelowAreMarkedWithTheirNumberFirst() throws {
    var stage = Stage()
    try stage.press("jj[")
    #expect(stage.state.notice?.text == "[ again marks 2 articles above read.")
    try stage.press("[")
    #expect(
      marks(stage.library.asked).last
        == .write(.mark(Array(stage.state.list.ids[..<2]), .read, in: .all, isUndo: false)))
    try stage.press("]]")
    #expect(
      marks(stage.library.asked).last
        == .write(.mark(Array(stage.state.list.ids[3...]), .read, in: .all, isUndo: false)))
    try stage.press("g[")
    #expect(stage.state.notice?.text == "No article is above this one.")
  }
}
