import Model
import Money

/// Reads a JSON text (RFC 8259) strictly: one value, nothing after it, no comments, no trailing commas.
package struct JSONReader {
  /// Why a text is not JSON, and where.
  package struct Failure: Error, Hashable {
    /// The end of a sentence: "a comma is missing".
    package let why: String
    /// From 1.
    package let line: Int
  }

  /// Values nested deeper than this are refused: a stack is not endless.
  static let maxDepth = 256

  private let bytes: [UInt8]
  private var index = 0
  /// True if a text that breaks off gives the values that were whole before.
  private var isSalvaging = false
  /// Why it broke off.
  private var broken: Failure?

  /// The value that the bytes spell, in UTF-8 with or without a byte-order mark.
  package static func read(_ bytes: [UInt8]) throws(Failure) -> JSONValue {
    var reader = JSONReader(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.index == bytes.count else { throw reader.failure("there is more after its end") }
    return value
  }

  /// The value of a source; its failure is a sentence about the source.
  static func read(_ source: Source) throws(Problem) -> JSONValue {
    do { return try read(source.bytes) } catch {
      throw Problem(doing: "parse", to: source.name, why: "it is no JSON: \(error.why)", line: error.line)
    }
  }

  /// What is whole of a text that breaks off, and why it does: the elements of arrays and the members of objects that were
  /// read to their ends; an element in which it breaks is left out. Control characters in texts are let pass.
  static func salvage(_ bytes: [UInt8]) -> (value: JSONValue, failure: Failure?) {
    var reader = JSONReader(bytes: bytes)
    reader.isSalvaging = true
    do {
      let value = try reader.value(depth: 0)
      return (value, reader.broken)
    } catch {
      return (.null, error)
    }
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Goes on with what was read so far, or gives it up.
  private mutating func recover(_ failure: Failure) throws(Failure) {
    guard isSalvaging else { throw failure }
    broken = broken ?? failure
  }

  /// `depth` is how many arrays and objects enclose it.
  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    guard depth < JSONReader.maxDepth else { throw failure("it is nested too deep") }
    skipBlanks()
    guard let first = next else { throw failure("it ends too early") }
    switch first {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw failure("no value begins like this")
    }
  }

  /// From the brace that `index` is at.
  private mutating func object(depth: Int) throws(Failure) -> JSONValue {
    index += 1
    var members: [(name: String, value: JSONValue)] = []
    skipBlanks()
    if take("}") { return .object(JSONObject(members)) }
    do throws(Failure) {
      repeat {
        let (name, value) = try member(depth: depth)
        // A text that breaks off inside of a list keeps the list.
        if broken == nil || value.array != nil { members.append((name, value)) }
        if broken != nil { return .object(JSONObject(members)) }
      } while take(",")
      guard take("}") else { throw failure(next == nil ? "it ends too early" : "a comma or a brace is missing") }
    } catch {
      try recover(error)
    }
    return .object(JSONObject(members))
  }

  /// A name, a colon and a value.
  private mutating func member(depth: Int) throws(Failure) -> (String, JSONValue) {
    skipBlanks()
    guard next == UInt8(ascii: "\"") else { throw failure("a name is missing") }
    let name = try string()
    skipBlanks()
    guard take(":") else { throw failure("a colon is missing") }
    let value = try value(depth: depth + 1)
    skipBlanks()
    return (name, value)
  }

  /// From the bracket that `index` is at.
  private mutating func array(depth: Int) throws(Failure) -> JSONValue {
    index += 1
    var values: [JSONValue] = []
    skipBlanks()
    if take("]") { return .array(values) }
    do throws(Failure) {
      repeat {
        let value = try value(depth: depth + 1)
        if broken != nil { return .array(values) }
        values.append(value)
        skipBlanks()
      } while take(",")
      guard take("]") else { throw failure(next == nil ? "it ends too early" : "a comma or a bracket is missing") }
    } catch {
      try recover(error)
    }
    return .array(values)
  }

  /// true, false or null, in small letters only.
  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Failure) -> JSONValue {
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard bytes[index...].starts(with: letters) else { throw failure("no value begins like this") }
    index += letters.count
    return value
  }

  /// -? (0 | 1-9 digits) (. digits)? (e sign? digits)?
  private mutating func number() throws(Failure) -> String {
    let start = index
    _ = take("-")
    let leading = index
    guard skipDigits() > 0 else { throw failure("a number has no digits") }
    if bytes[leading] == UInt8(ascii: "0"), index - leading > 1 { throw failure("a number begins with 0") }
    if take(".") {
      guard skipDigits() > 0 else { throw failure("a number ends with its point") }
    }
    if take("e") || take("E") {
      _ = take("-") || take("+")
      guard skipDigits() > 0 else { throw failure("a number has no exponent") }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }
}

extension JSONReader {
  /// From one quotation mark to the other. Bytes that are no UTF-8 become U+FFFD, as everywhere in newsband.
  private mutating func string() throws(Failure) -> String {
    index += 1
    var text = ""
    var start = index
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        text += String(decoding: bytes[start..<index], as: UTF8.self)
        index += 1
        return text
      case UInt8(ascii: "\\"):
        text += String(decoding: bytes[start..<index], as: UTF8.self)
        index += 1
        text.unicodeScalars.append(try escape())
        start = index
      case 0..<0x20 where !isSalvaging: throw failure("a text has a control character in it")
      default: index += 1
      }
    }
    throw failure("a text has no end")
  }

  /// The character that an escape behind a backslash means.
  private mutating func escape() throws(Failure) -> Unicode.Scalar {
    defer { index += 1 }
    switch next {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "u"): return try unicode()
    default: throw failure("a text has an unknown escape in it")
    }
  }

  /// uXXXX, and its second half when it is the first of a surrogate pair; a lone half is U+FFFD. Stops on the last digit.
  private mutating func unicode() throws(Failure) -> Unicode.Scalar {
    let first = try hexadecimal()
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    // What follows the first half is looked at, and left where it is no second half.
    let rewind = index
    guard bytes[(index + 1)...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else { return "\u{FFFD}" }
    index += 2
    let second = try hexadecimal()
    guard (0xDC00..<0xE000).contains(second) else {
      index = rewind
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  /// Four digits after the "u" that `index` is at; leaves it on the last of them.
  private mutating func hexadecimal() throws(Failure) -> UInt32 {
    let digits = bytes[(index + 1)...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw failure("an escape has not four digits") }
    index += 4
    return value
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Takes a character of ASCII when it comes next; whether it did.
  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, UInt32(bytes[index]) == character.value else { return false }
    index += 1
    return true
  }

  /// The number of digits.
  private mutating func skipDigits() -> Int {
    let start = index
    while let byte = next, (48...57).contains(byte) { index += 1 }
    return index - start
  }

  /// The four characters that RFC 8259 section 2 calls white space.
  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  /// Counts the lines up to here: once, because it ends the reading.
  private func failure(_ why: String) -> Failure {
    let line = bytes.prefix(index).reduce(into: 1) { if $1 == 0x0A { $0 += 1 } }
    return Failure(why: why, line: line)
  }
}
