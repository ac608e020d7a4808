import Foundation
import GRDB
import Model
import Money
import TestKit
import Testing
@testable import Store

@Test func openingMakesTheFolderAndTheFile() throws {
  try withStorePath { path in
    let deep = path + ".d/deep/newsband.sqlite"
    let store = try Store.open(deep)
    _ = try store.save(edition, address: "edition", at: noon)
    try store.close()
    let again = try Store.open(deep)
    #expect(try again.counts(in: .all).total == 3)
    try again.close()
  }
}

@Test func aClosedStoreIsOneFileThatCanBeCopied() throws {
  try withStorePath { path in
    let store = try Store.open(path)
    _ = try store.save(edition, address: "edition:", at: noon)
    #expect(try store.ids(in: .all).count == 3)
    try store.close()
    let folder = URL(filePath: path).deletingLastPathComponent().path
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["newsband.sqlite"])
    try FileManager.default.copyItem(atPath: path, toPath: path + ".copy")
    #expect(try Store.open(path + ".copy").counts(in: .all).total == 3)
  }
}

@Test func anEmptyFileBecomesAStore() throws {
  try withStorePath { path in
    try Data().write(to: URL(filePath: path))
    #expect(try Store.open(path).counts(in: .all).total == 0)
  }
}

@Test func aStoreOfANewerVersionIsRefusedAndLeftAsItIs() throws {
  try withStorePath { path in
    try Store.open(path).close()
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "PRAGMA user_version = 99") }
    try queue.close()
    let before = try Data(contentsOf: URL(filePath: path))
    let said = try sentence { _ = try Store.open(path) }
    #expect(said?.contains("a newer newsband wrote it (version 99, this one knows") == true)
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }
}

@Test func aNewerVersionThatIsInTheJournalAloneIsRefused() throws {
  try withStorePath { path in
    let store = try Store.open(path)
    try tamper(path, "PRAGMA user_version = 99")
    #expect(try Stamp(headerOf: path)?.version != 99)
    let said = try sentence { _ = try Store.open(path) }
    #expect(said?.contains("a newer newsband wrote it (version 99, this one knows") == true)
    try store.close()
  }
}

@Test func openingLeavesTheSchemaAsItIs() throws {
  func schemaVersion(_ path: String) throws -> Int? {
    let queue = try DatabaseQueue(path: path)
    defer { queue.releaseMemory() }
    return try queue.read { try Int.fetchOne($0, sql: "PRAGMA schema_version") }
  }
  try withStorePath { path in
    try Store.open(path).close()
    let before = try schemaVersion(path)
    let store = try Store.open(path)
    #expect(try Data(contentsOf: URL(filePath: path + "-wal")).count > 0)
    #expect(try store.counts(in: .all).total == 0)
    #expect(try schemaVersion(path) == before)
    try store.close()
    #expect(try schemaVersion(path) == before)
  }
}

@Test(.enabled(if: SmallDisk.isPossible, "only root may mount a small disk"))
func aStoreOnAFullDiskCanBeRead() throws {
  try withStorePath { path in
    let disk = try SmallDisk(at: path + ".d")
    defer { disk.remove() }
    let path = path + ".d/newsband.sqlite"
    let store = try Store.open(path)
    _ = try store.save(edition, address: "edition", at: noon)
    try store.close()
    disk.fill()
    let again = try Store.open(path)
    #expect(try again.headlines(again.ids(in: .all)).count == 3)
    #expect(try again.search(Query("citizens"), limit: 5).ids.isEmpty == false)
    #expect(
      try sentence { try again.setRecentSearches(["here"]) }
        == "Could not keep searches in the store \(path): the disk is full.")
    #expect(try again.recentSearches() == [])
    // As soon as there is room, it is written.
    disk.makeRoom()
    try again.setRecentSearches(["here"])
    #expect(try again.recentSearches() == ["here"])
    try again.close()
  }
}

@Test func whereThereIsNoMemoryToShareAStoreIsOpenedAlone() throws {
  try withStorePath { path in
    let store = try Store.open(path)
    _ = try store.save(edition, address: "edition", at: noon)
    try store.close()
    // What connections share cannot be made: SQLite finds a pipe in its place.
    #expect(mkfifo(path + "-shm", 0o600) == 0)
    let again = try Store.open(path)
    try again.setRecentSearches(["here"])
    #expect(try again.recentSearches() == ["here"])
    #expect(try again.counts(in: .all).total == 3)
    try again.close()
  }
}

@Test func aDatabaseOfAnotherProgramIsRefusedAndLeftAsItIs() throws {
  try withStorePath { path in
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "CREATE TABLE bookmark(id); PRAGMA user_version = 1") }
    try queue.close()
    let before = try Data(contentsOf: URL(filePath: path))
    let said = try sentence { _ = try Store.open(path) }
    #expect(said == "Could not open the store \(path): it is a database of another program.")
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }
}

@Test func whatIsNoDatabaseIsRefusedAndLeftAsItIs() throws {
  try withStorePath { path in
    let text = Data(String(repeating: "These are my notes. ", count: 900).utf8)
    try text.write(to: URL(filePath: path))
    let said = try sentence { _ = try Store.open(path) }
    #expect(said == "Could not open the store \(path): it is no store of newsband; it was left as it is.")
    #expect(try Data(contentsOf: URL(filePath: path)) == text)
    #expect(try sentence { _ = try Store.open(path + "/below") }?.contains("a part of its path is a file") == true)
  }
}

@Test func aFolderIsRefused() throws {
  try withStorePath { path in
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(try sentence { _ = try Store.open(path) } == "Could not open the store \(path): it is a folder.")
  }
}

/// Overwrites the middle of a store, as a failing disk would, and returns what is then in the file.
private func damage(_ path: String) throws -> Data {
  var bytes = try Data(contentsOf: URL(filePath: path))
  let middle = 4096..<(bytes.count - 4096)
  bytes.replaceSubrange(middle, with: Data(repeating: 0x5A, count: middle.count))
  try bytes.write(to: URL(filePath: path))
  return bytes
}

@Test func aDamagedStoreIsSaidToBeDamagedAndNotOverwritten() throws {
  try withStorePath { path in
    let store = try Store.open(path)
    _ = try store.save(edition, address: "edition", at: noon)
    try store.close()
    let bytes = try damage(path)
    let said = try sentence {
      let store = try Store.open(path)
      _ = try store.headlines(store.ids(in: .all))
    }
    #expect(said?.contains("it is damaged") == true, "\(said ?? "nothing")")
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
  }
}
