import Foundation
import Model
import Parse

/// A file named on the command line; "-" is standard input. Pipes and devices are read like files.
struct InputFile {
  let name: String

  /// Bytes. An article is a few kilobytes, a feed a few megabytes; what is larger than this, or has no end, is no news.
  private static let limit = 512 << 20

  /// For messages, and the `file` of one line of JSON.
  var title: String { name == "-" ? "standard input" : name }

  /// The bytes with their name, ready to be parsed; relative addresses in them are resolved against `base`.
  func source(base: String? = nil) throws(Problem) -> Source {
    do { return Source(bytes: try bytes(), name: title, base: base) } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem(doing: "read", toFile: title, error)
    }
  }

  private func bytes() throws -> [UInt8] {
    let handle = name == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(filePath: name))
    var bytes: [UInt8] = []
    while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
      bytes.append(contentsOf: piece)
      if bytes.count > InputFile.limit {
        throw Problem(doing: "read", to: title, why: "it is larger than \(InputFile.limit >> 20) MB")
      }
    }
    if name != "-" { try handle.close() }
    return bytes
  }
}
