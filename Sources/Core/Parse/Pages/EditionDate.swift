import Model
import Query

/// A line that is a date and little else: "11 December 2025", "Thursday, December 11, 2025", "2025-12-11",
/// «Четверг, 11 декабря 2025 г.», "2025-yil 11-dekabr".
enum EditionDate: Hashable {
  case day(Day)
  /// A date that does not exist or can be read in two ways; the reason ends a sentence.
  case bad(String)

  /// Nil for a line that is no date. A weekday, a place or a time may stand beside the date, a sentence may not.
  init?(_ line: String) {
    guard line.utf8.count <= 120, line.utf8.contains(where: { (48...57).contains($0) }) else { return nil }
    let tokens = Token.read(line)[...].droppingTime
    guard let first = tokens.firstIndex(where: \.isPart), let last = tokens.lastIndex(where: \.isPart),
      EditionDate.mayPrecede(tokens[..<first]), EditionDate.mayFollow(tokens[(last + 1)...]),
      let reading = EditionDate.reading(tokens[first...last])
    else { return nil }
    self = reading
  }
}

extension EditionDate {
  /// Nothing, one word, or up to three before a comma or colon ("Updated on Thursday,").
  private static func mayPrecede(_ tokens: ArraySlice<Token>) -> Bool {
    let words = tokens.count(where: \.isWord)
    let isSetOff = tokens.last == .mark(",") || tokens.last == .mark(":") || tokens.last == .mark("|")
    return words <= (isSetOff ? 3 : 1)
  }

  /// Nothing, or one word that is set off ("2025, четверг", "2025 г. (чт)").
  private static func mayFollow(_ tokens: ArraySlice<Token>) -> Bool {
    guard let word = tokens.firstIndex(where: \.isWord) else { return true }
    return word > tokens.startIndex && tokens[(word + 1)...].allSatisfy { !$0.isWord }
  }

  /// The date that numbers, a month and what stands between them make; nil when they make none.
  private static func reading(_ tokens: ArraySlice<Token>) -> EditionDate? {
    let parts = tokens.filter(\.isPart)
    let between = tokens.filter { !$0.isPart }
    switch (parts.count, parts.first, parts.dropFirst().first, parts.last) {
    case (3, .number(let day, 1...2), .month(let month), .number(let year, 4)),
      (3, .month(let month), .number(let day, 1...2), .number(let year, 4)),
      (3, .number(let year, 4), .month(let month), .number(let day, 1...2)):
      guard between.allSatisfy(\.mayStandInside) else { return nil }
      return existing(year, month, day)
    // "2025-yil 11-dekabr", «2025 жылғы 11 желтоқсан»: without the word for year, two numbers would be anything.
    case (3, .number(let year, 4), .number(let day, 1...2), .month(let month)):
      guard between.contains(where: \.isFiller), between.allSatisfy(\.mayStandInside) else { return nil }
      return existing(year, month, day)
    case (3, .number(let first, let digits), .number(let second, 1...2), .number(let third, let lastDigits)):
      guard between.count == 2, between[0] == between[1], case .mark(let mark) = between[0], "-./".contains(mark)
      else { return nil }
      // ISO 8601 has the year first, and then no country puts the day before the month.
      if digits == 4, lastDigits <= 2 { return existing(first, second, third) }
      guard digits <= 2, lastDigits == 4 else { return nil }
      return dayFirst(first, second, third, mark: mark)
    default: return nil
    }
  }

  /// Points and hyphens put the day first; a slash puts it where the country likes.
  private static func dayFirst(_ first: Int, _ second: Int, _ year: Int, mark: Character) -> EditionDate {
    guard mark == "/" else { return existing(year, second, first) }
    if first <= 12, second <= 12, first != second { return .bad("the day and the month cannot be told apart") }
    return second > 12 ? existing(year, first, second) : existing(year, second, first)
  }

  /// "31 February 2025" is meant as a date, and told.
  private static func existing(_ year: Int, _ month: Int, _ day: Int) -> EditionDate {
    Day(year: year, month: month, day: day).map { .day($0) } ?? .bad("there is no such day")
  }
}

/// A piece of a line as far as dates care.
private enum Token: Hashable {
  case number(Int, digits: Int)
  case month(Int)
  /// A word that belongs to dates: "of", «года», "yil", the "th" of 11th.
  case filler
  case word
  case mark(Character)

  var isPart: Bool {
    switch self {
    case .number, .month: true
    case .filler, .word, .mark: false
    }
  }
  var isWord: Bool { self == .word }
  var isFiller: Bool { self == .filler }
  var mayStandInside: Bool {
    self == .filler || self == .mark(",") || self == .mark(".") || self == .mark("-") || self == .mark("–")
  }

  /// English and its neighbours; Russian; Kazakh and Kyrgyz; Uzbek, Tajik, Turkmen.
  private static let fillers: Set<String> = [
    "of", "the", "de", "del", "le", "den", "am", "st", "nd", "rd", "th", "er", "го", "е", "г", "гг", "год", "года",
    "году",
    "ж", "жыл", "жылы", "жылғы", "жылдын", "жылдың", "й", "йил", "йили", "yil", "yili", "y", "сол", "соли", "ýyl",
    "ýylyň",
  ]

  /// The pieces of a line, spaces left out; a number with more digits than an Int holds is a word.
  static func read(_ line: String) -> [Token] {
    var tokens: [Token] = []
    var rest = line[...]
    while let first = rest.first {
      if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        tokens.append(Int(digits).map { .number($0, digits: digits.count) } ?? .word)
        rest = rest.dropFirst(digits.count)
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter || $0 == "'" || $0 == "’" || $0 == "ʻ" }
        tokens.append(token(word))
        rest = rest.dropFirst(word.count)
      } else {
        if first != " " { tokens.append(.mark(first)) }
        rest = rest.dropFirst()
      }
    }
    return tokens
  }

  private static func token(_ word: Substring) -> Token {
    if let month = MonthNames.month(word) { return .month(month) }
    return fillers.contains(word.lowercased()) ? .filler : .word
  }
}

extension ArraySlice<Token> {
  /// Without a time of day at the end ("12:30", "12:30:05 GMT").
  fileprivate var droppingTime: ArraySlice<Token> {
    guard let colon = firstIndex(of: .mark(":")), colon > startIndex, colon + 1 < endIndex,
      case .number(0...24, 1...2) = self[colon - 1], case .number(0...59, 2) = self[colon + 1],
      self[colon...].count(where: \.isWord) <= 1
    else { return self }
    return self[..<(colon - 1)]
  }
}
