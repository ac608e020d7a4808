import Foundation
import Model
import Screen
import TestKit
import Testing
import Text

@testable import Reader

@Suite struct TheHealthOfFeeds {
  private static func feed(_ id: FeedID, _ title: String, _ change: (inout FeedHealth) -> Void) -> FeedHealth {
    var feed = FeedHealth(id: id, title: title, address: "https://me:secret@\(id).example/feed")
    feed.newest = Library.now
    feed.record.lastSuccess = Library.now.addingTimeInterval(-3600)
    change(&feed)
    return feed
  }

  static let feeds = [
    feed(1, "Sound Times") { _ in },
    feed(2, "The 作者 of a feed with a name that is far too long") { $0.record.malformed = "an element is not closed" },
    feed(3, "Moved") { $0.record.movedTo = "https://new.example/feed" },
    feed(4, "Old Times") { feed in
      feed.record.problem = "could not resolve its host"
      feed.record.failures = 7
      feed.record.lastSuccess = Library.now.addingTimeInterval(-20 * 86_400)
      feed.record.nextDue = Library.now.addingTimeInterval(7200)
    },
    feed(5, "Gone") { feed in
      feed.record.isGone = true
      feed.record.status = 410
      feed.record.problem = "it is gone for good"
    },
    feed(6, "Paused") { $0.isPaused = true },
  ]

  private func stage(_ size: Size = Size(width: 80, height: 24)) throws -> Stage {
    var stage = Stage(size)
    try stage.press("H")
    stage.send(.answered(HealthAnswer(TheHealthOfFeeds.feeds)))
    return stage
  }

  @Test(arguments: [("health", 80, 24), ("health-narrow", 40, 12)])
  func screen(_ name: String, width: Int, height: Int) throws {
    var stage = try stage(Size(width: width, height: height))
    try stage.press("j")
    let changed = try difference(stage.screen, fromGolden: name, in: "ReaderTests")
    #expect(changed == nil, "\(changed ?? "")")
    #expect(!stage.screen.contains("secret"))
  }

  @Test func eachProblemHasItsKey() throws {
    var stage = try stage()
    try stage.press("r")
    #expect(stage.library.asked.last == .network(.refresh([5], asked: true)))
    stage.send(.refreshing(nil))
    let asked = stage.library.asked
    try stage.press("D")
    #expect(stage.state.notice?.text == "D again removes Gone; what is starred stays." && stage.library.asked == asked)
    try stage.press("D")
    #expect(stage.library.asked.last == .write(.edit([.remove(5)])))
    try stage.press("jjm")
    #expect(stage.library.asked.last == .write(.followMove(3)))
    try stage.press("Gp")
    #expect(stage.library.asked.last == .write(.pause(6, false)))
    try stage.press("gp")
    #expect(stage.library.asked.last == .write(.pause(5, true)))
    try stage.press("R")
    #expect(stage.library.asked.last == .network(.refresh([5, 4, 3, 2, 6], asked: true)))
    try stage.press("o")
    #expect(stage.library.asked.last == .terminal(.openInBrowser("https://5.example/feed")), "without its password")
  }

  @Test func theHintsAreTheRemediesForTheSelectedFeed() throws {
    var stage = try stage(Size(width: 100, height: 24))
    #expect(stage.lines.last == "  r try again  D remove  p pause  o open  ? help  q back")
    try stage.press("jj")
    #expect(stage.lines.last?.contains("m follow the move") == true)
    try stage.press("G")
    #expect(stage.lines.last?.contains("p resume") == true)
    stage.send(.resized(Size(width: 30, height: 8)))
    #expect(stage.lines.last == "  r try again  q back")
  }

  @Test func fromTheColumnTheCursorGoesToTheFeedOrTheFirstOneOfTheFolder() throws {
    let feeds: [(String, FeedID)] = [("24.kg", 2), ("A feed with a name that is far too long for its column", 4)]
    for (title, selected) in feeds {
      var stage = try stage(from: title)
      #expect(stage.state.pages[HealthPage.self]?.selection?.feed.id == selected, "\(title)")
      #expect(stage.state.notice == nil)
      try stage.press("D")
      #expect(stage.state.notice?.text.contains(TheHealthOfFeeds.feeds[Int(selected) - 1].title) == true)
    }
    let folder = try stage(from: "Region")
    #expect(folder.state.pages[HealthPage.self]?.selection?.feed.id == 3, "2 and 3 are in it; 3 is worse")
    #expect(try stage(from: "All articles").state.pages[HealthPage.self]?.selection?.feed.id == 5)
  }

  @Test func fromTheColumnAFeedWithoutProblemsIsSaidToBeWell() throws {
    var stage = try stage(from: "Edition")
    #expect(stage.state.notice?.text == "Edition is well.")
    try stage.press("j")
    stage.send(.answered(HealthAnswer(TheHealthOfFeeds.feeds)))
    #expect(stage.state.notice == nil && stage.state.pages[HealthPage.self]?.selection?.feed.id == 4)
    #expect(HealthTexts.isWell("News", isFeed: false) == "All feeds in News are well.")
  }

  /// The page opened on a row of the column.
  private func stage(from title: String) throws -> Stage {
    var stage = Stage(Size(width: 140, height: 30))
    try stage.press("F")
    let row = try #require(stage.state.sidebar.rows.firstIndex { $0.title == title })
    try stage.press("g" + String(repeating: "j", count: row) + "H")
    stage.send(.answered(HealthAnswer(TheHealthOfFeeds.feeds)))
    return stage
  }

  @Test func aFeedThatHasNotMovedSaysSo() throws {
    var stage = try stage()
    try stage.press("m")
    #expect(stage.lines.last?.contains("has not moved") == true)
  }

  @Test func aFeedWithoutProblemsLeavesTheListAndTheSelectionStays() throws {
    var stage = try stage()
    try stage.press("jj")
    stage.send(.answered(HealthAnswer(TheHealthOfFeeds.feeds.filter { $0.id != 5 })))
    #expect(stage.state.pages[HealthPage.self]?.selection?.feed.id == 3)
  }

  @Test func withoutProblemsItSaysSo() throws {
    var stage = Stage()
    try stage.press("H")
    stage.send(.answered(HealthAnswer([TheHealthOfFeeds.feeds[0]])))
    #expect(stage.screen.contains("1 feed is followed, without problems."))
    try stage.press("jkrDmpGg<space>")
    try stage.press("q")
    #expect(stage.state.pages.isEmpty)
  }

  @Test func theEndOfARefreshReadsThePageAgain() throws {
    var stage = try stage()
    let asked = stage.library.asked.count
    stage.send(.refreshing(Refreshing(done: 1, total: 1, wasAsked: true)))
    #expect(stage.library.asked.dropFirst(asked).contains(.read(.page(.feedHealth))))
  }
}
