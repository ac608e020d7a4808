import Foundation
import GRDB
import Model
import Money

/// Opens the file of a store, and makes it when it is not there.
enum Opening {
  /// Throws a `Problem` for a file that is not ours to write to, and what SQLite says of any other.
  static func open(_ path: String) throws -> any DatabaseWriter {
    let folder = URL(filePath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // Before there is a pool, which puts any file that it opens into WAL mode.
    if let refusal = try refusal(path) { throw Problem(doing: "open", to: "the store \(path)", why: refusal) }
    do {
      let pool = try DatabasePool(path: path, configuration: Connection.pooled(path))
      try pool.writeWithoutTransaction(Schema.migrate)
      return pool
    } catch let error as DatabaseError where Opening.isForWantOfRoom(error) {
      // What is stored can be read all the same, and written as soon as there is room.
      let queue = try DatabaseQueue(path: path, configuration: Connection.alone)
      try queue.writeWithoutTransaction(Schema.migrate)
      return queue
    }
  }

  /// Whether there was no room for what several connections share: on a full disk, and on file systems that have no
  /// shared memory.
  private static func isForWantOfRoom(_ error: DatabaseError) -> Bool {
    switch error.extendedResultCode {
    case .SQLITE_FULL, .SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_SHMOPEN, .SQLITE_IOERR_SHMMAP: true
    default: false
    }
  }

  /// Why the file is not ours to write to; found out without writing to it.
  private static func refusal(_ path: String) throws -> String? {
    var isFolder: ObjCBool = false
    let folder = URL(filePath: path).deletingLastPathComponent().path
    // SQLite keeps its journal beside the file.
    let isFolderClosed = !FileManager.default.isWritableFile(atPath: folder)
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return isFolderClosed ? "its folder may not be written" : nil
    }
    if isFolder.boolValue { return "it is a folder" }
    if !FileManager.default.isReadableFile(atPath: path) { return "it may not be read" }
    if !FileManager.default.isWritableFile(atPath: path) { return "it may not be written" }
    if isFolderClosed { return "its folder may not be written" }
    // The usual case costs the reading of a header; SQLite would read the whole schema.
    if let stamp = try Stamp(headerOf: path), stamp.application == Schema.applicationID { return stamp.refusal }
    var configuration = Configuration()
    configuration.readonly = true
    // Another program may be in the middle of making the store.
    configuration.busyMode = .timeout(5)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    return try queue.read { try Stamp($0).refusal }
  }
}
