/// A change of stories by a person, with what they were before and after.
package struct StoryAction: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// An article was taken out of its story.
    case separate
    /// Articles were put into the story of another.
    case join
  }

  package var kind: Kind
  /// The headline of the article that was taken out, or that others were put to.
  package var title: String
  package var changes: [StoryChange]

  package init(_ kind: Kind, _ title: String, changes: [StoryChange]) {
    self.kind = kind
    self.title = title
    self.changes = changes
  }
}

/// The story of one article before a change and after it.
package struct StoryChange: Hashable, Sendable, Codable {
  package var article: ArticleID
  /// Nil for an article that was in no story.
  package var before: StoryMembership?
  package var after: StoryMembership?

  package init(_ article: ArticleID, before: StoryMembership?, after: StoryMembership?) {
    self.article = article
    self.before = before
    self.after = after
  }
}

/// The place of an article in a story.
package struct StoryMembership: Hashable, Sendable, Codable {
  package var story: StoryID
  /// True if a person put it there. Nothing else changes it then.
  package var isPinned: Bool

  package init(_ story: StoryID, isPinned: Bool) {
    self.story = story
    self.isPinned = isPinned
  }
}
