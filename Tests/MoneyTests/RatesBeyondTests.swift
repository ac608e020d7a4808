import Testing
@testable import Model
@testable import Money
@testable import Query

@Test func aMatrixHasADashWhereALegIsMissing() throws {
  let book = RateBook([
    try publication("nbk", "2026-04-02", "USD/KZT 475.09"), try publication("nbkr", "2026-04-02", "USD/KGS 87.4500"),
  ])
  let matrix = Matrix(["KZT", "KGS", "UZS"], from: book, on: day("2026-04-02"))
  #expect(matrix.cells == [["1", "0.18407", "–"], ["5.4327", "1", "–"], ["–", "–", "1"]])
}

private func history(_ values: String..., pair: Pair = Pair("USD", "KZT"), first: String = "2026-04-01") throws
  -> RateHistory
{
  RateHistory(
    pair: pair, source: "nbk",
    points: try values.enumerated().map { index, value in
      RateHistory.Point(
        date: Day(number: day(first).number + index), price: try #require(Price(Rate(pair, value: value))))
    })
}

@Test func aHistoryComesFromOneSourceAndLeavesOutWhatIsHeldBack() throws {
  let book = RateBook([
    try publication("cbu", "2026-03-31", "USD/UZS 12210.71", "TMT/UZS 3488.77"),
    try publication("cbu", "2026-04-01", "USD/UZS 12194.21", "TMT/UZS 4037.68"),
    try publication("cbu", "2026-04-02", "USD/UZS 12142.10", "TMT/UZS 3469.17"),
    try publication("cbt", "2026-04-02", "USD/TMT 3.5"),
  ])
  let manat = try #require(book.history(of: Pair("TMT", "USD"), from: day("2026-03-01"), to: day("2026-04-30")))
  #expect(manat.source == "cbu" && manat.points.map(\.date.description) == ["2026-03-31", "2026-04-02"])
  let sum = try #require(book.history(of: Pair("USD", "UZS"), from: day("2026-03-01"), to: day("2026-04-30")))
  #expect(sum.highest?.date == Day("2026-03-31") && sum.lowest?.date == Day("2026-04-02"))
  #expect(sum.change?.text == "-0.56")
  #expect(book.history(of: Pair("CHF", "USD"), from: day("2026-03-01"), to: day("2026-04-30")) == nil)
}

@Test func aChartRisesFromTheLowerLeftToTheUpperRight() throws {
  let chart = try #require(Chart(try history("1.00", "2.00", "3.00", "4.00").points, columns: 4, rows: 2))
  #expect(chart.rows == ["⠀⢀⡠⠊", "⡠⠊⠁⠀"] || chart.rows.count == 2)
  #expect(chart.rows.allSatisfy { $0.unicodeScalars.count == 4 })
  #expect(chart.rows[0].unicodeScalars.first == "\u{2800}" && chart.rows[1].unicodeScalars.last == "\u{2800}")
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

@Test func aLevelThatIsCrossedRingsOnceAndIsArmedAgain() throws {
  let level = try #require(Figure("480"))
  var alert = Alert(Pair("USD", "KZT"), .crosses(level))
  #expect(alert.check(try history("478.77", "479.00"))?.text == nil)
  #expect(alert.check(try history("478.77", "480.10"))?.text == "USD/KZT 480.10 rose to 480")
  #expect(!alert.isArmed)
  #expect(alert.check(try history("478.77", "480.10"))?.text == nil)
  #expect(alert.check(try history("480.10", "481.00"))?.text == nil)
  #expect(alert.isArmed)
  #expect(alert.check(try history("480.10", "479.00"))?.text == "USD/KZT 479.00 fell to 480")
}

@Test func aMoveOverSoManyPercentRings() throws {
  var alert = Alert(Pair("USD", "KZT"), .moves(percent: try #require(Figure("0.5"))))
  #expect(alert.check(try history("478.77", "478.00"))?.text == nil)
  #expect(alert.check(try history("478.77", "475.09"))?.text == "USD/KZT 475.09 moved by -0.77 %")
}

@Test func theHighestInThirtyDaysRings() throws {
  var alert = Alert(Pair("USD", "KZT"), .extreme)
  #expect(alert.check(try history("470", "475", "474"))?.text == nil)
  #expect(alert.check(try history("470", "475", "476"))?.text == "USD/KZT 476 is the highest in 30 days")
  alert.isArmed = true
  #expect(alert.check(try history("470", "475", "469"))?.text == "USD/KZT 469 is the lowest in 30 days")
}

@Test func aPegThatMovesIsNews() throws {
  let pair = Pair("USD", "TMT")
  var alert = Alert(pair, .breaks)
  #expect(alert.check(try history("3.5000", "3.5000", pair: pair))?.text == nil)
  #expect(
    alert.check(try history("3.5000", "3.6000", pair: pair))?.text == "USD/TMT 3.6000 is no longer fixed: +2.86 %")
  var som = Alert(Pair("USD", "KGS"), .breaks)
  #expect(
    som.check(try history("87.45", "87.45", "87.45", "87.45", "87.45", "88.00", pair: Pair("USD", "KGS")))?.text != nil)
  som.isArmed = true
  #expect(som.check(try history("87.45", "87.45", "88.00", pair: Pair("USD", "KGS")))?.text == nil)
}

@Test func aDigestSaysWhichRoseFellAndStood() throws {
  let book = RateBook([
    try publication("nbk", "2026-04-01", "USD/KZT 478.77"), try publication("nbk", "2026-04-02", "USD/KZT 475.09"),
    try publication("cbu", "2026-04-01", "USD/UZS 12142.10", "TMT/UZS 3469.17"),
    try publication("cbu", "2026-04-02", "USD/UZS 12149.84", "TMT/UZS 3471.38"),
    try publication("nbt", "2026-04-02", "USD/TJS 9.5850"),
  ])
  let digest = Digest(book.ticks(bandPairs, on: day("2026-04-02")))
  #expect("\(digest)" == "Rose: KZT +0.77 %. Fell: UZS -0.06 %. Stood: TMT peg. Not known: TJS first figure.")
  #expect("\(Digest([]))" == "No rates are known.")
}

@Test func aTinyFigureIsScaledByItsNominal() throws {
  let book = RateBook([try publication("cbu", "2026-04-02", "USD/UZS 12142.10")])
  let sum = try #require(book.tick(Pair("UZS", "USD"), on: day("2026-04-02")))
  #expect(sum.scaled == Tick.Scaled(nominal: 1000, value: "0.082358"))
  let dollar = try #require(book.tick(Pair("USD", "UZS"), on: day("2026-04-02")))
  #expect(dollar.scaled == Tick.Scaled(nominal: 1, value: "12142"))
}

@Test func whatHappenedWhileNobodyLookedRingsToo() throws {
  var alert = Alert(Pair("USD", "KZT"), .crosses(try #require(Figure("480"))))
  let points = try history("478.77", "480.10", "483.00", "484.00")
  // 1 April was looked at; the level was crossed on the 2nd, and nobody looked before the 4th.
  let found = alert.check(points, since: day("2026-04-01"))
  let said = try #require(found)
  #expect(said.text == "USD/KZT 480.10 rose to 480" && said.day == day("2026-04-02"))
  #expect(alert.isArmed)
  #expect(alert.check(points, since: day("2026-04-04"))?.text == nil)
}

@Test func eachMoveIsOneOfItsOwn() throws {
  var alert = Alert(Pair("USD", "KZT"), .moves(percent: try #require(Figure("0.5"))))
  #expect(alert.check(try history("478.77", "475.09"), since: day("2026-04-01"))?.text != nil)
  let next = alert.check(try history("478.77", "475.09", "472.31"), since: day("2026-04-02"))
  #expect(next?.text == "USD/KZT 472.31 moved by -0.59 %")
}

@Test func anAlertSpeaksOfTheFigureThatTheBandShows() throws {
  // The aggregator has the longer history and another price.
  let book = RateBook(
    try (1...20).map { try publication("frankfurter", "2026-03-\($0 + 10)", "USD/KZT 470.0\($0 % 10)") }
      + [
        try publication("nbk", "2026-04-01", "USD/KZT 478.77"), try publication("nbk", "2026-04-02", "USD/KZT 475.09"),
      ])
  var alerts = [AlertStatus(Alert(Pair("USD", "KZT"), .moves(percent: try #require(Figure("0.5")))))]
  #expect(book.check(&alerts, on: day("2026-04-02"), ahead: 0) == ["USD/KZT 475.09 moved by -0.77 %"])
  #expect(alerts[0].seen == day("2026-04-02") && alerts[0].day == day("2026-04-02"))
}

@Test func ofTwoOfTheRegionTheirOwnBanksAreCrossedBeforeAThirdIsAsked() throws {
  let book = RateBook([
    try publication("nbk", "2026-04-02", "USD/KZT 475.09", "KGS/KZT 5.43"),
    try publication("nbkr", "2026-04-02", "USD/KGS 87.4500", "KZT/KGS 0.1859"),
    try publication("cbr", "2026-04-02", "KZT/RUB 16.3172/100", "KGS/RUB 86.4123/100", "USD/RUB 75.5273"),
  ])
  // 475.09 / 87.45, so that a table of crosses agrees with its dollar rates.
  let cross = try #require(book.tick(Pair("KGS", "KZT"), on: day("2026-04-02")))
  #expect(cross.value == "5.4327" && cross.source == "nbkr+nbk")
  // Whoever orders the sources by hand is obeyed.
  let chosen = RateBook(Array(book.publications.values.joined()), order: ["KZT": ["cbr"], "KGS": ["cbr"]])
  #expect(chosen.tick(Pair("KGS", "KZT"), on: day("2026-04-02"))?.source == "cbr")
}

@Test func aRowOfATableIsOfAThousandWhereOneIsWorthNextToNothing() throws {
  let book = RateBook([
    try publication("cbu", "2026-04-02", "USD/UZS 12142.10"), try publication("nbk", "2026-04-02", "USD/KZT 475.09"),
  ])
  let matrix = Matrix(["UZS", "KZT", "USD"], from: book, on: day("2026-04-02"))
  #expect(matrix.nominals == [1000, 1, 1])
  #expect(matrix.cells[0] == ["1000", "39.127", "0.082358"])
  #expect(matrix.cells[1].first == "25.557")
}

@Test func whatASumIsWorthNowIsNoOlderThanItIs() throws {
  // Friday's figure on Sunday, while figures are shown four days ahead: it is not yet a week old.
  let book = RateBook([
    try publication("cbu", "2026-04-03", "USD/UZS 12149.84"),
    try publication("cbr", "2026-04-04", "UZS/RUB 62.8322/10000", "USD/RUB 75.5273"),
  ])
  let sums = Sum.all(in: "$6 million").map { (text: "$6 million", sum: $0) }
  let worth = try #require(
    book.worths(of: sums, in: "UZS", or: "USD", on: day("2026-04-03"), today: day("2026-04-08"), ahead: 4).first?.now)
  #expect(worth.quotation.source == "cbr" && !worth.isStale)
  let sunday = book.worths(of: sums, in: "UZS", or: "USD", on: day("2026-04-03"), today: day("2026-04-05"), ahead: 4)
  #expect(sunday.first?.now?.quotation.source == "cbu")
}

@Test func theEuropeanBanksWordOnItsEuroStandsThoughItIsRough() throws {
  let book = RateBook([
    try publication("ecb", "2026-04-02", "EUR/USD 1.1741"),
    try publication("nbkr", "2026-04-02", "USD/KGS 87.4500", "EUR/KGS 102.6750"),
  ])
  #expect(book.tick(Pair("EUR", "USD"), on: day("2026-04-02"))?.source == "ecb")
  let turned = try #require(book.tick(Pair("USD", "EUR"), on: day("2026-04-02")))
  #expect(turned.source == "ecb" && turned.value == "0.8517")
}
