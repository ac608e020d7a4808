import Model
import Screen

extension ThemesPage {
  /// The names, and beside them a sample of what they change. The screen itself has the theme under the cursor.
  package func draw(_ state: State, into canvas: inout Canvas) {
    let sheet = Sheet(in: state.size)
    sheet.clear(&canvas)
    sheet.put([Line([Run(ThemesTexts.heading, style: Style(.title, .bold))])], into: &canvas)
    guard let window = window(in: state.size), let area = listArea(in: state.size) else { return }
    for row in window.rows {
      let y = window.y(of: row)
      let kind = state.settings.themes[names[row]] == nil ? "" : ThemesTexts.isOwn
      let room = area.width - 4 - (kind.isEmpty ? 0 : Width.of(kind) + 2)
      canvas.put(
        Width.cut(names[row], to: room), x: 2, y: y, width: room,
        style: Style(.text, row == window.selected ? .bold : []))
      canvas.put(kind, x: area.width - 2 - Width.of(kind), y: y, style: Style(.faint))
      if row == window.selected {
        Selection.draw(on: Rect(x: 0, y: y, width: area.width - 1, height: 1), hasFocus: true, into: &canvas)
      }
    }
    drawSample(
      state.keymap, into: &canvas,
      Rect(x: area.width + 1, y: area.y, width: canvas.size.width - area.width - 2, height: area.height))
    drawRemarks(into: &canvas, sheet.body)
    let hints = [Hint(MainCommand.open, saying: ThemesTexts.keep), Hint(MainCommand.back, saying: ThemesTexts.restore)]
    sheet.put(hints: hints, state, into: &canvas)
  }

  /// In the last rows: a line for each file that is no theme, or that the folder is being read.
  private func drawRemarks(into canvas: inout Canvas, _ body: Rect) {
    let style = Style(isReading ? .faint : .error)
    for (row, text) in remarks(in: body).enumerated() {
      let y = body.endY - remarkRows(in: body) + row
      canvas.put(Width.cutInside(text, to: body.width - 4), x: 2, y: y, width: body.width - 3, style: style)
    }
  }

  private func remarks(in body: Rect) -> [String] {
    let rows = remarkRows(in: body)
    guard rows > 0 else { return [] }
    if isReading { return [ThemesTexts.reading] }
    let texts = problems.map(ThemesTexts.problem)
    guard texts.count > rows else { return texts }
    return rows == 1 && texts.count > 1
      ? [ThemesTexts.noThemes(texts.count)] : texts.prefix(rows - 1) + [ThemesTexts.more(texts.count - rows + 1)]
  }

  /// Rows for remarks under the list: a third of the page at most, none where it is low.
  func remarkRows(in body: Rect) -> Int {
    body.height > 4 ? max(1, min(problems.count, body.height / 3)) : 0
  }

  private func drawSample(_ keymap: Keymap, into canvas: inout Canvas, _ rect: Rect) {
    guard rect.width >= 24 else { return }
    let lines: [[Run]] = [
      [
        Run("USD/KZT 520.40 "), Run("▲0.4%", style: Style(.up)), Run("  RUB/KZT 6.61 "),
        Run("▼0.2%", style: Style(.down)),
      ],
      [],
      [Run("• ", style: Style(.unread)), Run(ThemesTexts.unread)],
      [Run("  \(ThemesTexts.source)", style: Style(.faint))],
      [Run("  \(ThemesTexts.read)", style: Style(.faint))],
      [Run("★ ", style: Style(.star)), Run(ThemesTexts.starred)],
      [],
      [
        Run(ThemesTexts.text), Run(ThemesTexts.link, style: Style(.link)), Run(", "),
        Run(ThemesTexts.hit, style: Style(.highlight)), Run(", "), Run(ThemesTexts.code, style: Style(.code)),
      ],
      [Run(ThemesTexts.quote, style: Style(.quote))],
      [],
      [Run(ThemesTexts.notice(keymap), style: Style(.notice, .bold))], [Run(ThemesTexts.error, style: Style(.error))],
    ]
    for (row, runs) in lines.enumerated() where row < rect.height {
      canvas.put(Line(runs), x: rect.x, y: rect.y + row, width: rect.width)
    }
  }
}
