import Foundation
import Model
import Query
import Reader
import Store
import Testing

@testable import newsband

@Suite struct WritingForTheScreen {
  let paper: Newspaper

  init() throws { paper = try Newspaper() }

  private func headline(_ title: String) throws -> Headline {
    try #require(try paper.store.headlines([paper.id(title)]).first)
  }

  private func health(_ feed: String) throws -> FeedHealth? {
    try paper.store.feedHealth().first { $0.id == paper.feed(feed) }
  }

  @Test(arguments: Mark.allCases)
  func aMarkIsStoredAndTellsWhatChanged(_ mark: Mark) throws {
    let ids = [paper.id("Snow in Bishkek"), paper.id("作者 writes")]
    _ = try paper.store.mark(ids, mark.inverse, at: Newspaper.now)
    let event = try paper.write(.mark(ids, mark, in: .all))
    guard case .marked(let marked) = event else { throw OtherAnswer(event) }
    #expect(Set(marked.articles) == Set(ids) && marked.mark == mark && marked.scope == .all && !marked.isUndo)
    #expect(try marked.counts == paper.store.countsWithStories(in: .all))
  }

  @Test func aMarkThatIsThereAlreadyChangesNothing() throws {
    let ids = [paper.id("Snow in Bishkek")]
    _ = try paper.write(.mark(ids, .star, in: .all))
    let event = try paper.write(.mark(ids, .star, in: .all))
    guard case .marked(let marked) = event else { throw OtherAnswer(event) }
    #expect(marked.articles.isEmpty && !marked.isUndo)
    #expect(try headline("Snow in Bishkek").isStarred)
  }

  @Test func thePositionInAnArticleIsStoredSilently() throws {
    let id = paper.id("Snow in Bishkek")
    #expect(try paper.handler.write(.keepPosition(id, 7)) == nil)
    #expect(try paper.store.article(id)?.position == 7)
  }

  @Test func aSavedSearchIsThereUntilItIsForgotten() throws {
    let search = SavedSearch(name: "Snow", query: "snow")
    let saved = try paper.write(.save(search))
    guard case .searches(.savedSearch("Snow"), let folders) = saved else { throw OtherAnswer(saved) }
    #expect(folders.searches.map(\.search) == [search])
    let forgotten = try paper.write(.forget(search))
    guard case .searches(.forgotSearch("Snow"), let rest) = forgotten else { throw OtherAnswer(forgotten) }
    #expect(rest.searches.isEmpty)
  }

  @Test func feedsThatAreFollowedAreStillToBeFetched() throws {
    let feeds = ["a", "b"].map { Subscription(feedURL: "https://\($0).example/feed", title: "Feed \u{1B}[31m\($0)") }
    guard case .followed(let followed) = try answer(paper.write(.follow(feeds)), AddingAnswer.self) else {
      throw OtherAnswer(nil)
    }
    #expect(followed.new == 2 && followed.toFetch.count == 2 && followed.articles == 0)
    #expect(!followed.title.contains("\u{1B}"))
    guard case .followed(let known) = try answer(paper.write(.follow(feeds)), AddingAnswer.self) else {
      throw OtherAnswer(nil)
    }
    #expect(known.new == 0 && known.toFetch.isEmpty)
  }

  @Test func aFeedThatWasRemovedComesBackAsItWas() throws {
    _ = try paper.write(.mark([paper.id("Snow in Bishkek")], .read, in: .all))
    let event = try paper.write(.edit([.remove(paper.feed("24.kg"))]))
    guard case .edited(let action) = event else { throw OtherAnswer(event) }
    #expect(try paper.store.ids(in: .all).count == 2 && action.kind == .remove && action.title == "24.kg")
    let undone = try paper.write(.undo(in: .all))
    guard case .reverted(let reverted) = undone else { throw OtherAnswer(undone) }
    #expect(reverted.action == .feeds(action) && reverted.hasChanged && reverted.left == 0)
    #expect(try paper.store.ids(in: .all).count == 3)
    #expect(try headline("Snow in Bishkek").isRead, "and what was read is still read")
  }

