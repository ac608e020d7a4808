import GRDB
import Model

/// Changes of saved searches.
struct SearchPatch {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// Replaces one saved search by another. False, and nothing is changed, where the search that was to be there has changed
  /// since, or another one has taken the name.
  func apply(_ change: SearchAction) throws -> Bool {
    let isSameName = change.before?.name == change.after?.name
    if let before = change.before, try query(of: before.name) != before.query { return false }
    if let after = change.after, change.before == nil || !isSameName, try query(of: after.name) != nil { return false }
    if let before = change.before {
      try db.execute(sql: "DELETE FROM savedSearch WHERE name = ?", arguments: [before.name])
    }
    if let after = change.after {
      try db.execute(
        sql: "INSERT INTO savedSearch(name, query) VALUES (?, ?)", arguments: [after.name, after.query])
    }
    return true
  }

  /// The query of a saved search; nil when there is none of that name.
  func query(of name: String) throws -> String? {
    try String.fetchOne(db, sql: "SELECT query FROM savedSearch WHERE name = ?", arguments: [name])
  }
}
