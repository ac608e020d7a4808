import Desk
import Fetch
import Model
import Money
import Reader
import Store
import Text

/// The effects that change the store.
extension EffectHandler {
  /// Nil when there is nothing to say about it.
  func write(_ effect: WriteEffect) throws(Problem) -> Event? {
    switch effect {
    case .mark(let ids, let mark, let scope, let isUndo):
      return .marked(try marked(ids, mark, isUndo: isUndo, in: scope))
    case .markAll(let marked, let shown):
      return .marked(try self.marked(try ids(in: marked), .read, isUndo: false, in: shown))
    case .keepPosition(let id, let position):
      try store.setPosition(id, position)
      return nil
    case .keepPlace(let id):
      try store.setReadingPlace(id)
      return nil
    case .keepArrangement(let arrangement):
      try store.setValue(.arrangement, arrangement.text)
      return nil
    case .keepHistory(let searches):
      try store.setRecentSearches(searches)
      return nil
    case .save(let search):
      var list = SubscriptionList()
      list.searches = [search]
      _ = try store.subscribe(list, at: now())
      return .searches(.savedSearch(search.name), try folders(try store.savedSearches(at: now())))
    case .forget(let search):
      _ = try store.forget(search: search.name)
      return .searches(.forgotSearch(search.name), try folders(try store.savedSearches(at: now())))
    case .follow(let feeds): return .answered(AddingAnswer.followed(try follow(feeds)))
    case .giveUp(let id):
      // Read before it is given up: undo must know whether the feed was followed or only read from a file.
      guard let feed = try store.feeds().first(where: { $0.id == id }) else { return nil }
      _ = try store.unsubscribe(id, at: now())
      return .gaveUp(feed)
    case .takeUp(let feed):
      try store.takeUp(feed.id, isFollowed: feed.isSubscribed)
      return .feedsChanged(.tookUpFeed(title: feed.title))
    case .pause(let id, let isPaused):
      try store.setPaused(id, isPaused)
      return .feedsChanged(isPaused ? .pausedFeed : .resumedFeed)
    case .followMove(let id): return try followMove(id)
    case .toggleWantsPages(let id):
      guard let feed = try store.feedHealth().first(where: { $0.id == id }) else {
        return .done(.onlyFollowedFeedsHavePages)
      }
      try store.setWantsPages(id, !feed.wantsPages)
      return .wantsPages(id, title: feed.title, !feed.wantsPages)
    case .addAlert(let alert): return .answered(AlertsAnswer(try alertDesk.add(alert)))
    case .removeAlert(let alert): return .answered(AlertsAnswer(try alertDesk.remove(alert)))
    case .checkAlerts:
      let program = AlertProgram(command: settings.rates.alertCommand, environment: environment) { [report] in
        report(.failed($0))
      }
      let check = try alertDesk.check(on: today, tell: program.tell)
      return .answered(AlertsAnswer(check.alerts, rang: check.rang, problem: check.problem))
    }
  }

  private func marked(
    _ ids: [ArticleID], _ mark: Mark, isUndo: Bool, in scope: Scope
  ) throws(Problem) -> Marked {
    let changed = try store.mark(ids, mark, at: now())
    return Marked(articles: changed, mark: mark, isUndo: isUndo, counts: try store.counts(in: scope), in: scope)
  }

  private func ids(in scope: Scope) throws(Problem) -> [ArticleID] {
    if case .search(let query) = scope { return try store.search(query, limit: nil, at: now()).ids }
    return try store.ids(in: scope)
  }

  /// Fetches nothing: the answer names the feeds that are to be fetched.
  private func follow(_ feeds: [Subscription]) throws(Problem) -> FollowedFeeds {
    var list = SubscriptionList()
    list.subscriptions = feeds
    let subscribed = try store.subscribe(list, at: now())
    let first = feeds.first.map { $0.title ?? $0.feedURL.shownAddress } ?? ""
    return FollowedFeeds(
      title: first.displaySafe, new: subscribed.added.count, articles: 0, toFetch: subscribed.added,
      only: subscribed.added.count == 1 ? subscribed.added.first : nil)
  }

  /// Nil when the feed has not moved. When another feed is already at the new address, both stay, and the answer says so.
  private func followMove(_ id: FeedID) throws(Problem) -> Event? {
    guard var feed = try store.fetchable([id]).first, let address = feed.record.movedTo else { return nil }
    guard try store.move(id, to: address) else {
      return .done(.newAddressIsFollowed(title: feed.title))
    }
    (feed.record.movedTo, feed.record.movedSince) = (nil, nil)
    try store.setLedger(feed.record, of: id)
    return .feedsChanged(.movedFeed(title: feed.title, address: address.shownAddress))
  }
}
