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
