import CSQLite
import Foundation
import GRDB
import Model

/// Opens the file of a store.
enum Opening {
  /// The purpose for which a store is opened.
  enum Purpose {
    /// To read and to write; the file is made where it is not there.
    case writing
    /// To read only. Neither the file nor its folder is changed, nor made.
    case reading
    /// To check without a change. Parts that are not as they should be are no reason to refuse it.
    case looking
    /// To repair: what is not from newsband is taken out instead of refused.
    case checking
  }

  /// A store that is open.
  struct Opened {
    let database: any DatabaseWriter
    /// Absolute; nil for one in memory.
    var path: String?
    /// The changes made while opening, a sentence each: rights that were taken from others, parts that were made anew.
    var remarks: [String] = []
  }

  /// Throws a `Problem` for a file that is refused, and what SQLite says of any other.
  static func open(_ path: String, for purpose: Purpose) throws -> Opened {
    let file = StoreFile(path)
    let name = "the store \(path)"
    func refuse(_ why: String?) throws {
      if let why { throw Problem(doing: "open", to: name, why: why) }
    }
    // Before anything is opened: to open a pipe could wait for ever.
    try refuse(file.readingRefusal)
    try refuse(try Stamp.refusal(ofHeader: file))
    file.repairRights()
    let isCheck = purpose == .checking || purpose == .looking
    do { try refuse(try Peek.refusal(file, checksObjects: !isCheck)) } catch let error as DatabaseError {
      throw Problem(doing: "open", to: name, why: Problem.reason(error) + "; it was left as it is")
    }
    switch purpose {
    case .reading:
      let database = try reading(file)
      return Opened(database: database, path: file.hasContent ? file.path : nil)
    case .looking:
      guard file.hasContent || file.hasJournal else { return Opened(database: try memory()) }
      return Opened(database: try readable(file, Connection.looking), path: file.path)
    case .writing, .checking:
      try file.makeFolder()
      try refuse(file.writingRefusal)
      file.makeFile()
      var remarks = file.tighten()
      let database = try writing(file, isRepair: purpose == .checking)
      if purpose == .checking { remarks += try database.write(SchemaObjects.restore) }
      return Opened(database: database, path: file.path, remarks: remarks)
    }
  }
}

extension Opening {
  /// A pool: one connection writes, and others read beside it.
  private static func writing(_ file: StoreFile, isRepair: Bool) throws -> any DatabaseWriter {
    func prepare(_ writer: some DatabaseWriter) throws -> any DatabaseWriter {
      try writer.writeWithoutTransaction { db in try Schema.migrate(db, checksObjects: !isRepair) }
      return writer
    }
    do {
      return try prepare(DatabasePool(path: file.path, configuration: Connection.pooled(file.path)))
    } catch let error as DatabaseError where isForWantOfRoom(error) {
      // What is stored can be read all the same, and written as soon as there is room.
      return try prepare(DatabaseQueue(path: file.path, configuration: Connection.alone))
    }
  }

  /// One connection, which writes nothing and waits for no disk. Where the file is not there it is empty; one of an older
  /// version is brought up to date first.
  private static func reading(_ file: StoreFile) throws -> any DatabaseWriter {
    guard file.hasContent || file.hasJournal else { return try memory() }
    do {
      let queue = try readable(file, Connection.reading)
      if try queue.read({ try Stamp($0).version }) == Schema.version { return queue }
      try queue.close()
    }
    if let refusal = file.writingRefusal {
      throw Problem(
        doing: "open", to: "the store \(file.path)",
        why: "an older newsband wrote it, and it cannot be brought up to date: \(refusal)")
    }
    try writing(file, isRepair: false).close()
    return try readable(file, Connection.reading)
  }

  /// A connection to the file as it is: beside other programs, else alone, else as a file that cannot be written.
  private static func readable(_ file: StoreFile, _ configuration: Configuration) throws -> DatabaseQueue {
    // SQLite would make a journal and shared memory with the rights of the file, and they would stay: not even the owner
    // could write them afterwards. Where there is no journal no other program has the file open.
    if file.writingRefusal != nil, !file.isInUse { return try unchanging(file, configuration) }
    do {
      return try tried(DatabaseQueue(path: file.path, configuration: configuration))
    } catch let error as DatabaseError where isForWantOfRoom(error) || isForWantOfRights(error) {
      if file.writingRefusal == nil {
        return try tried(DatabaseQueue(path: file.path, configuration: Connection.alone))
      }
      return try unchanging(file, configuration)
    }
  }

  /// A connection to a file that cannot be written, and that nothing else writes to.
  private static func unchanging(_ file: StoreFile, _ configuration: Configuration) throws -> DatabaseQueue {
    var configuration = configuration
    configuration.readonly = true
    return try tried(DatabaseQueue(path: file.address(with: "immutable=1"), configuration: configuration))
  }

  /// The first read is what needs memory to share, and a journal.
  private static func tried(_ queue: DatabaseQueue) throws -> DatabaseQueue {
    _ = try queue.read { try Stamp($0) }
    return queue
  }

  static func memory() throws -> DatabaseQueue {
    let queue = try DatabaseQueue(configuration: Connection.configuration)
    try queue.writeWithoutTransaction { db in try Schema.migrate(db) }
    return queue
  }

  /// True if there was no room for what several connections share: on a full disk, and on file systems that have no shared
  /// memory.
  private static func isForWantOfRoom(_ error: DatabaseError) -> Bool {
    switch error.extendedResultCode {
    case .SQLITE_FULL, .SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_SHMOPEN, .SQLITE_IOERR_SHMMAP: true
    default: false
    }
  }

  /// True if a journal cannot be made beside the file.
  private static func isForWantOfRights(_ error: DatabaseError) -> Bool {
    switch error.resultCode {
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_IOERR: true
    default: false
    }
  }
}
