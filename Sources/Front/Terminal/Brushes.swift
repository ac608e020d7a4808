import CCurses
import Screen

/// A theme as ncurses needs it: a pair of colours and the attributes for each style, on a terminal of so many colours.
@MainActor struct Brushes {
  private struct Brush {
    var pair: Int16
    var attributes: UInt8
  }

  private struct Colours: Hashable {
    var foreground: Int
    var background: Int
  }

  let theme: Theme
  let depth: Depth
  /// The pairs that are defined in ncurses so far; 0 is the terminal's own colours.
  private var pairs = [Colours(foreground: -1, background: -1): Int16(0)]
  private var brushes: [Style: Brush] = [:]
  /// The brush of the cell before: neighbours mostly have the same style.
  private var last: (style: Style, brush: Brush)?

  /// - Parameter isDark: true on a dark background; nil where it is not known.
  init(theme: Theme, isDark: Bool? = nil, depth: Depth) {
    let theme = theme.fitting(depth)
    self.theme = isDark.map { theme.on(isDark: $0) } ?? theme
    self.depth = depth
  }

  /// True when the theme changes with the terminal's background.
  var dependsOnBackground: Bool { depth != .mono && theme.on(isDark: true) != theme }

  /// The cells for ncurses. The right half of a wide cell comes with its left half.
  ///
  /// A loop, because a closure would check for each cell that it runs on the main actor.
  mutating func cells(_ cells: ArraySlice<Cell>, isUTF8: Bool) -> [terminal_cell] {
    var out: [terminal_cell] = []
    out.reserveCapacity(cells.count)
    for cell in cells where cell.width > 0 { out.append(self.cell(cell, isUTF8: isUTF8)) }
    return out
  }

  /// One cell for ncurses, in ASCII where the locale is not UTF-8.
  mutating func cell(_ cell: Cell, isUTF8: Bool) -> terminal_cell {
    let glyph = isUTF8 || cell.glyph.isASCII ? cell.glyph : Glyph(ASCII.glyph(cell.glyph.text))
    let brush = brush(cell.style)
    return terminal_cell(glyph, width: cell.width, pair: brush.pair, attributes: brush.attributes)
  }
}

extension terminal_cell {
  /// Makes a cell. Scalars beyond the five that ncurses takes (CCHARW_MAX) are left out.
  fileprivate init(_ glyph: Glyph, width: UInt8, pair: Int16, attributes: UInt8) {
    self.init()
    self.width = width
    self.pair = pair
    self.attributes = attributes
    var count = 0
    withUnsafeMutableBytes(of: &scalars) { bytes in
      let scalars = bytes.bindMemory(to: UInt32.self)
      glyph.forEachScalar { index, value in
        guard index < scalars.count else { return }
        scalars[index] = value
        count = index + 1
      }
    }
    self.count = UInt8(count)
  }
}

extension Brushes {
  private mutating func brush(_ style: Style) -> Brush {
    if let last, last.style == style { return last.brush }
    let brush = brushes[style] ?? newBrush(style)
    last = (style, brush)
    return brush
  }

  private mutating func newBrush(_ style: Style) -> Brush {
    let look = theme.look(style, at: depth)
    let brush = Brush(pair: pair(look), attributes: attributes(look.attributes))
    brushes[style] = brush
    return brush
  }

  /// The number of a pair of colours. ncurses wants a pair to be defined first (init_extended_pair, curs_color(3X)); each
  /// is defined once.
  private mutating func pair(_ look: Paint.Look) -> Int16 {
    let colours = Colours(foreground: look.foreground, background: look.background)
    if let found = pairs[colours] { return found }
    let pair = Int16(pairs.count)
    terminal_define_pair(Int32(pair), Int32(look.foreground), Int32(look.background))
    pairs[colours] = pair
    return pair
  }

  private func attributes(_ attributes: Attributes) -> UInt8 {
    let names: [(Attributes, Int)] = [
      (.bold, cell_bold), (.italic, cell_italic), (.underline, cell_underline),
      (.reverse, cell_reverse), (.dim, cell_dim),
      // ncurses has no attribute for struck text.
      (.struck, cell_dim),
    ]
    return names.reduce(0) { attributes.contains($1.0) ? $0 | UInt8($1.1) : $0 }
  }
}
