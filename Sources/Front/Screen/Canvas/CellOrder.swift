import CFribidi

/// The cells of a row in the order in which they are seen, where it has right-to-left letters.
///
/// Parts of a row that stand apart by two blanks, a line, or a middle dot between blanks are columns of a table, or facts
/// side by side: each keeps its place, and is ordered by itself.
struct CellOrder {
  /// The cells from the left.
  private(set) var cells: [Cell]
  /// For each column the one in which its cell stood before.
  private(set) var sources: [Int]

  /// - Parameter isRightToLeft: the direction of the paragraph; nil takes it from the first letter of each part.
  /// - Returns: nil where every cell stays as it is.
  init?(_ cells: some Collection<Cell>, isRightToLeft: Bool?) {
    self.cells = Array(cells)
    sources = Array(self.cells.indices)
    var isChanged = false
    for part in CellOrder.parts(of: self.cells) {
      guard isRightToLeft == true || self.cells[part].contains(where: \.isRightToLeft) else { continue }
      if order(part, isRightToLeft) { isChanged = true }
    }
    guard isChanged else { return nil }
  }

  /// For each column of the old order the one where its cell is seen.
  var places: [Int] {
    var places = Array(repeating: 0, count: sources.count)
    for (place, source) in sources.enumerated() { places[source] = place }
    return places
  }

  /// The parts of a row without the blanks around them.
  private static func parts(of cells: [Cell]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start: Int?
    var end = 0
    func close() {
      if let first = start { parts.append(first..<end) }
      start = nil
    }
    for (index, cell) in cells.enumerated() where cell.width > 0 {
      if cell.glyph == .blank { continue }
      let isBorder = cell.isLine || isDot(cells, index)
      if isBorder || index - end > 1 { close() }
      if isBorder { continue }
      if start == nil { start = index }
      end = index + Int(cell.width)
    }
    close()
    return parts
  }

  /// True for a middle dot between blanks.
  private static func isDot(_ cells: [Cell], _ index: Int) -> Bool {
    cells[index].glyph == "·" && index > 0 && cells[index - 1].glyph == .blank && index + 1 < cells.count
      && cells[index + 1].glyph == .blank
  }

  /// Orders a part. False where that is not possible, or changes nothing.
  private mutating func order(_ part: Range<Int>, _ isRightToLeft: Bool?) -> Bool {
    // The index of the cell of each scalar; a half of a wide glyph has none.
    var (scalars, owners): ([UInt32], [Int]) = ([], [])
    for index in part where cells[index].width > 0 {
      cells[index].glyph.forEachScalar { _, value in
        scalars.append(value)
        owners.append(index)
      }
    }
    let isRightToLeft = isRightToLeft ?? (cfribidi_is_right_to_left(scalars, scalars.count) != 0)
    var visual = Array(repeating: UInt32(0), count: scalars.count)
    var shown = visual
    guard cfribidi_order(scalars, scalars.count, isRightToLeft ? 1 : 0, &visual, &shown) != 0 else { return false }
    var glyphs: [Int: Glyph] = [:]
    for (number, owner) in owners.enumerated() {
      guard let scalar = Unicode.Scalar(shown[number]) else { continue }
      if glyphs[owner]?.append(scalar) == nil { glyphs[owner] = Glyph(scalar) }
    }
    let old = cells
    var column = part.lowerBound
    for index in visual {
      let number = Int(index)
      // Marks go with the letter that they stand on.
      guard number == 0 || owners[number] != owners[number - 1] else { continue }
      let owner = owners[number]
      for half in 0..<Int(old[owner].width) where column < part.upperBound {
        cells[column] = old[owner + half]
        if half == 0, let glyph = glyphs[owner] { cells[column].glyph = glyph }
        sources[column] = owner + half
        column += 1
      }
    }
    return true
  }
}

extension Cell {
  fileprivate var isRightToLeft: Bool {
    var isFound = false
    glyph.forEachScalar { _, value in if TextDirection.isRightToLeft(value) { isFound = true } }
    return isFound
  }

  /// True for a line that parts columns.
  fileprivate var isLine: Bool {
    var isLine = false
    glyph.forEachScalar { number, value in if number == 0 { isLine = (0x2500...0x257F).contains(value) } }
    return isLine
  }
}

extension Line {
  /// For each column of the line, its indent included, the column where its cell is seen once the line is ordered. Nil where
  /// all stay.
  package var places: [Int]? {
    guard needsOrder else { return nil }
    var cells = Array(repeating: Cell.blank(.text), count: indent)
    for placed in runs.lazy.flatMap({ Glyphs($0.text) }) {
      cells.append(Cell(placed.glyph, style: .text, width: UInt8(placed.columns)))
      if placed.columns == 2 { cells.append(Cell(.blank, style: .text, width: 0)) }
    }
    return CellOrder(cells, isRightToLeft: isRightToLeft)?.places
  }

  var needsOrder: Bool { isRightToLeft == true || runs.contains { TextDirection.hasRightToLeft($0.text) } }
}
