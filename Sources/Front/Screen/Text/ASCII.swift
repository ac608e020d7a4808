/// Replacements for a terminal that has only ASCII: one character for one column, so that nothing moves. Letters become the
/// nearest Latin letter, ornaments a character that looks alike, the rest question marks.
package enum ASCII {
  /// The ASCII character for a glyph; a blank for an empty one.
  package static func glyph(_ glyph: String) -> String {
    if glyph.utf8.count == 1 { return glyph }
    guard let scalar = glyph.unicodeScalars.first else { return " " }
    if scalar.isASCII { return String(scalar) }
    if let ornament = ornaments[scalar] { return ornament }
    for (first, letters) in alphabets {
      let index = Int(scalar.value) - first
      if index >= 0, index < letters.utf8CodeUnitCount { return String(Unicode.Scalar(letters.utf8Start[index])) }
    }
    switch scalar.value {
    case 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return " "
    case 0x2500...0x257F: return "+"
    case 0x2580...0x259F: return "#"
    // Braille patterns, which charts are drawn with.
    case 0x2800: return " "
    case 0x2801...0x28FF: return "."
    case 0xFF01...0xFF5E: return String(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
    default: return "?"
    }
  }

  private static let ornaments: [Unicode.Scalar: String] = [
    "\u{A0}": " ", "·": ".", "•": "o", "…": ".", "‹": "<", "›": ">", "«": "\"", "»": "\"", "‘": "'", "’": "'", "‚": "'",
    "“": "\"", "”": "\"", "„": "\"", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "´": "'",
    "▲": "^", "▼": "v", "△": "^", "▽": "v", "►": ">", "▶": ">", "▸": ">", "▾": "v", "◀": "<", "◆": "*", "◇": "*",
    "●": "o", "○": "o", "✓": "x",
    "★": "*", "☆": "*", "≡": "=", "≈": "~", "↵": "<", "⏎": "<", "←": "<", "→": ">", "↑": "^", "↓": "v", "⇄": "=",
    "─": "-", "━": "-", "│": "|", "┃": "|", "‖": "|", "┊": "|", "♪": "~", "↪": ">", "▌": ">", "▏": "|", "▐": "|",
    "€": "E", "£": "L", "¥": "Y", "₽": "P",
    "₸": "T", "₼": "M", "№": "N", "°": "o", "±": "~", "×": "x", "÷": "/", "½": "/", "§": "S", "©": "c", "®": "r",
    "™": "t", "†": "+", "‰": "%", "¡": "!", "¿": "?", "ʻ": "'", "ʼ": "'",
  ]

  /// Replacements for consecutive scalars, by the first one.
  private static let alphabets: [(first: Int, letters: StaticString)] = [
    // Latin with accents.
    (
      0xC0,
      """
      AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuytyAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIi\
      IiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs
      """
    ),
    // Cyrillic, with the letters of the Turkic languages and Tajik.
    (
      0x400,
      """
      EEDGEZIIJLNCKIODABVGDEZZIJKLMNOPRSTUFHCCSS'Y'EUAabvgdezzijklmnoprstufhccss'y'euaeedgeziijlnckiod????Ee??????????\
      ????????????????????????????????GgGgGgZzZzKkKkKkKkNnGgPpHhSsTtUuUuHhTtCcCcHhCc???ZzKkLlNnNnCcMm?AaAaEeEeAaAaZzZz\
      ZzIiIiOoOoOoEeUuUuUuCcGgYyGgHhHhDd
      """
    ),
    // Vietnamese and others.
    (
      0x1E00,
      """
      AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTt\
      TtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwyasssSdAaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOo\
      OoOoUuUuUuUuUuUuUuYyYyYyYyLlVvYy
      """
    ),
  ]
}
