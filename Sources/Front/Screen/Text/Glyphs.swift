/// The glyphs of a text, one after the other; each fills one cell, or two when it is wide.
struct Glyphs: Sequence, IteratorProtocol {
  /// A glyph and the columns that it takes, 1 or 2.
  struct Placed {
    var glyph: Glyph
    var columns: Int
  }

  private var scalars: String.UnicodeScalarView.Iterator
  private var scanner = GlyphScanner()
  private let table = ScalarTable.shared
  /// The scalar that ended the glyph before; it was read already.
  private var pending: (scalar: Unicode.Scalar, columns: Int)?

  init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
  }

  mutating func next() -> Placed? {
    guard let first = pending ?? firstOfText() else { return nil }
    pending = nil
    var glyph = Placed(glyph: Glyph(first.scalar), columns: first.columns)
    while let scalar = scalars.next() {
      switch scanner.step(scalar, table[scalar].glyph) {
      case .begins(let columns):
        pending = (scalar, columns)
        return glyph
      case .joins(let columns):
        glyph.glyph.append(scalar)
        glyph.columns += columns
      case .dropped:
        break
      }
    }
    return glyph
  }

  /// True when every byte of the text is a glyph of one column. Most texts are like that and need no tables.
  static func areASCII(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  }

  private mutating func firstOfText() -> (scalar: Unicode.Scalar, columns: Int)? {
    while let scalar = scalars.next() {
      if case .begins(let columns) = scanner.step(scalar, table[scalar].glyph) { return (scalar, columns) }
    }
    return nil
  }
}
