import Foundation

/// Character references: `&lt;`, `&#8212;`, `&#x2014;`, and the names of HTML, which feeds use in XML too.
enum References {
  /// The longest that is looked for, in bytes: "&thetasym;", "&#x0010FFFF;".
  private static let maxLength = 12

  /// Copies text with its references replaced, and returns how many bytes were written; `output` has to have room for as
  /// many as `input` has. An & that begins no reference stays as it is.
  static func replace(in input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>) -> Int {
    guard let source = input.baseAddress, let target = output.baseAddress else { return 0 }
    var (read, written) = (0, 0)
    while read < input.count {
      let rest = input.count - read
      let hit = memchr(source + read, Int32(UInt8(ascii: "&")), rest)
      let run = hit.map { UnsafeRawPointer($0) - UnsafeRawPointer(source + read) } ?? rest
      memcpy(target + written, source + read, run)
      read += run
      written += run
      guard read < input.count else { break }
      if let (byte, length) = predefined(input, at: read) {
        target[written] = byte
        written += 1
        read += length
      } else if let (scalar, length) = scalar(input[read..<min(read + maxLength, input.count)]) {
        for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          target[written] = unit
          written += 1
        }
        read += length
      } else {
        target[written] = source[read]
        written += 1
        read += 1
      }
    }
    return written
  }

  /// The text with its references replaced, once.
  static func replaced(in text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var text = text
    return text.withUTF8 { input in
      String(unsafeUninitializedCapacity: input.count) { replace(in: input, into: $0) }
    }
  }

  /// What a name or a number between "&" and ";" stands for.
  static func scalar(_ name: some StringProtocol) -> Unicode.Scalar? {
    guard name.first == "#" else { return HTMLEntities.scalar(named: name) }
    let digits = name.dropFirst()
    let value = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.map(numbered)
  }

  /// The five of XML, of which escaped HTML is full, without a detour.
  private static func predefined(_ input: UnsafeBufferPointer<UInt8>, at start: Int) -> (UInt8, Int)? {
    func follows(_ name: StaticString) -> Bool {
      guard let source = input.baseAddress, input.count - start > name.utf8CodeUnitCount else { return false }
      return memcmp(source + start + 1, name.utf8Start, name.utf8CodeUnitCount) == 0
    }
    guard start + 3 < input.count else { return nil }
    switch input[start + 1] {
    case UInt8(ascii: "l"): return follows("lt;") ? (UInt8(ascii: "<"), 4) : nil
    case UInt8(ascii: "g"): return follows("gt;") ? (UInt8(ascii: ">"), 4) : nil
    case UInt8(ascii: "q"): return follows("quot;") ? (UInt8(ascii: "\""), 6) : nil
    case UInt8(ascii: "a"):
      return follows("amp;") ? (UInt8(ascii: "&"), 5) : follows("apos;") ? (UInt8(ascii: "'"), 6) : nil
    default: return nil
    }
  }

  private static func scalar(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> (Unicode.Scalar, Int)? {
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")), end > rest.startIndex + 1 else { return nil }
    let name = String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
    return scalar(name).map { ($0, end + 1 - rest.startIndex) }
  }

  /// Numbers of C1 mean Windows-1252, as in HTML (https://html.spec.whatwg.org/#numeric-character-reference-end-state).
  private static func numbered(_ value: UInt32) -> Unicode.Scalar {
    if (0x80...0x9F).contains(value) { return windows1252[Int(value - 0x80)] }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static let windows1252 = Array(
    "\u{20AC}\u{FFFD}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{160}\u{2039}\u{152}\u{FFFD}\u{17D}\u{FFFD}\u{FFFD}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{2DC}\u{2122}\u{161}\u{203A}\u{153}\u{FFFD}\u{17E}\u{178}"
      .unicodeScalars)
}
