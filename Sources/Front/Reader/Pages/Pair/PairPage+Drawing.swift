import Money
import Screen

extension PairPage {
  /// Rows of dots, at most and at least.
  private static let tallest = 10
  private static let shortest = 3
  /// Rows below which the figure stands right under the name of the pair.
  private static let lowest = 6
  /// Rows of a chart besides its dots: a blank row above, the marks and the days below.
  private static let chartFrame = 3

  /// Parts that do not fit are left out whole, the chart first: half of a chart would say something else.
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
    // The figure always; then as much of the chart, the sources and the articles as there is room for.
    let articles = text.articles
    var head = sheet.body.height < PairPage.lowest ? [text.title[0]] + text.figure : text.title + [Line()] + text.figure
    // A blank line, the title of the articles, and one of them at least.
    let list = articles.isEmpty ? 2 : 3
    /// Rows that are left for something new with `lines` rows below it; negative when it does not fit.
    func room(under lines: Int) -> Int { sheet.body.height - head.count - list - lines }
    let sources = text.words.count + text.raw.count
    let chartHeight = min(PairPage.tallest, room(under: PairPage.chartFrame + 1 + sources))
    if room(under: PairPage.chartFrame + PairPage.shortest) >= 0 {
      head += [Line()] + text.chart(height: max(PairPage.shortest, chartHeight))
    }
    let tail = text.sources(lines: room(under: 1))
    if !tail.isEmpty { head += [Line()] + tail }
    sheet.put(head, into: &canvas)
    let rows = sheet.body.height - head.count - 2
    guard rows >= 0 else { return }
    sheet.put([text.articlesTitle], into: &canvas, from: head.count + 1)
    let index = cursor?.index ?? 0
    let top = max(0, min(index - rows / 2, articles.count - rows))
    for (number, line) in articles.dropFirst(top).prefix(max(0, rows)).enumerated() {
      let row = head.count + 2 + number
      if top + number == index {
        canvas.put("▌", x: 0, y: sheet.body.y + row, width: 1, style: Style(.accent))
      }
      sheet.put([line], into: &canvas, from: row)
    }
  }

  private static let hints =
    [
      Hint(MainCommand.open), Hint(PairCommand.narrowerSpan, PairCommand.widerSpan), Hint(MainCommand.invertBand),
      Hint(PairCommand.convertPair), Hint(PairCommand.alertForPair),
    ] + Hint.helpAndBack
}
