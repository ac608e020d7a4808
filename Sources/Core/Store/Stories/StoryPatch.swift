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

  /// Undoes a change, or does it again. False, and nothing is changed, where a person changed one of its articles since, or where
  /// the article that a story was named after has left it. Articles that were grouped anew since, and that no person put where
  /// they are, stay there.
  func apply(_ action: StoryAction, isUndo: Bool) throws -> Bool {
    let moves = action.changes.map { Move($0, isUndo: isUndo) }
    let current = try memberships(of: moves.map(\.article) + moves.compactMap(\.wanted?.story))
    guard moves.allSatisfy({ $0.isAllowed(from: current[$0.article]) }) else { return false }
    let made = moves.filter { $0.begins(at: current[$0.article]) || $0.wanted?.isPinned == true }
    let named = Set(made.compactMap { $0.wanted?.story == $0.article ? $0.article : nil })
    let hasNames = made.compactMap(\.wanted).filter(\.isPinned).allSatisfy {
      named.contains($0.story) || current[$0.story]?.story == $0.story
    }
    guard hasNames else { return false }
    for move in made {
      if let wanted = move.wanted {
        try db.execute(
          sql: """
            INSERT INTO story(article, story, isPinned) VALUES (?, ?, ?)
            ON CONFLICT(article) DO UPDATE SET story = excluded.story, isPinned = excluded.isPinned
            """, arguments: [move.article, wanted.story, wanted.isPinned])
      } else {
        try db.execute(sql: "DELETE FROM story WHERE article = ?", arguments: [move.article])
      }
    }
    try tidy(made)
    return true
  }

  /// Keeps every story named after one of its articles: one that new articles have joined keeps its name, and an article whose
  /// story is no more waits to be grouped again.
  private func tidy(_ moves: [Move]) throws {
    for move in moves where move.wanted == nil {
      try db.execute(
        sql: "INSERT INTO story(article, story) SELECT :id, :id WHERE EXISTS (SELECT 1 FROM story WHERE story = :id)",
        arguments: ["id": move.article])
    }
    for move in moves where move.wanted.map({ $0.story != move.article && !$0.isPinned }) ?? false {
      let isNamed = try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM story JOIN story AS name ON name.article = story.story AND name.story = story.story
            WHERE story.article = ?)
          """, arguments: [move.article])
      if isNamed == true { continue }
      try db.execute(sql: "DELETE FROM story WHERE article = ?", arguments: [move.article])
      try db.execute(sql: "INSERT OR IGNORE INTO ungrouped(id) VALUES (?)", arguments: [move.article])
    }
  }

  /// A change of one article in the direction in which it is made.
  private struct Move {
    let article: ArticleID
    private let expected: StoryMembership?
    let wanted: StoryMembership?

    init(_ change: StoryChange, isUndo: Bool) {
      article = change.article
      (expected, wanted) = isUndo ? (change.after, change.before) : (change.before, change.after)
    }

    /// True if the article is where the change begins. One that has a story of its own alone is as one that has none.
    func begins(at current: StoryMembership?) -> Bool { plain(current) == plain(expected) }

    /// True if no person has moved the article since.
    func isAllowed(from current: StoryMembership?) -> Bool {
      begins(at: current) || !(current?.isPinned ?? false) && !(expected?.isPinned ?? false)
    }

    private func plain(_ membership: StoryMembership?) -> StoryMembership? {
      membership == StoryMembership(article, isPinned: false) ? nil : membership
    }
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
