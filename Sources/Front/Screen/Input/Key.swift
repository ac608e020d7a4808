/// A key as it was meant, whatever the terminal sent for it.
package enum Key: Hashable, Sendable {
  case character(Character)
  case up, down, left, right, home, end, pageUp, pageDown
  case enter, escape, tab, backTab, backspace, delete, insert
  /// A letter in lower case, or one of `@[\]^_` and the space.
  case control(Character)
  /// From 1.
  case function(Int)
}
