/// The number of cells that a scalar takes, and how it joins its neighbours.
enum GlyphClass: UInt8, Sendable {
  /// Controls and format characters, bidi overrides among them: never reaches a cell.
  case dropped
  /// Stands in the cell of the character before it: accents, variation selectors, joiners, vowels of Hangul jamo.
  case mark
  case narrow
  case wide
  /// A pictograph that stays narrow.
  case pictograph
  /// A pictograph that becomes wide with U+FE0F behind it: ❤ and ❤️.
  case sign
  /// A pictograph that is wide.
  case emoji

  /// The letter in the table.
  init?(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "D"): self = .dropped
    case UInt8(ascii: "M"): self = .mark
    case UInt8(ascii: "N"): self = .narrow
    case UInt8(ascii: "W"): self = .wide
    case UInt8(ascii: "P"): self = .pictograph
    case UInt8(ascii: "S"): self = .sign
    case UInt8(ascii: "E"): self = .emoji
    default: return nil
    }
  }

  /// By itself: a sequence may be wider than its first scalar.
  var columns: Int {
    switch self {
    case .dropped, .mark: 0
    case .narrow, .pictograph, .sign: 1
    case .wide, .emoji: 2
    }
  }

  var isPictographic: Bool { rawValue >= GlyphClass.pictograph.rawValue }
}
