import Text

/// The part of a text that shows best why a query found it.
package enum Passage {
  /// The best passage of about `length` characters, on one line, cut between words; "…" where text was left out.
  ///
  /// Nil when nothing in the text matches the query. The best passage has most of the query's words, in the closest
  /// forms; of equal ones the earliest.
  package static func best(of text: String, length: Int, _ highlighter: inout Highlighter) -> String? {
    let hits = highlighter.hits(in: text, part: .body)
    guard let window = bestWindow(hits, bytes: length) else { return nil }
    let bytes = text.utf8
    let first = bytes.index(bytes.startIndex, offsetBy: window.lowerBound)
    let last = bytes.index(bytes.startIndex, offsetBy: window.upperBound)
    let room = max(0, length - text[first..<last].count)
    var start = wordStart(text, first, back: room / 3)
    let end = wordEnd(text, last, on: room - text[start..<first].count)
    // At the end of the text all of the room is before it.
    if end == text.endIndex { start = wordStart(text, first, back: room - text[last..<end].count) }
    let middle = text[start..<end].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return (start > text.startIndex ? "…" : "") + middle + (end < text.endIndex ? "…" : "")
  }

  /// The range from the first to the last match of the best group that fits into the length.
  private static func bestWindow(_ hits: [Highlighter.Hit], bytes: Int) -> Range<Int>? {
    var best: (score: Int, range: Range<Int>)?
    var first = 0
    for last in hits.indices {
      while first < last, hits[last].range.upperBound - hits[first].range.lowerBound > bytes { first += 1 }
      let inside = hits[first...last]
      let score = score(inside)
      if score > best?.score ?? 0 {
        best = (score, hits[first].range.lowerBound..<(inside.map(\.range.upperBound).max() ?? 0))
      }
    }
    return best?.range
  }

  /// The weight of a group of matches. Each word of the query counts once, in its closest form; another match of it
  /// counts a little.
  private static func score(_ hits: ArraySlice<Highlighter.Hit>) -> Int {
    var closest: [Int: MatchQuality] = [:]
    for hit in hits { closest[hit.want] = min(closest[hit.want] ?? .sound, hit.quality) }
    return closest.values.reduce(min(hits.count, 5)) { $0 + 100 - 10 * $1.rawValue }
  }

  /// The beginning of a word or line at most so many scalars back. Counted in scalars, because a match can begin inside
  /// of a character.
  private static func wordStart(_ text: String, _ index: String.Index, back: Int) -> String.Index {
    let scalars = text.unicodeScalars
    var start = index
    var at = index
    for _ in 0..<max(0, back) {
      guard at > scalars.startIndex else { return scalars.startIndex }
      let before = scalars.index(before: at)
      if scalars[before].isNewline { return at }
      if scalars[before].properties.isWhitespace { start = at }
      at = before
    }
    return at == scalars.startIndex ? at : start
  }

  private static func wordEnd(_ text: String, _ index: String.Index, on: Int) -> String.Index {
    let scalars = text.unicodeScalars
    var end = index
    var at = index
    for _ in 0..<max(0, on) {
      guard at < scalars.endIndex else { return scalars.endIndex }
      if scalars[at].properties.isWhitespace { end = at }
      at = scalars.index(after: at)
    }
    return at == scalars.endIndex || scalars[at].properties.isWhitespace ? at : end
  }
}

extension Unicode.Scalar {
  fileprivate var isNewline: Bool {
    (0x0A...0x0D).contains(value) || value == 0x85 || value == 0x2028 || value == 0x2029
  }
}
