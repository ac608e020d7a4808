import Foundation
import Model
import Query
import Testing

@testable import Store

/// Five articles, six hours apart, the last one the newest: two in Russian, one each in Kazakh, English and Kyrgyz.
private func withStory(_ body: (Store, [ArticleID]) throws -> Void) throws {
  let store = try Store.temporary()
  var feed = Feed()
  feed.title = "Steppe"
  let languages = ["ru", "kk", "en", "ru", "ky"]
  feed.articles = languages.enumerated().map { number, language in
    var article = Article(key: "a\(number)")
    article.title = "Bridge \(number)"
    article.text = "Short."
    article.language = language
    article.published = Date(timeIntervalSince1970: 1_790_000_000 + 6 * 3600 * Double(number))
    return article
  }
  let ids = try store.save(feed, address: "https://steppe.example/feed", at: Date(timeIntervalSince1970: 1_790_100_000))
    .added
  try store.save(stories: Dictionary(uniqueKeysWithValues: ids[..<4].map { ($0, ids[0]) }), compared: Set(ids))
  try body(store, ids)
  try store.close()
}

@Suite struct RowsOfStories {
  @Test(arguments: [nil, 5, 50])
  func aStoryIsShownByItsNewestReportInTheBestLanguage(_ limit: Int?) throws {
    try withStory { store, ids throws in
      let russian = try store.rows(in: .all, ListGrouping(languages: ["ru", "en"]), limit: limit)
      #expect(russian.ids == [ids[4], ids[3]] && russian.stories == [ids[3]: [ids[0], ids[1], ids[2]]])
      let english = try store.rows(in: .all, ListGrouping(languages: ["en"]), limit: limit)
      #expect(english.ids == [ids[4], ids[2]] && english.stories == [ids[2]: [ids[0], ids[1], ids[3]]])
      #expect(try store.rows(in: .all, ListGrouping(languages: []), limit: limit).ids == [ids[4], ids[3]])
    }
  }

  @Test(arguments: [nil, 5]) func aReportThatComesSoonAfterAnotherDoesNotChangeTheRow(_ limit: Int?) throws {
    try withStory { store, ids throws in
      var feed = Feed()
      feed.articles = [Article(key: "soon")]
      feed.articles[0].language = "ru"
      (feed.articles[0].title, feed.articles[0].text) = ("Bridge 5", "Short.")
      feed.articles[0].published = Date(timeIntervalSince1970: 1_790_000_000 + 20 * 3600)
      let soon = try store.save(feed, address: "https://pass.example/feed", at: Date()).added
      try store.save(stories: [soon[0]: ids[0]], compared: Set(soon))
      let rows = try store.rows(in: .all, ListGrouping(languages: ["ru"]), limit: limit)
      #expect(rows.ids == [ids[4], ids[3]] && rows.stories == [ids[3]: [ids[0], ids[1], ids[2], soon[0]]])
    }
  }

  @Test func theBeginningOfAListHasTheRowsThatTheWholeListHas() throws {
    try withStory { store, ids throws in
      let grouping = ListGrouping(languages: ["kk"])
      let whole = try store.rows(in: .all, grouping)
      for limit in 1...4 {
        let part = try store.rows(in: .all, grouping, limit: limit)
        #expect(part.ids == Array(whole.ids.prefix(part.ids.count)) && !part.isWhole)
      }
    }
  }

  @Test func aListOfUnreadArticlesHasTheUnreadOnesOfAStory() throws {
    try withStory { store, ids throws in
      _ = try store.mark([ids[3], ids[1]], .read, at: Date())
      let rows = try store.rows(in: .unread, ListGrouping(languages: ["ru"]))
      #expect(rows.ids == [ids[4], ids[0]] && rows.stories == [ids[0]: [ids[2]]])
    }
  }

