import Money
import Screen

/// The sums that the article names, beside its text: what each was worth on its day, and is worth now.
enum SumsPane {
  /// The sum, what it was worth, what it is worth, and a blank.
  private static let rowsOfSum = 4

  static func draw(_ page: SumsPage, _ state: State, into canvas: inout Canvas) {
    let layout = state.layout
    // Where list and text share the screen, the list gives way and the text stays as it is.
    let beside = layout.list ?? Sheet(in: state.size).body
    canvas.fill(beside, style: .text)
    let width = beside.width - 3
    // Below the last row nothing is drawn: the pane may be lower than what it has to say.
    func put(_ text: String, row: Int, _ style: Style) {
      guard row < beside.height else { return }
      canvas.put(Width.cut(text, to: width), x: beside.x + 2, y: beside.y + row, width: width, style: style)
    }
    put("Sums in this article", row: 0, Style(.title, .bold))
    canvas.fill(Rect(x: 0, y: state.size.height - 1, width: state.size.width, height: 1), style: .text)
    Sheet(in: state.size).put(
      hints: [("j k", "next sum"), ("space", "page"), ("esc", "back")], notice: state.notice, into: &canvas)
    guard let sums = page.sums else { return put("…", row: 2, Style(.dim)) }
    // An empty column would look as if they were still being counted.
    if sums.isEmpty {
      let text = "It names no sum of money that could be put into another currency."
      for (row, line) in wrap([Run(text, style: Style(.dim))], width: max(1, width)).enumerated() {
        put(line.text, row: 2 + row, Style(.dim))
      }
      return
    }
    let room = max(1, (beside.height - 2) / rowsOfSum)
    let top = max(0, min(page.index - room / 2, sums.count - room))
    for (number, sum) in sums.dropFirst(top).prefix(room).enumerated() {
      let row = 2 + number * rowsOfSum
      if top + number == page.index { canvas.put("▌", x: beside.x, y: beside.y + row, style: Style(.accent)) }
      put(sum.text, row: row, Style(.text, .bold))
      for (place, text) in worths(of: sum, state, width).enumerated() {
        put(text, row: row + 1 + place, place == 0 ? Style(.text) : Style(.dim))
      }
    }
  }

  /// "≈ 2.85 billion KZT then, 11 Dec" and the same for now; the words are shortened where the days would not fit behind them.
  private static func worths(of sum: SumWorth, _ state: State, _ width: Int) -> [String] {
    let both = [false, true].map { isShort in
      [(sum.then, "then"), (sum.now, "now")].map { worth, when in
        guard let worth else { return "no rate is known for \(when)" }
        let day = DateText.short(worth.quotation.date, today: state.today)
        return "≈ \(worth.figure.spoken(isShort: isShort)) \(sum.code) \(when), \(day)"
      }
    }
    return both[0].allSatisfy { Width.of($0) <= width } ? both[0] : both[1]
  }
}
