import Money
import Screen

extension PairPage {
  /// Rows of dots, at most and at least.
  private static let tallest = 10
  private static let shortest = 3
  /// Rows of articles that a chart leaves in sight when it grows.
  private static let articlesInSight = 3

  /// The figure always, then what there is room for, in this order: an article, the chart, the name of the source, blank rows,
  /// the other sources, the published figures, their addresses, and a higher chart.
  package func draw(_ state: State, into canvas: inout Canvas) {
    let sheet = Sheet(in: state.size)
    sheet.clear(&canvas)
    let hasChart = drawContent(state, into: &canvas, sheet)
    if let line { return AlertsPage.draw(line, state, into: &canvas, sheet) }
    sheet.put(hints: hints(hasChart: hasChart), state, into: &canvas)
  }

  /// Draws all but the last row. True if the chart is among it.
  private func drawContent(_ state: State, into canvas: inout Canvas, _ sheet: Sheet) -> Bool {
    let text = PairText(self, state, width: sheet.body.width - 3)
    guard report != nil else {
      sheet.put(text.title + [Line(), Line([Run("…", style: Style(.dim))])], into: &canvas)
      return false
    }
    let articles = text.articles
    var room = sheet.body.height
    func take(_ rows: Int) -> Bool {
      guard rows > 0, rows <= room else { return false }
      room -= rows
      return true
    }
    func blank() -> [Line] { take(1) ? [Line()] : [] }
    let (title, figure) = (text.title, text.figure)
    room -= 1 + figure.count
    let hasList = take(articles.isEmpty ? 1 : 2)
    let least = text.chart(height: PairPage.shortest)
    let hasChart = take(least.count)
    let dayLine = hasChart ? [] : text.atCursor.map { take(1) ? [$0] : [] } ?? []
    let hasSource = take(title.count - 1)
    let (aboveChart, aboveList, belowTitle) = (hasChart ? blank() : [], hasList ? blank() : [], blank())
    let tail = hasChart || points.count < 2 ? text.sources(lines: room - 1) : []
    room -= tail.isEmpty ? 0 : tail.count + 1
    let growth = min(PairPage.tallest - PairPage.shortest, room - min(PairPage.articlesInSight, articles.count) + 1)
    let chart = !hasChart ? [] : growth > 0 ? text.chart(height: PairPage.shortest + growth) : least
    room -= chart.count - (hasChart ? least.count : 0)

    var lines = (hasSource ? title : [title[0]]) + belowTitle + figure + aboveChart + chart + dayLine
    if !tail.isEmpty { lines += [Line()] + tail }
    if hasList { lines += aboveList + [text.articlesTitle] }
    sheet.put(lines, into: &canvas)
    if hasList { draw(articles, from: lines.count, into: &canvas, sheet) }
    return hasChart && points.count > 1
  }

  /// The list of articles, `rows` rows below the top. The selected one stands in the middle where it can.
  private func draw(_ articles: [Line], from start: Int, into canvas: inout Canvas, _ sheet: Sheet) {
    let rows = max(0, sheet.body.height - start)
    let index = cursor?.index ?? 0
    let top = max(0, min(index - rows / 2, articles.count - rows))
    for (number, line) in articles.dropFirst(top).prefix(rows).enumerated() {
      let row = start + number
      if top + number == index {
        canvas.put("▌", x: 0, y: sheet.body.y + row, width: 1, style: Style(.accent))
      }
      sheet.put([line], into: &canvas, from: row)
    }
  }

  /// Without the keys that would do nothing: those of the day without a history, those of the span without a chart.
  private func hints(hasChart: Bool) -> [Hint] {
    let hasHistory = (report?.history?.points.count ?? 0) > 1
    return (mentions.isEmpty ? [] : [Hint(MainCommand.open)])
      + (points.count > 1 ? [Hint(PairCommand.previousDay, PairCommand.nextDay)] : [])
      + (hasHistory && (hasChart || points.count < 2)
        ? [Hint(PairCommand.narrowerSpan, PairCommand.widerSpan)] : [])
      + [
        Hint(PairCommand.previousPair, PairCommand.nextPair), Hint(MainCommand.invertBand),
        Hint(PairCommand.convertPair), Hint(PairCommand.alertForPair),
      ] + Hint.helpAndBack
  }
}
