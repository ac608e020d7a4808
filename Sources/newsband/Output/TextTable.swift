import Foundation
import Model
import Screen
import Text

/// Rows of fields for standard output: in columns that fit on a terminal, separated by tabs elsewhere.
struct TextTable {
  struct Cell: Equatable {
    let text: String
    let style: TextStyle

    init(_ text: String, _ style: TextStyle = .plain) {
      (self.text, self.style) = (text.displaySafe.withoutUsers, style)
    }
  }

  private let rows: [[Cell]]
  /// Columns with numbers, which stand at the right.
  private let numbers: Set<Int>
  /// The row above the others on a terminal; pipes get none.
  private var head: [Cell] = []
  /// The column that is never broken, as one of addresses, which a person may copy.
  private var unbroken: Int?
  /// The column of long texts, such as reasons.
  private var below: Int?
  /// Columns that a narrow terminal can do without, the least important first.
  private var optional: [Int] = []

  init(_ rows: [[Cell]], numbers: Set<Int> = []) {
    (self.rows, self.numbers) = (rows, numbers)
  }

  /// - Parameters:
  ///   - head: what stands in each column, for a terminal.
  ///   - styles: one for each column; columns beyond have none.
  ///   - unbroken: a column whose cells are never broken. Where it has no room beside the others, each of its cells gets a line
  ///     of its own.
  ///   - below: a column whose cells go under their rows in the same case, in as many lines as they need.
  ///   - optional: columns that are left out one after another on a terminal too narrow for all, so that figures and dates of
  ///     the others stay whole.
  init(
    _ rows: [[String]], head: [String] = [], styles: [TextStyle] = [], numbers: Set<Int> = [], unbroken: Int? = nil,
    below: Int? = nil, optional: [Int] = []
  ) {
    self.init(
      rows.map { row in
        row.enumerated().map { Cell($0.element, $0.offset < styles.count ? styles[$0.offset] : .plain) }
      }, numbers: numbers)
    self.head = rows.isEmpty ? [] : head.map { Cell($0, .faint) }
    (self.unbroken, self.below, self.optional) = (unbroken, below, optional)
  }

  /// Throws when standard output cannot be written.
  func print(on device: OutputDevice = .current) throws(Problem) {
    var out = StandardOutput()
    for line in lines(on: device) { try out.line(line) }
    try out.flush()
  }

  /// - Parameter widths: those of the columns, for a table that is printed in pieces; nil takes them from the rows.
  func lines(on device: OutputDevice, widths: [Int]? = nil) -> [String] {
    guard let columns = device.columns else { return rows.map { $0.map(\.text).joined(separator: "\t") } }
    let lower = [unbroken, below].compactMap(\.self)
    let isNarrow = widths == nil && natural.reduce(0, +) + Self.gap * (natural.count - 1) > columns
    if isNarrow, !lower.isEmpty { return linesWithBelow(lower, columns, device) }
    if isNarrow, let column = optional.first { return leavingOut(column).lines(on: device) }
    let widths = widths ?? Self.fitting(natural, into: columns)
    return ((head.isEmpty ? [] : [head]) + rows).flatMap { lines(of: $0, widths, device) }
  }

  private static let gap = 2

  /// Widths that fit together into so many columns: narrow columns keep theirs, wide ones share the rest.
  static func fitting(_ natural: [Int], into columns: Int) -> [Int] {
    let room = columns - gap * max(0, natural.count - 1)
    var widths = natural
    var (left, open) = (room, natural.indices.sorted { natural[$0] < natural[$1] })
    while let narrowest = open.first {
      // Every column gets its share, or less when it needs less.
      let share = max(6, left / open.count)
      widths[narrowest] = min(natural[narrowest], share)
      left -= widths[narrowest]
      open.removeFirst()
    }
    return widths
  }

  /// The table without one of its optional columns.
  private func leavingOut(_ column: Int) -> TextTable {
    func others(_ row: [Cell]) -> [Cell] { row.enumerated().filter { $0.offset != column }.map(\.element) }
    func moved(_ other: Int) -> Int? { other == column ? nil : other < column ? other : other - 1 }
    var table = TextTable(rows.map(others), numbers: Set(numbers.compactMap(moved)))
    (table.head, table.optional) = (others(head), optional.compactMap(moved))
    return table
  }

  /// Columns before a cell that stands under its row.
  private static let indent = 4

  /// The table without some columns, whose cells stand in lines of their own under the rows.
  private func linesWithBelow(_ lower: [Int], _ columns: Int, _ device: OutputDevice) -> [String] {
    func others(_ row: [Cell]) -> [Cell] { row.enumerated().filter { !lower.contains($0.offset) }.map(\.element) }
    let upper = rows.map(\.count).max().map { (0..<$0).filter { !lower.contains($0) } } ?? []
    var rest = TextTable(rows.map(others), numbers: Set(upper.indices.filter { numbers.contains(upper[$0]) }))
    rest.head = others(head)
    let widths = Self.fitting(rest.natural, into: columns)
    return (rest.head.isEmpty ? [] : rest.lines(of: rest.head, widths, device))
      + zip(rows, rest.rows).flatMap { row, others in
        rest.lines(of: others, widths, device) + lower.flatMap { under(row, $0, columns, device) }
      }
  }

  /// The lines of a cell under its row; none for an empty one.
  private func under(_ row: [Cell], _ column: Int, _ columns: Int, _ device: OutputDevice) -> [String] {
    guard column < row.count, !row[column].text.isEmpty else { return [] }
    let cell = row[column]
    let texts = column == unbroken ? [cell.text] : Self.wrapped(cell.text, columns - Self.indent)
    return texts.map { String(repeating: " ", count: Self.indent) + device.styled($0, cell.style) }
  }

  /// The columns that the longest cell of each column takes.
  private var natural: [Int] {
    let count = rows.map(\.count).max() ?? 0
    let all = head.isEmpty ? rows : [head] + rows
    return (0..<count).map { column in all.map { column < $0.count ? Width.of($0[column].text) : 0 }.max() ?? 0 }
  }

  /// A row in as many lines as its longest cell takes. Nothing is cut off: it could be an address.
  private func lines(of row: [Cell], _ widths: [Int], _ device: OutputDevice) -> [String] {
    let cells = zip(row, widths).map { cell, width in Self.wrapped(cell.text, width) }
    return (0..<(cells.map(\.count).max() ?? 0)).map { number in
      var (line, blanks) = ("", 0)
      for (column, texts) in cells.enumerated() {
        let text = number < texts.count ? texts[number] : ""
        let rest = max(0, widths[column] - Width.of(text))
        let left = numbers.contains(column) ? rest : 0
        if !text.isEmpty {
          line += String(repeating: " ", count: blanks + left) + device.styled(text, row[column].style)
          blanks = 0
        }
        blanks += (text.isEmpty ? widths[column] : rest - left) + Self.gap
      }
      return line
    }
  }

  private static func wrapped(_ text: String, _ width: Int) -> [String] {
    if Width.of(text) <= width { return [text] }
    return wrap([Run(text, style: .text)], width: max(1, width)).map(\.text)
  }
}
