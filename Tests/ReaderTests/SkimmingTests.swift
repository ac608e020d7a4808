import Foundation
import Model
import Query
import Screen
import Testing

@testable import Reader

@Suite struct Skimming {
  private func stage(after seconds: Double = 0, passed: Bool = false, _ size: Size = Size(width: 80, height: 24))
    -> Stage
  {
    var settings = Settings()
    settings.list.readAfter = seconds
    settings.list.readPassed = passed
    var stage = Stage(size, settings: settings)
    stage.send(.tick(Library.now))
    return stage
  }

  @Test func marksTheArticleBesideTheListAfterItsTime() throws {
    var stage = stage(after: 3)
    stage.send(.tick(Library.now.addingTimeInterval(2)))
    #expect(stage.library.counts.unread == 3)
    stage.send(.tick(Library.now.addingTimeInterval(3)))
    #expect(stage.library.counts.unread == 2 && stage.state.list.headlines[1]?.isRead == true)
    try stage.press("m")
    stage.send(.tick(Library.now.addingTimeInterval(20)))
    #expect(stage.library.counts.unread == 3, "what one marked unread stays unread")
  }

  @Test func marksNothingWhereTheTextIsNotBesideTheList() throws {
    var stage = stage(after: 3, passed: true, Size(width: 40, height: 12))
    stage.send(.tick(Library.now.addingTimeInterval(9)))
    try stage.press("jj")
    #expect(stage.library.counts.unread == 3)
  }

  @Test func marksNothingUnlessTheSettingsSaySo() throws {
    var stage = stage()
    stage.send(.tick(Library.now.addingTimeInterval(60)))
    try stage.press("jjj")
    #expect(stage.library.counts.unread == 3)
  }

  @Test func marksTheArticleThatOnePassesAndUndoTakesThatBack() throws {
    var stage = stage(passed: true)
    try stage.press("j")
    #expect(stage.library.counts.unread == 2 && stage.state.list.headlines[1]?.isRead == true)
    try stage.press("k")
    #expect(stage.library.counts.unread == 2)
    try stage.press("ju")
    #expect(stage.library.counts.unread == 3)
  }

  @Test func goingBackMarksNothing() throws {
    var stage = stage(passed: true)
    try stage.press("jj")
    let unread = stage.library.counts.unread
    try stage.press("k/sea<esc>")
    #expect(stage.library.counts.unread == unread)
  }
}

@Suite struct TheNextFeed {
  @Test func isTheNextOneWithUnreadArticlesAndTheRoundBeginsAnew() throws {
    var stage = Stage(Size(width: 140, height: 30))
    var seen: [Scope] = []
    for _ in 0..<4 {
      try stage.press("J")
      seen.append(stage.state.list.scope)
    }
    #expect(seen == [.feed(2), .feed(4), .feed(1), .feed(2)], "24.kg, the long name, Edition; Курсив is read")
  }

  @Test func beginsAtItsFirstUnreadArticle() throws {
    var stage = Stage(library: Library(Array(Library.front[1...])))
    try stage.press("JJJ")
    #expect(stage.state.list.scope == .feed(1))
    #expect(stage.state.list.selected == 3, "2 is read")
  }

  @Test func ofAFolderIsAFolder() throws {
    var stage = Stage(Size(width: 140, height: 30))
    stage.send(.listed(stage.library.listing(.folder("World"))))
    try stage.press("J")
    #expect(stage.state.list.scope == .folder("Region"))
  }

  @Test func saysWhenNoFeedHasAny() throws {
    var stage = Stage()
    try stage.press("J")
    stage.send(.key("J"), silently: true)
    stage.send(.feeds(Folders()))
    #expect(stage.state.notice?.text == FeedsTexts.noFeedUnread)
  }
}

@Suite struct SteppingBack {
  @Test func fromAFeedTheColumnFollowsToTheListOfAll() throws {
    var stage = Stage(Size(width: 140, height: 30))
    try stage.press("FG<enter>")
    #expect(stage.state.list.scope == .feed(1) && stage.state.sidebar.selection.scope == .feed(1))
    try stage.press("q")
    #expect(stage.state.list.scope == .all && stage.state.sidebar.selection.scope == .all && !stage.state.isQuitting)
    try stage.press("q")
    #expect(stage.state.isQuitting)
  }

  @Test(arguments: ["<enter>", "2", "3", "F", "FG<enter>", "/the<enter>", "z", "z!", "2<enter>", "/the<enter><enter>"])
  func eachStepLeavesOneThing(_ keys: String) throws {
    var stage = Stage(Size(width: 140, height: 30))
    try stage.press(keys)
    var steps = 0
    while !stage.state.isQuitting, steps < 9 {
      let before = stage.state
      try stage.press("q")
      steps += 1
      let left = [
        before.focus != stage.state.focus && before.focus != .list,
        before.search != nil && stage.state.search == nil,
        before.pages.isEmpty != stage.state.pages.isEmpty,
        before.search == nil && before.list.scope != stage.state.list.scope,
        stage.state.isQuitting,
      ]
      #expect(left.count { $0 } == 1, "step \(steps) of \(keys)")
    }
    #expect(stage.state.isQuitting)
  }
}

@Suite struct TheOrder {
  @Test func ofAListChangesOnAKeyAndTheSelectionStays() throws {
    var stage = Morning.stage(Size(width: 80, height: 24))
    try stage.press("jj")
    let selected = stage.state.list.selected
    for order in [ListOrder.feed, .title, .readingTime, .stories, .date] {
      try stage.press("S")
      #expect(stage.state.list.order == order && stage.state.list.selected == selected)
      #expect(stage.screen.contains("Today") == (order == .date), "days head a list by date only")
    }
  }

  @Test func ofResultsIsSaidAndChangesOnTheSameKey() throws {
    var stage = Stage(Size(width: 140, height: 24))
    try stage.press("/the<enter>")
    #expect(stage.screen.contains("2 found, best first"))
    try stage.press("S")
    #expect(stage.screen.contains("2 found, newest first"))
    try stage.press("S")
    #expect(stage.screen.contains("2 found, most reported first"))
    var state = stage.state
    #expect(
      update(&state, .key("S")).contains(.search(.articles(Query("the"), only: [], by: .rank))))
  }

  @Test func thatTheQueryNamesStays() throws {
    var stage = Stage()
    try stage.press("/the sort:date<enter>S")
    #expect(stage.state.notice?.text == SearchTexts.hasOrder)
    #expect(stage.state.search?.shownOrder == .date)
  }
}
