/// A text as units, each with its place and width.
struct LineUnits {
  private(set) var units: [LineUnit] = []
  /// The width of the whole text in columns, and its length in bytes.
  private(set) var columns = 0
  private(set) var bytes = 0

  private let table = ScalarTable.shared
  private var scanner = GlyphScanner()
  /// True after the `://` of an address, until a blank or a wide character.
  private var isAddress = false

  init(_ text: String) {
    units.reserveCapacity(text.utf8.count / 3)
    var wasLetter = false
    for scalar in text.unicodeScalars {
      // The most frequent case: a Latin letter after another only moves the end of the unit.
      let isLetter = (0x61...0x7A).contains(scalar.value | 0x20)
      if isLetter, wasLetter {
        bytes += 1
        columns += 1
      } else {
        append(scalar)
      }
      wasLetter = isLetter
    }
  }

  /// The first column after unit `index`.
  func endColumn(_ index: Int) -> Int {
    index + 1 < units.count ? Int(units[index + 1].column) : columns
  }

  func endOffset(_ index: Int) -> Int {
    index + 1 < units.count ? Int(units[index + 1].offset) : bytes
  }
}

extension LineUnits {
  /// Adds up widths with the scanner that draws, so that both agree on the width of a line.
  private mutating func append(_ scalar: Unicode.Scalar) {
    let entry = table[scalar]
    let start = columns
    switch scanner.step(scalar, entry.glyph) {
    case .begins(let width), .joins(let width): columns += width
    case .dropped: break
    }
    if !extendsLast(scalar, entry) { begin(entry, column: start) }
    bytes += UTF8.width(scalar)
  }

  /// Adds the scalar to the last unit where a rule keeps them together: a letter after a letter (LB28), a digit after a
  /// digit (LB25), a blank after a blank (LB7), a mark after its base (LB9). Signs in an address stay apart, so that the
  /// address can be divided. Returns false when the scalar begins a unit of its own.
  private mutating func extendsLast(_ scalar: Unicode.Scalar, _ entry: ScalarTable.Entry) -> Bool {
    guard let last = units.indices.last else { return false }
    switch (units[last].line, entry.line) {
    case (.al, .al) where isAddress && !scalar.properties.isAlphabetic:
      return false
    case (.al, .al), (.nu, .nu), (.sp, .sp):
      return !units[last].isJoining && !entry.isEastAsian && !units[last].isEastAsian
    case (.bk, .cm), (.cr, .cm), (.lf, .cm), (.nl, .cm), (.sp, .cm), (.zw, .cm): return false
    case (.bk, .zj), (.cr, .zj), (.lf, .zj), (.nl, .zj), (.sp, .zj), (.zw, .zj): return false
    case (_, .cm), (_, .zj):
      units[last].isJoining = entry.line == .zj
      return true
    default: return false
    }
  }

  private mutating func begin(_ entry: ScalarTable.Entry, column: Int) {
    var unit = LineUnit(entry, offset: bytes, column: column)
    switch entry.line {
    case .cm, .zj:
      // A mark without a base (LB10).
      unit.line = .al
      unit.isJoining = entry.line == .zj
    case .ri:
      unit.isFlagEnd = units.last.map { $0.line == .ri && !$0.isFlagEnd } ?? false
    case .sy:
      isAddress = isAddress || endsInScheme
    case .sp, .bk, .lf, .cr, .nl:
      isAddress = false
    default:
      if entry.isEastAsian { isAddress = false }
    }
    unit.isAddress = isAddress
    units.append(unit)
  }

  /// True when a slash here completes `scheme://`.
  private var endsInScheme: Bool {
    let count = units.count
    return count >= 3 && units[count - 1].line == .sy && units[count - 2].line == .is && units[count - 3].line == .al
  }
}
