import Model
import Testing

@testable import Money

@Test func aChartRisesFromTheLowerLeftToTheUpperRight() throws {
  let chart = try #require(Chart(try history("1.00", "2.00", "3.00", "4.00").points, columns: 4, rows: 2))
  #expect(chart.rows == ["⠀⢀⠤⠊", "⡠⠃⠀⠀"])
  #expect(chart.high == Ratio(4, 1) && chart.low == Ratio(1, 1))
}

@Test func aFlatHistoryIsALevelLineInTheMiddle() throws {
  let chart = try #require(Chart(try history("3.5", "3.5", "3.5").points, columns: 3, rows: 1))
  #expect(chart.rows == ["⠒⠒⠒"])
  let single = try history("3.5").points
  #expect(Chart(single, columns: 2, rows: 1)?.rows == ["⠒⠒"])
}

@Test func aChartWithoutPointsOrRoomIsNone() throws {
  #expect(Chart([], columns: 10, rows: 4) == nil)
  let points = try history("1").points
  #expect(Chart(points, columns: 0, rows: 4) == nil)
  #expect(Chart(points, columns: 4, rows: 0) == nil)
}

@Test func everyChartHasTheCellsThatWereAskedFor() throws {
  var values: [String] = []
  for index in 0..<90 { values.append("\(400 + (index * 37) % 91).\(index % 10)") }
  let points = try values.enumerated().map { index, value in
    RateHistory.Point(
      date: Day(number: 20_000 + index), price: try #require(Price(Rate(Pair("USD", "KZT"), value: value))))
  }
  for (columns, rows) in [(1, 1), (2, 3), (45, 6), (200, 20)] {
    let chart = try #require(Chart(points, columns: columns, rows: rows))
    #expect(chart.rows.count == rows)
    #expect(
      chart.rows.allSatisfy { row in
        row.unicodeScalars.count == columns && row.unicodeScalars.allSatisfy { (0x2800...0x28FF).contains($0.value) }
      })
  }
  #expect(Chart.column(of: Day(number: 20_000), in: points, columns: 45) == 0)
  #expect(Chart.column(of: Day(number: 20_089), in: points, columns: 45) == 44)
  #expect(Chart.column(of: Day(number: 20_090), in: points, columns: 45) == nil)
}
