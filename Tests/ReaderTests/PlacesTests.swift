import Model
import Query
import Screen
import Testing

@testable import Reader

/// The changes that keys ask for, after other keys have led to a place. Nothing is answered.
private func changes(_ keys: String, after way: String = "") throws -> [WriteEffect] {
  var stage = Stage(Size(width: 140, height: 24))
  try stage.press(way)
  var state = stage.state
  return try KeyScript(keys).keys.flatMap { update(&state, .key($0)) }.compactMap {
    if case .write(let effect) = $0 { effect } else { nil }
  }
}

@Suite struct KeysInEveryPlace {
  /// The keys that lead to the list, the text, the column, a feed in it, and the results of a search.
  static let ways = ["", "<enter>", "F", "FG", "/the<enter>"]

  @Test(arguments: MainCommand.allCases)
  func neverActInTheColumnOnTheListBeside(_ command: MainCommand) throws {
    for key in command.command.keys {
      var stage = Stage(Size(width: 140, height: 24))
      try stage.press("FG")
      let scope = stage.state.sidebar.selection.scope
      var state = stage.state
      for effect in update(&state, .key(key)) + update(&state, .key(key)) {
        switch effect {
        case .write(.markAll(let marked, in: _)): #expect(marked == scope, "\(command.rawValue)")
        case .write(.mark): Issue.record("\(command.rawValue) marked the list: \(effect)")
        case .read, .write, .search, .network, .terminal: break
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
    #expect(stage.library.articles.map(\.headline.isStarred) == Stage().library.articles.map(\.headline.isStarred))
  }

  @Test func markTheFeedUnderTheCursorAndNotTheList() throws {
    var stage = Stage(Size(width: 140, height: 24))
    try stage.press("FGA")
    let row = stage.state.sidebar.selection
    #expect(stage.state.notice?.text == "A again marks \(ListTexts.articles(row.count ?? 0)) of \(row.title) read.")
    #expect(try changes("AA", after: "FG") == [.markAll(row.scope, in: .all)])
    #expect(try changes("A", after: "FG") == [])
  }

  @Test(arguments: ways)
  func areNoLargeChangeAtOneSlipOfCapsLock(_ way: String) throws {
    for letter in "abcdefghijklmnopqrstuvwxyz" {
      for change in try changes(letter.uppercased(), after: way) {
        switch change {
        case .mark(let ids, _, in: _): #expect(ids.count < 2, "\(letter)")
        // To move one row is no large change.
        case .edit(let edits): #expect(edits.allSatisfy { $0.kind == .order }, "\(letter): \(edits)")
        case .markAll, .forget, .rename, .follow, .pause, .acceptCommand, .removeAlert, .undo:
          Issue.record("\(letter): \(change)")
        case .keepPosition, .keepPlace, .keepArrangement, .keepHistory, .save, .followMove, .toggleWantsPages,
          .addAlert, .checkAlerts,
          .redo, .separate, .join:
          break
        }
      }
    }
  }

  @Test func askAgainAfterAnotherKey() throws {
    var stage = Stage()
    try stage.press("AjA")
    #expect(stage.state.notice?.text.hasPrefix("A again") == true)
    #expect(stage.library.counts.unread == 3)
  }

  @Test func markWhatIsAboveAndBelowWithTheNumberFirst() throws {
    var stage = Stage()
    try stage.press("jj[")
    #expect(stage.state.notice?.text == "[ again marks 2 articles above read.")
    let ids = stage.state.list.ids
    #expect(try changes("[[", after: "jj") == [.mark(Array(ids[..<2]), .read, in: .all)])
    #expect(try changes("]]", after: "jj") == [.mark(Array(ids[3...]), .read, in: .all)])
    try stage.press("g[")
    #expect(stage.state.notice?.text == "No article is above this one.")
  }
}
