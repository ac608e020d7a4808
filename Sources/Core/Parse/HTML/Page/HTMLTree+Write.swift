extension HTMLTree {
  /// The tree below a node as HTML, without what only browsers and page makers need: classes, styles, scripts.
  func html(below top: Place) -> String {
    var html = ""
    var open: [Place] = []
    for place in descendants(top) where place != top {
      while let last = open.last, self[place].parent != last { close(open.removeLast(), in: &html) }
      let node = self[place]
      switch node.kind {
      case .text: html += HTMLTree.escaped(node.text, quotes: false)
      case .element where node.isForeign || node.tag == .script || node.tag == .style: continue
      case .element:
        html += "<" + name(place)
        for attribute in node.attributes where HTMLTree.isKept(attribute.name) {
          html += " \(attribute.name)=\"\(HTMLTree.escaped(attribute.value, quotes: true))\""
        }
        html += ">"
        if !node.tag.isVoid { open.append(place) }
      case .comment, .document: break
      }
    }
    while let last = open.popLast() { close(last, in: &html) }
    return html
  }

  private func close(_ place: Place, in html: inout String) {
    html += "</\(name(place))>"
  }

  private static func isKept(_ name: String) -> Bool {
    switch name {
    case "href", "src", "srcset", "alt", "title", "width", "height", "colspan", "rowspan", "start", "type", "reversed",
      "value", "datetime", "lang", "dir", "data", "name", "open", "alttext":
      true
    default: name.hasPrefix("data-") && (name.contains("src") || name.contains("original"))
    }
  }

  private static func escaped(_ text: String, quotes: Bool) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else { return text }
    var output = ""
    output.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"" where quotes: output += "&quot;"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
