import Money
import Screen

extension SumsPage {
  /// The sum, its worth then, its worth now, and a blank.
  private static let rowsOfSum = 4

  /// In place of the list, beside the text; over both where the list is not on the screen.
  package func draw(_ state: State, into canvas: inout Canvas) {
    let area = state.layout.list ?? Sheet(in: state.size).body
    canvas.fill(area, style: .text)
    put(SumsTexts.title, row: 0, Style(.title, .bold), in: area, into: &canvas)
    canvas.fill(Rect(x: 0, y: state.size.height - 1, width: state.size.width, height: 1), style: .text)
    let hints = [
      Hint(keys: "j k", saying: SumsTexts.nextHint), Hint(keys: "space", saying: SumsTexts.pageHint),
      Hint(keys: "esc", saying: ShellTexts.back),
    ]
    Sheet(in: state.size).put(hints: hints, state, into: &canvas)
    guard let sums else { return put("…", row: 2, Style(.dim), in: area, into: &canvas) }
    if sums.isEmpty {
      let lines = wrap([Run(SumsTexts.empty, style: Style(.dim))], width: max(1, area.width - 3))
      for (row, line) in lines.enumerated() { put(line.text, row: 2 + row, Style(.dim), in: area, into: &canvas) }
    }
    draw(sums, state, in: area, into: &canvas)
  }

  private func draw(_ sums: [SumWorth], _ state: State, in area: Rect, into canvas: inout Canvas) {
    let room = max(1, (area.height - 2) / SumsPage.rowsOfSum)
    let index = cursor?.index ?? 0
    let top = max(0, min(index - room / 2, sums.count - room))
    for (number, sum) in sums.dropFirst(top).prefix(room).enumerated() {
      let row = 2 + number * SumsPage.rowsOfSum
      if top + number == index { canvas.put("▌", x: area.x, y: area.y + row, style: Style(.accent)) }
      put(sum.text, row: row, Style(.text, .bold), in: area, into: &canvas)
      for (place, text) in worths(of: sum, state, width: area.width - 3).enumerated() {
        put(text, row: row + 1 + place, place == 0 ? Style(.text) : Style(.dim), in: area, into: &canvas)
      }
    }
  }

  /// Nothing below the last row: the area may be lower than its content.
  private func put(_ text: String, row: Int, _ style: Style, in area: Rect, into canvas: inout Canvas) {
    guard row < area.height else { return }
    let width = area.width - 3
    canvas.put(Width.cut(text, to: width), x: area.x + 2, y: area.y + row, width: width, style: style)
  }

  /// "≈ 2.85 billion KZT then, 11 Dec" and the same for now; "bn" in both where the days would not fit behind "billion", and no days where they do
  /// not fit behind that: half a day says nothing.
  private func worths(of sum: SumWorth, _ state: State, width: Int) -> [String] {
    let forms = [(isShort: false, hasDay: true), (true, true), (true, false)].map { form in
      [(sum.then, sum.upperThen, SumsTexts.then), (sum.now, sum.upperNow, SumsTexts.now)].map { worth, upper, when in
        guard let worth else { return SumsTexts.noRate(when: when) }
        let day = form.hasDay ? DateText.short(worth.quotation.date, today: state.today) : nil
        let amount = worth.figure.spoken(to: upper?.figure, isShort: form.isShort)
        return SumsTexts.worth(amount, sum.code, when: when, day: day)
      }
    }
    return forms.first { $0.allSatisfy { Width.of($0) <= width } } ?? forms[2]
  }
}
