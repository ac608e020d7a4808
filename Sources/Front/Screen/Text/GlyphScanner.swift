/// Groups the scalars of a text into glyphs: each fills one cell, or two when it is wide.
///
/// A glyph is smaller than a grapheme cluster where terminals give every letter of a cluster columns of its own, as in
/// Devanagari conjuncts; an emoji sequence, a flag, a keycap or a letter with its accents is one glyph.
struct GlyphScanner {
  /// The effect of a scalar on the cells.
  enum Step {
    /// The scalar begins a glyph of so many columns.
    case begins(Int)
    /// The scalar belongs to the glyph before it, which grows by so many columns.
    case joins(Int)
    /// The scalar is not shown.
    case dropped
  }

  private var base: GlyphClass = .dropped
  private var baseValue: UInt32 = 0
  private var columns = 0
  /// True after a joiner: a pictograph that follows belongs to the same glyph.
  private var isJoined = false

  mutating func step(_ scalar: Unicode.Scalar, _ glyph: GlyphClass) -> Step {
    let value = scalar.value
    switch glyph {
    case .dropped:
      return .dropped
    case .mark:
      isJoined = value == 0x200D && base.isPictographic
      if isRegional(baseValue) { baseValue = 0 }
      if base == .dropped { return .dropped }
      return value == 0xFE0F && (base == .sign || isKeycap) ? .joins(grow(to: 2)) : .joins(0)
    case .wide where isSkinTone(value) && base.isPictographic:
      return .joins(0)
    case .pictograph, .sign, .emoji:
      if isJoined {
        isJoined = false
        return .joins(0)
      }
    case .narrow where isRegional(value) && isRegional(baseValue):
      // The second half of a flag.
      baseValue = 0
      return .joins(grow(to: 2))
    case .narrow, .wide:
      break
    }
    base = glyph
    baseValue = value
    columns = glyph.columns
    isJoined = false
    return .begins(columns)
  }

  /// The digits, # and *: U+FE0F and U+20E3 make a keycap of them (UTS #51, ED-14c).
  private var isKeycap: Bool {
    (0x30...0x39).contains(baseValue) || baseValue == 0x23 || baseValue == 0x2A
  }

  /// The emoji modifiers of UTS #51, ED-11.
  private func isSkinTone(_ value: UInt32) -> Bool { (0x1F3FB...0x1F3FF).contains(value) }

  /// Regional indicators: two of them make a flag (UTS #51, ED-14).
  private func isRegional(_ value: UInt32) -> Bool { (0x1F1E6...0x1F1FF).contains(value) }

  private mutating func grow(to wanted: Int) -> Int {
    let grown = max(0, wanted - columns)
    columns += grown
    return grown
  }
}
