import Screen

extension ConverterPage {
  /// In the last rows of the screen: the text above stays in sight, because a sum is looked up while it is read.
  ///
  /// At most eight earlier answers, fewer in a low terminal; the line and its result are always there.
  package func draw(_ state: State, into canvas: inout Canvas) {
    let size = state.size
    let width = size.width - 3
    let detail = wrap([Run(result?.detail ?? "", style: Style(.faint))], width: max(1, width)).prefix(2)
    let tape = tape.suffix(max(0, min(8, size.height - 8)))
    let height = min(size.height - 1, tape.count + 3 + max(1, detail.count))
    let rect = Rect(x: 0, y: size.height - height, width: size.width, height: height)
    canvas.fill(rect, style: .text)
    Rule.horizontal(in: Rect(x: 0, y: rect.y, width: rect.width, height: 1), into: &canvas, above: [])
    for (number, line) in tape.enumerated() {
      canvas.put(Width.cut(line, to: width), x: 2, y: rect.y + 1 + number, width: width, style: Style(.dim))
    }
    let row = rect.y + 1 + tape.count
    FieldPane.draw(
      field, prompt: ConverterTexts.prompt, into: &canvas, Rect(x: 2, y: row, width: width, height: 1))
    guard row + 1 < size.height else { return }
    if let result {
      let style = result.isRefusal ? Style(.dim) : Style(.title, .bold)
      canvas.put(Width.cut(result.text, to: width), x: 2, y: row + 1, width: width, style: style)
      for (number, line) in detail.enumerated() { canvas.put(line, x: 2, y: row + 2 + number, width: width) }
    } else {
      let example = Width.cut(ConverterTexts.example, to: width)
      canvas.put(example, x: 2, y: row + 1, width: width, style: Style(.faint))
      let keys = ConverterTexts.keys(state.keymap)
      canvas.put(keys, x: 2, y: row + 2, width: width, style: Style(.faint))
    }
  }
}
