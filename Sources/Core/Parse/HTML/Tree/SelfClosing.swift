/// The elements of a document that are closed in themselves ("<iframe … />"), as XHTML has them and HTML does not.
///
/// A browser ignores the stroke, and what is never closed then swallows the rest: its text becomes a script's, a link's, a
/// heading's. Here the stroke counts for a kind of element whose end tags are all explained by its other start tags, so
/// that "<script src=x />…</script>" stays what it is in a browser.
struct SelfClosing {
  private let bytes: Bytes
  /// By raw value of the tag: start tags without a stroke less end tags; nil until they are first asked for.
  private var balance: [Int]?

  init(_ bytes: Bytes) { self.bytes = bytes }

  /// Tells whether a start tag with a stroke is a whole element.
  mutating func isWhole(_ tag: Tag) -> Bool {
    guard tag != .other, !tag.isVoid, !tag.closesItself || tag == .a else { return false }
    let balance = balance ?? count()
    self.balance = balance
    return balance[Int(tag.rawValue)] >= 0
  }

  /// Counts all tags in one pass, once for each document that has a stroke in a tag.
  private func count() -> [Int] {
    var balance = [Int](repeating: 0, count: 256)
    var at = 0
    while let open = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = open + 1
      let isEnd = at < bytes.count && bytes[at] == UInt8(ascii: "/")
      if isEnd { at += 1 }
      guard at < bytes.count, bytes[at].isASCIILetter else { continue }
      let end = bytes[at...].firstIndex { $0.isHTMLSpace || $0 == 0x2F || $0 == 0x3E } ?? bytes.count
      let tag = Tag(name: bytes[at..<end])
      at = end
      var last = end
      while let extent = AttributeExtent(bytes, from: &at) { (at, last) = (extent.end, extent.end) }
      let isStroked = at < bytes.count && at > last && bytes[at - 1] == 0x2F
      if isEnd { balance[Int(tag.rawValue)] -= 1 } else if !isStroked { balance[Int(tag.rawValue)] += 1 }
    }
    return balance
  }
}
