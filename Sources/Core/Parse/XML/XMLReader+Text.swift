import Foundation

extension XMLReader {
  /// Reads the element that has just started to its end: the text in it, that of its children included, white space
  /// at both ends left out.
  mutating func text() -> String {
    let depth = self.depth
    if next() != .start { return string(pieces, trims: true) }
    var text = string(pieces)
    while self.depth >= depth {
      if next() == .finished { break }
      text += string(pieces)
    }
    return text.trimmed
  }

  /// Reads the element that has just started to its end: as text, or, when it has children, as the markup that they are.
  ///
  /// The markup comes as it was received, without prefixes and with CDATA escaped, so that an HTML parser reads it.
  mutating func content() -> (text: String, isMarkup: Bool) {
    let depth = self.depth
    let start = at
    if next() != .start { return (string(pieces, trims: true), false) }
    var isPlain = pieces.allSatisfy { !$0.isVerbatim }
    while self.depth >= depth {
      isPlain = isPlain && !name.isPrefixed
      if next() == .finished { break }
      isPlain = isPlain && pieces.allSatisfy { !$0.isVerbatim }
    }
    let markup = string(start..<max(start, tagStart)).trimmed
    return (isPlain ? markup : Markup.unprefixed(markup), true)
  }

  /// The text between the tag that was read last and the one before.
  var textBefore: String { string(pieces) }

  /// An attribute's value with its references replaced.
  func attributeText(_ range: Range<Int>) -> String {
    string([Piece(range: range, isVerbatim: false)], trims: true)
  }

  /// The text of pieces with their references replaced; bytes that are no UTF-8 become U+FFFD.
  private func string(_ pieces: [Piece], trims: Bool = false) -> String {
    guard let first = pieces.first else { return "" }
    if pieces.count == 1 {
      let range = trims ? trimmed(first.range) : first.range
      if first.isVerbatim || find(UInt8(ascii: "&"), from: range.lowerBound, to: range.upperBound) == nil {
        return string(range)
      }
      return decoded([Piece(range: range, isVerbatim: false)])
    }
    let text = decoded(pieces)
    return trims ? text.trimmed : text
  }

  private func decoded(_ pieces: [Piece]) -> String {
    if !entities.isEmpty { return expanded(pieces) }
    // A reference is never shorter than what it stands for.
    let capacity = pieces.reduce(0) { $0 + $1.range.count }
    return String(unsafeUninitializedCapacity: capacity) { output in
      bytes.withUnsafeBufferPointer { input in
        var count = 0
        for piece in pieces {
          let source = UnsafeBufferPointer(rebasing: input[piece.range])
          let rest = UnsafeMutableBufferPointer(rebasing: output[count...])
          count += piece.isVerbatim ? rest.update(fromContentsOf: source) : References.replace(in: source, into: rest)
        }
        return count
      }
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isSpace { start += 1 }
    while end > start, bytes[end - 1].isSpace { end -= 1 }
    return start..<end
  }
}

extension StringProtocol where Self: BidirectionalCollection {
  /// Without white space at both ends.
  var trimmed: String {
    guard let first = utf8.first, let last = unicodeScalars.last?.value else { return "" }
    if first > 32, last > 32, first < 0x80, last < 0x80, let whole = self as? String { return whole }
    let start = unicodeScalars.firstIndex { !$0.properties.isWhitespace } ?? endIndex
    let end = unicodeScalars.lastIndex { !$0.properties.isWhitespace } ?? startIndex
    return start <= end && start < endIndex ? String(self[start...end]) : ""
  }
}
