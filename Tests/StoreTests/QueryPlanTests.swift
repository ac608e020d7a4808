import Foundation
import GRDB
import Model
import Money
import Query
import Testing
@testable import Store

/// What SQLite says it would do for a statement, in a store that holds articles and knows so.
private func plan(_ sql: String, _ arguments: StatementArguments = []) throws -> [String] {
  try withStorePath { path in
    let store = try Store.open(path)
    for number in 0..<3 {
      let articles = (0..<12).map { article("\($0)", published: noon + Double($0 * 60)) }
      _ = try store.save(feed(articles), address: "https://\(number).example/", at: noon)
    }
    try store.close()
    let queue = try DatabaseQueue(path: path, configuration: Connection.configuration)
    return try queue.read { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments).map { $0["detail"] }
    }
  }
}

/// A list, and the one step that answers it.
struct Planned: Sendable {
  let scope: Scope
  let filter: Filter
  let step: String

  static let all = [
    Planned(scope: .all, filter: [], step: "SCAN status USING COVERING INDEX statusByDate"),
    Planned(scope: .all, filter: .unread, step: "SCAN status USING COVERING INDEX statusUnread"),
    Planned(scope: .all, filter: .starred, step: "SCAN status USING COVERING INDEX statusStarred"),
    Planned(scope: .unread, filter: [], step: "SCAN status USING COVERING INDEX statusUnread"),
    Planned(scope: .starred, filter: [], step: "SCAN status USING COVERING INDEX statusStarred"),
    Planned(scope: .starred, filter: .unread, step: "SCAN status USING COVERING INDEX statusStarred"),
    Planned(scope: .feed(2), filter: [], step: "SEARCH status USING COVERING INDEX statusByFeed (feed=?)"),
    Planned(scope: .feed(2), filter: .unread, step: "SEARCH status USING COVERING INDEX statusByFeed (feed=?)"),
    Planned(scope: .feed(2), filter: .starred, step: "SEARCH status USING COVERING INDEX statusByFeed (feed=?)"),
  ]
}

@Test(arguments: Planned.all)
func aListIsReadFromOneIndexAloneWithoutSorting(_ planned: Planned) throws {
  let listing = ListQuery(planned.scope, planned.filter)
  #expect(try plan(listing.sql, listing.arguments + [50]) == [planned.step])
}

@Test func thePlaceOfAnArticleIsCountedInAnIndex() throws {
  for scope in [Scope.all, .unread, .feed(2)] {
    let query = ListQuery(scope)
    let steps = try plan(query.sqlOfPlace, query.arguments + [0, 1])
    #expect(steps.count == 1 && steps[0].contains("USING COVERING INDEX \(query.index)"), "\(steps)")
    #expect(steps[0].contains("date>?"), "\(steps)")
  }
}

/// From the newest article back to the last one that was there before.
@Test func whatCameIsCountedFromTheNewestArticleOn() throws {
  let steps = try plan(Store.arrivedSQL, [0])
  #expect(steps.first == "SEARCH status USING INTEGER PRIMARY KEY (rowid>?)", "\(steps)")
  #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(steps)")
}

@Test func unreadStoriesAreCountedFromTheUnreadArticlesAlone() throws {
  let steps = try plan(ListQuery(.all, .unread).sqlOfStories)
  #expect(steps.contains("SCAN status USING COVERING INDEX statusUnread"), "\(steps)")
  #expect(steps.contains { $0.hasPrefix("SEARCH story USING INTEGER PRIMARY KEY") }, "\(steps)")
}

@Test(arguments: [StorySurplus.sql, StorySurplus.sqlOfMembers])
func theSurplusOfStoriesIsCountedFromTheUnreadArticlesAlone(_ sql: String) throws {
  let steps = try plan(sql)
  #expect(steps.first == "SCAN status USING COVERING INDEX statusUnread", "\(steps)")
  #expect(steps.count == 2 && steps[1].hasPrefix("SEARCH story USING INTEGER PRIMARY KEY"), "\(steps)")
}

@Test func theArticlesOfALanguageAreReadFromIndexesAlone() throws {
  #expect(try plan(StorySurplus.sqlOfUnread) == ["SCAN status USING COVERING INDEX statusUnread"])
  #expect(
    try plan(HiddenArticles.sqlOfLanguage, ["kk"])
      == ["SEARCH article USING COVERING INDEX articleByLanguage (language=?)"])
  #expect(
    try plan(HiddenArticles.sqlOfFeed, [1]) == ["SEARCH status USING COVERING INDEX statusByFeed (feed=?)"])
}

@Test(arguments: zip([Filter(), .unread, .starred], ["statusByDate", "statusUnread", "statusStarred"]))
func aFolderAndATagAreReadFromTheListOfAllWithoutSorting(_ filter: Filter, _ index: String) throws {
  for scope in [Scope.folder("Asia"), .tag("money")] {
    let listing = ListQuery(scope, filter)
    let steps = try plan(listing.sql, listing.arguments + [50])
    #expect(steps.first == "SCAN status USING COVERING INDEX \(index)")
    #expect(!steps.contains { $0.contains("TEMP B-TREE") })
  }
}

