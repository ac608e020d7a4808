import Foundation
import Model
import Parse

/// A file named on the command line; "-" is standard input.
struct InputFile {
  let name: String

  /// An article is a few kilobytes, a feed a few megabytes: what is larger than this is no news.
  private static let limit = 512 << 20

  /// For messages, and the `file` of one line of JSON.
  var title: String { name == "-" ? "standard input" : name }

  /// The bytes with their name, ready to be parsed; relative addresses in them are resolved against `base`.
  func source(base: String? = nil) throws(Problem) -> Source {
    Source(bytes: try bytes(), name: title, base: base)
  }

  private func bytes() throws(Problem) -> [UInt8] {
    do {
      if name == "-" { return [UInt8](try FileHandle.standardInput.readToEnd() ?? Data()) }
      try refuse()
      return [UInt8](try Data(contentsOf: URL(filePath: name)))
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem(doing: "read", toFile: name, error)
    }
  }

  /// Devices have no end, and a file of many gigabytes would fill the memory before it was refused.
  private func refuse() throws {
    let attributes = try FileManager.default.attributesOfItem(
      atPath: URL(filePath: name).resolvingSymlinksInPath().path)
    let type = attributes[.type] as? FileAttributeType
    if type == .typeCharacterSpecial || type == .typeBlockSpecial {
      throw Problem(doing: "read", to: name, why: "it is a device")
    }
    if let size = attributes[.size] as? Int, size > InputFile.limit {
      throw Problem(doing: "read", to: name, why: "it is larger than \(InputFile.limit >> 20) MB")
    }
  }
}
