import Money
import Screen

extension PairPage {
  /// The figure always, then what there is room for; see `PairLayout`.
  package func draw(_ state: State, into canvas: inout Canvas) {
    let sheet = Sheet(in: state.size)
    sheet.clear(&canvas)
    let layout = PairLayout(self, state)
    sheet.put(layout.lines, into: &canvas)
    if let window = layout.window {
      for number in window.rows {
        let y = window.y(of: number)
        if number == window.selected { canvas.put("▌", x: 0, y: y, width: 1, style: Style(.accent)) }
        canvas.put(layout.articles[number], x: sheet.body.x + 2, y: y, width: sheet.body.width - 3)
      }
    }
    if let line { return AlertsPage.draw(line, state, into: &canvas, sheet) }
    let hints = hints(hasArticle: layout.hasArticle, hasChart: layout.hasChart && points.count > 1)
    sheet.put(hints: hints, state, into: &canvas)
  }

  /// Without the keys that would do nothing: that of an article where none has room, those of the day without a history, those of
  /// the span without a chart.
  private func hints(hasArticle: Bool, hasChart: Bool) -> [Hint] {
    let hasHistory = (report?.history?.points.count ?? 0) > 1
    return (hasArticle ? [Hint(MainCommand.open)] : [])
      + (points.count > 1 ? [Hint(PairCommand.previousDay, PairCommand.nextDay)] : [])
      + (hasHistory && (hasChart || points.count < 2)
        ? [Hint(PairCommand.narrowerSpan, PairCommand.widerSpan)] : [])
      + [
        Hint(PairCommand.previousPair, PairCommand.nextPair), Hint(MainCommand.invertBand),
        Hint(PairCommand.convertPair), Hint(PairCommand.alertForPair),
      ] + Hint.helpAndBack
  }
}
