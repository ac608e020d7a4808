/// A piece of text in one style.
package struct Run: Hashable, Sendable {
  package var text: String
  package var style: Style
  /// Which link of the article this is part of.
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
  /// Columns left free before the text.
  package var indent: Int
  /// Where it begins in the paragraph that it was wrapped from, in UTF-8 bytes of the runs' joined text: a place that stays
  /// the same at every width.
  package var offset: Int

  package init(_ runs: [Run] = [], indent: Int = 0, offset: Int = 0) {
    self.runs = runs
    self.indent = indent
    self.offset = offset
  }

  /// Columns, the indent included.
  package var width: Int { runs.reduce(indent) { $0 + Width.of($1.text) } }

  package var text: String { runs.map(\.text).joined() }
}
