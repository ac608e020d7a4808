import Model
import TestKit
import Testing

@testable import Money

/// Texts about money: typed days and rules, moves, digests, refusals.
@Suite struct MoneyTextTests {
  @Test(arguments: [
    ("2025-12-11", "2025-12-11"), ("11.12.2025", "2025-12-11"), ("1.2.2025", "2025-02-01"),
    ("01.02.2025", "2025-02-01"),
  ])
  func aDayIsTypedInEitherOrder(_ text: String, _ day: String) {
    #expect(Day(typed: text)?.description == day)
  }

  @Test(arguments: [
    "", "11.12.25", "11.12", "31.02.2025", "2025.12.11", "11/12/2025", "x.1.2025", "11.12.2025.", "-1.12.2025",
  ])
  func anythingElseIsNoDay(_ text: String) {
    #expect(Day(typed: text) == nil)
  }

  @Test(arguments: [
    ("USD/KZT > 480", Alert.Direction.over), ("usd/kzt OVER 480", .over), ("USD/KZT < 480", .under),
    ("USD/KZT under 480", .under),
  ])
  func aRuleMayNameTheSideOfItsLevel(_ typed: String, _ direction: Alert.Direction) {
    #expect(Alert.Direction(typed: typed) == direction)
  }

  @Test(arguments: ["USD/KZT 480", "USD/KZT crosses 480", "", ">", "USD/KZT > 480 now", "USD/KZT moves 1%"])
  func otherRulesNameNoSide(_ typed: String) {
    #expect(Alert.Direction(typed: typed) == nil)
  }

  @Test(arguments: ["over", "under", "crosses", "reaches", "moves", "at", ">", "<", "AT"])
  func aWordMayStandBeforeTheCondition(_ link: String) {
    #expect(Alert(typed: "USD/KZT \(link) 480")?.rule == "USD/KZT crosses 480")
    #expect(Alert(typed: "USD/KZT \(link)") == nil)
  }

  @Test(arguments: [
    ("highest", Alert.Condition.extreme), ("LOW", .extreme), ("extreme", .extreme), ("30-day", .extreme),
    ("breaks", .breaks), ("Fixed", .breaks),
  ])
  func aConditionHasSeveralNames(_ word: String, _ condition: Alert.Condition) {
    #expect(Alert(typed: "USD/KZT \(word)")?.condition == condition)
  }

  @Test func everyRuleIsReadAsItIsWritten() {
    var dice = Dice(seed: 141)
    let codes = ["USD", "KZT", "KGS", "EUR", "JPY", "UZS"]
    for _ in 0..<400 {
      guard let base = codes.randomElement(using: &dice),
        let quote = codes.filter({ $0 != base }).randomElement(using: &dice)
      else { continue }
      let figure = Figure(
        digits: Int128(Int.random(in: 1...99_999, using: &dice)), places: Int.random(in: 0...4, using: &dice))
      let conditions: [Alert.Condition] = [.crosses(figure), .moves(percent: figure), .extreme, .breaks]
      for condition in conditions {
        let alert = Alert(Pair(base, quote), condition)
        #expect(Alert(typed: alert.rule) == alert && Alert(typed: alert.rule.lowercased()) == alert, "\(alert.rule)")
      }
    }
  }

  @Test(arguments: [
    ("100", "100.74", "+0.7"), ("100", "100.04", "+0.04"), ("100", "99.96", "-0.04"), ("100", "100", "0"),
    ("100.00", "112.50", "+12.5"),
    ("100.00", "99.95", "-0.1"),
  ])
  func aMoveHasOneDecimalUnlessThatMakesItNothing(_ before: String, _ now: String, _ text: String) throws {
    let pair = Pair("USD", "KZT")
    let prices = try [before, now].map { value in
      try #require(Price(Rate(pair, value: value.contains(".") ? value + "000" : value + ".00000")))
    }
    #expect(CurrencyMove(currency: "KZT", Change(from: prices[0], to: prices[1])).percent == text)
  }

  @Test(arguments: [("0.50", "+0.50"), ("-0.50", "-0.50"), ("0", "0"), ("0.00", "0"), ("12", "+12")])
  func aChangeHasItsSign(_ figure: String, _ text: String) throws {
    #expect(Change.text(try #require(Figure(figure))) == text)
  }

  @Test(arguments: [
    ("ru_KZ", "KZT"), ("de_AT.UTF-8@euro", "USD"), ("en_US", "USD"), ("en_GB.utf8", "GBP"), ("tg_TJ", "TJS"),
    ("tk_TM", "TMT"), ("ja_JP", "JPY"),
    ("_KG", "USD"), ("POSIX", "USD"), ("uz_UZ@cyrillic", "UZS"), ("ru_RU.KOI8-R", "RUB"), ("ru_kz", "USD"),
  ])
  func theLocaleNamesTheCurrency(_ locale: String, _ code: String) {
    #expect(Home.currency(ofLocale: locale) == code)
  }

