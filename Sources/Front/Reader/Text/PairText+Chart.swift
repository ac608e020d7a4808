import Model
import Screen

/// The history of a pair as a chart of braille, with its axis, its marks and what it comes to.
extension PairText {
  private static let axisWidth = 10
  private static let notesWidth = 30
  /// Narrower than this a chart has no notes at its side.
  private static let widthForNotes = 80

  /// `height` rows of chart, a row of marks and one of days; a sentence where there is no history.
  func chart(height: Int) -> [Line] {
    let points = self.points
    let hasNotes = width >= PairText.widthForNotes
    let columns = width - PairText.axisWidth - 1 - (hasNotes ? PairText.notesWidth : 0)
    guard points.count > 1, let chart = Chart(points, columns: max(1, columns), rows: height) else {
      let text = "There is no history of the last \(page.span) days yet; it grows with each publication."
      return wrap([Run(text, style: Style(.dim))], width: max(1, width)) + [Line([spans])]
    }
    let notes = hasNotes ? self.notes(points) : []
    let labels = [0: chart.high, height - 1: chart.low]
    var lines = chart.rows.enumerated().map { row, dots in
      let label = labels[row].map { $0.rounded(significant: 5).description } ?? ""
      let runs = [
        Run(PairText.padded(label, PairText.axisWidth - 2) + (label.isEmpty ? " │" : " ┤"), style: Style(.faint)),
        Run(dots, style: Style(.accent)),
      ]
      return Line(runs + (notes.indices.contains(row) ? [Run("   \(notes[row])", style: Style(.dim))] : []))
    }
    lines.append(marks(points, columns: columns))
    lines.append(days(points, columns: columns))
    return lines
  }

  /// Of the span, in the direction that is shown.
  private var points: [RateHistory.Point] {
    guard let all = page.report?.history?.points, let last = all.last else { return [] }
    let span = all.filter { last.date.number - $0.date.number <= page.span }
    return page.isInverted ? span.map(\.inverse) : span
  }

  private func notes(_ points: [RateHistory.Point]) -> [String] {
    func note(_ word: String, _ point: RateHistory.Point?) -> String? {
      point.map { "\(word) \($0.price.shown())   \(DateText.short($0.date, today: state.today))" }
    }
    let high = points.max { $0.price.value < $1.price.value }
    let low = points.min { $0.price.value < $1.price.value }
    let change = points.first.flatMap { first in points.last.map { Change(from: first.price, to: $0.price).text } }
    return [
      note("high", high), note("low ", low), change.map { "\(page.span) days   \($0.replacing("-", with: "−")) %" },
      page.report?.step.map { "step ±\($0) %" }, page.report?.history.map { "from \($0.source)" },
    ].compactMap(\.self)
  }

  /// A mark on each day with articles that name the currency.
  private func marks(_ points: [RateHistory.Point], columns: Int) -> Line {
    let places = Set(page.mentions.compactMap { Chart.column(of: $0.day, in: points, columns: columns) })
    let row = (0..<max(0, columns)).map { places.contains($0) ? "◆" : " " }.joined()
    let label = places.isEmpty ? "" : "   ◆ days with articles"
    return Line([
      Run(String(repeating: " ", count: PairText.axisWidth), style: .text), Run(row, style: Style(.star)),
      Run(width >= PairText.widthForNotes ? label : "", style: Style(.faint)),
    ])
  }

  /// The first day and the last, and which span is shown.
  private func days(_ points: [RateHistory.Point], columns: Int) -> Line {
    let ends = [points.first, points.last].compactMap { $0.map { DateText.short($0.date, today: state.today) } }
    let gap = max(1, columns - ends.reduce(0) { $0 + Width.of($1) })
    return Line([
      Run(String(repeating: " ", count: PairText.axisWidth), style: .text),
      Run(ends.joined(separator: String(repeating: " ", count: gap)), style: Style(.faint)),
      Run("   ", style: .text), spans,
    ])
  }

  /// "7 30 [90] 365"
  private var spans: Run {
    Run(PairPage.spans.map { $0 == page.span ? "[\($0)]" : "\($0)" }.joined(separator: " "), style: Style(.dim))
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - Width.of(text))) + text
  }
}
