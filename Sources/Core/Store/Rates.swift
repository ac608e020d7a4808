import Foundation
import GRDB
import Model

/// Publications of rates, a row a figure.
struct Rates {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// A figure that a source corrects takes the place of the earlier one. Returns how many were new or corrected.
  func save(_ publication: Publication, now: Date) throws -> Int {
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO rate(base, quote, source, date, place, nominal, value, changePercent, fetched)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET place = excluded.place, nominal = excluded.nominal, value = excluded.value,
          changePercent = excluded.changePercent, fetched = excluded.fetched
        WHERE (nominal, value, changePercent) IS NOT (excluded.nominal, excluded.value, excluded.changePercent)
        """)
    var count = 0
    for (place, rate) in publication.rates.enumerated() {
      try insert.execute(arguments: [
        rate.pair.base, rate.pair.quote, publication.source, publication.date.description, place, rate.nominal,
        rate.value, rate.changePercent, now.milliseconds,
      ])
      count += db.changesCount
    }
    return count
  }

  /// Nil asks for every source, every day, every currency.
  func publications(of source: String?, since: Day?, naming codes: Set<String>?) throws -> [Publication] {
    var conditions = ["TRUE"]
    var arguments: StatementArguments = [:]
    if let source {
      conditions.append("source = :source")
      arguments += ["source": source]
    }
    if let since {
      conditions.append("date >= :since")
      arguments += ["since": since.description]
    }
    if let codes {
      conditions += ["base", "quote"].map { "\($0) IN (SELECT value FROM json_each(:codes))" }
      arguments += ["codes": try JSON.text(codes.sorted())]
    }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT source, date, base, quote, nominal, value, changePercent, fetched FROM rate
        WHERE \(conditions.joined(separator: " AND ")) ORDER BY date DESC, source, place
        """, arguments: arguments)
    var publications: [Publication] = []
    while let row = try rows.next() {
      guard let date = Day(row[1]) else { continue }
      let rate = Rate(Pair(row[2], row[3]), nominal: row[4], value: row[5], changePercent: row[6])
      if publications.last?.source == row[0], publications.last?.date == date {
        publications[publications.count - 1].rates.append(rate)
      } else {
        let fetched = Date(milliseconds: row[7])
        publications.append(Publication(source: row[0], date: date, rates: [rate], fetched: fetched))
      }
    }
    return publications
  }
}
