/// What stands in what in one family of documents, as far as it tells that an end tag was forgotten.
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

  /// By name; what is not among them may stand anywhere.
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
    guard count > 0, let last = open.last else { return nil }
    recover("<\(string(last.name))> is not closed", at: tag)
    (at, tagStart, due) = (tag, tag, count)
    return closeOne()
  }
}
