import Foundation

/// A bar on standard error that is drawn over itself: "importing [######        ] 40 %". Elsewhere than on a terminal it draws nothing.
struct ProgressBar {
  private let title: String
  private let isShown: Bool
  private let write: (String) -> Void
  /// The text on the terminal; empty when there is none.
  private var shown = ""

  /// Columns between the brackets.
  private static let width = 30

  /// - Parameter write: gets control characters too.
  init(
    _ title: String = "", isShown: Bool = isatty(STDERR_FILENO) == 1,
    write: @escaping (String) -> Void = { StandardError.write($0) }
  ) {
    self.title = title
    self.isShown = isShown
    self.write = write
  }

  /// Draws the bar if it has changed.
  ///
  /// - Parameter label: stands behind the bar; the percentage when it is nil.
  mutating func show(_ done: Int, of total: Int, label: String? = nil) {
    guard isShown else { return }
    let text = ProgressBar.text(done, of: total, title: title, label: label)
    guard text != shown else { return }
    shown = text
    write("\r\(text)\(ProgressBar.eraseRest)")
  }

  /// Erases the bar, so that a line can be written in its place.
  mutating func clear() {
    guard !shown.isEmpty else { return }
    shown = ""
    write("\r\(ProgressBar.eraseRest)")
  }

  /// ECMA-48, EL: the line from the cursor to its end.
  private static let eraseRest = "\u{1B}[K"

  static func text(_ done: Int, of total: Int, title: String = "", label: String? = nil) -> String {
    let percent = total <= 0 ? 100 : min(100, max(0, done * 100 / total))
    let part = percent * width / 100
    let bar = String(repeating: "#", count: part) + String(repeating: " ", count: width - part)
    return (title.isEmpty ? "" : title + " ") + "[\(bar)] \(label ?? "\(percent) %")"
  }
}
