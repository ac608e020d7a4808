import Foundation

/// An article out of the store, whole: its row of the list, what its source published, how far it was read.
package struct StoredArticle: Hashable, Sendable {
  package var headline: Headline
  package var article: Article
  /// How far it was read, in characters of its laid out text from the beginning; 0 when it was not begun.
  package var position: Int
  /// What the feed gave, where `article` has the text of its page instead.
  package var fromFeed: ArticleText?
  /// How it read before it was changed by its source; nil when it never was.
  package var earlier: EarlierText?

  package init(headline: Headline, article: Article, position: Int = 0) {
    self.headline = headline
    self.article = article
    self.position = position
  }
}

/// The body of an article, in the forms that `Article` has of it.
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

/// What an article said until its source changed it.
package struct EarlierText: Hashable, Sendable {
  package var title: String
  package var text: String
  /// When the change came in.
  package var changed: Date

  package init(title: String, text: String, changed: Date) {
    self.title = title
    self.text = text
    self.changed = changed
  }
}

/// How many articles a list is about.
package struct Counts: Hashable, Sendable {
  package var total: Int
  package var unread: Int
  package var starred: Int

  package init(total: Int = 0, unread: Int = 0, starred: Int = 0) {
    self.total = total
    self.unread = unread
    self.starred = starred
  }
}

/// What came in when a feed or an edition was kept.
package struct SaveResult: Hashable, Sendable {
  package var feed: FeedID
  /// Articles that were not known before, in the order of the source.
  package var added: [ArticleID] = []
  /// Articles whose text or date had changed; what was read and starred is as before.
  package var updated = 0
  package var unchanged = 0
  /// Rates that were not known before, or had another figure.
  package var rates = 0

  package init(feed: FeedID) {
    self.feed = feed
  }
}
