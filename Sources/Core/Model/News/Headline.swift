import Foundation

/// Names a feed in a store for ever.
package typealias FeedID = Int64
/// Names an article in a store for ever; it outlives the article's text.
package typealias ArticleID = Int64

/// An article as one row of a list: what it is called, and what the reader did with it. No body.
package struct Headline: Hashable, Sendable, Identifiable {
  package var id: ArticleID
  package var feed: FeedID
  package var feedTitle: String
  package var title: String
  package var url: String?
  /// What the list is sorted by: published, else updated, else first seen.
  package var date: Date
  /// The edition's day, for an article of page text; such an article has a day and no hour.
  package var editionDate: Day?
  package var isRead: Bool
  package var isStarred: Bool
  /// Length of the body in words; 0 when there is none.
  package var words: Int
  /// Its source changed it since it came; what it said before is kept.
  package var isChanged: Bool

  package init(
    id: ArticleID, feed: FeedID, feedTitle: String, title: String, url: String? = nil, date: Date,
    editionDate: Day? = nil, isRead: Bool = false, isStarred: Bool = false, words: Int = 0,
    isChanged: Bool = false
  ) {
    self.id = id
    self.feed = feed
    self.feedTitle = feedTitle
    self.title = title
    self.url = url
    self.date = date
    self.editionDate = editionDate
    self.isRead = isRead
    self.isStarred = isStarred
    self.words = words
    self.isChanged = isChanged
  }
}

/// What a person asked to be done to the status of articles.
package enum Mark: String, Hashable, Sendable, CaseIterable {
  case read, unread, star, unstar

  /// What takes it back.
  package var inverse: Mark {
    switch self {
    case .read: .unread
    case .unread: .read
    case .star: .unstar
    case .unstar: .star
    }
  }
}
