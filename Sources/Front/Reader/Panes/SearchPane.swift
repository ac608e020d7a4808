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
    let line = Rect(x: rect.x + 1, y: rect.y, width: rect.width - 2, height: 1)
    if let name = search.name {
      draw(name, prompt: "save as ", isActive: state.overlay == nil, into: &canvas, line)
    } else {
      draw(search.field, prompt: "/ ", isActive: search.isTyping && state.overlay == nil, into: &canvas, line)
    }
    guard height(state) > 1 else { return }
    let (text, role) = summary(search, state)
    canvas.put(Width.cut(text, to: line.width), x: line.x, y: line.y + 1, width: line.width, style: Style(role))
  }

  /// A line being typed; its end stays in sight, where the typing happens.
  private static func draw(
    _ field: TextField, prompt: String, isActive: Bool, into canvas: inout Canvas, _ rect: Rect
  ) {
    let used = canvas.put(prompt, x: rect.x, y: rect.y, width: rect.width, style: Style(.accent, .bold))
    let room = max(1, rect.width - used)
    let before = Width.of(String(field.text.prefix(field.cursor)))
    let hidden = max(0, before - room + 1)
    let shown = Run(field.text, style: Style(.text, .bold)).dropping(columns: hidden)
    canvas.put(shown.text, x: rect.x + used, y: rect.y, width: room, style: shown.style)
    if isActive { canvas.cursor = Point(x: rect.x + used + before - hidden, y: rect.y) }
  }

  /// What was found, or what of the line could not be understood.
  private static func summary(_ search: Search, _ state: State) -> (String, Role) {
    if search.name != nil { return ("↵ saves it among the feeds, esc leaves it", .dim) }
    if let remark = search.query.reading.remarks.first { return (remark.message, .notice) }
    guard search.answered != nil else { return ("type words that all must occur", .dim) }
    return (count(search, shown: state.list.ids.count), .dim)
  }

  /// What is seen, and what is not: "44 shown, 312 read ones hidden: x shows them".
  private static func count(_ search: Search, shown: Int) -> String {
    let hits = search.hits
    var text = shown < hits.total ? "\(shown) shown of \(hits.total)" : "\(shown) shown"
    if hits.isPartial { text += ", type on for the rest" }
    guard hits.hidden > 0 else { return text }
    return text + ", \(hits.hidden) \(search.filter == .unread ? "read" : "unstarred") ones hidden: x shows them"
  }
}
