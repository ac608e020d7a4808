/// Markup of an XML document on its way to an HTML parser.
enum Markup {
  /// `<h:p>` becomes `<p>`, and a CDATA section the text that it is, which HTML does not know.
  static func unprefixed(_ markup: String) -> String {
    var output = ""
    var rest = markup[...]
    while let tag = rest.firstIndex(of: "<") {
      output += rest[..<tag]
      rest = rest[tag...]
      if rest.hasPrefix("<![CDATA[") {
        let end = rest.firstRange(of: "]]>")
        output += escaped(rest[rest.index(tag, offsetBy: 9)..<(end?.lowerBound ?? rest.endIndex)])
        rest = rest[(end?.upperBound ?? rest.endIndex)...]
        continue
      }
      let opening = rest.hasPrefix("</") ? 2 : 1
      output += rest.prefix(opening)
      rest = rest.dropFirst(opening)
      let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      if name.endIndex < rest.endIndex, rest[name.endIndex] == ":" { rest = rest[name.endIndex...].dropFirst() }
    }
    return output + rest
  }

  /// Text as HTML: "1 < 2" becomes "1 &lt; 2".
  static func escaped(_ text: some StringProtocol) -> String {
    var output = ""
    for character in text {
      switch character {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      default: output.append(character)
      }
    }
    return output
  }
}
