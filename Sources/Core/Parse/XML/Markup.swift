/// HTML inside of feeds.
enum Markup {
  /// HTML whose relative addresses are made absolute.
  /// Nothing else is touched, so that an HTML parser sees what the feed had.
  static func absolute(_ html: String, against base: String) -> String {
    var reader = XMLReader(Array(html.utf8))
    var output = ""
    var copied = 0
    while true {
      let event = reader.next()
      if event == .finished { return output + reader.string(copied..<reader.bytes.count) }
      guard event == .start else { continue }
      for attribute in reader.attributes where addresses.contains(reader.string(attribute.name).lowercased()) {
        output += reader.string(copied..<attribute.value.lowerBound)
        output += Address.resolve(reader.string(attribute.value), against: base)
        copied = attribute.value.upperBound
      }
    }
  }

  /// The text without the marks of CDATA that are left in it when a writer escapes a whole section, or puts one into
  /// another. Their contents stay.
  static func withoutCDATA(_ text: String) -> String {
    // Without the "<", of which HTML is full.
    guard text.holds("![CDATA[") else { return text }
    return text.replacing("<![CDATA[", with: "").replacing("]]>", with: "")
  }

  /// Tells whether a text is HTML or plain: it has a tag that HTML knows and that is closed or never needs it, and each of
  /// its tags is known.
  static func isHTML(_ text: String) -> Bool {
    var hasWhole = false
    var open = Set<String>()
    for tag in Tags.all(in: text) {
      guard Tags.inText.contains(tag.name) else { return false }
      if !tag.isClosing {
        open.insert(tag.name)
        hasWhole = hasWhole || Tags.empty.contains(tag.name)
      } else if open.contains(tag.name) {
        hasWhole = true
      }
    }
    return hasWhole
  }

  /// Attributes that are addresses.
  private static let addresses: Set<String> = ["href", "src", "cite", "poster", "longdesc", "data"]

  /// Text as HTML: "1 < 2" becomes "1 &lt; 2".
  static func escaped(_ text: some Sequence<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      default: output.append(byte)
      }
    }
    return output
  }
}
