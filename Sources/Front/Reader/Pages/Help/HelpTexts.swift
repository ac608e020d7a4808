/// The texts of the help. What the keys do stands in the key table.
enum HelpTexts {
  static let title = "Keys"

  /// - Parameter more: the keys that show more; none at the end.
  static func footer(more: [String], back: String) -> String {
    let parts = [(more.joined(separator: " or "), "for more"), (back, "closes")].filter { !$0.0.isEmpty }
    return parts.map { "\($0) \($1)" }.joined(separator: ", ")
  }
}
