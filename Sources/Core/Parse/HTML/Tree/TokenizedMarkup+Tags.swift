extension TokenizedMarkup {
  /// Copies a tag, and the text of a script, style or title with it. Gives the offset behind it.
  mutating func copyTag(_ start: Int, isEnd: Bool) -> Int {
    let nameAt = isEnd ? start + 2 : start + 1
    let nameEnd = bytes[nameAt...].firstIndex { $0.isHTMLSpace || $0 == 0x2F || $0 == 0x3E } ?? bytes.count
    let tag = Tag(name: bytes[nameAt..<nameEnd])
    let before = markup.count
    markup.append(contentsOf: bytes[start..<nameEnd])
    let (end, isStroked) = copyAttributes(nameEnd, of: tag, isEnd: isEnd)
    guard keeps(tag, isEnd: isEnd) else {
      markup.removeSubrange(before...)
      return end
    }
    if foreignDepth == 0, !isStrict, isStroked, !isEnd, tag != .svg, tag != .math, selfClosing.isWhole(tag) {
      close(tag)
      return end
    }
    // An element of SVG or MathML may be closed in itself.
    if tag == .svg || tag == .math, !isStroked { foreignDepth = max(0, foreignDepth + (isEnd ? -1 : 1)) }
    if tag == .pre || tag == .listing { preformattedDepth = max(0, preformattedDepth + (isEnd ? -1 : 1)) }
    guard tag.isRaw, !isEnd, foreignDepth == 0 else { return end }
    return copyRaw(end, of: tag)
  }

  /// Adds the end tag of an element whose start tag was just copied.
  private mutating func close(_ tag: Tag) {
    markup += "</\(tag.name)>".utf8
    _ = keeps(tag, isEnd: true)
  }

  /// Tells whether a tag goes into the markup, and is not one too deep. Elements without an end tag cannot be counted.
  private mutating func keeps(_ tag: Tag, isEnd: Bool) -> Bool {
    if tag.isFormatting { return isEnd ? formatting.keepsEnd() : formatting.keepsStart() }
    if tag.isVoid || tag.closesItself { return true }
    return isEnd ? containers.keepsEnd() : containers.keepsStart()
  }

  /// Copies the text of a script, a style, a title, up to its end tag, or to the end when it has none.
  private mutating func copyRaw(_ start: Int, of tag: Tag) -> Int {
    let end = tag == .plaintext ? bytes.count : endOfRaw(start, of: tag)
    let first = bytes[start..<end].firstIndex { !$0.isHTMLSpace } ?? end
    markup.append(contentsOf: bytes[start..<first])
    if tag == .script, Bytes(rebasing: bytes[first..<end]).find("<!--", from: 0) != nil {
      // A script that writes scripts inside a comment ends by rules of its own.
      markup.append(contentsOf: bytes[first..<end])
    } else {
      putText(first..<end, isRaw: tag != .title && tag != .textarea)
    }
    return end
  }

  /// The offset at which the end tag of a raw element begins, or the end of all; its own name only ends it
  /// (https://html.spec.whatwg.org/multipage/parsing.html#rawtext-state).
  private func endOfRaw(_ start: Int, of tag: Tag) -> Int {
    let length = tag.name.utf8.count
    var at = start
    while let close = bytes.find("</", from: at) {
      at = close + 2
      let after = at + length
      guard after <= bytes.count, Tag(name: bytes[at..<after]) == tag else { continue }
      if after == bytes.count || bytes[after].isHTMLSpace || bytes[after] == 0x2F || bytes[after] == 0x3E {
        return close
      }
    }
    return bytes.count
  }

  /// Copies the attributes of a tag or puts a token for them. Gives the offset behind the ">", and whether a stroke stands
  /// before it.
  private mutating func copyAttributes(_ start: Int, of tag: Tag, isEnd: Bool) -> (end: Int, isStroked: Bool) {
    var (at, kept, count, last) = (start, start, 0, start)
    while let attribute = AttributeExtent(bytes, from: &at) {
      at = attribute.end
      last = at
      count += 1
      if count <= TokenizedMarkup.maxAttributes { kept = at }
    }
    let isHidden = count > 0 && at - start >= shortest && !isEnd && hides(tag) && at < bytes.count
    if isHidden {
      markup.append(0x20)
      put(.attributes(start..<kept))
      // A slash before the ">" closes an element of SVG.
      if bytes[at - 1] == 0x2F { markup.append(0x2F) }
    } else {
      markup.append(contentsOf: bytes[start..<(count > TokenizedMarkup.maxAttributes ? kept : at)])
    }
    guard at < bytes.count else { return (at, false) }
    markup.append(0x3E)
    return (at + 1, at > last && bytes[at - 1] == 0x2F)
  }

  /// Tells whether gumbo never looks at the attributes: it compares those of formatting elements with each other, reads the
  /// types of inputs, and has rules for many in SVG and MathML.
  private func hides(_ tag: Tag) -> Bool {
    foreignDepth == 0 && !tag.isFormatting && ![.input, .isindex, .svg, .math, .font].contains(tag)
  }
}
