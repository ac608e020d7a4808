import Text

/// Compares the numbers and sums of a line with those of its translation.
///
/// Numbers are the same however they are written: 1 234,5 and 1,234.5, 1,2 млрд and 1.2 billion, ۱۲ and 12, 26.11.2026 and
/// 26 November 2026, 18:30 and 6:30 pm. A small number may become a word, and a word a number: 3 and three.
package enum FigureComparison {
  /// True if a number of one text is missing in the other, or if the same amount has another currency in it.
  package static func differs(_ before: String, _ after: String) -> Bool {
    let (one, two) = (LineNumbers(before), LineNumbers(after))
    return !one.areAll(in: two) || !two.areAll(in: one) || hasOtherCurrency(before, after)
  }

  /// True if an amount that has a currency in both has only other ones in the second.
  private static func hasOtherCurrency(_ before: String, _ after: String) -> Bool {
    let (one, two) = (codes(in: before), codes(in: after))
    return one.contains { amount, codes in two[amount].map { $0.isDisjoint(with: codes) } ?? false }
  }

  private static func codes(in text: String) -> [String: Set<String>] {
    var codes: [String: Set<String>] = [:]
    for sum in Sum.all(in: text) {
      for figure in [sum.figure, sum.upper].compactMap(\.self) {
        codes[figure.withoutZeros.description, default: []].insert(sum.code)
      }
    }
    return codes
  }
}

extension Figure {
  /// The same value without zeros at the end of its decimals: 1.50 is 1.5.
  fileprivate var withoutZeros: Figure {
    var (digits, places) = (digits, places)
    while places > 0, digits % 10 == 0 { (digits, places) = (digits / 10, places - 1) }
    return Figure(digits: digits, places: places)
  }
}

/// The numbers of a line, each with all values that it may have.
private struct LineNumbers {
  struct Token {
    var values: Set<String>
    /// True for a word that may be a number, and for the month of a date: the other text may have it in another form.
    var isOptional = false
  }

  private(set) var tokens: [Token] = []

  /// True if each number has one of its own in the other line.
  func areAll(in other: LineNumbers) -> Bool {
    // Those that can only be one thing choose first.
    var rest = other.tokens.sorted { !$0.isOptional && $1.isOptional }
    for token in tokens.filter({ !$0.isOptional }).sorted(by: { $0.values.count < $1.values.count }) {
      // The same number written the same way first, so that a line is always like itself.
      let place =
        rest.firstIndex { $0.values == token.values } ?? rest.firstIndex { !$0.values.isDisjoint(with: token.values) }
      guard let place else { return false }
      rest.remove(at: place)
    }
    return true
  }

  init(_ text: String) {
    let bytes = Array(LineNumbers.plain(text).utf8)
    var at = 0
    while at < bytes.count {
      if bytes[at] &- 0x30 < 10 {
        at = takeNumber(bytes, at)
      } else if let end = LineNumbers.endOfWord(bytes, at) {
        takeWord(bytes, at, end)
        at = end
      } else {
        at += 1
      }
    }
  }

  /// The text with digits and marks of all scripts as those of ASCII.
  private static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        plain.append(scalar)
      } else if scalar == "٬" {
        plain.append(",")
      } else if scalar == "٫" {
        plain.append(".")
      } else if scalar.properties.generalCategory == .decimalNumber, let value = scalar.properties.numericValue,
        let digit = Unicode.Scalar(UInt32(value) + 0x30)
      {
        plain.append(digit)
      } else {
        plain.append(scalar)
      }
    }
    return String(plain)
  }
}

extension LineNumbers {
  /// Takes the number that begins at a byte. Returns the byte after it.
  private mutating func takeNumber(_ bytes: [UInt8], _ start: Int) -> Int {
    if let (minutes, end) = LineNumbers.time(bytes, start) {
      // An hour of twelve is one of two of a day.
      tokens.append(Token(values: ["t\(minutes)", "t\((minutes + 720) % 1440)"]))
      return end
    }
    if let end = LineNumbers.endOfISODate(bytes, start) {
      takeParts(bytes, start..<end)
      return end
    }
    let (number, end) = NumberText.read(bytes, from: start)
    var values: Set<String> = []
    switch number.reading {
    case .exact(let figure): values = [figure.withoutZeros.description]
    case .ambiguous(let grouped, let decimal, _):
      values = [grouped.withoutZeros.description, decimal.withoutZeros.description]
    case .none:
      takeParts(bytes, start..<end)
      return end
    }
    // 18.30 may be a time.
    if number.decimals == 2, let (minutes, _) = LineNumbers.time(bytes, start, mark: UInt8(ascii: ".")) {
      values.insert("t\(minutes)")
    }
    guard let magnitude = LineNumbers.magnitude(bytes, end) else {
      tokens.append(Token(values: values))
      return end
    }
    let figures =
      switch number.reading {
      case .exact(let figure): [figure]
      case .ambiguous(let grouped, let decimal, _): [grouped, decimal]
      case .none: [Figure]()
      }
    let scaled = figures.filter { $0.digits.magnitude < 1_000_000_000_000_000 }.map {
      $0.scaled(byPowerOfTen: magnitude.power).withoutZeros.description
    }
    // A letter behind a number is a unit as often as it is a million.
    tokens.append(Token(values: magnitude.isSure ? Set(scaled) : values.union(scaled)))
    return magnitude.end
  }

