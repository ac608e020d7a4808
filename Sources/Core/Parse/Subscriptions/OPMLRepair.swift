/// Makes outlines readable whose writers escaped nothing: `description="by <a href="https://…">me</a>" xmlUrl="…"`.
///
/// An outline ends at the ">" after which another tag of OPML begins, and a value at the quotation mark after which
/// another attribute or that end comes. Seen in the exports of two readers for Android.
enum OPMLRepair {
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var rest = bytes[...]
    while let start = rest.firstRange(of: opening)?.lowerBound {
      output += rest[..<start]
      rest = rest[start...]
      guard let end = end(of: rest) else { break }
      output += outline(rest[(start + opening.count)..<end])
      rest = rest[end...]
    }
    return output + rest
  }

  private static let opening = Array("<outline".utf8)
  private static let followers = ["<outline", "</outline", "</body", "</opml", "<!--"].map { Array($0.utf8) }

  /// Where the ">" of the outline stands at the beginning of the bytes.
  private static func end(of bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    while let end = rest.firstIndex(of: UInt8(ascii: ">")) {
      rest = rest[(end + 1)...]
      let next = rest.drop(while: \.isSpace)
      if next.isEmpty || followers.contains(where: { next.starts(with: $0) }) { return end }
    }
    return nil
  }

  /// The outline up to its ">", with what its values must not hold escaped.
  private static func outline(_ inside: ArraySlice<UInt8>) -> [UInt8] {
    var output = opening
    var rest = inside
    while let quote = rest.firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }) {
      output += rest[...quote]
      let close = closing(bytes: rest[(quote + 1)...], rest[quote])
      for byte in rest[(quote + 1)..<close] {
        switch byte {
        case UInt8(ascii: "<"): output += "&lt;".utf8
        case rest[quote]: output += byte == UInt8(ascii: "'") ? "&apos;".utf8 : "&quot;".utf8
        default: output.append(byte)
        }
      }
      output.append(rest[quote])
      rest = rest[min(close + 1, rest.endIndex)...]
    }
    return output + rest
  }

  /// The mark that is followed by the end of the outline or by an attribute; the end of the bytes when none is.
  private static func closing(bytes: ArraySlice<UInt8>, _ quote: UInt8) -> Int {
    var rest = bytes
    while let mark = rest.firstIndex(of: quote) {
      rest = rest[(mark + 1)...]
      let next = rest.drop(while: \.isSpace)
      if next.isEmpty || next.elementsEqual([UInt8(ascii: "/")]) { return mark }
      // Names are short; looking further at each mark would be quadratic.
      let name = next.prefix(64).prefix { !$0.isSpace && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "<") }
      let isApart = next.startIndex > rest.startIndex
      if isApart, !name.isEmpty, next.dropFirst(name.count).first == UInt8(ascii: "=") { return mark }
    }
    return bytes.endIndex
  }
}
