/// One thing that a person did at the terminal.
package enum Input: Hashable, Sendable {
  case key(Key)
  case mouse(Mouse)
  /// Text pasted from the clipboard, in one piece.
  case paste(String)
  /// The window of the terminal has got the focus, or lost it.
  case focus(Bool)
  /// The terminal has another size, or its screen was cleared: draw everything.
  case resize(Size)
  /// The terminal is gone.
  case hangup
}
