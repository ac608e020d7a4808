import Foundation
import Model
import Money
import Query
import Screen
import Testing
import Text

@testable import Reader

/// What the screen says about its state, and what is in a line before one types.
@Suite struct WhatTheScreenSays {
  @Test(arguments: [140, 80]) func theKeyOfAPairStandsBesideItsFigure(_ width: Int) throws {
    var stage = Stage(Size(width: width, height: 24))
    try stage.press("$")
    #expect(stage.lines[23].hasPrefix(" USD/KGS 87.413 for 11 Dec"), "\(stage.lines[23])")
    #expect(stage.lines[23].contains(" · ↵ page"), "\(stage.lines[23])")
  }

  @Test func theFigureComesBeforeTheKey() throws {
    var stage = Stage(Size(width: 30, height: 12))
    try stage.press("$")
    #expect(stage.lines[11].hasPrefix(" USD/KGS 87.413 for 11 Dec") && !stage.lines[11].contains("page"))
  }

  @Test func aClickOnTheKeyOpensThePage() throws {
    var stage = Stage()
    try stage.press("$")
    let line = stage.lines[23]
    let x = line.distance(from: line.startIndex, to: try #require(line.range(of: "↵ page")).lowerBound)
    stage.send(.mouse(Mouse(.press, x: x, y: 23)))
    #expect(stage.state.pages.top is PairPage)
  }

  @Test func anEditionSaysItsDayInANarrowBand() {
    var library = Library()
    for index in library.ticks.indices { library.ticks[index].source = "edition" }
    #expect(Stage(Size(width: 40, height: 12), library: library).lines[0].hasPrefix(" 11 Dec · USD/KGS 87.4"))
  }

  @Test func unreadLooksTheSameInTheListAndOnThePageOfAPair() throws {
    var stage = Stage(Size(width: 108, height: 34))
    try stage.press("$<right><enter>")
    let page = try #require(stage.state.pages[PairPage.self])
    let lines = PairText(page, stage.state, width: 80).articles
    #expect(lines.map { $0.runs[0].style.role } == [.text, .dim])
  }

  @Test func aFailedHookIsSaidUntilFeedHealthIsOpened() throws {
    var stage = Stage()
    stage.send(.done(.copied("x")))
    stage.send(.hooksFailed)
    #expect(stage.state.notice?.text == "Copied x")
    try stage.press("j")
    #expect(stage.lines[23].contains("a hook failed: press H"), "\(stage.lines[23])")
    try stage.press("H<esc>")
    #expect(!stage.lines[23].contains("hook"))
  }

  @Test(arguments: [("", "4 new: press ."), ("3", "4 new articles from 2 feeds.")])
  func aRefreshSaysHowToSeeWhatIsNew(_ way: String, _ said: String) throws {
    var stage = Stage()
    try stage.press(way + "R")
    stage.send(.refreshing(Refreshing(done: 5, total: 5, new: 4, withNew: 2, wasAsked: true)), silently: true)
    #expect(stage.state.notice?.text == said)
  }

  @Test func keysThatWaitDoNotStandOnHints() throws {
    var stage = Stage(Size(width: 70, height: 12))
    let hints = stage.lines[11]
    try stage.press("j")
    stage.send(.key("5"))
    #expect(stage.lines[11].hasSuffix("5…") && !stage.lines[11].contains("hel 5"))
    #expect(hints.contains("? help") && (stage.lines[11].contains("? help") || !stage.lines[11].contains("? h")))
  }

  @Test func whileALineIsTypedNoKeyIsNamedThatWouldBeTyped() throws {
    var stage = Stage()
    try stage.press("/gas")
    stage.send(.searches(.savedSearch("Gas news"), stage.library.folders))
    #expect(stage.state.notice?.text == "Saved as Gas news.")
    try stage.press("<enter>")
    stage.send(.searches(.savedSearch("Gas news"), stage.library.folders))
    #expect(stage.state.notice?.text == "Saved as Gas news; F shows it.")
  }

  @Test func theLineOfAnAlertShowsItsForms() throws {
    for size in [Size(width: 80, height: 24), Size(width: 40, height: 12)] {
      var stage = Stage(size)
      try stage.press("!aUSD")
      #expect(stage.screen.contains("USD/KZT 480 a level") && stage.lines.last?.contains("alert: USD") == true)
    }
  }

  @Test func aRemovedAlertSaysHowItComesBack() throws {
    var stage = Stage()
    try stage.press("!jDD")
    #expect(stage.state.notice?.text == "Alert removed.  u undoes it.")
    try stage.press("u")
    #expect(!stage.state.pages.isEmpty, "undo works on the page")
    let action = AlertAction("USD/KZT crosses 480", isRemoval: true, place: 0)
    stage.send(.reverted(Reverted(.alert(action), isRedo: false)))
    #expect(stage.state.notice?.text == "Undone: alert USD/KZT crosses 480 removed.")
  }

  @Test func aPrefilledTextIsReplacedByWhatIsTyped() throws {
    var stage = Stage(Size(width: 140, height: 24))
    stage.send(.ticks(stage.library.ticks, asOf: Day("2025-12-11")))
    stage.state.band.requested = Day("2025-12-01")
    stage.send(.ticks(stage.library.ticks, asOf: Day("2025-12-01")))
    try stage.press("@2")
    #expect(stage.state.pages.top?.line?.text == "2")
    try stage.press("<esc>FGeA")
    #expect(stage.state.pages.top?.line?.text == "A")
    try stage.press("<esc>EB")
    #expect(stage.state.pages.top?.line?.text == "B")
    try stage.press("<esc>#c")
    #expect(stage.state.pages.top?.line?.text.hasSuffix("c") == true)
  }

  @Test func anEmptyFolderSaysHowAFeedGetsThere() {
    var stage = Stage(Size(width: 140, height: 24), library: Library([]))
    var folders = stage.library.folders
    folders.folders = [FolderSummary(path: "Empty")]
    stage.send(.feeds(folders))
    stage.send(.listed(stage.library.listing(.folder("Empty"))))
    #expect(stage.screen.contains("No feed in this folder: v moves one"))
  }

  @Test func aFeedThatIsFollowedAlreadyIsShown() {
    var stage = Stage()
    stage.send(
      .answered(AddingAnswer.followed(FollowedFeeds(title: "Kursiv", new: 0, articles: 0, toFetch: [], known: 2))))
    #expect(stage.state.list.scope == .feed(2) && stage.state.notice?.text == "Kursiv: followed already.")
  }

  @Test func theEndOfALongLineShowsThatItsBeginningIsLeftOut() throws {
    var stage = Stage(Size(width: 40, height: 12))
    try stage.press("/" + String(repeating: "word ", count: 12))
    #expect(stage.screen.contains("/ …"), "\(stage.lines)")
  }

  @Test func aPageThatFailsSaysThatItsFeedsPagesAreWanted() throws {
    var stage = Stage()
    stage.send(.wantsPages(1, title: "Edition", true))
    stage.send(.pageFailed(1, Problem(doing: "fetch", to: "https://a.example", why: "the server says 404")))
    #expect(stage.state.notice?.text == "Pages are fetched from now on, but not this one: the server says 404.")
  }

  @Test func aSentenceOfTheTableStandsAlone() {
    // The palette shows each row without the one before it.
    for command in Command.all {
      let words = command.help.split(separator: " ").prefix(3)
      #expect(!words.contains("it") && !words.contains("its"), "\(command.name): \(command.help)")
    }
  }

  @Test(arguments: [
    ("rename-row", "Rename works only in the column of feeds: F opens it."),
    ("row-down", "Row down works only in the column of feeds: F opens it."),
    ("convert-rate", "Convert rate works only on a pair of the band: $ chooses one."),
    ("remove-feed", "Remove works only on the page “Feed health”: H opens it."),
  ])
  func aCommandOfAnotherPlaceSaysHowToGetThere(_ word: String, _ said: String) throws {
    var stage = Stage()
    stage.send(.called(try #require(CommandCall(typed: word))))
    #expect(stage.state.notice?.text == said)
  }

  @Test(arguments: [
    ("move fee", "Move the feed or folder to a folder"), ("add feed", "Add feeds: by address"),
    ("undo", "Undo the last"),
    ("fold", "Fold the folder"),
  ])
  func theBeginningOfASentenceWins(_ typed: String, _ title: String) throws {
    var stage = Stage()
    try stage.press(":" + typed)
    let entries = stage.state.pages[PalettePage.self]?.entries ?? []
    #expect(entries.first?.title.hasPrefix(title) == true, "\(entries.prefix(3).map(\.title))")
  }
}

@Suite struct CrossRatesOnSmallScreens {
  private func stage(_ size: Size) throws -> Stage {
    var stage = Stage(size)
    try stage.press("M")
    return stage
  }

  @Test func theOtherColumnsAreReachedBesideTheRows() throws {
    var stage = try stage(Size(width: 40, height: 12))
    #expect(stage.lines[3].contains("KZT") && !stage.lines[3].contains("USD"), "\(stage.lines)")
    try stage.press("<right>")
    #expect(stage.lines[3].contains("USD") && stage.state.pages.top is MatrixPage)
    try stage.press("<right><right><left>")
    #expect(stage.lines[3].contains("KZT"))
    #expect(stage.lines.allSatisfy { Width.of($0) <= 40 })
  }

  @Test func theTitleIsCutWithAnEllipsis() throws {
    #expect(try stage(Size(width: 40, height: 12)).lines[1].hasSuffix("…"))
  }

  @Test func theSmallestScreenHasRatesToo() throws {
    var stage = try stage(Size(width: 20, height: 5))
    #expect(stage.lines[1].contains("KZT") && stage.lines[2].hasPrefix("KZT"), "\(stage.lines)")
    let first = stage.lines[2]
    try stage.press("jj")
    #expect(stage.lines[2] != first && !stage.lines[2].allSatisfy { $0 == " " })
  }
}
