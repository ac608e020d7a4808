import CSQLite
import Foundation
import GRDB

/// Tells if the file of an open store still stands at its path, with what was in it.
///
/// A program can go on writing to a file that was deleted or replaced, and all of it would be lost with the file. Into one that
/// was written over it would put pages of the file that was there before.
struct Presence: Sendable {
  /// Absolute, without symbolic links.
  let path: String
  private let identity: Identity?
  private let journal: Identity?
  /// Nil where this program does not share the journal with others, or only reads.
  private let content: MainFile?

  /// Remembers the files as they are now. Nil for a store in memory.
  init?(_ path: String?, isShared: Bool) {
    guard let path else { return nil }
    self.path = path
    content = isShared ? MainFile(path) : nil
    identity = Identity(path)
    journal = Identity(path + "-wal")
  }

  /// Says what happened to the file; nil if it is there. The journal is as important: what is newest is only in it.
  var loss: String? {
    let now = Identity(path)
    if now == nil { return "it was deleted while it was open; what is done from now on is not kept" }
    if now != identity {
      return "another file was put in its place while it was open; what is done from now on is not kept"
    }
    if journal != nil, Identity(path + "-wal") != journal {
      return "its journal was deleted while it was open; what is done from now on is not kept"
    }
    return nil
  }

  /// The same, and says if another program wrote over the file. The connection is the one that writes.
  func loss(_ db: Database) -> String? {
    if let loss { return loss }
    return isOverwritten(db)
      ? "another program wrote over it, or cut it off, while it was open; what is done from now on is not kept" : nil
  }

  /// True if another program wrote over the file, or cut it off.
  func isOverwritten(_ db: Database) -> Bool {
    guard identity == Identity(path) else { return false }
    return content?.isOverwritten(db) ?? false
  }

  /// Gives the journal of a file that was written over another name, "newsband.sqlite-wal.old": SQLite would lay its pages over
  /// the new file at the next opening. A journal that came with the new file stays.
  func putJournalAside() {
    guard journal != nil, Identity(file.journal) == journal, let number = content?.journalNumber,
      file.journalNumber == number
    else { return }
    _ = rename(file.journal, file.journal + ".old")
  }

  var file: StoreFile { StoreFile(path) }

  /// True if something is in the journal.
  var hasJournal: Bool { file.hasJournal }

  private struct Identity: Equatable {
    let device: UInt64
    let number: UInt64

    init?(_ path: String) {
      guard let status = StoreFile.status(path) else { return nil }
      device = UInt64(status.st_dev)
      number = UInt64(status.st_ino)
    }
  }
}
