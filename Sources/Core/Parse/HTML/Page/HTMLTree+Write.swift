extension HTMLTree {
  /// The tree below a node as HTML, its addresses absolute, without what only browsers and page makers need: classes,
  /// styles, scripts, pictures in many sizes.
  func html(below top: Place, base: String?) -> String {
    var html = ""
    var open: [Place] = []
    var following = first(top)
    while let place = following {
      // What was open and does not hold this node has ended.
      while let last = open.last, self[place].parent != last { close(open.removeLast(), in: &html) }
      let node = self[place]
      if node.tag == .svg || node.tag == .script || node.tag == .style || node.attributes.hide(node.tag) {
        following = after(place, within: top)
        continue
      }
      following = first(place) ?? after(place, within: top)
      switch node.kind {
      case .text: html += HTMLTree.escaped(node.text, quotes: false)
      case .element:
        html += "<" + name(place)
        for attribute in HTMLTree.kept(of: node, base: base) {
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

  /// The attributes that a reader of the article may need, addresses absolute; the rest is for browsers.
  private static func kept(of node: Node, base: String?) -> [Attribute] {
    var kept: [Attribute] = []
    func keep(_ name: String, address: String?) {
      guard let address = address.flatMap({ HTML.address($0, base: base) }) else { return }
      kept.append(Attribute(name: name, value: address))
    }
    let isLate = node.attributes["src"] == nil
    if node.tag == .img {
      let traits = ImageTraits(node.attributes)
      keep("src", address: traits.source)
      // Its class tells an emoji from a picture.
      if traits.isCharacter, let name = node.attributes["class"] { kept.append(Attribute(name: "class", value: name)) }
    }
    for attribute in node.attributes {
      switch attribute.name {
      case "src": if node.tag != .img { keep("src", address: attribute.value) }
      case "data-src": if node.tag != .img, isLate { keep("src", address: attribute.value) }
      case "href", "data": keep(attribute.name, address: attribute.value)
      case "alt", "title", "width", "height", "colspan", "rowspan", "start", "type", "reversed", "value", "datetime",
        "lang", "dir", "name", "alttext":
        kept.append(attribute)
      default: break
      }
    }
    return kept
  }

  /// Text of an element, or with quotation marks escaped too the value of an attribute
  /// (https://html.spec.whatwg.org/multipage/parsing.html#escapingString).
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
