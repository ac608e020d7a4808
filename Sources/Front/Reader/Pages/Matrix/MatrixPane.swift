import Money
import Screen

/// The crosses of the region: what a row's money costs in each column's.
enum MatrixPane {
  /// A figure of five digits with its point and the zeros before it, and a blank.
  private static let cellWidth = 11
  /// "10000 UZS"
  private static let labelWidth = 9

  static func draw(_ matrix: Matrix?, _ state: State, into canvas: inout Canvas) {
    let sheet = Sheet(in: state.size)
    sheet.clear(&canvas)
    let day = state.band.asOf.map { "as of \(DateText.medium($0))" } ?? "now"
    let title = Line([
      Run("Crosses", style: Style(.title, .bold)),
      Run("  what the row costs in units of the column, \(day)", style: Style(.dim)),
    ])
    sheet.put([title], into: &canvas)
    sheet.put(hints: Hints.of([[.converter], [.help], [.back]], state.keymap), notice: state.notice, into: &canvas)
    guard let matrix else { return sheet.put([Line([Run("…", style: Style(.dim))])], into: &canvas, from: 2) }
    // As many columns as fit whole: half a figure is a wrong one.
    let columns = max(1, min(matrix.codes.count, (sheet.body.width - labelWidth - 3) / cellWidth))
    let head = Run(String(repeating: " ", count: labelWidth), style: .text)
    var lines = [Line([head] + matrix.codes.prefix(columns).map { cell($0, Style(.section)) })]
    for ((code, nominal), row) in zip(zip(matrix.codes, matrix.nominals), matrix.cells) {
      let name = nominal == 1 ? code : "\(nominal) \(code)"
      let label = Run(name + String(repeating: " ", count: max(0, labelWidth - name.count)), style: Style(.section))
      lines.append(
        Line([label] + zip(row, matrix.codes).prefix(columns).map { cell($0, style($0, isDiagonal: $1 == code)) }))
    }
    // What is not shown is named, so that nobody looks for it.
    if columns < matrix.codes.count {
      lines += [
        Line(),
        Line([
          Run("A wider terminal shows \(matrix.codes[columns...].joined(separator: ", ")) too.", style: Style(.faint))
        ]),
      ]
    }
    sheet.put(lines, into: &canvas, from: 2)
  }

  /// Set to the right, so that points stand near each other; a blank before it however long it is.
  private static func cell(_ text: String, _ style: Style) -> Run {
    Run(String(repeating: " ", count: max(1, cellWidth - Width.of(text))) + text, style: style)
  }

  private static func style(_ text: String, isDiagonal: Bool) -> Style {
    isDiagonal || text == "–" ? Style(.faint) : Style(.text)
  }
}
