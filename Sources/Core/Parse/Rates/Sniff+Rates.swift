import Foundation

extension Sniff {
  /// Whether the beginning has these ASCII characters, one at least, in it.
  func has(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    return head.withUnsafeBytes { head in
      // memchr and memcmp, because every feed passes by here too: two dozen searches take some microseconds.
      var index = 0
      while let start = head.baseAddress, index + wanted.count <= head.count,
        let hit = memchr(start + index, Int32(wanted[0]), head.count - index - wanted.count + 1)
      {
        if memcmp(hit, wanted, wanted.count) == 0 { return true }
        index = start.distance(to: UnsafeRawPointer(hit)) + 1
      }
      return false
    }
  }

  /// The first line.
  var firstLine: String {
    String(decoding: head.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
  }

  /// Whether the first character that is no blank opens an object or a list.
  var isJSON: Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let first = (head.starts(with: mark) ? head.dropFirst(3) : head).first { $0 > 32 }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }
}
