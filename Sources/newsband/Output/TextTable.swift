import Foundation
import Model
import Screen
import Text

/// Rows of fields for standard output: in columns on a terminal, separated by tabs elsewhere.
struct TextTable {
  private let rows: [[String]]

  init(_ rows: [[String]]) {
    self.rows = rows.map { $0.map(\.displaySafe) }
  }

  /// Throws when standard output cannot be written.
  func print(aligned: Bool = isatty(STDOUT_FILENO) == 1) throws(Problem) {
    var out = StandardOutput()
    for line in lines(aligned: aligned) { try out.line(line) }
    try out.flush()
  }

  func lines(aligned: Bool) -> [String] {
    guard aligned else { return rows.map { $0.joined(separator: "\t") } }
    let widths = widths
    return rows.map { row in
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - Width.of($0)) }
      return cells.joined(separator: "  ").trimmingCharacters(in: .whitespaces)
    }
  }

  /// Cells of each column.
  private var widths: [Int] {
    let count = rows.map(\.count).max() ?? 0
    return (0..<count).map { column in rows.map { column < $0.count ? Width.of($0[column]) : 0 }.max() ?? 0 }
  }
}
