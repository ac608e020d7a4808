import Model
import Query
import Screen
import Text

/// The line of an open search and a summary, above its results.
enum SearchPane {
  /// Rows above the results; 0 when no search is open.
  static func height(_ state: State) -> Int {
    guard state.search != nil else { return 0 }
    return (state.layout.list?.height ?? 0) >= 6 ? 3 : 1
  }

  /// The place of the line in the pane of the list.
  static func line(in list: Rect) -> Rect { Rect(x: list.x + 1, y: list.y, width: list.width - 2, height: 1) }

  /// In a low pane the line alone.
  static func draw(_ state: State, into canvas: inout Canvas, _ rect: Rect) {
    guard let search = state.search else { return }
    let line = line(in: rect)
    FieldPane.draw(
      search.field, prompt: SearchTexts.prompt, wrong: search.query.reading.remarks.map(\.range),
      hasCursor: search.isTyping && state.pages.isEmpty, into: &canvas, line)
    let rows = summary(search, state).flatMap { wrap([$0], width: max(1, line.width)) }
    for (number, row) in rows.prefix(height(state) - 1).enumerated() {
      canvas.put(row, x: line.x, y: line.y + 1 + number, width: line.width)
    }
  }

  /// The number of results; or the part of the line that was not understood, and the results of the rest.
  private static func summary(_ search: SearchState, _ state: State) -> [Run] {
    func dim(_ text: String) -> Run { Run(text, style: Style(.dim)) }
    let reading = search.query.reading
    if let remark = reading.remarks.first {
      let rest = reading.tree.map { SearchTexts.found(state.list.ids.count, for: "\($0)") } ?? SearchTexts.nothingElse
      return [Run(remark.message, style: Style(.notice)), dim(rest.displaySafe)]
    }
    guard search.answered != nil else { return [dim(SearchTexts.help)] }
    if search.isInVain { return [dim(SearchTexts.nothing)] }
    return [dim(count(search, shown: state.list.ids.count, state.keymap))]
  }

  /// "44 found, 312 read ones hidden: x shows them"
  private static func count(_ search: SearchState, shown: Int, _ keymap: Keymap) -> String {
    let hits = search.hits
    let found = SearchTexts.found(shown: shown, of: hits.total, isMore: hits.isMore)
    let order = shown > 1 ? SearchTexts.order(search.shownOrder) : ""
    let text = found + order + (hits.isPartial ? SearchTexts.typeOn : "")
    guard hits.hidden > 0 else { return text }
    return text
      + SearchTexts.hidden(hits.hidden, isRead: search.filter == .unread, key: keyForHidden(search, keymap))
  }

  /// While the line is typed, an x is a letter, so Enter comes first.
  static func keyForHidden(_ search: SearchState, _ keymap: Keymap) -> String {
    search.isTyping
      ? SearchTexts.keyForHidden(afterEnter: keymap.label(of: .enter), keymap.firstLabel(of: MainCommand.showHidden))
      : keymap.firstLabel(of: MainCommand.showHidden)
  }
}
