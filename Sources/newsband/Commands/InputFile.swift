import Foundation
import Model
import Parse

/// A file named on the command line; "-" is standard input. Pipes and devices are read like files.
struct InputFile {
  let name: String

  /// The greatest size in bytes. An article has a few kilobytes, a feed a few megabytes; a device may have no end.
  private static let limit = 512 << 20

  /// The name in messages, and in the `file` of a line of JSON.
  var title: String { name == "-" ? "standard input" : name }

  /// The name of a feed that has none: the file without its folders, which would be all that a list has room for.
  var feedTitle: String { name == "-" ? title : URL(filePath: name).lastPathComponent }

  /// The bytes with their name, ready to be parsed; relative addresses in them are resolved against `base`.
  func source(base: String? = nil) throws(Problem) -> Source {
    do { return Source(bytes: try bytes(), name: title, base: base) } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem(doing: "read", toFile: title, error)
    }
  }

  /// All bytes of the file. Waits for the end of a pipe. Throws the error of the system (POSIX), or when the file is too large.
  private func bytes() throws -> [UInt8] {
    let handle = name == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(filePath: name))
    var status = stat()
    guard fstat(handle.fileDescriptor, &status) == 0 else { throw POSIXError.last }
    if status.st_size > InputFile.limit { throw tooLarge }
    // One byte more than the size of a file, so that one read sees its end. Pipes have no size and come in pieces.
    var bytes = try piece(of: handle, Int(status.st_size) + 1)
    while bytes.count > status.st_size, bytes.count <= InputFile.limit {
      let more = try piece(of: handle, 1 << 20)
      if more.isEmpty { break }
      bytes += more
    }
    if bytes.count > InputFile.limit { throw tooLarge }
    if name != "-" { try handle.close() }
    return bytes
  }

  private var tooLarge: Problem {
    Problem(doing: "read", to: title, why: "it is larger than \(InputFile.limit >> 20) MB")
  }

  /// Reads `count` bytes, or fewer at the end of the file.
  private func piece(of handle: FileHandle, _ capacity: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      while count < capacity {
        let got = read(handle.fileDescriptor, buffer.baseAddress.map { $0 + count }, capacity - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { throw POSIXError.last }
        if got == 0 { return }
        count += got
      }
    }
  }
}

extension POSIXError {
  /// The problem of the last call of the system that failed.
  fileprivate static var last: POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
