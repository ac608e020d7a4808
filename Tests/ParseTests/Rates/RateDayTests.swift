import Model
import TestKit
import Testing

@testable import Parse

/// The forms in which banks write the day of their rates. Each is read whole or not at all.
@Suite struct RateDayTests {
  @Test(
    arguments: [
      ("02.04.2026", "2026-04-02"), ("31/12/2025", "2025-12-31"), ("29.02.2024", "2024-02-29"),
      ("02.04/2026", "2026-04-02"),
      ("2.4.2026", nil), ("02.04.26", nil), ("2026.04.02", nil), ("02-04-2026", nil), ("31.02.2026", nil),
      ("02.04.2026 ", nil), ("02.04.2026.", nil), ("", nil), ("٠٢.٠٤.٢٠٢٦", nil), ("+2.04.2026", nil),
    ] as [(String, String?)])
  func theBanksOfTheRegionWriteTheDayFirst(_ text: String, _ day: String?) {
    #expect(Day(dotted: text)?.description == day)
  }

  @Test(
    arguments: [
      ("2026-03-03", "2026-03-03"), ("2026-03-03T00:00:00.000Z", "2026-03-03"), ("2026-03-03T", "2026-03-03"),
      ("2026-03-03 10:00", nil), ("2026-03-0", nil), ("2026-03-033", nil), ("2026-13-03T00:00", nil), ("", nil),
    ] as [(String, String?)])
  func aStampIsADayWithOrWithoutATime(_ text: String, _ day: String?) {
    #expect(Day(stamp: text)?.description == day)
  }

  @Test(
    arguments: [
      ("13 April 2026", "2026-04-13"), ("1 Jan. 2026", "2026-01-01"), ("13  April  2026", "2026-04-13"),
      ("April 13 2026", nil), ("13 April", nil), ("31 April 2026", nil), ("13 April 2026 GMT", nil),
      ("13 Foo 2026", nil),
    ] as [(String, String?)])
  func aDayMayBeSpelledOut(_ text: String, _ day: String?) {
    #expect(Day(spelled: text)?.description == day)
  }

  @Test(
    arguments: [
      ("March 02, 2026", "2026-03-02"), ("Mar 2, 2026", "2026-03-02"), ("March 02 2026", nil), ("02 March, 2026", nil),
      ("March 32, 2026", nil), ("March x, 2026", nil), ("March ,, 2026", nil), ("", nil),
    ] as [(String, String?)])
  func theFundPutsTheMonthFirst(_ text: String, _ day: String?) {
    #expect(Day(american: text)?.description == day)
  }

  @Test(
    arguments: [
      ("0", "1970-01-01"), ("86399", "1970-01-01"), ("86400", "1970-01-02"), ("32503679999", "2999-12-31"),
      ("32503680000", nil), ("-1", nil), ("1.5", nil), ("", nil), (" 1", nil), ("1e3", nil),
    ] as [(String, String?)])
  func secondsEndBeforeMillisecondsBegin(_ text: String, _ day: String?) {
    #expect(Day(unix: text)?.description == day)
  }

  @Test func everyDayIsReadInEachOfItsForms() {
    var dice = Dice(seed: 31)
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    for _ in 0..<500 {
      let day = Day(number: Int.random(in: 0..<376_000, using: &dice))
      let month = MonthNames.english[day.month - 1]
      #expect(Day(dotted: "\(two(day.day)).\(two(day.month)).\(day.year)") == day)
      #expect(Day(stamp: "\(day)T23:59:59Z") == day)
      #expect(Day(spelled: "\(day.day) \(month) \(day.year)") == day)
      #expect(Day(american: "\(month.uppercased()) \(day.day), \(day.year)") == day)
      #expect(Day(unix: String(day.number * 86_400 + Int.random(in: 0..<86_400, using: &dice))) == day)
    }
  }
}
