import Foundation

/// What tells a payload of rates from a text that is about one: a page of documentation names `OBS_VALUE` and quotes
/// `<ValCurs>`, and is no table. So XML is known by its root, a table by its first line, JSON by what it opens with.
extension Sniff {
  /// True if the bytes are a document whose root has this name, whatever its prefix and letter case.
  func isDocument(_ name: String) -> Bool {
    first == UInt8(ascii: "<") && root == name.lowercased()
  }

  /// True if the beginning has a text of ASCII in it, which has one character at least.
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

  /// The first line, in UTF-8 and without the mark that may stand before it.
  var firstLine: String {
    String(decoding: text.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
  }

  /// The names that the first line gives to its columns, in small letters; one for a line that has none.
  var columns: [String] {
    firstLine.lowercased().split(separator: separator, omittingEmptySubsequences: false)
      .map { $0.trimmed.replacing("\"", with: "") }
  }

  /// The separator of the columns: a tab, a semicolon, or else a comma.
  var separator: Character {
    firstLine.contains("\t") ? "\t" : firstLine.contains(";") ? ";" : ","
  }

  /// True if the first character that is no blank opens an object or a list.
  var isJSON: Bool {
    first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }
}
