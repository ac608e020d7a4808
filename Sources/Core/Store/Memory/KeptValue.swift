import GRDB

/// The texts that the program remembers from one start to the next. The raw values are names in the table `memory`.
package enum KeptValue: String, CaseIterable, Sendable {
  /// The name of the bundled edition that was put into the store.
  case bundledEdition
  /// The arrangement of the screen at the last change of it (`Arrangement` of the reader).
  case arrangement
  /// The moment since which no server could be reached, in milliseconds; none while the network is there.
  case offlineSince
  /// The number of the last article that was given to the hooks; none while no hook wants new articles.
  case hookPlace
  /// The last failure of each hook that failed when it ran last (`HookFailure`).
  case hookFailures
  /// The number of articles when SQLite's statistics were made (`Statistics`).
  case analyzedArticles
  /// The highest number that an account ever had. A number is not used again: a sync may still run that does not know yet
  /// that its account was removed.
  case lastAccount
  /// The version of the detector that the languages of all articles are from, those that wait to be read anew left aside
  /// (`LanguageDetector.version`); none in a store that is older than that number.
  case languageDetector
}

extension KeptValue {
  func fetch(_ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM memory WHERE name = ?", arguments: [rawValue])
  }

  /// Nil removes the text.
  func set(_ value: String?, _ db: Database) throws {
    guard let value else { return try db.execute(sql: "DELETE FROM memory WHERE name = ?", arguments: [rawValue]) }
    try db.execute(sql: "INSERT OR REPLACE INTO memory(name, value) VALUES (?, ?)", arguments: [rawValue, value])
  }
}
