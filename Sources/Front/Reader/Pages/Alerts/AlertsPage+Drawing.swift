import Money
import Screen

extension AlertsPage {
  package func draw(_ state: State, into canvas: inout Canvas) {
    let sheet = Sheet(in: state.size)
    sheet.clear(&canvas)
    sheet.put([Line([Run(AlertsTexts.title, style: Style(.title, .bold))])], into: &canvas)
    if alerts.isEmpty {
      let text = Run(AlertsTexts.introduction, style: Style(.dim))
      sheet.put(wrap([text], width: max(1, sheet.body.width - 4)), into: &canvas, from: 2)
    }
    if let window = window(in: state.size) {
      for row in window.rows {
        let isSelected = row == window.selected
        if isSelected { canvas.put("▌", x: 0, y: window.y(of: row), style: Style(.accent)) }
        sheet.put([text(of: alerts[row], state, isSelected)], into: &canvas, from: window.y(of: row) - sheet.body.y)
      }
    }
    if let line { return sheet.put(line, prompt: AlertsTexts.prompt, state, into: &canvas) }
    let hints = [Hint(AlertsCommand.newAlert), Hint(AlertsCommand.giveUpAlert)] + Hint.helpAndBack
    sheet.put(hints: hints, state, into: &canvas)
  }

  /// "armed  USD/KZT crosses 480  now 475.09, +1.03 % to go  11 Dec: …"
  private func text(of status: AlertStatus, _ state: State, _ isSelected: Bool) -> Line {
    let isArmed = status.alert.isArmed
    var runs = [
      Run(isArmed ? AlertsTexts.armed : AlertsTexts.rang, style: Style(isArmed ? .faint : .notice)),
      Run("  \(status.alert.rule)", style: Style(.text, isSelected ? .bold : [])),
    ]
    if isArmed, state.band.asOf == nil, let distance = AlertPrices(state.band.ticks).distance(to: status.alert) {
      runs.append(Run("  \(distance)", style: Style(.dim)))
    }
    if let said = status.said {
      let day = status.day.map { "  \(DateText.short($0, today: state.today)): " } ?? "  "
      runs.append(Run(day + said, style: Style(.dim)))
    }
    if status.isFromSettings { runs.append(Run("  \(AlertsTexts.fromSettings)", style: Style(.faint))) }
    return Line(runs)
  }
}
