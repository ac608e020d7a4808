import Foundation

/// Numbers of a text that can tell one event from another, each written one way: 1,2 млрд and 1.2 billion are 1200000000.
enum StoryNumbers {
  /// Weight of a number as a sign of an event: small round numbers stand in every text.
  static func weight(_ number: Double) -> Double {
    guard number == number.rounded() else { return 1 }
    return number < 100 ? 0.45 : number < 1000 ? 0.75 : 1
  }

  /// A number of a text.
  struct Found {
    let value: Double
    let isWhole: Bool
    /// Its place in the text, in bytes of UTF-8, from its first digit to the end of a word such as "million".
    let bytes: Range<Int>

    /// True of a number that can tell one event from another: neither a year nor below ten.
    var isTelling: Bool { !isWhole || value >= 10 && !isYear }
    var isYear: Bool { isWhole && (1990...2035).contains(value) }
  }

  /// All numbers but years and those below ten.
  static func numbers(in text: String) -> Set<Double> {
    Set(found(in: text).lazy.filter(\.isTelling).map(\.value))
  }

  /// All numbers, in order.
  static func found(in text: String) -> [Found] {
    var found: [Found] = []
    let scalars = Array(text.unicodeScalars)
    // The bytes before `counted`.
    var (counted, bytes) = (0, 0)
    func byte(at end: Int) -> Int {
      while counted < end {
        bytes += UTF8.width(scalars[counted])
        counted += 1
      }
      return bytes
    }
    var at = 0
    while at < scalars.count {
      guard let first = digit(scalars[at]) else {
        at += 1
        continue
      }
      if isPartOfName(scalars, at) {
        while at < scalars.count, digit(scalars[at]) != nil { at += 1 }
        continue
      }
      let start = byte(at: at)
      var (whole, digits) = (Double(first), 1)
      at += 1
      var fraction: Double?
      while at < scalars.count {
        if let next = digit(scalars[at]) {
          whole = whole * 10 + Double(next)
          digits += 1
          at += 1
        } else if isGroup(scalars, at) {
          at += 1
        } else if fraction == nil, isPoint(scalars[at]), let decimals = decimals(scalars, at + 1) {
          fraction = decimals.value
          at += 1 + decimals.count
          break
        } else {
          break
        }
      }
      guard digits <= 15 else { continue }
      let magnitude = magnitude(scalars, at)
      found.append(
        Found(
          value: (whole + (fraction ?? 0)) * magnitude.value, isWhole: fraction == nil,
          bytes: start..<byte(at: magnitude.end)))
    }
    return found
  }

  /// True of digits behind a letter, or behind a letter and a hyphen: T72, Ту-154.
  private static func isPartOfName(_ scalars: [Unicode.Scalar], _ at: Int) -> Bool {
    guard at > 0 else { return false }
    let isHyphen = ["-", "\u{2010}", "\u{2011}"].contains(scalars[at - 1])
    let before = isHyphen ? at - 2 : at - 1
    return before >= 0 && scalars[before].properties.isAlphabetic && !isHan(scalars[before])
  }

  /// True of a letter of a script that does not part words by spaces.
  private static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0x660...0x669: Int(scalar.value - 0x660)
    case 0x6F0...0x6F9: Int(scalar.value - 0x6F0)
    default: nil
    }
  }

  private static func isPoint(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "," || scalar == "٫" }

  /// True at a separator of thousands: exactly three digits follow it.
  private static func isGroup(_ scalars: [Unicode.Scalar], _ at: Int) -> Bool {
    guard [" ", "\u{A0}", "\u{202F}", ",", "٬"].contains(scalars[at]), at + 3 < scalars.count,
      (1...3).allSatisfy({ digit(scalars[at + $0]) != nil })
    else { return false }
    return at + 4 >= scalars.count || digit(scalars[at + 4]) == nil
  }

  /// One or two decimals and no more.
  private static func decimals(_ scalars: [Unicode.Scalar], _ at: Int) -> (value: Double, count: Int)? {
    let digits = scalars[at...].prefix(3).prefix { digit($0) != nil }.compactMap(digit)
    guard (1...2).contains(digits.count) else { return nil }
    return digits.count == 1 ? (Double(digits[0]) / 10, 1) : (Double(digits[0] * 10 + digits[1]) / 100, 2)
  }

  /// The power of a word such as "million" behind a number, and the end of the word; 1 where there is none.
  private static func magnitude(_ scalars: [Unicode.Scalar], _ end: Int) -> (value: Double, end: Int) {
    var at = end
    while at < scalars.count, [" ", "\u{A0}", "\u{202F}"].contains(scalars[at]) { at += 1 }
    guard at < scalars.count else { return (1, end) }
    if scalars[at] == "万" { return (1e4, at + 1) }
    if scalars[at] == "亿" { return (1e8, at + 1) }
    let word = scalars[at...].prefix(12).prefix { $0.properties.isAlphabetic }
    let latin = Latinizer.latin(String(String.UnicodeScalarView(word)))
    return power(latin[...]).map { ($0, word.endIndex) } ?? (1, end)
  }

  /// The power that a word such as "million" stands for, by its letters in `Latinizer`'s writing; nil for another word.
  static func power(_ latin: ArraySlice<UInt8>) -> Double? {
    guard !lookalikes.contains(where: { latin.starts(with: $0) }) else { return nil }
    return powers.first { latin.starts(with: $0.0) }?.1
  }

  /// Minutes, ministers and municipal things, which begin like a thousand in another language.
  private static let lookalikes: [[UInt8]] = ["minu", "mini", "muni"].map { Array($0.utf8) }

  private static let powers: [([UInt8], Double)] = [
    ("mlrd", 1e9), ("milliard", 1e9), ("billion", 1e9), ("bln", 1e9), ("bn", 1e9), ("milyar", 1e9), ("milyard", 1e9),
    ("mln", 1e6), ("million", 1e6), ("milyon", 1e6), ("trln", 1e12), ("trillion", 1e12), ("trilyon", 1e12),
    ("tis", 1e3),
    ("min", 1e3), ("ming", 1e3), ("hazor", 1e3), ("mun", 1e3), ("bin", 1e3), ("thousand", 1e3), ("hzar", 1e3),
  ].map { (Array($0.0.utf8), $0.1) }.sorted { $0.0.count > $1.0.count }
}
