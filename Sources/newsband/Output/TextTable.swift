import Foundation
import Model
import Screen
import Text

/// Rows of fields: in columns on a terminal, with tabs between elsewhere.
struct TextTable {
  private let rows: [[String]]

  init(_ rows: [[String]]) {
    self.rows = rows.map { $0.map(\.displaySafe) }
  }

  /// Throws when standard output cannot be written.
  func print(aligned: Bool = isatty(STDOUT_FILENO) == 1) throws(Problem) {
    var out = StandardOutput()
    let widths = aligned ? self.widths : []
    for row in rows {
      guard aligned else {
        try out.line(row.joined(separator: "\t"))
        continue
      }
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - Width.of($0)) }
      try out.line(cells.joined(separator: "  ").trimmingCharacters(in: .whitespaces))
    }
    try out.flush()
  }

  /// Cells of each column.
  private var widths: [Int] {
    let count = rows.map(\.count).max() ?? 0
    return (0..<count).map { column in rows.map { column < $0.count ? Width.of($0[column]) : 0 }.max() ?? 0 }
  }
}
