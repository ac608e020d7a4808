import Foundation
import GRDB
import Model
import Store
import Testing

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
