extension TOML {
  /// A date, a time or both, checked against the calendar (RFC 3339, as TOML 1.0 uses it).
  package struct Time: Equatable, Sendable {
    package enum Kind: Sendable {
      case offsetDateTime
      case localDateTime
      case localDate
      case localTime
    }

    package let kind: Kind
    /// As in the document, with T between date and time and with capital letters: "1979-05-27T07:32:00.5Z".
    package let text: String

    /// Nil when the bytes are not a date or time, or one that does not exist. Seconds are required, and may be 60.
    init?(_ bytes: [UInt8]) {
      var scanner = Scanner(rest: bytes[...])
      if bytes.dropFirst(2).first == UInt8(ascii: ":") {
        guard scanner.time() else { return nil }
        kind = .localTime
      } else {
        guard scanner.date() else { return nil }
        if scanner.rest.isEmpty {
          kind = .localDate
        } else {
          guard scanner.take("T") || scanner.take("t"), scanner.time() else { return nil }
          kind = scanner.rest.isEmpty ? .localDateTime : .offsetDateTime
          guard scanner.rest.isEmpty || scanner.offset() else { return nil }
        }
      }
      guard scanner.rest.isEmpty else { return nil }
      text = String(decoding: bytes, as: UTF8.self).uppercased()
    }
  }
}

extension TOML.Time {
  private struct Scanner {
    var rest: ArraySlice<UInt8>

    mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard let first = rest.first, UInt32(first) == character.value else { return false }
      rest.removeFirst()
      return true
    }

    /// Exactly so many digits; nil when they are not there.
    mutating func number(digits count: Int) -> Int? {
      let digits = rest.prefix(count)
      guard digits.count == count, digits.allSatisfy(TOMLReader.isDigit) else { return nil }
      rest.removeFirst(count)
      return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    /// 1979-05-27
    mutating func date() -> Bool {
      guard let year = number(digits: 4), take("-"), let month = number(digits: 2), take("-"),
        let day = number(digits: 2), (1...12).contains(month)
      else { return false }
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
      return (1...days).contains(day)
    }

    /// 07:32:00 or 07:32:00.999
    mutating func time() -> Bool {
      guard let hour = number(digits: 2), take(":"), let minute = number(digits: 2), take(":"),
        let second = number(digits: 2), hour < 24, minute < 60, second <= 60
      else { return false }
      guard take(".") else { return true }
      let digits = rest.prefix(while: TOMLReader.isDigit)
      rest = rest[digits.endIndex...]
      return !digits.isEmpty
    }

    /// Z, +05:00 or -05:00
    mutating func offset() -> Bool {
      if take("Z") || take("z") { return true }
      guard take("+") || take("-"), let hour = number(digits: 2), take(":"), let minute = number(digits: 2)
      else { return false }
      return hour < 24 && minute < 60
    }
  }
}
