import Foundation
import GRDB
import GRDBSQLite
import Model
import Money
import Query

/// Publications of rates, a row a figure: `value` units of quote for `nominal` units of base, both as text, so that no
/// figure passes through binary floating point.
struct Rates {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// A figure that a source corrects takes the place of the earlier one. Returns how many were new or corrected: one
  /// that says what is known changes nothing, and so keeps the moment at which it first came.
  func save(_ publications: [Publication], now: Date) throws -> Int {
    if publications.count > Rates.manyDays { return try saveMany(publications, now: now) }
    let row = BoundRows(try db.cachedStatement(sql: Rates.insert(rows: 1)).sqliteStatement, now)
    var count = 0
    for publication in publications {
      let date = publication.date.description
      for (place, rate) in publication.rates.enumerated() {
        row.bind(rate, publication.source, date, place, row: 0)
        count += try row.write(db)
      }
    }
    return count
  }

  /// More publications than this are the history of a bank.
  static let manyDays = 100

  /// Writes a history in the order of the table's key, and a hundred rows with each statement: that takes two thirds of the
  /// time and of the file.
  private func saveMany(_ publications: [Publication], now: Date) throws -> Int {
    let days = publications.indices.sorted { left, right in
      let (a, b) = (publications[left], publications[right])
      return (a.source, a.date, left) < (b.source, b.date, right)
    }
    var pairs: [Pair: [(day: Int, place: Int)]] = [:]
    for day in days {
      for (place, rate) in publications[day].rates.enumerated() { pairs[rate.pair, default: []].append((day, place)) }
    }
    let dates = publications.map(\.date.description)
    let many = BoundRows(try db.cachedStatement(sql: Rates.insert(rows: Rates.rowsAtOnce)).sqliteStatement, now)
    let one = BoundRows(try db.cachedStatement(sql: Rates.insert(rows: 1)).sqliteStatement, now)
    var count = 0
    for (_, rows) in pairs.sorted(by: { ($0.key.base, $0.key.quote) < ($1.key.base, $1.key.quote) }) {
      var rest = rows[...]
      while !rest.isEmpty {
        let isFull = rest.count >= Rates.rowsAtOnce
        let written = isFull ? many : one
        for (row, from) in rest.prefix(isFull ? Rates.rowsAtOnce : 1).enumerated() {
          let publication = publications[from.day]
          written.bind(publication.rates[from.place], publication.source, dates[from.day], from.place, row: row)
        }
        count += try written.write(db)
        rest = rest.dropFirst(isFull ? Rates.rowsAtOnce : 1)
      }
    }
    return count
  }

  /// SQLite takes 32,766 values in a statement; more than 900 make it no quicker.
  private static let rowsAtOnce = 100

  private static func insert(rows: Int) -> String {
    """
    INSERT INTO rate(fetched, base, quote, source, date, place, nominal, value, changePercent)
    VALUES \(repeatElement("(?1, ?, ?, ?, ?, ?, ?, ?, ?)", count: rows).joined(separator: ", "))
    ON CONFLICT DO UPDATE SET place = excluded.place, nominal = excluded.nominal, value = excluded.value,
      changePercent = excluded.changePercent, fetched = excluded.fetched
    WHERE (nominal, value, changePercent) IS NOT (excluded.nominal, excluded.value, excluded.changePercent)
    """
  }

  /// A statement that writes rows, and takes their values one by one. A file of a bank has a quarter of a million rates, and
  /// GRDB makes an array of each: SQLite gets them itself.
  private struct BoundRows {
    private let statement: OpaquePointer
    /// SQLite copies each text (SQLITE_TRANSIENT).
    private let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    init(_ statement: OpaquePointer, _ now: Date) {
      self.statement = statement
      sqlite3_reset(statement)
      sqlite3_bind_int64(statement, 1, now.milliseconds)
    }

    /// Sets the values of one row of the statement, from 0.
    func bind(_ rate: Rate, _ source: String, _ date: String, _ place: Int, row: Int) {
      let first = Int32(2 + row * 8)
      bind(rate.pair.base, first)
      bind(rate.pair.quote, first + 1)
      bind(source, first + 2)
      bind(date, first + 3)
      sqlite3_bind_int64(statement, first + 4, Int64(place))
      bind(rate.nominal, first + 5)
      bind(rate.value, first + 6)
      bind(rate.changePercent, first + 7)
    }

    private func bind(_ text: String?, _ place: Int32) {
      guard var text else {
        sqlite3_bind_null(statement, place)
        return
      }
      text.withUTF8 { bytes in
        // An empty text may have no address, which would be a null.
        let start = bytes.baseAddress.map { UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self) }
        _ =
          start.map { sqlite3_bind_text(statement, place, $0, Int32(bytes.count), copies) }
          ?? sqlite3_bind_text(statement, place, "", 0, copies)
      }
    }

