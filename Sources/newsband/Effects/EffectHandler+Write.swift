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
      let changed = try store.mark(ids, mark, at: now())
      let counts = try store.counts(in: scope)
      return .marked(Marked(articles: changed, mark: mark, isUndo: isUndo, counts: counts, in: scope))
    case .keepPosition(let id, let position):
      try store.setPosition(id, position)
      return nil
    case .keepPlace(let id):
      try store.setSetting(EffectHandler.placeName, String(id))
      return nil
    case .keepHistory(let searches):
      try store.setSetting(EffectHandler.historyName, searches.joined(separator: "\n"))
      return nil
    case .save(let search):
      var list = SubscriptionList()
      list.searches = [search]
      _ = try store.subscribe(list, at: now())
      return .searches("Saved as \(search.name); F shows it.", try folders(try store.savedSearches(at: now())))
    case .forget(let search):
      _ = try store.forget(search: search.name)
      return .searches("Gave up \(search.name).  u brings it back.", try folders(try store.savedSearches(at: now())))
    case .follow(let feeds): return .followed(try follow(feeds))
    case .giveUp(let id):
      // Read before it is given up: undo must know whether the feed was followed or only read from a file.
      guard let feed = try store.feeds().first(where: { $0.id == id }) else { return nil }
      _ = try store.unsubscribe(id, at: now())
      return .gaveUp(feed)
    case .takeUp(let feed):
      try store.takeUp(feed.id, isFollowed: feed.isSubscribed)
      return .feedsChanged("\(feed.title) is back as it was.")
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
    case .addAlert(let alert): return .money(.alerts(try desk.add(alert), rang: []))
    case .removeAlert(let alert): return .money(.alerts(try desk.remove(alert), rang: []))
    case .checkAlerts:
      let (alerts, rang, problem) = try desk.check(on: Day(now()))
      return .money(.alerts(alerts, rang: problem.map { why in rang.map { "\($0). \(why)" } } ?? rang))
    }
  }

  /// Fetches nothing: the answer names the feeds that are to be fetched.
  private func follow(_ feeds: [Subscription]) throws(Problem) -> FollowedFeeds {
    var list = SubscriptionList()
    list.subscriptions = feeds
    let subscribed = try store.subscribe(list, at: now())
    let first = feeds.first.map { $0.title ?? $0.feedURL.shownAddress } ?? ""
    return FollowedFeeds(
      title: first.displaySafe, new: subscribed.added.count, articles: 0, toFetch: subscribed.added)
  }

  /// Nil when the feed has not moved. When another feed is already at the new address, both stay, and the answer says so.
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
