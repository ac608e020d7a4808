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
    case .mark(let ids, let mark, let scope): return .marked(try marked(ids, mark, in: scope))
    case .seen(let ids, let scope): return .marked(try marked(try withStories(ids), .read, isByItself: true, in: scope))
    case .markAll(let marked, let shown): return .marked(try self.marked(try ids(in: marked), .read, in: shown))
    case .undo(let scope, let confirmed):
      switch try store.undo(confirmed: confirmed, at: now()) {
      case .done(let reverted): return try self.reverted(reverted, in: scope)
      case .asks(let action): return .undoAsks(action)
      case .nothing: return .done(.nothingToUndo)
      }
    case .redo(let scope):
      guard let redone = try store.redo(at: now()) else { return .done(.nothingToRedo) }
      return try reverted(redone, in: scope)
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
      try store.save(search, at: now())
      return .searches(.savedSearch(search.name), try folders(try store.savedSearches(at: now()), nil))
    case .forget(let search):
      _ = try store.change(search, to: nil, at: now())
      return .searches(.forgotSearch(search.name), try folders(try store.savedSearches(at: now()), nil))
    case .rename(let search, let name):
      let other = SavedSearch(name: name, query: search.query)
      guard try store.change(search, to: other, at: now()) else { return .done(.nameIsTaken(name)) }
      return .searches(.renamedSearch(search.name, to: name), try folders(try store.savedSearches(at: now()), nil))
    case .follow(let feeds): return .answered(AddingAnswer.followed(try follow(feeds)))
    case .addAccount(let plan, let allFeeds): return joined(plan, allFeeds: allFeeds)
    case .edit(let edits): return try store.edit(edits, at: now()).map { .edited($0) }
    case .separate(let id): return try store.separate(id, at: now()).map { .storyEdited($0) } ?? .done(.isInNoStory)
    case .join(let ids, let other): return .storyEdited(try store.join(ids, to: other, at: now()))
    case .pause(let id, let isPaused):
      try store.setPaused(id, isPaused)
      return .feedsChanged(isPaused ? .pausedFeed : .resumedFeed)
    case .acceptCommand(let id, let address, let isAccepted):
      try store.setAccepted(isAccepted, address, of: id)
      return .feedsChanged(isAccepted ? .acceptedCommand : .rejectedCommand)
    case .followMove(let id): return try followMove(id)
    case .toggleWantsPages(let id):
      guard let feed = try store.feedHealth().first(where: { $0.id == id }) else {
        return .done(.onlyFollowedFeedsHavePages)
      }
      _ = try store.edit([.wantPages(id, !feed.wantsPages)], at: now())
      return .wantsPages(id, title: feed.title, !feed.wantsPages)
    case .addAlert(let alert): return .answered(AlertsAnswer(try alertDesk.add(alert, at: now())))
    case .removeAlert(let alert): return .answered(AlertsAnswer(try alertDesk.remove(alert, at: now())))
    case .checkAlerts:
      let program = AlertProgram(command: settings.rates.alertCommand, environment: environment) { [report] in
        report(.failed($0))
      }
      let check = try alertDesk.check(on: today, tell: program.tell)
      for text in check.rang { runHooks { await $0.run(alert: text) } }
      return .answered(AlertsAnswer(check.alerts, rang: check.rang, problem: check.problem))
    }
  }

  private func marked(
    _ ids: [ArticleID], _ mark: Mark, isByItself: Bool = false, in scope: Scope
  ) throws(Problem) -> Marked {
    let changed = try store.act(ids, mark, isByItself: isByItself, at: now())
    if !changed.isEmpty, hooks.has(mark) { runHooks { await $0.run(changed, after: mark) } }
    return Marked(
      articles: changed, mark: mark, isByReading: isByItself, counts: try store.countsWithStories(in: scope), in: scope)
  }

  /// Articles that were read, with the others of their stories where the settings say so, whatever list shows them.
  private func withStories(_ ids: [ArticleID]) throws(Problem) -> [ArticleID] {
    guard settings.stories.readTogether else { return ids }
    var known = Set(ids)
    var all = ids
    for id in ids { all += try store.articles(inStoryOf: id).filter { known.insert($0).inserted } }
    return all
  }

  private func reverted(_ reverted: Reverted, in scope: Scope) throws(Problem) -> Event {
    switch reverted.action {
    case .mark(let done) where reverted.hasChanged:
      return .marked(
        Marked(
          articles: reverted.articles, mark: reverted.isRedo ? done.mark : done.mark.inverse, isUndo: true,
          withoutText: reverted.withoutText, counts: try store.countsWithStories(in: scope), in: scope))
    case .mark, .feeds, .search, .story, .alert: return .reverted(reverted)
    }
  }

  private func ids(in scope: Scope) throws(Problem) -> [ArticleID] {
    if case .search(let query) = scope { return try store.search(query, limit: nil, at: now()).ids }
    return try store.ids(in: scope)
  }

  /// Fetches nothing: the answer names the feeds that are to be fetched.
  private func follow(_ feeds: [Subscription]) throws(Problem) -> FollowedFeeds {
    var list = SubscriptionList()
    list.subscriptions = feeds
    let first = feeds.first.map { $0.title ?? $0.proposedTitle ?? $0.feedURL.shownAddress } ?? ""
    let title = feeds.count == 1 ? first : "\(feeds.count) feeds"
    let subscribed = try store.follow(list, titled: title.displaySafe, at: now())
    // One that is followed already has the name here that the person knows.
    let known = subscribed.added.isEmpty && feeds.count == 1 ? subscribed.known.first : nil
    let name = try known.flatMap { id throws(Problem) in try store.feeds().first { $0.id == id }?.title }
    return FollowedFeeds(
      title: (name ?? title).displaySafe, new: subscribed.added.count, articles: 0, toFetch: subscribed.added,
      only: subscribed.added.count == 1 ? subscribed.added.first : nil, known: known,
      folder: FolderPath.shared(by: feeds))
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
