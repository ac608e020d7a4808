/// Makes outlines readable whose writers escaped nothing: `description="by <a href="https://…">me</a>" xmlUrl="…"`.
///
/// An outline whose attributes are as they should be ends at its first ">"; any other one at the ">" after which another tag of
/// OPML begins, and each of its values at the quotation mark after which another attribute or that end comes. Seen in the
/// exports of two readers for Android.
enum OPMLRepair {
  /// The document with its outlines escaped; everything else stays as it is.
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

  /// The place of the ">" that ends the outline at the beginning of the bytes.
  private static func end(of bytes: ArraySlice<UInt8>) -> Int? {
    if let end = wellFormedEnd(of: bytes) { return end }
    var rest = bytes
    while let end = rest.firstIndex(of: UInt8(ascii: ">")) {
      rest = rest[(end + 1)...]
      let next = rest.drop(while: \.isSpace)
      if next.isEmpty || followers.contains(where: { next.starts(with: $0) }) { return end }
    }
    return nil
  }

  /// The place of the ">" behind attributes that all have a name and a value in quotation marks; nil when they have not.
  private static func wellFormedEnd(of bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes.dropFirst(opening.count)
    while true {
      let next = rest.drop(while: \.isSpace)
      if next.first == UInt8(ascii: ">") { return next.startIndex }
      if next.starts(with: "/>".utf8) { return next.startIndex + 1 }
      let name = next.prefix(64).prefix { !$0.isSpace && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "<") }
      guard next.startIndex > rest.startIndex, !name.isEmpty else { return nil }
      rest = next[name.endIndex...].drop(while: \.isSpace)
      guard rest.first == UInt8(ascii: "=") else { return nil }
      rest = rest.dropFirst().drop(while: \.isSpace)
      guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let close = rest.dropFirst().firstIndex(of: quote)
      else { return nil }
      // An unescaped tag in a value has marks of its own, and the value would end at the first.
      guard !rest[..<close].contains(UInt8(ascii: "<")) else { return nil }
      rest = rest[(close + 1)...]
    }
  }

  /// The outline up to its ">", with the characters escaped that its values must not hold.
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

  /// The quotation mark that is followed by the end of the outline or by an attribute; the end of the bytes when none is.
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
