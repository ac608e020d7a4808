import Foundation
import Model
import Money
import Screen
import TestKit
import Testing
import Text

@testable import Reader

@Suite struct AddingFeeds {
  private static let starter = [
    Subscription(feedURL: "https://a.example/feed", title: "Kursiv", folder: "Asia/Kazakhstan"),
    Subscription(feedURL: "https://b.example/feed", title: "The 作者 Times", folder: "Asia/Kazakhstan"),
    Subscription(feedURL: "https://me:secret@c.example/feed", title: "Eurasia", folder: "Asia"),
    Subscription(feedURL: "https://d.example/feed", title: nil, folder: nil),
  ]

  private func stage() throws -> Stage {
    var stage = Stage()
    try stage.press("a")
    stage.send(.answered(AddingAnswer.starter(AddingFeeds.starter)))
    return stage
  }

  @Test(arguments: [("adding", "kur"), ("adding-chosen", "<down><down><space><down><down><space>")])
  func screen(_ name: String, keys: String) throws {
    var stage = try stage()
    try stage.press(keys)
    let changed = try difference(stage.screen, fromGolden: name, in: "ReaderTests")
    #expect(changed == nil, "\(changed ?? "")")
    #expect(!stage.screen.contains("secret"))
  }

  @Test func inALowWindowTheChoiceStandsRightUnderTheLine() throws {
    for (height, row) in [(5, 3), (8, 3), (10, 5)] {
      var stage = Stage(Size(width: 40, height: height))
      try stage.press("a")
      stage.send(.answered(AddingAnswer.starter(AddingFeeds.starter)))
      try stage.press("<down>")
      #expect(stage.lines[row].hasPrefix("▌ [ ] Asia"), "\(height)")
      #expect(stage.lines[height - 1].hasPrefix("  space choose"), "\(height)")
    }
  }

  @Test func theOnlyFeedAtAnAddressIsFollowed() throws {
    var stage = try stage()
    try stage.press("kursiv.example<enter>")
    #expect(stage.library.asked.last == .network(.findFeeds("kursiv.example")))
    #expect(stage.screen.contains("looking at kursiv.example…"))
    stage.send(
      .answered(AddingAnswer.followed(FollowedFeeds(title: "Kursiv", new: 1, articles: 12, toFetch: [], only: 1))))
    #expect(stage.lines.last?.contains("Kursiv: 12 new articles.") == true)
    #expect(stage.state.pages.isEmpty)
    // Its articles are there, without a key.
    #expect(stage.state.list.scope == .feed(1))
  }

  @Test func ofSeveralFeedsThePersonChooses() throws {
    var stage = try stage()
    try stage.press("kursiv.example<enter>")
    let feeds = [
      Subscription(feedURL: "https://k.example/1", title: "News"), Subscription(feedURL: "https://k.example/2"),
    ]
    stage.send(.answered(AddingAnswer.found(feeds, at: "kursiv.example")))
    #expect(stage.screen.contains("kursiv.example names 2 feeds:"))
    try stage.press("j<enter>")
    #expect(stage.library.asked.last == .write(.follow([feeds[1]])))
    stage.send(
      .answered(AddingAnswer.followed(FollowedFeeds(title: "https://k.example/2", new: 1, articles: 0, toFetch: [7]))))
    #expect(stage.library.asked.last == .network(.refresh([7], asked: true)))
  }

  @Test(arguments: [("", true), ("<enter>", false), ("/the", false)])
  func theArticlesOfANewFeedAreShownUnlessThePersonReadsOrSearches(_ keys: String, _ areShown: Bool) throws {
    var stage = Stage()
    let followed = FollowedFeeds(title: "Kursiv", new: 1, articles: 0, toFetch: [1], only: 1)
    stage.send(.answered(AddingAnswer.followed(followed)))
    try stage.press(keys)
    stage.send(.refreshing(Refreshing(done: 1, total: 1, new: 3, wasAsked: true)))
    #expect((stage.state.list.scope == .feed(1)) == areShown)
  }

