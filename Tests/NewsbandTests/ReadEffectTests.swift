import Content
import Foundation
import Model
import Query
import Reader
import Store
import Testing

@testable import newsband

@Suite struct ReadingForTheScreen {
  let paper: Newspaper

  init() throws { paper = try Newspaper() }

  private func listing(_ scope: Scope) throws -> Listing {
    let event = try paper.read(.list(scope))
    guard case .listed(let listing) = event else { throw OtherAnswer(event) }
    return listing
  }

  private func opened(_ effect: ReadEffect) throws -> Opened {
    let event = try paper.read(effect)
    guard case .opened(let opened) = event else { throw OtherAnswer(event) }
    return opened
  }

  @Test func aListHasItsIdsItsRowsAndItsCounts() throws {
    let listing = try listing(.all)
    #expect(listing.ids.count == 3 && listing.isWhole)
    #expect(Set(listing.headlines.map(\.title)) == ["Trains to Tashkent", "作者 writes", "Snow in Bishkek"])
    #expect(listing.counts == Counts(total: 3, unread: 3, unreadStories: 3))
  }

  /// No second list follows one that was read whole.
  @Test func theFirstListOfASmallStoreCountsItsStories() throws {
    guard case .started(let listing, _) = try paper.handler.start().first else { throw OtherAnswer(nil) }
    #expect(listing.isWhole && listing.counts.unreadStories == 3)
    let titles = (0..<300).map { "Number \($0)" }
    _ = try paper.store.save(
      Newspaper.feed("Long", titles), address: Newspaper.address(of: "Long"), at: Newspaper.now)
    guard case .started(let long, _) = try paper.handler.start().first else { throw OtherAnswer(nil) }
    #expect(!long.isWhole && long.counts.unreadStories == nil, "the whole list brings it")
  }

  @Test func aListOfAFeedHasOnlyItsArticles() throws {
    #expect(try listing(.feed(paper.feed("24.kg"))).ids == [paper.id("Snow in Bishkek")])
  }

  @Test func onlyTheFirstRowsComeWithALongList() throws {
    let titles = (0..<100).map { "Number \($0)" }
    _ = try paper.store.save(
      Newspaper.feed("Long", titles), address: Newspaper.address(of: "Long"), at: Newspaper.now)
    let listing = try listing(.all)
    #expect(listing.ids.count == 103)
    #expect(listing.headlines.map(\.id) == Array(listing.ids.prefix(64)))
  }

  @Test func countsBelongToTheirScope() throws {
    _ = try paper.store.mark([paper.id("Snow in Bishkek")], .read, at: Newspaper.now)
    #expect(try paper.read(.counts(.all)) == .counted(Counts(total: 3, unread: 2, unreadStories: 2), in: .all))
    let feed = Scope.feed(paper.feed("24.kg"))
    #expect(try paper.read(.counts(feed)) == .counted(Counts(total: 1, unreadStories: 0), in: feed))
  }

  @Test func rowsComeForKnownArticlesOnly() throws {
    let id = paper.id("Snow in Bishkek")
    let event = try paper.read(.headlines([id, 4711]))
    guard case .headlines(let headlines) = event else { throw OtherAnswer(event) }
    #expect(headlines.map(\.id) == [id])
  }

  @Test func anArticleIsLaidOutFromItsText() throws {
    let opened = try opened(.article(paper.id("作者 writes")))
    #expect(opened.headline.title == "作者 writes")
    #expect(opened.blocks == [Block(.paragraph, "Some words about it.")])
    #expect(!opened.isFromFeed)
  }

  @Test func htmlIsLaidOutBeforePlainText() throws {
    var feed = Newspaper.feed("Web", ["Rich"])
    feed.articles[0].html = "<h2>Heading</h2><p>Body</p>"
    _ = try paper.store.save(feed, address: Newspaper.address(of: "Web"), at: Newspaper.now)
    let id = try #require(try paper.store.headlines(paper.store.ids(in: .all)).first { $0.title == "Rich" }?.id)
    #expect(try opened(.article(id)).blocks.map(\.kind) == [.heading, .paragraph])
  }

  @Test func anArticleThatIsNotStoredHasNoText() throws {
    #expect(try paper.read(.article(4711)) == .textGone(4711))
    #expect(try paper.handler.read(.feedText(4711)) == nil)
    #expect(try paper.handler.read(.page(.changes(4711))) == nil)
  }