  @Test func undoAsksBeforeItUnsubscribes() throws {
    _ = try paper.write(.follow([Subscription(feedURL: "https://a.example/feed", title: "Kursiv two")]))
    let asked = try paper.write(.undo(in: .all))
    guard case .undoAsks(let action) = asked else { throw OtherAnswer(asked) }
    #expect(action.title == "Kursiv two")
    let undone = try paper.write(.undo(in: .all, confirmed: action))
    guard case .reverted(let reverted) = undone else { throw OtherAnswer(undone) }
    #expect(reverted.hasChanged)
  }

  @Test func aFeedThatIsFollowedAlreadyHasTheNameThatItHasHere() throws {
    let feed = Subscription(feedURL: "https://a.example/feed", title: "Course")
    _ = try paper.write(.follow([feed]))
    let other = Subscription(feedURL: feed.feedURL, proposedTitle: "Main")
    guard case .followed(let followed) = try answer(paper.write(.follow([other])), AddingAnswer.self) else {
      throw OtherAnswer(nil)
    }
    #expect(followed.title == "Course" && followed.known != nil)
  }

  @Test func whatIsReadMeanwhileDoesNotKeepAChangeFromBeingRedone() throws {
    let (first, second) = (paper.id("Snow in Bishkek"), paper.id("作者 writes"))
    _ = try paper.write(.mark([first], .star, in: .all))
    _ = try paper.write(.undo(in: .all))
    _ = try paper.write(.seen([second], in: .all))
    let redone = try paper.write(.redo(in: .all))
    guard case .marked(let marked) = redone else { throw OtherAnswer(redone) }
    #expect(marked.articles == [first] && marked.mark == .star)
  }

  @Test(arguments: [true, false]) func readingAnArticleMarksTheOthersOfItsStoryWhateverListShowsIt(_ isOn: Bool) throws
  {
    var settings = Settings()
    settings.stories.readTogether = isOn
    let paper = try Newspaper(settings: settings)
    let (first, second) = (paper.id("Snow in Bishkek"), paper.id("Trains to Tashkent"))
    try paper.store.save(stories: [first: first, second: first], compared: [first, second])
    let seen = try paper.write(.seen([first], in: .feed(paper.feed("24.kg"))))
    guard case .marked(let marked) = seen else { throw OtherAnswer(seen) }
    #expect(Set(marked.articles) == (isOn ? [first, second] : [first]) && marked.isByReading)
    let undone = try paper.write(.undo(in: .all))
    guard case .marked(let back) = undone else { throw OtherAnswer(undone) }
    #expect(Set(back.articles) == Set(marked.articles) && back.mark == .unread)
  }

  @Test func aFeedThatIsNotThereCannotBeRemoved() throws {
    #expect(try paper.handler.write(.edit([.remove(4711)])) == nil)
  }

  @Test func aFeedIsPausedAndResumed() throws {
    let id = paper.feed("Kursiv")
    #expect(try paper.write(.pause(id, true)) == .feedsChanged(.pausedFeed))
    #expect(try health("Kursiv")?.isPaused == true)
    #expect(try paper.write(.pause(id, false)) == .feedsChanged(.resumedFeed))
    #expect(try health("Kursiv")?.isPaused == false)
  }

  @Test func thePagesOfAFeedAreWantedAndNotWanted() throws {
    let id = paper.feed("Kursiv")
    #expect(try paper.write(.toggleWantsPages(id)) == .wantsPages(id, title: "Kursiv", true))
    #expect(try paper.write(.toggleWantsPages(id)) == .wantsPages(id, title: "Kursiv", false))
    #expect(try paper.write(.toggleWantsPages(4711)) == .done(.onlyFollowedFeedsHavePages))
  }

