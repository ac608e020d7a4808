import Foundation
import Model
import TestKit
import Testing

/// Days of every century that a feed may name, the same ones each time.
private let days: [Day] = {
  var dice = Dice(seed: 1_582)
  let last = Day("9999-12-31")?.number ?? 0
  let first = Day("0001-01-01")?.number ?? 0
  return (0..<2000).map { _ in Day(number: Int.random(in: first...last, using: &dice)) }
}()

@Suite struct DayPropertyTests {
  @Test func aDayIsWrittenAndReadBack() {
    for day in days { #expect(Day(day.description) == day, "\(day)") }
  }

  @Test func daysAreInTheOrderOfTheirNumbersAndOfTheirTexts() {
    for (one, other) in zip(days, days.dropFirst()) {
      #expect((one < other) == (one.number < other.number), "\(one) \(other)")
      #expect((one < other) == (one.description < other.description), "\(one) \(other)")
    }
  }

  @Test func theDayAfterIsAWeekdayLater() {
    for day in days.dropLast() where day.number < 2_932_896 {
      #expect(Day(number: day.number + 1).weekday == (day.weekday + 1) % 7, "\(day)")
      #expect((0...6).contains(day.weekday))
    }
  }

  @Test func aDayHoldsItsFirstMomentAndItsLast() {
    for day in days {
      #expect(Day(day.start) == day)
      #expect(Day(day.start.addingTimeInterval(86_399.5)) == day)
      #expect(Day(day.start.addingTimeInterval(-0.5)) == Day(number: day.number - 1))
    }
  }

  @Test func aDayInAZoneIsTheDayOfTheClockThere() {
    let evening = Day("2026-01-31")?.start.addingTimeInterval(20 * 3600) ?? .distantPast
    #expect(Day(evening, offset: 5 * 3600).description == "2026-02-01")
    #expect(Day(evening, offset: -11 * 3600).description == "2026-01-31")
    #expect(Day(evening, offset: -21 * 3600).description == "2026-01-30")
  }

  @Test(arguments: [
    ("1900-02-29", false), ("2000-02-29", true), ("2024-02-29", true), ("2026-02-29", false), ("2100-02-29", false),
    ("2400-02-29", true), ("2026-04-31", false), ("2026-06-31", false), ("2026-09-31", false), ("2026-11-31", false),
    ("2026-12-31", true), ("2026-01-32", false), ("2026-01-00", false), ("0000-01-01", false), ("0001-01-01", true),
    ("9999-12-31", true),
  ])
  func theCalendarSaysWhichDaysThereAre(_ text: String, _ isThere: Bool) {
    #expect((Day(text) != nil) == isThere)
  }

  @Test(arguments: [
    "２０２６-01-01", "+026-01-01", "2026-+1-01", "2026-01--1", "2026/01/01", "2026-01-01T00:00", " 2026-01-01", "20260101",
    "2026-1-01", "٢٠٢٦-٠١-٠١", "2026‐01‐01",
  ])
  func onlyPlainDigitsAndHyphensAreADay(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test func aDayKeepsItsFormInJSON() throws {
    for day in days.prefix(50) {
      let json = try JSONEncoder().encode([day])
      #expect(try JSONDecoder().decode([Day].self, from: json) == [day])
    }
  }
}
