/// A key as it was meant, whatever the terminal sent for it.
package enum Key: Hashable, Sendable {
  case character(Character)
  case up, down, left, right, home, end, pageUp, pageDown
  case enter, escape, tab, backTab, backspace, delete, insert
  /// A letter in lower case, one of `\]^_`, or the space.
  case control(Character)
  /// From 1.
  case function(Int)
}

extension Key {
  /// The key that sends a scalar; nil for those that no key sends.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    // C0 controls are letters with the upper bits off (ECMA-48, 5.2); of two keys that send the same, the more usual is
    // meant.
    case 0x00: self = .control(" ")
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(UInt8(scalar.value + 0x60))))
    case 0x1C...0x1F: self = .control(Character(Unicode.Scalar(UInt8(scalar.value + 0x40))))
    case 0x80...0x9F: return nil
    default: self = .character(Character(scalar))
    }
  }
}
