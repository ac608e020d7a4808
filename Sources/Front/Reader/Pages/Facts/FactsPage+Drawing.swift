import Screen

extension FactsPage {
  /// Lines of facts that are on the screen at once.
  static func room(in size: Size) -> Int { max(1, size.height - 3) }

  package func draw(_ state: State, into canvas: inout Canvas) {
    let size = canvas.size
    canvas.fill(canvas.bounds, style: .text)
    canvas.put(FactsTexts.heading, x: 2, y: 0, width: size.width - 2, style: Style(.title, .bold))
    let (lines, room) = (lines(width: size.width), FactsPage.room(in: size))
    for row in 0..<room where lines.indices.contains(scroll + row) {
      canvas.put(lines[scroll + row], x: 2, y: 2 + row, width: size.width - 3)
    }
    let footer = FactsTexts.footer(hasMore: scroll + room < lines.count)
    canvas.put(Width.cut(footer, to: size.width - 3), x: 2, y: size.height - 1, style: Style(.faint))
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