  @Test(arguments: [
    ("EUR", "USD", true), ("USD", "EUR", false), ("USD", "KZT", true), ("KZT", "USD", false), ("XAU", "EUR", true),
    ("KZT", "KGS", true),
    ("KGS", "KZT", true), ("RUB", "KZT", true), ("GBP", "AUD", true), ("AUD", "GBP", false),
  ])
  func marketsWriteTheHigherCurrencyFirst(_ base: String, _ quote: String, _ isInOrder: Bool) {
    #expect(Pair(base, quote).isInMarketOrder == isInOrder)
  }

  @Test(arguments: [
    ("KZT/USD", "KZT/USD"), ("usd-kzt", "USD/KZT"), ("USDKZT", "USD/KZT"), ("tenge", "KZT/USD"), ("usd", "USD/EUR"),
    ("рубль → тенге", "RUB/KZT"),
    ("€:$", "EUR/USD"), ("usd kzt", "USD/KZT"),
  ])
  func aPairIsTypedInManyForms(_ text: String, _ pair: String) {
    #expect(Pair(typed: text)?.description == pair)
  }

  @Test func aDigestNamesPairsByWhatIsKnownOfThem() {
    func tick(_ base: String, _ quote: String, _ change: String?, _ state: Tick.State) -> Tick {
      Tick(
        pair: Pair(base, quote), value: "1", inverse: "1", changePercent: change, date: day("2026-04-02"),
        source: "nbk",
        fetched: day("2026-04-02").start, state: state)
    }
    let digest = Digest([
      tick("KZT", "USD", "+0.77", .live), tick("EUR", "KZT", "-0.10", .live), tick("KGS", "USD", "0", .live),
      tick("TJS", "USD", nil, .stale), tick("UZS", "USD", "+9.00", .held), tick("TMT", "USD", nil, .peg),
      tick("RUB", "USD", "0", .rounded),
    ])
    #expect(
      "\(digest)"
        == "Rose: KZT +0.77 %. Fell: EUR/KZT -0.10 %. Stood: KGS 0 %, TMT peg, RUB rounded. Not known: TJS stale, UZS held."
    )
    let all = digest.rose + digest.fell + digest.stood + digest.unknown
    #expect(all.count == 7 && Set(all.map(\.pair)).count == 7)
  }
}

/// The braille of charts.
@Suite struct ChartPropertyTests {
  private func points(_ values: [(Int, Int)]) -> [RateHistory.Point] {
    values.compactMap { back, value in
      Price(Rate(Pair("USD", "KZT"), value: "\(value).00")).map {
        RateHistory.Point(date: Day(number: 20_000 + back), price: $0)
      }
    }
  }

  @Test func theLineGoesFromEdgeToEdgeAndThroughEachColumn() throws {
    var dice = Dice(seed: 151)
    for _ in 0..<200 {
      var day = 0
      let values = (0..<Int.random(in: 1...60, using: &dice)).map { _ -> (Int, Int) in
        day += Int.random(in: 1...4, using: &dice)
        return (day, Int.random(in: 400...600, using: &dice))
      }
      let (columns, rows) = (Int.random(in: 1...40, using: &dice), Int.random(in: 1...10, using: &dice))
      let chart = try #require(Chart(points(values), columns: columns, rows: rows))
      #expect(chart.rows.count == rows && chart.rows.allSatisfy { $0.unicodeScalars.count == columns })
      #expect(chart.rows.joined().unicodeScalars.allSatisfy { (0x2800...0x28FF).contains($0.value) })
      for column in 0..<columns {
        let isEmpty = chart.rows.allSatisfy { Array($0.unicodeScalars)[column].value == 0x2800 }
        #expect(!isEmpty, "\(values) \(columns)×\(rows), column \(column)")
      }
      #expect(!(chart.high < chart.low))
    }
  }

  @Test func theHighestIsAtTheTopAndTheLowestAtTheBottom() throws {
    let chart = try #require(Chart(points([(0, 400), (1, 500), (2, 400)]), columns: 9, rows: 3))
    #expect(!chart.rows[0].unicodeScalars.allSatisfy { $0.value == 0x2800 })
    #expect(!chart.rows[2].unicodeScalars.allSatisfy { $0.value == 0x2800 })
    #expect(chart.high == Ratio(500, 1) && chart.low == Ratio(400, 1) && !chart.isLevel)
  }

  @Test func aDayHasAColumnInsideTheChart() {
    let points = points((0..<30).map { ($0, 400 + $0) })
    for columns in [1, 7, 60] {
      let places = points.map { Chart.column(of: $0.date, in: points, columns: columns) }
      #expect(places.first == 0 && places.last == columns - 1)
      #expect(places.compactMap(\.self).count == 30 && places.compactMap(\.self) == places.compactMap(\.self).sorted())
    }
    #expect(Chart.column(of: Day(number: 19_999), in: points, columns: 9) == nil)
    #expect(
      Chart.column(of: Day(number: 20_030), in: points, columns: 9) == nil
        && Chart.column(of: Day(number: 0), in: [], columns: 9) == nil)
  }
}
