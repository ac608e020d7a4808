import Foundation
import Model
import Money

/// Dates as a person reads them, in the zone of the reader.
enum DateText {
  /// "Thursday 11 December 2025"
  static func long(_ day: Day) -> String {
    "\(weekdays[day.weekday]) \(day.day) \(months[day.month - 1]) \(day.year)"
  }

  /// "11 December 2025"
  static func medium(_ day: Day) -> String {
    "\(day.day) \(months[day.month - 1]) \(day.year)"
  }

  /// "11 December", with the year when it is not this one.
  static func medium(_ day: Day, today: Day) -> String {
    let text = "\(day.day) \(months[day.month - 1])"
    return day.year == today.year ? text : "\(text) \(day.year)"
  }

  /// "Thursday 11 December", with the year when it is not this one.
  static func weekday(_ day: Day, today: Day) -> String { "\(weekdays[day.weekday]) \(medium(day, today: today))" }

  /// "11 Dec", with the year when it is not this one.
  static func short(_ day: Day, today: Day) -> String {
    let text = "\(day.day) \(months[day.month - 1].prefix(3))"
    return day.year == today.year ? text : "\(text) \(day.year)"
  }

  /// "22:10"
  static func time(_ date: Date, in zone: TimeZone) -> String {
    let seconds = Int(date.timeIntervalSince1970.rounded(.down)) + zone.secondsFromGMT(for: date)
    let minute = ((seconds % 86_400 + 86_400) % 86_400) / 60
    return "\(twoDigits(minute / 60)):\(twoDigits(minute % 60))"
  }

  /// "5 min", "3 h", "2 d", "4 y"; "now" for less than a minute, and for a time in the future.
  static func age(of date: Date, now: Date) -> String {
    let minutes = Int(now.timeIntervalSince(date) / 60)
    switch minutes {
    case ..<1: return "now"
    case ..<60: return "\(minutes) min"
    case ..<(48 * 60): return "\(minutes / 60) h"
    case ..<(730 * 24 * 60): return "\(minutes / 1440) d"
    default: return "\(minutes / (365 * 1440)) y"
    }
  }

  /// The day of a moment in a zone.
  static func day(_ date: Date, in zone: TimeZone) -> Day {
    Day(date, offset: zone.secondsFromGMT(for: date))
  }

  private static func twoDigits(_ value: Int) -> String {
    value < 10 ? "0\(value)" : String(value)
  }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
