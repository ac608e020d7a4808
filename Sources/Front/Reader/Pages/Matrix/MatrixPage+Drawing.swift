import Money
import Screen

extension MatrixPage {
  /// Columns of a figure of five digits with its point and the zeros before it, and a blank.
  private static let cellWidth = 11
  /// Columns of "10000 UZS".
  private static let labelWidth = 9

  /// Columns at the left of the table: none on the narrowest screen, where one currency just fits.
  private static func margin(in size: Size) -> Int { size.width < 24 ? 0 : 2 }

  /// Rows above the table: in a low terminal it stands without a title.
  private static func titleRows(in size: Size) -> Int { Sheet(in: size).body.height < 5 ? 0 : 2 }

  /// As many columns as fit whole: half a figure would be a wrong one.
  static func columns(in size: Size) -> Int { max(1, (size.width - margin(in: size) - labelWidth) / cellWidth) }

  /// Rows of currencies that are on the screen at once.
  static func rows(in size: Size) -> Int { max(1, Sheet(in: size).body.height - titleRows(in: size) - 1) }

  package func draw(_ state: State, into canvas: inout Canvas) {
    let size = state.size
    let sheet = Sheet(in: size)
    sheet.clear(&canvas)
    let columns = MatrixPage.columns(in: size)
    let isCut = columns < matrix?.codes.count ?? 0
    let turning = isCut ? [Hint(MatrixCommand.previousColumns, MatrixCommand.nextColumns)] : []
    sheet.put(hints: turning + [Hint(MatrixCommand.convert)] + Hint.helpAndBack, state, into: &canvas)
    if MatrixPage.titleRows(in: size) > 0 {
      let title = [
        Run(MatrixTexts.title, style: Style(.title, .bold)),
        Run(MatrixTexts.subtitle(day: state.band.asOf.map(DateText.medium)), style: Style(.dim)),
      ]
      sheet.put([Line(title.cut(to: max(0, size.width - 3)))], into: &canvas)
    }
    guard let matrix else { return put([Line([Run("…", style: Style(.dim))])], in: sheet, size, into: &canvas) }
    // A screen that has become wider shows all that fits.
    let first = max(0, min(column, matrix.codes.count - columns))
    let shown = first..<min(matrix.codes.count, first + columns)
    let head = Run(String(repeating: " ", count: MatrixPage.labelWidth), style: .text)
    var lines = [Line([head] + matrix.codes[shown].map { cell($0, Style(.section)) })]
    let top = max(0, min(row, matrix.codes.count - MatrixPage.rows(in: size)))
    for index in matrix.codes.indices.dropFirst(top) {
      let (code, nominal) = (matrix.codes[index], matrix.nominals[index])
      let name = nominal == 1 ? code : "\(nominal) \(code)"
      let label = Run(
        name + String(repeating: " ", count: max(0, MatrixPage.labelWidth - name.count)), style: Style(.section))
      lines.append(
        Line(
          [label] + shown.map { cell(matrix.cells[index][$0], style(matrix.cells[index][$0], isDiagonal: $0 == index)) }
        )
      )
    }
    let hidden = matrix.codes.indices.filter { !shown.contains($0) }.map { matrix.codes[$0] }
    if !hidden.isEmpty, lines.count + 2 <= MatrixPage.rows(in: size) + 1 {
      let text = Run(MatrixTexts.hidden(hidden, state.keymap), style: Style(.faint))
      lines += [Line(), Line([text].cut(to: max(0, size.width - 3)))]
    }
    put(lines, in: sheet, size, into: &canvas)
  }

  private func put(_ lines: [Line], in sheet: Sheet, _ size: Size, into canvas: inout Canvas) {
    let (x, top) = (MatrixPage.margin(in: size), MatrixPage.titleRows(in: size))
    for (number, line) in lines.enumerated() where top + number < sheet.body.height {
      canvas.put(line, x: x, y: sheet.body.y + top + number, width: size.width - x)
    }
  }

  /// Set to the right, so that points stand near each other, with at least one blank before it.
  private func cell(_ text: String, _ style: Style) -> Run {
    Run(String(repeating: " ", count: max(1, MatrixPage.cellWidth - Width.of(text))) + text, style: style)
  }

  private func style(_ text: String, isDiagonal: Bool) -> Style {
    isDiagonal || text == "–" ? Style(.faint) : Style(.text)
  }
}
