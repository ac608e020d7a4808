import Foundation
import Model

/// A file that takes the place of standard output, readable by its owner alone.
///
/// The text goes into a file beside it first: what was there before stays until the new text is complete.
struct PrivateFile {
  private let path: String
  private var part: String { path + ".part" }

  /// Throws when the file cannot be made.
  init(_ path: String) throws(Problem) {
    self.path = PrivateFile.target(of: path)
    // Renaming a file over a device or a pipe would replace it.
    var known = stat()
    guard stat(path, &known) != 0 || known.st_mode & S_IFMT == S_IFREG else {
      throw Problem(doing: "write", to: path, why: "there is something of that name that is not a file")
    }
    let file = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw PrivateFile.problem(path) }
    defer { close(file) }
    // A part that an interrupted export left may have had other permissions.
    guard fchmod(file, 0o600) == 0, dup2(file, STDOUT_FILENO) >= 0 else { throw PrivateFile.problem(path) }
  }

  /// Writes with `body`, which prints to standard output, and puts the complete text in its place. When that fails, what was
  /// there before stays, and nothing stands beside it.
  func fill(_ body: () throws(Problem) -> Void) throws(Problem) {
    do throws(Problem) {
      try body()
      guard fsync(STDOUT_FILENO) == 0, rename(part, path) == 0 else { throw PrivateFile.problem(path) }
    } catch {
      unlink(part)
      var problem = error
      if problem.subject == StandardOutput.name { (problem.doing, problem.subject) = ("write", path) }
      throw problem
    }
  }

  /// The file that a link leads to, also where it is not there yet; other paths as they are.
  private static func target(of path: String) -> String {
    var url = URL(filePath: path)
    // Longer ways are loops, and opening the file says so.
    for _ in 0..<40 {
      guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: url.path) else { break }
      url = URL(filePath: next, relativeTo: url.deletingLastPathComponent()).absoluteURL
    }
    return url.path
  }

  private static func problem(_ path: String) -> Problem {
    Problem(doing: "write", toFile: path, POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO))
  }
}
