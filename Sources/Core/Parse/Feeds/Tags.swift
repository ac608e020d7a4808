/// The tags of HTML in a short text.
enum Tags {
  /// Elements that are found in titles and lines of text.
  static let inText: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "blink", "blockquote", "br", "center", "cite", "code", "del",
    "dfn",
    "div", "em", "embed", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "iframe", "img", "ins", "kbd", "li",
    "mark", "nobr", "ol", "p", "pre", "q", "s", "samp", "script", "small", "span", "strike", "strong", "style", "sub",
    "sup", "table", "td", "tr", "tt", "u", "ul", "var", "wbr",
  ]
  /// Elements that stand apart from the text around them.
  private static let blocks: Set<String> = ["br", "p", "div", "li", "td", "tr", "h1", "h2", "h3", "blockquote", "hr"]

  /// The text without the tags whose names are accepted, and without comments, scripts and styles. References stay.
  static func removed(from text: String, accepts: (String) -> Bool) -> String {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      let start = bytes[at...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      output += bytes[at..<start]
      at = start
      guard at < bytes.count else { break }
      // A tag has to end; when one does not, none behind it does, and looking again would be quadratic.
      guard let end = bytes[at...].firstIndex(of: UInt8(ascii: ">")) else {
        output += bytes[at...]
        break
      }
      let tag = bytes[(at + 1)..<end]
      let isClosing = tag.first == UInt8(ascii: "/")
      let name = String(decoding: tag.dropFirst(isClosing ? 1 : 0).prefix { $0.isLetter || $0.isDigit }, as: UTF8.self)
        .lowercased()
      let isDeclaration = tag.first == UInt8(ascii: "!")
      guard isDeclaration || !name.isEmpty && accepts(name) else {
        output.append(bytes[at])
        at += 1
        continue
      }
      if blocks.contains(name) { output.append(32) }
      at = end + 1
      if !isClosing, name == "script" || name == "style" {
        at = bytes[at...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
