import Screen

/// The keys that wait for the next one, at the right end of the status row, and after a pause the keys that may follow.
enum PendingPane {
  static func draw(_ state: State, into canvas: inout Canvas) {
    guard let pending = state.pending else { return }
    let text = text(pending, state)
    let width = min(Width.of(text), canvas.size.width)
    let y = canvas.size.height - 1
    canvas.put(text, x: canvas.size.width - width, y: y, width: width, style: Style(.accent, .bold))
    if pending.hasBox { drawBox(pending, state, into: &canvas) }
  }

  private static func text(_ pending: PendingKeys, _ state: State) -> String {
    let keys = pending.keys.map(state.keymap.label)
    let text = " " + ([pending.digits].filter { !$0.isEmpty } + keys).joined(separator: " ") + "… "
    return text + (alone(pending, state).map { "\($0) " } ?? "")
  }

  /// "unread", for a digit that lists unread articles when no key follows; nil for all others.
  private static func alone(_ pending: PendingKeys, _ state: State) -> String? {
    let command: MainCommand? = pending.command.flatMap { state.keymap.command($0, in: state.place) }
    return command.map { $0.command.hint }
  }

  /// Columns at the right end of the last row that are not for others; 0 while no keys wait.
  static func width(_ state: State) -> Int { state.pending.map { Width.of(text($0, state)) } ?? 0 }

  /// A row for each key that may follow, with what it does, above the status row. Where there are more than rows, the last one
  /// says how many.
  private static func drawBox(_ pending: PendingKeys, _ state: State, into canvas: inout Canvas) {
    let size = canvas.size
    let follow = state.keymap.continuations(of: pending.keys, in: state.place)
    let room = size.height - 3
    guard !follow.isEmpty, room > 1 else { return }
    var rows = follow.map { next in
      (
        keys: next.keys.map(state.keymap.label).joined(separator: " "),
        title: next.calls.map(\.title).joined(separator: "; ")
      )
    }
    if rows.count > room { rows = rows.prefix(room - 1) + [("…", PaletteTexts.more(rows.count - room + 1))] }
    let keysWidth = rows.map { Width.of($0.keys) }.max() ?? 0
    let width = min(size.width, max(24, keysWidth + 4 + (rows.map { Width.of($0.title) }.max() ?? 0)))
    let box = Rect(x: size.width - width, y: size.height - 2 - rows.count, width: width, height: rows.count + 1)
    canvas.fill(box, style: .text)
    let rule = String(repeating: "─", count: width)
    canvas.put(rule, x: box.x, y: box.y, width: width, style: Style(.faint))
    for (number, row) in rows.enumerated() {
      let y = box.y + 1 + number
      canvas.put(row.keys, x: box.x + 1, y: y, width: keysWidth, style: Style(.accent))
      let left = width - keysWidth - 4
      guard left > 0 else { continue }
      canvas.put(
        Width.cut(row.title, to: left), x: box.x + keysWidth + 3, y: y, width: left, style: Style(.text))
    }
  }
}
