import GRDB
import Model

/// Checking, repairing and tidying.
extension Store {
  /// Checks the whole store, or all but the search index. Where the articles are not as they should be, the index is made
  /// anew in any case, and is not checked. Takes as long as reading the file does; changes nothing.
  package func check(withIndex: Bool = true) throws(Problem) -> CheckReport {
    var report = try read("check") { db in try Check(db).report() }
    if withIndex, !report.isBroken, report.outOfStep.isEmpty {
      let findings = try indexFindings()
      report.outOfStep += findings ?? []
      report.isIndexUnchecked = findings == nil
    }
    return report
  }

  /// The check takes the right to write, and writes nothing: a store that was opened for reading may be checked too, where
  /// another program does not have that right at the moment. Nil where it has, and where nothing may be written.
  private func indexFindings() throws(Problem) -> [String]? {
    do { return try database.write { db in try Check(db).index() } } catch let error as DatabaseError
      where isForReading && [.SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_READONLY, .SQLITE_FULL].contains(error.resultCode)
    {
      return nil
    } catch { throw Problem("check", name, error) }
  }

  /// True if `check` has something to do in a sound store: texts to compress, languages to read anew, room to give back, rights
  /// to take away. False where the file may not be written.
  package func needsTidying() throws(Problem) -> Bool {
    guard let file = presence?.file, file.writingRefusal == nil else { return false }
    if file.isOpenToOthers { return true }
    if try reclaimable() > 0 { return true }
    if try hasLanguagesToRead() { return true }
    return try read("look at", Compression.isAnyWaiting)
  }

  /// Makes anew what is made from the rest, except the search index. Returns a sentence without its stop for each thing
  /// that cannot be mended.
  @discardableResult
  package func repair() throws(Problem) -> [String] {
    try write("repair") { db in try Check(db).repair() }
  }

  /// Makes the indexes anew that are all that is broken in the file. Returns their names; none, and nothing is changed, where
  /// the file is sound, or would not be sound afterwards.
  package func mendIndexes() throws(Problem) -> [String] {
    try write("repair") { db in try Check(db).mendIndexes() }
  }

  /// Renews SQLite's statistics when many articles have come; costs one read when few have.
  package func optimize() throws(Problem) {
    guard !isForReading else { return }
    if try read("look at", Statistics.areStale) { try write("tidy", Statistics.renew) }
  }

  /// A number that changes when another program writes to the store, and not when this one does. Throws when the file was
  /// deleted or replaced.
  package func dataVersion() throws(Problem) -> Int {
    do {
      return try database.writeWithoutTransaction { db in
        if let loss = presence?.loss(db) { throw Problem(doing: "write to", to: name, why: loss) }
        return try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0
      }
    } catch { throw Problem("look at", name, error) }
  }
}
