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

  /// Reads the element that has just started to its end: as text, or, when it has children, as the markup that they
  /// are.
  ///
  /// The markup comes as it was received, so that an HTML parser reads it: without prefixes and declarations of
  /// namespaces, without comments, and with CDATA escaped.
  mutating func content() -> (text: String, isMarkup: Bool) {
    let depth = self.depth
    var event = next()
    if event != .start { return (string(pieces, trims: true), false) }
    var markup: [UInt8] = []
    while true {
      for piece in pieces { markup += piece.isVerbatim ? Markup.escaped(bytes[piece.range])[...] : bytes[piece.range] }
      if event == .finished || self.depth < depth { break }
      if event == .start { addStart(to: &markup) } else { addEnd(to: &markup) }
      event = next()
    }
    return (String(decoding: markup, as: UTF8.self).trimmed, true)
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

  /// The texts of several pieces as one, written at once.
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

  /// A start tag as it was written, unless its names have prefixes, which HTML does not know.
  private func addStart(to markup: inout [UInt8]) {
    let declares = attributes.contains { bytes[$0.name].starts(with: "xmlns".utf8) }
    guard name.isPrefixed || declares else {
      markup += bytes[tagStart..<at]
      return
    }
    markup += "<\(name.local)".utf8
    for attribute in attributes {
      let isDeclaration = bytes[attribute.name].starts(with: "xmlns".utf8)
      // The drawing languages of HTML are told by their namespaces.
      if isDeclaration, attribute.name.count > 5 || name.namespace == .xhtml { continue }
      markup += " \(string(attribute.name))=\"\(string(attribute.value).replacing("\"", with: "&quot;"))\"".utf8
    }
    markup += due > 0 ? "/>".utf8 : ">".utf8
  }

  /// Only for ends that are written: others are seen by an HTML parser as they were by this one.
  private func addEnd(to markup: inout [UInt8]) {
    guard due == 0, tagStart + 2 < bytes.count, bytes[tagStart + 1] == UInt8(ascii: "/") else { return }
    let written = bytes[(tagStart + 2)..<max(tagStart + 2, at - 1)]
    markup += "</".utf8
    markup += written.lastIndex(of: UInt8(ascii: ":")).map { written[($0 + 1)...] } ?? written
    markup += ">".utf8
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
  package var trimmed: String {
    guard let first = utf8.first, let last = unicodeScalars.last?.value else { return "" }
    if first > 32, last > 32, first < 0x80, last < 0x80, let whole = self as? String { return whole }
    let start = unicodeScalars.firstIndex { !$0.properties.isWhitespace } ?? endIndex
    let end = unicodeScalars.lastIndex { !$0.properties.isWhitespace } ?? startIndex
    return start <= end && start < endIndex ? String(self[start...end]) : ""
  }
}
