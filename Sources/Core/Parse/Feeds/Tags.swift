/// The tags of HTML in a short text.
enum Tags {
  /// Elements that are found in titles and lines of text.
  static let inText: Set<String> = [
    "a", "abbr", "acronym", "audio", "b", "bdi", "bdo", "big", "blink", "blockquote", "br", "center", "cite", "code",
    "dd", "del", "dfn", "div", "dl", "dt", "em", "embed", "figcaption", "figure", "font", "h1", "h2", "h3", "h4", "h5",
    "h6", "hr", "i", "iframe", "img", "ins", "kbd", "li", "mark", "nobr", "object", "ol", "p", "picture", "pre", "q",
    "s",
    "samp", "script", "section", "small", "source", "span", "strike", "strong", "style", "sub", "sup", "table", "tbody",
    "td", "th", "thead", "tr", "tt", "u", "ul", "var", "video", "wbr",
  ]
  /// Elements without an end.
  static let empty: Set<String> = ["br", "embed", "hr", "img", "source", "wbr"]
  /// Elements that stand apart from the text around them.
  private static let blocks: Set<String> = [
    "blockquote", "br", "dd", "div", "dt", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "p", "td", "th",
    "tr",
  ]

  /// A tag, and where it stands in the bytes.
  struct Tag {
    /// In small letters; empty for a comment or a declaration.
    let name: String
    let isClosing: Bool
    let range: Range<Int>
  }

  /// The text without the tags whose names are accepted, and without comments, scripts and styles. The marks of CDATA go
  /// too; references stay.
  static func removed(from text: String, accepts: (String) -> Bool) -> String {
    let bytes = Array(Markup.withoutCDATA(text).utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var scanner = TagScanner(bytes)
    var at = 0
    // Where a superscript or subscript begins in the output.
    var raised: (name: String, start: Int)?
    while let tag = scanner.next() {
      guard tag.name.isEmpty || accepts(tag.name) else { continue }
      output += bytes[at..<tag.range.lowerBound]
      if blocks.contains(tag.name) { output.append(32) }
      at = tag.range.upperBound
      if tag.name == "sup" || tag.name == "sub" {
        if let begun = raised, tag.isClosing, begun.name == tag.name {
          let place = tag.name == "sup" ? RaisedText.Place.above : .below
          _ = RaisedText.flatten(&output, from: begun.start, place, isNote: false)
        }
        raised = tag.isClosing ? nil : (tag.name, output.count)
      }
      if !tag.isClosing, tag.name == "script" || tag.name == "style" {
        scanner.skipRaw(tag.name)
        at = scanner.at
      }
    }
    output += bytes[at...]
    return String(decoding: output, as: UTF8.self)
  }

  /// All tags of a text, in its order; comments and declarations are left out.
  static func all(in text: String) -> [Tag] {
    var scanner = TagScanner(Array(text.utf8))
    var tags: [Tag] = []
    while let tag = scanner.next() {
      if !tag.name.isEmpty { tags.append(tag) }
    }
    return tags
  }
}

/// Finds one tag after another. Each byte is looked at a bounded number of times, whatever the text is.
private struct TagScanner {
  private let bytes: [UInt8]
  var at = 0
  /// The first letters of marks that do not come any more; looking for them again would be quadratic.
  private var exhausted: Set<UInt8> = []
  /// Names of scripts and styles that have no end tag any more.
  private var endless: Set<String> = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Nil when there is none any more.
  mutating func next() -> Tags.Tag? {
    while let start = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = start + 1
      let isClosing = at < bytes.count && bytes[at] == UInt8(ascii: "/")
      let nameStart = isClosing ? at + 1 : at
      let name = bytes[min(nameStart, bytes.count)...].prefix { $0.isLetter || $0.isDigit }
      let isDeclaration = name.isEmpty && !isClosing && at < bytes.count && bytes[at] == UInt8(ascii: "!")
      // "<jane@example.org>" and "Vec<T, U>" are text.
      let ends =
        name.endIndex < bytes.count && ">/".utf8.contains(bytes[name.endIndex])
        || name.endIndex < bytes.count && bytes[name.endIndex].isSpace
      guard isDeclaration || !name.isEmpty && ends else { continue }
      // There may be tags inside of a comment.
      if isDeclaration, let end = endOfComment() {
        at = end
        return Tags.Tag(name: "", isClosing: false, range: start..<end)
      }
      // A tag has to end; when one does not, none behind it does.
      guard let end = end(from: name.endIndex) else {
        at = bytes.count
        return nil
      }
      at = end
      return Tags.Tag(
        name: isDeclaration ? "" : String(decoding: name, as: UTF8.self).lowercased(), isClosing: isClosing,
        range: start..<end)
    }
    return nil
  }

  /// Goes to the end tag of the script or style that has begun; where it has none, to the next "<".
  mutating func skipRaw(_ name: String) {
    let rest = bytes[at...]
    let tag = Array("</\(name)".utf8)
    let end = endless.contains(name) ? nil : rest.indices.first { rest[$0] == tag[0] && begins(tag, at: $0) }
    if end == nil { endless.insert(name) }
    at = end ?? rest.firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
  }

  /// True if a tag in small letters stands at a place, in any letter case.
  private func begins(_ tag: [UInt8], at place: Int) -> Bool {
    place + tag.count <= bytes.count && zip(bytes[place...], tag).allSatisfy { $0.lowercased == $1 }
  }

  /// The place behind the comment that begins at the "!"; nil where it is none, or has no end.
  private mutating func endOfComment() -> Int? {
    let dash = UInt8(ascii: "-")
    guard bytes[at...].starts(with: "!--".utf8), !exhausted.contains(dash) else { return nil }
    let end = bytes.indices[(at + 1)...].first { bytes[$0] == dash && bytes[$0...].starts(with: "-->".utf8) }
    if end == nil { exhausted.insert(dash) }
    return end.map { $0 + 3 }
  }

  /// The place behind the ">" of a tag. One inside of a value in quotation marks does not count.
  private mutating func end(from start: Int) -> Int? {
    var place = start
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: ">"): return place + 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let quote = bytes[place]
        guard place > start, bytes[place - 1] == UInt8(ascii: "="), !exhausted.contains(quote) else { break }
        guard let close = bytes[(place + 1)...].firstIndex(of: quote) else {
          exhausted.insert(quote)
          break
        }
        place = close
      default: break
      }
      place += 1
    }
    return nil
  }
}
