import Foundation
import Model

/// A calendar date with a time of day, on its way to a moment.
struct DateParts {
  var year = 0
  var month = 1
  var day = 1
  var hour = 0
  var minute = 0
  var second = 0
  /// Seconds east of UTC.
  var offset = 0

  /// Nil when there is no such day or hour. 24:00 is the end of the day, and second 60 a leap second. An offset that no
  /// place on Earth has counts as UTC.
  var moment: Date? {
    guard (0...24).contains(hour), (0...59).contains(minute), (0...61).contains(second),
      let date = Day(year: year, month: month, day: day)
    else { return nil }
    let east = (-12 * 3600...14 * 3600).contains(offset) ? offset : 0
    return Date(timeIntervalSince1970: Double(date.number * 86_400 + hour * 3600 + minute * 60 + second - east))
  }

  var date: Day? { Day(year: year, month: month, day: day) }

  mutating func set(_ day: Day) {
    (year, month, self.day) = (day.year, day.month, day.day)
  }

  /// Day 1 is 1 January; false when the year has no such day.
  mutating func setDayOfYear(_ number: Int) -> Bool {
    guard (1...366).contains(number), let first = Day(year: year, month: 1, day: 1) else { return false }
    let date = Day(number: first.number + number - 1)
    (month, day) = (date.month, date.day)
    return date.year == year
  }

  /// The year that a number of so many digits means: "04" is 2004, "97" is 1997, and "104" is 2004 too, because some
  /// programs print years since 1900, as C counts them.
  static func year(_ value: Int, digits: Int) -> Int {
    if digits <= 2 { return value < 70 ? 2000 + value : 1900 + value }
    return value < 1000 ? value + 1900 : value
  }

  /// Seconds of an offset without its sign: "5", "05", "530", "0530", "053000"; nil for one with more than 59 minutes.
  static func seconds(ofOffset value: Int, digits: Int) -> Int? {
    let (hours, minutes, seconds) =
      switch digits {
      case 1, 2: (value, 0, 0)
      case 3, 4: (value / 100, value % 100, 0)
      default: (value / 10_000, value / 100 % 100, value % 100)
      }
    return minutes < 60 && seconds < 60 ? hours * 3600 + minutes * 60 + seconds : nil
  }
}
