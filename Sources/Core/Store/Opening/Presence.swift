import Foundation

/// Tells if the file of an open store still stands at its path.
///
/// A program can go on writing to a file that was deleted or replaced, and all of it would be lost with the file.
struct Presence: Sendable {
  private let path: String
  private let identity: Identity?
  private let journal: Identity?

  /// Remembers the files as they are now. Nil for a store in memory.
  init?(_ path: String?) {
    guard let path else { return nil }
    self.path = path
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
