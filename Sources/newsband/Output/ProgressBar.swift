import Foundation

/// How far a long work is, on standard error when that is a terminal, and nowhere else.
struct ProgressBar {
  let title: String
  private let isShown = isatty(STDERR_FILENO) == 1
  private var shown = -1

  /// Columns between the brackets.
  private static let width = 30

  init(_ title: String) {
    self.title = title
  }

  /// Draws when the percentage has changed.
  mutating func show(_ done: Int, of total: Int) {
    let percent = total == 0 ? 100 : done * 100 / total
    guard isShown, percent != shown else { return }
    shown = percent
    let filled = percent * ProgressBar.width / 100
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: ProgressBar.width - filled)
    StandardError.write("\r\(title) [\(bar)] \(percent) %")
  }

  /// Takes the bar away again, until there is more to show.
  mutating func clear() {
    if isShown, shown >= 0 { StandardError.write("\r\u{1B}[K") }
    shown = -1
  }
}
