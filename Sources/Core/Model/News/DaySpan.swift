import Foundation

/// A day in the zone of the reader: the articles that a list shows under its heading.
package struct DaySpan: Hashable, Sendable {
  package var day: Day
  /// The first moment of the day, and that of the next one.
  package var start: Date
  package var end: Date

  package init(_ day: Day, in zone: TimeZone) {
    self.day = day
    start = DaySpan.beginning(of: day, in: zone)
    end = DaySpan.beginning(of: Day(number: day.number + 1), in: zone)
  }

  private static func beginning(of day: Day, in zone: TimeZone) -> Date {
    day.start.addingTimeInterval(-Double(zone.secondsFromGMT(for: day.start)))
  }
}
