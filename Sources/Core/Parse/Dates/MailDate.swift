import Foundation

/// RFC 822 and RFC 9110 as they should be: "Tue, 02 Jun 2004 09:39:21 +0500", without a weekday too. Nearly all dates of RSS
/// and of HTTP are that, so they are read here without a single allocation.
enum MailDate {
  /// Nil for anything else, down to an unknown zone; the weekday is not checked.
  static func moment(_ bytes: UnsafeBufferPointer<UInt8>) -> Date? {
    var cursor = DateCursor(bytes)
    var parts = DateParts()
    if cursor.peek?.isLetter == true {
      guard let weekday = cursor.threeLetters(), weekdays.contains(weekday), cursor.take(",") else { return nil }
    }
    cursor.takeSpaces()
    guard let day = cursor.digits(upTo: 2)?.value, cursor.takeSpaces(), let letters = cursor.threeLetters(),
      let month = months.firstIndex(of: letters), cursor.takeSpaces(), let year = cursor.digits(exactly: 4),
      cursor.takeSpaces(), let hour = cursor.digits(exactly: 2), cursor.take(":"),
      let minute = cursor.digits(exactly: 2)
    else { return nil }
    if cursor.take(":") {
      guard let second = cursor.digits(exactly: 2) else { return nil }
      parts.second = second
    }
    (parts.year, parts.month, parts.day, parts.hour, parts.minute) = (year, month + 1, day, hour, minute)
    guard cursor.takeSpaces() else { return nil }
    if let offset = cursor.offset() {
      parts.offset = offset
    } else if let zone = cursor.threeLetters() {
      guard zone == gmt || zone == utc else { return nil }
    } else {
      guard cursor.take("Z") else { return nil }
    }
    return cursor.isAtEnd ? parts.moment : nil
  }

  private static let months = packed("jan feb mar apr may jun jul aug sep oct nov dec")
  private static let weekdays = packed("mon tue wed thu fri sat sun")
  private static let gmt = packed("gmt")[0]
  private static let utc = packed("utc")[0]

  /// Words of three letters, one byte each, as `DateCursor.threeLetters` gives them.
  private static func packed(_ words: String) -> [UInt32] {
    words.split(separator: " ").map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
  }
}
