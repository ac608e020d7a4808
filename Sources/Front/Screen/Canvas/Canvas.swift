/// A picture of the screen: width × height cells, row by row from the upper left.
///
/// Text outside the canvas is cut off. A wide glyph is never torn: a blank replaces a half that would remain.
package struct Canvas: Hashable, Sendable {
  package let size: Size
  /// Row-major; `Terminal` compares and sends it.
  package private(set) var cells: [Cell]
  /// The place of the terminal's cursor; nil hides it.
  package var cursor: Point?
  /// The links, in the order in which they were drawn. No two share a cell.
  package internal(set) var links: [Link] = []
  /// True if right-to-left text is put in the order in which it is seen; false where the terminal does that.
  package var ordersText = false
  /// Places that stand for keys, the last drawn first.
  private var targets: [Target] = []

  package init(_ size: Size, style: Style = .text) {
    self.size = Size(width: max(0, size.width), height: max(0, size.height))
    cells = Array(repeating: .blank(style), count: self.size.width * self.size.height)
  }

  package var bounds: Rect { Rect(size) }

  package subscript(x: Int, y: Int) -> Cell {
    precondition(bounds.contains(x: x, y: y), "a cell outside of the canvas")
    return cells[y * size.width + x]
  }

  /// The visible text, one string a row, without blanks at the ends.
  package var lines: [String] {
    (0..<size.height).map { y in
      var line = ""
      var blanks = 0
      for cell in cells[y * size.width..<(y + 1) * size.width] where cell.width > 0 {
        if cell.glyph == .blank {
          blanks += 1
        } else {
          line += String(repeating: " ", count: blanks)
          line += cell.glyph.text
          blanks = 0
        }
      }
      return line
    }
  }
}

/// Places that a mouse can click in place of keys.
extension Canvas {
  private struct Target: Hashable {
    let area: Rect
    let keys: [Key]
  }

  /// Says which keys a click on a place stands for.
  package mutating func addTarget(_ area: Rect, keys: [Key]) { targets.insert(Target(area: area, keys: keys), at: 0) }

  /// The keys that a click stands for; none where there is nothing to click.
  package func keys(x: Int, y: Int) -> [Key] {
    targets.first { $0.area.contains(x: x, y: y) }?.keys ?? []
  }
}

/// Drawing.
extension Canvas {
  /// Writes a text from column `x` rightwards, at most `width` columns of it; `x` may be negative.
  /// - Returns: the columns used, cut-off ones at the left included.
  @discardableResult
  package mutating func put(_ text: String, x: Int, y: Int, width: Int = .max, style: Style) -> Int {
    let columns = place(text, x: x, y: y, width: width, style: style)
    if ordersText, TextDirection.hasRightToLeft(text) { _ = order(x..<x + columns, y: y, isRightToLeft: nil) }
    return columns
  }

  /// Writes a text in the order of its letters.
  private mutating func place(_ text: String, x: Int, y: Int, width: Int, style: Style) -> Int {
    guard (0..<size.height).contains(y) else { return 0 }
    let end = width < size.width - x ? x + width : size.width
    if Glyphs.areASCII(text) { return put(ascii: text, x: x, y: y, end: end, style: style) }
    var column = x
    for placed in Glyphs(text) {
      if column + placed.columns > end {
        fill(Rect(x: column, y: y, width: end - column, height: 1), style: style)
        column = max(column, end)
        break
      }
      set(Cell(placed.glyph, style: style, width: UInt8(placed.columns)), x: column, y: y)
      column += placed.columns
    }
    return column - x
  }

  /// Writes a line with its indent. The cells of the indent do not change.
  /// - Parameter address: the address of a link by its number.
  @discardableResult
  package mutating func put(
    _ line: Line, x: Int, y: Int, width: Int = .max, address: (Int) -> String? = { _ in nil }
  ) -> Int {
    var used = max(0, min(line.indent, width))
    var links: [(columns: Range<Int>, address: String, number: Int)] = []
    for run in line.runs where used < width {
      let columns = place(run.text, x: x + used, y: y, width: width - used, style: run.style)
      if let number = run.link, let address = address(number) {
        links.append((x + used..<x + used + columns, address, number))
      }
      used += columns
    }
    let places = ordersText && line.needsOrder ? order(x..<x + used, y: y, isRightToLeft: line.isRightToLeft) : nil
    for link in links {
      for columns in places.map({ $0.ranges(of: link.columns) }) ?? [link.columns] {
        addLink(
          Rect(x: columns.lowerBound, y: y, width: columns.count, height: 1), to: link.address, number: link.number)
      }
    }
    return used
  }

