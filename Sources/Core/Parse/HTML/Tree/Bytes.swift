import Foundation

/// Bytes of a document in UTF-8.
typealias Bytes = UnsafeBufferPointer<UInt8>

extension UInt8 {
  /// White space as HTML knows it: tab, line feed, form feed, carriage return, space.
  var isHTMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C }

  /// An ASCII letter.
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}

extension Bytes {
  /// The offset where a text begins at or after an offset; nil when it does not occur.
  func find(_ text: StaticString, from start: Int) -> Int? {
    text.withUTF8Buffer { wanted in
      guard let first = wanted.first else { return start }
      var at = start
      while let hit = self[at...].firstIndex(of: first), hit + wanted.count <= count {
        if self[hit..<hit + wanted.count].elementsEqual(wanted) { return hit }
        at = hit + 1
      }
      return nil
    }
  }

  /// True if a text stands at an offset.
  func has(_ text: StaticString, at start: Int) -> Bool {
    text.withUTF8Buffer { start + $0.count <= count && self[start..<start + $0.count].elementsEqual($0) }
  }
}

extension String {
  /// True if one of some characters of ASCII stands in it, whatever marks are joined to it.
  func holds(anyOf signs: StaticString) -> Bool {
    var string = self
    return string.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return false }
      return signs.withUTF8Buffer { $0.contains { memchr(start, Int32($0), bytes.count) != nil } }
    }
  }

  /// True if a text of ASCII stands in it. Compares bytes, which is many times as fast as `contains`: that looks for the
  /// borders of characters.
  func holds(_ text: StaticString) -> Bool {
    var string = self
    return string.withUTF8 { bytes in
      guard var at = bytes.baseAddress else { return false }
      let end = at + bytes.count
      let length = text.utf8CodeUnitCount
      while end - at >= length, let hit = memchr(at, Int32(text.utf8Start.pointee), end - at - length + 1) {
        if memcmp(hit, text.utf8Start, length) == 0 { return true }
        at += UnsafeRawPointer(hit) - UnsafeRawPointer(at) + 1
      }
      return false
    }
  }
}
