import Model
import TestKit
import Testing

@testable import Parse

/// Lines of pages that are made from their parts, and read back.
@Suite struct PageLinePropertyTests {
  @Test func aRateThatWasWrittenIsReadBack() {
    var dice = Dice(seed: 261)
    let codes = ["USD", "KGS", "KZT", "TJS", "UZS", "TMT", "EUR"]
    for _ in 0..<1000 {
      let two = Array(codes.shuffled(using: &dice).prefix(2))
      // Not three decimals behind a comma, which may be thousands.
      let value = "\(Int.random(in: 0...99_999, using: &dice)).\(Int.random(in: 1000...9999, using: &dice))"
      let sign = ["", "+", "-"].randomElement(using: &dice) ?? ""
      let change = "\(Int.random(in: 0...20, using: &dice)).\(Int.random(in: 10...99, using: &dice))"
      let bullet = ["", "• ", "- ", "* ", "▪ "].randomElement(using: &dice) ?? ""
      let equals = [" = ", "=", "  =  "].randomElement(using: &dice) ?? ""
      let percent = ["%", " %"].randomElement(using: &dice) ?? ""
      let isComma = Bool.random(using: &dice)
      let line =
        "\(bullet)\(two[0])/\(two[1])\(equals)"
        + "\(isComma ? value.replacing(".", with: ",") : value) \(sign)\(change)\(percent)"
      let rate = Rate(Pair(two[0], two[1]), value: value, changePercent: (sign == "-" ? "-" : "") + change)
      #expect(RateLine(line) == .rate(rate), "\(line)")
      #expect(RateLine("\(two[0])/\(two[1]) = \(value)") == .rate(Rate(Pair(two[0], two[1]), value: value)), "\(line)")
    }
  }

  @Test(arguments: [
    ("USD/USD = 5", "“USD/USD” prices a currency in itself"), ("USD/KZT =", "it has no price"),
    ("USD/KZT 5", "an equals sign is missing"),
    ("USD/KZTS = 5", "“USD/KZTS” is no pair of currency codes"),
    ("usd/kzt = 5", "“usd/kzt” is no pair of currency codes"), ("USD/KZT = five", "“five” is no price"),
    ("USD/KZT = 0.000", "a price cannot be zero"),
    ("USD/KZT = 1,234", "“1,234” may have a decimal comma or a comma between thousands"),
    ("USD/KZT = 5 high", "“high” is no change in percent"), ("USD/KZT = 5 +x%", "“+x%” is no change in percent"),
    ("USD/KZT = 5 1% KGS/USD", "“KGS/USD” follows the change"),
    ("USD/KZT = 1.2.3", "“1.2.3” is no price"),
    ("USD/KZT = 1234567890123456789012345", "“1234567890123456789012345” is no price"),
    ("USD/KZT = -5", "“-5” is no price"),
  ])
  func aLineThatWasMeantAsARateSaysWhyItIsNone(_ line: String, _ why: String) {
    #expect(RateLine(line) == .bad(why))
    #expect(RateLine("• " + line) == .bad(why))
  }

  @Test(arguments: [
    "", "Words.", "A and/or B = C is a sentence", "x = 5", "https://a.example/?a=b", "2+2=4", "KZT", "price = 5",
  ])
  func proseIsNoRate(_ line: String) {
    #expect(RateLine(line) == .other)
  }

  @Test func aDayThatWasWrittenIsReadBackInEveryForm() {
    var dice = Dice(seed: 262)
    let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    let russian = [
      "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
      "декабря",
    ]
    let kazakh = [
      "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша",
      "желтоқсан",
    ]
    let uzbek = [
      "yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avgust", "sentabr", "oktabr", "noyabr", "dekabr",
    ]
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    for _ in 0..<400 {
      let day = Day(number: Int.random(in: 7_305..<30_000, using: &dice))
      let month = MonthNames.english[day.month - 1]
      for line in [
        "\(day.day) \(month) \(day.year)", "\(month) \(day.day), \(day.year)",
        "\(weekdays[day.weekday]), \(month) \(day.day), \(day.year)", "\(day)",
        "\(two(day.day)).\(two(day.month)).\(day.year)", "\(day.day) \(russian[day.month - 1]) \(day.year) г.",
        "\(day.year) жылғы \(day.day) \(kazakh[day.month - 1])",
        "\(day.year)-yil \(day.day)-\(uzbek[day.month - 1])", "\(day.day) \(month.prefix(3).uppercased()) \(day.year)",
        "\(month) \(day.day), \(day.year) 12:30",
      ] {
        #expect(EditionDate(line) == .day(day), "\(line)")
      }
      let isPlain = day.day > 12 || day.day == day.month
      #expect(
        EditionDate("\(day.day)/\(day.month)/\(day.year)")
          == (isPlain ? .day(day) : .bad("the day and the month cannot be told apart")))
    }
  }

  @Test(arguments: ["31 February 2025", "2025-13-01", "32.01.2025", "February 29, 2023", "00.12.2025", "31/04/2025"])
  func aDayThatDoesNotExistIsTold(_ line: String) {
    #expect(EditionDate(line) == .bad("there is no such day"))
  }

  @Test(arguments: [
    "image", "photo", "source", "фото", "источник", "сурет", "сүрөт", "булак", "аксҳо", "surat", "manbasi", "rasm",
    "çeşme", "quelle", "crédit", "fuente", "fotoğraf", "kaynak",
    "Photo", "ФОТО",
  ])
  func aCreditIsKnownInEveryLanguage(_ label: String) throws {
    let shown = "Riders cross the river near the village"
    for line in [
      "\(shown); \(label): A. Name", "\(shown) (\(label): A. Name)", "\(shown). \(label): A. Name",
      "\(shown) | \(label): A. Name", "\(shown) — \(label): A. Name",
    ] {
      let caption = try #require(Caption(line), "\(line)")
      #expect(caption.credit == "A. Name" && caption.text.hasPrefix(shown), "\(line)")
    }
    let alone = try #require(Caption("\(label): A. Name"))
    #expect(alone.text.isEmpty && alone.credit == "A. Name")
  }

  @Test func aCreditIsAsLongAsMayBe() {
    let shown = "Riders cross the river; photo: "
    #expect(
      Caption(shown + String(repeating: "x", count: 80)) != nil
        && Caption(shown + String(repeating: "x", count: 81)) == nil)
    let long = String(repeating: "word ", count: 80)
    #expect(
      Caption("\(long.prefix(380)); photo: A. Name") != nil && Caption("\(long.prefix(390)); photo: A. Name") == nil)
  }
}
