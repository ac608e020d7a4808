import Screen

/// The converter, in the last rows: earlier answers, the line, what it comes to.
enum ConverterPane {
  /// Stands there while the line is empty: what can be typed is learnt from what was.
  private static let example = "100 usd kzt · 2.5m uzs in eur · 1000 kgs on 2025-12-11"

  /// At most eight earlier answers, fewer in a low terminal: the line and its answer are always there.
  static func draw(_ converter: Converter, _ state: State, into canvas: inout Canvas) {
    let size = state.size
    let width = size.width - 3
    let detail = wrap([Run(converter.answer?.detail ?? "", style: Style(.faint))], width: max(1, width)).prefix(2)
    // The text above stays in sight: a sum is looked up while it is read.
    let tape = converter.tape.suffix(max(0, min(8, size.height - 8)))
    let height = min(size.height - 1, tape.count + 3 + max(1, detail.count))
    let rect = Rect(x: 0, y: size.height - height, width: size.width, height: height)
    canvas.fill(rect, style: .text)
    Rule.horizontal(in: Rect(x: 0, y: rect.y, width: rect.width, height: 1), into: &canvas, above: [])
    for (number, line) in tape.enumerated() {
      canvas.put(Width.cut(line, to: width), x: 2, y: rect.y + 1 + number, width: width, style: Style(.dim))
    }
    let row = rect.y + 1 + tape.count
    FieldPane.draw(converter.field, prompt: "convert ", into: &canvas, Rect(x: 2, y: row, width: width, height: 1))
    guard row + 1 < size.height else { return }
    if let answer = converter.answer {
      let style = answer.isRefusal ? Style(.dim) : Style(.title, .bold)
      canvas.put(Width.cut(answer.text, to: width), x: 2, y: row + 1, width: width, style: style)
      for (number, line) in detail.enumerated() { canvas.put(line, x: 2, y: row + 2 + number, width: width) }
    } else {
      canvas.put(Width.cut(example, to: width), x: 2, y: row + 1, width: width, style: Style(.faint))
      let keys = "\(state.keymap.label(of: .enter)) keeps the answer  esc back"
      canvas.put(keys, x: 2, y: row + 2, width: width, style: Style(.faint))
    }
  }
}
