/// The properties of a scalar that layout needs: its cells, and the line breaks beside it.
///
/// Filled once, at the first use, from the runs in `glyphs` and `breaks`: one entry per scalar of the first two planes
/// (256 kB), for a flat table is the quickest to look up. The planes above are uniform.
struct ScalarTable: Sendable {
  static let shared = ScalarTable()

  private let entries: [Entry]

  private init() {
    var entries = [Entry](repeating: Entry(), count: 0x20000)
    Self.decode(Self.glyphs) { range, name in
      guard let glyph = GlyphClass(letter: name.first) else { preconditionFailure("no such glyph class") }
      for index in range { entries[index].glyph = glyph }
    }
    Self.decode(Self.breaks) { range, name in
      guard let line = LineClass(letters: name.first, name.second) else { preconditionFailure("no such line class") }
      for index in range {
        entries[index].line = line
        entries[index].isEastAsian = name.third == UInt8(ascii: "W")
      }
    }
    self.entries = entries
  }

  subscript(scalar: Unicode.Scalar) -> Entry {
    let value = scalar.value
    if value < 0x20000 { return entries[Int(value)] }
    if value < 0x40000 { return Entry(glyph: .wide, line: .id, isEastAsian: true) }
    // Tags and variation selectors.
    return (0xE0000..<0xE1000).contains(value) ? Entry(glyph: .mark, line: .cm) : Entry()
  }
}

extension ScalarTable {
  struct Entry: Hashable, Sendable {
    var glyph = GlyphClass.narrow
    var line = LineClass.al
    /// East Asian width fullwidth, wide or halfwidth.
    var isEastAsian = false
  }

  private struct Name {
    var first: UInt8 = 0
    var second: UInt8 = 0
    var third: UInt8 = 0
  }

  /// Reads runs of a length in lower-case hexadecimal and a name of one to three capitals; the surrogates have no entry,
  /// so the run that reaches them goes on behind them.
  private static func decode(_ text: StaticString, _ run: (Range<Int>, Name) -> Void) {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    var start = 0
    var index = 0
    while index < bytes.count {
      var length = 0
      while index < bytes.count, bytes[index] < UInt8(ascii: "A") || bytes[index] > UInt8(ascii: "Z") {
        let digit = bytes[index] < UInt8(ascii: "a") ? bytes[index] - 48 : bytes[index] - 87
        length = length * 16 + Int(digit)
        index += 1
      }
      var name = Name()
      var letters = 0
      while index < bytes.count, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[index]) {
        switch letters {
        case 0: name.first = bytes[index]
        case 1: name.second = bytes[index]
        default: name.third = bytes[index]
        }
        letters += 1
        index += 1
      }
      run(start..<start + length, name)
      start += length
    }
  }
}
