import Query
import Model
import Screen
import Text

/// What was found, by feed, month, currency and tag: a group at a time, each value with its count and a bar.
enum FacetsPane {
  /// Values that are on the screen at once.
  static func room(in size: Size) -> Int { max(1, size.height - 4) }

  static func window(_ list: FacetList, in size: Size) -> Window {
    Window(list.values.count, selected: list.index, room: room(in: size), y: 3)
  }

  /// Columns. A longer one says no more.
  private static let longestBar = 30

  static func draw(_ list: FacetList, _ keymap: Keymap, into canvas: inout Canvas) {
    let size = canvas.size
    canvas.fill(canvas.bounds, style: .text)
    drawTitle(list, into: &canvas)
    let text = Width.cut(list.query.text.displaySafe, to: max(0, size.width - 4))
    canvas.put(text, x: 2, y: 1, width: size.width - 2, style: Style(.dim))
    if list.facets == nil {
      canvas.put("counting …", x: 2, y: 3, width: size.width - 2, style: Style(.dim))
    } else if list.values.isEmpty {
      canvas.put("Nothing to narrow by.", x: 2, y: 3, width: size.width - 2, style: Style(.dim))
    }
    drawValues(list, into: &canvas)
    let hints = Hints.of([[.onlyThese], [.withoutThese], [.previousFacet, .nextFacet], [.help], [.back]], keymap)
    Hints.draw(hints, into: &canvas, x: 2, y: size.height - 1, room: size.width - 3)
  }

  /// Columns that the names of all groups take with their counts.
  private static let titleWidth = 48

  /// "Feeds 12  Months 4  Currencies 3  Tags 0", with the group that is shown standing out; it alone where it is narrow.
  private static func drawTitle(_ list: FacetList, into canvas: inout Canvas) {
    var x = 2
    let isNarrow = canvas.size.width < titleWidth
    for group in FacetList.Group.allCases where group == list.group || !isNarrow {
      let name = group.rawValue.prefix(1).uppercased() + group.rawValue.dropFirst()
      let style = group == list.group ? Style(.title, isNarrow ? .bold : [.bold, .underline]) : Style(.dim)
      x += canvas.put(name, x: x, y: 0, width: canvas.size.width - x, style: style)
      let count = list.facets == nil ? "" : " \(list.values(of: group).count)"
      x += canvas.put(count, x: x, y: 0, width: canvas.size.width - x, style: Style(.faint)) + 2
    }
  }

  private static func drawValues(_ list: FacetList, into canvas: inout Canvas) {
    let (values, width) = (list.values, canvas.size.width)
    let window = window(list, in: canvas.size)
    let most = values.map(\.count).max() ?? 1
    let countWidth = String(most).count
    let nameWidth = min(40, max(8, width - countWidth - 12))
    let barX = 2 + nameWidth + 1 + countWidth + 1
    let barRoom = min(longestBar, width - barX - 1)
    for row in window.rows {
      let value = values[row]
      let isSelected = row == list.index
      let y = window.y(of: row)
      let name = Width.cut(value.name.displaySafe, to: nameWidth)
      canvas.put(name, x: 2, y: y, width: nameWidth, style: Style(.text, isSelected ? .bold : []))
      let count = String(value.count)
      canvas.put(count, x: 3 + nameWidth + countWidth - count.count, y: y, width: countWidth, style: Style(.dim))
      if barRoom > 0 {
        let bar = String(repeating: "━", count: max(1, value.count * barRoom / most))
        canvas.put(bar, x: barX, y: y, width: barRoom, style: Style(isSelected ? .accent : .faint))
      }
      if isSelected {
        Selection.draw(on: Rect(x: 0, y: y, width: width, height: 1), hasFocus: true, into: &canvas)
      }
    }
  }
}
