import Text

/// Writes a formula of MathML on a line of text: powers and roots with their signs, fractions with a stroke, matrices in
/// rows (https://www.w3.org/TR/mathml-core/).
///
/// Text for programs (`annotation`) is not shown beside the formula. It stands for one that has nothing else.
struct Formula {
  let tree: HTMLTree

  /// Nodes of the tree.
  private static let longest = 4000

  /// A part of a formula as text, and how tightly it holds together.
  struct Part {
    /// From what needs no parentheses anywhere to what needs them beside anything.
    enum Bond: Int, Comparable {
      case single, product, fraction, sum

      static func < (left: Bond, right: Bond) -> Bool { left.rawValue < right.rawValue }
    }

    var text: String
    var bond = Bond.single
    /// An operator between two parts, such as "=".
    var isOperator = false

    /// In parentheses, unless it holds together by itself.
    var grouped: String { bond == .single ? text : "(\(text))" }
  }

  /// The text of a `math` element; "" for one that shows nothing.
  static func text(_ place: HTMLTree.Place, in tree: HTMLTree) -> String {
    let formula = Formula(tree: tree)
    // No formula that a person wrote is longer; each level of it copies the text of the levels below.
    if tree.descendants(place).dropFirst(longest).first(where: { _ in true }) != nil { return tree.words(place) }
    let text = formula.row(formula.elements(place)).text.trimmingHTMLSpace
    return text.isEmpty ? formula.annotation(place) : text
  }

  /// The author's own line of text, mostly TeX; "" without one.
  private func annotation(_ place: HTMLTree.Place) -> String {
    let source = tree.descendants(place).first { name($0) == "annotation" }
    let text = tree.attribute("alttext", of: place) ?? source.map(tree.text) ?? ""
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The name without the prefix of a namespace ("mml:mi").
  func name(_ place: HTMLTree.Place) -> Substring {
    let name = tree.name(place)
    return name.lastIndex(of: ":").map { name[name.index(after: $0)...] } ?? name[...]
  }

  /// The children that are elements. Text between them is white space, or an author's mistake that is shown as it stands.
  func elements(_ place: HTMLTree.Place) -> [HTMLTree.Place] {
    tree.children(place).filter { child in
      switch tree[child].kind {
      case .element: name(child) != "annotation" && name(child) != "annotation-xml"
      case .text: !tree.isSpace(child)
      case .comment, .document: false
      }
    }
  }

  /// One part, by the name of its element; all that has no rule is a row.
  func part(_ place: HTMLTree.Place) -> Part {
    guard tree[place].kind == .element else { return token(place) }
    let parts = elements(place)
    switch name(place) {
    case "mi", "mn", "mtext", "ms": return token(place)
    case "mo": return sign(place)
    case "mspace", "mphantom", "none", "mprescripts", "maligngroup", "malignmark": return Part(text: "")
    case "mfrac": return fraction(parts, isBar: tree.attribute("linethickness", of: place)?.hasPrefix("0") != true)
    case "msqrt": return Part(text: "√" + row(parts).grouped)
    case "mroot": return root(parts)
    case "msup", "mover": return scripts(parts, below: nil, above: 1)
    case "msub", "munder": return scripts(parts, below: 1, above: nil)
    case "msubsup", "munderover": return scripts(parts, below: 1, above: 2)
    case "mmultiscripts": return multiscripts(parts)
    case "mtable": return Part(text: matrix(parts))
    case "mfenced": return fenced(place, parts)
    case "semantics", "maction": return parts.first.map(part) ?? Part(text: "")
    case "menclose" where tree.attribute("notation", of: place) == "radical":
      return Part(text: "√" + row(parts).grouped)
    default: return row(parts)
    }
  }

  /// The text of one element, in one line.
  private func token(_ place: HTMLTree.Place) -> Part {
    let text = tree.text(place).filter { !Formula.invisible.contains($0) }
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // "sin x" and "kt" beside a stroke would be read wrongly.
    return Part(text: words, bond: words.contains(" ") ? .product : .single)
  }

  private func sign(_ place: HTMLTree.Place) -> Part {
    var part = token(place)
    part.isOperator = Formula.infix.contains(part.text)
    return part
  }

  /// Function application, invisible times, separator and plus.
  private static let invisible: Set<Character> = ["\u{2061}", "\u{2062}", "\u{2063}", "\u{2064}"]
  /// Signs with a space on both sides where they stand between two parts.
  private static let infix: Set<String> = [
    "=", "<", ">", "≤", "≥", "≠", "≈", "≡", "≅", "∼", "→", "⇒", "⇔", "↦", "∈", "∉", "⊂", "⊆", "+", "-", "−", "±", "×",
    "⋅",
    "∪", "∩", "∧", "∨", "mod", "and", "or", ":=", "∝", "⟹", "⟶",
  ]
}

// MARK: - Rows
extension Formula {
  /// Parts side by side. Figures and words never run into each other; a fraction between factors has parentheses.
  func row(_ places: [HTMLTree.Place]) -> Part {
    let parts = places.map(part).filter { !$0.text.isEmpty }
    guard parts.count != 1 else { return parts[0] }
    var row = Part(text: "", bond: .product)
    var before: Part?
    for (index, part) in parts.enumerated() {
      var part = part
      if part.isOperator {
        let isBetween = before.map { !$0.isOperator && !"([{|,".contains($0.text.last ?? "(") } ?? false
        row.bond = .sum
        row.text += isBetween && index + 1 < parts.count ? " \(part.text) " : part.text
        before = part
        continue
      }
      let after = index + 1 < parts.count ? parts[index + 1] : nil
      let isFactor = [before, after].contains { $0.map { !$0.isOperator && !$0.text.isPunctuation } ?? false }
      let isMixed = part.bond == .fraction && before?.text.allSatisfy(\.isNumber) == true
      if part.bond >= .fraction, isFactor, !isMixed { part.text = part.grouped }
      if needsSpace(before?.text, part.text, isMixed: isMixed) { row.text += " " }
      row.text += part.text
      before = part
    }
    if row.text.isFenced { row.bond = .single }
    return row
  }

  /// Between figures, between words, after a comma, and before the fraction of "1 1/2".
  private func needsSpace(_ before: String?, _ after: String, isMixed: Bool) -> Bool {
    guard let before, let last = before.last, let first = after.first else { return false }
    if isMixed || last.isNumber && first.isNumber { return true }
    if last == "," || last == ";" { return true }
    let isWord = before.count > 1 && before.allSatisfy(\.isLetter) || after.count > 1 && after.allSatisfy(\.isLetter)
    return isWord && last.isLetter && (first.isLetter || first.isNumber)
  }
}

extension String {
  fileprivate var isPunctuation: Bool { allSatisfy { "()[]{}|,;.:!′″".contains($0) } }

  /// True if one pair of parentheses is around all of it.
  fileprivate var isFenced: Bool {
    guard let first, let last, let pair = ["(": ")", "[": "]", "{": "}"][String(first)], pair == String(last) else {
      return false
    }
    var depth = 0
    for (index, character) in zip(indices, self) {
      if character == first { depth += 1 }
      if character == last { depth -= 1 }
      if depth == 0 { return self.index(after: index) == endIndex }
    }
    return false
  }
}
