/// How much text there is, and of what kind.
extension HTMLTree {
  /// What a text weighs when parts of a page are compared.
  struct Measure {
    /// Characters, white space in a row being one and none around.
    var length = 0
    /// Marks that stand between parts of sentences, in the scripts that have them.
    var commas = 0
  }

  /// Of all text at and below a node. Costs a walk over it.
  func measure(_ top: Place) -> Measure {
    var measure = Measure()
    var hasSpace = false
    for place in descendants(top) where self[place].kind == .text {
      for scalar in self[place].text.unicodeScalars {
        if scalar.value <= 0x20 || scalar.value == 0xA0 {
          hasSpace = true
          continue
        }
        if hasSpace, measure.length > 0 { measure.length += 1 }
        hasSpace = false
        measure.length += 1
        switch scalar.value {
        case 0x2C, 0x60C, 0xFE50, 0xFE10, 0xFE11, 0x2E41, 0x2E34, 0x2E32, 0xFF0C: measure.commas += 1
        default: break
        }
      }
    }
    return measure
  }

  /// Whether more than so many elements enclose it.
  func isDeeper(_ place: Place, than levels: Int) -> Bool {
    var above = parent(place)
    for _ in 0..<levels {
      guard let next = above else { return false }
      above = parent(next)
    }
    return above != nil
  }

  /// The text with single spaces and none around.
  func words(_ top: Place) -> String {
    text(top).split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Whether there is no text but white space at or below a node.
  func isBlank(_ top: Place) -> Bool {
    !descendants(top).contains { self[$0].kind == .text && !isSpace($0) }
  }

  /// A text of white space alone.
  func isSpace(_ place: Place) -> Bool {
    self[place].kind == .text && self[place].text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
  }

  /// The share of the text that stands in links, 0...1; links inside the page count little.
  func linkDensity(_ top: Place) -> Double {
    let length = measure(top).length
    guard length > 0 else { return 0 }
    var linked = 0.0
    for place in descendants(top) where self[place].tag == .a {
      let isInside = attribute("href", of: place).map { $0.hasPrefix("#") && $0.utf8.count > 1 } ?? false
      linked += Double(measure(place).length) * (isInside ? 0.3 : 1)
    }
    return linked / Double(length)
  }

  /// The share of the text that stands in elements of some kind.
  func density(_ top: Place, of isCounted: (Tag) -> Bool) -> Double {
    let length = measure(top).length
    guard length > 0 else { return 0 }
    var counted = 0
    for place in descendants(top) where place != top && isElement(place) && isCounted(self[place].tag) {
      counted += measure(place).length
    }
    return Double(counted) / Double(length)
  }

  /// How many elements of a tag there are below a node.
  func count(_ tag: Tag, below top: Place) -> Int {
    descendants(top).reduce(0) { $0 + (self[$1].tag == tag && $1 != top ? 1 : 0) }
  }

  func isElement(_ place: Place) -> Bool { self[place].kind == .element }

  /// The children that are elements.
  func elements(_ place: Place) -> [Place] { children(place).filter(isElement) }

  /// All elements of a tag below a node, in the order of the document.
  func all(_ tag: Tag, below top: Place) -> [Place] {
    descendants(top).filter { self[$0].tag == tag && $0 != top && isElement($0) }
  }

  /// The only element in a node that says nothing else, when it is of this tag.
  func only(_ tag: Tag, in place: Place) -> Place? {
    var found: Place?
    for child in children(place) {
      if isElement(child) {
        guard found == nil, self[child].tag == tag else { return nil }
        found = child
      } else if self[child].kind == .text, !isSpace(child) {
        return nil
      }
    }
    return found
  }

  func hasAncestor(_ place: Place, _ holds: (Place) -> Bool) -> Bool { ancestors(place).contains(where: holds) }

  /// Part of a line of text: words, or elements that stand among words.
  func isPhrasing(_ place: Place) -> Bool {
    switch self[place].kind {
    case .text: return true
    case .document, .comment: return false
    case .element: break
    }
    switch self[place].tag {
    case .a, .del, .ins: return children(place).allSatisfy(isPhrasing)
    default: return self[place].tag.isPhrasing
    }
  }

  func isBlankOrBreak(_ place: Place) -> Bool { isSpace(place) || self[place].tag == .br }

  /// Whether anything below is a paragraph, a list, a table, a picture.
  func holdsBlock(_ place: Place) -> Bool {
    descendants(place).contains { $0 != place && isElement($0) && self[$0].tag.holdsText }
  }
}

extension Tag {
  /// Stands among the words of a line.
  fileprivate var isPhrasing: Bool {
    switch self {
    case .abbr, .audio, .b, .bdo, .br, .button, .cite, .code, .data, .datalist, .dfn, .em, .embed, .i, .img, .input,
      .kbd, .label, .mark, .math, .meter, .noscript, .object, .output, .progress, .q, .ruby, .samp, .script, .select,
      .small, .span, .strong, .sub, .sup, .textarea, .time, .var, .wbr:
      true
    default: false
    }
  }

  /// Keeps the element around it from being a paragraph.
  var holdsText: Bool {
    switch self {
    case .blockquote, .dl, .div, .img, .ol, .p, .pre, .table, .ul: true
    default: false
    }
  }
}
