import Foundation
import Model

/// The file of a store as the file system sees it, before SQLite opens it.
struct StoreFile {
  /// Absolute, without symbolic links: the journal stands beside the file itself, and not beside a link to it.
  let path: String

  init(_ path: String) {
    self.path = StoreFile.real(path)
  }

  var journal: String { path + "-wal" }

  /// The numbers by which the journal says which one it is (https://www.sqlite.org/walformat.html#the_wal_file_format), in the
  /// byte order of its index; nil where there is none.
  var journalNumber: UInt64? {
    guard let file = FileHandle(forReadingAtPath: journal) else { return nil }
    defer { file.closeFile() }
    guard let header = try? file.read(upToCount: 32), header.count == 32 else { return nil }
    return header.withUnsafeBytes { bytes in
      UInt64(bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self)) << 32
        | UInt64(bytes.loadUnaligned(fromByteOffset: 20, as: UInt32.self))
    }
  }

  /// The path to which a path leads. The file need not be there: where a link leads to none, SQLite makes it there.
  private static func real(_ path: String, links: Int = 40) -> String {
    if let known = resolved(path) { return known }
    let url = URL(filePath: path)
    let plain = url.standardizedFileURL.path(percentEncoded: false)
    guard !path.isEmpty, !path.hasSuffix("/") else { return plain }
    let folder = url.deletingLastPathComponent().path(percentEncoded: false)
    if links > 0, let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) {
      return real(target.hasPrefix("/") ? target : folder + "/" + target, links: links - 1)
    }
    guard let known = resolved(folder) else { return plain }
    return known + (known == "/" ? "" : "/") + url.lastPathComponent
  }

  /// Nil for a path that is not there.
  private static func resolved(_ path: String) -> String? {
    guard let known = realpath(path, nil) else { return nil }
    defer { free(known) }
    return String(cString: known)
  }
  private var folder: String {
    let path = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// False for a file that is not there, and for an empty one.
  var hasContent: Bool { StoreFile.size(path) > 0 }
  /// True if something is in the journal that is not in the file yet.
  var hasJournal: Bool { StoreFile.size(journal) > 0 }

  /// True if another program has it open, or left a journal that is not in the file yet.
  var isInUse: Bool { StoreFile.status(journal) != nil }

  /// Says why the file cannot be read: it is a folder, a pipe, a device, or not readable. Nil for a file, and where there
  /// is none. Opens nothing: to open a pipe could wait for ever.
  var readingRefusal: String? {
    guard let status = StoreFile.status(path) else { return errno == EACCES ? "permission is denied" : nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: return "it is a folder"
    case S_IFIFO: return "it is a pipe, not a file"
    case S_IFCHR, S_IFBLK: return "it is a device, not a file"
    case S_IFSOCK: return "it is a socket, not a file"
    default: return "it is not a file"
    }
    return access(path, R_OK) == 0 ? nil : "it may not be read"
  }

  /// Says why the file cannot be written. SQLite keeps its journal beside the file, so the folder counts too.
  var writingRefusal: String? {
    if let readingRefusal { return readingRefusal }
    if StoreFile.status(path) != nil, access(path, W_OK) != 0 { return "it may not be written" }
    return access(folder, W_OK) == 0 ? nil : "its folder may not be written"
  }

  private static func size(_ path: String) -> Int {
    status(path).map { Int($0.st_size) } ?? 0
  }

  static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }
}

/// A store is for its owner's eyes: it says what a person reads, and its addresses may have passwords in them.
extension StoreFile {
  private static let fileMode: mode_t = 0o600
  private static let folderMode: mode_t = 0o700

  /// Makes the folder of the file, and those above it, where they are not there.
  func makeFolder() throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: Int(StoreFile.folderMode)])
  }

  /// Makes an empty file where there is none, readable by its owner alone whatever the umask. SQLite gives its journal
  /// the mode of the file.
  func makeFile() {
    // Where it cannot be made, SQLite says why.
    let file = open(path, O_CREAT | O_EXCL | O_CLOEXEC | O_RDWR, StoreFile.fileMode)
    guard file >= 0 else { return }
    // The umask may have taken away rights of the owner too.
    _ = fchmod(file, StoreFile.fileMode)
    Glibc.close(file)
  }

  /// Gives the journal and the shared memory the rights of the file where its owner may write the file and not them: a
  /// program that read it while it might not be written leaves them like that.
  func repairRights() {
    guard let own = StoreFile.status(path), own.st_uid == geteuid(), own.st_mode & 0o600 == 0o600 else { return }
    for path in [journal, path + "-shm"] {
      guard let status = StoreFile.status(path), status.st_uid == own.st_uid, status.st_mode & S_IFMT == S_IFREG,
        status.st_mode & 0o600 != 0o600
      else { continue }
      _ = chmod(path, own.st_mode & StoreFile.fileMode)
    }
  }

  /// True if others have rights on the file or its journal, which opening it for writing takes away.
  var isOpenToOthers: Bool {
    [path, journal].contains { (StoreFile.status($0)?.st_mode ?? 0) & 0o077 != 0 }
  }

  /// Takes away the rights of others on the file, its journal, and a folder named newsband. Returns a sentence for each
  /// that had any. Leaves alone what belongs to somebody else.
  func tighten() -> [String] {
    var remarks: [String] = []
    for path in [path, journal, path + "-shm"] where StoreFile.tighten(path, to: StoreFile.fileMode) {
      if path == self.path { remarks.append("The store \(path) could be read by others; now only you can read it.") }
    }
    let name = URL(filePath: folder).lastPathComponent
    if name == "newsband", StoreFile.tighten(folder, to: StoreFile.folderMode) {
      remarks.append("The folder \(folder) could be read by others; now only you can read it.")
    }
    return remarks
  }

  /// True if the rights were wider, and are not any more.
  private static func tighten(_ path: String, to mode: mode_t) -> Bool {
    guard let status = status(path), status.st_uid == geteuid(), status.st_mode & 0o077 != 0,
      [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
    else { return false }
    return chmod(path, status.st_mode & mode) == 0
  }
}
