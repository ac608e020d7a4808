import Foundation
import TestKit
import Testing

@testable import Parse

@Test(arguments: [
  ("Wed, 02 Jun 2004 09:39:21 GMT", "2004-06-02T09:39:21Z"),
  ("Wed, 02 Jun 2004 09:39:21 +0500", "2004-06-02T04:39:21Z"),
  ("Mon, 02 Jun 2004 09:39:21 EST", "2004-06-02T14:39:21Z"), ("2 Jun 04 9:39 PM PDT", "2004-06-03T04:39:00Z"),
  ("Wed,02 Jun 2004 09:39 GMT+05:00", "2004-06-02T04:39:00Z"), ("02 June 2004", "2004-06-02T00:00:00Z"),
  ("Jun 2, 2004 12:05 AM", "2004-06-02T00:05:00Z"), ("Wed Jun  2 09:39:21 2004", "2004-06-02T09:39:21Z"),
  ("Wed Jun  2 09:39:21 EDT 2004", "2004-06-02T13:39:21Z"), ("02-Jun-2004 09:39:21 -0130", "2004-06-02T11:09:21Z"),
  ("Wed, 2 Jun 1997 00:00:00", "1997-06-02T00:00:00Z"), ("Sept 2, 2004", "2004-09-02T00:00:00Z"),
  ("Wednesday, 02-Jun-04 09:39:21 GMT", "2004-06-02T09:39:21Z"), ("Wed, 2 June 2004 9:39:21", "2004-06-02T09:39:21Z"),
  ("Wed Jun 02 2004 09:39:21 GMT+0500 (East Kazakhstan Time)", "2004-06-02T04:39:21Z"),
  ("02/Jun/2004:09:39:21 +0500", "2004-06-02T04:39:21Z"), ("June 2nd '04", "2004-06-02T00:00:00Z"),
  ("97 Jun 2", "1997-06-02T00:00:00Z"),
])
func aMailDateIsReadWithItsMistakes(_ text: String, _ iso: String) {
  #expect(DateReader.moment(text)?.iso == iso)
}

@Test(arguments: [
  ("2004-06-02T09:39:21Z", "2004-06-02T09:39:21Z"), ("2004-06-02T09:39:21.123+05:00", "2004-06-02T04:39:21Z"),
  ("2004-06-02 09:39:21", "2004-06-02T09:39:21Z"), ("2004-06-02T09:39-0800", "2004-06-02T17:39:00Z"),
  ("2004-06", "2004-06-01T00:00:00Z"), ("2004", "2004-01-01T00:00:00Z"), ("20040602", "2004-06-02T00:00:00Z"),
  ("2004-154", "2004-06-02T00:00:00Z"), ("2004/6/2", "2004-06-02T00:00:00Z"),
  ("2004-06-02T24:00:00Z", "2004-06-03T00:00:00Z"),
  (" 2004-06-02t09:39:21z ", "2004-06-02T09:39:21Z"), ("2004-06-02T09:39:60Z", "2004-06-02T09:40:00Z"),
  ("2004-06-02 09:39 PM", "2004-06-02T21:39:00Z"), ("2004-06-02 09:39:21 MSK", "2004-06-02T06:39:21Z"),
  ("2004-06-02T09:39:21+05:00[Asia/Tashkent]", "2004-06-02T04:39:21Z"), ("20040602093921", "2004-06-02T09:39:21Z"),
  ("1086169161", "2004-06-02T09:39:21Z"), ("1086169161000", "2004-06-02T09:39:21Z"),
])
func anISODateIsReadInAllItsForms(_ text: String, _ iso: String) {
  #expect(DateReader.moment(text)?.iso == iso)
}

@Test(arguments: [
  ("mar., 09 déc. 2025 10:00 +0100", "2025-12-09T09:00:00Z"), ("mar. 4 mars 2025", "2025-03-04T00:00:00Z"),
  ("mar, 02 dic 2025 08:00 GMT", "2025-12-02T08:00:00Z"), ("mar 18 feb 2025", "2025-02-18T00:00:00Z"),
  ("mar 4 mar 2025", "2025-03-04T00:00:00Z"), ("mar mar 4 10:00:00 2025", "2025-03-04T10:00:00Z"),
  ("mar. 25/11/2025", "2025-11-25T00:00:00Z"), ("Mar 5 2025", "2025-03-05T00:00:00Z"),
  ("Sub, 01 Mar 2025 07:00", "2025-03-01T07:00:00Z"), ("Sen, 03 Mar 2025", "2025-03-03T00:00:00Z"),
  ("Paz, 02 Mar 2025", "2025-03-02T00:00:00Z"), ("02 Sub 2025", "2025-02-02T00:00:00Z"),
])
func aWeekdayThatLooksLikeAMonthIsAWeekday(_ text: String, _ iso: String) {
  #expect(DateReader.moment(text)?.iso == iso)
}