  @Test func theTextOfTheFeedIsStillThereBehindThatOfThePage() throws {
    let id = paper.id("Snow in Bishkek")
    let page = Model.ArticleText(text: "The whole page.", blocks: [Block(.paragraph, "The whole page.")])
    #expect(try paper.store.setPage(page, of: id, at: Newspaper.now))
    #expect(try opened(.article(id)).blocks.map(\.text) == ["The whole page."])
    let fromFeed = try opened(.feedText(id))
    #expect(fromFeed.blocks.map(\.text) == ["Some words about it."])
    #expect(fromFeed.isFromFeed)
  }

  @Test func anUzbekArticleIsReadInTheOtherAlphabetAndInTheOneOfTheSettings() throws {
    var settings = Settings()
    settings.reading.alphabet = .latin
    for (paper, isLatin) in [(paper, false), (try Newspaper(settings: settings), true)] {
      var feed = Newspaper.feed("Qishloq", ["Тоғларга қор ёғди, йўллар ёпилди"])
      feed.articles[0].language = "uz-Cyrl"
      feed.articles[0].html = "<p>Ўғил-қизлар 5 млн UZS тўлади: <code>қор</code> https://кун.uz/қор</p>"
      _ = try paper.store.save(feed, address: Newspaper.address(of: "Qishloq"), at: Newspaper.now)
      let rows = try paper.store.headlines(paper.store.ids(in: .all))
      let id = try #require(rows.first { $0.title.hasPrefix("Тоғ") }?.id)
      let (own, latin) = (
        "Ўғил-қизлар 5 млн UZS тўлади: қор https://кун.uz/қор",
        "Oʻgʻil-qizlar 5 mln UZS toʻladi: қор https://кун.uz/қор"
      )
      func opened(_ effect: ReadEffect) throws -> Opened {
        guard case .opened(let opened) = try paper.read(effect) else { throw OtherAnswer(nil) }
        return opened
      }
      #expect(try opened(.article(id)).blocks.map(\.text) == [isLatin ? latin : own])
      let other = try opened(.alphabet(id, isOther: true, ofFeedText: false))
      #expect(other.title == "Togʻlarga qor yogʻdi, yoʻllar yopildi" && other.blocks.map(\.text) == [latin])
      #expect(other.headline.title == "Тоғларга қор ёғди, йўллар ёпилди")
      let again = try opened(.alphabet(id, isOther: false, ofFeedText: true))
      #expect(again.alphabet == nil && again.blocks.map(\.text) == [own])
    }
  }

  @Test func aChangedArticleIsComparedWithItsEarlierText() throws {
    let id = paper.id("Snow in Bishkek")
    #expect(try paper.handler.read(.page(.changes(id))) == nil, "it was not changed yet")
    let feed = Newspaper.feed("24.kg", ["Snow in Bishkek"], text: "Other words about it.")
    _ = try paper.store.save(feed, address: Newspaper.address(of: "24.kg"), at: Newspaper.now.addingTimeInterval(60))
    let changes = try answer(paper.read(.page(.changes(id))), Changes.self)
    #expect(changes.article == id)
  }

  @Test func theFirstUnreadArticleIsFound() throws {
    let ids = [paper.id("Trains to Tashkent"), paper.id("Snow in Bishkek")]
    _ = try paper.store.mark([ids[0]], .read, at: Newspaper.now)
    #expect(try paper.read(.firstUnread(ids)) == .located(ids[1]))
    #expect(try paper.read(.firstUnread([ids[0]])) == .located(nil))
  }

  @Test func eachArticleHasAPassageEvenIfItIsEmpty() throws {
    try paper.store.index()
    let ids = [paper.id("Snow in Bishkek"), 4711]
    let event = try paper.read(.passages(ids, for: Query("words"), columns: 40))
    guard case .passages(let passages, _) = event else { throw OtherAnswer(event) }
    #expect(Set(passages.keys) == Set(ids))
    #expect(passages[ids[0]]?.contains("words") == true && passages[4711] == "")
  }

