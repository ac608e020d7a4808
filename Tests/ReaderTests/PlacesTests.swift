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
        case .mark(let ids, _, in: _), .seen(let ids, in: _): #expect(ids.count < 2, "\(letter)")
        case .edit(let edits): Issue.record("\(letter): \(edits)")
        case .markAll, .forget, .rename, .follow, .addAccount, .pause, .acceptCommand, .removeAlert, .undo:
          Issue.record("\(letter): \(change)")
        case .keepPosition, .keepPlace, .keepArrangement, .keepHistory, .save, .followMove, .toggleWantsPages,
          .addAlert, .checkAlerts,
          .redo, .separate, .join:
          break
        }
      }
    }
  }

  /// Every command of the table, also those that have no key: from the column none shows or changes the list beside it.
  @Test(arguments: Command.all.filter { $0.group != .line }.map(\.name), ["F", "FG"])
  func leaveTheListBesideTheColumnAsItIs(_ name: String, _ way: String) throws {
    var stage = Stage(Size(width: 140, height: 24))
    try stage.press(way)
    let before = stage.state
    let argument =
      ArgumentCommand(rawValue: name) == nil ? "" : name == "sortBy" ? "title" : name == "setRows" ? "compact" : "1"
    var state = stage.state
    let effects = update(&state, .called(CommandCall(name: name, argument: argument)))
    #expect(state.order == before.order && state.density == before.density && state.isZen == before.isZen, "\(name)")
    #expect(state.groupsStories == before.groupsStories, "\(name)")
    #expect(state.showsOtherLanguages == before.showsOtherLanguages && state.list == before.list, "\(name)")
    #expect(state.band.requested == nil, "\(name)")
    #expect(!(state.pages.top is FactsPage || state.pages.top is LinksPage || state.pages.top is SumsPage), "\(name)")
    for case .read(.page(let question)) in effects {
      if case .changes = question { Issue.record("\(name)") }
      if case .sums = question { Issue.record("\(name)") }
    }
  }

  @Test(arguments: ["I", "w", "S", "x", "W", "X", "d"])
  func sayThatTheyAreForTheListWhenTheColumnHasTheKeys(_ key: String) throws {
    var stage = Stage(Size(width: 140, height: 24))
    try stage.press("F" + key)
    #expect(stage.state.notice?.text == FeedsTexts.forArticles(Keymap()))
    #expect(stage.state.focus == .feeds && stage.state.pages.isEmpty)
  }

  @Test func goOnToTheNextFeedFromTheRowUnderTheCursor() throws {
    var stage = Stage(Size(width: 140, height: 24))
    try stage.press("F")
    let row = try #require(stage.state.sidebar.rows.firstIndex { $0.title == "24.kg" })
    try stage.press("g" + String(repeating: "j", count: row) + "J")
    #expect(stage.state.list.scope == .feed(4))
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
    #expect(stage.state.notice?.text == "[ again marks 1 article above read.")
    let ids = stage.state.list.ids
    #expect(try changes("[[", after: "jj") == [.mark(Array(ids[..<2]), .read, in: .all)])
    #expect(try changes("]]", after: "jj") == [.mark(Array(ids[3...]), .read, in: .all)])
    try stage.press("g[")
    #expect(stage.state.notice?.text == "No article is above this one.")
  }
}
