import Model
import Screen

/// The line of an open search, above its results, and what it found.
enum SearchPane {
  /// Rows above the results; 0 when no search is open.
  static func height(_ state: State) -> Int {
    guard state.search != nil else { return 0 }
    return (state.layout.list?.height ?? 0) >= 6 ? 3 : 1
  }

  static func draw(_ state: State, into canvas: inout Canvas, _ rect: Rect) {
    guard let search = state.search else { return }
    let prompt = Width.of("/ ")
    canvas.put("/ ", x: rect.x + 1, y: rect.y, width: prompt, style: Style(.accent, .bold))
    let room = rect.width - 2 - prompt
    // The end of a long line stays in sight, where the typing happens.
    let before = String(search.field.text.prefix(search.field.cursor))
    let hidden = max(0, Width.of(before) - room + 1)
    let shown = Run(search.field.text, style: Style(.text, .bold)).dropping(columns: hidden)
    canvas.put(shown.text, x: rect.x + 1 + prompt, y: rect.y, width: room, style: shown.style)
    if search.isTyping, state.overlay == nil {
      canvas.cursor = Point(x: rect.x + 1 + prompt + Width.of(before) - hidden, y: rect.y)
    }
    guard height(state) > 1 else { return }
    canvas.put(summary(search, state), x: rect.x + 1, y: rect.y + 1, width: rect.width - 2, style: Style(.dim))
  }

  private static func summary(_ search: Search, _ state: State) -> String {
    guard search.answered != nil else { return "type words that all must occur" }
    let shown = state.list.ids.count
    return shown < search.total ? "\(shown) shown of \(search.total)" : "\(shown) shown"
  }
}
