import Model
import Testing

@testable import Desk

/// Numbers and counts of people, as stories compare them.
@Suite struct StoryNumberTests {
  @Test(arguments: [
    ("12 млн", [12e6]), ("3 тысячи", [3000]), ("۱۲۳٬۴۵۶", [123_456]), ("1 234 567", [1_234_567]),
    ("1,234,567.5", [1_234_567.5]),
    ("12,5 %", [12.5]), ("0.5 percent", [0.5]), ("5,25", [5.25]), ("12 3456", [12, 3456]), ("10 и 9", [10]),
    ("9.5", [9.5]),
    ("$2bn", [2e9]), ("2,5 трлн сумов", [2.5e12]), ("7 milyar dolar", [7e9]), ("8 ming", [8000]), ("2亿元", [2e8]),
    ("17 человек, 17 раненых", [17]), ("от 120 до 150", [120, 150]), ("5\u{A0}000\u{202F}000", [5_000_000]),
    ("+15", [15]),
    ("٤٢", [42]), ("100.000", [100]), ("12.", [12]), ("12,", [12]), ("", []), ("ноль", []),
  ])
  func aNumberHasOneValue(_ text: String, _ values: [Double]) {
    #expect(StoryNumbers.numbers(in: text) == Set(values))
  }

  @Test(arguments: [
    "1990", "2026", "2035 год", "7 дней", "3 человека", "Т-72", "Ту\u{2011}154", "COVID-19", "G20", "A380", "МиГ-29",
    "1234567890123456",
  ])
  func yearsSmallNumbersAndNamesAreNone(_ text: String) {
    #expect(StoryNumbers.numbers(in: text).isEmpty)
  }

  @Test(arguments: [
    ("1989", [1989]), ("2036", [2036]), ("2026 тонн зерна и 2 100 коров", [2100]), ("2026,5", [2026.5]),
  ])
  func aNumberBesideTheYearsIsOne(_ text: String, _ values: [Double]) {
    #expect(StoryNumbers.numbers(in: text) == Set(values))
  }

  /// They begin like the word for a thousand in another language.
  @Test(arguments: [
    ("15 минут", 15.0), ("15 minutes", 15), ("20 министров", 20), ("25 ministers", 25), ("30 муниципалитетов", 30),
    ("15 мың", 15_000), ("20 миң сом", 20_000), ("25 минг сўм", 25_000), ("30 müň", 30_000), ("40 bin", 40_000),
  ])
  func aWordThatBeginsLikeAThousandIsNone(_ text: String, _ value: Double) {
    #expect(StoryNumbers.numbers(in: text) == [value])
  }

  @Test func roundNumbersSayLess() {
    let weights = [17, 150, 2500, 12.5].map(StoryNumbers.weight)
    #expect(weights == [0.45, 0.75, 1, 1])
  }

  @Test(arguments: [
    ("17 раненых и двое погибших", "17 injured"), ("Погибли не менее 120 человек", "120 dead"),
    ("5 dead, 5 injured", "5 dead, 5 injured"),
    ("killed 1,200 people", "1200 dead"), ("1\u{A0}200 погибших", "1200 dead"), ("1.200 dead", ""),
    ("12 345 injured", "12345 injured"),
    ("17, 300 dead", "300 dead"), ("in 2025, 300 dead", "300 dead"), ("In 2025 killed", ""),
    ("0 dead", ""), ("123456 dead", ""), ("12 people. Injured", ""),
    ("30 killed; 12 killed", "30 dead"), ("", ""), ("12 new cars of the brand killed", ""),
  ])
  func peopleAreCountedBesideTheirWord(_ title: String, _ found: String) {
    #expect(StoryCasualties.figures(title: title, text: "").map(\.text).joined(separator: ", ") == found)
    #expect(StoryCasualties.figures(title: "", text: title).map(\.text).joined(separator: ", ") == found)
  }

  @Test func theTitleCountsBeforeTheText() {
    let figures = StoryCasualties.figures(title: "7 dead", text: "9 dead and 20 injured")
    #expect(figures.map(\.text) == ["7 dead", "20 injured"])
  }

  @Test(arguments: [
    (5.2e9, 5.23e9, true), (17, 18, false), (17, 170, false), (0, 0, true), (0, 1, false), (-1, 1, false),
    (1e6, 1.04e6, true),
    (1e6, 1.06e6, false), (120e6, 112e6, false), (3.4e9, 3.4e9, true), (99, 101, false),
  ])
  func aRoundedFigureIsTheSame(_ a: Double, _ b: Double, _ isSame: Bool) {
    #expect(StoryDifference.isSame(a, b) == isSame && StoryDifference.isSame(b, a) == isSame)
  }

  @Test func unitsAreShownInTheOrderInWhichTheyCome() {
    func figure(_ value: Double, _ unit: String) -> ClaimedFigure {
      ClaimedFigure(value, unit, "\(Int(value)) \(unit)")
    }
    let figures = StoryDifference.figures([
      [figure(10, "dead"), figure(20, "injured")], [figure(12, "dead"), figure(20, "injured")], [figure(15, "injured")],
    ])
    #expect(figures[0] == [StoryFigure("10 dead", isOther: false), StoryFigure("20 injured", isOther: false)])
    #expect(figures[1]?.map(\.isOther) == [true, false] && figures[2]?.map(\.text) == ["15 injured"])
    #expect(StoryDifference.figures([]).isEmpty && StoryDifference.figures([[figure(1, "dead")]]).isEmpty)
  }
}
