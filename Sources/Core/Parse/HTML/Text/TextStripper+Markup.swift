extension TextStripper {
  /// Reads a tag, a comment, a declaration; a "<" that begins none of these is text.
  mutating func readMarkup() {
    let start = at
    guard start + 1 < bytes.count else { return copyText() }
    let second = bytes[start + 1]
    if second.isASCIILetter {
      readTag(from: start + 1, isEnd: false)
    } else if second == UInt8(ascii: "/"), start + 2 < bytes.count, bytes[start + 2].isASCIILetter {
      readTag(from: start + 2, isEnd: true)
    } else if bytes.has("<!--", at: start) {
      at = bytes.find("-->", from: start + 4).map { $0 + 3 } ?? bytes.count
    } else if bytes.has("<![CDATA[", at: start) {
      // Escaped by mistake: it holds the text itself.
      isInCDATA = true
      at = start + 9
    } else if second == UInt8(ascii: "!") || second == UInt8(ascii: "?") || second == UInt8(ascii: "/") {
      at = bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
    } else {
      copyText()
    }
  }

  /// Reads a start or end tag whose name begins at an offset.
  private mutating func readTag(from start: Int, isEnd: Bool) {
    let nameEnd = bytes[start...].firstIndex { $0.isHTMLSpace || $0 == 0x2F || $0 == 0x3E } ?? bytes.count
    let tag = Tag(name: bytes[start..<nameEnd])
    at = nameEnd
    let (attributes, isStroked) = readAttributes(of: tag)
    if isEnd {
      end(tag)
      return
    }
    let isWhole = isStroked && selfClosing.isWhole(tag)
    if tag == .math || tag == .other && isFormula(bytes[start..<nameEnd]) {
      if !isStroked { addFormula(from: start - 1, name: start..<nameEnd) }
    } else if tag == .script, attributes["type"]?.hasPrefix("math/tex") == true {
      addSource()
    } else if tag == .head || tag == .body || tag == .html {
      // In the middle of a text they are words about HTML, and a browser ignores them.
      if tag == .head, output.isEmpty { skip(tag) }
    } else if tag.vanishes || tag.isEmbedded || attributes.hide(tag) {
      if tag.isBlock { widen(.paragraph) }
      if !isWhole { skip(tag) }
    } else {
      begin(tag, attributes)
      if isWhole { end(tag) }
    }
  }

  /// Begins an element that is shown: a gap before it, or a sign in its place.
  private mutating func begin(_ tag: Tag, _ attributes: [HTMLTree.Attribute]) {
    switch tag {
    case .br: addBreak()
    case .tr, .thead, .tbody, .tfoot: widen(.line)
    case .td, .th: widen(.cell)
    case .q:
      write(quotes.isMultiple(of: 2) ? "“" : "‘")
      quotes += 1
    case .rt: write("(")
    case .img, .amp:
      let traits = ImageTraits(attributes)
      if traits.isCharacter, !traits.isTracker, !traits.alt.isEmpty { write(traits.alt) } else { addSeam() }
    case .a:
      // Two links side by side are two words.
      if seam != output.count { seam = -1 }
      linkStart = output.count
    case .del, .s, .strike, .ins, .small: addSeam()
    case .sup: beginRaised(.above, tag)
    case .sub: beginRaised(.below, tag)
    case .pre, .listing, .xmp:
      widen(.paragraph)
      preformattedDepth += 1
      // The line end behind the tag is no part of the text.
      if at < bytes.count, bytes[at] == 0x0A { at += 1 }
    default: if tag.isBlock { widen(.paragraph) }
    }
    if !open.isEmpty { nest(tag) }
    if !attributes.isEmpty, !tag.isVoid { beginStyle(tag, attributes) }
  }

  /// Ends an element: a gap behind it.
  private mutating func end(_ tag: Tag) {
    switch tag {
    case .tr, .thead, .tbody, .tfoot: widen(.line)
    case .td, .th: widen(.cell)
    case .q:
      quotes = max(0, quotes - 1)
      write(quotes.isMultiple(of: 2) ? "”" : "’")
    case .rt: write(")")
    case .a:
      if linkStart == output.count { linkStart = -1 }
      addSeam()
    case .del, .s, .strike, .ins, .small: addSeam()
    case .pre, .listing, .xmp:
      if preformattedDepth > 0 {
        preformattedDepth -= 1
        while output.last?.isHTMLSpace == true { output.removeLast() }
      }
      widen(.paragraph)
    case .br: addBreak()
    default: if tag.isBlock { widen(.paragraph) }
    }
    if !open.isEmpty { leave(tag) }
  }

  private mutating func addSeam() {
    if isAtText { seam = output.count }
  }

  /// Goes to the end of the tag. Gives the attributes that decide whether an element is shown, and for a picture how, and
  /// whether a stroke closes the element.
  private mutating func readAttributes(of tag: Tag) -> (attributes: [HTMLTree.Attribute], isStroked: Bool) {
    var attributes: [HTMLTree.Attribute] = []
    let areAllRead = tag == .img || tag == .amp || tag == .script
    var last = at
    while let extent = AttributeExtent(bytes, from: &at) {
      at = extent.end
      last = at
      guard areAllRead || TextStripper.matters(bytes[extent.name]) else { continue }
      let name = String(decoding: bytes[extent.name], as: UTF8.self).asciiLowercased
      let value = extent.value.map { Entities.decode(String(decoding: bytes[$0], as: UTF8.self), isAttribute: true) }
      attributes.append(HTMLTree.Attribute(name: name, value: value ?? ""))
    }
    let isStroked = at < bytes.count && at > last && bytes[at - 1] == 0x2F
    at = min(at + 1, bytes.count)
    return (attributes, isStroked)
  }

  /// Tells by length and first letter whether a name may be style, class, hidden or aria-hidden.
  private static func matters(_ name: Slice<Bytes>) -> Bool {
    switch name.count {
    case 5, 6: (name.first ?? 0) | 0x20 == 0x73 || (name.first ?? 0) | 0x20 == 0x63 || (name.first ?? 0) | 0x20 == 0x68
    case 11: (name.first ?? 0) | 0x20 == 0x61
    default: false
    }
  }
}

extension Tag {
  /// Is shown as a link with a name.
  fileprivate var isEmbedded: Bool {
    switch self {
    case .video, .audio, .iframe, .embed: true
    default: false
    }
  }
}
