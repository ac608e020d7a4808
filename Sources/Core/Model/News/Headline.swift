import Foundation

/// The permanent name of a feed in a store.
package typealias FeedID = Int64
/// The permanent name of an article in a store. It outlives the article's text.
package typealias ArticleID = Int64

/// An article as one row of a list: its title and status, without the body.
package struct Headline: Hashable, Sendable, Identifiable {
  package var id: ArticleID
  package var feed: FeedID
  package var feedTitle: String
  /// The name of the feed in lists of articles; nil where its title is to be shortened.
  package var shortName: String?
  package var title: String
  /// The beginning of the body as one line, for an article without a title; empty for all others.
  package var opening: String
  package var url: String?
  /// The date that lists are sorted by: published, or updated, or first seen.
  package var date: Date
  /// The time at which it came into the store.
  package var firstSeen: Date
  /// The day of the edition, for an article of page text. Such an article has no hour.
  package var editionDate: Day?
  package var isRead: Bool
  package var isStarred: Bool
  /// Length of the body in words; 0 without a body.
  package var words: Int
  /// True if its source changed it after it came. The earlier text is kept.
  package var isChanged: Bool
  /// A language tag (BCP 47); nil when it is unknown.
  package var language: String?
  /// Its title in the language of the reader, where the settings ask for that; nil for all others.
  package var translation: TitleTranslation?

  /// - Parameter firstSeen: nil for one that came at its date.
  package init(
    id: ArticleID, feed: FeedID, feedTitle: String, title: String, url: String? = nil, date: Date,
    editionDate: Day? = nil, isRead: Bool = false, isStarred: Bool = false, words: Int = 0,
    isChanged: Bool = false, opening: String = "", language: String? = nil, shortName: String? = nil,
    firstSeen: Date? = nil
  ) {
    self.id = id
    self.feed = feed
    self.feedTitle = feedTitle
    self.title = title
    self.url = url
    self.date = date
    self.firstSeen = firstSeen ?? date
    self.editionDate = editionDate
    self.isRead = isRead
    self.isStarred = isStarred
    self.words = words
    self.isChanged = isChanged
    self.opening = opening
    self.language = language
    self.shortName = shortName
  }

  /// The line that stands for the article in lists: its title, else the beginning of its body. Empty without both.
  package var shownTitle: String { title.isEmpty ? opening : title }
}

/// A change of the status of articles.
package enum Mark: String, Hashable, Sendable, CaseIterable, Codable {
  case read, unread, star, unstar

  /// The change that undoes this one.
  package var inverse: Mark {
    switch self {
    case .read: .unread
    case .unread: .read
    case .star: .unstar
    case .unstar: .star
    }
  }
}
