import Foundation

/// A day in the zone of the reader: the articles that a list shows under its heading.
package struct DaySpan: Hashable, Sendable {
  package var day: Day
  /// The first moment of the day, and that of the next one.
  package var start: Date
  package var end: Date

  package init(_ day: Day, in zone: TimeZone) {
    self.day = day
    start = day.start(in: zone)
    end = Day(number: day.number + 1).start(in: zone)
  }
}

extension Day {
  /// 00:00 on the clocks of a zone; the first moment after it on a day when they skip midnight.
  package func start(in zone: TimeZone) -> Date {
    // Clocks may change between midnight there and midnight in UTC: the offset of before and that of after are tried.
    let offsets = [-86_400.0, 0, 86_400].map { zone.secondsFromGMT(for: start.addingTimeInterval($0)) }
    let moments = offsets.map { start.addingTimeInterval(-Double($0)) }.sorted()
    return moments.first { Day($0, offset: zone.secondsFromGMT(for: $0)) == self } ?? moments[1]
  }
}
