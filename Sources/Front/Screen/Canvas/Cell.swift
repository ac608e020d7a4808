/// One place of the screen: a glyph and its style.
package struct Cell: Hashable, Sendable {
  package var glyph: Glyph
  package var style: Style
  /// Columns: 1, 2 for a wide glyph, 0 for the right half of the wide glyph to the left.
  package var width: UInt8

  package init(_ glyph: Glyph, style: Style, width: UInt8 = 1) {
    self.glyph = glyph
    self.style = style
    self.width = width
  }

  package static func blank(_ style: Style) -> Cell { Cell(.blank, style: style) }
}
