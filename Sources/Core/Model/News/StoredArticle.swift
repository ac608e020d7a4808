/// An article out of the store, whole: its row of the list, what its source published, how far it was read.
package struct StoredArticle: Hashable, Sendable {
  package var headline: Headline
  package var article: Article
  /// How far it was read, in characters of its laid out text from the beginning; 0 when it was not begun.
  package var position: Int

  package init(headline: Headline, article: Article, position: Int = 0) {
    self.headline = headline
    self.article = article
    self.position = position
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
package struct Receipt: Hashable, Sendable {
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
