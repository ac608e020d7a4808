extension Unicode.Scalar {
  /// True if a suspect of the scan stays: a joiner or selector in its proper place does, anything
  /// that has no glyph of its own (Default_Ignorable_Code_Point, noncharacters, U+FFFC) does not.
  func isVisible(after previous: Unicode.Scalar?, before next: Unicode.Scalar?) -> Bool {
    guard let previous else { return false }
    switch value {
    case 0x200C: return previous.joins && next?.joins == true
    case 0x200D: return previous.joins || previous.isEmojiPart && next?.isPictograph == true
    case 0xFE0E, 0xFE0F: return previous.properties.isEmoji
    // Standardised variants are of mathematical operators and of ideographs; UTS 37 has the latter's 256.
    case 0xFE00...0xFE02: return previous.properties.isIdeographic || previous.properties.isMath
    case 0xE0100...0xE01EF: return previous.properties.isIdeographic
    case 0x180B...0x180F: return (0x1820...0x18AA).contains(previous.value)
    default: return false
    }
  }

  /// Letters and marks of scripts whose letters change shape with their neighbours: Arabic and related scripts, the
  /// scripts of India and South-East Asia, Mongolian.
  private var joins: Bool {
    guard properties.isAlphabetic || properties.canonicalCombiningClass != .notReordered else { return false }
    return switch value {
    case 0x0600...0x109F, 0x1700...0x18AF, 0x1900...0x1CFF, 0xA800...0xAAFF, 0xABC0...0xABFF, 0xFB50...0xFDFF,
      0xFE70...0xFEFE, 0x10A00...0x11FFF, 0x1E900...0x1E95F:
      true
    default: false
    }
  }

  /// An emoji that is more than a digit or a sign of Latin-1.
  private var isPictograph: Bool { value > 0xFF && properties.isEmoji }

  /// True for the scalars that may come before the joiner of an emoji sequence.
  private var isEmojiPart: Bool { isPictograph || value == 0xFE0F }
}