  @Test func theColumnHasTheFeedsAndTheSavedSearches() throws {
    _ = try paper.write(.save(SavedSearch(name: "Snow", query: "snow")))
    let event = try paper.read(.searchCounts(ListGrouping()))
    guard case .feeds(let folders) = event else { throw OtherAnswer(event) }
    #expect(folders.counts.total == 3 && !folders.mustCount)
    #expect(Set(folders.feeds.map(\.title)) == ["Kursiv", "24.kg"])
    #expect(folders.searches.map(\.search.name) == ["Snow"])
    #expect(folders.searches.map(\.unread) == [1])
  }

  @Test func theColumnCountsWhatItsListsShow() throws {
    var settings = Settings()
    settings.translate.run = [ArgumentPattern(literal: "tr")]
    (settings.translate.to, settings.translate.languages) = ("ru", ["ky"])
    let paper = try Newspaper(settings: settings)
    var feed = Newspaper.feed("Region", ["Бишкекте кар жаады", "Алматыда қар жауды", "В Алматы выпал снег"])
    for (index, language) in ["ky", "kk", "ru"].enumerated() { feed.articles[index].language = language }
    _ = try paper.store.save(feed, address: "https://region.example/feed", at: Newspaper.now)
    func hidden(_ grouping: ListGrouping) throws -> [Int?] {
      let event = try paper.read(.feeds(grouping))
      guard case .feeds(let folders) = event else { throw OtherAnswer(event) }
      let region = try #require(folders.feeds.first { $0.title == "Region" })
      return [folders.surplus?.hidden[.feed(region.id)], folders.surplus?.hidden[.all]]
    }
    let shown = try hidden(ListGrouping(languages: ["ru"], hidesOthers: true))
    #expect(shown[0] == 1, "what is translated into Russian by itself is listed")
    #expect(try hidden(ListGrouping(languages: ["kk"], hidesOthers: true))[0] == 2, "nothing is translated into Kazakh")
    #expect(try hidden(ListGrouping(languages: ["ru"])) == [nil, nil])
    let event = try paper.read(.list(.all, ListGrouping(languages: ["ru"], hidesOthers: true)))
    guard case .listed(let listing) = event else { throw OtherAnswer(event) }
    #expect(listing.hidden == shown[1])
  }

  @Test func everyFeedOfTheStarterListSaysItsLanguage() throws {
    let languages: Set = ["English", "Russian", "Kazakh", "Kyrgyz", "Tajik", "Turkmen", "Uzbek"]
    for feed in try Content.starterList().subscriptions {
      #expect(feed.tags.filter(languages.contains).count == 1, "\(feed.title ?? "") \(feed.tags)")
    }
  }

  @Test func theHealthOfTheFollowedFeedsIsRead() throws {
    let health = try answer(paper.read(.page(.feedHealth)), HealthAnswer.self)
    #expect(Set(health.feeds.map(\.title)) == ["Kursiv", "24.kg"])
  }

  @Test func theStarterListLeavesOutFollowedFeeds() throws {
    let all = try Content.starterList().subscriptions
    _ = try paper.write(.follow([all[0]]))
    let reply = try answer(paper.read(.page(.starter)), AddingAnswer.self)
    guard case .starter(let offered) = reply else { throw OtherAnswer(nil) }
    #expect(offered.count == all.count - 1 && !offered.contains { $0.feedURL == all[0].feedURL })
  }
}

