import Foundation
import Model
import Text

/// Headers as they are given on the command line: one, or "@" and a file with one a line. What stands in a file does not stand
/// in the list of processes, which all users of a machine may read.
enum HeaderLines {
  /// Throws when the file cannot be read, and for a line without a name or with a line break in it, which would begin another
  /// header. No value is quoted.
  static func lines(_ option: String) throws(Problem) -> [String] {
    guard option.hasPrefix("@") else { return [try checked(option, in: "--header")] }
    let path = Places(ProcessInfo.processInfo.environment).absolute(String(option.dropFirst()))
    let text: String
    do { text = try String(contentsOfFile: path, encoding: .utf8) } catch {
      throw Problem(doing: "read", toFile: path, error)
    }
    var lines: [String] = []
    for line in text.split(whereSeparator: \.isNewline) where !line.allSatisfy(\.isWhitespace) {
      lines.append(try checked(String(line), in: path))
    }
    return lines
  }

  private static func checked(_ line: String, in place: String) throws(Problem) -> String {
    let breaks = line.unicodeScalars.contains { $0.value < 32 && $0 != "\t" || $0.value == 127 || isBreak($0) }
    if breaks { throw Problem(doing: "use", to: place, why: "a header is one line, without control characters") }
    let name = line.prefix { $0 != ":" }
    guard name.count < line.count, !name.isEmpty, !name.contains(where: \.isWhitespace) else {
      throw Problem(doing: "use", to: place, why: "a header is a name, a colon and a value")
    }
    return line
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool { ["\u{85}", "\u{2028}", "\u{2029}"].contains(scalar) }
}
