/// The words of a text in one script, in small letters, as scalar values.
///
/// All apostrophes inside a word become one (U+2019); accents that stand alone, digits and punctuation end a word.
struct LanguageWords {
  private let script: Int
  private let common = LanguageScript.common
  private var scalars: String.UnicodeScalarView.Iterator
  /// The letters of the word that was read last. One array serves all words.
  private(set) var word: [UInt32] = []

  init(_ text: String, _ script: LanguageScript) {
    self.script = script.rawValue
    scalars = text.unicodeScalars.makeIterator()
  }

  /// Reads the next word into `word`; false at the end of the text.
  mutating func next() -> Bool {
    word.removeAll(keepingCapacity: true)
    while let scalar = scalars.next() {
      let value = scalar.value
      if LanguageScript.number(of: value, common) == script {
        word.append(LanguageWords.small(value))
      } else if !word.isEmpty, LanguageWords.isApostrophe(value) {
        word.append(0x2019)
      } else if value == 0x200C || value == 0xAD || (0x300...0x36F).contains(value) || (0x64B...0x65F).contains(value) {
        continue  // Joiners, soft hyphens and combining marks stand inside words.
      } else if !word.isEmpty {
        break
      }
    }
    if word.last == 0x2019 { word.removeLast() }
    return !word.isEmpty
  }

  private static func isApostrophe(_ value: UInt32) -> Bool {
    switch value {
    case 0x27, 0x60, 0xB4, 0x2BB, 0x2BC, 0x2018, 0x2019: true
    default: false
    }
  }

  /// The small letter. Dotted and dotless I are kept apart by the letters around them, so İ becomes i and I becomes i.
  private static func small(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x41...0x5A: return value + 32
    case 0x61...0x7A: return value
    case 0x410...0x42F: return value + 32
    case 0x430...0x45F: return value
    case 0x400...0x40F: return value + 80
    case 0x130: return 0x69
    default: return value < 0x530 ? smallLetters[Int(value)] : mapped(value)
    }
  }

  private static let smallLetters = (UInt32(0)..<0x530).map(mapped)

  private static func mapped(_ value: UInt32) -> UInt32 {
    Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
  }
}
