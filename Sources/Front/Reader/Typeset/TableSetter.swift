import Screen

/// Lays a table out in columns. One that is too wide for that becomes a record for each row.
struct TableSetter {
  /// A cell, with the number of columns and rows that it spans.
  struct Cell {
    var runs: [Run]
    var columns: Int
    var rows: Int
    var isHeader: Bool
  }

  private static let gap = 3
  /// The least width of a column of text.
  private static let leastWidth = 6
  /// The longest span. A longer one is a mistake, or an attempt to fill the memory.
  private static let spanLimit = 100

  /// Rows of one length. A place that is covered by a span holds nil.
  private let grid: [[Cell?]]

  init(_ rows: [[Cell]]) {
    var grid: [[Cell?]] = []
    /// Column → number of rows below that a cell above still covers.
    var covered: [Int: Int] = [:]
    for row in rows {
      var line: [Cell?] = []
      func skipCovered() {
        while let left = covered[line.count], left > 0 {
          covered[line.count] = left - 1
          line.append(nil)
        }
      }
      for cell in row {
        skipCovered()
        let columns = max(1, min(cell.columns, TableSetter.spanLimit))
        for column in 0..<columns {
          covered[line.count] = max(1, min(cell.rows, TableSetter.spanLimit)) - 1
          line.append(column == 0 ? cell : nil)
        }
      }
      // After the last cell too, or these places would still count as covered in the rows below.
      skipCovered()
      grid.append(line)
    }
    let width = grid.map(\.count).max() ?? 0
    self.grid = grid.map { $0 + Array(repeating: nil, count: width - $0.count) }
  }

  /// All rows as lines of `width` columns at most, with a rule below each row of headers; empty for an empty table.
  func lines(width: Int) -> [Line] {
    guard let columns = grid.first?.count, columns > 0 else { return [] }
    guard let widths = widths(columns: columns, room: width - (columns - 1) * TableSetter.gap) else {
      return records(width: width)
    }
    let numeric = numericColumns(columns)
    var lines: [Line] = []
    for (number, row) in grid.enumerated() {
      lines += self.lines(of: row, widths: widths, numeric: numeric)
      let isHeader = row.contains { $0?.isHeader == true } && row.allSatisfy { $0?.isHeader != false }
      if isHeader, number + 1 < grid.count {
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "─┼─")
        lines.append(Line([Run(rule, style: Style(.rule))]))
      }
    }
    return lines
  }

  /// The columns whose cells below the header are numbers. Their cells end at the right, so that digits stand under each other.
  private func numericColumns(_ columns: Int) -> Set<Int> {
    Set(
      (0..<columns).filter { column in
        let texts = grid.compactMap { $0[column] }.filter { !$0.isHeader && $0.columns == 1 }.map(\.text)
          .filter { !$0.allSatisfy(\.isWhitespace) }
        return !texts.isEmpty && texts.allSatisfy(NumberCell.isNumber)
      })
  }

  /// The width of each column: as wide as its text where there is room, else the widest are made narrower. Nil when that
  /// would leave too little to read.
  private func widths(columns: Int, room: Int) -> [Int]? {
    var widths = (0..<columns).map { column in
      grid.map { row in row[column].map { $0.columns == 1 ? $0.width : 1 } ?? 1 }.max() ?? 1
    }
    var excess = widths.reduce(0, +) - room
    while excess > 0 {
      guard let widest = widths.max(), widest > TableSetter.leastWidth,
        let column = widths.firstIndex(of: widest)
      else { return nil }
      // Down to the width of the next widest at once: single steps would be slow for a long text.
      let next = max(TableSetter.leastWidth, widths.filter { $0 < widest }.max() ?? TableSetter.leastWidth)
      let step = min(excess, max(1, widest - next))
      widths[column] -= step
      excess -= step
    }
    return widths
  }

  /// The lines of a row, as many as its highest cell has, with bars between the cells.
  private func lines(of row: [Cell?], widths: [Int], numeric: Set<Int>) -> [Line] {
    /// The first column, the width and the lines of each cell, and true for a cell that ends at the right.
    var cells: [(start: Int, width: Int, lines: [Line], isRight: Bool)] = []
    var start = 0
    for (column, cell) in row.enumerated() {
      if let cell {
        let last = min(widths.count, column + max(1, cell.columns))
        let width = widths[column..<last].reduce(0, +) + (last - column - 1) * TableSetter.gap
        let isRight = numeric.contains(column) && cell.columns == 1
        cells.append((start, width, wrap(cell.runs, width: max(1, width)), isRight))
      }
      start += widths[column] + TableSetter.gap
    }
    let height = cells.map(\.lines.count).max() ?? 1
    return (0..<height).map { number in
      var line = Line()
      for cell in cells {
        let free = max(0, cell.start - line.width)
        if free > 0 {
          let bar = cell.start > 0 && free >= TableSetter.gap
          let blanks = String(repeating: " ", count: bar ? free - 2 : free)
          line.runs.append(Run(blanks + (bar ? "│ " : ""), style: Style(.rule)))
        }
        guard cell.lines.indices.contains(number) else { continue }
        let blanks = cell.isRight ? max(0, cell.width - cell.lines[number].width) : 0
        if blanks > 0 { line.runs.append(Run(String(repeating: " ", count: blanks))) }
        line.runs += cell.lines[number].runs
      }
      return line
    }
  }

  /// A record for each row: "Header: value" in a line for each cell, and an empty line between rows.
  private func records(width: Int) -> [Line] {
    let first = grid.first ?? []
    let hasHeader = first.allSatisfy { $0?.isHeader ?? true } && grid.count > 1
    var lines: [Line] = []
    for row in hasHeader ? grid.dropFirst() : grid[...] {
      if !lines.isEmpty { lines.append(Line()) }
      for (column, cell) in row.enumerated() {
        guard let cell, cell.width > 0 else { continue }
        let label = hasHeader ? first[column].map(\.runs) ?? [] : []
        let colon = label.isEmpty ? [] : [Run(": ", style: Style(.dim))]
        lines += wrap(label + colon + cell.runs, width: width, hanging: 2)
      }
    }
    return lines
  }
}

extension TableSetter.Cell {
  /// Columns of its longest line when it is not wrapped.
  fileprivate var width: Int {
    text.split(separator: "\n").map { Width.of(String($0)) }.max() ?? 0
  }

  fileprivate var text: String { runs.map(\.text).joined() }
}

/// Tells numbers from words in the cells of a table.
private enum NumberCell {
  /// Signs that stand beside digits: separators, money, percent, arrows of a change.
  private static let signs: Set<Character> = [
    " ", "\u{A0}", "\u{202F}", ".", ",", "'", "’", "-", "−", "–", "+", "±", "%", "‰", "$", "€", "£", "¥", "₸", "₽", "₼",
    "▲",
    "▼", "=", "≈", "~", "(", ")", "/", ":", "*",
  ]

  /// True for "5.4", "−0.77 %", "$1,200", "12 042", and for a dash, which stands for no number.
  static func isNumber(_ text: String) -> Bool {
    text.allSatisfy { $0.isASCII && $0.isNumber || signs.contains($0) }
  }
}
