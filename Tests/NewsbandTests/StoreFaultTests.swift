import Foundation
import Model
import Money
import Query
import Reader
import Store
import TestKit
import Testing

@testable import newsband

/// A screen over a store that may only be read, and over one that is closed: each effect has an answer, and nothing is lost.
@Suite struct EffectsOnAStoreThatFails {
  private let folder: Folder
  private let path: String
  private let id: ArticleID
  private let feed: FeedID
  private let alert: Alert

  init() throws {
    folder = try Folder()
    path = folder.path("newsband.sqlite")
    let store = try Store.open(path)
    _ = try store.save(Newspaper.feed("Kursiv", ["One", "Two"]), address: "https://a.example/feed", at: Newspaper.now)
    _ = try store.subscribe(
      {
        var list = SubscriptionList()
        list.subscriptions = [Subscription(feedURL: "https://a.example/feed", title: "Kursiv")]
        return list
      }(), at: Newspaper.now)
    id = try #require(try store.ids(in: .all).first)
    feed = try #require(try store.feeds().first).id
    alert = try #require(Alert(typed: "USD/KZT 480"))
    try store.close()
  }

  private func handler(_ store: Store) -> EffectHandler {
    EffectHandler(store: store, environment: ["PATH": "/nowhere"], now: { Newspaper.now })
  }

  private var writes: [WriteEffect] {
    let search = SavedSearch(name: "Banks", query: "bank")
    return [
      .mark([id], .read, in: .all), .markAll(.all, in: .all), .keepPosition(id, 7), .keepPlace(id),
      .keepArrangement(Arrangement()),
      .keepHistory(["bank"]), .save(search), .follow([Subscription(feedURL: "https://b.example/feed")]),
      .edit([.rename(feed, "Other")]), .pause(feed, true),
      .toggleWantsPages(feed),
      .addAlert(alert),
    ]
  }

  @Test func aWriteIsAProblemThatNamesTheStoreAndChangesNothing() async throws {
    defer { folder.remove() }
    let store = try Store.openForReading(path)
    let handler = handler(store)
    for effect in writes {
      let event = await EffectHandler.event { () throws(Problem) in try handler.write(effect) }
      guard case .failed(let problem) = event else {
        #expect(Bool(false), "\(effect): \(String(describing: event))")
        continue
      }
      #expect(problem.description.contains(path), "\(problem)")
      #expect(!problem.doing.isEmpty && !problem.why.hasSuffix("."), "\(problem)")
    }
    try store.close()
    let after = try Store.open(path)
    #expect(try after.counts(in: .unread).total == 2 && after.feeds().map(\.title) == ["Kursiv"])
    #expect(
      try after.savedSearches(at: Newspaper.now).isEmpty && after.recentSearches().isEmpty && after.alerts().isEmpty)
    try after.close()
  }

  @Test func whatIsReadIsReadAllTheSame() async throws {
    defer { folder.remove() }
    let store = try Store.openForReading(path)
    let handler = handler(store)
    let reads: [ReadEffect] = [
      .list(.all), .counts(.all), .headlines([id]), .article(id), .firstUnread([id]),
      .feeds(ListGrouping()), .searchCounts(ListGrouping()), .ticks(nil),
      .page(.feedHealth), .page(.starter), .page(.services), .page(.alerts), .page(.matrix(asOf: nil)),
      .page(.conversion("5 usd", asOf: nil)),
      .page(.sums(id)), .page(.pair(Pair("USD", "KZT"), asOf: nil)), .news(since: Newspaper.now),
    ]
    for effect in reads {
      let event = await EffectHandler.event { () throws(Problem) in try handler.read(effect) }
      if case .failed(let problem) = event { #expect(Bool(false), "\(effect): \(problem)") }
      #expect(event != nil, "\(effect)")
    }
    try store.close()
  }

  @Test func aClosedStoreIsAProblemAndNoCrash() async throws {
    defer { folder.remove() }
    let store = try Store.open(path)
    let handler = handler(store)
    try store.close()
    for effect in writes {
      let event = await EffectHandler.event { () throws(Problem) in try handler.write(effect) }
      guard case .failed = event else {
        #expect(Bool(false), "\(effect): \(String(describing: event))")
        continue
      }
    }
    let found = await EffectHandler.event { () async throws(Problem) in
      try await handler.search(.articles(Query("one"), only: []))
    }
    guard case .failed = found else { throw OtherAnswer(found) }
  }

  @Test func withoutANetworkNothingIsFetchedAndNothingHangs() async throws {
    defer { folder.remove() }
    let store = try Store.open(path)
    let handler = handler(store)
    let answers = Answers()
    await handler.refresh(nil, asked: true) { answers.add($0) }
    #expect(answers.all == [.refreshing(nil)])
    #expect(await handler.findFeeds(at: "a.example", folder: nil) == nil)
    #expect(await handler.fetchPage(of: id) == nil)
    let rates = Answers()
    await handler.refreshRates(asked: true) { rates.add($0) }
    #expect(rates.all == [.ratesCame(new: 0, failed: 0, of: 0, wasAsked: true)])
    await handler.sync(nil, asked: true) { answers.add($0) }
    await handler.push()
    #expect(answers.all.count == 1)
    try store.close()
  }
}
