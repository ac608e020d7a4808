import Model
import Screen

/// The page of a pair: its figure, its history as a chart, who says what, and the articles that name its currency.
enum PairPane {
  static func draw(_ page: PairPage, _ state: State, into canvas: inout Canvas) {
    let sheet = Sheet(in: state.size)
    sheet.clear(&canvas)
    if let rule = page.rule {
      sheet.put(rule, prompt: "alert: ", notice: state.notice, into: &canvas)
    } else {
      sheet.put(hints: hints, notice: state.notice, into: &canvas)
    }
    let text = PairText(page, state, width: sheet.body.width - 3)
    guard page.report != nil else {
      return sheet.put(text.title + [Line(), Line([Run("…", style: Style(.dim))])], into: &canvas)
    }
    // The figure always; then as much of the chart, the sources and the articles as there is room for.
    let articles = text.articles
    var head = text.title + [Line()] + text.figure
    var tail = text.sources
    let chartHeight = min(10, sheet.body.height - head.count - tail.count - (articles.isEmpty ? 5 : 7))
    if chartHeight >= 3 { head += [Line()] + text.chart(height: chartHeight) }
    if sheet.body.height - head.count - tail.count < 4 { tail = [] }
    if !tail.isEmpty { head += [Line()] + tail }
    let room = sheet.body.height - head.count - 2
    sheet.put(head, into: &canvas)
    guard room >= 1 else { return }
    sheet.put([text.articlesTitle], into: &canvas, from: head.count + 1)
    let rows = room - 1
    let top = max(0, min(page.index - rows / 2, articles.count - rows))
    for (number, line) in articles.dropFirst(top).prefix(max(0, rows)).enumerated() {
      let row = head.count + 2 + number
      if top + number == page.index {
        canvas.put("▌", x: 0, y: sheet.body.y + row, width: 1, style: Style(.accent))
      }
      sheet.put([line], into: &canvas, from: row)
    }
  }

  private static let hints = [
    ("esc", "back"), ("↵", "read"), ("←→", "span"), ("i", "turn round"), ("c", "convert"), ("a", "alert"),
  ]
}
