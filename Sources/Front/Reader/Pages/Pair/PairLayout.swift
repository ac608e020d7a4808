import Money
import Screen

/// The lines of the page of a pair, and the places of its chart and its articles: drawing and clicks both use it.
///
/// The first line of the figure always. Then, in this order, as there is room: an article, the other lines of the figure, the
/// chart, the name of the source, blank rows, the other sources, the published figures, their addresses, and a higher chart.
struct PairLayout {
  /// All but the articles, from the top of the body.
  private(set) var lines: [Line]
  private(set) var articles: [Line] = []
  /// The articles that are on the screen; nil where there is no list.
  private(set) var window: Window?
  private(set) var hasChart = false
  /// The part of the screen with the dots of the chart and the marks below them; nil where there is none.
  private var chart: Rect?
  private let points: [RateHistory.Point]

  /// Rows of dots, at most and at least.
  private static let tallest = 10
  private static let shortest = 3
  /// Rows of articles that a chart leaves in sight when it grows.
  private static let articlesInSight = 3

  init(_ page: PairPage, _ state: State) {
    let body = Sheet(in: state.size).body
    let text = PairText(page, state, width: body.width - 3)
    points = page.points
    guard page.report != nil else {
      lines = text.title + [Line(), Line([Run("…", style: Style(.dim))])]
      return
    }
    articles = text.articles
    var room = body.height
    func take(_ rows: Int) -> Bool {
      guard rows > 0, rows <= room else { return false }
      room -= rows
      return true
    }
    func blank() -> [Line] { take(1) ? [Line()] : [] }
    let title = text.title
    // The pair, and its figure on one line.
    room -= 2
    let hasArticle = !articles.isEmpty && take(2)
    let figure = Array(text.figure.prefix(1 + max(0, room)))
    room -= figure.count - 1
    let hasList = hasArticle || articles.isEmpty && take(1)
    let least = text.chart(height: PairLayout.shortest)
    hasChart = take(least.count)
    let dayLine = hasChart ? [] : text.atCursor.map { take(1) ? [$0] : [] } ?? []
    let hasSource = take(title.count - 1)
    let (aboveChart, aboveList, belowTitle) = (hasChart ? blank() : [], hasList ? blank() : [], blank())
    let tail = hasChart || points.count < 2 ? text.sources(lines: room - 1) : []
    room -= tail.isEmpty ? 0 : tail.count + 1
    let growth = min(
      PairLayout.tallest - PairLayout.shortest, room - min(PairLayout.articlesInSight, articles.count) + 1)
    let rows = !hasChart ? [] : growth > 0 ? text.chart(height: PairLayout.shortest + growth) : least

    lines = (hasSource ? title : [title[0]]) + belowTitle + figure + aboveChart
    if hasChart, points.count > 1 {
      // The last row has the days.
      chart = Rect(
        x: body.x + 2 + PairText.axisWidth, y: body.y + lines.count, width: text.chartColumns, height: rows.count - 1)
    }
    lines += rows + dayLine
    if !tail.isEmpty { lines += [Line()] + tail }
    guard hasList else { return }
    lines += aboveList + [text.articlesTitle]
    let list = Rect(
      x: body.x, y: body.y + lines.count, width: body.width, height: max(0, body.height - lines.count))
    window = Window(articles.count, selected: page.cursor?.selected, in: list)
  }

  /// The figure of the chart nearest to a place of the screen; nil beside the chart.
  func point(atX x: Int, y: Int) -> RateHistory.Point? {
    guard let chart, chart.contains(x: x, y: y) else { return nil }
    func distance(_ point: RateHistory.Point) -> Int {
      Chart.column(of: point.date, in: points, columns: chart.width).map { abs($0 - (x - chart.x)) } ?? .max
    }
    // Of several days in one cell the last.
    return points.reversed().min { distance($0) < distance($1) }
  }

  /// True if an article is on the screen.
  var hasArticle: Bool { window.map { !$0.rows.isEmpty } ?? false }

  /// The index of the article on a row of the screen; nil where there is none.
  func article(atY y: Int) -> Int? { window?.row(at: y) }
}
