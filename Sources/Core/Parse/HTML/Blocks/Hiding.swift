extension [HTMLTree.Attribute] {
  /// The value of the first attribute of that name; nil without one.
  subscript(name: String) -> String? { first { $0.name == name }?.value }

  /// Whether an element with these attributes is never seen: hidden by itself, meant for screen readers alone, or the
  /// buttons and counters that feed services add.
  func hide(_ tag: Tag) -> Bool {
    for attribute in self {
      switch attribute.name {
      case "hidden": return true
      // Pictures that stand for formulas are hidden from screen readers, not from readers.
      case "aria-hidden": if attribute.value == "true", tag != .img { return true }
      case "style": if CSSDeclarations(attribute.value).isHidden { return true }
      case "class":
        if attribute.value.split(whereSeparator: \.isWhitespace).contains(where: hidingClasses.contains) { return true }
      default: break
      }
    }
    return false
  }
}

/// Also line numbers beside code, and the sign beside a heading that is a link to it.
private let hidingClasses: Set<Substring> = [
  "sr-only", "screen-reader-text", "screen-reader-only", "visually-hidden", "visuallyhidden", "feedflare", "headerlink",
  "header-anchor", "linenos", "gutter", "line-numbers-rows", "sharedaddy",
]
