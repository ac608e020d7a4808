import Foundation
import Parse

/// The files of a DecSync folder: `rss/v2/PROGRAM/BIN`. Only those of the own program are written.
///
/// The folder comes from other machines: no symbolic link below it is followed, nothing but plain files is read, and all sizes
/// are bounded.
struct DecSyncFiles {
  /// The files of all programs that may be read, each with a text that changes with it.
  typealias Listing = [String: [String: String]]

  let own: String
  private let root: OpenFile
  private let limits: DecSyncLimits
  /// Bytes and entries that may still be read.
  private var rest: DecSyncLimits
  /// Files that had no place in the limits any more, by program. They are read with the next sync.
  private(set) var leftOut: [String: Set<String>] = [:]
  /// Own files that are too large to be read. They are written anew.
  private(set) var damaged: Set<String> = []
  /// Sentences about files that were left out.
  private(set) var remarks: [String] = []

  private static let mostPrograms = 256
  private static let largestSequences = 1 << 20
  /// Numbers that every program reads exactly (RFC 8259, section 6).
  static let mostSequences = 0...(1 << 53)

  /// Throws when the folder is not there, or is of another version of the format.
  init(_ folder: String, own: String, limits: DecSyncLimits = DecSyncLimits()) throws(SyncFailure) {
    self.own = own
    (self.limits, rest) = (limits, limits)
    guard let root = OpenFile(folder, O_RDONLY | O_DIRECTORY) else { throw DecSyncFiles.failure("read") }
    self.root = root
    guard let version = try version(), version != 2 else { return }
    throw .wrongServer(
      "it is in version \(version) of DecSync, and newsband reads version 2; newer programs convert it by themselves")
  }

  /// The version that the folder names; 1 where it names none and has files of version 1; nil for a new folder.
  private func version() throws(SyncFailure) -> Int? {
    guard let file = root.file(".decsync-info", O_RDONLY) else {
      guard errno == ENOENT else { throw DecSyncFiles.failure("read") }
      guard let rss = root.file("rss", O_RDONLY | O_DIRECTORY) else { return nil }
      return rss.file("stored-entries", O_RDONLY | O_DIRECTORY) == nil ? nil : 1
    }
    guard let bytes = file.bytes(atMost: DecSyncFiles.largestSequences), let value = try? JSONReader.read(bytes),
      let version = value["version"]?.number.flatMap({ Int($0) })
    else { throw .broken("its file .decsync-info is not that of DecSync") }
    return version
  }
}

/// Reading.
extension DecSyncFiles {
  mutating func listing() throws(SyncFailure) -> Listing {
    guard let programs = try open(["rss", "v2"]) else { return [:] }
    guard let names = programs.names(atMost: limits.names) else { throw DecSyncFiles.failure("read") }
    if names.count == limits.names {
      remarks.append("it has \(names.count) names and more in one folder; the rest was left out")
    }
    var listing: Listing = [:]
    for name in names.sorted() {
      guard let program = DecSyncName.decoded(name), DecSyncName.encoded(program) == name else { continue }
      guard let folder = programs.file(name, O_RDONLY | O_DIRECTORY) else {
        if errno == EACCES { remarks.append("you may not read the files of \(program), which were left out") }
        continue
      }
      guard listing.count < DecSyncFiles.mostPrograms else {
        remarks.append("it has files of more than \(DecSyncFiles.mostPrograms) programs; the rest was left out")
        break
      }
      listing[program] = files(folder, of: program)
    }
    return listing
  }

  /// The files of one program that can be read. The texts have the number of the sequence, the size and the time: a carrier may
  /// bring the number before the file that it is about.
  private mutating func files(_ folder: OpenFile, of program: String) -> [String: String] {
    let sequences = DecSyncFiles.sequences(folder)
    var files: [String: String] = [:]
    for name in folder.names(atMost: limits.names) ?? [] where DecSyncEntry.isBin(name) {
      guard let status = folder.status(name), status.st_mode & S_IFMT == S_IFREG else { continue }
      guard status.st_size <= limits.file else {
        if program == own {
          damaged.insert(name)
          remarks.append("the own file \(name) was too large to be read, and is written anew")
          continue
        }
        remarks.append("the file \(name) of \(program) is too large and was left out")
        continue
      }
      guard faccessat(folder.number, name, R_OK, 0) == 0 else {
        remarks.append("you may not read the file \(name) of \(program), which was left out")
        continue
      }
      let time = status.st_mtim
      files[name] = "\(sequences[name] ?? 0) \(status.st_size) \(time.tv_sec).\(time.tv_nsec)"
    }
    return files
  }

