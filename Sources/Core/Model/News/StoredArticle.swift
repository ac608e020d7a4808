import Foundation

/// A whole article of the store: its headline, its text, and the place where reading stopped.
package struct StoredArticle: Hashable, Sendable {
  package var headline: Headline
  package var article: Article
  /// The address of its feed, which may have a password in it; a name such as "edition:…" for what was imported from a file.
  package var feedAddress: String
  /// The place where reading stopped, in characters of the laid out text; 0 at the beginning.
  package var position: Int
  /// The body that the feed gave, if `article` has the text of the web page.
  package var fromFeed: ArticleText?
  /// The text before its source changed it. Nil if it never was changed.
  package var earlier: EarlierText?

  package init(headline: Headline, article: Article, feedAddress: String = "", position: Int = 0) {
    self.headline = headline
    self.article = article
    self.feedAddress = feedAddress
    self.position = position
  }
}

/// The body of an article, in the forms that `Article` has.
package struct ArticleText: Hashable, Sendable {
  package var text: String
  package var blocks: [Block]
  package var html: String?

  package init(text: String, blocks: [Block] = [], html: String? = nil) {
    self.text = text
    self.blocks = blocks
    self.html = html
  }
}

/// The text of an article before its source changed it.
package struct EarlierText: Hashable, Sendable {
  package var title: String
  package var text: String
  /// The time at which the change came.
  package var changed: Date

  package init(title: String, text: String, changed: Date) {
    self.title = title
    self.text = text
    self.changed = changed
  }
}

/// The numbers of articles of a list.
package struct Counts: Hashable, Sendable {
  package var total: Int
  package var unread: Int
  package var starred: Int
  /// Unread rows of a list that has one row for each story; nil where they were not counted.
  package var unreadStories: Int?

  package init(total: Int = 0, unread: Int = 0, starred: Int = 0, unreadStories: Int? = nil) {
    self.total = total
    self.unread = unread
    self.starred = starred
    self.unreadStories = unreadStories
  }
}

/// The result of storing a feed or an edition.
package struct SaveResult: Hashable, Sendable {
  package var feed: FeedID
  /// New articles, in the order of the source.
  package var added: [ArticleID] = []
  /// Articles whose text or date changed. Their status is unchanged.
  package var updated = 0
  package var unchanged = 0
  /// Rates that are new or have a new figure.
  package var rates = 0

  package init(feed: FeedID) {
    self.feed = feed
  }
}
