import CCurses
import Screen

/// The links of a picture, as OSC 8 (https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda).
///
/// ncurses knows no links, so the cells of rows that have any are printed again behind its picture, with their links
/// around them. The cursor and the attributes are saved before and restored after, so that ncurses finds the terminal
/// as it left it.
@MainActor struct Hyperlinks {
  let isUTF8: Bool
  private let esc = "\u{1B}"

  init(isUTF8: Bool) {
    self.isUTF8 = isUTF8
  }

  /// The sequences for the rows in which links or cells have changed. Empty when there is nothing to do.
  /// - Parameters:
  ///   - old: the picture before; nil when it was not shown, and all is new.
  ///   - changes: the rows in which cells differ from it.
  ///   - look: the look of a style on this terminal.
  func sequences(
    for canvas: Canvas, since old: Canvas?, _ changes: [RowChange], _ depth: Depth, look: (Style) -> Paint.Look
  ) -> String {
    guard !canvas.links.isEmpty || old?.links.isEmpty == false else { return "" }
    let (links, gone) = (rows(of: canvas), old.map(rows) ?? [:])
    let changes = Dictionary(uniqueKeysWithValues: changes.map { ($0.y, $0.columns) })
    var out = ""
    for y in Set(links.keys).union(gone.keys).sorted() where y < canvas.size.height {
      let (now, before) = (links[y] ?? [], gone[y] ?? [])
      let changed = changes[y]
      guard old == nil || changed != nil || now != before else { continue }
      // ncurses may have moved cells in a row that has changed, with their links.
      let end = changed == nil || before.isEmpty ? 0 : canvas.size.width
      let start = ((now + before).map(\.area.x) + (end > 0 ? [changed?.lowerBound].compactMap(\.self) : [])).min() ?? 0
      let stop = ((now + before).map(\.area.endX) + [end]).max() ?? 0
      out += row(y, start..<min(stop, canvas.size.width), of: canvas, now, depth, look)
    }
    return out.isEmpty ? "" : "\(esc)7\(out)\(esc)8"
  }

  private func rows(of canvas: Canvas) -> [Int: [Canvas.Link]] { Dictionary(grouping: canvas.links) { $0.area.y } }

  /// A part of a row with its links.
  private func row(
    _ y: Int, _ columns: Range<Int>, of canvas: Canvas, _ links: [Canvas.Link], _ depth: Depth,
    _ look: (Style) -> Paint.Look
  ) -> String {
    var out = ""
    var (style, link, column): (Style?, Canvas.Link?, Int) = (nil, nil, -1)
    for x in columns {
      let cell = canvas[x, y]
      // The right half comes with the left one. ncurses may show less of a glyph of several scalars than it has: it
      // stays as it is.
      guard cell.width > 0, cell.glyph.isOneScalar else { continue }
      if column != x { out += "\(esc)[\(y + 1);\(x + 1)H" }
      if style != cell.style { out += sgr(look(cell.style), depth) }
      let wanted = links.first { $0.area.contains(x: x, y: y) }
      if wanted != link { out += wanted.map(open) ?? close }
      out += isUTF8 || cell.glyph.isASCII ? cell.glyph.text : ASCII.glyph(cell.glyph.text)
      // Terminals differ in the width of wide glyphs.
      (style, link, column) = (cell.style, wanted, cell.width == 1 ? x + 1 : -1)
    }
    return link == nil ? out : out + close
  }

  private func open(_ link: Canvas.Link) -> String {
    "\(esc)]8;\(link.number.map { "id=\($0)" } ?? "");\(link.address)\(esc)\\"
  }

  private var close: String { "\(esc)]8;;\(esc)\\" }

  /// The sequence for a look (ECMA-48 8.3.117, with xterm's 38 and 48).
  private func sgr(_ look: Paint.Look, _ depth: Depth) -> String {
    let attributes: [(Attributes, Int)] = [
      (.bold, 1), (.dim, 2), (.struck, 2), (.italic, 3), (.underline, 4), (.reverse, 7),
    ]
    var codes = ["0"] + attributes.filter { look.attributes.contains($0.0) }.map { String($0.1) }
    codes += colour(look.foreground, depth, base: 30) + colour(look.background, depth, base: 40)
    return "\(esc)[\(codes.joined(separator: ";"))m"
  }

  private func colour(_ number: Int, _ depth: Depth, base: Int) -> [String] {
    switch number {
    case ..<0: []
    case 0..<8: [String(base + number)]
    case 8..<16 where depth != .direct: [String(base + 60 + number - 8)]
    case _ where depth == .direct:
      [String(base + 8), "2", String(number >> 16), String(number >> 8 & 255), String(number & 255)]
    default: [String(base + 8), "5", String(number)]
    }
  }
}
