/// A piece of text in one style.
package struct Run: Hashable, Sendable {
  package var text: String
  package var style: Style
  /// The number of the link that this is part of; nil outside of links.
  package var link: Int?

  package init(_ text: String, style: Style = .text, link: Int? = nil) {
    self.text = text
    self.style = style
    self.link = link
  }
}

/// One row of text.
package struct Line: Hashable, Sendable {
  package var runs: [Run]
  /// The number of free columns before the text.
  package var indent: Int
  /// The line's beginning in the paragraph that it was wrapped from, in UTF-8 bytes of the joined runs. The same at every
  /// width.
  package var offset: Int
  /// The direction of its paragraph, which the line alone does not show; nil where its first letter tells.
  package var isRightToLeft: Bool?

  package init(_ runs: [Run] = [], indent: Int = 0, offset: Int = 0, isRightToLeft: Bool? = nil) {
    self.runs = runs
    self.indent = indent
    self.offset = offset
    self.isRightToLeft = isRightToLeft
  }

  /// The width in columns, with the indent.
  package var width: Int { runs.reduce(indent) { $0 + Width.of($1.text) } }

  package var text: String { runs.map(\.text).joined() }
}
