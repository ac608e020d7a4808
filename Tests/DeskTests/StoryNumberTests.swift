import Model
import Testing
import Text

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
    ("0 dead", ""), ("123456 dead", "123456 dead"), ("12 people. Injured", ""),
    ("30 killed; 12 killed", "30 dead"), ("", ""), ("12 new cars of the brand killed", "12 vehicles"),
  ])
  func peopleAreCountedBesideTheirWord(_ title: String, _ found: String) {
    #expect(figures(title, "").joined(separator: ", ") == found)
    #expect(figures("", title).joined(separator: ", ") == found)
  }

  @Test func theTitleCountsBeforeTheText() {
    #expect(figures("7 dead", "9 dead and 20 injured") == ["7 dead", "20 injured"])
  }

  private func figures(_ title: String, _ text: String, _ language: Language? = nil) -> [String] {
    var vocabulary = StoryVocabulary()
    return StoryQuantities.figures(title: title, text: text, language: language, &vocabulary).map(\.text)
  }

  @Test(arguments: [
    ("Трое погибли, двадцать пять ранены", Language.russian, ["3 dead", "25 injured"]),
    ("Кырсыкта беш киши каза болду", .kyrgyz, ["5 dead"]), ("Төрт адам қаза тапты", .kazakh, ["4 dead"]),
    ("Five people were killed", .english, ["5 dead"]), ("Beş kişi öldü", .turkish, ["5 dead"]),
    ("Olti nafar konchi halok bo‘ldi", .uzbekLatin, ["6 dead"]), ("Панҷ нафар ҳалок шуд", .tajik, ["5 dead"]),
    ("Bäş adam heläk boldy", .turkmen, ["5 dead"]), ("پنج نفر کشته شدند", .persian, ["5 dead"]),
    ("Beş kişi öldü", .english, []),
  ])
  func smallNumbersAreWordsInTheirLanguage(_ title: String, _ language: Language, _ found: [String]) {
    #expect(figures(title, "", language) == found)
  }

  @Test(arguments: [
    ("Землетрясение магнитудой 5,8", ["magnitude 5.8"]), ("A 5.4 quake", ["magnitude 5.4"]),
    ("5,4 балдық жер сілкінісі", ["magnitude 5.4"]), ("Толчки силой 4 балла", []),
    ("143 дома и 25% посевов", ["25%", "143 houses"]),
    ("В 60 км от города, на глубине 15 километров", ["60 km", "15 km"]),
    ("210 үйге жарықшақ түсті", ["210 houses"]), ("3 000 тонн зерна", ["3000 tonnes"]), ("一场5.1级地震", ["magnitude 5.1"]),
    ("10 июля погибли 3 человека", ["3 dead"]), ("Матч закончился 2:1", []), ("От 20–30 домов", []),
    ("Стены в 6 метров и 320 монет", ["6 metres"]), ("2026 домов", []), ("800 шаршы метр", ["800 m²"]),
  ])
  func aNumberCountsWhatStandsBesideIt(_ title: String, _ found: [String]) {
    #expect(figures(title, "") == found)
  }

  @Test func theSameNumbersAgreeAndOthersDifferByTheirUnit() {
    func compare(_ one: [(StoryUnit, Double)], _ two: [(StoryUnit, Double)]) -> (agree: Float, differ: Float) {
      StoryQuantity.compare(
        one.map { StoryQuantity(unit: $0.0, value: $0.1) }, two.map { StoryQuantity(unit: $0.0, value: $0.1) })
    }
    #expect(compare([(.dead, 4), (.km, 60)], [(.dead, 4)]) == (1, 0))
    #expect(compare([(.dead, 4)], [(.injured, 9)]) == (0, 0))
    #expect(compare([(.km, 15), (.km, 60)], [(.km, 60)]) == (1, 0), "one of several agrees")
    // More die later, and quakes are measured again: a little is no other event.
    #expect(compare([(.dead, 3)], [(.dead, 5)]).differ < compare([(.dead, 2)], [(.dead, 5)]).differ)
    #expect(
      compare([(.magnitude, 5.8)], [(.magnitude, 5.4)]).differ
        < compare([(.magnitude, 4.1)], [(.magnitude, 5.3)]).differ)
    #expect(compare([(.kzt, 50e9)], [(.kzt, 9e9)]).differ > 0 && compare([], [(.kzt, 9e9)]) == (0, 0))
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
