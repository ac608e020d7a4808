import Screen

/// A page over the panes: the band stays above it, its hints take the place of the status row.
struct Sheet {
  /// The rows between the band and the hints.
  let body: Rect
  private let footer: Rect

  /// `top` is the first row under the band.
  init(in size: Size) {
    let top = size.height >= 16 ? 2 : 1
    body = Rect(x: 0, y: top, width: size.width, height: max(0, size.height - top - 1))
    footer = Rect(x: 0, y: size.height - 1, width: size.width, height: 1)
  }

  /// Fills all but the band with blanks, and draws the rule below the band where there is a row for one.
  func clear(_ canvas: inout Canvas) {
    // No panes meet below the rule here.
    if body.y == 2 { Rule.horizontal(in: Rect(x: 0, y: 1, width: body.width, height: 1), into: &canvas, above: []) }
    canvas.fill(body, style: .text)
    canvas.fill(footer, style: .text)
  }

  /// Lines from the top, as many as there is room for.
  func put(_ lines: some Sequence<Line>, into canvas: inout Canvas, from row: Int = 0) {
    for (number, line) in lines.enumerated() where row + number < body.height {
      canvas.put(line, x: body.x + 2, y: body.y + row + number, width: body.width - 3)
    }
  }

  /// The hints, or the notice while there is one.
  func put(hints: [Hint], _ state: State, into canvas: inout Canvas) {
    if let notice = state.notice {
      let text = notice.text(within: max(0, footer.width - 3))
      canvas.put(sentence: text, x: 2, y: footer.y, width: footer.width - 2, style: notice.style)
      return
    }
    let room = footer.width - 3 - PendingPane.width(state)
    Hint.draw(hints, state.keymap, into: &canvas, x: 2, y: footer.y, room: room)
  }

  /// A sentence in place of hints, or the notice while there is one.
  func put(footer text: String, _ state: State, into canvas: inout Canvas) {
    if state.notice != nil { return put(hints: [], state, into: &canvas) }
    canvas.put(Width.cut(text, to: max(0, footer.width - 3)), x: 2, y: footer.y, style: Style(.faint))
  }

  /// A line being typed in the last row, with the cursor in it; or the notice while there is one.
  func put(_ field: TextField, prompt: String, _ state: State, into canvas: inout Canvas) {
    if state.notice != nil { return put(hints: [], state, into: &canvas) }
    FieldPane.draw(field, prompt: prompt, into: &canvas, Rect(x: 2, y: footer.y, width: footer.width - 3, height: 1))
  }
}