@Suite struct TheFirstFrame {
  @Test func itHasTheListTheBandAndTheFirstArticle() throws {
    let paper = try Newspaper()
    let events = try paper.handler.start()
    guard case .started(let listing, _) = events.first else { throw OtherAnswer(events.first) }
    #expect(listing.ids.count == 3)
    #expect(events.contains { if case .ticks(_, asOf: nil) = $0 { true } else { false } })
    #expect(
      events.contains { if case .opened(let opened) = $0 { opened.headline.id == listing.ids[0] } else { false } })
    #expect(!events.contains(.welcome))
  }

  @Test func itComesBackToTheArticleOfTheLastTime() throws {
    let paper = try Newspaper()
    let id = paper.id("Snow in Bishkek")
    _ = try paper.handler.write(.keepPlace(id))
    _ = try paper.handler.write(.keepHistory(["tenge", "作者"]))
    let events = try paper.handler.start()
    #expect(events.contains(.located(id)))
    #expect(events.contains(.remembered(["tenge", "作者"])))
    #expect(events.contains { if case .opened(let opened) = $0 { opened.headline.id == id } else { false } })
  }

  @Test func itComesBackToAnArticleFarDownInTheList() throws {
    let paper = try Newspaper()
    let feed = Newspaper.feed("Kursiv", (0..<230).map { "Long \($0)" })
    _ = try paper.store.save(feed, address: Newspaper.address(of: "Kursiv"), at: Newspaper.now)
    guard case .started(let first, _) = try paper.handler.start().first else { throw OtherAnswer(nil) }
    #expect(!first.isWhole)
    let id = try #require(try paper.store.ids(in: .all).last)
    _ = try paper.handler.write(.keepPlace(id))
    let events = try paper.handler.start()
    #expect(events.contains(.located(id)))
    guard case .started(let listing, _) = events.first else { throw OtherAnswer(events.first) }
    #expect(listing.ids.contains(id))
    // Not all of a long list is read for it.
    let more = Newspaper.feed("Kursiv", (0..<600).map { "Longer \($0)" })
    _ = try paper.store.save(more, address: Newspaper.address(of: "Kursiv"), at: Newspaper.now)
    let far = try paper.store.ids(in: .all)[250]
    _ = try paper.handler.write(.keepPlace(far))
    guard case .started(let part, _) = try paper.handler.start().first else { throw OtherAnswer(nil) }
    #expect(part.ids.contains(far) && !part.isWhole)
  }

  @Test func inAListOfUnreadArticlesItComesBackToTheNeighbourOfOneThatWasRead() throws {
    let paper = try Newspaper()
    let ids = try paper.store.ids(in: .all)
    var kept = Arrangement()
    kept.scope = .unread
    _ = try paper.handler.write(.keepArrangement(kept))
    for (read, neighbour) in [(ids[1], ids[2]), (ids[2], ids[0])] {
      _ = try paper.handler.write(.mark([read], .read, in: .unread))
      _ = try paper.handler.write(.keepPlace(read))
      #expect(try paper.handler.start().contains(.located(neighbour)))
    }
  }

  @Test func aPlaceThatIsGoneIsForgotten() throws {
    let paper = try Newspaper()
    _ = try paper.handler.write(.keepPlace(4711))
    #expect(try !paper.handler.start().contains { if case .located = $0 { true } else { false } })
  }

  @Test func itHasTheListOfTheLastTime() throws {
    let paper = try Newspaper()
    var kept = Arrangement()
    kept.scope = .feed(paper.feed("Kursiv"))
    kept.order = .title
    kept.lookEnded = Newspaper.now
    _ = try paper.handler.write(.keepArrangement(kept))
    guard case .started(let listing, let arrangement) = try paper.handler.start().first else { throw OtherAnswer(nil) }
    #expect(listing.scope == kept.scope && listing.order == .title && arrangement == kept)
    let titles = try paper.store.headlines(listing.ids).map(\.title)
    #expect(titles == ["Trains to Tashkent", "作者 writes"])
  }

  @Test(arguments: [Scope.feed(4711), .folder("Gone"), .search(Query("snow"))])
  func itIsTheListOfAllWhereThatIsGoneAndBehindASearch(_ scope: Scope) throws {
    let paper = try Newspaper()
    var kept = Arrangement()
    kept.scope = scope
    _ = try paper.handler.write(.keepArrangement(kept))
    guard case .started(let listing, _) = try paper.handler.start().first else { throw OtherAnswer(nil) }
    #expect(listing.scope == .all && listing.ids.count == 3)
  }

  @Test func itBeginsAsTheSettingsSay() throws {
    var settings = Settings()
    settings.start = .unread
    let paper = try Newspaper(settings: settings)
    var kept = Arrangement()
    kept.scope = .starred
    kept.density = .compact
    _ = try paper.handler.write(.keepArrangement(kept))
    guard case .started(let listing, let arrangement) = try paper.handler.start().first else { throw OtherAnswer(nil) }
    #expect(listing.scope == .unread && arrangement.density == .compact)
  }

  @Test func aNewStoreWelcomes() throws {
    let handler = EffectHandler(store: try Store.temporary())
    #expect(try handler.start().contains(.welcome))
  }
}
