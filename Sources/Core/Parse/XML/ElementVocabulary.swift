/// The nesting of elements in one family of documents, by which a forgotten end tag is found.
///
/// Names are in small letters, with their usual prefixes.
struct ElementVocabulary: Sendable {
  enum Kind: Sendable {
    /// Holds records.
    case container
    /// Stands in containers only, and so never in itself.
    case record
    /// Holds text alone.
    case leaf
    /// A leaf that stands in records and containers only, and has a name that no element of HTML has.
    case member
  }

  /// By name; all other elements may stand anywhere.
  let kinds: [String: Kind]

  /// How many of the open elements, counted from the innermost, have to be ended before one of that name can begin.
  func unclosed(before name: String, depth: Int, nameAt: (Int) -> String) -> Int {
    guard let kind = kinds[name], kind != .container, depth > 0 else { return 0 }
    let innermost = kinds[nameAt(depth - 1)]
    if kind == .leaf { return innermost == .leaf || innermost == .member ? 1 : 0 }
    if innermost == .container || innermost == .record && kind == .member { return 0 }
    // A forgotten end tag is not far away.
    for level in (max(0, depth - 16)..<depth).reversed() {
      let outer = kinds[nameAt(level)]
      if outer == .container || outer == .record && kind == .member { return depth - 1 - level }
    }
    return 0
  }
}

extension XMLReader {
  /// Ends elements that a new one cannot be inside of, and comes back to its tag; nil when there are none.
  mutating func closeBefore(_ raw: Range<Int>, _ tag: Int) -> Event? {
    guard let vocabulary, raw.count <= 16 else { return nil }
    let count = vocabulary.unclosed(before: folded(raw), depth: depth) { folded(open[$0].name) }
    guard count > 0, let last = open.last, !isClosedLater(last.name) else { return nil }
    recover("<\(string(last.name))> is not closed", at: tag)
    (at, tagStart, due) = (tag, tag, count)
    return closeOne()
  }

  /// Whether an element with a prefix ends in the next few kilobytes, before another one of its name begins: then it is an
  /// extension that holds entries of its own (`<x:copy><entry>…</entry></x:copy>`).
  private func isClosedLater(_ name: Range<Int>) -> Bool {
    guard bytes[name].contains(UInt8(ascii: ":")) else { return false }
    let end = min(bytes.count, at + 8192)
    var place = at
    while let tag = find(UInt8(ascii: "<"), from: place, to: end) {
      let isEnd = tag + 1 < end && bytes[tag + 1] == UInt8(ascii: "/")
      let start = tag + (isEnd ? 2 : 1)
      if start + name.count < end, isSame(start..<(start + name.count), name), !bytes[start + name.count].isNameByte {
        return isEnd
      }
      place = tag + 1
    }
    return false
  }
}

extension UInt8 {
  fileprivate var isNameByte: Bool { isNameStart || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ".") }
}
