/// Parts that stand above, below and beside each other on paper.
extension Formula {
  /// "a/b", with parentheses around what does not hold together; without a bar "n over k".
  func fraction(_ places: [HTMLTree.Place], isBar: Bool) -> Part {
    let parts = places.map(part)
    guard parts.count == 2 else { return row(places) }
    // "2x" above a bar needs parentheses too: "2x/3y" would be read otherwise.
    let (above, below) = (parts[0].grouped, parts[1].grouped)
    return isBar ? Part(text: "\(above)/\(below)", bond: .fraction) : Part(text: "(\(above) over \(below))")
  }

  /// "∛8", "ⁿ√x".
  func root(_ places: [HTMLTree.Place]) -> Part {
    guard places.count == 2 else { return Part(text: "√" + row(places).grouped) }
    let (body, index) = (part(places[0]).grouped, part(places[1]).text)
    switch index {
    case "", "2": return Part(text: "√" + body)
    case "3": return Part(text: "∛" + body)
    case "4": return Part(text: "∜" + body)
    default: return Part(text: RaisedText.small(index, .above).map { "\($0)√\(body)" } ?? "root(\(body), \(index))")
    }
  }

  /// A base with what stands below and above it, by their places among the children.
  func scripts(_ places: [HTMLTree.Place], below: Int?, above: Int?) -> Part {
    guard let first = places.first else { return Part(text: "") }
    let base = part(first)
    var text = base.bond == .single ? base.text : base.grouped
    var isSign = base.isOperator
    if let below, places.indices.contains(below) { text = script(part(places[below]), on: text, .below) }
    if let above, places.indices.contains(above) { text = script(part(places[above]), on: text, .above) }
    // "lim" and "∑" with what is below them stand apart from what they are about.
    if base.text.count > 1 && base.text.allSatisfy(\.isLetter) || "∑∏∫∮⋃⋂".contains(base.text.first ?? " ") {
      text += " "
      isSign = false
    }
    return Part(text: text, isOperator: isSign)
  }

  private func script(_ script: Part, on base: String, _ place: RaisedText.Place) -> String {
    if let accent = Formula.accents[script.text], place == .above, base.count == 1 { return base + accent }
    if script.text.isEmpty || Formula.braces.contains(script.text) { return base }
    if script.text.allSatisfy({ "′″‴*'†".contains($0) }) { return base + script.text }
    if let small = RaisedText.small(script.text, place) { return base + small }
    let sign = place == .above ? "^" : "_"
    return base + sign + (script.text.count == 1 ? script.text : "(\(script.text))")
  }

  /// Marks before and behind a base: "¹⁴C".
  func multiscripts(_ places: [HTMLTree.Place]) -> Part {
    guard let base = places.first.map(part) else { return Part(text: "") }
    let rest = Array(places.dropFirst())
    let border = rest.firstIndex { name($0) == "mprescripts" } ?? rest.endIndex
    var text = base.grouped
    for (number, place) in rest[..<border].enumerated() {
      text = script(part(place), on: text, number.isMultiple(of: 2) ? .below : .above)
    }
    var before = ""
    // What stands above comes first, as it is read.
    for (number, place) in rest[border...].dropFirst().enumerated() {
      let mark = script(part(place), on: "", number.isMultiple(of: 2) ? .below : .above)
      before = number.isMultiple(of: 2) ? before + mark : mark + before
    }
    return Part(text: before + text)
  }

  /// Rows with ";" between, cells with ",".
  func matrix(_ rows: [HTMLTree.Place]) -> String {
    rows.map { row in
      let cells = name(row) == "mtr" || name(row) == "mlabeledtr" ? elements(row) : [row]
      let texts = cells.map { self.row(elements($0)).text.trimmingHTMLSpace }
      // Equations below each other are aligned at their signs, which are no cells.
      let isEquation = texts.contains { $0.contains("=") }
      return texts.filter { !$0.isEmpty }.joined(separator: isEquation ? " " : ", ")
    }.joined(separator: "; ")
  }

  /// https://www.w3.org/TR/MathML3/chapter3.html#presm.mfenced
  func fenced(_ place: HTMLTree.Place, _ places: [HTMLTree.Place]) -> Part {
    let open = tree.attribute("open", of: place)?.trimmingHTMLSpace ?? "("
    let close = tree.attribute("close", of: place)?.trimmingHTMLSpace ?? ")"
    let signs = Array((tree.attribute("separators", of: place) ?? ",").filter { !$0.isWhitespace })
    var text = ""
    for (number, place) in places.enumerated() {
      if number > 0, !signs.isEmpty { text += "\(signs[min(number - 1, signs.count - 1)]) " }
      text += part(place).text
    }
    return Part(text: open + text + close)
  }

  /// Signs over one letter that Unicode can put there.
  private static let accents: [String: String] = [
    "¯": "\u{304}", "‾": "\u{304}", "_": "\u{304}", "^": "\u{302}", "ˆ": "\u{302}", "~": "\u{303}", "˜": "\u{303}",
    "˙": "\u{307}", ".": "\u{307}", "¨": "\u{308}", "→": "\u{20D7}", "⃗": "\u{20D7}", "ˇ": "\u{30C}",
  ]
  private static let braces: Set<String> = ["⏞", "⏟", "⎴", "⎵", "︷", "︸", "⏜", "⏝"]
}
