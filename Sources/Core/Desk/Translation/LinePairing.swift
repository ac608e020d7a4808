import Parse
import Text

/// Pairs the lines that a program printed with those that it was given.
package enum LinePairing {
  /// One answer for each line, in the same order; nil where the output does not have as many lines as it should. What
  /// is printed is text: control characters are removed, and markup stays as it is. A line that is not UTF-8 is a failed one:
  /// its replacement characters would be kept for good.
  ///
  /// A program may put empty lines between others; an empty line is never an answer, because no line was empty.
  package static func answers(to lines: [String], in output: [UInt8]) -> [LineAnswer]? {
    let printed = String(decoding: output, as: UTF8.self).replacing("\u{FEFF}", with: "").displaySafeLines
      .split(separator: "\n").map { String($0).trimmed }.filter { !$0.isEmpty }
    guard printed.count == lines.count else { return nil }
    return zip(lines, printed).map(answer)
  }

  /// Characters of an answer for each character of its line, and in any case: more is no translation.
  private static let (growth, room) = (8, 400)

  private static func answer(to line: String, _ printed: String) -> LineAnswer {
    guard printed.count <= line.count * growth + room else { return .failed }
    // U+FFFD in the line itself may come back.
    guard !printed.contains("\u{FFFD}") || line.contains("\u{FFFD}") else { return .failed }
    return printed == line ? .same : .text(printed)
  }
}
