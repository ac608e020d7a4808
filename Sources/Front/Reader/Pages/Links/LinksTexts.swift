enum LinksTexts {
  static let heading = "Links of an article"
  static let title = "Links"
  static let none = "This article has no links."

  /// - Parameter digits: the digits of a number typed so far.
  static func footer(digits: String, enter: String) -> String {
    (digits.isEmpty ? "" : "\(digits)…  ") + "number or \(enter) opens, y copies, q closes"
  }
}