  /// The entries of a file, as far as the limits of the sync allow. One that changed and has no place any more is noted as left
  /// out.
  mutating func entriesWithinLimits(
    _ program: String, _ bin: String, hasChanged: Bool = false
  ) throws(SyncFailure) -> [DecSyncEntry] {
    let size = try size(program, bin)
    guard size <= rest.bytes, rest.entries > 0 || program == own else {
      guard hasChanged || program == own else { return [] }
      if leftOut.isEmpty {
        remarks.append(
          "it has more than \(limits.bytes >> 20) MB or \(limits.entries) entries; the rest is read with the next sync")
      }
      leftOut[program, default: []].insert(bin)
      return []
    }
    let entries = try entries(program, bin)
    rest.bytes -= size
    if program != own { rest.entries -= entries.count }
    return entries
  }

  private func size(_ program: String, _ bin: String) throws(SyncFailure) -> Int {
    try open(["rss", "v2", DecSyncName.encoded(program)])?.status(bin).map { Int($0.st_size) } ?? 0
  }

  /// The entries of a file; none where it is gone or became too large.
  func entries(_ program: String, _ bin: String) throws(SyncFailure) -> [DecSyncEntry] {
    if leftOut[program]?.contains(bin) == true { return [] }
    guard let folder = try open(["rss", "v2", DecSyncName.encoded(program)]) else { return [] }
    guard let file = folder.file(bin, O_RDONLY) else {
      if errno == ENOENT { return [] }
      throw DecSyncFiles.failure("read")
    }
    if let size = folder.status(bin)?.st_size, size > limits.file { return [] }
    guard let bytes = file.bytes(atMost: limits.file) else { throw DecSyncFiles.failure("read") }
    return DecSyncEntry.entries(of: bytes)
  }

  var largestOwnFile: Int { limits.file }

  /// Bytes of copies of what other programs wrote that own files may still get.
  func roomForCopies(_ listing: Listing) -> Int {
    let sizes = (listing[own] ?? [:]).values.map { $0.split(separator: " ") }
    return sizes.reduce(limits.bytes / 2) { $0 - ($1.count > 1 ? Int($1[1]) ?? 0 : 0) }
  }

  /// The numbers of the own files.
  func ownSequences() throws(SyncFailure) -> [String: Int] {
    guard let folder = try open(["rss", "v2", DecSyncName.encoded(own)]) else { return [:] }
    return DecSyncFiles.sequences(folder)
  }

  /// Nothing for a file that is missing or broken off. Anybody may have written it: names that are no file of entries, and
  /// numbers that cannot be counted on, are left out.
  private static func sequences(_ folder: OpenFile) -> [String: Int] {
    guard let bytes = folder.file("sequences", O_RDONLY)?.bytes(atMost: largestSequences),
      let members = (try? JSONReader.read(bytes))?.object?.members
    else { return [:] }
    return members.reduce(into: [:]) { sequences, member in
      guard DecSyncEntry.isBin(member.name), let number = member.value.number.flatMap({ Int($0) }),
        mostSequences.contains(number)
      else { return }
      sequences[member.name] = number
    }
  }

  /// A folder in the folder; nil where it is not there.
  private func open(_ path: [String]) throws(SyncFailure) -> OpenFile? {
    var folder = root
    for name in path {
      guard let next = folder.file(name, O_RDONLY | O_DIRECTORY) else {
        if errno == ENOENT { return nil }
        throw DecSyncFiles.failure("read")
      }
      folder = next
    }
    return folder
  }
}

