import Foundation
import Text

/// Finds out from bytes in which encoding they are.
enum Encodings {
  /// The byte-order mark that bytes begin with, and how long it is.
  static func mark(_ bytes: [UInt8]) -> (charset: Charset, count: Int)? {
    // UTF-32 before UTF-16, whose mark it begins with.
    let marks: [([UInt8], String)] = [
      ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"),
      ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
    ]
    guard let (mark, name) = marks.first(where: { bytes.starts(with: $0.0) }) else { return nil }
    return Charset(label: name).map { ($0, mark.count) }
  }

  /// UTF-16 and UTF-32 without a mark, from the zeros around the first "<" or "{"; EBCDIC from its "<?xm".
  static func wide(_ bytes: [UInt8]) -> Charset? {
    let head = Array(bytes.prefix(4))
    guard head.count == 4 else { return nil }
    let name: String? =
      switch (head[0], head[1], head[2], head[3]) {
      case (1..., 0, 0, 0): "UTF-32LE"
      case (0, 0, 0, 1...): "UTF-32BE"
      case (1..., 0, 1..., 0): "UTF-16LE"
      case (0, 1..., 0, 1...): "UTF-16BE"
      case (0x4C, 0x6F, 0xA7, 0x94): "IBM037"
      default: nil
      }
    return name.flatMap { Charset(label: $0) }
  }

  /// The encoding that an XML declaration names.
  static func declaration(_ bytes: [UInt8]) -> String? {
    // It belongs at the very beginning (XML 1.0 section 2.8), but is found behind blanks and comments too.
    let head = String(decoding: bytes.prefix(1024), as: UTF8.self)
    guard let start = head.firstRange(of: "<?xml"), let end = head[start.upperBound...].firstRange(of: "?>") else {
      return nil
    }
    return value(of: "encoding", in: head[start.upperBound..<end.lowerBound])
  }

  /// "utf-8" of `text/xml; charset="utf-8"`.
  static func charset(ofType type: String) -> String? {
    value(of: "charset", in: type[...])
  }

