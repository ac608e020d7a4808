/// What a person did at the terminal.
package enum Input: Hashable, Sendable {
  case key(Key)
  case mouse(Mouse)
  /// Text from the clipboard, in one piece.
  case paste(String)
  case resize(Size)
}
