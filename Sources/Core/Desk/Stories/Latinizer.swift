import Foundation

/// Writes letters of Latin, Cyrillic and Arabic scripts as one small ASCII letter each, by sound.
///
/// Not a transliteration for readers: it only makes spellings of one word in several languages alike.
enum Latinizer {
  /// The ASCII letter of a Unicode scalar; 0 for what is no letter of these scripts.
  static func letter(of scalar: UInt32) -> UInt8 {
    if scalar < 0x80 {
      if scalar &- 0x61 < 26 { return UInt8(scalar) }
      return scalar &- 0x41 < 26 ? UInt8(scalar | 0x20) : 0
    }
    return scalar < 0x700 ? table[Int(scalar)] : 0
  }

  /// True for a capital of these scripts.
  static func isCapital(_ scalar: UInt32) -> Bool {
    scalar < 0x700 && capitals[Int(scalar)]
  }

  /// True for a scalar that is written inside words and is no letter here: apostrophes, hard and soft signs, accents.
  static func isSilent(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x27, 0x60, 0xB4, 0x2BB, 0x2BC, 0x2018, 0x2019, 0xAD, 0x42A, 0x44A, 0x42C, 0x44C: true
    case 0x300...0x36F, 0x64B...0x65F, 0x639, 0x621, 0x626, 0x640: true
    default: false
    }
  }

  /// Writes a text of one word.
  static func latin(_ text: some StringProtocol) -> [UInt8] {
    text.unicodeScalars.compactMap { scalar in
      if scalar == "-" { return UInt8(ascii: "-") }
      let letter = letter(of: scalar.value)
      return letter == 0 ? nil : letter
    }
  }

  private static let capitals = (UInt32(0)..<0x700).map { Unicode.Scalar($0)?.properties.isUppercase ?? false }

  private static let table: [UInt8] = {
    var table = Array(repeating: UInt8(0), count: 0x700)
    for value in UInt32(0xC0)..<0x250 {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      let base = String(scalar).lowercased().decomposedStringWithCanonicalMapping.unicodeScalars.first?.value ?? 0
      if base < 0x80 { table[Int(value)] = UInt8(base) }
    }
    for (letters, latin) in pairs {
      for scalar in letters.unicodeScalars { table[Int(scalar.value)] = latin.utf8.first ?? 0 }
      for scalar in letters.uppercased().unicodeScalars where scalar.value < 0x700 {
        table[Int(scalar.value)] = latin.utf8.first ?? 0
      }
    }
    return table
  }()

  private static let pairs: [(String, String)] = [
    ("аәяاآأإ", "a"), ("бب", "b"), ("в", "v"), ("гғґگغ", "g"), ("дد", "d"), ("еёэє", "e"), ("жҗҷžјژج", "j"),
    ("зزذضظ", "z"), ("иіїӣы", "i"), ("йیي", "y"), ("кқکكق", "k"), ("лل", "l"), ("мم", "m"), ("нңن", "n"), ("оө", "o"),
    ("пپ", "p"), ("рر", "r"), ("сسصث", "s"), ("тتطة", "t"), ("уұүўӯю", "u"), ("фف", "f"), ("хҳһحخه", "h"), ("ц", "s"),
    ("чچ", "c"), ("шщش", "x"), ("وؤ", "v"), ("ı", "i"), ("ə", "a"), ("ø", "o"), ("ß", "s"), ("æ", "e"),
  ]
}