  @Test func theListOfNewFeedsIsReadAgainWhenTheirArticlesAreGrouped() throws {
    var stage = Stage()
    func send(_ event: Event) -> [Effect] { update(&stage.state, event) }
    let followed = FollowedFeeds(title: "Kursiv", new: 2, articles: 0, toFetch: [1, 2])
    stage.send(.answered(AddingAnswer.followed(followed)))
    stage.send(.refreshing(Refreshing(done: 2, total: 2, new: 3, wasAsked: true)))
    #expect(send(.grouped).contains(stage.state.readList(.all)))
    #expect(!send(.grouped).contains(stage.state.readList(.all)), "later refreshes move nothing")
    stage.send(.answered(AddingAnswer.followed(followed)))
    stage.send(.refreshing(Refreshing(done: 2, total: 2, new: 3, wasAsked: true)))
    try stage.press("3")
    #expect(send(.grouped).isEmpty, "the person is in another list by then")
  }

  @Test func aFolderIsChosenWhole() throws {
    var stage = try stage()
    try stage.press("<down><down><space><enter>")
    #expect(stage.library.asked.last == .write(.follow(Array(AddingFeeds.starter[..<2]))))
  }

  @Test func withoutAChoiceTheSelectedFeedIsTaken() throws {
    var stage = try stage()
    try stage.press("<enter>G<enter>")
    #expect(stage.library.asked.last == .write(.follow([AddingFeeds.starter[3]])))
  }

  @Test func aFolderThatIsSaidLastLosesNothingThatWasChosen() throws {
    var stage = try stage()
    try stage.press("kursiv.example<enter>")
    let feeds = [
      Subscription(feedURL: "https://k.example/1", title: "News"), Subscription(feedURL: "https://k.example/2"),
    ]
    stage.send(.answered(AddingAnswer.found(feeds, at: "kursiv.example")))
    let asked = stage.library.asked
    try stage.press("<tab><enter>")
    #expect(stage.library.asked == asked, "there is nothing new to look for")
    #expect(stage.state.pages[AddingPage.self]?.isChoosing == true)
    try stage.press("<space><space><tab><tab>World<enter>")
    let filed = feeds.map { feed in
      var feed = feed
      feed.folder = "World"
      return feed
    }
    #expect(stage.library.asked.last == .write(.follow(filed)))
  }

  @Test func theReasonForNoFeedsIsShownUnderTheAddress() throws {
    var stage = try stage()
    try stage.press("x<enter>")
    stage.send(.answered(AddingAnswer.foundNone(Problem(doing: "add", to: "x", why: "it is no feed, and names none"))))
    #expect(stage.screen.contains("x is no feed, and names none."))
    try stage.press("y")
    #expect(!stage.screen.contains("Could not"))
  }

  @Test func escapeStopsTheSearchAndLeaves() throws {
    var stage = try stage()
    let before = Stage().screen
    try stage.press("x<enter><esc>")
    #expect(stage.library.asked.last == .network(.stopFinding))
    #expect(stage.screen == before)
  }

  @Test func aClickOnALineGoesThereAndLosesNothingThatWasChosen() throws {
    var stage = try stage()
    try stage.press("<down><space>")
    stage.send(.mouse(Mouse(.press, x: 5, y: 0)))
    stage.send(.mouse(Mouse(.press, x: 5, y: 3)))
    try stage.press("News")
    #expect(stage.state.pages[AddingPage.self]?.folder.text == "News")
    stage.send(.mouse(Mouse(.press, x: 5, y: 2)))
    try stage.press("x")
    #expect(stage.state.pages[AddingPage.self]?.address.text == "x")
    #expect(stage.screen.contains("[x]"), "\(stage.screen)")
  }

