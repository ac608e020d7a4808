enum LinksTexts {
  static let heading = "Links of an article"
  static let title = "Links"
  static let none = "This article has no links."

  static let openFirst = "Open an article first: the links of its text get labels."
  static let noneInSight = "No link is in sight here."
  static let typeLabel = "Type the label of a link; esc ends."
  static func noLabel(_ typed: String) -> String { "No link in sight has the label \(typed)." }
  static func noLink(_ number: Int, of count: Int) -> String {
    count == 0 ? none : "There is no link \(number): the article has \(count)."
  }

  /// - Parameter digits: the digits of a number typed so far.
  static func footer(digits: String, _ keymap: Keymap) -> String {
    let open = keymap.firstLabel(of: MainCommand.open)
    return (digits.isEmpty ? "" : "\(digits)…  ") + (open.isEmpty ? "number" : "number or \(open)") + " opens"
      + keymap.step(", ", MainCommand.copyLink, "copies") + keymap.step(", ", MainCommand.back, "closes")
  }
}
