/// A change that a person made and can undo: one entry of the log of the store.
package enum Action: Hashable, Sendable {
  case mark(MarkAction)
  case feeds(FeedAction)
  case search(SearchAction)
  case story(StoryAction)
  case alert(AlertAction)
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

/// An alert that was set or removed, with its state then.
package struct AlertAction: Hashable, Sendable, Codable {
  /// As it is typed: "USD/KZT crosses 480".
  package var rule: String
  package var isRemoval: Bool
  /// Its place among all alerts, from 0.
  package var place: Int
  package var isArmed: Bool
  /// The text of the last time it rang; nil when it never has.
  package var said: String?
  /// The day of that text, and the newest day that was checked: "2025-12-11".
  package var day: String?
  package var seen: String?

  package init(
    _ rule: String, isRemoval: Bool, place: Int, isArmed: Bool = true, said: String? = nil, day: String? = nil,
    seen: String? = nil
  ) {
    self.rule = rule
    self.isRemoval = isRemoval
    self.place = place
    self.isArmed = isArmed
    self.said = said
    self.day = day
    self.seen = seen
  }
}

/// The answer to an undo that a person asked for.
package enum UndoResult: Hashable, Sendable {
  case done(Reverted)
  /// It would unsubscribe from the feeds of this action, and does so once that is confirmed.
  case asks(FeedAction)
  case nothing
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
