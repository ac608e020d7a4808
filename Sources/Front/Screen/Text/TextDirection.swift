import CFribidi

/// The direction in which a text is written (Unicode Standard Annex #9).
package enum TextDirection {
  /// True for a text that begins with a letter of a right-to-left script: digits, signs and blanks before it do not count.
  package static func isRightToLeft(_ text: String) -> Bool {
    guard hasRightToLeft(text) else { return false }
    let scalars = text.unicodeScalars.map(\.value)
    return cfribidi_is_right_to_left(scalars, scalars.count) != 0
  }

  /// True if a text may have letters of a right-to-left script. Most texts have none, and need nothing more.
  package static func hasRightToLeft(_ text: String) -> Bool {
    // The bytes of Latin, Greek, Cyrillic and Armenian letters are below those of Hebrew, which is the first.
    text.utf8.contains { $0 >= 0xD6 } && text.unicodeScalars.contains { isRightToLeft($0.value) }
  }

  /// The blocks of right-to-left scripts: Hebrew to Arabic Extended, the presentation forms, and those of the first plane
  /// beyond the basic one.
  static func isRightToLeft(_ value: UInt32) -> Bool {
    guard value >= 0x590 else { return false }
    switch value {
    case 0x590..<0x900, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800..<0x11000, 0x1E800..<0x1F000: return true
    default: return false
    }
  }
}
