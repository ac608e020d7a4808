import Foundation
import GRDB
import Model

/// The last changes that a person made, kept so that they can be undone after the program was closed too.
///
/// The log belongs to the store: of two programs that undo at once, each takes another action, because finding the action,
/// undoing it and noting that are one transaction. Actions that were undone stand at the end of the log, until the next
/// action takes their place.
struct ActionLog {
  /// Actions that are kept.
  static let limit = 50

  private let db: Database
  private let now: Date

  init(_ db: Database, now: Date) {
    self.db = db
    self.now = now
  }

  /// Adds an action. The actions that were undone cannot be done again after it.
  ///
  /// - Parameter keepsUndone: true for what no key asked for, such as a mark on an article that was read: it stands before the
  ///   actions that were undone, which can still be done again.
  func add(_ action: Action, keepsUndone: Bool = false) throws {
    var place: Int64?
    if keepsUndone {
      place = try Int64.fetchOne(db, sql: "SELECT min(id) FROM action WHERE isUndone = 1")
      // In two steps, because each number must be free when it is given.
      try db.execute(sql: "UPDATE action SET id = -id WHERE isUndone = 1")
      try db.execute(sql: "UPDATE action SET id = 1 - id WHERE isUndone = 1")
    } else {
      try db.execute(sql: "DELETE FROM action WHERE isUndone = 1")
    }
    let (kind, detail) = try ActionLog.columns(of: action)
    try db.execute(
      sql: "INSERT INTO action(id, kind, detail, done) VALUES (?, ?, ?, ?)",
      arguments: [place, kind, detail, now.milliseconds])
    try db.execute(
      sql: """
        DELETE FROM action
        WHERE id <= (SELECT id FROM action ORDER BY id DESC LIMIT 1 OFFSET \(ActionLog.limit))
        """)
  }

  /// The action that undo takes, where this program knows its kind; nil when there is none.
  func next() throws -> Action? {
    try Row.fetchOne(db, sql: "SELECT kind, detail FROM action WHERE isUndone = 0 ORDER BY id DESC LIMIT 1").flatMap {
      try ActionLog.action(kind: $0.value(0), detail: $0.value(1))
    }
  }

  /// Undoes the last action that is done. Nil when there is none.
  func undo() throws -> Reverted? {
    try revert("SELECT id, kind, detail FROM action WHERE isUndone = 0 ORDER BY id DESC LIMIT 1", isRedo: false)
  }

  /// Does again the action that was undone last. Nil when there is none.
  func redo() throws -> Reverted? {
    try revert("SELECT id, kind, detail FROM action WHERE isUndone = 1 ORDER BY id LIMIT 1", isRedo: true)
  }

  /// An entry that cannot be read, as a later version may write it, is dropped, and the one before it is taken.
  private func revert(_ select: String, isRedo: Bool) throws -> Reverted? {
    while let row = try Row.fetchOne(db, sql: select) {
      let id: Int64 = try row.value(0)
      guard let action = try ActionLog.action(kind: row.value(1), detail: row.value(2)) else {
        try db.execute(sql: "DELETE FROM action WHERE id = ?", arguments: [id])
        continue
      }
      let (reverted, left) = try revert(action, isRedo: isRedo)
      try db.execute(
        sql: "UPDATE action SET isUndone = ?, detail = ? WHERE id = ?",
        arguments: [!isRedo, try ActionLog.columns(of: left).detail, id])
      return reverted
    }
    return nil
  }

  /// Returns the action to keep too: a mark keeps only the articles that it changed, so that each later step is exact.
  private func revert(_ action: Action, isRedo: Bool) throws -> (Reverted, kept: Action) {
    switch action {
    case .mark(let done):
      let changed = try Marking(db, now: now).mark(done.articles, isRedo ? done.mark : done.mark.inverse)
      let reverted = Reverted(
        action, isRedo: isRedo, articles: changed, withoutText: try withoutText(changed),
        left: done.articles.count - changed.count, hasChanged: !changed.isEmpty)
      return (reverted, .mark(MarkAction(done.mark, changed)))
    case .feeds(let done):
      let left = try FeedPatch(db, now: now).apply(done, isUndo: !isRedo)
      return (Reverted(action, isRedo: isRedo, left: left.count, hasChanged: left.hasChanged), action)
    case .search(let done):
      let hasChanged = try SearchPatch(db).apply(isRedo ? done : done.inverse)
      return (Reverted(action, isRedo: isRedo, left: hasChanged ? 0 : 1, hasChanged: hasChanged), action)
    case .story(let done):
      let hasChanged = try StoryPatch(db, now: now).apply(done, isUndo: !isRedo)
      return (Reverted(action, isRedo: isRedo, left: hasChanged ? 0 : 1, hasChanged: hasChanged), action)
    case .alert(let done):
      let hasChanged = try AlertPatch(db).apply(done, isUndo: !isRedo)
      return (Reverted(action, isRedo: isRedo, left: hasChanged ? 0 : 1, hasChanged: hasChanged), action)
    }
  }

  private func withoutText(_ ids: [ArticleID]) throws -> Int {
    try Int.fetchOne(
      db,
      sql: "SELECT count(*) FROM json_each(?) AS wanted WHERE wanted.value NOT IN (SELECT id FROM article)",
      arguments: [ids.json]) ?? 0
  }
}

/// Actions as columns.
extension ActionLog {
  private static func columns(of action: Action) throws -> (kind: String, detail: String) {
    switch action {
    case .mark(let mark): ("mark", try JSON.text(mark))
    case .feeds(let feeds): ("feeds", try JSON.text(feeds))
    case .search(let search): ("search", try JSON.text(search))
    case .story(let story): ("story", try JSON.text(story))
    case .alert(let alert): ("alert", try JSON.text(alert))
    }
  }

  /// Nil for an action that this program does not know.
  private static func action(kind: String, detail: String) throws -> Action? {
    func value<T: Decodable>(_ type: T.Type) -> T? {
      do { return try JSON.value(type, detail) } catch { return nil }
    }
    switch kind {
    case "mark": return value(MarkAction.self).map { .mark($0) }
    case "feeds": return value(FeedAction.self).map { .feeds($0) }
    case "search": return value(SearchAction.self).map { .search($0) }
    case "story": return value(StoryAction.self).map { .story($0) }
    case "alert": return value(AlertAction.self).map { .alert($0) }
    default: return nil
    }
  }
}