  /// Takes the parts of a date, an address or a version one by one. The month of a date may be a word in the other text.
  private mutating func takeParts(_ bytes: [UInt8], _ range: Range<Int>) {
    let parts = bytes[range].split { $0 &- 0x30 >= 10 }.map { String(decoding: $0, as: UTF8.self) }
    let isDate =
      parts.count == 3 && parts.allSatisfy { $0.count <= 4 } && (1...12).contains(Int(parts[1]) ?? 0)
      && (parts[0].count == 4 || parts[2].count == 4 || parts[2].count == 2)
    for (place, part) in parts.enumerated() {
      let digits = part.drop { $0 == "0" }
      tokens.append(Token(values: [digits.isEmpty ? "0" : String(digits)], isOptional: isDate && place == 1))
    }
  }

  /// The byte after a date such as 2026-11-05 (ISO 8601); nil where none begins.
  private static func endOfISODate(_ bytes: [UInt8], _ start: Int) -> Int? {
    let date = bytes[start...].prefix(10)
    let isDate =
      date.count == 10
      && date.enumerated().allSatisfy { place, byte in
        [4, 7].contains(place) ? byte == UInt8(ascii: "-") : byte &- 0x30 < 10
      }
    guard isDate, start + 10 == bytes.count || bytes[start + 10] &- 0x30 >= 10 else { return nil }
    return start + 10
  }

  /// The minutes of a day that "18:30" names, and the byte after it.
  private static func time(
    _ bytes: [UInt8], _ start: Int, mark: UInt8 = UInt8(ascii: ":")
  ) -> (minutes: Int, end: Int)? {
    func digits(_ at: Int) -> Int { bytes[min(at, bytes.count)...].prefix { $0 &- 0x30 < 10 }.count }
    let hours = digits(start)
    let colon = start + hours
    guard (1...2).contains(hours), colon < bytes.count, bytes[colon] == mark, digits(colon + 1) == 2,
      let hour = Int(String(decoding: bytes[start..<colon], as: UTF8.self)),
      let minute = Int(String(decoding: bytes[colon + 1..<colon + 3], as: UTF8.self)), hour < 24, minute < 60
    else { return nil }
    return (hour * 60 + minute, colon + 3)
  }

  /// The power of ten of a word such as "million" behind a number, and the byte after it. Not sure for a single letter.
  private static func magnitude(_ bytes: [UInt8], _ end: Int) -> (power: Int, isSure: Bool, end: Int)? {
    var start = end
    while start < bytes.count, let width = blank(bytes, start) { start += width }
    guard let wordEnd = endOfWord(bytes, start) else { return nil }
    let word = String(decoding: bytes[start..<wordEnd], as: UTF8.self).lowercased()
    if let power = chinese(word) { return (power.power, true, start + power.bytes) }
    guard let found = Magnitude.typed(word) else { return nil }
    switch found.form {
    case .word, .abbreviation: return (found.powerOfTen, true, wordEnd)
    case .letter, .letterAfterSign: return (found.powerOfTen, false, wordEnd)
    }
  }

  private static func chinese(_ word: String) -> (power: Int, bytes: Int)? {
    if word.hasPrefix("万") || word.hasPrefix("萬") { return (4, 3) }
    return word.hasPrefix("亿") || word.hasPrefix("億") ? (8, 3) : nil
  }

  /// The bytes of a blank or of a hyphen; nil for anything else.
  private static func blank(_ bytes: [UInt8], _ at: Int) -> Int? {
    if bytes[at] == 0x20 || bytes[at] == 0x2D { return 1 }
    let (scalar, width) = TextScalar.decode(bytes, at)
    return [0xA0, 0x202F, 0x2009].contains(scalar) ? width : nil
  }

  /// The byte after the word that begins at a byte; nil where none begins.
  private static func endOfWord(_ bytes: [UInt8], _ start: Int) -> Int? {
    var end = start
    while end < bytes.count {
      let (scalar, width) = TextScalar.decode(bytes, end)
      guard Unicode.Scalar(scalar)?.properties.isAlphabetic == true else { break }
      end += width
    }
    return end > start ? end : nil
  }

  /// Takes a word that may be a number: "three", "три", "XXI", or "million" without a number before it.
  private mutating func takeWord(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    let word = String(decoding: bytes[start..<end], as: UTF8.self)
    if let roman = NumberWord.roman(word) { tokens.append(Token(values: [String(roman)], isOptional: true)) }
    let small = word.lowercased()
    if let number = NumberWord.value(of: small) {
      var values: Set<String> = [String(number)]
      if let magnitude = LineNumbers.magnitude(bytes, end), magnitude.isSure {
        values.insert(Figure(digits: Int128(number), places: 0).scaled(byPowerOfTen: magnitude.power).description)
      }
      tokens.append(Token(values: values, isOptional: true))
    } else if let magnitude = Magnitude.typed(small), magnitude.form == .word {
      let value = Figure(digits: 1, places: 0).scaled(byPowerOfTen: magnitude.powerOfTen)
      tokens.append(Token(values: [value.description], isOptional: true))
    }
  }
}
