import Foundation
import Model
import TestKit
import Testing

@testable import Parse

/// The numbers of a date, and exact dates written and read back.
@Suite struct DatePartsTests {
  @Test(arguments: [
    (0, 1, 2000), (4, 1, 2004), (4, 2, 2004), (69, 2, 2069), (70, 2, 1970), (99, 2, 1999), (104, 3, 2004),
    (99, 3, 1999),
    (999, 3, 2899), (1999, 4, 1999), (2004, 4, 2004), (4, 4, 1904),
  ])
  func aYearOfFewDigitsIsOneOfOurs(_ value: Int, _ digits: Int, _ year: Int) {
    #expect(DateParts.year(value, digits: digits) == year)
  }

  @Test(
    arguments: [
      (5, 1, 18_000), (5, 2, 18_000), (530, 3, 19_800), (530, 4, 19_800), (1200, 4, 43_200), (53_030, 6, 19_830),
      (575, 3, nil),
      (60, 3, nil), (59, 3, 3540), (53_060, 6, nil), (0, 4, 0),
    ] as [(Int, Int, Int?)])
  func anOffsetIsHoursAndMinutes(_ value: Int, _ digits: Int, _ seconds: Int?) {
    #expect(DateParts.seconds(ofOffset: value, digits: digits) == seconds)
  }

  @Test(arguments: [
    (2003, 1, true, "2003-01-01"), (2003, 365, true, "2003-12-31"), (2003, 366, false, ""),
    (2004, 366, true, "2004-12-31"),
    (2004, 60, true, "2004-02-29"), (2003, 0, false, ""), (2003, 367, false, ""), (2003, 60, true, "2003-03-01"),
  ])
  func aYearHasSoManyDays(_ year: Int, _ number: Int, _ isThere: Bool, _ day: String) {
    var parts = DateParts()
    parts.year = year
    #expect(parts.setDayOfYear(number) == isThere)
    if isThere { #expect(parts.date?.description == day) }
  }

  @Test(
    arguments: [
      (0, 0, 0, 0, "2004-06-02T00:00:00Z"), (24, 0, 0, 0, "2004-06-03T00:00:00Z"),
      (23, 59, 60, 0, "2004-06-03T00:00:00Z"),
      (23, 59, 61, 0, "2004-06-03T00:00:01Z"), (25, 0, 0, 0, nil), (0, 60, 0, 0, nil), (0, 0, 62, 0, nil),
      (-1, 0, 0, 0, nil),
      (12, 0, 0, 50_400, "2004-06-01T22:00:00Z"), (12, 0, 0, 50_401, "2004-06-02T12:00:00Z"),
      (12, 0, 0, -43_200, "2004-06-03T00:00:00Z"), (12, 0, 0, -43_201, "2004-06-02T12:00:00Z"),
    ] as [(Int, Int, Int, Int, String?)])
  func aTimeIsOneThatAClockShows(_ hour: Int, _ minute: Int, _ second: Int, _ offset: Int, _ iso: String?) {
    var parts = DateParts()
    (parts.year, parts.month, parts.day) = (2004, 6, 2)
    (parts.hour, parts.minute, parts.second, parts.offset) = (hour, minute, second, offset)
    #expect(parts.moment?.iso == iso)
  }

  private func iso(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { ISODate.moment($0)?.iso }
  }

  private func mail(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { MailDate.moment($0)?.iso }
  }

  @Test(arguments: [
    "2004-06-02T", "2004-06-02X10:00", "2004-06-02T10:0", "2004-06-02T10:00+", "2004-06-02T10:00Zx", "200-06-02",
    "2004-13-02",
    "2004-06-31", "2004-", "2004-06-", "2004/06-02", "2004-6-2-1", "20040631", "2004-000", "2004-367", "20046",
    "2004-06-02T25:00",
    "2004-06-02T10:00:00+5:", "２００４-06-02", "-2004-06-02", "",
  ])
  func whatIsNotExactlyADateIsLeftToTheGrammar(_ text: String) {
    #expect(iso(text) == nil)
  }

  @Test(arguments: [
    "Wed, 02 Jun 2004 09:39:21", "Wed 02 Jun 2004 09:39:21 GMT", "Wod, 02 Jun 2004 09:39:21 GMT",
    "Wed, 02 June 2004 09:39:21 GMT", "Wed, 02 Jun 04 09:39:21 GMT", "Wed, 02 Jun 2004 9:39:21 GMT",
    "Wed, 02 Jun 2004 09:39:2 GMT", "Wed, 02 Jun 2004 09:39:21 EST", "Wed, 02 Jun 2004 09:39:21 GMTx",
    "Wed, 02 Jun 2004 09:39:21 Zx", "Wed, 31 Jun 2004 09:39:21 GMT", "Wed, Jun 02 2004 09:39:21 GMT",
    "02Jun2004 09:39 GMT", "",
    "Wédn, 02 Jun 2004 09:39:21 GMT",
  ])
  func whatIsNotExactlyADateOfAMailIsLeftToTheGrammar(_ text: String) {
    #expect(mail(text) == nil)
  }

  @Test func everyMomentIsReadInEveryExactForm() {
    var dice = Dice(seed: 121)
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    let months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(separator: " ")
    let weekdays = "Mon Tue Wed Thu Fri Sat Sun".split(separator: " ")
    for _ in 0..<1000 {
      let second = Int.random(in: 0..<4_000_000_000, using: &dice)
      let minutes = Int.random(in: -47...56, using: &dice) * 15
      let local = second + minutes * 60
      let day = Day(Date(timeIntervalSince1970: Double(local)))
      let inDay = local - day.number * 86_400
      let time = "\(two(inDay / 3600)):\(two(inDay / 60 % 60)):\(two(inDay % 60))"
      let sign = minutes < 0 ? "-" : "+"
      let (hours, rest) = (two(abs(minutes) / 60), two(abs(minutes) % 60))
      let moment = Date(timeIntervalSince1970: Double(second)).iso
      for text in [
        "\(day)T\(time)\(sign)\(hours):\(rest)", "\(day) \(time).123456 \(sign)\(hours)\(rest)",
        "\(day.description.replacing("-", with: ""))T\(time.replacing(":", with: ""))\(sign)\(hours)\(rest)",
        "\(day.year)-\(day.month)-\(day.day)t\(time)\(sign)\(hours):\(rest)",
      ] {
        #expect(iso(text) == moment, "\(text)")
      }
      let date = "\(day.day) \(months[day.month - 1]) \(day.year)"
      #expect(mail("\(weekdays[day.weekday]), \(date) \(time) \(sign)\(hours)\(rest)") == moment)
      #expect(mail("\(date.uppercased())  \(time) \(sign)\(hours)\(rest)") == moment)
    }
  }

  @Test func everyDayIsReadByItsNumberInTheYear() {
    for year in [1999, 2000, 2004, 2100] {
      guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
        continue
      }
      for number in first.number...last.number {
        let text = String(number - first.number + 1)
        let padded = String(repeating: "0", count: 3 - text.count) + text
        #expect(iso("\(year)-\(padded)") == Day(number: number).start.iso)
        #expect(iso("\(year)\(padded)") == Day(number: number).start.iso)
      }
    }
  }
}
