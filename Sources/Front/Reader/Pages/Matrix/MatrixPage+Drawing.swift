import Money
import Screen

extension MatrixPage {
  /// Columns of a figure of five digits with its point and the zeros before it, and a blank.
  private static let cellWidth = 11
  /// Columns of "10000 UZS".
  private static let labelWidth = 9

  package func draw(_ state: State, into canvas: inout Canvas) {
    let sheet = Sheet(in: state.size)
    sheet.clear(&canvas)
    let title = Line([
      Run(MatrixTexts.title, style: Style(.title, .bold)),
      Run(MatrixTexts.subtitle(day: state.band.asOf.map(DateText.medium)), style: Style(.dim)),
    ])
    sheet.put([title], into: &canvas)
    sheet.put(hints: [Hint(MatrixCommand.convert)] + Hint.helpAndBack, state, into: &canvas)
    guard let matrix else { return sheet.put([Line([Run("…", style: Style(.dim))])], into: &canvas, from: 2) }
    // As many columns as fit whole: half a figure would be a wrong one.
    let columns = max(1, min(matrix.codes.count, (sheet.body.width - MatrixPage.labelWidth - 3) / MatrixPage.cellWidth))
    let head = Run(String(repeating: " ", count: MatrixPage.labelWidth), style: .text)
    var lines = [Line([head] + matrix.codes.prefix(columns).map { cell($0, Style(.section)) })]
    for ((code, nominal), row) in zip(zip(matrix.codes, matrix.nominals), matrix.cells) {
      let name = nominal == 1 ? code : "\(nominal) \(code)"
      let label = Run(
        name + String(repeating: " ", count: max(0, MatrixPage.labelWidth - name.count)), style: Style(.section))
      lines.append(
        Line([label] + zip(row, matrix.codes).prefix(columns).map { cell($0, style($0, isDiagonal: $1 == code)) }))
    }
    if columns < matrix.codes.count {
      let hidden = MatrixTexts.hidden(Array(matrix.codes[columns...]))
      lines += [Line(), Line([Run(hidden, style: Style(.faint))])]
    }
    sheet.put(lines, into: &canvas, from: 2)
  }

  /// Set to the right, so that points stand near each other, with at least one blank before it.
  private func cell(_ text: String, _ style: Style) -> Run {
    Run(String(repeating: " ", count: max(1, MatrixPage.cellWidth - Width.of(text))) + text, style: style)
  }

  private func style(_ text: String, isDiagonal: Bool) -> Style {
    isDiagonal || text == "–" ? Style(.faint) : Style(.text)
  }
}
