import Money
import Screen

extension AlertsPage {
  package func draw(_ state: State, into canvas: inout Canvas) {
    let sheet = Sheet(in: state.size)
    sheet.clear(&canvas)
    sheet.put([Line([Run(AlertsTexts.title, style: Style(.title, .bold))])], into: &canvas)
    if alerts.isEmpty {
      let text = Run(AlertsTexts.introduction(state.keymap), style: Style(.dim))
      sheet.put(wrap([text], width: max(1, sheet.body.width - 4)), into: &canvas, from: 2)
    }
    if let window = window(in: state.size) {
      for row in window.rows {
        let isSelected = row == window.selected
        if isSelected { canvas.put("▌", x: 0, y: window.y(of: row), style: Style(.accent)) }
        sheet.put([text(of: alerts[row], state, isSelected)], into: &canvas, from: window.y(of: row) - sheet.body.y)
      }
    }
    if let line { return AlertsPage.draw(line, state, into: &canvas, sheet) }
    let hints = [Hint(AlertsCommand.newAlert), Hint(AlertsCommand.giveUpAlert)] + Hint.helpAndBack
    sheet.put(hints: hints, state, into: &canvas)
  }

  /// The line in which a rule is typed, below the forms that it may have.
  static func draw(_ line: TextField, _ state: State, into canvas: inout Canvas, _ sheet: Sheet) {
    let forms = wrap([Run(AlertsTexts.forms, style: Style(.faint))], width: max(1, sheet.body.width - 4))
    let top = max(1, sheet.body.height - forms.count)
    canvas.fill(
      Rect(x: 0, y: sheet.body.y + top, width: sheet.body.width, height: sheet.body.height - top), style: .text)
    sheet.put(forms, into: &canvas, from: top)
    sheet.put(line, prompt: AlertsTexts.prompt, state, into: &canvas)
  }

  /// "armed  USD/KZT crosses 480  now 475.09, +1.03 % to go  11 Dec: …"
  private func text(of status: AlertStatus, _ state: State, _ isSelected: Bool) -> Line {
    let isArmed = status.alert.isArmed
    var runs = [
      Run(isArmed ? AlertsTexts.armed : AlertsTexts.rang, style: Style(isArmed ? .faint : .notice)),
      Run("  \(status.alert.rule)", style: Style(.text, isSelected ? .bold : [])),
    ]
    let room = state.size.width - 5 - runs.reduce(0) { $0 + Width.of($1.text) }
    let distances =
      isArmed && state.band.asOf == nil ? AlertPrices(state.band.ticks).distances(to: status.alert) : []
    if let distance = distances.first(where: { Width.of($0) <= room }) {
      runs.append(Run("  \(distance)", style: Style(.dim)))
    }
    if let said = status.said {
      let day = status.day.map { "  \(DateText.short($0, today: state.today)): " } ?? "  "
      runs.append(Run(day + said, style: Style(.dim)))
    }
    if status.isFromSettings { runs.append(Run("  \(AlertsTexts.fromSettings)", style: Style(.faint))) }
    return Line(runs.cut(to: max(0, state.size.width - 3)))
  }
}
