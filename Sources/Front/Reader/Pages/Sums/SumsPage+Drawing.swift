import Money
import Screen

extension SumsPage {
  /// The sum, its worth then, its worth now, and a blank.
  private static let rowsOfSum = 4
  /// Rows above the first sum.
  private static let above = 2

  /// In place of the list, beside the text; over both where the list is not on the screen.
  static func area(in state: State) -> Rect { state.layout.list ?? Sheet(in: state.size).body }

  /// The numbers of the sums on the screen.
  private func shown(in area: Rect) -> Range<Int> {
    let room = max(1, (area.height - SumsPage.above) / SumsPage.rowsOfSum)
    let (index, count) = (cursor?.index ?? 0, sums?.count ?? 0)
    let top = max(0, min(index - room / 2, count - room))
    return top..<min(count, top + room)
  }

  /// The number of the sum at a place of the screen; nil for a blank row and beside the sums.
  func sum(atX x: Int, _ y: Int, in state: State) -> Int? {
    let area = SumsPage.area(in: state)
    let row = y - area.y - SumsPage.above
    guard area.contains(x: x, y: y), row >= 0, row % SumsPage.rowsOfSum < SumsPage.rowsOfSum - 1 else { return nil }
    let shown = shown(in: area)
    let number = shown.lowerBound + row / SumsPage.rowsOfSum
    return shown.contains(number) ? number : nil
  }

  package func draw(_ state: State, into canvas: inout Canvas) {
    let area = SumsPage.area(in: state)
    canvas.fill(area, style: .text)
    put(SumsTexts.title, row: 0, Style(.title, .bold), in: area, into: &canvas)
    canvas.fill(Rect(x: 0, y: state.size.height - 1, width: state.size.width, height: 1), style: .text)
    let hints = [
      Hint(MainCommand.next, MainCommand.previous, saying: SumsTexts.nextHint),
      Hint(MainCommand.advance, saying: SumsTexts.pageHint), Hint(MainCommand.back),
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
    let shown = shown(in: area)
    for number in shown {
      let sum = sums[number]
      let row = SumsPage.above + (number - shown.lowerBound) * SumsPage.rowsOfSum
      if number == cursor?.index { canvas.put("▌", x: area.x, y: area.y + row, style: Style(.accent)) }
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
        guard let worth else { return SumsTexts.noRate(sum.code, when: when) }
        let day = form.hasDay ? DateText.short(worth.quotation.date, today: state.today) : nil
        let amount = worth.figure.spoken(to: upper?.figure, isShort: form.isShort)
        return SumsTexts.worth(amount, sum.code, when: when, day: day)
      }
    }
    return forms.first { $0.allSatisfy { Width.of($0) <= width } } ?? forms[2]
  }
}
