import Money
import Screen

/// The alerts: each with its rule, whether it is armed, and what it said last.
enum AlertsPane {
  /// An empty page explains the language of rules, which no key could show.
  private static let introduction = """
    None yet. a sets one: USD/KZT 480 for a level, KZT/USD 1% for a move, USD/KZT high for the highest or lowest in 30 \
    days, USD/TMT peg for what should not move.
    """

  static func window(_ page: AlertsPage, in size: Size) -> Window {
    let body = Sheet(in: size).body
    return Window(page.alerts.count, selected: page.index, room: max(1, body.height - 2), y: body.y + 2)
  }

  static func draw(_ page: AlertsPage, _ state: State, into canvas: inout Canvas) {
    let sheet = Sheet(in: state.size)
    sheet.clear(&canvas)
    sheet.put([Line([Run("Alerts", style: Style(.title, .bold))])], into: &canvas)
    if page.alerts.isEmpty {
      sheet.put(
        wrap([Run(introduction, style: Style(.dim))], width: max(1, sheet.body.width - 4)), into: &canvas, from: 2)
    }
    let window = window(page, in: state.size)
    for row in window.rows {
      let isSelected = row == page.index
      if isSelected { canvas.put("▌", x: 0, y: window.y(of: row), style: Style(.accent)) }
      sheet.put([line(page.alerts[row], state, isSelected)], into: &canvas, from: window.y(of: row) - sheet.body.y)
    }
    if let rule = page.rule { return sheet.put(rule, prompt: "alert: ", notice: state.notice, into: &canvas) }
    sheet.put(
      hints: Hints.of([[.newAlert], [.giveUpAlert], [.help], [.back]], state.keymap), notice: state.notice,
      into: &canvas)
  }

  /// "armed USD/KZT crosses 480 11 Dec: …"
  private static func line(_ status: AlertStatus, _ state: State, _ isSelected: Bool) -> Line {
    // Of one length, so that the rules stand under each other.
    let word = status.alert.isArmed ? "armed" : "rang "
    var runs = [
      Run(word, style: Style(status.alert.isArmed ? .faint : .notice)),
      Run("  \(status.alert.rule)", style: Style(.text, isSelected ? .bold : [])),
    ]
    if let said = status.said {
      let day = status.day.map { "  \(DateText.short($0, today: state.today)): " } ?? "  "
      runs.append(Run(day + said, style: Style(.dim)))
    }
    if status.isFromSettings { runs.append(Run("  from config.toml", style: Style(.faint))) }
    return Line(runs)
  }
}
