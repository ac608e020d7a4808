import Foundation
import Model

/// Dates in HTTP headers: "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110 section 5.6.7), the one form that is still sent.
/// The names are English whatever the locale, and their letter case counts; the day of the week is not looked at.
enum HTTPDate {
  /// Nil for any other text.
  static func parse(_ text: String) -> Date? {
    let parts = text.split(separator: " ")
    guard parts.count == 6, parts[5] == "GMT", let dayOfMonth = Int(parts[1]), let year = Int(parts[3]),
      let month = months.firstIndex(of: String(parts[2])),
      let day = Day(year: year, month: month + 1, day: dayOfMonth)
    else { return nil }
    let clock = parts[4].split(separator: ":").map { Int($0) }
    guard clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2],
      (0..<24).contains(hour), (0..<60).contains(minute), (0...60).contains(second)
    else { return nil }
    return day.start.addingTimeInterval(Double(hour * 3600 + minute * 60 + second))
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
