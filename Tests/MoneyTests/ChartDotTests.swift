import Model
@testable import Money
import TestKit
import Testing

/// Charts of braille over histories of chance.
@Suite struct ChartDotTests {
  private func points(_ dice: inout Dice, count: Int) throws -> [RateHistory.Point] {
    var date = 20_000
    return try (0..<count).map { _ in
      date += Int.random(in: 1...4, using: &dice)
      let value = "\(Int.random(in: 400...500, using: &dice)).\(Int.random(in: 10...99, using: &dice))"
      return RateHistory.Point(
        date: Day(number: date), price: try #require(Price(Rate(Pair("USD", "KZT"), value: value))))
    }
  }

  /// The dots of a chart, true where one is, the top row first.
  private func dots(_ chart: Chart) -> [[Bool]] {
    let bits: [[UInt32]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
    var dots: [[Bool]] = []
    for row in chart.rows {
      for line in bits {
        dots.append(row.unicodeScalars.flatMap { scalar in line.map { (scalar.value - 0x2800) & $0 != 0 } })
      }
    }
    return dots
  }

  @Test func theLineHasNoJumps() throws {
    var dice = Dice(seed: 171)
    for _ in 0..<200 {
      let points = try points(&dice, count: Int.random(in: 1...60, using: &dice))
      let (columns, rows) = (Int.random(in: 1...40, using: &dice), Int.random(in: 1...8, using: &dice))
      let chart = try #require(Chart(points, columns: columns, rows: rows))
      let dots = dots(chart)
      #expect(dots.count == rows * 4 && dots.allSatisfy { $0.count == columns * 2 })
      // The dots of neighbouring columns touch.
      for x in 1..<columns * 2 {
        let before = dots.indices.filter { dots[$0][x - 1] }
        let now = dots.indices.filter { dots[$0][x] }
        #expect(before.contains { one in now.contains { abs($0 - one) <= 1 } }, "column \(x)")
      }
    }
  }

  @Test func theHighestTouchesTheTopAndTheLowestTheBottom() throws {
    var dice = Dice(seed: 172)
    for _ in 0..<200 {
      let points = try points(&dice, count: Int.random(in: 2...40, using: &dice))
      let chart = try #require(Chart(points, columns: 30, rows: 4))
      let dots = dots(chart)
      #expect(chart.high == points.map(\.price.value).max() && chart.low == points.map(\.price.value).min())
      guard !chart.isLevel else { continue }
      #expect(dots.first?.contains(true) == true && dots.last?.contains(true) == true)
    }
  }

  @Test func aTurnedHistoryIsTheSamePictureUpsideDown() throws {
    // Values that are their own mirror images: the middle is 1.
    for values in [["0.5", "1", "2"], ["2", "1", "0.5"], ["2", "0.5", "2", "0.5"]] {
      let points = try values.enumerated().map { index, value in
        RateHistory.Point(
          date: Day(number: 20_000 + index), price: try #require(Price(Rate(Pair("USD", "KZT"), value: value))))
      }
      let chart = try #require(Chart(points, columns: 6, rows: 2))
      let turned = try #require(Chart(points.map(\.inverse), columns: 6, rows: 2))
      #expect(turned.high == chart.low.inverse && turned.low == chart.high.inverse && turned.isLevel == chart.isLevel)
      let (first, last) = (dots(chart), dots(turned))
      #expect(first.first?.first == last.last?.first && first.last?.first == last.first?.first)
    }
  }
}
