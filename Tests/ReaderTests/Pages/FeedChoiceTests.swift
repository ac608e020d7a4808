import Model
import Screen
import TestKit
import Testing

@testable import Reader

/// Feeds to choose from, under their folders, and the folder that they are put into.
@Suite struct FeedChoiceTests {
  private static func feed(_ id: Int, _ folder: String?, title: String? = nil) -> Subscription {
    Subscription(feedURL: "https://me:pw@\(id).example/feed", title: title, folder: folder)
  }

  private static let feeds = [
    feed(0, "Asia/Kazakhstan", title: "a"), feed(1, "Asia/Kazakhstan"), feed(2, "Asia"), feed(3, "World"),
    feed(4, "/Asia//Kazakhstan/"), feed(5, nil),
  ]

  private func signs(_ choice: FeedChoice) -> String { choice.rows.indices.map { choice.sign(of: $0) }.joined() }

  @Test func eachFolderHasARowWhereItBegins() {
    let rows = FeedChoice(FeedChoiceTests.feeds).rows.map { String(repeating: "  ", count: $0.depth) + $0.title }
    #expect(
      rows == [
        "Asia", "  Kazakhstan", "    a", "    https://1.example/feed", "  https://2.example/feed", "World",
        "  https://3.example/feed", "Asia", "  Kazakhstan", "    https://4.example/feed", "https://5.example/feed",
      ])
    #expect(FeedChoice().rows.isEmpty && FeedChoice().feeds(at: nil).isEmpty)
  }

  @Test func aTitleComesBeforeOneThatIsProposedAndThatBeforeTheAddress() {
    var proposed = FeedChoiceTests.feed(1, nil)
    proposed.proposedTitle = "Proposed"
    var titled = proposed
    titled.title = "Own"
    #expect(FeedChoice([proposed, titled]).rows.map(\.title) == ["Proposed", "Own"])
  }

  @Test func aFolderIsChosenWithAllThatIsInIt() {
    var choice = FeedChoice(FeedChoiceTests.feeds)
    choice.toggle(1)
    #expect(signs(choice) == "-xxx       ")
    #expect(choice.feeds(at: 9) == Array(FeedChoiceTests.feeds[..<2]), "what is chosen, wherever the cursor is")
    choice.toggle(0)
    #expect(signs(choice) == "xxxxx      ", "what is chosen in part is chosen whole")
    choice.toggle(2)
    #expect(signs(choice) == "-- xx      ")
    choice.toggle(0)
    choice.toggle(0)
    #expect(signs(choice) == "           ")
  }

  @Test func withoutAChoiceTheRowUnderTheCursorIsTaken() {
    let choice = FeedChoice(FeedChoiceTests.feeds)
    #expect(choice.feeds(at: 0).count == 3 && choice.feeds(at: 1).count == 2 && choice.feeds(at: 10).count == 1)
    #expect(choice.feeds(at: nil) == [])
  }

  @Test(arguments: [901, 902] as [UInt64])
  func signsAreThoseOfTheFeedsBelow(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    let folders = [nil, "A", "A/B", "A/B/C", "D"]
    for _ in 0..<100 {
      let feeds = (0..<Int.random(in: 1...12, using: &dice)).map {
        FeedChoiceTests.feed($0, folders.randomElement(using: &dice) ?? nil)
      }
      var choice = FeedChoice(feeds)
      #expect(choice.rows.compactMap(\.feed) == feeds, "in their order")
      for _ in 0..<20 {
        let row = Int.random(in: choice.rows.indices, using: &dice)
        let before = choice.sign(of: row)
        choice.toggle(row)
        #expect(choice.sign(of: row) == (before == "x" ? " " : "x"))
      }
      let chosen = choice.rows.filter(\.isChosen).compactMap(\.feed)
      if !chosen.isEmpty { #expect(choice.feeds(at: 0) == chosen) }
    }
  }

  private func page(_ stage: Stage) -> AddingPage? { stage.state.pages[AddingPage.self] }

  @Test func theFolderIsCompletedAndTabLeadsBackToTheAddress() throws {
    var stage = Stage(Size(width: 140, height: 24))
    try stage.press("Fqa<tab>")
    #expect(page(stage)?.isInFolder == true)
    try stage.press("reg<tab>")
    #expect(page(stage)?.folder.text == "Region")
    try stage.press("/kyr<tab>")
    #expect(page(stage)?.folder.text == "Region/Kyrgyzstan")
    try stage.press("<tab>")
    #expect(page(stage)?.isInFolder == false)
    try stage.press("a.example<enter>")
    #expect(stage.library.asked.last == .network(.findFeeds("a.example", folder: "Region/Kyrgyzstan")))
  }

  @Test(arguments: [("  ", nil), ("/", nil), (" A / B ", "A/B"), ("A//B/", "A/B"), ("\u{1B}[31mA\n", "A")])
  func theFolderIsTypedFreely(_ typed: String, _ path: String?) throws {
    var stage = Stage()
    try stage.press("a<tab>")
    stage.send(.paste(typed))
    #expect(page(stage)?.path == path)
  }

  @Test func upLeadsFromTheFirstRowToTheLine() throws {
    var stage = Stage()
    try stage.press("a")
    stage.send(.answered(AddingAnswer.starter(FeedChoiceTests.feeds)))
    try stage.press("<down>j")
    #expect(page(stage)?.isChoosing == true && page(stage)?.cursor?.index == 1)
    try stage.press("kk")
    #expect(page(stage)?.isChoosing == false)
    try stage.press("kursiv")
    #expect(page(stage)?.address.text == "kursiv", "letters are typed again")
  }

  @Test func aChoiceThatIsOpenIsNotReplacedByTheList() throws {
    var stage = Stage()
    try stage.press("ak.example<enter>")
    stage.send(.answered(AddingAnswer.found([FeedChoiceTests.feed(7, nil, title: "Seven")], at: "k.example")))
    stage.send(.answered(AddingAnswer.starter(FeedChoiceTests.feeds)))
    #expect(page(stage)?.choice.rows.map(\.title) == ["Seven"] && stage.screen.contains("k.example names"))
  }
}