  /// Puts cells that were just written into the order in which they are seen. Nil where they are in it already.
  private mutating func order(_ columns: Range<Int>, y: Int, isRightToLeft: Bool?) -> OrderedColumns? {
    let columns = columns.clamped(to: 0..<size.width)
    guard (0..<size.height).contains(y), !columns.isEmpty else { return nil }
    let row = y * size.width
    let place = row + columns.lowerBound..<row + columns.upperBound
    guard let order = CellOrder(cells[place], isRightToLeft: isRightToLeft) else { return nil }
    cells.replaceSubrange(place, with: order.cells)
    return OrderedColumns(start: columns.lowerBound, places: order.places)
  }

  /// The columns of the screen where the cells of a text are seen.
  private struct OrderedColumns {
    let start: Int
    let places: [Int]

    /// The parts of the row where a part of the text is seen, from the left.
    func ranges(of text: Range<Int>) -> [Range<Int>] {
      let seen = text.compactMap { places.indices.contains($0 - start) ? places[$0 - start] + start : nil }.sorted()
      var ranges: [Range<Int>] = []
      for column in seen {
        if let last = ranges.last, last.upperBound == column {
          ranges[ranges.count - 1] = last.lowerBound..<column + 1
        } else {
          ranges.append(column..<column + 1)
        }
      }
      return ranges
    }
  }

  /// Fills a rectangle with blanks.
  package mutating func fill(_ rect: Rect, style: Style) {
    fill(rect, with: .blank, style: style)
  }

  /// Fills a rectangle with one glyph of one column: a rule.
  package mutating func fill(_ rect: Rect, with glyph: Glyph, style: Style) {
    let area = rect.intersection(bounds)
    for y in area.y..<area.endY {
      let place = clear(area.x..<area.endX, y: y)
      for index in place { cells[index] = Cell(glyph, style: style) }
    }
  }

  /// Changes the style of a part and keeps its glyphs: a selection.
  package mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let area = rect.intersection(bounds)
    for y in area.y..<area.endY {
      for x in area.x..<area.endX {
        let index = y * size.width + x
        cells[index].style = change(cells[index].style)
      }
    }
  }
}

extension Canvas {
  private mutating func put(ascii text: String, x: Int, y: Int, end: Int, style: Style) -> Int {
    let used = max(0, min(text.utf8.count, end - x))
    var index = clear(max(0, x)..<max(0, x + used), y: y).lowerBound
    for byte in text.utf8.prefix(used).dropFirst(max(0, -x)) {
      cells[index] = Cell(Glyph(Unicode.Scalar(byte)), style: style)
      index += 1
    }
    return used
  }

  /// Prepares columns for new cells: blanks the outer half of a wide glyph that stands half inside. Returns the places of
  /// the columns in `cells`.
  private mutating func clear(_ columns: Range<Int>, y: Int) -> Range<Int> {
    let row = y * size.width
    let place = row + columns.lowerBound..<row + columns.upperBound
    guard !columns.isEmpty else { return place }
    if !links.isEmpty {
      links.removeAll { $0.area.y == y && $0.area.x < columns.upperBound && $0.area.endX > columns.lowerBound }
    }
    if columns.lowerBound > 0, cells[place.lowerBound].width == 0 {
      cells[place.lowerBound - 1] = .blank(cells[place.lowerBound - 1].style)
    }
    if columns.upperBound < size.width, cells[place.upperBound].width == 0 {
      cells[place.upperBound] = .blank(cells[place.upperBound].style)
    }
    return place
  }

  /// Writes one cell and its right half, and blanks the rest of a wide glyph that stood there.
  private mutating func set(_ cell: Cell, x: Int, y: Int) {
    guard x >= 0 else {
      if cell.width == 2, x == -1 { set(.blank(cell.style), x: 0, y: y) }
      return
    }
    let place = clear(x..<x + Int(cell.width), y: y)
    cells[place.lowerBound] = cell
    if cell.width == 2 { cells[place.lowerBound + 1] = Cell(.blank, style: cell.style, width: 0) }
  }
}
