import Screen

extension FactsPage {
  package func draw(_ state: State, into canvas: inout Canvas) {
    let size = canvas.size
    canvas.fill(canvas.bounds, style: .text)
    canvas.put(FactsTexts.heading, x: 2, y: 0, width: size.width - 2, style: Style(.title, .bold))
    let footer = FactsTexts.footer(hasMore: text.draw(lines(width: size.width), into: &canvas), state.keymap)
    Sheet(in: size).put(footer: footer, state, into: &canvas)
  }

  /// The names in a column at the left; values, which may take several lines, beside them, or below where it is narrow.
  func lines(width: Int) -> [Line] {
    let names = (facts.map { Width.of($0.name) }.max() ?? 0) + 2
    let isNarrow = width < names + 30
    let left = isNarrow ? 2 : names
    let room = max(8, width - 4 - left)
    var lines: [Line] = []
    for fact in facts {
      if isNarrow { lines.append(Line([Run(fact.name, style: Style(.dim))])) }
      for (number, text) in fact.values.flatMap({ wrap([Run($0, style: Style(.text))], width: room) }).enumerated() {
        let name = isNarrow || number > 0 ? "" : fact.name
        let gap = String(repeating: " ", count: left - Width.of(name))
        lines.append(Line([Run(name + gap, style: Style(.dim))] + text.runs))
      }
    }
    return lines
  }
}
