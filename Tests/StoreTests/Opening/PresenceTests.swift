import Foundation
import GRDB
import Model
import Testing
@testable import Store

/// What happens when the files of an open store are taken away.
@Suite struct AFileThatIsLost {
  private func lose(_ change: (String) throws -> Void) throws -> (write: String?, version: String?, isReadable: Bool) {
    try withStorePath { path in
      let store = try Store.open(path)
      let ids = try store.save(edition, address: "edition:", at: noon).added
      // The connection that reads is open, as it is while a list is on the screen.
      _ = try store.headlines(ids)
      try change(path)
      let write = try sentence { _ = try store.mark(ids, .read, at: noon) }
      let version = try sentence { _ = try store.dataVersion() }
      // What is on the screen can still be read.
      let isReadable = try store.headlines(ids).map(\.isRead) == [false, false, false]
      _ = try sentence { try store.close() }
      return (write, version, isReadable)
    }
  }

  @Test func isSaidToBeDeleted() throws {
    let said = try lose { path in
      for end in ["", "-wal", "-shm"] { try FileManager.default.removeItem(atPath: path + end) }
    }
    #expect(said.write?.hasPrefix("Could not mark articles in the store ") == true)
    #expect(said.write?.hasSuffix(": it was deleted while it was open; what is done from now on is not kept.") == true)
    #expect(said.version?.contains("it was deleted while it was open") == true)
    #expect(said.isReadable)
  }

  @Test func isSaidToBeMoved() throws {
    let said = try lose { path in try FileManager.default.moveItem(atPath: path, toPath: path + ".old") }
    #expect(said.write?.contains("it was deleted while it was open") == true)
  }

  @Test func isSaidToBeReplaced() throws {
    let said = try lose { path in
      try FileManager.default.moveItem(atPath: path, toPath: path + ".old")
      try FileManager.default.copyItem(atPath: path + ".old", toPath: path)
    }
    #expect(said.write?.contains("another file was put in its place") == true)
    #expect(said.version != nil && said.isReadable)
  }

  @Test func isSaidToHaveLostItsJournal() throws {
    let said = try lose { path in try FileManager.default.removeItem(atPath: path + "-wal") }
    #expect(said.write?.contains("its journal was deleted while it was open") == true)
    #expect(said.version != nil && said.isReadable)
  }

  @Test func isNothingToAStoreInMemory() throws {
    let store = try Store.temporary()
    _ = try store.save(edition, address: "edition:", at: noon)
    #expect(try store.dataVersion() > 0)
  }

  @Test func isNothingThatOtherProgramsDo() throws {
    try withStorePath { path in
      let store = try Store.open(path)
      for number in 0..<3 {
        let other = try Store.open(path)
        _ = try other.save(feed([article("\(number)")]), address: "x", at: noon)
        try other.close()
        _ = try store.dataVersion()
        try store.setRecentSearches(["\(number)"])
      }
      #expect(try store.counts(in: .all).total == 3)
      try store.close()
    }
  }
}

