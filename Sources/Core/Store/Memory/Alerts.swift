import Foundation
import GRDB
import Model
import Money

/// The alerts, each in a row, in the order in which they are shown.
struct Alerts {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// A row whose condition this program does not know is left out.
  func fetch() throws -> [AlertStatus] {
    try Row.fetchAll(
      db, sql: "SELECT base, quote, condition, figure, isFromSettings, isArmed, said, day, seen FROM alert ORDER BY id"
    ).compactMap(Alerts.status)
  }

  /// Replaces all alerts.
  func set(_ alerts: [AlertStatus]) throws {
    try db.execute(sql: "DELETE FROM alert")
    for (place, status) in alerts.enumerated() {
      let condition = Alerts.columns(of: status.alert.condition)
      try db.execute(
        sql: """
          INSERT INTO alert(id, base, quote, condition, figure, isFromSettings, isArmed, said, day, seen)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          place + 1, status.alert.pair.base, status.alert.pair.quote, condition.name, condition.figure,
          status.isFromSettings, status.alert.isArmed, status.said, status.day?.description, status.seen?.description,
        ])
    }
  }

  private static func status(_ row: Row) throws -> AlertStatus? {
    guard let condition = try condition(named: row.value(2), figure: row.value(3)) else { return nil }
    let alert = try Alert(Pair(row.value(0), row.value(1)), condition, isArmed: row.value(5))
    return try AlertStatus(
      alert, said: row.value(6), day: (row.value(7) as String?).flatMap { Day($0) },
      seen: (row.value(8) as String?).flatMap { Day($0) },
      isFromSettings: row.value(4))
  }

  private static func columns(of condition: Alert.Condition) -> (name: String, figure: String?) {
    switch condition {
    case .crosses(let level): ("crosses", level.description)
    case .moves(let percent): ("moves", percent.description)
    case .extreme: ("extreme", nil)
    case .breaks: ("breaks", nil)
    }
  }

  private static func condition(named name: String, figure: String?) -> Alert.Condition? {
    switch (name, figure.flatMap { Figure($0) }) {
    case ("crosses", let level?): .crosses(level)
    case ("moves", let percent?): .moves(percent: percent)
    case ("extreme", nil): .extreme
    case ("breaks", nil): .breaks
    default: nil
    }
  }
}
