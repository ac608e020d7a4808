import Model
import Money
import Query
import Screen

/// The history of a pair as a braille chart, with its axis, its marks and notes.
extension PairText {
  static let axisWidth = 10
  private static let notesWidth = 30
  /// The least width for notes beside the chart.
  private static let widthForNotes = 80

  /// Columns of dots.
  var chartColumns: Int {
    max(1, width - PairText.axisWidth - 1 - (width >= PairText.widthForNotes ? PairText.notesWidth : 0))
  }

  /// `height` rows of chart, a row of marks and one of days; a sentence where there is no history.
  func chart(height: Int) -> [Line] {
    let points = page.points
    let hasNotes = width >= PairText.widthForNotes
    let columns = chartColumns
    // One figure makes no line; a sentence says how to get more.
    guard points.count > 1, let chart = Chart(points, columns: columns, rows: height) else {
      let text = PairTexts.noHistory(days: page.span)
      return wrap([Run(text, style: Style(.dim))], width: max(1, width)) + [Line([spans])]
    }
    let notes = hasNotes ? self.notes(points, isLevel: chart.isLevel) : []
    let cursor = page.pointAtCursor.flatMap { Chart.column(of: $0.date, in: points, columns: columns) }
    let labels = chart.isLevel ? [(height - 1) / 2: chart.high] : [0: chart.high, height - 1: chart.low]
    var lines = chart.rows.enumerated().map { row, dots in
      let label = labels[row].map { $0.rounded(significant: 5).description } ?? ""
      let runs =
        [
          Run(PairText.padded(label, PairText.axisWidth - 2) + (label.isEmpty ? " │" : " ┤"), style: Style(.faint))
        ] + PairText.dots(dots, cursor: cursor)
      return Line(runs + (notes.indices.contains(row) ? [Run("   \(notes[row])", style: Style(.dim))] : []))
    }
    lines.append(marks(points, columns: columns, cursor: cursor))
    lines.append(atCursor ?? days(points, columns: columns, hasNotes: hasNotes, isLevel: chart.isLevel))
    return lines
  }

  /// A row of the chart; the column of the cursor stands out, and is a line where the chart has no dots.
  private static func dots(_ dots: String, cursor: Int?) -> [Run] {
    guard let cursor else { return [Run(dots, style: Style(.accent))] }
    let cell = dots.dropFirst(cursor).prefix(1)
    return [
      Run(String(dots.prefix(cursor)), style: Style(.accent)),
      cell == "\u{2800}" ? Run("┊", style: Style(.dim)) : Run(String(cell), style: Style(.title, .bold)),
      Run(String(dots.dropFirst(cursor + 1)), style: Style(.accent)),
    ]
  }

  /// "28 Oct  511.30  3 articles: Budget for two years…"; nil while there is no cursor on the chart.
  var atCursor: Line? {
    guard let point = page.pointAtCursor else { return nil }
    let indices = page.mentionsAtCursor
    let figure = "\(point.price.shown())"
    let start = "  \(short(point.date))  "
    let articles = page.mainMentionAtCursor.map { main in
      let mention = page.mentions[main]
      let title = mention.headline.titleRuns(Style(.dim)).text
      return PairTexts.articles(count: indices.count, title: title, storySize: mention.storySize)
    }
    let room = max(0, width - Width.of(start) - Width.of(figure) - 2)
    return Line([
      Run(start, style: Style(.accent)), Run(figure, style: Style(.text, .bold)),
      Run("  " + Width.cut(articles ?? PairTexts.noArticles, to: room), style: Style(.dim)),
    ])
  }

