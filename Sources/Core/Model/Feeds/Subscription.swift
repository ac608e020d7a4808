/// A line of a subscription list (OPML, newsboat urls): a feed to follow, and its folder.
package struct Subscription: Hashable, Sendable {
  package var feedURL: String
  package var title: String?
  /// The title to show until the feed names itself, such as the one in a list of feeds of a page.
  package var proposedTitle: String?
  /// The name in lists of articles; nil where the title is to be shortened.
  package var shortName: String?
  package var homePageURL: String?
  /// Names of the folders from the outside in, joined by "/"; nil at the top.
  package var folder: String?
  package var tags: [String]

  package init(
    feedURL: String, title: String? = nil, proposedTitle: String? = nil, shortName: String? = nil,
    homePageURL: String? = nil, folder: String? = nil, tags: [String] = []
  ) {
    self.feedURL = feedURL
    self.title = title
    self.proposedTitle = proposedTitle
    self.shortName = shortName
    self.homePageURL = homePageURL
    self.folder = folder
    self.tags = tags
  }
}

/// A saved search.
package struct SavedSearch: Hashable, Sendable, Codable {
  package var name: String
  /// In the query language of `Query`.
  package var query: String

  package init(name: String, query: String) {
    self.name = name
    self.query = query
  }
}

/// A saved search with the number of articles that it finds.
package struct SavedCount: Hashable, Sendable {
  package var search: SavedSearch
  package var counts: Counts
  /// True if nothing has changed in the store since it was counted.
  package var isFresh: Bool

  package init(search: SavedSearch, counts: Counts, isFresh: Bool) {
    self.search = search
    self.counts = counts
    self.isFresh = isFresh
  }
}

/// A whole subscription list.
package struct SubscriptionList: Hashable, Sendable {
  package var title: String?
  package var subscriptions: [Subscription] = []
  package var searches: [SavedSearch] = []
  /// Lines that were refused or could not be read.
  package var problems: [Problem] = []

  package init() {}
}

/// The result of following a list of feeds.
package struct Subscribed: Hashable, Sendable {
  /// Feeds that were not followed before.
  package var added: [FeedID] = []
  package var known: [FeedID] = []

  package init() {}
}