  @Test func theFoldersAreReadWhereTheColumnWasNotYet() throws {
    var stage = Stage()
    stage.state.sidebar = Sidebar()
    try stage.press("a")
    let folder = try #require(stage.state.sidebar.folders.first)
    try stage.press("<tab>\(folder.prefix(2))<tab>")
    #expect(stage.state.pages[AddingPage.self]?.folder.text == folder)
  }

  @Test func anAddressIsPasted() throws {
    var stage = try stage()
    stage.send(.paste("https://a.example/\u{1B}[31mfeed"))
    try stage.press("<enter>")
    #expect(stage.library.asked.last == .network(.findFeeds("https://a.example/feed")))
  }

  @Test func aNewStoreOffersItQuietlyUntilAFeedIsFollowed() throws {
    var stage = Stage()
    #expect(stage.lines.last?.contains("add feeds") == false)
    stage.send(.welcome)
    #expect(stage.lines.last?.contains("a add feeds") == true)
    stage.send(.answered(AddingAnswer.followed(FollowedFeeds(title: "Kursiv", new: 1, articles: 2, toFetch: []))))
    try stage.press("j")
    #expect(stage.lines.last?.contains("add feeds") == false)
  }

  @Test func anAddressOfTheCommandLineIsSearchedForFeedsAtOnce() {
    var stage = Stage()
    stage.send(.addressed("https://me:secret@a.example"))
    #expect(stage.library.asked.last == .network(.findFeeds("https://me:secret@a.example")))
    #expect(!stage.screen.contains("secret"))
  }

  @Test func feedsAddedDuringARefreshAreFetchedAfterIt() throws {
    var stage = Stage()
    stage.followFeeds()
    stage.send(.tick(Library.now))
    stage.send(.refreshing(Refreshing(total: 2, wasAsked: false)))
    stage.send(.answered(AddingAnswer.followed(FollowedFeeds(title: "Kursiv", new: 2, articles: 0, toFetch: [7, 8]))))
    let asked = stage.library.asked.count
    stage.send(.tick(Library.now.addingTimeInterval(1)))
    #expect(!stage.library.asked.dropFirst(asked).contains(.network(.refresh(nil, asked: false))))
    stage.send(.refreshing(Refreshing(done: 2, total: 2, wasAsked: false)))
    stage.send(.tick(Library.now.addingTimeInterval(2)))
    #expect(stage.library.asked.last == .network(.refresh(nil, asked: false)))
  }
}

@Suite struct RemovingFeeds {
  private func removal(of feed: FeedID, _ title: String) -> FeedAction {
    let before = FeedTraits(name: title, folder: nil, tags: [], place: nil, presence: .followed)
    var after = before
    after.presence = .removed
    return FeedAction(.remove, title, feeds: [FeedChange(feed, before: before, after: after)])
  }

  @Test func theSelectedFeedIsRemovedAndComesBack() throws {
    var stage = Stage()
    try stage.press("FGkDD")
    #expect(stage.library.asked.last == .write(.edit([.remove(4)])))
    stage.send(.edited(removal(of: 4, "24.kg")))
    #expect(stage.lines.last?.contains("24.kg removed; what is starred stays.  u undoes it.") == true)
    stage.send(.reverted(Reverted(.feeds(removal(of: 4, "24.kg")), isRedo: false)))
    #expect(stage.lines.last?.contains("Undone: 24.kg removed.") == true)
  }

  @Test func outsideTheColumnTheKeySaysWhereItWorks() throws {
    var stage = Stage()
    try stage.press("D")
    #expect(stage.library.asked == [])
    #expect(stage.lines.last?.contains("Choose a feed or saved search first: F") == true)
  }

  @Test func theListOfAFeedThatIsGoneGivesWayToAll() throws {
    var stage = Stage()
    try stage.press("FG<enter>")
    let scope = stage.state.list.scope
    guard case .feed(let id) = scope else {
      Issue.record("no feed was opened")
      return
    }
    stage.send(.edited(removal(of: id, "Edition")))
    #expect(stage.state.list.scope == .all)
  }
}
