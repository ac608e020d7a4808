import Foundation
import Model
import Testing
@testable import Store

private func mode(_ path: String) -> mode_t? { StoreFile.status(path).map { $0.st_mode & 0o777 } }

/// The umask is that of the whole process, so these do not run beside each other.
@Suite(.serialized) struct Modes {
  @Test(arguments: [0o000, 0o022, 0o077, 0o777] as [mode_t])
  func areForTheOwnerAloneWhateverTheUmask(_ mask: mode_t) throws {
    let before = umask(mask)
    defer { umask(before) }
    try withStorePath { path in
      let folder = path + ".d/a/newsband"
      let store = try Store.open(folder + "/newsband.sqlite")
      _ = try store.save(edition, address: "edition:", at: noon)
      for end in ["", "-wal", "-shm"] { #expect(mode(folder + "/newsband.sqlite" + end) == 0o600, "\(end)") }
      for folder in [folder, path + ".d/a", path + ".d"] { #expect(mode(folder) == 0o700) }
      #expect(store.remarks == [])
      try store.close()
    }
  }

  @Test func areTightenedWithAWord() throws {
    try withStorePath { path in
      let folder = path + ".d/newsband"
      let file = folder + "/newsband.sqlite"
      try Store.open(file).close()
      #expect(chmod(file, 0o644) == 0 && chmod(folder, 0o755) == 0)
      let store = try Store.open(file)
      #expect(mode(file) == 0o600 && mode(folder) == 0o700)
      #expect(
        store.remarks == [
          "The store \(file) could be read by others; now only you can read it.",
          "The folder \(folder) could be read by others; now only you can read it.",
        ])
      try store.close()
      let again = try Store.open(file)
      #expect(again.remarks == [])
      try again.close()
    }
  }

  @Test func ofAFolderThatIsNotNewsbandsStayAsTheyAre() throws {
    try withStorePath { path in
      let folder = URL(filePath: path).deletingLastPathComponent().path
      #expect(chmod(folder, 0o755) == 0)
      try Store.open(path).close()
      #expect(mode(folder) == 0o755)
    }
  }

  @Test func ofAJournalAreThoseOfItsFileAgain() throws {
    try withStorePath { path in
      let store = try Store.open(path)
      _ = try store.save(edition, address: "edition:", at: noon)
      for end in ["-wal", "-shm"] { #expect(chmod(path + end, 0o400) == 0) }
      try Store.openForReading(path).close()
      for end in ["-wal", "-shm"] { #expect(mode(path + end) == 0o600) }
      try store.close()
    }
  }

  @Test func stayAsTheyAreForACommandThatReads() throws {
    try withStorePath { path in
      try Store.open(path).close()
      #expect(chmod(path, 0o644) == 0)
      try Store.openForReading(path).close()
      #expect(mode(path) == 0o644)
    }
  }
}