@Test(arguments: [[], ["date >= '2025-12-01'"], ["+source = 'nbk'"]])
func ratesAreReadInTheOrderOfTheirIndex(_ conditions: [String]) throws {
  let steps = try plan(Rates.select(where: conditions))
  #expect(steps.count == 1 && steps[0].contains("rate USING INDEX rateByPublication"), "\(steps)")
}

@Test func theLastDayOfAPairIsFoundByTheKeyOfTheTable() throws {
  let steps = try plan(Rates.lastDay, ["base": "USD", "quote": "KZT", "limit": "2025-12-01"])
  let reads = steps.filter { $0.contains(" rate ") }
  #expect(reads.count == 3 && reads.allSatisfy { $0.contains("SEARCH rate USING PRIMARY KEY (base=? AND quote=?") })
}

@Test func headlinesAreFoundByTheirIdsAndNeverTouchABody() throws {
  let steps = try plan(Headline.sql, ["[1,2,3]"])
  #expect(steps.first == "SCAN wanted VIRTUAL TABLE INDEX 1:" && steps.last == "USE TEMP B-TREE FOR ORDER BY")
  let tables = ["article", "earlier", "feed", "status"]
  let wanted = tables.map { "SEARCH \($0) USING INTEGER PRIMARY KEY (rowid=?)" + ($0 == "earlier" ? " LEFT-JOIN" : "") }
  #expect(steps.dropFirst().dropLast().sorted() == wanted)
}

/// A store of some size that knows how large it is, and every statement that reading it runs, with what SQLite does for it.
///
/// `believing` is the number of articles that its statistics tell of, as ANALYZE writes it; nil for those that it has.
private func steps(believing articles: Int? = nil, of work: (Database) throws -> Void) throws -> [String] {
  try withStorePath { path in
    let store = try Store.open(path)
    let words = ["tenge", "som", "manat", "border", "railway"]
    for number in 0..<4 {
      let articles = (0..<150).map { place in
        let text = "The \(words[place % 5]) of the bank, told for the \(place)th time."
        return article("\(place)", "Bank \(place)", text: text, published: noon - Double(place * 60 + number))
      }
      _ = try store.save(feed(articles), address: "https://\(number).example/", at: noon)
    }
    _ = try store.mark(try store.ids(in: .all).suffix(500), .read, at: noon)
    try store.close()
    let queue = try DatabaseQueue(path: path, configuration: Connection.configuration)
    if let articles { try queue.write { db in try believe(articles, db) } }
    return try queue.read { db in
      var statements: [String] = []
      db.trace(options: .statement) {
        if case .statement(let statement) = $0 { statements.append(statement.expandedSQL) }
      }
      try work(db)
      db.trace()
      // Lines that begin with two hyphens are what triggers and FTS5 itself do.
      return try statements.filter { $0.hasPrefix("SELECT") }.flatMap { sql in
        try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String }
      }
    }
  }
}

/// Makes the statistics those of a store of so many articles. The planner reads them when the schema is read.
private func believe(_ articles: Int, _ db: Database) throws {
  let rows = try Row.fetchAll(db, sql: "SELECT rowid, stat FROM sqlite_stat1 WHERE stat IS NOT NULL")
  for row in rows {
    let numbers = (row["stat"] as String).split(separator: " ")
    let rest = numbers.dropFirst().map(String.init)
    let stat = ([String(articles)] + rest).joined(separator: " ")
    try db.execute(sql: "UPDATE sqlite_stat1 SET stat = ? WHERE rowid = ?", arguments: [stat, row["rowid"] as Int64])
  }
  try db.execute(sql: "ANALYZE sqlite_schema")
}

/// Reading tables through, sorting what is long: what no statement may do that runs while somebody waits.
private func expectNoLongWay(_ steps: [String]) {
  for table in ["status", "article", "body", "money"] {
    #expect(!steps.contains { $0 == "SCAN \(table)" }, "\(steps)")
  }
}

@Test func countsAreReadFromTheTallyWithoutLookingAtAnArticle() throws {
  let all = try steps { _ = try Counts.fetch($0, .all) }
  #expect(all == ["SCAN tally"], "one row a feed")
  #expect(try steps { _ = try Counts.fetch($0, .feed(1)) } == ["SEARCH tally USING INTEGER PRIMARY KEY (rowid=?)"])
  let tag = try steps { _ = try Counts.fetch($0, .tag("money")) }
  #expect(tag.contains { $0.contains("feed") } && !tag.contains { $0.contains("status") })
  let folder = try steps { _ = try Counts.fetch($0, .folder("Asia")) }
  #expect(folder.contains("SCAN feed") && !folder.contains { $0.contains("status") })
  let feeds = try steps { _ = try FeedSummary.fetchAll($0) }
  #expect(!feeds.contains { $0.contains("status") || $0.contains("article") })
}