    /// Writes the rows with the values as they are bound. Returns how many have changed.
    func write(_ db: Database) throws -> Int {
      let code = sqlite3_step(statement)
      let message = code == SQLITE_DONE ? nil : db.lastErrorMessage
      sqlite3_reset(statement)
      guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message) }
      return db.changesCount
    }
  }

  /// Nil asks for every source, every day, every currency. The newest day first, the sources of a day by name, the pairs
  /// in the order of the publication.
  func publications(of source: String?, since: Day?, naming codes: Set<String>?) throws -> [Publication] {
    var conditions: [String] = []
    var arguments: StatementArguments = [:]
    // The order of the index decides what a condition may use: see `select`.
    if let source {
      conditions.append("+source = :source")
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
    let isByDay = try codes == nil || since.map(isRecent) == true
    let select = try db.cachedStatement(sql: Rates.select(where: conditions, byDay: isByDay))
    let rows = try Row.fetchCursor(select, arguments: arguments)
    var publications: [Publication] = []
    // Rows come by day and source, so a publication ends where one of them changes.
    var last = ("", "")
    while let row = try rows.next() {
      let (day, source): (String, String) = try (row.value(0), row.value(1))
      if last != (day, source) {
        // The schema lets no other form of a day in; one that does not exist could only be written by hand.
        guard let date = Day(day) else { continue }
        last = (day, source)
        publications.append(
          try Publication(source: source, date: date, rates: [], fetched: Date(milliseconds: row.value(7))))
      }
      publications[publications.count - 1].rates.append(
        try Rate(
          Pair(row.value(2), row.value(3)), nominal: row.value(4), value: row.value(5), changePercent: row.value(6)))
    }
    return publications
  }

  /// The days for which a source published anything, the newest first; none when it never did.
  func days(of source: String) throws -> [Day] {
    try String.fetchAll(
      db, sql: "SELECT DISTINCT date FROM rate WHERE source = ? ORDER BY date DESC", arguments: [source]
    ).compactMap { Day($0) }
  }

  /// The newest day up to a limit for which any source has a figure of a currency against one of others; nil when none has.
  func lastDay(of code: String, against others: [String], until limit: Day) throws -> Day? {
    var last: String?
    for other in others where other != code {
      for (base, quote) in [(code, other), (other, code)] {
        let statement = try db.cachedStatement(sql: Rates.lastDay)
        let found = try String.fetchOne(
          statement, arguments: ["base": base, "quote": quote, "limit": limit.description])
        last = [last, found].compactMap(\.self).max()
      }
    }
    return last.flatMap { Day($0) }
  }

  /// True if a source has any figure of currencies against each other.
  func has(_ source: String, naming codes: Set<String>) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        SELECT EXISTS(
          SELECT 1 FROM json_each(:codes) AS a CROSS JOIN json_each(:codes) AS b CROSS JOIN rate
          WHERE rate.base = a.value AND rate.quote = b.value AND rate.source = :source)
        """)
    return try Bool.fetchOne(statement, arguments: ["codes": try JSON.text(codes.sorted()), "source": source]) ?? false
  }

  /// Days before the newest one for which the index by day is quicker than the table's own key, also for a few pairs.
  private static let recentDays = 200

  private func isRecent(_ day: Day) throws -> Bool {
    let newest = try String.fetchOne(db, sql: "SELECT max(date) FROM rate").flatMap { Day($0) }
    return newest.map { day.number > $0.number - Rates.recentDays } ?? true
  }

  /// The newest day of a pair: a step through the table's own key for each of its sources, however many days they have.
  static let lastDay = """
    WITH RECURSIVE known(source) AS (
      SELECT min(source) FROM rate WHERE base = :base AND quote = :quote
      UNION ALL
      SELECT (SELECT min(source) FROM rate WHERE base = :base AND quote = :quote AND source > known.source)
      FROM known WHERE known.source IS NOT NULL)
    SELECT max((
      SELECT max(date) FROM rate WHERE base = :base AND quote = :quote AND source = known.source AND date <= :limit))
    FROM known
    """

  /// All pairs, and those of the last months, are read in the order of an index, without sorting; a condition on the source has a
  /// plus before it, because SQLite would else look for the source within every day, and sort. A few pairs over years are found
  /// by the table's own key.
  static func select(where conditions: [String], byDay isByDay: Bool = true) -> String {
    """
    SELECT date, source, base, quote, nominal, value, changePercent, fetched
    FROM rate \(isByDay ? "INDEXED BY rateByPublication" : "")
    \(conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "))
    ORDER BY date DESC, source, place
    """
  }
}
