import Foundation
import Model
import Testing

@testable import Reader

/// Dates and times as the screen has them.
@Suite struct DateTextTests {
  private let today = Day("2025-12-11") ?? Day(number: 0)

  @Test(arguments: [
    ("2025-12-11", "Thursday 11 December 2025", "11 December", "11 Dec", "Thursday 11 December"),
    ("2024-02-29", "Thursday 29 February 2024", "29 February 2024", "29 Feb 2024", "Thursday 29 February 2024"),
    ("2025-05-01", "Thursday 1 May 2025", "1 May", "1 May", "Thursday 1 May"),
    ("2026-01-04", "Sunday 4 January 2026", "4 January 2026", "4 Jan 2026", "Sunday 4 January 2026"),
  ])
  func theYearIsSaidWhereItIsAnother(
    _ day: String, _ long: String, _ medium: String, _ short: String, _ weekday: String
  ) throws {
    let day = try #require(Day(day))
    #expect(DateText.long(day) == long && DateText.medium(day, today: today) == medium)
    #expect(DateText.short(day, today: today) == short && DateText.weekday(day, today: today) == weekday)
    #expect(long.hasSuffix(DateText.medium(day)))
  }

  @Test(
    arguments: [
      (0.0, "now"), (59, "now"), (60, "1 min"), (3599, "59 min"), (3600, "1 h"), (47 * 3600, "47 h"),
      (48 * 3600 - 1, "47 h"), (48 * 3600, "2 d"),
      (729 * 86_400, "729 d"), (730 * 86_400, "2 y"), (3650 * 86_400, "10 y"), (-60, "now"), (-86_400, "now"),
    ] as [(Double, String)])
  func anAgeIsInOneUnit(_ seconds: Double, _ text: String) {
    let now = Date(timeIntervalSince1970: 1_765_454_400)
    #expect(DateText.age(of: now.addingTimeInterval(-seconds), now: now) == text)
  }

  @Test(
    arguments: [
      ("UTC", 0.0, "00:00", "1970-01-01"), ("UTC", -1, "23:59", "1969-12-31"),
      ("Asia/Tashkent", 1_765_475_940, "22:59", "2025-12-11"),
      ("Asia/Kathmandu", 1_765_475_940, "23:44", "2025-12-11"),
      ("America/Bogota", 1_765_411_200, "19:00", "2025-12-10"),
      ("Pacific/Auckland", 1_775_296_800, "23:00", "2026-04-04"),
      ("Pacific/Auckland", 1_775_311_200, "02:00", "2026-04-05"),
    ] as [(String, Double, String, String)])
  func aMomentHasTheHourAndTheDayOfItsZone(_ zone: String, _ moment: Double, _ time: String, _ day: String) throws {
    let zone = try #require(TimeZone(identifier: zone))
    let date = Date(timeIntervalSince1970: moment)
    #expect(DateText.time(date, in: zone) == time && DateText.day(date, in: zone).description == day)
  }
}
