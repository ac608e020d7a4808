import Model
import Money
import Screen
import Text

/// Where feeds are added: a line for an address, and feeds to choose from.
enum AddPane {
  /// Rows above the choice. In a low window it stands right below the line.
  private static func top(in size: Size) -> Int { isLow(size) ? 3 : 5 }

  private static func isLow(_ size: Size) -> Bool { size.height < 10 }

  /// Rows of the choice that are on the screen at once.
  static func room(in size: Size) -> Int { max(1, size.height - top(in: size) - 1) }

  static func window(_ adding: Adding, in size: Size) -> Window {
    Window(adding.rows.count, selected: adding.index, room: room(in: size), y: top(in: size))
  }

  /// Over all panes. In a low terminal the blank rows and the title of the choice go first.
  static func draw(_ adding: Adding, _ state: State, into canvas: inout Canvas) {
    let size = canvas.size
    canvas.fill(canvas.bounds, style: .text)
    canvas.put("Add feeds", x: 2, y: 0, width: size.width - 2, style: Style(.title, .bold))
    let line = isLow(size) ? 1 : 2
    FieldPane.draw(
      adding.field, prompt: "address ", hasCursor: adding.index == nil, into: &canvas,
      Rect(x: 2, y: line, width: size.width - 4, height: 1))
    let (remark, role) = remark(adding)
    let cut = Width.cut(remark, to: max(0, size.width - 3))
    canvas.put(cut, x: 2, y: line + 1, width: size.width - 2, style: Style(role))
    if !isLow(size) { canvas.put(adding.title, x: 2, y: 4, width: size.width - 2, style: Style(.section)) }
    let window = window(adding, in: size)
    for row in window.rows { drawRow(row, adding, into: &canvas, y: window.y(of: row)) }
    Hints.draw(hints(adding, state.keymap), into: &canvas, x: 2, y: size.height - 1, room: size.width - 3)
  }

  private static func remark(_ adding: Adding) -> (String, Role) {
    if let problem = adding.problem { return (problem, .error) }
    if let looking = adding.looking { return ("looking at \(looking.shownAddress)… esc stops it", .notice) }
    return ("a feed, or any page of a site that has feeds", .dim)
  }

  /// "[x] 24.kg https://24.kg/rss", indented by its folders; the address where twelve columns are left for it.
  private static func drawRow(_ number: Int, _ adding: Adding, into canvas: inout Canvas, y: Int) {
    let row = adding.rows[number]
    let isSelected = number == adding.index
    if isSelected { canvas.put("▌", x: 0, y: y, style: Style(.accent)) }
    let sign = "[\(adding.sign(of: number))] "
    var x = 2 + 2 * min(row.depth, 6)
    x += canvas.put(sign, x: x, y: y, style: Style(sign == "[ ] " ? .faint : .accent))
    let style = row.feed == nil ? Style(.section) : Style(.text, isSelected ? .bold : [])
    x += canvas.put(Width.cut(row.title, to: max(0, canvas.size.width - x - 1)), x: x, y: y, style: style) + 2
    guard let feed = row.feed, canvas.size.width - x > 12 else { return }
    let address = Width.cut(feed.feedURL.shownAddress, to: canvas.size.width - x - 1)
    canvas.put(address, x: x, y: y, style: Style(.faint))
  }

  private static func hints(_ adding: Adding, _ keymap: Keymap) -> [(String, String)] {
    if adding.index != nil {
      return Hints.of([[.chooseFeed], [.addChosen], [.leaveChoice], [.help], [.back]], keymap)
    }
    let list = adding.rows.isEmpty ? [] : [(keymap.label(of: .down), "to the list")]
    return [(keymap.label(of: .enter), "look for feeds there")] + list + [("esc", "back")]
  }
}
