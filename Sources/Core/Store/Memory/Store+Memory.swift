import Foundation
import GRDB
import Model
import Money

/// The memory of the program from one start to the next.
extension Store {
  /// The alerts of the settings and those that were set on the screen, in the order in which they are shown.
  package func alerts() throws(Problem) -> [AlertStatus] {
    try read("read alerts from") { db in try Alerts(db).fetch() }
  }

  /// Replaces all alerts.
  package func setAlerts(_ alerts: [AlertStatus]) throws(Problem) {
    try write("keep alerts in") { db in try Alerts(db).set(alerts) }
  }

  /// The article that was open last; nil when none was.
  package func readingPlace() throws(Problem) -> ArticleID? {
    try read("read") { db in try ArticleID.fetchOne(db, sql: "SELECT article FROM readingPlace") }
  }

  /// Keeps the article that is open; nil forgets it.
  package func setReadingPlace(_ article: ArticleID?) throws(Problem) {
    try write("keep a place in") { db in
      guard let article else { return try db.execute(sql: "DELETE FROM readingPlace") }
      try db.execute(
        sql: "INSERT OR REPLACE INTO readingPlace(id, article) SELECT 1, id FROM status WHERE id = ?",
        arguments: [article])
    }
  }

  /// The searches that were typed last, in the order in which they were given to `setRecentSearches`.
  package func recentSearches() throws(Problem) -> [String] {
    try read("read") { db in try String.fetchAll(db, sql: "SELECT query FROM recentSearch ORDER BY id") }
  }

  /// Replaces the searches that were typed last; empty ones are left out.
  package func setRecentSearches(_ queries: [String]) throws(Problem) {
    try write("keep searches in") { db in
      try db.execute(sql: "DELETE FROM recentSearch")
      for (place, query) in queries.enumerated() where !query.isEmpty {
        try db.execute(sql: "INSERT INTO recentSearch(id, query) VALUES (?, ?)", arguments: [place + 1, query])
      }
    }
  }

  /// The first refresh that reached no server at all; nil while the network is there.
  package func offlineSince() throws(Problem) -> Date? {
    try value(.offlineSince).flatMap(Int64.init).map(Date.init(milliseconds:))
  }

  /// Keeps the moment since which no server can be reached; nil when one was reached.
  package func setOffline(since date: Date?) throws(Problem) {
    try setValue(.offlineSince, date.map { String($0.milliseconds) })
  }

  /// A text that was kept; nil when it never was.
  package func value(_ value: KeptValue) throws(Problem) -> String? {
    try read("read") { db in try value.fetch(db) }
  }

  /// Keeps a text; nil removes it.
  package func setValue(_ value: KeptValue, _ text: String?) throws(Problem) {
    try write("write to") { db in try value.set(text, db) }
  }
}
