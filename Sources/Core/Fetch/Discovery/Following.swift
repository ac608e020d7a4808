import Foundation
import Model
import Money
import Store
import Text

/// Begins to follow feeds that were found.
package struct Following: Sendable {
  private let store: Store
  private let rhythm: PollingPolicy
  private let now: @Sendable () -> Date

  package init(
    _ store: Store, rhythm: PollingPolicy = PollingPolicy(), now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.store = store
    self.rhythm = rhythm
    self.now = now
  }

  /// The result of following one feed.
  package struct Followed: Sendable, Equatable {
    package var id: FeedID
    package var title: String
    package var isNew: Bool
    /// Articles that came with it; nil when it is still to be fetched.
    package var articles: Int?
  }

  /// Follows a feed. What it said when it was found is kept at once, with its ledger, so that it is not asked again before
  /// its time. That is an action of a person, which can be undone. A feed that is followed already stays as it is, but for what `folder`, `tags`, `headers` and `wantsPages` say.
  package func follow(
    _ found: FoundFeed, folder: String? = nil, tags: [String] = [], headers: FeedHeaders = FeedHeaders(),
    wantsPages: Bool = false
  ) throws(Problem) -> Followed {
    var list = SubscriptionList()
    list.subscriptions = [Subscription(feedURL: found.address, title: nil, folder: folder, tags: tags)]
    let title = found.title.isEmpty ? found.address.shownAddress : found.title.displaySafe
    let subscribed = try store.follow(list, titled: title, at: now())
    guard let id = (subscribed.added + subscribed.known).first else {
      throw Problem(doing: "add", to: found.address.shownAddress, why: "the store did not take it")
    }
    if !headers.isEmpty {
      let known = try store.fetchable([id]).first?.headers ?? FeedHeaders()
      try store.setHeaders(headers.over(known), of: id)
    }
    if wantsPages { try store.setWantsPages(id, true) }
    var followed = Followed(id: id, title: title, isNew: !subscribed.added.isEmpty)
    guard followed.isNew, let feed = found.feed, let answer = found.answer,
      let fetched = try store.fetchable([id]).first
    else { return followed }
    var record = rhythm.record(
      FetchRecord(), after: answer, interval: feed.refreshInterval, skipHours: feed.skipHours, at: now())
    if case .body(let bytes, _) = answer.result { record.bodyHash = BodyHash(bytes).text }
    record.malformed = feed.problems.first?.why
    // Its address is the one that redirects led to already.
    (record.movedTo, record.movedSince) = (nil, nil)
    followed.articles = try store.keep([Fetched(fetched, feed, record)]).first??.added.count
    try store.index()
    return followed
  }
}
