import Foundation
import GRDB
import Model
import Query
import TestKit
import Testing
@testable import Store

/// Runs everything that opens a store at a path, and returns the sentences of those that refuse it.
private func refusals(_ path: String) throws -> [String] {
  let said = [
    try sentence { () throws(Problem) in try Store.openForReading(path).close() },
    try sentence { () throws(Problem) in try Store.open(path).close() },
    try sentence { () throws(Problem) in try Store.openForChecking(path).close() },
  ]
  return said.compactMap(\.self)
}

/// Changes a file behind SQLite's back, without the care that newsband's own connections take.
private func careless(_ path: String, _ sql: String) throws {
  let queue = try DatabaseQueue(path: path)
  try queue.writeWithoutTransaction { db in try db.execute(sql: sql) }
  try queue.close()
}

private func withStore(_ body: (String) throws -> Void) throws {
  try withStorePath { path in
    let store = try Store.open(path)
    _ = try store.save(edition, address: "edition:", at: noon)
    try store.close()
    try body(path)
  }
}

@Suite struct Refusals {
  @Test(arguments: [
    "PRAGMA user_version = -1", "PRAGMA user_version = -2147483648", "PRAGMA user_version = 0",
    "PRAGMA user_version = 99", "PRAGMA application_id = 7",
  ])
  func leaveAStoreOfAnotherVersionAsItIs(_ sql: String) throws {
    try withStore { path in
      try careless(path, sql)
      let before = try Files(path)
      let said = try refusals(path)
      #expect(said.count == 3 && said.allSatisfy { $0.hasPrefix("Could not open the store \(path): ") }, "\(said)")
      #expect(try Files(path) == before)
    }
  }

  @Test func areMadeAtOnceForWhatIsNoFile() throws {
    try withStorePath { path in
      #expect(mkfifo(path, 0o600) == 0)
      #expect(
        try refusals(path) == Array(repeating: "Could not open the store \(path): it is a pipe, not a file.", count: 3))
      for device in ["/dev/null", "/dev/zero", "/dev/tty"] where FileManager.default.fileExists(atPath: device) {
        #expect(
          try refusals(device)
            == Array(repeating: "Could not open the store \(device): it is a device, not a file.", count: 3))
      }
      try FileManager.default.createSymbolicLink(atPath: path + ".link", withDestinationPath: path)
      #expect(try refusals(path + ".link").count == 3)
    }
  }

  @Test func areMadeForATriggerThatNewsbandDidNotMake() throws {
    try withStore { path in
      try careless(path, "CREATE TRIGGER \"it\"\"s\" AFTER UPDATE ON status BEGIN DELETE FROM body; END")
      let before = try Files(path)
      let why =
        "Could not open the store \(path): it has a trigger that newsband did not make; newsband check takes it out."
      #expect(try sentence { _ = try Store.open(path) } == why)
      #expect(try sentence { _ = try Store.openForReading(path) } == why)
      #expect(try Files(path) == before)
      let store = try Store.openForChecking(path)
      #expect(store.remarks == ["a trigger that newsband did not make was taken out"])
      #expect(try store.check().isSound)
      try store.close()
      #expect(try refusals(path) == [])
    }
  }

  @Test func areMadeForATriggerThatWasChanged() throws {
    try withStore { path in
      try careless(
        path,
        """
        DROP TRIGGER statusStays; DROP TRIGGER flagsChanged; DROP VIEW document;
        CREATE VIEW document AS SELECT 1;
        CREATE TRIGGER statusStays BEFORE DELETE ON status BEGIN SELECT 1; END;
        """)
      #expect(try sentence { _ = try Store.open(path) } != nil)
      let store = try Store.openForChecking(path)
      #expect(store.remarks.count == 5, "\(store.remarks)")
      #expect(try store.check().isSound)
      #expect(throws: Problem.self) { try store.write("x") { db in try db.execute(sql: "DELETE FROM status") } }
      try store.close()
      #expect(try refusals(path) == [])
    }
  }

  @Test func areMadeForATriggerInAnOlderStore() throws {
    try FixtureStore.with(version: 7) { path in
      try careless(
        path, "CREATE TRIGGER x AFTER INSERT ON alert BEGIN DELETE FROM earlier; END".replacing("alert", with: "feed"))
      #expect(try sentence { _ = try Store.open(path) }?.contains("a trigger that newsband did not make") == true)
      #expect(try Stamp(headerOf: path)?.version == 7)
    }
  }

  @Test(arguments: [1, 5, 14, 16]) func areMadeForAVersionThatIsTooLow(_ version: Int) throws {
    try withStore { path in
      try careless(path, "PRAGMA user_version = \(version)")
      let before = try Files(path)
      let why =
        "Could not open the store \(path): it says that it is of version \(version) and has the tables of version "
        + "\(Schema.version); newsband check mends it; it was left as it is."
      #expect(try sentence { _ = try Store.open(path) } == why)
      #expect(try sentence { _ = try Store.openForReading(path) } == why)
      #expect(try Files(path) == before)
      let store = try Store.openForChecking(path)
      #expect(try store.check().isSound)
      try store.close()
      #expect(try refusals(path) == [])
      #expect(try Stamp(headerOf: path)?.version == Schema.version)
    }
  }

  @Test func areMadeForAMissingTable() throws {
    try withStore { path in
      try careless(path, "PRAGMA foreign_keys = OFF; DROP TABLE rate")
      let said = try sentence { _ = try Store.open(path) }
      #expect(said == "Could not open the store \(path): it is damaged (the table rate is missing).")
    }
  }

  /// A file that is damaged anywhere: whatever comes of it, a sentence that says so is true.
  @Test(arguments: 0..<60)
  func sayThatAFileWasLeftAsItIsOnlyWhereItWas(_ seed: Int) throws {
    try withStore { path in
      var dice = Dice(seed: UInt64(seed))
      var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
      if seed.isMultiple(of: 4) {
        // In the header, where most of what SQLite believes stands.
        for _ in 0...seed / 12 { bytes[Int.random(in: 0..<100, using: &dice)] = UInt8(truncatingIfNeeded: dice.next()) }
      } else {
        bytes = dice.mutated(bytes)
      }
      try Data(bytes).write(to: URL(filePath: path))
      if seed.isMultiple(of: 3) {
        // The journal of a program that was killed, or something else in its place.
        try Data(dice.bytes(5000, of: Array(0...255))).write(to: URL(filePath: path + "-wal"))
      }
      let before = try Files(path)
      let ways: [@Sendable (String) throws -> Store] = [
        { try Store.openForReading($0) }, { try Store.open($0) }, { try Store.openForChecking($0) },
      ]
      for open in ways {
        let said = try sentence {
          let store = try open(path)
          _ = try store.articles(store.ids(in: .all))
          _ = try store.search(Query("citizens"), limit: 5)
          try store.close()
        }
        guard let said else { break }
        if said.contains("left as it is") { #expect(try Files(path) == before, "\(said)") }
        // What was opened may be written to.
        if !said.hasPrefix("Could not open") { break }
        #expect(try Files(path) == before, "\(said)")
      }
    }
  }
}

