import Foundation
import GRDB
import Model
import Money
import Query
import Text

/// Everything that newsband keeps, in one SQLite file: feeds, articles and what was done with them, rates, memory.
///
/// The one door to it: values of the model go in and come out, and every failure is a `Problem`. It may be used from any
/// thread, and two programs may have the same file open. Reading never waits for writing. A function that writes is one
/// transaction: when it has returned, what it did survives the death of the program.
package struct Store: Sendable {
  private let database: any DatabaseWriter
  /// For messages: "the store /home/me/.local/share/newsband/newsband.sqlite".
  private let name: String

  /// Opens the store at a path, and makes its folder and the file when they are not there.
  ///
  /// Throws, and leaves the file as it is, when it is damaged, of another program, of a newer newsband, or may not be
  /// read and written.
  package static func open(_ path: String) throws(Problem) -> Store {
    let name = "the store \(path)"
    do { return Store(database: try Opening.open(path), name: name) } catch { throw Problem("open", name, error) }
  }

  /// A store in memory, for tests and for looking at files without keeping them.
  package static func temporary() throws(Problem) -> Store {
    do {
      let queue = try DatabaseQueue(configuration: Connection.configuration)
      try queue.writeWithoutTransaction(Schema.migrate)
      return Store(database: queue, name: "the store in memory")
    } catch { throw Problem("open", "a store in memory", error) }
  }

  /// Tidies up and lets go of the file; the store cannot be used afterwards.
  package func close() throws(Problem) {
    try optimize()
    // The last connection to close moves the journal into the file, and only one that writes can: a copy of the file
    // alone is then whole. GRDB would close the one that writes first.
    (database as? DatabasePool)?.invalidateReadOnlyConnections()
    do { try database.close() } catch { throw Problem("close", name, error) }
  }

  // MARK: Bringing in

  /// Keeps what a source said under the source's address: adds what is new, updates what changed, deletes nothing.
  package func save(_ feed: Feed, address: String, at now: Date) throws(Problem) -> SaveResult {
    try write("add \(address.shownAddress) to") { db in
      let receipt = try Saving(db, now: now).save(feed, address: address)
      try Indexing(db).run()
      return receipt
    }
  }

  /// The same for several feeds that somebody hands over, all or nothing: one that had been given up comes back. What
  /// comes together is indexed together, which costs a fraction. `progress` is told of each article when it is kept, and
  /// again when it is indexed.
  package func bringIn(
    _ feeds: [(feed: Feed, address: String)], at now: Date, progress: @escaping () -> Void = {}
  ) throws(Problem) -> [SaveResult] {
    let titles = feeds.map { $0.feed.title.isEmpty ? $0.address.shownAddress : $0.feed.title.displaySafe }
    return try write("add \(titles.count == 1 ? titles[0] : "\(titles.count) feeds") to") { db in
      let (saving, subscribing) = (Saving(db, now: now, progress: progress), Subscribing(db))
      let receipts = try feeds.map { feed, address in
        let receipt = try saving.save(feed, address: address)
        try subscribing.restore(receipt.feed)
        return receipt
      }
      var indexed = 0
      try Indexing(db).run { done, _ in
        for _ in indexed..<done { progress() }
        indexed = done
      }
      return receipts
    }
  }

  /// Keeps what sources published, all or nothing. Returns how many figures were not known before.
  @discardableResult
  package func save(_ publications: [Publication], at now: Date) throws(Problem) -> Int {
    try write("add rates to") { db in
      try publications.reduce(0) { try $0 + Rates(db).save($1, now: now) }
    }
  }

  // MARK: Lists

  /// The articles of a list, the newest first; those of one edition in the order of its page.
  package func ids(in scope: Scope, only filter: Filter = [], limit: Int? = nil) throws(Problem) -> [ArticleID] {
    try read("list") { db in try ListQuery(scope, filter).ids(db, limit: limit) }
  }

  /// The rows of a list, in the order of the ids; an article whose text is gone is left out.
  package func headlines(_ ids: [ArticleID]) throws(Problem) -> [Headline] {
    try read("list") { db in try Headline.fetch(db, ids) }
  }

  /// The counts of the feed, folder or search that a scope names; of the whole store for the other scopes.
  package func counts(in scope: Scope) throws(Problem) -> Counts {
    try read("count") { db in try Counts.fetch(db, scope) }
  }

  /// The first of these that is unread, nil when none is.
  package func firstUnread(of ids: [ArticleID]) throws(Problem) -> ArticleID? {
    try read("list") { db in try ListQuery.firstUnread(db, of: ids) }
  }

  /// An article with its text; nil when it is not known or its text is gone.
  package func article(_ id: ArticleID) throws(Problem) -> StoredArticle? {
    try articles([id]).first
  }

  /// Articles with their texts, in the order of the ids; one that is not known or whose text is gone is left out.
  package func articles(_ ids: [ArticleID]) throws(Problem) -> [StoredArticle] {
    try read("read") { db in try StoredArticle.fetch(db, ids) }
  }

  /// The articles that a query is about, the best first, or the newest where the query asks for that; all of them when
  /// there is no limit. `order` holds where the query does not say; `now` and `zone` are what its "7d" and "today" mean.
  package func search(
    _ query: Query, only filter: Filter = [], order: SearchOrder = .rank, limit: Int?, at now: Date = Date(),
    zone: TimeZone = .current
  ) throws(Problem) -> Hits {
    try read("search") { db in
      try Search(query, order: order, at: now, zone: zone).hits(db, only: filter, limit: limit)
    }
  }

  /// The same, off the caller's thread. Cancelling the task interrupts the search where it is; it then throws.
  package func searching(
    _ query: Query, only filter: Filter = [], limit: Int?, at now: Date = Date(), zone: TimeZone = .current
  ) async throws(Problem) -> Hits {
    let search = Search(query, at: now, zone: zone)
    return try await look { db in try search.hits(db, only: filter, limit: limit) }
  }

  /// What the articles that a query finds are, counted: as `facets`, but off the caller's thread and to be cancelled.
  package func counting(
    _ query: Query, only filter: Filter = [], at now: Date = Date(), zone: TimeZone = .current
  ) async throws(Problem) -> Facets {
    let search = Search(query, at: now, zone: zone)
    return try await look { db in try search.facets(db, only: filter) }
  }

  /// As `suggestions`, but off the caller's thread and to be cancelled.
  package func suggesting(for query: Query) async throws(Problem) -> [String] {
    try await look { db in try Suggestions(query).fetch(db) }
  }

  /// The passages of about `length` characters that show why the query found these articles; not every one has one.
  package func passages(
    of ids: [ArticleID], for query: Query, length: Int
  ) throws(Problem) -> [ArticleID: String] {
    try read("search") { db in try Passages.fetch(db, ids, query, length: length) }
  }

  /// What the articles that a query finds are, counted.
  package func facets(
    of query: Query, only filter: Filter = [], at now: Date = Date(), zone: TimeZone = .current
  ) throws(Problem) -> Facets {
    try read("search") { db in try Search(query, at: now, zone: zone).facets(db, only: filter) }
  }

  /// The searches that were saved, by name, with how many articles each found when it was counted last. Costs a row each.
  package func savedSearches(at now: Date = Date()) throws(Problem) -> [SavedCount] {
    try read("search") { db in try SavedSearches(db, now: now).kept() }
  }

  /// The same with counts that are right: those that may not be are made anew, beside whoever writes.
  package func countSavedSearches(at now: Date = Date()) throws(Problem) -> [SavedCount] {
    let kept = try savedSearches(at: now)
    if kept.allSatisfy(\.isFresh) { return kept }
    let (counts, change) = try read("search") { db in try SavedSearches(db, now: now).counted() }
    let stale = Set(kept.filter { !$0.isFresh }.map(\.search.name))
    try write("count what is saved in") { db in
      try SavedSearches(db, now: now).keep(counts.filter { stale.contains($0.search.name) }, after: change)
    }
    return counts
  }

  /// Gives up a saved search. False when there was none of that name.
  package func forget(search name: String) throws(Problem) -> Bool {
    try write("remove a search from") { db in
      try db.execute(sql: "DELETE FROM savedSearch WHERE name = ?", arguments: [name])
      return db.changesCount > 0
    }
  }

  /// Queries that a query which finds nothing may have been meant to be, the likeliest first.
  package func suggestions(for query: Query) throws(Problem) -> [String] {
    try read("search") { db in try Suggestions(query).fetch(db) }
  }

  // MARK: Status

  /// Marks articles. Returns those whose status changed by it, so that undo is exact.
  package func mark(_ ids: [ArticleID], _ mark: Mark, at now: Date) throws(Problem) -> [ArticleID] {
    try write("mark articles in") { db in try Marking(db, now: now).mark(ids, mark) }
  }

  /// Keeps how far an article was read, in characters from the beginning.
  package func setPosition(_ id: ArticleID, _ position: Int) throws(Problem) {
    try write("keep a place in") { db in try Marking.setPosition(db, id, position) }
  }

  // MARK: Rates

  /// What a source published, or all sources: the newest day first, the pairs in the order of the publication.
  ///
  /// `naming` leaves out the rates that have another currency on either side: what a band needs is a tenth of what banks
  /// publish.
  package func publications(
    of source: String? = nil, since: Day? = nil, naming codes: Set<String>? = nil
  ) throws(Problem) -> [Publication] {
    try read("read rates from") { db in try Rates(db).publications(of: source, since: since, naming: codes) }
  }

  /// What is known of asking each source of rates, by its short name; one that was never asked is not there.
  package func sourceLedgers() throws(Problem) -> [String: SourceFetchRecord] {
    try read("read rates from") { db in try SourceFetchRecord.fetchAll(db) }
  }

  /// Keeps what is known of asking a source.
  package func setLedger(_ record: SourceFetchRecord, of source: RateSource) throws(Problem) {
    try write("write to") { db in try record.save(db, source.id) }
  }

  /// Keeps what a source published together with its ledger: both or neither. Returns how many figures were not known.
  package func save(
    _ publications: [Publication], of source: RateSource, _ record: SourceFetchRecord, at now: Date
  ) throws(Problem) -> Int {
    try write("add rates to") { db in
      try record.save(db, source.id)
      return try publications.reduce(0) { try $0 + Rates(db).save($1, now: now) }
    }
  }

  /// The days that a source has published for, the newest first.
  package func days(of source: RateSource) throws(Problem) -> [Day] {
    try read("read rates from") { db in try Rates(db).days(of: source.id) }
  }

  // MARK: Memory

  /// What was remembered under a name; nil when nothing was.
  package func setting(_ name: String) throws(Problem) -> String? {
    try read("read") { db in try KeyValue.value(db, name) }
  }

  /// Remembers a text under a name; nil forgets it.
  package func setSetting(_ name: String, _ value: String?) throws(Problem) {
    try write("write to") { db in try KeyValue.set(db, name, value) }
  }

  // MARK: Care

  /// Looks at the whole store, or at all but the search index. Takes as long as reading the file does; changes nothing.
  package func check(withIndex: Bool = true) throws(Problem) -> CheckReport {
    var report = try read("check") { db in try Check(db).report() }
    if report.damage.isEmpty, withIndex { report.outOfStep += try write("check") { db in try Check(db).index() } }
    return report
  }

  /// Makes the counts and the lists agree with the articles again.
  package func repair() throws(Problem) {
    try write("repair") { db in try Check(db).repair() }
  }

  /// Keeps SQLite's statistics in step with what is stored; asks for nothing but a look when little has changed.
  package func optimize() throws(Problem) {
    if try read("look at", Statistics.areStale) { try write("tidy", Statistics.renew) }
  }

  /// Changes when another program has written to the store. What this one writes does not change it.
  package func dataVersion() throws(Problem) -> Int {
    do {
      return try database.writeWithoutTransaction { db in try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0 }
    } catch { throw Problem("look at", name, error) }
  }
}

extension Store {
  func read<T>(_ doing: String, _ body: (Database) throws -> T) throws(Problem) -> T {
    do {
      return try database.read { db in
        try Connection.settle(db)
        return try body(db)
      }
    } catch { throw Problem(doing, name, error) }
  }

  /// Reads for somebody who may lose interest: cancelling the task ends the statement that runs, and this throws.
  private func look<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws(Problem) -> T {
    do {
      return try await database.read { db in
        try Connection.settle(db)
        return try body(db)
      }
    } catch { throw Problem("search", name, error) }
  }

  /// Outside of any transaction, which is where SQLite lets these things be changed.
  func prepare(forMany many: Bool) throws(Problem) {
    do { try database.writeWithoutTransaction { db in try Connection.expect(many: many, db) } } catch {
      throw Problem("prepare", name, error)
    }
  }

  func write<T>(_ doing: String, _ body: (Database) throws -> T) throws(Problem) -> T {
    do {
      return try database.write { db in
        try Connection.settle(db)
        return try body(db)
      }
    } catch { throw Problem(doing, name, error) }
  }
}