  @Test func aStoryIsCountedOnceWhileAnyOfItsArticlesIsUnread() throws {
    try withStory { store, ids throws in
      #expect(try store.countsWithStories(in: .all) == Counts(total: 5, unread: 5, unreadStories: 2))
      _ = try store.mark([ids[0], ids[1]], .read, at: Date())
      #expect(try store.countsWithStories(in: .all) == Counts(total: 5, unread: 3, unreadStories: 2))
      _ = try store.mark([ids[2], ids[3]], .read, at: Date())
      #expect(try store.countsWithStories(in: .all) == Counts(total: 5, unread: 1, unreadStories: 1))
      let feed = try #require(try store.headlines([ids[0]]).first?.feed)
      #expect(try store.countsWithStories(in: .feed(feed)).unreadStories == 1)
      #expect(try store.counts(in: .all).unreadStories == nil)
      #expect(try store.countsWithStories(in: .search(Query("bridge"))).unreadStories == nil)
    }
  }

  @Test func theSurplusIsCountedForEveryListWithTheFeed() throws {
    try withStory { store, ids throws in
      // A second feed tells the same in the folder inside.
      var other = Feed()
      other.title = "Pass"
      other.articles = [Article(key: "b")]
      other.articles[0].title = "Bridge"
      other.articles[0].published = Date(timeIntervalSince1970: 1_790_000_000)
      let added = try store.save(other, address: "https://pass.example/feed", at: Date()).added
      try store.save(stories: [added[0]: ids[0]], compared: Set(added))
      var list = SubscriptionList()
      list.subscriptions = [
        Subscription(feedURL: "https://steppe.example/feed", folder: "Asia", tags: ["x"]),
        Subscription(feedURL: "https://pass.example/feed", folder: "Asia/Central"),
      ]
      _ = try store.subscribe(list, at: Date())
      let feeds = Dictionary(uniqueKeysWithValues: try store.feeds().map { ($0.title, $0.id) })
      let steppe = try #require(feeds["Steppe"])
      let grouping = ListGrouping(languages: ["ru"])
      #expect(
        try store.unreadSurplus(grouping)
          == UnreadSurplus(inStories: [.all: 4, .feed(steppe): 3, .folder("Asia"): 4, .tag("x"): 3]))
      _ = try store.mark([ids[0], ids[1], ids[2]], .read, at: Date())
      #expect(try store.unreadSurplus(grouping) == UnreadSurplus(inStories: [.all: 1, .folder("Asia"): 1]))
      for scope in [Scope.all, .feed(steppe), .folder("Asia"), .folder("Asia/Central"), .tag("x")] {
        let counts = try store.countsWithStories(in: scope)
        let surplus = try store.unreadSurplus(grouping)?.inStories[scope] ?? 0
        #expect(counts.unreadStories == counts.unread - surplus, "\(scope)")
      }
      #expect(try store.unreadSurplus(grouping, atMost: 2) == nil)
    }
  }

  /// However articles are read and languages chosen, each number is that of the rows with something unread.
  @Test func theUnreadArticlesLessTheSurplusAreTheRowsThatTheListShows() throws {
    try withStory { store, ids throws in
      var other = Feed()
      other.title = "Pass"
      other.articles = ["kk", "ky", "ru", nil].enumerated().map { number, language in
        var article = Article(key: "b\(number)")
        (article.title, article.text, article.language) = ("\(number)", "7", language)
        article.published = Date(timeIntervalSince1970: 1_790_000_000 + Double(number))
        return article
      }
      let added = try store.save(other, address: "https://pass.example/feed", at: Date()).added
      try store.save(stories: [added[0]: ids[0], added[2]: ids[0]], compared: Set(added))
      var list = SubscriptionList()
      list.subscriptions = [
        Subscription(feedURL: "https://steppe.example/feed", folder: "Asia", tags: ["x"]),
        Subscription(feedURL: "https://pass.example/feed", folder: "Asia/Central"),
      ]
      _ = try store.subscribe(list, at: Date())
      let feeds = try store.feeds()
      let scopes = feeds.map { Scope.feed($0.id) } + [.all, .folder("Asia"), .folder("Asia/Central"), .tag("x")]
      func check(_ grouping: ListGrouping, _ note: String) throws {
        let surplus = try #require(try store.unreadSurplus(grouping))
        for scope in scopes {
          let unread = try store.counts(in: scope).unread
          let rows = try store.rows(in: scope, only: .unread, grouping)
          let shown = unread - (surplus.hidden[scope] ?? 0) - (surplus.inStories[scope] ?? 0)
          #expect(shown == rows.ids.count && surplus.hidden[scope] ?? 0 == rows.hidden, "\(scope) \(note)")
          #expect(try store.rows(in: scope, only: .unread, grouping, limit: 100) == rows, "\(scope) \(note)")
        }
      }
      for read in [nil, added[0], ids[3], ids[4]] {
        if let read { _ = try store.mark([read], .read, at: Date()) }
        for languages in [["ru"], ["ru", "en"], ["en"], ["ky", "kk"], ["de"], []] {
          try check(ListGrouping(languages: languages, hidesOthers: true), "\(languages)")
        }
        var grouping = ListGrouping(languages: ["ru"], hidesOthers: true)
        grouping.translatedLanguages = ["ky"]
        try check(grouping, "with Kyrgyz in translation")
        #expect(try store.rows(in: .all, grouping).hidden == 3)
        grouping.translatedFeeds = feeds.filter { $0.title == "Pass" }.map(\.id)
        try check(grouping, "with a feed in translation")
        #expect(try store.rows(in: .all, grouping).hidden == 2)
      }
    }
  }

  @Test func withoutGroupingEachArticleIsARow() throws {
    try withStory { store, ids throws in
      #expect(try store.rows(in: .all, .none) == ListRows(ids: ids.reversed()))
    }
  }

  @Test func articlesInOtherLanguagesAreHiddenAndCounted() throws {
    try withStory { store, ids throws in
      let rows = try store.rows(in: .all, ListGrouping(languages: ["ru"], hidesOthers: true))
      #expect(rows.ids == [ids[3]] && rows.stories == [ids[3]: [ids[0]]] && rows.hidden == 3)
      #expect(try store.rows(in: .all, ListGrouping(languages: [], hidesOthers: true)).hidden == 0)
    }
  }

  @Test func whatMostTellComesFirst() throws {
    try withStory { store, ids throws in
      #expect(try store.rows(in: .all, by: .stories, ListGrouping(languages: ["ru"])).ids == [ids[3], ids[4]])
      try store.index()
      #expect(try store.search(Query("bridge sort:stories"), limit: 9).ids.last == ids[4])
    }
  }

  @Test func anArticleThatWasTakenOutComesBackWithUndo() throws {
    try withStory { store, ids throws in
      #expect(try store.separate(ids[0], at: Date())?.kind == .separate)
      #expect(try store.articles(inStoryOf: ids[1]) == [ids[1], ids[2], ids[3]])
      #expect(try store.undo(at: Date())?.hasChanged == true)
      #expect(try store.articles(inStoryOf: ids[1]) == Array(ids[..<4]))
      #expect(try store.redo(at: Date())?.hasChanged == true)
      #expect(try store.articles(inStoryOf: ids[0]) == [ids[0]])
    }
  }

  @Test func articlesThatWerePutTogetherComeApartWithUndo() throws {
    try withStory { store, ids throws in
      #expect(try store.join([ids[4]], to: ids[2], at: Date()) != nil)
      #expect(try store.articles(inStoryOf: ids[4]).count == 5)
      #expect(try store.join([ids[4]], to: ids[2], at: Date()) == nil, "it is there already")
      _ = try store.undo(at: Date())
      #expect(try store.articles(inStoryOf: ids[4]) == [ids[4]])
    }
  }
}

@Test func theLanguageOfOlderArticlesIsReadInTheBackground() throws {
  try FixtureStore.with(version: 12) { path in
    let store = try Store.open(path)
    try store.index()
    let headlines = try store.headlines(store.ids(in: .all))
    #expect(headlines.contains { $0.language != nil })
    let isWaiting = try store.read("read") { db in try ArticleLanguage.isAnyWaiting(db) }
    #expect(!isWaiting)
    try store.close()
  }
}