  /// The notes beside the chart, a line each: extremes, change, step and source, as far as they are known.
  private func notes(_ points: [RateHistory.Point], isLevel: Bool) -> [String] {
    func note(_ word: String, _ point: RateHistory.Point?) -> String? {
      point.map { "\(word) \($0.price.shown())   \(short($0.date))" }
    }
    let extremes =
      isLevel
      ? [PairTexts.level(at: "\(points[0].price.shown())")]
      : [note(PairTexts.high, highest(points)), note(PairTexts.low + " ", lowest(points))].compactMap(\.self)
    let change = points.first.flatMap { first in points.last.map { Change(from: first.price, to: $0.price).text } }
    return extremes
      + [
        change.map { "\(reach(points))   \($0.replacing("-", with: "−")) %" },
        page.report?.step.map { PairTexts.step("\($0)") }, page.report?.history.map { PairTexts.source($0.source) },
      ].compactMap(\.self)
  }

  /// "90 days"; "since 26 Aug" where the history that is here is much shorter.
  private func reach(_ points: [RateHistory.Point]) -> String {
    guard let first = points.first?.date, let last = points.last?.date else { return "" }
    // A weekend or a holiday may lie at the beginning of a span.
    let isWhole = last.number - first.number + 4 >= page.span
    return isWhole ? PairTexts.days(page.span) : PairTexts.since(day: short(first))
  }

  /// A mark on each day with articles that name the currency or its country: a full one where several tell one story.
  private func marks(_ points: [RateHistory.Point], columns: Int, cursor: Int?) -> Line {
    func places(_ mentions: [Mention]) -> Set<Int> {
      Set(mentions.compactMap { Chart.column(of: $0.day, in: points, columns: columns) })
    }
    let (stories, all) = (places(page.mentions.filter { $0.storySize > 1 }), places(page.mentions))
    let row = (0..<max(0, columns)).map { column in
      stories.contains(column) ? "◆" : all.contains(column) ? "◇" : column == cursor ? "┊" : " "
    }.joined()
    let label = all.isEmpty ? "" : stories.isEmpty ? PairTexts.articleMarkLabel : PairTexts.markLabel
    return Line([
      Run(String(repeating: " ", count: PairText.axisWidth), style: .text), Run(row, style: Style(.star)),
      Run(width >= PairText.widthForNotes ? label : "", style: Style(.faint)),
    ])
  }

  /// The first day, the last day and the span: beside them, or between them where no notes stand beside the chart, with the
  /// days of the highest and the lowest figure.
  private func days(_ points: [RateHistory.Point], columns: Int, hasNotes: Bool, isLevel: Bool) -> Line {
    let ends = [points.first, points.last].map { $0.map { short($0.date) } ?? "" }
    let free = max(1, columns - ends.reduce(0) { $0 + Width.of($1) })
    let extremes = [(PairTexts.high, highest(points)), (PairTexts.low, lowest(points))]
      .compactMap { word, point in point.map { "\(word) \(short($0.date))" } }.joined(separator: "  ")
    let choices = hasNotes ? [] : [isLevel ? "" : "\(spans.text)   \(extremes)", spans.text].filter { !$0.isEmpty }
    let between = choices.first { Width.of($0) + 2 <= free } ?? ""
    let gap = free - Width.of(between)
    return Line(
      [
        Run(String(repeating: " ", count: PairText.axisWidth) + ends[0], style: Style(.faint)),
        Run(String(repeating: " ", count: gap / 2) + between, style: Style(.dim)),
        Run(String(repeating: " ", count: gap - gap / 2) + ends[1], style: Style(.faint)),
      ] + (hasNotes ? [Run("   ", style: .text), spans] : []))
  }

  private func highest(_ points: [RateHistory.Point]) -> RateHistory.Point? {
    points.max { $0.price.value < $1.price.value }
  }

  private func lowest(_ points: [RateHistory.Point]) -> RateHistory.Point? {
    points.min { $0.price.value < $1.price.value }
  }

  /// "7 30 [90] 365"
  private var spans: Run {
    Run(PairPage.spans.map { $0 == page.span ? "[\($0)]" : "\($0)" }.joined(separator: " "), style: Style(.dim))
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - Width.of(text))) + text
  }
}
