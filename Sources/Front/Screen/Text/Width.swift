/// The width of texts on a terminal, in columns.
///
/// From Unicode 17.0: East Asian wide and fullwidth characters and emoji take two columns, marks and invisible characters
/// none, ambiguous ones one. An emoji sequence counts as a whole. Control characters take none, because `Canvas` drops them.
package enum Width {
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    ScalarTable.shared[scalar].glyph.columns
  }

  package static func of(_ character: Character) -> Int {
    of(String(character))
  }

  /// The width of a text. It may be less than the sum of its scalars: sequences count as a whole.
  package static func of(_ text: String) -> Int {
    if Glyphs.areASCII(text) { return text.utf8.count }
    let table = ScalarTable.shared
    var scanner = GlyphScanner()
    var sum = 0
    for scalar in text.unicodeScalars {
      switch scanner.step(scalar, table[scalar].glyph) {
      case .begins(let columns), .joins(let columns): sum += columns
      case .dropped: break
      }
    }
    return sum
  }

  /// The text when it fits, else as many of its characters as fit before an ellipsis. Blanks before the ellipsis are
  /// dropped; empty when not even the ellipsis fits.
  package static func cut(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    // A column needs at least one byte.
    if text.utf8.count <= columns || of(text) <= columns { return text }
    let room = columns - of(ellipsis)
    guard room >= 0 else { return "" }
    if Glyphs.areASCII(text) {
      let end = text.utf8.prefix(room).lastIndex { $0 != UInt8(ascii: " ") }
      return (end.map { text[...$0] } ?? "") + ellipsis
    }
    var used = 0
    var end = text.startIndex
    for index in text.indices {
      used += of(text[index])
      if used > room { break }
      if text[index] != " " { end = text.index(after: index) }
    }
    return text[..<end] + ellipsis
  }

  /// The text when it fits, else its beginning and its end, half of the columns each, with an ellipsis between: for
  /// sentences that give a reason at their end.
  package static func cutInside(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    if of(text) <= columns { return text }
    let room = columns - of(ellipsis)
    guard room >= 0 else { return "" }
    var left = room - room / 2
    var start = text.endIndex
    for index in text.indices.reversed() {
      left -= of(text[index])
      if left < 0 { break }
      start = index
    }
    return cut(text, to: room / 2 + of(ellipsis), ellipsis: ellipsis) + text[start...].drop { $0 == " " }
  }
}