/// The jump to the end asks for the whole order and then for the rows of its end.
@Test func theJumpToTheEndReadsAnIndexAndTheRowsOfOneScreen() throws {
  let order = try steps { _ = try ListQuery(.all).ids($0, limit: nil) }
  #expect(order == ["SCAN status USING COVERING INDEX statusByDate"])
  let rows = try steps { db in _ = try Headline.fetch(db, ListQuery(.all).ids(db, limit: nil).suffix(60)) }
  expectNoLongWay(rows)
}

@Test func theNextUnreadArticleIsLookedUpAmongThoseThatAreNamed() throws {
  let found = try steps { _ = try ListQuery.firstUnread($0, of: [1, 2, 3]) }
  #expect(found.contains("SEARCH status USING INTEGER PRIMARY KEY (rowid=?)"))
  expectNoLongWay(found)
}

@Test func anArticleIsReadByItsNumberInEveryTable() throws {
  let read = try steps { _ = try StoredArticle.fetch($0, [1]) }
  #expect(read.filter { $0.hasPrefix("SCAN") } == ["SCAN wanted VIRTUAL TABLE INDEX 1:"])
}

@Test(arguments: [
  "tenge", "tenge border", "\"the bank\"", "ten*", "title:bank tenge", "bank is:unread", "bank after:2025-12-01",
])
func aSearchBeginsInTheIndexOfWordsAndLooksUpNothingElse(_ text: String) throws {
  let steps = try steps { _ = try Search(Query(text), at: noon).hits($0, limit: 50) }
  // Before it the words' kin are looked up, a few rows each.
  let matches = try #require(steps.lastIndex { $0.hasPrefix("SCAN search VIRTUAL TABLE INDEX") })
  let last = steps[matches...].dropFirst()
  #expect(last.first?.hasPrefix("SEARCH status USING COVERING INDEX statusBySlot (slot=?") == true, "\(steps)")
  // What matches comes out of the index in the order in which it is wanted.
  #expect(!last.contains { $0.contains("TEMP B-TREE") }, "\(steps)")
  expectNoLongWay(steps)
}

/// What ANALYZE believes of 300,000 articles is a third off; the way to them must be that of a hundred thousand.
@Test(arguments: ["tenge border", "tenge", "title:bank tenge", "bank is:unread", "\"the bank\" -som"])
func aSearchGoesTheSameWayInALargeStore(_ text: String) throws {
  let work = { (db: Database) in _ = try Search(Query(text), at: noon).hits(db, limit: 50) }
  let small = try steps(believing: 100_000, of: work)
  for articles in [207_858, 300_006, 1_000_000] { #expect(try steps(believing: articles, of: work) == small) }
  expectNoLongWay(small)
}

@Test func aCountOfWordsAsksTheIndexAlone() throws {
  let plan = try steps { db in
    let tree = try #require(Query("bank").reading.tree)
    let plan = try SearchPlan(db, tree, isOpen: false, clock: SearchClock(now: noon, zone: .gmt))
    _ = try Int.fetchOne(db, sql: "SELECT count(*) \(try plan.countable(db))", arguments: plan.arguments)
  }
  #expect(!plan.contains { $0.contains("status") && !$0.contains("statusUnlisted") }, "\(plan)")
}

@Test(arguments: ["is:unread", "is:starred", "newer:1d", "-bank", "currency:KZT", "amount>5", "has:image", "lang:ru"])
func aSearchWithoutWordsReadsTheOrderOfAListOrTheSumsThatAreNamed(_ text: String) throws {
  let steps = try steps { _ = try Search(Query(text), at: noon).hits($0, limit: 50) }
  expectNoLongWay(steps)
}

@Test func whatWaitsAtAnAccountIsCountedWithoutReadingAllItsArticles() throws {
  let steps = try plan(Accounts.counts, ["account": 1, "isFolder": true])
  // The outbox has what waits, once for all of it and once for what the server accepted; an article is only looked up.
  #expect(steps.filter { $0.contains("SCAN") } == ["SCAN CONSTANT ROW", "SCAN outbox", "SCAN outbox"])
  #expect(!steps.contains { $0.contains("sqlite_autoindex_remoteArticle_2") || $0.contains("BLOOM") })
  #expect(steps.contains { $0.contains("remoteWanted") })
}

@Test func articlesAroundADateAreFoundByTheirDates() throws {
  let steps = try steps(believing: 100_000) { db in
    _ = try Stories(db).places(from: noon - 3600, to: noon, limit: 100)
    _ = try Stories(db).places(from: noon - 3600, before: noon, limit: 100)
  }
  expectNoLongWay(steps)
  #expect(steps.count { $0.hasPrefix("SEARCH status USING") && $0.contains("statusByDate") } == 2, "\(steps)")
  #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(steps)")
}