@Test(arguments: [
  ("5 Nov 2024 9:40 p.m.", "21:40:00"), ("5 Nov 2024 9:40 P. M.", "21:40:00"), ("5 Nov 2024 12:05 a.m.", "00:05:00"),
  ("Nov. 5, 2024, 12:30 pm", "12:30:00"), ("Nov 5, 2024 9:40pm", "21:40:00"), ("9 PM 5 Nov 2024", "21:00:00"),
  ("5 Nov 2024 10 a.m.", "10:00:00"), ("5 Nov 2024 14:30 PM", "14:30:00"), ("5 nov 2024, 9:40 p. m.", "21:40:00"),
  ("5 Νοε 2024, 9:40 μμ", "21:40:00"), ("2024년 11월 5일 오후 9:40", "21:40:00"), ("2024/11/5 下午9:40", "21:40:00"),
  ("05/11/2024 9:40 CH", "21:40:00"), ("٥ نوفمبر ٢٠٢٤، ٩:٤٠ م", "21:40:00"), ("5.11.2024 10 Uhr 15", "10:15:00"),
  ("5 nov. 2024 9h40", "09:40:00"), ("5 ноября 2024, 9 ч. 40 мин.", "09:40:00"), ("2024年11月5日9時40分", "09:40:00"),
  ("5.11.2024 klo 9.40", "09:40:00"), ("5 November 2024 pukul 21.40", "21:40:00"), ("21:40 5 Nov 2024", "21:40:00"),
])
func theTimeOfDayIsReadInMostOfItsForms(_ text: String, _ time: String) {
  #expect(DateReader.moment(text)?.iso == "2024-11-05T\(time)Z")
}

@Test(arguments: [
  ("+5", "05:00"), ("+05", "05:00"), ("+5:30", "04:30"), ("+0530", "04:30"), ("+530", "04:30"), ("-3", "13:00"),
  ("GMT+6", "04:00"), ("GMT +0600", "04:00"), ("UTC+05:00", "05:00"), ("UTC + 5", "05:00"), ("(UTC+5)", "05:00"),
  ("UZT", "05:00"), ("ALMT", "05:00"), ("KGT", "04:00"), ("TJT", "05:00"), ("TMT", "05:00"), ("MSK", "07:00"),
  ("МСК", "07:00"), ("CET", "09:00"), ("CEST", "08:00"), ("IST", "04:30"), ("NPT", "04:15"), ("JST", "01:00"),
  ("EDT", "14:00"), ("ET", "14:00"), ("PT", "17:00"), ("NST", "13:30"), ("Z", "10:00"), ("z", "10:00"), ("", "10:00"),
  ("Asia/Almaty", "05:00"), ("(Asia/Tashkent)", "05:00"), ("[Europe/Paris]", "08:00"), ("America/New_York", "14:00"),
  ("america/argentina/buenos_aires", "13:00"), ("+06:00[Asia/Bishkek]", "04:00"), ("Asia/Nowhere", "10:00"),
  ("+0000 (UTC)", "10:00"), ("\u{2212}0300", "13:00"), ("0500", "05:00"),
])
func theZoneBehindATimeIsRead(_ zone: String, _ time: String) {
  for date in ["Mon, 02 Jun 2025 10:00:00 ", "2025-06-02 10:00:00 ", "2 June 2025, 10:00 "] {
    #expect(DateReader.moment(date + zone)?.iso == "2025-06-02T\(time):00Z", "\(date + zone)")
  }
}

@Test func aZoneThatHasChangedMeansWhatItMeantThen() {
  #expect(DateReader.moment("1 Feb 2024 10:00 ALMT")?.iso == "2024-02-01T04:00:00Z")
  #expect(DateReader.moment("1 Mar 2024 10:00 ALMT")?.iso == "2024-03-01T05:00:00Z")
  #expect(DateReader.moment("1 Jun 2012 10:00 MSK")?.iso == "2012-06-01T06:00:00Z")
  #expect(DateReader.moment("1 Jan 2025 10:00 ET")?.iso == "2025-01-01T15:00:00Z")
}

@Test(arguments: ["+3000", "-1500", "+0575", "+99:00", "XYZT", "[Nowhere/At All]", "+000000000"])
func anImpossibleZoneKeepsTheDate(_ zone: String) {
  #expect(DateReader.moment("Fri, 11 Mar 2016 10:15:00 \(zone)")?.iso == "2016-03-11T10:15:00Z")
  #expect(DateReader.moment("2016-03-11 10:15:00 \(zone)")?.iso == "2016-03-11T10:15:00Z")
}

