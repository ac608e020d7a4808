/// The glyphs of a text, one after the other: what stands in one cell each, or in two when wide.
struct Glyphs: Sequence, IteratorProtocol {
  struct Glyph {
    var text: String
    var columns: Int
  }

  private var scalars: String.UnicodeScalarView.Iterator
  private var scanner = GlyphScanner()
  private let table = ScalarTable.shared
  /// Read already: the scalar that ended the glyph before.
  private var pending: (scalar: Unicode.Scalar, columns: Int)?

  init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
  }

  mutating func next() -> Glyph? {
    guard let first = pending ?? firstOfText() else { return nil }
    pending = nil
    var glyph = Glyph(text: String(first.scalar), columns: first.columns)
    while let scalar = scalars.next() {
      switch scanner.step(scalar, table[scalar].glyph) {
      case .begins(let columns):
        pending = (scalar, columns)
        return glyph
      case .joins(let columns):
        glyph.text.unicodeScalars.append(scalar)
        glyph.columns += columns
      case .dropped:
        break
      }
    }
    return glyph
  }

  private mutating func firstOfText() -> (scalar: Unicode.Scalar, columns: Int)? {
    while let scalar = scalars.next() {
      if case .begins(let columns) = scanner.step(scalar, table[scalar].glyph) { return (scalar, columns) }
    }
    return nil
  }
}
