import Model
import Screen

/// The accounts on the page of feed health: a line each, above the feeds.
extension HealthPage {
  /// Rows that the accounts take; at most a third of the page.
  func accountLines(in size: Size) -> Int { min(accounts.count, max(1, size.height / 3)) }

  func drawAccounts(_ state: State, into canvas: inout Canvas) {
    let width = canvas.size.width
    for (number, summary) in accounts.prefix(accountLines(in: canvas.size)).enumerated() {
      let y = 2 + number
      let style = Style(summary.account.record.problem == nil ? .dim : .error)
      canvas.put("⇅", x: 2, y: y, width: 2, style: style)
      let text = "\(summary.account.name): \(HealthTexts.account(summary, now: state.now))"
      canvas.put(Width.cut(text, to: max(1, width - 6)), x: 4, y: y, width: max(1, width - 6), style: style)
    }
  }
}