@Test(arguments: [
  ("2 июня 2004 г., 09:39", "2004-06-02T09:39:00Z"), ("Ср, 02 июн 2004 09:39:21 +0500", "2004-06-02T04:39:21Z"),
  ("11 желтоқсан 2025", "2025-12-11T00:00:00Z"), ("2025 жылғы 11 желтоқсан", "2025-12-11T00:00:00Z"),
  ("11-dekabr 2025", "2025-12-11T00:00:00Z"), ("11. Dezember 2025", "2025-12-11T00:00:00Z"),
  ("11 décembre 2025", "2025-12-11T00:00:00Z"), ("11 de diciembre de 2025", "2025-12-11T00:00:00Z"),
  ("11.12.2025 08:15", "2025-12-11T08:15:00Z"), ("12/31/2025", "2025-12-31T00:00:00Z"),
  ("Sal, 03 Haz 2025 14:20:00 +0300", "2025-06-03T11:20:00Z"), ("14 Ağustos 2025, 09:00", "2025-08-14T09:00:00Z"),
  ("3 KASIM 2025", "2025-11-03T00:00:00Z"), ("вт, 15 лип 2025 10:00:00 +0300", "2025-07-15T07:00:00Z"),
  ("tháng 11 5, 2024", "2024-11-05T00:00:00Z"), ("Tháng Mười Một 5, 2024", "2024-11-05T00:00:00Z"),
  ("Thứ 3, ngày 5/11/2024", "2024-11-05T00:00:00Z"), ("十一月 5, 2024", "2024-11-05T00:00:00Z"),
  ("令和6年11月5日", "2024-11-05T00:00:00Z"), ("民國113年11月5日", "2024-11-05T00:00:00Z"),
  ("٥ كانون الثاني ٢٠٢٤", "2024-01-05T00:00:00Z"), ("5 พ.ย. 2024", "2024-11-05T00:00:00Z"),
  ("10:00 05-11-2024", "2024-11-05T10:00:00Z"), ("10:00 -05.11.2024", "2024-11-05T10:00:00Z"),
  ("１１月５日２０２４年", "2024-11-05T00:00:00Z"),
])
func monthsAreReadInManyLanguages(_ text: String, _ iso: String) {
  #expect(DateReader.moment(text)?.iso == iso)
}

@Test func listopadIsOctoberInZagrebAndNovemberInWarsaw() {
  #expect(DateReader.moment("5 listopada 2024")?.iso == "2024-11-05T00:00:00Z")
  #expect(DateReader.moment("5. listopada 2024.")?.iso == "2024-10-05T00:00:00Z")
  #expect(DateReader.moment("subota, 5 listopada 2024")?.iso == "2024-10-05T00:00:00Z")
  #expect(DateReader.read("5 lis 2024", language: "hr").moment?.iso == "2024-10-05T00:00:00Z")
}

@Test(arguments: [
  "", "yesterday", "2004-02-30", "31 Feb 2004 00:00:00 GMT", "12", "99/99/9999", "2004-06-02T99:00:00Z", "T", "é", "0",
  "June 2004", "5 Nov 10:00", "2 Jun 2004 10:75", "192.168.2004.1", "10:00", "11月5日", "2567-13-45",
  "2 Foo 2004", "123456789012345", "Ramadan 5, 1445",
])
func whatIsNoDateIsNone(_ text: String) {
  #expect(DateReader.moment(text) == nil)
}

@Test func aDateThatCannotBeTrueIsNotBelieved() {
  #expect(DateReader.credible("2099-01-01", now: present) == nil)
  #expect(DateReader.credible("1970-01-01T00:00:00Z", now: present) == nil)
  #expect(DateReader.credible("۱۴۰۳/۰۸/۱۵", now: present) == nil)
  #expect(DateReader.credible("2026-03-01", now: present) != nil)
}

/// Pieces of dates in any order: each text is read to its end, and what comes out is a day that exists.
@Test func anyTextIsRead() {
  var dice = Dice(seed: 5)
  let pieces = [
    "+", "-", ":", "1:", "12", "31", "2024", "Nov", "mar", "listopada", "Tue", ",", ".", "/", " ", " ", "T", "Z", "GMT",
    "p.m.", "年", "月", "日", "tháng", "كانون", "\u{FFFD}", "\u{200F}", "٣", "é", "'", "(", "99999999999999", "0500",
  ]
  var read = 0
  for _ in 0..<5000 {
    let text = (0..<Int.random(in: 1...12, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
    if DateReader.moment(text) != nil { read += 1 }
  }
  #expect(read > 0)
  #expect(DateReader.moment(String(repeating: "1 ", count: 100)) == nil)
  #expect(DateReader.moment(String(repeating: "5 Nov 2024 ", count: 100_000)) == nil)
}
