import GRDB
import Model

/// Checking, repairing and tidying.
extension Store {
  /// Checks the whole store, or all but the search index. Where the articles are not as they should be, the index is made
  /// anew in any case, and is not checked. Takes as long as reading the file does; changes nothing.
  package func check(withIndex: Bool = true) throws(Problem) -> CheckReport {
    var report = try read("check") { db in try Check(db).report() }
    if withIndex, !report.isBroken, report.outOfStep.isEmpty {
      report.outOfStep += try write("check") { db in try Check(db).index() }
    }
    return report
  }

  /// Makes anew what is made from the rest, except the search index. Returns a sentence without its stop for each thing
  /// that cannot be mended.
  @discardableResult
  package func repair() throws(Problem) -> [String] {
    try write("repair") { db in try Check(db).repair() }
  }

  /// Renews SQLite's statistics when many articles have come; costs one read when few have.
  package func optimize() throws(Problem) {
    guard !isForReading else { return }
    if try read("look at", Statistics.areStale) { try write("tidy", Statistics.renew) }
  }

  /// A number that changes when another program writes to the store, and not when this one does. Throws when the file was
  /// deleted or replaced.
  package func dataVersion() throws(Problem) -> Int {
    if let loss = presence?.loss { throw Problem(doing: "write to", to: name, why: loss) }
    do {
      return try database.writeWithoutTransaction { db in try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0 }
    } catch { throw Problem("look at", name, error) }
  }
}
