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
    if let line {
      sheet.put(line, prompt: AlertsTexts.prompt, state, into: &canvas)
    } else {
      sheet.put(hints: PairPage.hints, state, into: &canvas)
    }
    let text = PairText(self, state, width: sheet.body.width - 3)
    guard report != nil else {
      return sheet.put(text.title + [Line(), Line([Run("…", style: Style(.dim))])], into: &canvas)
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
    let hasSource = take(title.count - 1)
    let (aboveChart, aboveList, belowTitle) = (hasChart ? blank() : [], hasList ? blank() : [], blank())
    let tail = hasChart || points.count < 2 ? text.sources(lines: room - 1) : []
    room -= tail.isEmpty ? 0 : tail.count + 1
    let growth = min(PairPage.tallest - PairPage.shortest, room - min(PairPage.articlesInSight, articles.count) + 1)
    let chart = !hasChart ? [] : growth > 0 ? text.chart(height: PairPage.shortest + growth) : least
    room -= chart.count - (hasChart ? least.count : 0)

    var lines = (hasSource ? title : [title[0]]) + belowTitle + figure + aboveChart + chart
    if !tail.isEmpty { lines += [Line()] + tail }
    guard hasList else { return sheet.put(lines, into: &canvas) }
    lines += aboveList + [text.articlesTitle]
    sheet.put(lines, into: &canvas)
    draw(articles, from: lines.count, into: &canvas, sheet)
  }

  /// The articles below so many rows. The selected one stands in the middle where it can.
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

  private static let hints =
    [
      Hint(MainCommand.open), Hint(PairCommand.previousDay, PairCommand.nextDay),
      Hint(PairCommand.narrowerSpan, PairCommand.widerSpan), Hint(PairCommand.previousPair, PairCommand.nextPair),
      Hint(MainCommand.invertBand),
      Hint(PairCommand.convertPair), Hint(PairCommand.alertForPair),
    ] + Hint.helpAndBack
}
