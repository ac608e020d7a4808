import Foundation

/// Names a story in a store: the id of one of its articles.
package typealias StoryID = ArticleID

/// The place of an article in time, and in the stories that are known.
package struct StoryPlace: Hashable, Sendable {
  package var id: ArticleID
  package var date: Date
  /// The story that it belongs to already; nil for none.
  package var story: StoryID?
  /// True if a person put it into its story.
  package var isPinned: Bool

  package init(id: ArticleID, date: Date, story: StoryID? = nil, isPinned: Bool = false) {
    self.id = id
    self.date = date
    self.story = story
    self.isPinned = isPinned
  }
}

/// The part of an article that is compared with others to find what reports the same event.
package struct StoryText: Sendable {
  package var id: ArticleID
  package var title: String
  /// The beginning of the plain text, at most 4,000 characters.
  package var text: String
  /// A language tag (BCP 47); nil when it is unknown.
  package var language: String?

  package init(id: ArticleID, title: String, text: String, language: String?) {
    self.id = id
    self.title = title
    self.text = text
    self.language = language
  }
}

/// An article of a story, as the page of the story shows it.
package struct StoryEntry: Hashable, Sendable {
  package var headline: Headline
  /// A language tag (BCP 47); nil when it is unknown.
  package var language: String?
  /// The names, numbers and places that it shares with the first article of the story, the most telling first. Empty
  /// for the first article itself.
  package var shared: [String]

  package init(headline: Headline, language: String?, shared: [String]) {
    self.headline = headline
    self.language = language
    self.shared = shared
  }
}
