/// One place of the screen: a character as a person counts them, and its style.
package struct Cell: Hashable, Sendable {
  package var character: Character
  package var style: Style
  /// Columns: 1, 2 for a wide character, 0 for the right half of the wide character to the left.
  package var width: UInt8

  package init(_ character: Character, style: Style, width: UInt8 = 1) {
    self.character = character
    self.style = style
    self.width = width
  }

  package static func blank(_ style: Style) -> Cell { Cell(" ", style: style) }
}
