import Foundation
import Model

/// Dates as feeds write them.
///
/// Total: what cannot be read is nil, and its text is kept by the caller. A time without a zone is UTC.
enum DateReader {
  /// The moment that a text names.
  ///
  /// RFC 3339 and W3CDTF first (https://www.w3.org/TR/NOTE-datetime), because they are nothing else by chance; then words:
  /// RFC 822 with its mistakes, asctime, and dates in the languages of `MonthNames`.
  static func moment(_ text: String) -> Date? {
    var text = text.trimmed
    return text.withUTF8 { bytes in
      ISODate.moment(bytes) ?? WordDate.moment(bytes)
    }
  }

  /// A moment that a feed can mean: from 1990 to a year after `now`. Anything else would be sorted to a place where no one
  /// looks, or stay on top for ever.
  static func credible(_ text: String, now: Date) -> Date? {
    guard let date = moment(text), date >= earliest, date <= now.addingTimeInterval(366 * 86_400) else { return nil }
    return date
  }

  /// 1 January 1990: a date before the web is one that a clock had never been set to.
  private static let earliest = Date(timeIntervalSince1970: 631_152_000)
}

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

  /// Nil when there is no such day or hour. 24:00 is the end of the day, and second 60 a leap second.
  var moment: Date? {
    guard (0...24).contains(hour), (0...59).contains(minute),
      (0...61).contains(second), abs(offset) <= 15 * 3600, let date = Day(year: year, month: month, day: day)
    else { return nil }
    return date.start.addingTimeInterval(Double(hour * 3600 + minute * 60 + second - offset))
  }

  /// Day 1 is 1 January; false when the year has no such day.
  mutating func setDayOfYear(_ number: Int) -> Bool {
    guard (1...366).contains(number), let first = Day(year: year, month: 1, day: 1) else { return false }
    let date = Day(number: first.number + number - 1)
    (month, day) = (date.month, date.day)
    return date.year == year
  }

  /// "04" is 2004, "97" is 1997.
  static func year(ofTwoDigits year: Int) -> Int {
    year < 70 ? 2000 + year : 1900 + year
  }
}