/// Writing.
extension DecSyncFiles {
  /// The own folder, which is made where it is not there.
  func ownFolder() throws(SyncFailure) -> OpenFile {
    if root.status(".decsync-info") == nil {
      // It belongs to all programs; the first one makes it.
      try write(".decsync-info", #"{"version":2}"#, in: root)
    }
    var folder = root
    for name in ["rss", "v2", DecSyncName.encoded(own)] {
      let isNew = mkdirat(folder.number, name, 0o777) == 0
      if isNew { try DecSyncFiles.settle(folder) }
      guard isNew || errno == EEXIST, let next = folder.file(name, O_RDONLY | O_DIRECTORY)
      else { throw DecSyncFiles.failure("write") }
      folder = next
    }
    return folder
  }

  /// Writes an own file aside and then in its place: no program ever sees half of one.
  func write(_ bin: String, _ entries: [DecSyncEntry], in folder: OpenFile) throws(SyncFailure) {
    try write(bin, entries.map(\.line).joined(separator: "\n"), in: folder)
  }

  /// Writes the numbers of own files, after the files.
  func write(sequences: [String: Int], in folder: OpenFile) throws(SyncFailure) {
    let numbers = sequences.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }
    try write("sequences", "{\(numbers.joined(separator: ","))}", in: folder)
    try DecSyncFiles.settle(folder)
  }

  /// Waits until the names in a folder are on the disk: only then may the store forget what was written. File systems that
  /// cannot do that for folders answer EINVAL.
  private static func settle(_ folder: OpenFile) throws(SyncFailure) {
    guard fsync(folder.number) == 0 || errno == EINVAL else { throw failure("write") }
  }

  private func write(_ name: String, _ text: String, in folder: OpenFile) throws(SyncFailure) {
    let part = ".\(name).part"
    guard let file = folder.file(part, O_WRONLY | O_CREAT | O_TRUNC), file.write(Array((text + "\n").utf8)),
      renameat(folder.number, part, folder.number, name) == 0
    else {
      let failure = DecSyncFiles.failure("write")
      unlinkat(folder.number, part, 0)
      throw failure
    }
  }

  /// True if own files could be written. Writes nothing.
  func canWrite() -> Bool { faccessat(root.number, ".", W_OK | X_OK, 0) == 0 }

  /// The failure of the last call of the system.
  static func failure(_ verb: String) -> SyncFailure {
    switch errno {
    case ENOENT: .unreachable("the folder is not there")
    case ENOTDIR: .wrongServer("it is not a folder")
    case ELOOP: .broken("there is a symbolic link in the folder where a folder or file should be")
    case EACCES, EPERM: .unreachable("you may not \(verb) in the folder")
    case EROFS: .unreachable("the folder can only be read")
    case ENOSPC, EDQUOT: .unreachable("there is no room left to write in the folder")
    default: .unreachable("the folder cannot be used: \(String(cString: strerror(errno)))")
    }
  }
}

/// An open file or folder, which is closed with the last that uses it.
final class OpenFile {
  let number: Int32

  /// Nil with the reason in `errno`.
  init?(_ path: String, _ flags: Int32) {
    number = open(path, flags | O_CLOEXEC)
    if number < 0 { return nil }
  }

  private init?(_ name: String, in folder: OpenFile, _ flags: Int32) {
    // A pipe would wait for a writer.
    number = openat(folder.number, name, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o666)
    if number < 0 { return nil }
  }

  deinit {
    // Closing nothing would change the reason in `errno`.
    if number >= 0 { close(number) }
  }

  /// A file in this folder; no symbolic link. Nil with the reason in `errno`.
  func file(_ name: String, _ flags: Int32) -> OpenFile? { OpenFile(name, in: self, flags) }

  /// Nil for a file that is not in this folder.
  func status(_ name: String) -> stat? {
    var status = stat()
    return fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }

  /// The names in this folder, without those of too many; nil where it cannot be read.
  func names(atMost limit: Int) -> [String]? {
    // A position of its own, so that the folder can be read again.
    guard let copy = file(".", O_RDONLY | O_DIRECTORY) else { return nil }
    let duplicate = dup(copy.number)
    guard duplicate >= 0, let stream = fdopendir(duplicate) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while names.count < limit, let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// The bytes of a plain file; nil for a larger one, for anything else, and where reading fails.
  func bytes(atMost limit: Int) -> [UInt8]? {
    var status = stat()
    guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeMutableBytes { read(number, $0.baseAddress?.advanced(by: done), $0.count - done) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      // It became shorter meanwhile.
      if count == 0 { break }
      done += count
    }
    return Array(bytes[..<done])
  }

  /// Writes all bytes, to the disk. False with the reason in `errno`.
  func write(_ bytes: [UInt8]) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Foundation.write(number, $0.baseAddress?.advanced(by: done), $0.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return fsync(number) == 0
  }
}
