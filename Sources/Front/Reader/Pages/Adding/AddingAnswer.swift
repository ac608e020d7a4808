import Model
import Text

/// Answers about feeds to add.
package enum AddingAnswer: PageAnswer {
  package typealias Receiver = AddingPage

  /// The list to begin with, without the feeds that are followed already.
  case starter([Subscription])
  /// Several feeds at one address.
  case found([Subscription], at: String)
  /// The reason why there is no feed at an address.
  case foundNone(Problem)
  case followed(FollowedFeeds)
}

/// The result of following feeds.
package struct FollowedFeeds: Equatable, Sendable {
  /// The title of the first of them.
  package var title: String
  /// The number of feeds that were not followed before.
  package var new: Int
  /// The number of articles that came with them.
  package var articles: Int
  /// The feeds that are still to be fetched.
  package var toFetch: [FeedID]
  /// The feed, when it is the only one that is new.
  package var only: FeedID?
  /// The feed that was followed before, where none is new.
  package var known: FeedID?
  /// The folder of all of them; nil when they are at the top, or in several.
  package var folder: String?

  /// The list that has the articles of the new feeds, or of the one that was followed before; nil for several of these.
  var scope: Scope? {
    if let only { return .feed(only) }
    guard new > 0 else { return known.map { .feed($0) } }
    return folder.map { .folder($0) } ?? .all
  }

  package init(
    title: String, new: Int, articles: Int, toFetch: [FeedID], only: FeedID? = nil, known: FeedID? = nil,
    folder: String? = nil
  ) {
    self.title = title
    self.new = new
    self.articles = articles
    self.toFetch = toFetch
    self.only = only
    self.known = known
    self.folder = folder
  }
}

extension State {
  /// Looks at an address that was named on the command line.
  mutating func add(_ address: String) -> [Effect] {
    say(AddingTexts.looking(at: address.shownAddress)) + [.network(.findFeeds(address))]
  }

  /// New feeds are fetched, after a refresh that is running: two at once would ask hosts twice.
  mutating func receive(_ followed: FollowedFeeds) -> [Effect] {
    offersFeeds = false
    var effects = say(AddingTexts.followed(followed)) + [readFeeds, .read(.counts(list.scope))]
    awaitedList = followed.scope
    followed.scope.map { sidebar.selectWhenListed($0) }
    guard !followed.toFetch.isEmpty else { return effects + showAwaitedList() }
    if refreshing == nil {
      effects += startRefresh(followed.toFetch, asked: true)
    } else {
      nextRefresh = now
    }
    return effects
  }

  /// Shows the articles of the feeds that were added, once they are there: unless the person reads or searches by then.
  mutating func showAwaitedList() -> [Effect] {
    guard let scope = awaitedList else { return [] }
    awaitedList = nil
    return search == nil && focus != .article ? show(scope) : []
  }

  /// Reads the list of the feeds that were added again, where it is still shown: it had a row for each article.
  mutating func receiveStories() -> [Effect] {
    defer { ungroupedList = nil }
    guard let scope = ungroupedList, scope == list.scope, search == nil else { return [] }
    return [readList(scope), readFeeds]
  }
}
