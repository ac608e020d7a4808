/// The texts of the help. What the keys do stands in the key table.
enum HelpTexts {
  static let title = "Keys"

  static func footer(hasMore: Bool) -> String { hasMore ? "j or space for more, q closes" : "q closes" }
}
