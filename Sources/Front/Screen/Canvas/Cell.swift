/// One place of the screen: what stands there, and its style.
package struct Cell: Hashable, Sendable {
  /// A letter with its accents, an emoji sequence, a blank.
  package var glyph: String
  package var style: Style
  /// Columns: 1, 2 for a wide glyph, 0 for the right half of the wide glyph to the left.
  package var width: UInt8

  package init(_ glyph: String, style: Style, width: UInt8 = 1) {
    self.glyph = glyph
    self.style = style
    self.width = width
  }

  package static func blank(_ style: Style) -> Cell { Cell(" ", style: style) }
}
