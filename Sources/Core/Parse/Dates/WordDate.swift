import Foundation

/// Dates with words in them: RFC 822 ("Tue, 02 Jun 2004 09:39:21 +0500"), asctime ("Tue Jun  2 09:39:21 2004"), and
/// "2 июня 2004 г., 09:39", with the mistakes that are made in them: wrong weekdays, missing commas, times without seconds.
enum WordDate {
  /// Nil for a text without a day, a month and a year. Words that mean nothing here, such as the day of the week, are
  /// passed over.
  static func moment(_ bytes: UnsafeBufferPointer<UInt8>) -> Date? {
    // No date is longer; a text of a megabyte is none.
    guard bytes.count < 128 else { return nil }
    var found = Found()
    var cursor = Cursor(bytes)
    while let token = cursor.token() {
      guard let first = token.first else { continue }
      if first.isDigit {
        // Nine digits fit into any Int, and no date has more.
        guard token.count < 10 else { return nil }
        let number = token.reduce(0) { $0 * 10 + Int($1 - 48) }
        if cursor.peek == UInt8(ascii: ":"), found.hour == nil {
          guard found.readTime(number, &cursor) else { return nil }
        } else {
          found.numbers.append((number, token.count))
        }
      } else if first == UInt8(ascii: "+") || first == UInt8(ascii: "-"), found.hour != nil {
        // Behind a time a sign begins its zone: "09:39:21 +0500", but not in "09:39 2-6-2004".
        guard let length = cursor.numberLength, length >= 2, (found.zone ?? 0) == 0 else { continue }
        found.zone = Zone.offset((first == UInt8(ascii: "+") ? "+" : "-") + cursor.zoneDigits())
      } else if first.isNameStart {
        found.take(word: String(decoding: token, as: UTF8.self))
      }
    }
    return found.moment
  }

  /// What the tokens of a date turned out to be.
  private struct Found {
    var numbers: [(value: Int, digits: Int)] = []
    var month: Int?
    var hour: Int?
    var minute = 0
    var second = 0
    var zone: Int?

    /// "09:39:21" and "9:39 PM" from the first colon on.
    mutating func readTime(_ hour: Int, _ cursor: inout Cursor) -> Bool {
      self.hour = hour
      guard cursor.take(":"), let minute = cursor.digits(upTo: 2) else { return false }
      self.minute = minute
      if cursor.take(":") {
        second = cursor.digits(upTo: 2) ?? 0
        if cursor.take(".") { cursor.skipDigits() }
      }
      return true
    }

    mutating func take(word: String) {
      if month == nil, let month = MonthNames.month(word) {
        self.month = month
        return
      }
      let upper = word.uppercased()
      if upper == "PM", let hour, hour < 12 {
        self.hour = hour + 12
      } else if upper == "AM", hour == 12 {
        hour = 0
      } else if hour != nil, zone == nil || zone == 0, upper != "AM", upper != "PM" {
        zone = Zone.offset(word)
      }
    }

    var moment: Date? {
      guard var parts = date else { return nil }
      parts.hour = hour ?? 0
      parts.minute = minute
      parts.second = second
      parts.offset = zone ?? 0
      return parts.moment
    }

    /// With a month's name the number before it, or else behind it, is the day; without one the longest is the year, and
    /// "12/31/2004" is told from "31/12/2004" by the number that can be no month.
    private var date: DateParts? {
      var numbers = numbers
      var parts = DateParts()
      if let month {
        parts.month = month
        guard numbers.count >= 2 else { return nil }
        // "2004 June 2": four digits are a year wherever they stand.
        let yearIndex = numbers.firstIndex { $0.digits >= 3 } ?? 1
        parts.year = full(numbers.remove(at: yearIndex))
        parts.day = numbers[0].value
        return parts
      }
      guard numbers.count >= 3 else { return nil }
      let yearIndex = numbers.firstIndex { $0.digits >= 3 } ?? 2
      parts.year = full(numbers.remove(at: yearIndex))
      (parts.day, parts.month) = (numbers[0].value, numbers[1].value)
      // "2004/12/31" has the month before the day, and so has America.
      if yearIndex == 0 || parts.month > 12 { swap(&parts.day, &parts.month) }
      return parts
    }

    /// "04" is 2004, and "104" too: some programs print years since 1900, as C counts them.
    private func full(_ year: (value: Int, digits: Int)) -> Int {
      year.digits <= 2 ? DateParts.year(ofTwoDigits: year.value) : year.value < 1000 ? year.value + 1900 : year.value
    }
  }
}

extension Cursor {
  /// How many digits come next.
  fileprivate var numberLength: Int? {
    var copy = self
    return copy.token().flatMap { $0.first?.isDigit == true ? $0.count : nil }
  }

  /// "0500" or "05:00".
  fileprivate mutating func zoneDigits() -> String {
    var text = ""
    while let byte = peek, byte.isDigit || byte == UInt8(ascii: ":") {
      text.unicodeScalars.append(Unicode.Scalar(byte))
      skip()
    }
    return text
  }
}
