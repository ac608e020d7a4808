import Model

/// A line that is a date and little else: "11 December 2025", "Thursday, December 11, 2025", "2025-12-11",
/// «Четверг, 11 декабря 2025 г.», "2025-yil 11-dekabr".
///
/// Stricter than `DateReader`: a date in a feed stands where a date belongs, a line of a page may be a sentence.
enum EditionDate: Hashable {
  case day(Day)
  /// A date that does not exist or can be read in two ways; the reason ends a sentence.
  case bad(String)

  /// Nil for a line that is no date. A weekday, a place or a time may stand beside the date, a sentence may not.
  init?(_ line: String) {
    guard line.utf8.count <= 120, line.utf8.contains(where: \.isDigit), !EditionDate.isTable(line) else { return nil }
    let pieces = EditionDate.pieces(of: line)[...].droppingTime
    guard let first = pieces.firstIndex(where: \.isPart), let last = pieces.lastIndex(where: \.isPart),
      EditionDate.mayPrecede(pieces[..<first]), EditionDate.mayFollow(pieces[(last + 1)...]),
      let reading = EditionDate.reading(pieces[first...last])
    else { return nil }
    self = reading
  }
}

extension EditionDate {
  /// True of a line of ASCII with four numbers or more and no time of day, in which no date of three parts is: a line of a
  /// table.
  private static func isTable(_ line: String) -> Bool {
    var (numbers, digits) = (0, 0)
    for byte in line.utf8 {
      guard byte < 0x80, byte != UInt8(ascii: ":") else { return false }
      if byte.isDigit {
        if digits == 0 { numbers += 1 }
        digits += 1
        // Longer numbers end the reading.
        if digits > 14 { return false }
      } else {
        digits = 0
      }
    }
    return numbers > 3
  }

  /// The line in pieces. Of several words that can be months only one is; the others are weekdays or just words.
  private static func pieces(of line: String) -> [Piece] {
    let tokens = DateToken.read(line)
    let month = tokens.count <= 60 ? DateGrammar(tokens).monthPlace() : nil
    return tokens.enumerated().map { index, token in
      switch token.kind {
      case .number(let value, let digits): .number(value, digits: digits)
      case .word(let word):
        if index == month, let number = word.meaning.month {
          .month(number)
        } else {
          word.meaning.isFiller ? .filler : .word
        }
      case .mark(let mark): .mark(mark)
      }
    }
  }

  /// Nothing, one word, or up to three before a comma or colon ("Updated on Thursday,").
  private static func mayPrecede(_ pieces: ArraySlice<Piece>) -> Bool {
    let words = pieces.count { $0 == .word }
    let isSetOff = pieces.last == .mark(",") || pieces.last == .mark(":") || pieces.last == .mark("|")
    return words <= (isSetOff ? 3 : 1)
  }

  /// Nothing, or one word that is set off ("2025, четверг", "2025 г. (чт)").
  private static func mayFollow(_ pieces: ArraySlice<Piece>) -> Bool {
    guard let word = pieces.firstIndex(of: .word) else { return true }
    return word > pieces.startIndex && !pieces[(word + 1)...].contains(.word)
  }

  /// The date that numbers, a month and what stands between them make; nil when they make none.
  private static func reading(_ pieces: ArraySlice<Piece>) -> EditionDate? {
    let parts = pieces.filter(\.isPart)
    let between = pieces.filter { !$0.isPart }
    switch (parts.count, parts.first, parts.dropFirst().first, parts.last) {
    case (3, .number(let day, 1...2), .month(let month), .number(let year, 4)),
      (3, .month(let month), .number(let day, 1...2), .number(let year, 4)),
      (3, .number(let year, 4), .month(let month), .number(let day, 1...2)):
      guard between.allSatisfy(\.mayStandInside) else { return nil }
      return existing(year, month, day)
    // "2025-yil 11-dekabr", «2025 жылғы 11 желтоқсан»: without the word for year, two numbers would be anything.
    case (3, .number(let year, 4), .number(let day, 1...2), .month(let month)):
      guard between.contains(.filler), between.allSatisfy(\.mayStandInside) else { return nil }
      return existing(year, month, day)
    case (3, .number(let first, let digits), .number(let second, 1...2), .number(let third, let lastDigits)):
      guard between.count == 2, between[0] == between[1], case .mark(let mark) = between[0],
        "-./".unicodeScalars.contains(mark)
      else { return nil }
      // ISO 8601 has the year first, and then no country puts the day before the month.
      if digits == 4, lastDigits <= 2 { return existing(first, second, third) }
      guard digits <= 2, lastDigits == 4 else { return nil }
      return dayFirst(first, second, third, mark: mark)
    default: return nil
    }
  }

  /// Points and hyphens put the day first; a slash puts it where the country likes.
  private static func dayFirst(_ first: Int, _ second: Int, _ year: Int, mark: Unicode.Scalar) -> EditionDate {
    guard mark == "/" else { return existing(year, second, first) }
    if first <= 12, second <= 12, first != second { return .bad("the day and the month cannot be told apart") }
    return second > 12 ? existing(year, first, second) : existing(year, second, first)
  }

  /// "31 February 2025" is meant as a date, and told.
  private static func existing(_ year: Int, _ month: Int, _ day: Int) -> EditionDate {
    Day(year: year, month: month, day: day).map { .day($0) } ?? .bad("there is no such day")
  }
}

/// A piece of a line as far as the date of an edition cares.
private enum Piece: Hashable {
  case number(Int, digits: Int)
  case month(Int)
  case filler
  case word
  case mark(Unicode.Scalar)

  var isPart: Bool {
    switch self {
    case .number, .month: true
    case .filler, .word, .mark: false
    }
  }
  var mayStandInside: Bool {
    self == .filler || self == .mark(",") || self == .mark(".") || self == .mark("-")
  }
}

extension ArraySlice<Piece> {
  /// Without a time of day at the end ("12:30", "12:30:05 GMT").
  fileprivate var droppingTime: ArraySlice<Piece> {
    guard let colon = firstIndex(of: .mark(":")), colon > startIndex, colon + 1 < endIndex,
      case .number(0...24, 1...2) = self[colon - 1], case .number(0...59, 2) = self[colon + 1],
      self[colon...].count(where: { $0 == .word }) <= 1
    else { return self }
    return self[..<(colon - 1)]
  }
}
