import Screen

/// Pages about money.
enum MoneyPane {
  /// The band stays above all of them: they are about what it shows.
  static func draw(_ page: MoneyPage, _ state: State, into canvas: inout Canvas) {
    switch page {
    case .pair(let page): PairPane.draw(page, state, into: &canvas)
    case .converter(let converter): ConverterPane.draw(converter, state, into: &canvas)
    case .matrix(let matrix): MatrixPane.draw(matrix, state, into: &canvas)
    case .sums(let page): SumsPane.draw(page, state, into: &canvas)
    case .alerts(let page): AlertsPane.draw(page, state, into: &canvas)
    // One line over the status row: the text stays where it is.
    case .day(let field):
      let row = Rect(x: 0, y: state.size.height - 1, width: state.size.width, height: 1)
      canvas.fill(row, style: .text)
      let sheet = Sheet(in: state.size)
      // The day itself has to find room behind it.
      let prompt = state.size.width < 50 ? "as of " : "band as of (empty for now): "
      sheet.put(field, prompt: prompt, notice: state.notice, into: &canvas)
    }
  }
}
