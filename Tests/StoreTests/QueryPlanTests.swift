import Foundation
import GRDB
import Model
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
  let listing = Listing(planned.scope, planned.filter)
  #expect(try plan(listing.sql, listing.arguments + [50]) == [planned.step])
}

@Test(arguments: zip([Filter(), .unread, .starred], ["statusByDate", "statusUnread", "statusStarred"]))
func aFolderIsReadFromTheListOfAllWithoutSorting(_ filter: Filter, _ index: String) throws {
  let listing = Listing(.folder("Asia"), filter)
  let steps = try plan(listing.sql, listing.arguments + [50])
  #expect(steps.first == "SCAN status USING COVERING INDEX \(index)")
  #expect(!steps.contains { $0.contains("TEMP B-TREE") })
}

@Test(arguments: [[], ["date >= '2025-12-01'"], ["+source = 'nbk'"]])
func ratesAreReadInTheOrderOfTheirIndex(_ conditions: [String]) throws {
  let steps = try plan(Rates.select(where: conditions))
  #expect(steps.count == 1 && steps[0].contains("rate USING INDEX rateByPublication"), "\(steps)")
}

@Test func headlinesAreFoundByTheirIdsAndNeverTouchABody() throws {
  let steps = try plan(Headline.sql, ["[1,2,3]"])
  #expect(steps.first == "SCAN wanted VIRTUAL TABLE INDEX 1:" && steps.last == "USE TEMP B-TREE FOR ORDER BY")
  let tables = ["article", "earlier", "feed", "status"]
  let wanted = tables.map { "SEARCH \($0) USING INTEGER PRIMARY KEY (rowid=?)" + ($0 == "earlier" ? " LEFT-JOIN" : "") }
  #expect(steps.dropFirst().dropLast().sorted() == wanted)
}
