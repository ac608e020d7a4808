/// Questions about parts of a tree.
extension HTMLTree {
  /// The text with single spaces and none around.
  func words(_ top: Place) -> String {
    text(top).split { $0.isWhitespace }.joined(separator: " ")
  }

  /// The same for a text of at most so many characters; nil for a longer one. It reads no further than it needs.
  func shortWords(_ top: Place, atMost limit: Int) -> String? {
    var text = ""
    var nodes = 0
    for place in descendants(top) {
      nodes += 1
      if self[place].kind == .text { text += self[place].text }
      // White space around it may be longer than the text.
      if nodes > 400 || text.utf8.count > limit * 8 { return nil }
    }
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    return words.count > limit ? nil : words
  }

  /// True if there is no text but white space at or below a node.
  func isBlank(_ top: Place) -> Bool {
    !descendants(top).contains { self[$0].kind == .text && !isSpace($0) }
  }

  /// A text of white space alone.
  func isSpace(_ place: Place) -> Bool {
    self[place].kind == .text && self[place].text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
  }

  func isElement(_ place: Place) -> Bool { self[place].kind == .element }

  /// The children that are elements.
  func elements(_ place: Place) -> [Place] { children(place).filter(isElement) }

  /// True if an element has exactly one child that is an element.
  func hasOneElement(_ place: Place) -> Bool { children(place).lazy.filter(isElement).prefix(2).count == 1 }

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

  /// True if a node is another one or below it.
  func isInside(_ place: Place, of top: Place) -> Bool { place == top || ancestors(place).contains(top) }

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

  /// True if anything below is a paragraph, a list, a table, a picture.
  func holdsBlock(_ place: Place) -> Bool {
    descendants(place).contains { $0 != place && isElement($0) && self[$0].tag.holdsText }
  }
}

extension Tag {
  /// Stands among the words of a line.
  var isPhrasing: Bool {
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
