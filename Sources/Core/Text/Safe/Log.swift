import Foundation
import Synchronization

/// The log of the process: a file with one line for each thing that was fetched, stored or refused, and how long it took.
///
/// Nothing is logged until it is opened; a note costs a comparison then. Each line is written with one call, so that threads,
/// and programs that share the file, do not mix their lines. A line has no control characters and no secrets: passwords and
/// the queries of addresses, which may hold a token, are left out. Callers log no text of articles.
package enum Log {
  private static let file = Atomic<Int32>(-1)

  /// Opens the log. Lines are added at the end of the file, which its owner alone can read from now on. True if others could
  /// before. Throws the reason of the system.
  @discardableResult
  package static func open(_ path: String) throws(POSIXError) -> Bool {
    // Without O_NONBLOCK a pipe that nothing reads would block here.
    let file = Glibc.open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0o600)
    guard file >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    // A file from before may be open to others. For a pipe or a terminal this may fail, and need not succeed.
    var known = stat()
    if fstat(file, &known) == 0, known.st_mode & S_IFMT == S_IFREG, fchmod(file, 0o600) != 0 {
      close(file)
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    Log.file.store(file, ordering: .relaxed)
    return known.st_mode & S_IFMT == S_IFREG && known.st_mode & 0o077 != 0
  }

  /// Adds a line: the time in UTC, the text.
  package static func note(_ text: @autoclosure () -> String) {
    let file = Log.file.load(ordering: .relaxed)
    guard file >= 0 else { return }
    let line = Array("\(time(Date())) \(safe(text()))\n".utf8)
    // A disk that is full is no reason to stop reading: the line is lost, and the program goes on.
    _ = write(file, line, line.count)
  }

  /// "2025-12-11T09:30:00.123Z"
  private static func time(_ date: Date) -> String {
    date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
  }

  /// A text as it may be logged: on one line, printable, its addresses without passwords and queries.
  static func safe(_ text: String) -> String {
    text.displaySafe.split(separator: " ").map { $0.contains("://") ? String($0).loggedAddress : String($0) }
      .joined(separator: " ")
  }
}

extension String {
  /// The address as it may be logged: without a password, and without the query and fragment, which may hold a token.
  package var loggedAddress: String {
    let address = shownAddress
    guard let end = address.firstIndex(where: { "?#".contains($0) }) else { return address }
    // A mark at the end of a sentence or a label is kept.
    let mark = address.last.map { ":;,.)”".contains($0) ? String($0) : "" } ?? ""
    return address[..<end] + "?…" + mark
  }
}
