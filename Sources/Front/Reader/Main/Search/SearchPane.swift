import Model
import Query
import Screen
import Text

/// The line of an open search, above its results, and what it found.
enum SearchPane {
  /// Rows above the results; 0 when no search is open.
  static func height(_ state: State) -> Int {
    guard state.search != nil else { return 0 }
    return (state.layout.list?.height ?? 0) >= 6 ? 3 : 1
  }

  /// The line, and below it what was found; in a low pane the line alone.
  static func draw(_ state: State, into canvas: inout Canvas, _ rect: Rect) {
    guard let search = state.search else { return }
    let line = Rect(x: rect.x + 1, y: rect.y, width: rect.width - 2, height: 1)
    if let name = search.name {
      FieldPane.draw(name, prompt: "save as ", hasCursor: state.overlay == nil, into: &canvas, line)
    } else {
      let remarks = search.query.reading.remarks.map(\.range)
      FieldPane.draw(
        search.field, prompt: "/ ", wrong: remarks, hasCursor: search.isTyping && state.overlay == nil, into: &canvas,
        line)
    }
    let rows = summary(search, state).flatMap { wrap([$0], width: max(1, line.width)) }
    for (number, row) in rows.prefix(height(state) - 1).enumerated() {
      canvas.put(row, x: line.x, y: line.y + 1 + number, width: line.width)
    }
  }

  /// What was found, or what of the line could not be understood and what was.
  private static func summary(_ search: Search, _ state: State) -> [Run] {
    func dim(_ text: String) -> Run { Run(text, style: Style(.dim)) }
    if search.name != nil { return [dim("\(state.keymap.label(of: .enter)) saves it among the feeds, esc leaves it")] }
    let reading = search.query.reading
    if let remark = reading.remarks.first {
      let rest = reading.tree.map { "\(state.list.ids.count) shown for \($0)" } ?? "nothing else to look for"
      return [Run(remark.message, style: Style(.notice)), dim(rest.displaySafe)]
    }
    guard search.answered != nil else { return [dim("type words that all must occur")] }
    if search.isInVain { return [dim("nothing found")] }
    return [dim(count(search, shown: state.list.ids.count, state.keymap))]
  }

  /// What is seen, and what is not: "44 shown, 312 read ones hidden: x shows them".
  private static func count(_ search: Search, shown: Int, _ keymap: Keymap) -> String {
    let hits = search.hits
    let all = hits.isMore ? "more than \(hits.total)" : String(hits.total)
    var text = shown < hits.total ? "\(shown) shown of \(all)" : "\(shown) shown"
    if hits.isPartial { text += ", type on for the rest" }
    guard hits.hidden > 0 else { return text }
    // While typing, an x is a letter.
    let key = search.isTyping ? "\(keymap.label(of: .enter)) x" : "x"
    return text + ", \(hits.hidden) \(search.filter == .unread ? "read" : "unstarred") ones hidden: \(key) shows them"
  }
}
