import Screen

extension PalettePage {
  /// The line below the band, and under it a row for each command: what it does at the left, its keys at the right.
  package func draw(_ state: State, into canvas: inout Canvas) {
    let size = canvas.size
    let sheet = Sheet(in: size)
    sheet.clear(&canvas)
    let line = Rect(x: 1, y: sheet.body.y, width: size.width - 2, height: 1)
    FieldPane.draw(field, prompt: PaletteTexts.prompt, into: &canvas, line)
    let hints = [
      Hint(PaletteCommand.runEntry), Hint(PaletteCommand.completeEntry), Hint(PaletteCommand.leavePalette),
    ]
    sheet.put(hints: hints, state, into: &canvas)
    guard let window = window(in: size) else { return }
    if entries.isEmpty {
      canvas.put(PaletteTexts.nothing, x: 2, y: line.y + 1, width: size.width - 3, style: Style(.dim))
    }
    for row in window.rows { draw(entries[row], at: window.y(of: row), isSelected: row == window.selected, &canvas) }
  }

  private func draw(_ entry: PaletteEntry, at y: Int, isSelected: Bool, _ canvas: inout Canvas) {
    let width = canvas.size.width
    let keys = Width.cut(entry.keys, to: width / 3)
    let room = width - 4 - (keys.isEmpty ? 0 : Width.of(keys) + 2)
    let title = Width.cut(entry.title, to: max(0, room))
    canvas.put(title, x: 2, y: y, width: max(0, room), style: Style(entry.isHere ? .text : .dim))
    canvas.put(keys, x: width - 1 - Width.of(keys), y: y, width: Width.of(keys), style: Style(.accent))
    if isSelected { Selection.draw(on: Rect(x: 0, y: y, width: width, height: 1), hasFocus: true, into: &canvas) }
  }
}
