import Foundation
import Model
import Text

/// Standard output, written in large pieces. What cannot be written is a failure: a full disk behind a redirection would
/// otherwise pass for success. A reader that has gone away (`| head`) ends the program quietly, by SIGPIPE.
struct StandardOutput {
  private var pending: [UInt8] = []

  /// Bytes that are gathered before they are written.
  private static let size = 1 << 16

  /// Throws as `write` does. The text is printed as it is: whoever has it from outside makes it display-safe.
  mutating func line(_ text: String) throws(Problem) {
    try write(text + "\n")
  }

  /// One row of a table for other programs: fields with tabs between, whatever is in them.
  mutating func row(_ fields: String...) throws(Problem) { try row(fields) }

  mutating func row(_ fields: [String]) throws(Problem) {
    // A tab inside of a field has become a blank there.
    try line(fields.map(\.displaySafe).joined(separator: "\t"))
  }

  /// Throws a `Problem` when what was gathered cannot be written.
  mutating func write(_ text: String) throws(Problem) {
    pending.append(contentsOf: text.utf8)
    if pending.count >= StandardOutput.size { try flush() }
  }

  /// Writes what was gathered. To be called at the end, and wherever a line must be out before the work goes on.
  mutating func flush() throws(Problem) {
    defer { pending.removeAll(keepingCapacity: true) }
    try StandardOutput.write(pending)
  }

  static func write(_ bytes: [UInt8]) throws(Problem) {
    do { try FileHandle.standardOutput.write(contentsOf: bytes) } catch {
      throw Problem(doing: "write to", toFile: "standard output", error)
    }
  }
}
