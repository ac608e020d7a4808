import Model

/// Elements that are not shown, and formulas, whose text another one writes.
extension TextStripper {
  /// Goes behind the end of an element that is not shown. Where its end tag is missing only a tree knows how far it
  /// reaches.
  mutating func skip(_ tag: Tag) {
    guard !tag.isVoid else { return }
    let start = at
    var depth = 1
    // Blocks that are open inside the element: one more end than starts belongs to an element around it.
    var blocks = 0
    while let open = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = open + 1
      let isEnd = at < bytes.count && bytes[at] == UInt8(ascii: "/")
      if isEnd { at += 1 }
      // Inside a script only its own end tag is one.
      guard isEnd || !tag.isRaw else { continue }
      if bytes.has("!--", at: at) {
        at = bytes.find("-->", from: at).map { $0 + 3 } ?? bytes.count
        continue
      }
      guard at < bytes.count, bytes[at].isASCIILetter else { continue }
      let nameEnd = bytes[at...].firstIndex { $0.isHTMLSpace || $0 == 0x2F || $0 == 0x3E } ?? bytes.count
      let found = Tag(name: bytes[at..<nameEnd])
      at = nameEnd
      // Over the attributes, in whose values a ">" ends nothing.
      if !tag.isRaw { while let extent = AttributeExtent(bytes, from: &at) { at = extent.end } }
      guard found == tag else {
        if !tag.isRaw, found.isBlock, !found.isVoid { blocks += isEnd ? -1 : 1 }
        if blocks < 0 { break }
        continue
      }
      // `<option>a<option>b`: the second ends the first, and is skipped in its turn.
      if !isEnd, tag.closesItself {
        at = open
        return
      }
      depth += isEnd ? -1 : 1
      if depth == 0 { break }
    }
    if depth == 0 {
      at = bytes[at...].firstIndex(of: 0x3E).map { $0 + 1 } ?? bytes.count
    } else {
      if !tag.isRaw, start < bytes.count { isUncertain = true }
      at = bytes.count
    }
  }

  /// Tells whether a name that HTML does not know is that of a formula, with a prefix: "mml:math".
  func isFormula(_ name: Slice<Bytes>) -> Bool {
    name.count > 5 && name.count < 16 && name.suffix(5).elementsEqual(":math".utf8)
  }

  /// Writes the formula whose start tag begins at an offset.
  mutating func addFormula(from start: Int, name: Range<Int>) {
    // Looked for once: a second search would read the same rest again.
    guard !isUncertain else { return }
    var end = at
    while let close = bytes.find("</", from: end) {
      end = close + 2 + name.count
      guard end <= bytes.count else { break }
      guard zip(bytes[close + 2..<end], bytes[name]).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) else {
        end = close + 2
        continue
      }
      let tree = HTMLTree(parsing: String(decoding: bytes[start..<close], as: UTF8.self))
      var builder = BlockBuilder(tree: tree, base: nil)
      builder.build(below: HTMLTree.root)
      let text = builder.blocks.map(\.text).joined(separator: " ")
      if !text.isEmpty { write(text) }
      at = bytes[end...].firstIndex(of: 0x3E).map { $0 + 1 } ?? bytes.count
      return
    }
    isUncertain = true
  }

  /// Writes the TeX that stands in a script.
  mutating func addSource() {
    let end = bytes.find("</", from: at) ?? bytes.count
    let words = bytes[at..<end].split(whereSeparator: \.isHTMLSpace).joined(separator: [0x20])
    write(String(decoding: Array(words), as: UTF8.self))
    at = end
    skip(.script)
  }
}
