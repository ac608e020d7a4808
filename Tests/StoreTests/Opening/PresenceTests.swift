import Foundation
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
