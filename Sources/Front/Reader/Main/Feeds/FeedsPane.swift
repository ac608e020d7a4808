import Money
import Screen

/// The column of feeds: lists, saved searches, folders and feeds, each with its unread count.
enum FeedsPane {
  /// Titles are cut, counts are not.
  static func draw(_ state: State, into canvas: inout Canvas, _ rect: Rect) {
    let sidebar = state.sidebar
    let top = top(state, height: rect.height)
    for row in 0..<rect.height where sidebar.rows.indices.contains(top + row) {
      let item = sidebar.rows[top + row]
      let y = rect.y + row
      let isSelected = top + row == sidebar.index
      let rowCount = state.sidebar.count(of: item, state.grouping)
      let count = rowCount.map { $0 == 0 ? "" : String($0) } ?? ""
      let countWidth = count.isEmpty ? 0 : count.count + 1
      let sign = item.account.flatMap(FeedsTexts.sign)
      let signWidth = sign.map { Width.of($0.text) + 1 } ?? 0
      let isFolder = item.isFolded != nil
      var indent = 2 + 2 * min(item.depth, 6)
      if let isFolded = item.isFolded, indent + 2 < rect.width {
        canvas.put(isFolded ? "▸" : "▾", x: rect.x + indent, y: y, width: 1, style: Style(.dim))
        indent += 2
      }
      let room = rect.width - indent - signWidth - countWidth - 1
      let style =
        item.scope == state.list.scope
        ? Style(.accent, .bold) : Style((rowCount ?? 0) > 0 ? .text : .dim, isSelected || isFolder ? .bold : [])
      canvas.put(Width.cut(item.title, to: max(0, room)), x: rect.x + indent, y: y, width: max(0, room), style: style)
      if let sign {
        let x = rect.endX - countWidth - signWidth
        canvas.put(sign.text, x: x, y: y, width: signWidth, style: Style(sign.isBad ? .error : .notice))
      }
      canvas.put(count, x: rect.endX - countWidth, y: y, width: countWidth, style: Style(.dim))
      let line = Rect(x: rect.x, y: y, width: rect.width, height: 1)
      if isSelected { Selection.draw(on: line, hasFocus: state.focus == .feeds, into: &canvas) }
    }
  }

  /// True for the column of the glyph that folds a folder.
  static func isGlyph(_ row: Sidebar.Row, x: Int) -> Bool {
    row.isFolded != nil && x == 2 + 2 * min(row.depth, 6)
  }

  /// The index of the row at the top of the pane: the selection stays in the middle where it can.
  static func top(_ state: State, height: Int) -> Int {
    max(0, min(state.sidebar.index - height / 2, state.sidebar.rows.count - height))
  }
}
