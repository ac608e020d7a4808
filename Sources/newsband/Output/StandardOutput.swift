import Foundation
import Model
import Text

/// Standard output, written in large pieces. A write that fails is an error: a full disk behind a redirection must not look like
/// success. When the reader of a pipe ends (`| head`), SIGPIPE ends the program quietly.
struct StandardOutput {
  private var pending: [UInt8] = []

  /// Bytes that are collected before they are written.
  private static let size = 1 << 16

  /// Writes a line without changing it: the caller makes text from outside display-safe. Throws as `write` does.
  mutating func line(_ text: String) throws(Problem) {
    try write(text + "\n")
  }

  /// Writes one row of a table for other programs: display-safe fields, separated by tabs.
  mutating func row(_ fields: String...) throws(Problem) { try row(fields) }

  mutating func row(_ fields: [String]) throws(Problem) {
    // displaySafe turns a tab inside of a field into a blank.
    try line(fields.map(\.displaySafe).joined(separator: "\t"))
  }

  /// Throws a `Problem` when the collected bytes cannot be written.
  mutating func write(_ text: String) throws(Problem) {
    pending.append(contentsOf: text.utf8)
    if pending.count >= StandardOutput.size { try flush() }
  }

  /// Writes the collected bytes. Call it at the end, and where a line must be visible before the work continues.
  mutating func flush() throws(Problem) {
    defer { pending.removeAll(keepingCapacity: true) }
    try StandardOutput.write(pending)
  }

  /// For messages.
  static let name = "standard output"

  static func write(_ bytes: [UInt8]) throws(Problem) {
    do { try FileHandle.standardOutput.write(contentsOf: bytes) } catch {
      throw Problem(doing: "write to", toFile: name, error)
    }
  }

  /// Writes what `print` has collected. Throws when that fails.
  static func flushPrinted() throws(Problem) {
    guard fflush(nil) != 0 else { return }
    throw Problem(doing: "write to", toFile: name, POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO))
  }
}