/// A file that is written over in its place while a store has it open, as `cp` does it.
@Suite struct AFileThatIsWrittenOver {
  /// Puts bytes into a file as `cp` does: the file is cut off first, and stays the same file.
  private static func overwrite(_ path: String, with bytes: Data) throws {
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: bytes)
    try file.close()
  }

  /// Opens a store with two feeds, and changes the file by `change`, which gets a copy with one feed. Returns what is said then,
  /// and the files as they are before and after closing.
  private func lose(_ change: (String, Data) throws -> Void) throws -> (
    said: [String?], before: Data, after: Data, isAlone: Bool
  ) {
    try withStorePath { path in
      let first = try Store.open(path)
      _ = try first.save(edition, address: "edition:", at: noon)
      try first.close()
      let copy = try Data(contentsOf: URL(filePath: path))
      let second = try Store.open(path)
      _ = try second.save(feed([article("1"), article("2")]), address: "x", at: noon)
      try second.close()
      let store = try Store.open(path)
      try store.setRecentSearches(["border"])
      try change(path, copy)
      let before = try Data(contentsOf: URL(filePath: path))
      let said = [
        try sentence { _ = try store.dataVersion() }, try sentence { try store.setRecentSearches(["card"]) },
        try sentence { _ = try store.mark([1], .read, at: noon) },
      ]
      let closing = try sentence { try store.close() }
      #expect(closing == nil)
      let isAlone = !FileManager.default.fileExists(atPath: path + "-wal")
      return (said, before, try Data(contentsOf: URL(filePath: path)), isAlone)
    }
  }

  private func check(_ lost: (said: [String?], before: Data, after: Data, isAlone: Bool)) {
    for said in lost.said {
      #expect(
        said?.hasSuffix(
          ": another program wrote over it, or cut it off, while it was open; what is done from now on is not kept.")
          == true, "\(said ?? "nothing")")
    }
    #expect(lost.before == lost.after && lost.isAlone)
  }

  @Test func byACopyIsNotTouchedAgain() throws { check(try lose(AFileThatIsWrittenOver.overwrite)) }

  @Test(arguments: [0, 1, 4096, 8192, 100_000]) func byNothingIsNotTouchedAgain(_ length: UInt64) throws {
    check(
      try lose { path, _ in
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        try file.truncate(atOffset: length)
        try file.close()
      })
  }

  @Test func byAStoreOfManyMoreChangesIsNotTouchedAgain() throws {
    check(
      try lose { path, _ in
        let other = try Store.open(path + ".other")
        for number in 0..<30 { _ = try other.save(feed([article("\(number)")]), address: "y\(number)", at: noon) }
        try other.close()
        try AFileThatIsWrittenOver.overwrite(path, with: try Data(contentsOf: URL(filePath: path + ".other")))
      })
  }

  @Test func canBeOpenedAgainAsItIs() throws {
    try withStorePath { path in
      let first = try Store.open(path)
      _ = try first.save(edition, address: "edition:", at: noon)
      try first.close()
      let copy = try Data(contentsOf: URL(filePath: path))
      let store = try Store.open(path)
      _ = try store.save(feed([article("1"), article("2")]), address: "x", at: noon)
      try store.database.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA wal_checkpoint") }
      _ = try store.dataVersion()
      _ = try store.save(feed([article("3")]), address: "z", at: noon)
      try AFileThatIsWrittenOver.overwrite(path, with: copy)
      #expect(try sentence { _ = try store.dataVersion() } != nil)
      try store.close()
      let again = try Store.open(path)
      #expect(try again.counts(in: .all).total == 3 && again.check().isSound)
      try again.close()
    }
  }

  @Test func isNothingThatGoesThroughTheJournal() throws {
    try withStorePath { path in
      let source = try Store.open(path + ".source")
      _ = try source.save(edition, address: "edition:", at: noon)
      let store = try Store.open(path)
      let changes: [(Database) throws -> Void] = [
        { try $0.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)") }, { try $0.execute(sql: "VACUUM") },
        { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }, { try $0.execute(sql: "REINDEX; ANALYZE") },
        { try $0.execute(sql: "UPDATE feed SET title = title || 'x'; PRAGMA wal_checkpoint(RESTART)") },
      ]
      for round in 0..<3 {
        for (number, change) in changes.enumerated() {
          let other = try otherProgram(path)
          try other.writeWithoutTransaction(change)
          try other.close()
          _ = try store.dataVersion()
          _ = try store.save(
            feed([article("\(round) \(number)", text: String(repeating: "words ", count: 9000))]), address: "x",
            at: noon)
          // Only its time changes.
          try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: path)
          _ = try store.dataVersion()
          try store.database.writeWithoutTransaction { db in try change(db) }
          _ = try store.dataVersion()
        }
      }
      let other = try otherProgram(path)
      try source.database.backup(to: other)
      try other.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
      try other.close()
      _ = try store.dataVersion()
      #expect(try store.counts(in: .all).total == 3)
      try store.setRecentSearches(["x"])
      try store.close()
      try source.close()
    }
  }
}

/// A store behind a symbolic link.
@Suite struct AStoreBehindALink {
  private func withLink(_ body: (_ link: String, _ path: String) throws -> Void) throws {
    try withStorePath { path in
      let folder = URL(filePath: path).deletingLastPathComponent().appending(path: "links")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let link = folder.appending(path: "news.sqlite").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../newsband.sqlite")
      try body(link, path)
    }
  }

  @Test func isMadeWhereTheLinkLeads() throws {
    try withLink { link, path in
      let store = try Store.open(link)
      #expect(store.path == path && FileManager.default.fileExists(atPath: path + "-wal"))
      try store.close()
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: (link as NSString).deletingLastPathComponent).count == 1)
    }
  }

  @Test func isLostWithItsFile() throws {
    try withLink { link, path in
      let store = try Store.open(link)
      for end in ["", "-wal", "-shm"] { try FileManager.default.removeItem(atPath: path + end) }
      #expect(try sentence { _ = try store.dataVersion() }?.contains("it was deleted while it was open") == true)
      _ = try sentence { try store.close() }
    }
  }

  @Test func losesItsJournal() throws {
    try withLink { link, path in
      let store = try Store.open(link)
      try FileManager.default.removeItem(atPath: path + "-wal")
      #expect(try sentence { _ = try store.dataVersion() }?.contains("its journal was deleted") == true)
      _ = try sentence { try store.close() }
    }
  }

  /// A program that only reads must not leave a journal unseen that is beside the file, and not beside the link.
  @Test func isSeenToHaveAJournal() throws {
    try withLink { link, path in
      let store = try Store.open(path)
      _ = try store.save(edition, address: "edition:", at: noon)
      #expect(StoreFile(link).hasJournal && StoreFile(link).isInUse && StoreFile(link).path == path)
      let reader = try Store.openForReading(link)
      #expect(try reader.counts(in: .all).total == 3)
      try reader.close()
      try store.close()
    }
  }

  @Test func endsWhereLinksLeadInACircle() throws {
    try withLink { link, path in
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "links/news.sqlite")
      #expect(try sentence { _ = try Store.open(link) } != nil)
    }
  }
}
