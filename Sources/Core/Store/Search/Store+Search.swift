import Foundation
import GRDB
import Model
import Query

/// Searching, and the searches that are saved.
extension Store {
  /// Searches: the best articles first, or the newest where the query asks for that; all of them without a limit.
  ///
  /// `order` is used where the query names none; `now` and `zone` give "7d" and "today" their meaning.
  package func search(
    _ query: Query, only filter: Filter = [], order: SearchOrder = .rank, limit: Int?, at now: Date = Date(),
    zone: TimeZone = .current
  ) throws(Problem) -> Hits {
    try read("search") { db in
      try Search(query, order: order, at: now, zone: zone).hits(db, only: filter, limit: limit)
    }
  }

  /// Searches off the caller's thread. Cancelling the task interrupts the search, which then throws.
  package func searching(
    _ query: Query, only filter: Filter = [], order: SearchOrder = .rank, limit: Int?, at now: Date = Date(),
    zone: TimeZone = .current
  ) async throws(Problem) -> Hits {
    let search = Search(query, order: order, at: now, zone: zone)
    return try await look { db in try search.hits(db, only: filter, limit: limit) }
  }

  /// Counts facets off the caller's thread. Cancelling the task interrupts it, and it throws.
  package func counting(
    _ query: Query, only filter: Filter = [], at now: Date = Date(), zone: TimeZone = .current
  ) async throws(Problem) -> Facets {
    let search = Search(query, at: now, zone: zone)
    return try await look { db in try search.facets(db, only: filter) }
  }

  /// Finds suggestions off the caller's thread. Cancelling the task interrupts it, and it throws.
  package func suggesting(for query: Query) async throws(Problem) -> [String] {
    try await look { db in try Suggestions(query).fetch(db) }
  }

  /// Passages of about `length` characters that show why the query found these articles. Not every article has one.
  package func passages(
    of ids: [ArticleID], for query: Query, length: Int
  ) throws(Problem) -> [ArticleID: String] {
    try read("search") { db in try Passages.fetch(db, ids, query, length: length) }
  }

  /// Counts the feeds, months, currencies and tags of the articles that a query finds.
  package func facets(
    of query: Query, only filter: Filter = [], at now: Date = Date(), zone: TimeZone = .current
  ) throws(Problem) -> Facets {
    try read("search") { db in try Search(query, at: now, zone: zone).facets(db, only: filter) }
  }

  /// The saved searches by name, each with the counts of the last time it was counted. Costs a row each.
  package func savedSearches(at now: Date = Date()) throws(Problem) -> [SavedCount] {
    try read("search") { db in try SavedSearches(db, now: now).kept() }
  }

  /// The saved searches with counts that are right: those that may have changed are counted anew. Counting waits for no
  /// writer.
  package func countSavedSearches(at now: Date = Date()) throws(Problem) -> [SavedCount] {
    let kept = try savedSearches(at: now)
    if kept.allSatisfy(\.isFresh) { return kept }
    let (counts, change) = try read("search") { db in try SavedSearches(db, now: now).counted() }
    guard !isForReading else { return counts }
    let stale = Set(kept.filter { !$0.isFresh }.map(\.search.name))
    try write("count what is saved in") { db in
      try SavedSearches(db, now: now).keep(counts.filter { stale.contains($0.search.name) }, after: change)
    }
    return counts
  }

  /// Removes a saved search. False when there is none of that name.
  package func forget(search name: String) throws(Problem) -> Bool {
    try write("remove a search from") { db in
      try db.execute(sql: "DELETE FROM savedSearch WHERE name = ?", arguments: [name])
      return db.changesCount > 0
    }
  }

  /// Corrections of a query that finds nothing, the likeliest first.
  package func suggestions(for query: Query) throws(Problem) -> [String] {
    try read("search") { db in try Suggestions(query).fetch(db) }
  }
}