  private func setMove(of feed: String, to address: String) throws {
    let id = paper.feed(feed)
    var record = try #require(try paper.store.fetchable([id]).first).record
    (record.movedTo, record.movedSince) = (address, Newspaper.now)
    try paper.store.setLedger(record, of: id)
  }

  @Test func aFeedFollowsItsMove() throws {
    #expect(try paper.handler.write(.followMove(paper.feed("Kursiv"))) == nil, "it has not moved")
    try setMove(of: "Kursiv", to: "https://new.example/feed")
    let event = try paper.write(.followMove(paper.feed("Kursiv")))
    guard case .feedsChanged(.movedFeed("Kursiv", let address)) = event else { throw OtherAnswer(event) }
    #expect(address.contains("new.example"))
    #expect(try health("Kursiv")?.address == "https://new.example/feed")
    #expect(try health("Kursiv")?.record.movedTo == nil)
  }

  @Test func aMoveToAnAddressThatIsFollowedIsRefused() throws {
    try setMove(of: "Kursiv", to: Newspaper.address(of: "24.kg"))
    #expect(
      try paper.write(.followMove(paper.feed("Kursiv"))) == .done(.newAddressIsFollowed(title: "Kursiv")))
    #expect(try health("Kursiv")?.address == Newspaper.address(of: "Kursiv"))
  }

  @Test func everyAnnouncementIsOneLineThatEndsASentenceOrQuotesSomething() {
    let all: [Announcement] = [
      .savedSearch("S"), .forgotSearch("S"), .nothingToUndo, .nothingToRedo, .changedSince, .pausedFeed, .resumedFeed,
      .movedFeed(title: "F", address: "a.example"), .newAddressIsFollowed(title: "F"), .onlyFollowedFeedsHavePages,
      .stoppedFetching, .stoppedSyncing, .openedInBrowser(program: "w3m"), .wouldFetch,
      .wouldOpen(address: "a.example"), .wouldSuspend,
    ]
    for announcement in all {
      let text = announcement.text(Keymap())
      #expect(text.hasSuffix(".") && !text.contains("\n"), "\(text)")
    }
    #expect(Announcement.copied("https://a.example").text(Keymap()) == "Copied https://a.example")
  }
}

@Suite struct SearchingForTheScreen {
  let paper: Newspaper

  init() throws {
    paper = try Newspaper()
    try paper.store.index()
  }

  private func search(_ effect: SearchEffect) async throws -> Event {
    guard let event = try await paper.handler.search(effect) else { throw OtherAnswer(nil) }
    return event
  }

  @Test func articlesAreFoundWithTheirRows() async throws {
    let event = try await search(.articles(Query("words"), only: []))
    guard case .found(let found) = event else { throw OtherAnswer(event) }
    #expect(found.hits.total == 3 && found.headlines.count == 3 && found.query == Query("words"))
  }

  @Test func aFilterHidesAndCounts() async throws {
    _ = try paper.store.mark([paper.id("Snow in Bishkek")], .read, at: Newspaper.now)
    let event = try await search(.articles(Query("words"), only: .unread))
    guard case .found(let found) = event else { throw OtherAnswer(event) }
    #expect(found.hits.ids.count == 2 && found.hits.hidden == 1 && found.filter == .unread)
  }

  @Test func preparingAnswersNothing() async throws {
    #expect(try await paper.handler.search(.prepare) == nil)
  }

  @Test func facetsAreOfTheQuery() async throws {
    let answer = try answer(await search(.facets(Query("words"), only: [])), FacetsAnswer.self)
    #expect(answer.query == Query("words"))
    #expect(Set(answer.facets.feeds.map(\.name)) == ["Kursiv", "24.kg"])
  }

  @Test func aMisspeltWordHasASuggestion() async throws {
    let event = try await search(.suggestions(Query("Tashkemt")))
    guard case .suggested(let suggestions, _) = event else { throw OtherAnswer(event) }
    #expect(suggestions.contains { $0.lowercased() == "tashkent" })
  }
}