@Test func theTriggersAndViewsOfANewStoreAreThoseThatAreExpected() throws {
  let found = try Store.temporary().read("read") { db in
    let rows = try Row.fetchAll(
      db, sql: "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%'")
    return rows.map { (kind: $0["type"] as String, name: $0["name"] as String, sql: $0["sql"] as String? ?? "") }
  }
  let code = found.filter { $0.kind == "trigger" || $0.kind == "view" }
  for (_, name, sql) in code { #expect(SchemaObjects.code[name] == SchemaObjects.hash(of: sql), "\(name)") }
  #expect(Set(code.map(\.name)) == Set(SchemaObjects.code.keys))
  #expect(Set(found.filter { $0.kind == "table" }.map(\.name)) == SchemaObjects.tables)
}

@Test(arguments: [(Connection.careful, 0), (Connection.reading, 0), (Connection.configuration, 1)])
func onlyAConnectionThatWritesTrustsTheSchema(_ configuration: Configuration, _ trusts: Int) throws {
  let db = try DatabaseQueue(configuration: configuration)
  #expect(try db.read { db in try Int.fetchOne(db, sql: "PRAGMA trusted_schema") } == trusts)
}

@Test func aConnectionIsDefensive() throws {
  try withStorePath { path in
    let queue = try DatabaseQueue(path: path, configuration: Connection.configuration)
    try queue.writeWithoutTransaction { db in
      #expect(try Int.fetchOne(db, sql: "PRAGMA cell_size_check") == 1)
      try Schema.migrate(db)
      // Defensive: tables inside of the search index cannot be written.
      #expect(throws: DatabaseError.self) { try db.execute(sql: "DELETE FROM search_data") }
      try db.execute(sql: "PRAGMA writable_schema = ON")
      #expect(throws: DatabaseError.self) { try db.execute(sql: "DELETE FROM sqlite_schema") }
    }
    try queue.close()
  }
}
