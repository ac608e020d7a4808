import Model

/// A line of braille: two dots wide and four high a cell, drawn from values over days.
///
/// Rows of text, the top first, each `columns` cells wide. Where no value is near, the line goes straight from one to the
/// next; a single value is a level line. The scale is the span of the values, so a flat history lies in the middle; so does
/// one that moved by less than the published digits can tell, such as a peg seen through a cross.
package struct Chart: Hashable, Sendable {
  package let rows: [String]
  /// At the top edge and at the bottom edge.
  package let high: Ratio
  package let low: Ratio
  /// True when all values are the same within the published digits: then the line is in the middle.
  package let isLevel: Bool

  /// U+2800 and the bits of its dots, left column then right, from the top (Unicode Standard 17.0, 21.1 Braille).
  private static let dots: [[UInt32]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]

  /// Nil without a point, or without room for one. Points are by day, the oldest first; the first day is at the left edge and the
  /// last at the right.
  package init?(_ points: [RateHistory.Point], columns: Int, rows height: Int) {
    guard let first = points.first, let last = points.last, columns > 0, height > 0 else { return nil }
    let values = points.map(\.price.value)
    guard let high = values.max(), let low = values.min(), let step = points.map(\.price.step).max() else { return nil }
    self.high = high
    self.low = low
    let (width, tall) = (columns * 2, height * 4)
    let days = max(1, last.date.number - first.date.number)
    isLevel = (high - low) / low <= step
    let span = isLevel ? .zero : high - low
    let places = points.map { point -> (x: Int, y: Int) in
      let x = (point.date.number - first.date.number) * (width - 1) / days
      guard span.numerator > 0 else { return (x, (tall - 1) / 2) }
      let share = (high - point.price.value) / span * Ratio(Int128(tall - 1), 1)
      return (x, Int(share.rounded(places: 0).digits))
    }
    var cells = Array(repeating: Array(repeating: UInt32(0), count: columns), count: height)
    func dot(_ x: Int, _ y: Int) { cells[y / 4][x / 2] |= Chart.dots[x % 2][y % 4] }
    for (from, to) in zip(places, places.dropFirst() + [(x: width - 1, y: places[places.count - 1].y)]) {
      let steps = max(abs(to.x - from.x), abs(to.y - from.y), 1)
      for step in 0...steps {
        dot(from.x + (to.x - from.x) * step / steps, from.y + (to.y - from.y) * step / steps)
      }
    }
    self.rows = cells.map { row in
      String(String.UnicodeScalarView(row.compactMap { Unicode.Scalar(0x2800 + $0) }))
    }
  }

  /// The cell in which a day stands, from 0; nil outside the chart. For marks under it.
  package static func column(of day: Day, in points: [RateHistory.Point], columns: Int) -> Int? {
    guard let first = points.first, let last = points.last, (first.date...last.date).contains(day) else { return nil }
    let days = max(1, last.date.number - first.date.number)
    return (day.number - first.date.number) * (columns * 2 - 1) / days / 2
  }
}
