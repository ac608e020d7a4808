/// What a person did at the terminal.
package enum Input: Hashable, Sendable {
  case key(Key)
  case mouse(Mouse)
  /// Text from the clipboard, in one piece.
  case paste(String)
  /// The terminal has another size, or shows nothing of ours any more: draw.
  case resize(Size)
  /// Nobody is at the other end any more.
  case hangup
}
