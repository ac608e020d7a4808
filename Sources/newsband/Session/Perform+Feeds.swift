import Content
import Fetch
import Foundation
import Model
import Money
import Parse
import Reader
import Store
import Text

/// Following feeds and giving them up, and the pages of articles: what takes its time on the net, and what does not.
extension Perform {
  /// What the screen asks for about feeds, done at once; nil for any other effect and where there is nothing to say.
  func feedEvent(for effect: Effect) throws(Problem) -> Event? {
    switch effect {
    case .loadStarter:
      let known = Set(try store.subscriptions().subscriptions.map(\.feedURL))
      // What is followed already would only be in the way.
      return .starter(try Content.starterList().subscriptions.filter { !known.contains($0.feedURL) })
    case .follow(let feeds): return .followed(try follow(feeds))
    case .giveUp(let id):
      // As it is now, so that undo knows whether it was followed or only read from a file.
      guard let feed = try store.feeds().first(where: { $0.id == id }) else { return nil }
      _ = try store.unsubscribe(id, at: now())
      return .gaveUp(feed)
    case .takeUp(let feed):
      try store.takeUp(feed.id, isFollowed: feed.isSubscribed)
      return .feedsChanged("\(feed.title) is back as it was.")
    case .loadHealth: return .health(try store.feedHealth())
    case .pause(let id, let isPaused):
      try store.setPaused(id, isPaused)
      return .feedsChanged(isPaused ? "Paused: not asked until you want it." : "Asked again from now on.")
    case .followMove(let id): return try followMove(id)
    case .toggleWantsPages(let id):
      guard let feed = try store.feedHealth().first(where: { $0.id == id }) else {
        return .done("Only feeds that are followed have pages to fetch.")
      }
      try store.setWantsPages(id, !feed.wantsPages)
      return .wantsPages(id, title: feed.title, !feed.wantsPages)
    case .compare(let id):
      // With what the feed gave: the text of a page is nothing that the feed ever said.
      guard let stored = try store.article(id), let earlier = stored.earlier else { return nil }
      return .changes(
        Changes(
          article: id, changed: earlier.changed,
          title: Comparison(from: earlier.title, to: stored.headline.title),
          text: Comparison(from: earlier.text, to: stored.fromFeed?.text ?? stored.article.text)))
    default: return nil
    }
  }

  /// Nothing is fetched here: the answer says which are still to be.
  private func follow(_ feeds: [Subscription]) throws(Problem) -> FollowedFeeds {
    var list = SubscriptionList()
    list.subscriptions = feeds
    let subscribed = try store.subscribe(list, at: now())
    let first = feeds.first.map { $0.title ?? $0.feedURL.shownAddress } ?? ""
    return FollowedFeeds(
      title: first.displaySafe, new: subscribed.added.count, articles: 0, toFetch: subscribed.added)
  }

  /// Nil when the feed has not moved. Where another feed is at the new address already, both stay, and a sentence says
  /// so.
  private func followMove(_ id: FeedID) throws(Problem) -> Event? {
    guard var feed = try store.fetchable([id]).first, let address = feed.record.movedTo else { return nil }
    guard try store.move(id, to: address) else {
      return .done("\(feed.title): its new address is followed already; D gives this one up.")
    }
    (feed.record.movedTo, feed.record.movedSince) = (nil, nil)
    try store.setLedger(feed.record, of: id)
    return .feedsChanged("\(feed.title) is now at \(address.shownAddress).")
  }
}

extension Perform {
  /// Looks for the feeds at an address: the one that there is is followed, of several the person chooses.
  func findFeeds(at address: String) async -> Event? {
    guard let fetcher else { return nil }
    do throws(Problem) {
      let found = try await FeedFinder(fetcher).feeds(at: address)
      if Task.isCancelled { return nil }
      guard found.count == 1, let feed = found.first else {
        return .foundFeeds(
          found.map { Subscription(feedURL: $0.address, title: $0.title.isEmpty ? nil : $0.title.displaySafe) },
          at: address)
      }
      let followed = try Following(store, now: now).follow(feed)
      return .followed(
        FollowedFeeds(
          title: followed.title, new: followed.isNew ? 1 : 0, articles: followed.articles ?? 0,
          toFetch: followed.isNew && followed.articles == nil ? [followed.id] : []))
    } catch {
      return Task.isCancelled ? nil : .foundNoFeeds(error)
    }
  }

  /// Fetches the page of an article, and gives the article with its text. Nil when nobody waits any more.
  func fetchPage(of article: ArticleID) async -> Event? {
    guard let fetcher else { return nil }
    do throws(Problem) {
      try await PageFetch(store, fetcher, now: now).fetch(article)
      return try opened(article).map { .pageCame($0) }
    } catch {
      return Task.isCancelled ? nil : .pageFailed(article, error)
    }
  }
}
