import Foundation
import Model
import Screen
import Testing

@testable import Reader

/// Changes that are asked about before they are made.
@Suite struct Questions {
  private static let added = FeedAction(
    .add, "Kursiv",
    feeds: [
      FeedChange(
        5, before: .absent, after: FeedTraits(name: nil, folder: nil, tags: [], place: nil, presence: .followed))
    ])

  private func undos(_ stage: Stage) -> [WriteEffect] {
    var state = stage.state
    return update(&state, .key("u")).compactMap { if case .write(let effect) = $0 { effect } else { nil } }
  }

  @Test func undoOfASubscriptionIsConfirmedByTheSecondPress() {
    var stage = Stage()
    stage.send(.undoAsks(Questions.added))
    #expect(stage.state.notice?.text == "u again unsubscribes from Kursiv.")
    #expect(undos(stage) == [.undo(in: .all, confirmed: Questions.added)])
    stage.send(.key("j"))
    #expect(undos(stage) == [.undo(in: .all)], "another key takes the question back")
  }

  @Test func theQuestionComesAgainForTheNextSubscription() {
    var stage = Stage()
    stage.send(.undoAsks(Questions.added))
    stage.send(.key("u"))
    #expect(undos(stage) == [.undo(in: .all, confirmed: nil)])
  }

  @Test func thePaletteAnswersTheQuestionThatItAsked() throws {
    var stage = Stage()
    try stage.press(":articles of all feeds read<enter>")
    #expect(stage.state.notice?.text == "The command again marks the articles of all feeds read.")
    try stage.press(":art")
    #expect(stage.lines.last?.contains("again marks the articles of all feeds") == true, "the question stays in sight")
    #expect(stage.library.counts.unread == 3)
    try stage.press("<c-u>articles of all feeds read<enter>")
    #expect(stage.library.counts.unread == 0)
  }

  @Test(arguments: ["<esc>", "<c-u>density<enter>"]) func thePaletteForgetsAQuestionThatItDoesNotAnswer(_ keys: String)
    throws
  {
    var stage = Stage()
    try stage.press(":articles of all feeds read<enter>:x" + keys + ":articles of all feeds read<enter>")
    #expect(stage.library.counts.unread == 3)
  }

  @Test func whatIsAboveAndBelowIsCountedWithoutWhatIsRead() throws {
    var stage = Stage()
    try stage.press("jj[")
    #expect(stage.state.notice?.text == "[ again marks 1 article above read.", "one of the two is read")
    try stage.press("gj]")
    #expect(stage.state.notice?.text == "] again marks 2 articles below read.")
    try stage.press("gmj[")
    #expect(stage.state.notice?.text == "Nothing above is unread.")
  }
}

/// What a long sentence loses in a narrow row.
@Suite struct NoticesInANarrowRow {
  private func row(_ problem: Problem, _ width: Int) -> String {
    var stage = Stage(Size(width: width, height: 24))
    stage.send(.failed(problem))
    return stage.lines.last ?? ""
  }

  private static let browser = Problem(
    doing: "open", to: "http://127.0.0.1:8931/a/very/long/address/of/an/article?id=123456789",
    why: "there is no program xdg-open; set links.browser or $BROWSER")

  @Test func theReasonOfAFailureComesFirstAndItsAddressIsCut() {
    #expect(
      row(NoticesInANarrowRow.browser, 80).hasPrefix(
        " There is no program xdg-open; set links.browser or $BROWSER. Could not"))
    #expect(row(NoticesInANarrowRow.browser, 40).hasPrefix(" There is no program xdg-open"))
    #expect(row(NoticesInANarrowRow.browser, 200).contains("$BROWSER. Could not open http://127.0.0.1:8931/a/very"))
  }

  @Test func aMistakeInAFileBeginsWithItsPlace() {
    let problem = Problem(
      doing: "use", to: "/home/reader/.config/newsband/config.toml", why: "no command \"nxt\"; perhaps next", line: 7)
    #expect(row(problem, 80).hasPrefix(" config.toml, line 7: no command \"nxt\"; perhaps next."))
  }

  @Test func aNameAtTheBeginningOfAReasonStaysAsItIs() {
    let problem = Problem(doing: "open", to: "https://a.example", why: "xdg-open: it ended with status 3")
    #expect(problem.notice == "xdg-open: it ended with status 3. Could not open https://a.example.")
  }

  @Test func theNextStepIsNotCut() throws {
    var stage = Stage(Size(width: 40, height: 12))
    stage.send(.edited(FeedAction(.move, "A feed with a name that is far too long", target: "News/Asia")))
    #expect(stage.lines.last?.contains("· u undoes") == true, "\(stage.lines.last ?? "")")
  }
}
