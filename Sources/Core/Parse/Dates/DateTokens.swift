/// A piece of a text that may be a date.
struct DateToken: Hashable {
  enum Kind: Hashable {
    case number(Int, digits: Int)
    case word(DateWord)
    /// A sign of punctuation; every dash is "-", and every comma ",".
    case mark(Unicode.Scalar)
  }

  let kind: Kind
  /// No white space stands between it and the token before it.
  let isGlued: Bool

  var number: (value: Int, digits: Int)? {
    if case .number(let value, let digits) = kind { (value, digits) } else { nil }
  }
  var word: DateWord? { if case .word(let word) = kind { word } else { nil } }
  var mark: Unicode.Scalar? { if case .mark(let mark) = kind { mark } else { nil } }
}

/// A word of a date, or several that mean one thing.
struct DateWord: Hashable {
  /// Folded as `DateWords` does it.
  let text: String
  /// Letters of ASCII alone, all of them capitals: "EST" is a zone, "est" is French for "is".
  let isCapital: Bool
  let meaning: DateWords.Meaning

  init(_ written: String) {
    text = DateWords.folded(written)
    isCapital = written.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    meaning = DateWords.meaning(of: text) ?? DateWords.Meaning()
  }
}

extension DateToken {
  /// The pieces of a text, up to a number that no date has. Digits of every script count; what has no width does not.
  static func read(_ text: some StringProtocol) -> [DateToken] {
    var tokens: [DateToken] = []
    var isGlued = false
    let scalars = Array(text.unicodeScalars)
    var at = 0
    while at < scalars.count {
      let scalar = scalars[at]
      if scalar.isDateSpace {
        isGlued = false
        at += 1
      } else if scalar.isInvisible {
        at += 1
      } else if scalar.decimal != nil {
        guard let (value, digits) = number(scalars, &at) else { return tokens }
        tokens.append(DateToken(kind: .number(value, digits: digits), isGlued: isGlued))
        isGlued = true
      } else if scalar.isDateLetter {
        let word = word(scalars, &at, isBehindNumber: tokens.last?.number != nil)
        tokens.append(DateToken(kind: .word(word), isGlued: isGlued))
        isGlued = true
      } else {
        tokens.append(DateToken(kind: .mark(scalar.asDateMark), isGlued: isGlued))
        isGlued = true
        at += 1
      }
    }
    return tokens
  }

  /// Nil for one of more than 14 digits.
  private static func number(_ scalars: [Unicode.Scalar], _ at: inout Int) -> (value: Int, digits: Int)? {
    var (value, digits) = (0, 0)
    while at < scalars.count, let digit = scalars[at].decimal {
      (value, digits) = (value * 10 + digit, digits + 1)
      guard digits <= 14 else { return nil }
      at += 1
    }
    return (value, digits)
  }

  /// A run of letters, or several that one row of the tables joins. One sign of Chinese, Japanese or Korean behind a number
  /// is a word of its own: "5日星期二". "p.m." and "พ.ย." are one word in spite of their full stops.
  private static func word(_ scalars: [Unicode.Scalar], _ at: inout Int, isBehindNumber: Bool) -> DateWord {
    if isBehindNumber, scalars[at].value >= 0x2E80, let unit = DateWords.meaning(of: String(scalars[at]))?.unit {
      at += 1
      return DateWord(String(scalars[at - 1]), unit)
    }
    var (written, end) = run(scalars, from: at)
    // Several words, of which the longest that the tables have counts.
    var joined = written
    var best: (text: String, end: Int)?
    var next = end
    while DateWords.isBegun(by: DateWords.folded(joined)) {
      while next < scalars.count, scalars[next].isDateSpace { next += 1 }
      guard next < scalars.count, scalars[next].isDateLetter else { break }
      let (more, after) = run(scalars, from: next)
      joined += "_" + more
      if DateWords.meaning(of: DateWords.folded(joined)) != nil { best = (joined, after) }
      next = after
    }
    if let best { (written, end) = best }
    at = end
    return DateWord(written)
  }

  /// Letters and what may stand among them.
  private static func run(_ scalars: [Unicode.Scalar], from start: Int) -> (text: String, end: Int) {
    var text = String.UnicodeScalarView()
    var at = start
    var length = 0
    while at < scalars.count {
      let scalar = scalars[at]
      if scalar.isDateLetter || scalar.isInvisible {
        length += 1
      } else if scalar.isApostrophe, at + 1 < scalars.count, scalars[at + 1].isDateLetter {
        length += 1
      } else if scalar == ".", length <= 2, at + 1 < scalars.count, scalars[at + 1].isDateLetter {
        // The parts of an abbreviation are one or two letters each.
        guard scalars[(at + 1)...].prefix(3).prefix(while: { $0.isDateLetter }).count <= 2 else { break }
        length = 0
      } else {
        break
      }
      text.append(scalar)
      at += 1
    }
    return (String(text), at)
  }
}

extension DateWord {
  fileprivate init(_ sign: String, _ unit: DateWords.Unit) {
    text = sign
    isCapital = false
    meaning = DateWords.Meaning(unit: unit)
  }
}

extension Unicode.Scalar {
  /// 0...9 for a digit of any script.
  fileprivate var decimal: Int? {
    if value < 0x80 { return (0x30...0x39).contains(value) ? Int(value) - 0x30 : nil }
    guard properties.numericType == .decimal, let number = properties.numericValue else { return nil }
    return Int(number)
  }

  fileprivate var isDateLetter: Bool {
    if value < 0x80 { return (0x41...0x5A).contains(value & ~0x20) }
    return properties.isAlphabetic || properties.canonicalCombiningClass != .notReordered || isApostropheLetter
      || properties.generalCategory == .nonspacingMark || properties.generalCategory == .spacingMark
  }

  private var isApostropheLetter: Bool { self == "ʻ" || self == "ʼ" }
  fileprivate var isApostrophe: Bool { self == "'" || self == "’" || self == "‘" || self == "׳" || self == "״" }
  fileprivate var isDateSpace: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
  /// Marks of direction and joiners.
  fileprivate var isInvisible: Bool { value >= 0x80 && properties.isDefaultIgnorableCodePoint }

  fileprivate var asDateMark: Unicode.Scalar {
    switch self {
    case "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FF0D}": "-"
    case "،", "，", "、": ","
    case "：": ":"
    case "／": "/"
    case "．", "॰", "૰": "."
    default: self
    }
  }
}
