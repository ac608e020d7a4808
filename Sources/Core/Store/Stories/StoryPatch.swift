import Foundation
import GRDB
import Model

/// Changes of stories by a person, which can be undone.
struct StoryPatch {
  private let db: Database
  private let now: Date

  init(_ db: Database, now: Date) {
    self.db = db
    self.now = now
  }

  /// Makes a change of the stories of some articles, and adds it to the log. `title` is the headline of `article`. Returns the
  /// action, and nil where nothing changed.
  func log(
    _ kind: StoryAction.Kind, titledBy article: ArticleID, of articles: [ArticleID], _ change: (Stories) throws -> Void
  ) throws -> StoryAction? {
    let touched = try neighbours(of: articles)
    let before = try memberships(of: touched)
    try change(Stories(db))
    let after = try memberships(of: touched)
    let changed = touched.filter { before[$0] != after[$0] }
    guard !changed.isEmpty else { return nil }
    let title = try Headline.fetch(db, [article]).first?.shownTitle ?? ""
    let action = StoryAction(
      kind, title, changes: changed.map { StoryChange($0, before: before[$0], after: after[$0]) })
    try ActionLog(db, now: now).add(.story(action))
    return action
  }

  /// Undoes a change, or does it again. False, and nothing is changed, where one of its articles is elsewhere by now.
  func apply(_ action: StoryAction, isUndo: Bool) throws -> Bool {
    let current = try memberships(of: action.changes.map(\.article))
    guard action.changes.allSatisfy({ current[$0.article] == (isUndo ? $0.after : $0.before) }) else { return false }
    for change in action.changes {
      if let wanted = isUndo ? change.before : change.after {
        try db.execute(
          sql: """
            INSERT INTO story(article, story, isPinned) VALUES (?, ?, ?)
            ON CONFLICT(article) DO UPDATE SET story = excluded.story, isPinned = excluded.isPinned
            """, arguments: [change.article, wanted.story, wanted.isPinned])
      } else {
        try db.execute(sql: "DELETE FROM story WHERE article = ?", arguments: [change.article])
      }
    }
    return true
  }

  /// These articles and all that are in a story with one of them, in the order of their numbers.
  private func neighbours(of articles: [ArticleID]) throws -> [ArticleID] {
    let others = try ArticleID.fetchAll(
      db,
      sql: """
        SELECT other.article FROM json_each(?) AS wanted CROSS JOIN story ON story.article = wanted.value
          JOIN story AS other ON other.story = story.story
        """, arguments: [articles.json])
    return Set(articles + others).sorted()
  }

  private func memberships(of articles: [ArticleID]) throws -> [ArticleID: StoryMembership] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT article, story, isPinned FROM story WHERE article IN (SELECT value FROM json_each(?))",
      arguments: [articles.json])
    return try Dictionary(
      uniqueKeysWithValues: rows.map {
        (try $0.value(0), StoryMembership(try $0.value(1), isPinned: try $0.value(2)))
      })
  }
}
