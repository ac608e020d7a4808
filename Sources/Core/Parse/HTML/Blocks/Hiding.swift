extension [HTMLTree.Attribute] {
  /// The value of the first attribute of that name; nil without one.
  subscript(name: String) -> String? { first { $0.name == name }?.value }

  /// True if an element with these attributes is never seen: hidden by itself, meant for screen readers alone, or the
  /// buttons and counters that feed services add.
  func hide(_ tag: Tag) -> Bool {
    for attribute in self {
      switch attribute.name {
      case "hidden": if attribute.value.asciiLowercased != "until-found" { return true }
      case "aria-hidden": if attribute.value == "true", tag.vanishesWithAria { return true }
      case "style": if CSSDeclarations(attribute.value).isHidden { return true }
      case "class":
        if attribute.value.split(whereSeparator: \.isWhitespace).contains(where: hidingClasses.contains) { return true }
      default: break
      }
    }
    return false
  }

  /// The way to show white space, by the style or by a class that is named after one; nil when neither says.
  var whiteSpace: CSSDeclarations.WhiteSpace? {
    if let style = self["style"], let found = CSSDeclarations(style).whiteSpace { return found }
    guard let classes = self["class"], classes.contains("pre-") else { return nil }
    for name in classes.split(whereSeparator: \.isWhitespace) {
      switch name {
      case "pre-wrap", "whitespace-pre-wrap", "white-space-pre-wrap", "text-pre-wrap": return .preserved
      case "pre-line", "whitespace-pre-line", "white-space-pre-line", "text-pre-line": return .lines
      default: break
      }
    }
    return nil
  }
}

extension Tag {
  /// Is not seen when it is hidden from screen readers: closed menus and dialogs, anchors and buttons that show under
  /// the mouse. Words and paragraphs are hidden from them because something else says the same, and people see them.
  fileprivate var vanishesWithAria: Bool {
    switch self {
    case .div, .section, .nav, .aside, .header, .footer, .main, .article, .dialog, .ul, .ol, .menu, .form, .fieldset,
      .a,
      .button, .svg, .nobr, .other:
      true
    default: false
    }
  }
}

/// Also line numbers beside code, the sign beside a heading that is a link to it, and formulas drawn out of boxes, which
/// stand beside the same in MathML.
private let hidingClasses: Set<Substring> = [
  "sr-only", "screen-reader-text", "screen-reader-only", "visually-hidden", "visuallyhidden", "feedflare", "headerlink",
  "header-anchor", "linenos", "gutter", "line-numbers-rows", "sharedaddy", "katex-html", "mjx-math",
]
