import Foundation
import Model
import Screen
import Text

/// The accounts and the hooks that failed on the page of feed health: a line each, above the feeds.
extension HealthPage {
  /// Rows that they take; at most a third of the page.
  func accountLines(in size: Size) -> Int { min(hooks.count + accounts.count, max(1, size.height / 3)) }

  func drawAccounts(_ state: State, into canvas: inout Canvas) {
    let width = canvas.size.width
    let failed = hooks.map { (sign: "!", text: HealthTexts.hook($0, now: state.now), isBad: true) }
    let rows =
      failed
      + accounts.map { summary in
        (
          sign: "⇅", text: "\(summary.account.name): \(HealthTexts.account(summary, now: state.now))",
          isBad: summary.account.record.problem != nil
        )
      }
    for (number, row) in rows.prefix(accountLines(in: canvas.size)).enumerated() {
      let (y, style) = (2 + number, Style(row.isBad ? .error : .dim))
      canvas.put(row.sign, x: 2, y: y, width: 2, style: style)
      canvas.put(
        Width.cut(row.text.displaySafe, to: max(1, width - 6)), x: 4, y: y, width: max(1, width - 6), style: style)
    }
  }
}
