import Foundation

/// RFC 3339, ISO 8601 and W3CDTF: from "2003" to "2003-12-31T10:14:55.123-08:00", and their relatives in use
/// (https://www.w3.org/TR/NOTE-datetime).
enum ISODate {
  /// Nil for a text that does not begin with a year of four digits, or has anything behind its zone.
  static func moment(_ bytes: UnsafeBufferPointer<UInt8>) -> Date? {
    var cursor = DateCursor(bytes)
    var parts = DateParts()
    guard let year = cursor.digits(exactly: 4) else { return nil }
    parts.year = year
    guard readDay(&cursor, &parts) else { return nil }
    if cursor.isAtEnd { return parts.moment }
    guard cursor.take("T") || cursor.take("t") || cursor.takeSpaces(), readTime(&cursor, &parts) else { return nil }
    cursor.takeSpaces()
    if let offset = cursor.offset() {
      parts.offset = offset
    } else if !cursor.take("Z") {
      _ = cursor.take("z")
    }
    return cursor.isAtEnd ? parts.moment : nil
  }

  /// "-12-31", "-12", "1231", "-365", "/12/31" or nothing.
  private static func readDay(_ cursor: inout DateCursor, _ parts: inout DateParts) -> Bool {
    // "2003-365" has a day of the year, "20031231" no separator at all.
    let separator = cursor.peek
    let isSeparated = cursor.take("-") || cursor.take("/") || cursor.take(".")
    if !isSeparated, cursor.isAtEnd { return true }
    var ahead = cursor
    if let dayOfYear = ahead.digits(exactly: 3), ahead.peek?.isDigit != true {
      cursor = ahead
      return parts.setDayOfYear(dayOfYear)
    }
    guard let month = isSeparated ? cursor.digits(upTo: 2)?.value : cursor.digits(exactly: 2) else { return false }
    parts.month = month
    if isSeparated, cursor.isAtEnd { return true }
    if isSeparated {
      guard cursor.peek == separator else { return cursor.peek == UInt8(ascii: "T") }
      cursor.skip()
    }
    guard let day = isSeparated ? cursor.digits(upTo: 2)?.value : cursor.digits(exactly: 2) else { return false }
    parts.day = day
    return true
  }

  /// "10:14:55.123", "10:14", "101455", "10"
  private static func readTime(_ cursor: inout DateCursor, _ parts: inout DateParts) -> Bool {
    guard let hour = cursor.digits(upTo: 2)?.value else { return false }
    parts.hour = hour
    let isSeparated = cursor.take(":") || cursor.take(".")
    guard let minute = cursor.digits(exactly: 2) else { return !isSeparated }
    parts.minute = minute
    if isSeparated, !cursor.take(":"), !cursor.take(".") { return true }
    parts.second = cursor.digits(exactly: 2) ?? 0
    // Fractions of a second are read over: nothing here is so exact.
    if cursor.take(".") || cursor.take(",") { cursor.skipDigits() }
    return true
  }
}