  /// Tells whether bytes are UTF-8, by their first megabyte. A broken end is forgiven, since a feed may have been cut in the
  /// middle of a character, and so are a few broken characters among many whole ones.
  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    var (whole, broken) = (0, 0)
    var at = 0
    let count = min(bytes.count, 1 << 20)
    while at < count {
      guard let start = bytes.firstByteBeyondASCII(from: at), start < count else { break }
      let length = bytes.lengthOfCharacter(at: start)
      if length > 0 { whole += 1 } else if start + 4 < bytes.count { broken += 1 }
      at = start + max(1, length)
    }
    // One in eleven: in another encoding nearly all of what lies beyond ASCII is broken UTF-8.
    return broken * 10 <= whole
  }

  /// For bytes that are neither UTF-8 nor declared: Cyrillic when most letters are beyond ASCII, western otherwise.
  ///
  /// In Windows-1251 the small letters are 0xE0...0xFF, in KOI8 0xC0...0xDF; small letters are the more frequent ones.
  static func guess(_ bytes: [UInt8]) -> Charset {
    var (pairs, high, first, second) = (0, 0, 0, 0)
    var before: UInt8 = 0
    // In a Latin text a letter beyond ASCII seldom follows another.
    for byte in bytes.prefix(65_536) {
      if byte >= 0xC0 {
        high += 1
        if before >= 0xC0 { pairs += 1 }
        if byte >= 0xE0 { second += 1 } else { first += 1 }
      }
      before = byte
    }
    guard high > 3, pairs * 2 > high else { return .windows1252 }
    return second >= first ? .windows1251 : .koi8
  }

  /// Tells whether a control character of C1 stands in UTF-8. Texts have none, but a Windows-1252 that was taken for
  /// Latin-1 has them where its quotation marks and dashes were.
  static func hasC1(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var at = 0
      while let base = buffer.baseAddress, at < buffer.count,
        let hit = memchr(base + at, 0xC2, buffer.count - at)
      {
        at = UnsafeRawPointer(hit) - base + 1
        if at < buffer.count, (0x80..<0xA0).contains(buffer[at]) { return true }
      }
      return false
    }
  }

  /// The UTF-8 with what was meant by its controls of C1.
  static func withoutC1(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 16)
    var at = 0
    while at < bytes.count {
      if bytes[at] == 0xC2, at + 1 < bytes.count, (0x80..<0xA0).contains(bytes[at + 1]) {
        // The number of the control, as HTML reads it.
        let reference = Array("&#\(bytes[at + 1]);".utf8)
        output += reference.withUnsafeBufferPointer { References.named($0)?.text } ?? []
        at += 2
      } else {
        output.append(bytes[at])
        at += 1
      }
    }
    return output
  }

  /// Tells whether a character stands in two halves of UTF-16, each written as if it were one of UTF-8: some databases write
  /// emoji so (CESU-8, https://www.unicode.org/reports/tr26/).
  static func hasSurrogates(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var at = 0
      while let base = buffer.baseAddress, at < buffer.count,
        let hit = memchr(base + at, 0xED, buffer.count - at)
      {
        at = UnsafeRawPointer(hit) - base
        if surrogatePair(buffer, at: at) != nil { return true }
        at += 1
      }
      return false
    }
  }

  /// The bytes with each such pair as one character of UTF-8.
  static func withoutSurrogates(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { buffer in
      var output: [UInt8] = []
      output.reserveCapacity(buffer.count)
      var at = 0
      while at < buffer.count {
        if buffer[at] == 0xED, let scalar = surrogatePair(buffer, at: at) {
          output += UTF8.encode(scalar).map(Array.init) ?? []
          at += 6
        } else {
          output.append(buffer[at])
          at += 1
        }
      }
      return output
    }
  }

  /// The character of two halves of three bytes each, or nil.
  private static func surrogatePair(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Unicode.Scalar? {
    guard start + 6 <= bytes.count, bytes[start] == 0xED, bytes[start + 3] == 0xED,
      (0xA0...0xAF).contains(bytes[start + 1]), (0xB0...0xBF).contains(bytes[start + 4]),
      bytes[start + 2] & 0xC0 == 0x80, bytes[start + 5] & 0xC0 == 0x80
    else { return nil }
    let high = UInt32(bytes[start + 1] & 0x0F) << 6 | UInt32(bytes[start + 2] & 0x3F)
    let low = UInt32(bytes[start + 4] & 0x0F) << 6 | UInt32(bytes[start + 5] & 0x3F)
    return Unicode.Scalar(0x10000 + high << 10 | low)
  }

  /// The value behind `name=`, with or without quotes.
  private static func value(of name: String, in text: Substring) -> String? {
    guard let found = text.firstRange(of: name) else { return nil }
    let rest = text[found.upperBound...].drop(while: \.isWhitespace)
    guard rest.first == "=" else { return nil }
    let value = rest.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      .prefix { !$0.isWhitespace && $0 != "\"" && $0 != "'" && $0 != ";" }
    return value.isEmpty ? nil : String(value)
  }
}

extension [UInt8] {
  /// Eight bytes at a time: most of a feed is ASCII.
  func firstByteBeyondASCII(from start: Int) -> Int? {
    withUnsafeBytes { buffer in
      var at = start
      while at + 8 <= buffer.count,
        EightBytes(buffer.loadUnaligned(fromByteOffset: at, as: UInt64.self)).beyondASCII == 0
      {
        at += 8
      }
      while at < buffer.count {
        if buffer[at] >= 0x80 { return at }
        at += 1
      }
      return nil
    }
  }

  /// 2...4 for a whole character beyond ASCII, 0 for one that is broken, overlong or a surrogate.
  fileprivate func lengthOfCharacter(at start: Int) -> Int {
    let lead = self[start]
    let length =
      switch lead {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0, start + length <= count else { return 0 }
    let second = self[start + 1]
    let allowed: ClosedRange<UInt8> =
      switch lead {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard allowed.contains(second) else { return 0 }
    for offset in 2..<Swift.max(2, length) where self[start + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
