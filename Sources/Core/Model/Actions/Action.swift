/// A change that a person made and can undo: one entry of the log of the store.
package enum Action: Hashable, Sendable {
  case mark(MarkAction)
  case feeds(FeedAction)
  case search(SearchAction)
  case story(StoryAction)
}

/// A mark on articles.
package struct MarkAction: Hashable, Sendable, Codable {
  package var mark: Mark
  /// Only those whose status the mark changed, so that undo is exact.
  package var articles: [ArticleID]

  package init(_ mark: Mark, _ articles: [ArticleID]) {
    self.mark = mark
    self.articles = articles
  }
}

/// A saved search that was added, replaced, renamed or removed.
package struct SearchAction: Hashable, Sendable, Codable {
  /// Nil for a search that was not there.
  package var before: SavedSearch?
  /// Nil for a search that was removed.
  package var after: SavedSearch?

  package init(before: SavedSearch?, after: SavedSearch?) {
    self.before = before
    self.after = after
  }

  package var inverse: SearchAction { SearchAction(before: after, after: before) }
}

/// The result of undoing an action, or of doing it again.
package struct Reverted: Hashable, Sendable {
  /// The action as it was done first.
  package var action: Action
  /// True if an undone action was done again.
  package var isRedo: Bool
  /// The articles whose status changed.
  package var articles: [ArticleID]
  /// The number of these articles whose text was dropped meanwhile: they are marked, but in no list.
  package var withoutText: Int
  /// The number of settings that stay as they are, because they were changed after the action.
  package var left: Int
  /// True if anything changed.
  package var hasChanged: Bool

  package init(
    _ action: Action, isRedo: Bool, articles: [ArticleID] = [], withoutText: Int = 0, left: Int = 0,
    hasChanged: Bool = true
  ) {
    self.action = action
    self.isRedo = isRedo
    self.articles = articles
    self.withoutText = withoutText
    self.left = left
    self.hasChanged = hasChanged
  }
}
