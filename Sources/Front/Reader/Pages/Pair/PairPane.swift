import Money
import Screen

/// The page of a pair: its figure, its history as a chart, who says what, and the articles that name its currency.
enum PairPane {
  /// Rows of dots at most, and at least.
  private static let tallest = 10
  private static let shortest = 3
  /// Rows below which the figure stands right under the name of the pair.
  private static let lowest = 6
  /// What a chart has besides its dots: a blank row above, the marks and the days below.
  private static let chartFrame = 3

  /// What does not fit is left out whole, the chart first: half of a chart would say something else.
  static func draw(_ page: PairPage, _ state: State, into canvas: inout Canvas) {
    let sheet = Sheet(in: state.size)
    sheet.clear(&canvas)
    if let rule = page.rule {
      sheet.put(rule, prompt: "alert: ", notice: state.notice, into: &canvas)
    } else {
      sheet.put(hints: Hints.of(hints, state.keymap), notice: state.notice, into: &canvas)
    }
    let text = PairText(page, state, width: sheet.body.width - 3)
    guard page.report != nil else {
      return sheet.put(text.title + [Line(), Line([Run("…", style: Style(.dim))])], into: &canvas)
    }
    // The figure always; then as much of the chart, the sources and the articles as there is room for.
    let articles = text.articles
    var head = sheet.body.height < lowest ? [text.title[0]] + text.figure : text.title + [Line()] + text.figure
    // A blank line, the title of the articles, and one of them at least.
    let list = articles.isEmpty ? 2 : 3
    /// Rows that are left for something new, when so many more are to stand below it; negative when it does not fit.
    func room(under lines: Int) -> Int { sheet.body.height - head.count - list - lines }
    let sources = text.words.count + text.raw.count
    let chartHeight = min(tallest, room(under: chartFrame + 1 + sources))
    if room(under: chartFrame + shortest) >= 0 {
      head += [Line()] + text.chart(height: max(shortest, chartHeight))
    }
    let tail = text.sources(lines: room(under: 1))
    if !tail.isEmpty { head += [Line()] + tail }
    sheet.put(head, into: &canvas)
    let rows = sheet.body.height - head.count - 2
    guard rows >= 0 else { return }
    sheet.put([text.articlesTitle], into: &canvas, from: head.count + 1)
    let top = max(0, min(page.index - rows / 2, articles.count - rows))
    for (number, line) in articles.dropFirst(top).prefix(max(0, rows)).enumerated() {
      let row = head.count + 2 + number
      if top + number == page.index {
        canvas.put("▌", x: 0, y: sheet.body.y + row, width: 1, style: Style(.accent))
      }
      sheet.put([line], into: &canvas, from: row)
    }
  }

  private static let hints: [[Command.Name]] = [
    [.open], [.narrowerSpan, .widerSpan], [.invertBand], [.converter], [.alertForPair], [.help], [.back],
  ]
}
