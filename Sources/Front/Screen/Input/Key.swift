/// A key that was pressed, independent of the bytes that a terminal sends for it.
package enum Key: Hashable, Sendable {
  case character(Character)
  case up, down, left, right, home, end, pageUp, pageDown
  case enter, escape, tab, backTab, backspace, delete, insert
  /// Control with a letter in lower case, one of `\]^_`, or the space.
  case control(Character)
  /// Alt with the key that types a character. Terminals send the same for Escape and that key in quick succession.
  case alt(Character)
  /// A function key, from 1.
  case function(Int)
}

extension Key {
  /// True for a key that types a character.
  package var isCharacter: Bool {
    if case .character = self { true } else { false }
  }

  /// The key that sends a scalar; nil when no key sends it.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    // C0 controls are letters without their upper bits (ECMA-48 5.2). Of two keys that send the same, the more usual one
    // counts.
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
