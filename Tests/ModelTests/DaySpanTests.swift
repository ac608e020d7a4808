import Foundation
import Model
import Testing

/// The first and the last moment of a day where the reader lives.
@Suite struct DaySpanTests {
  private func span(_ day: String, _ zone: String) throws -> (start: String, hours: Double) {
    let zone = try #require(TimeZone(identifier: zone))
    let span = DaySpan(try #require(Day(day)), in: zone)
    return (span.start.formatted(.iso8601), span.end.timeIntervalSince(span.start) / 3600)
  }

  @Test(arguments: [
    ("2025-12-11", "UTC", "2025-12-11T00:00:00Z", 24.0),
    ("2025-12-11", "Asia/Tashkent", "2025-12-10T19:00:00Z", 24),
    ("2025-12-11", "Asia/Kathmandu", "2025-12-10T18:15:00Z", 24),
    ("2025-12-11", "America/Bogota", "2025-12-11T05:00:00Z", 24),
    // Clocks go forward or back in the night.
    ("2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00Z", 23),
    ("2026-10-25", "Europe/Berlin", "2026-10-24T22:00:00Z", 25),
    ("2026-03-08", "America/New_York", "2026-03-08T05:00:00Z", 23),
    ("2026-11-01", "America/New_York", "2026-11-01T04:00:00Z", 25),
    // East of UTC the change comes before midnight in UTC.
    ("2026-04-05", "Pacific/Auckland", "2026-04-04T11:00:00Z", 25),
    ("2026-09-27", "Pacific/Auckland", "2026-09-26T12:00:00Z", 23),
    // The day begins at one o'clock.
    ("2026-03-08", "America/Havana", "2026-03-08T05:00:00Z", 23),
    // Almaty put its clocks back at midnight for good: the last hour of February came twice.
    ("2024-02-29", "Asia/Almaty", "2024-02-28T18:00:00Z", 25),
    ("2024-03-01", "Asia/Almaty", "2024-02-29T19:00:00Z", 24),
  ])
  func aDayHasTheHoursThatTheClockHas(_ day: String, _ zone: String, _ start: String, _ hours: Double) throws {
    let span = try span(day, zone)
    #expect(span.start == start)
    #expect(span.hours == hours)
  }

  @Test(arguments: [
    "UTC", "Asia/Almaty", "Asia/Tehran", "Pacific/Auckland", "Pacific/Chatham", "America/Havana", "America/St_Johns",
    "Australia/Lord_Howe", "Africa/Cairo", "Asia/Beirut", "Pacific/Kiritimati", "America/Santiago",
  ])
  func theDaysOfAYearFollowEachOtherWithoutAGap(_ name: String) throws {
    let zone = try #require(TimeZone(identifier: name))
    let first = try #require(Day("2026-01-01")).number
    for number in first..<first + 365 {
      let span = DaySpan(Day(number: number), in: zone)
      for moment in [span.start, span.end.addingTimeInterval(-1)] {
        #expect(Day(moment, offset: zone.secondsFromGMT(for: moment)) == span.day, "\(name) \(moment)")
      }
      let next = DaySpan(Day(number: number + 1), in: zone)
      #expect(next.start == span.end, "\(name) \(span.day)")
    }
  }
}
