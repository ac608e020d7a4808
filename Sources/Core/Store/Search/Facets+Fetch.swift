import Foundation
import GRDB
import Model
import Money
import Query

extension Facets {
  /// Counts what a plan finds. Each facet is one pass over the matches.
  static func fetch(_ db: Database, _ plan: SearchPlan, clock: SearchClock) throws -> Facets {
    var facets = Facets()
    facets.feeds = try feeds(db, plan)
    facets.months = try months(db, plan, clock)
    facets.currencies = try currencies(db, plan)
    facets.tags = try tags(db, plan)
    return facets
  }

  /// Feeds of one name are two rows here, and one filter.
  private static func feeds(_ db: Database, _ plan: SearchPlan) throws -> [Value] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT coalesce(feed.name, feed.title), count FROM (
          SELECT status.feed AS id, count(*) AS count \(plan.source) GROUP BY status.feed) AS found
        JOIN feed ON feed.id = found.id ORDER BY 2 DESC, 1
        """, arguments: plan.arguments
    ).map { row in
      let (name, count): (String, Int) = try (row.value(0), row.value(1))
      return Value(name: name, count: count, filter: "feed:\(quoted(name))")
    }
  }

  /// The newest first. By the reader's days, in the zone's present distance from UTC, which summer time changes by an
  /// hour; an edition is of its own day wherever he is, and lies at the first moment of it in UTC.
  private static func months(_ db: Database, _ plan: SearchPlan, _ clock: SearchClock) throws -> [Value] {
    let offset = Int64(clock.zone.secondsFromGMT(for: clock.now)) * 1000
    let days = try Row.fetchAll(
      db,
      sql: """
        SELECT (date + iif(date % \(SearchClock.day) = 0 AND \(SearchPlan.isOfEdition), 0, \(offset)))
          / \(SearchClock.day) AS day, count(*) \(plan.source) GROUP BY day ORDER BY day DESC
        """, arguments: plan.arguments)
    return try days.reduce(into: []) { months, row in
      let (day, count): (Int, Int) = try (row.value(0), row.value(1))
      let month = String(Day(number: day).description.prefix(7))
      if months.last?.name != month { months.append(Value(name: month, count: 0, filter: "on:\(month)")) }
      months[months.count - 1].count += count
    }
  }

  /// A currency stands once an article with the amount 0 (`Money`).
  private static func currencies(_ db: Database, _ plan: SearchPlan) throws -> [Value] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT currency, count(*) FROM money WHERE amount = 0 AND id IN (SELECT status.id \(plan.source))
        GROUP BY currency ORDER BY 2 DESC, 1
        """, arguments: plan.arguments
    ).map { row in
      let (code, count): (String, Int) = try (row.value(0), row.value(1))
      return Value(name: code, count: count, filter: "currency:\(code)")
    }
  }

  /// Each tag of an article counts once; the order is by number, then by name.
  private static func tags(_ db: Database, _ plan: SearchPlan) throws -> [Value] {
    let lists = try String.fetchCursor(
      db, sql: "SELECT tags FROM article WHERE tags <> '' AND id IN (SELECT status.id \(plan.source))",
      arguments: plan.arguments)
    var counts: [String: Int] = [:]
    while let list = try lists.next() {
      for tag in Set(list.split(separator: "\n")) { counts[String(tag), default: 0] += 1 }
    }
    return counts.map { Value(name: $0, count: $1, filter: "tag:\(quoted($0))") }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  /// As a value of a filter: in quotation marks, and without those of its own, for which the language has no escape.
  private static func quoted(_ text: String) -> String {
    "\"\(text.filter { !"\"“”„".contains($0) })\""
  }
}
