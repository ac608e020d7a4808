/// The place of one attribute of a tag, and of its value.
struct AttributeExtent {
  let name: Range<Int>
  /// The value without its quotes; nil when it has none.
  private(set) var value: Range<Int>?
  private(set) var end: Int

  /// The attribute at or after an offset; nil at the end of the tag: then its ">", or the end of all, is at `start`.
  init?(_ bytes: Bytes, from start: inout Int) {
    func skip(_ from: Int, while holds: (UInt8) -> Bool) -> Int {
      bytes[from...].firstIndex { !holds($0) } ?? bytes.count
    }
    start = skip(start) { $0.isHTMLSpace || $0 == 0x2F }
    guard start < bytes.count, bytes[start] != UInt8(ascii: ">") else { return nil }
    // An "=" at the very beginning belongs to the name.
    end = skip(start + 1) { !$0.isHTMLSpace && $0 != 0x2F && $0 != 0x3E && $0 != 0x3D }
    name = start..<end
    let sign = skip(end, while: \.isHTMLSpace)
    guard sign < bytes.count, bytes[sign] == UInt8(ascii: "=") else { return }
    let first = skip(sign + 1, while: \.isHTMLSpace)
    guard first < bytes.count else {
      end = first
      return
    }
    let quote = bytes[first]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      // A value that is not closed takes the rest of the document, as in a browser.
      let close = skip(first + 1) { $0 != quote }
      value = first + 1..<close
      end = min(close + 1, bytes.count)
    } else {
      end = skip(first) { !$0.isHTMLSpace && $0 != 0x3E }
      value = first..<end
    }
  }
}
