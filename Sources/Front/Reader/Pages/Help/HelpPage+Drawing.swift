import Screen

extension HelpPage {
  package func draw(_ state: State, into canvas: inout Canvas) {
    let size = state.size
    let layout = layout(in: state)
    canvas.fill(canvas.bounds, style: .text)
    FieldPane.draw(field, prompt: HelpTexts.prompt, into: &canvas, Rect(x: 2, y: 0, width: size.width - 3, height: 1))
    if layout.entries.isEmpty {
      canvas.put(HelpTexts.nothing, x: 2, y: text.top + 1, width: size.width - 3, style: Style(.dim))
    }
    let room = text.room(in: size)
    for (number, rows) in layout.columns.enumerated() {
      let x = 2 + number * (layout.width + HelpLayout.gap)
      for line in 0..<room where rows.indices.contains(scroll + line) {
        let (row, y) = (rows[scroll + line], text.top + line)
        canvas.put(row.line, x: x, y: y, width: layout.width)
        if !isBlank, row.entry == selected {
          Selection.draw(on: Rect(x: x - 1, y: y, width: layout.width + 1, height: 1), hasFocus: true, into: &canvas)
        }
      }
    }
    let footer = footer(state, hasMore: scroll + room < layout.height)
    canvas.put(Width.cut(footer, to: max(0, size.width - 3)), x: 2, y: size.height - 1, style: Style(.faint))
  }

  private func footer(_ state: State, hasMore: Bool) -> String {
    if let notice = state.notice { return notice.text }
    if !isBlank { return HelpTexts.footerOfWords(state.keymap) }
    let more = hasMore ? [MainCommand.advance].map { state.keymap.firstLabel(of: $0) }.filter { !$0.isEmpty } : []
    return HelpTexts.footer(more: more, back: state.keymap.firstLabel(of: LineCommand.leaveLine))
  }
}
