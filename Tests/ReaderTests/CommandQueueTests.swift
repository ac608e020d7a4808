import Foundation
import Model
import Query
import Screen
import Testing

@testable import Reader

/// A stage whose answers come when the test lets them come, as those of a store do.
private struct LateStage {
  var stage: Stage
  private var effects: [Effect] = []

  init(library: Library = Library(), keys: Settings.KeyLine..., at row: Int = 1) {
    var settings = Settings()
    settings.keys = keys
    stage = Stage(library: library, settings: settings)
    stage.send(.tick(Library.now))
    for _ in 0..<row { stage.send(.key(.down)) }
  }

  mutating func send(_ event: Event) { effects += update(&stage.state, event) }

  mutating func press(_ script: String) throws {
    for key in try KeyScript(script).keys { send(.key(key)) }
  }

  mutating func call(_ lines: String...) throws {
    for line in lines { send(.called(try #require(CommandCall(typed: line)))) }
  }

  /// Everything that was asked for comes, and all that follows from it.
  mutating func answer() {
    while !effects.isEmpty {
      for event in stage.library.answer(effects.removeFirst()) { send(event) }
    }
  }

  var starred: [ArticleID] { stage.library.articles.map(\.headline).filter(\.isStarred).map(\.id) }
  var opened: [String] {
    stage.library.asked.compactMap { if case .terminal(.openInBrowser(let address)) = $0 { address } else { nil } }
  }
  var said: String { stage.state.notice?.text ?? "" }
}

/// Commands and keys that are about a list, results or a text which the one before them has asked for.
///
/// In the library 1, 3 and 4 are unread, 3 is starred, and the cursor stands on 2.
@Suite struct CommandsOneAfterAnother {
  private static let line = Settings.KeyLine("f9", ["unread", "star"])

  @Test func theSecondCommandOfAKeyWaitsForTheListOfTheFirst() throws {
    var late = LateStage(keys: Self.line)
    try late.press("<f9>")
    #expect(late.starred == [3] && late.stage.state.list.scope == .all)
    late.answer()
    #expect(late.stage.state.list.scope == .unread && late.starred == [1, 3])
  }

  @Test func commandsOfTheCommandLineWaitForEachOther() throws {
    var late = LateStage()
    try late.call("search-for ministry", "star", "all", "last", "star")
    late.answer()
    #expect(late.starred == [1, 3, 4], "the only result, then the last of the list")
  }

  @Test func aFeedIsGoneToBeforeWhatFollowsIsDone() throws {
    var late = LateStage(library: Library([Library.front[1], Library.front[0]]), at: 0)
    try late.call("go-to-feed edition", "last", "star")
    late.answer()
    #expect(late.stage.state.list.scope == .feed(1) && late.starred == [1])
  }

  @Test func keysBehindASearchAreForItsResults() throws {
    var late = LateStage()
    try late.press("/ministry<enter>s")
    #expect(late.starred == [3])
    late.answer()
    #expect(late.starred == [1, 3])
  }

  @Test func keysBehindAKeyOfSeveralCommandsComeAfterThem() throws {
    var late = LateStage(keys: Settings.KeyLine("f9", ["unread", "star", "last"]))
    try late.press("<f9>s")
    late.answer()
    #expect(late.starred == [1, 3, 4])
  }

  @Test func pastedTextKeepsItsPlaceAmongTheKeys() throws {
    var late = LateStage(keys: Settings.KeyLine("f9", ["unread", "search"]))
    try late.press("<f9>")
    late.send(.paste("mini"))
    try late.press("stry")
    late.answer()
    #expect(late.stage.state.search?.field.text == "ministry")
  }

  @Test func theLinkOfANumberWaitsForTheText() throws {
    let linked = try #require(LinkedText.library().articles.first)
    var late = LateStage(library: Library([Library.front[1], linked]), at: 0)
    try late.call("next", "open-link 2")
    #expect(late.opened == [] && late.said == "")
    late.answer()
    #expect(late.opened == ["https://a.example/2"])
  }

  @Test(arguments: ["j2o", "о2щ"]) func aKeyForALinkWaitsForTheText(_ keys: String) throws {
    let linked = try #require(LinkedText.library().articles.first)
    var late = LateStage(library: Library([Library.front[1], linked]), at: 0)
    try late.press(keys)
    late.answer()
    #expect(late.opened == ["https://a.example/2"])
  }

  @Test func aStepThroughTheListWaitsForNoText() throws {
    var late = LateStage()
    try late.press("jk")
    #expect(late.stage.state.list.index == 1 && late.stage.state.queue == nil)
  }

  @Test func theProgramWaitsForThePageThatIsFetchedForIt() throws {
    var settings = Settings()
    settings.commands = [OwnCommand("Keep", run: [ArgumentPattern(literal: "keep")])]
    var stage = Stage(settings: settings)
    for line in ["full-text", "run Keep"] { stage.send(.called(try #require(CommandCall(typed: line)))) }
    let isStarted = { stage.library.asked.contains { if case .terminal(.run) = $0 { true } else { false } } }
    #expect(stage.library.asked.last == .network(.fetchPage(1)) && !isStarted())
    stage.send(.tick(Library.now.addingTimeInterval(60)))
    #expect(stage.state.queue != nil, "fetching has a limit of its own")
    stage.send(.pageCame(Library.front[0]))
    #expect(isStarted())
  }

  // MARK: The rest is dropped

  @Test func afterAFailureTheRestIsNotRun() throws {
    var late = LateStage(keys: Self.line)
    try late.press("<f9>j")
    late.send(.failed(Problem(doing: "read", to: "the store", why: "the disk is gone")))
    #expect(late.said == "The disk is gone. Could not read the store. The rest was not run.")
    late.answer()
    #expect(late.starred == [3] && late.stage.state.queue == nil)
  }

  @Test func escDropsTheRest() throws {
    var late = LateStage(keys: Self.line)
    try late.press("<f9>s<esc>")
    #expect(late.said == "You stopped the wait. The rest was not run.")
    late.answer()
    #expect(late.starred == [3])
    try late.press("s")
    late.answer()
    #expect(late.starred == [1, 3], "the list that came has its keys again")
  }

  @Test(arguments: ["go-to-feed nowhere", "use-theme beige", "sort-by size"])
  func afterACommandThatIsRefusedTheRestIsNotRun(_ line: String) throws {
    var late = LateStage(keys: Settings.KeyLine("f9", [line, "star"]))
    late.send(.answered(ThemesAnswer([:], problems: [])))
    try late.press("<f9>")
    late.answer()
    #expect(late.starred == [3] && late.stage.state.notice?.isError == true)
    #expect(late.said.hasSuffix(KeysTexts.dropped), "\(late.said)")
  }

  @Test func whereNoUnreadArticleIsLeftTheRestIsNotRun() throws {
    var late = LateStage(
      library: Library([Library.front[1]]), keys: Settings.KeyLine("f9", ["next-unread", "star"]), at: 0)
    try late.press("<f9>")
    late.answer()
    #expect(late.starred == [] && late.said == "\(ListTexts.noMoreUnread) \(KeysTexts.dropped)")
  }

  @Test func aPageThatDoesNotComeDropsTheRest() throws {
    var stage = Stage()
    for line in ["full-text", "star"] { stage.send(.called(try #require(CommandCall(typed: line)))) }
    stage.send(.pageFailed(1, Problem(doing: "fetch", to: "the page", why: "there is no network")))
    #expect(!stage.library.articles[0].headline.isStarred)
    #expect(stage.state.notice?.text == "There is no network. Could not fetch the page. \(KeysTexts.dropped)")
  }

  @Test func nothingWaitsForEver() throws {
    var late = LateStage(keys: Self.line)
    try late.press("<f9>")
    let end = try #require(late.stage.state.nextTick)
    #expect(end <= Library.now.addingTimeInterval(CommandQueue.patience))
    late.send(.tick(Library.now.addingTimeInterval(CommandQueue.patience)))
    #expect(late.stage.state.queue == nil && late.said == "\(KeysTexts.nothingCame) \(KeysTexts.dropped)")
    try late.press("j")
    #expect(late.stage.state.list.index == 2)
  }

  @Test func controlCQuitsAlsoWhileCommandsWait() throws {
    var late = LateStage(keys: Self.line)
    try late.press("<f9><c-c>")
    #expect(late.stage.state.isQuitting)
  }

  @Test func nothingIsRunBehindTheCommandThatQuits() throws {
    var late = LateStage(keys: Settings.KeyLine("f9", ["quit", "star"]))
    try late.press("<f9>")
    late.answer()
    #expect(late.stage.state.isQuitting && late.starred == [3])
  }
}
