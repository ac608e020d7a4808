/// The texts of the help. What the keys do stands in the key table.
enum HelpTexts {
  static let title = "Keys"
  static let prompt = "Keys: "
  static let nothing = "No key has these words."
  static let footerOfWords = "↵ or a click runs it, ↑↓ choose, esc shows all keys"

  /// - Parameter more: the keys that show more; none at the end.
  static func footer(more: [String], back: String) -> String {
    let parts = more.map { "\($0) for more" } + (back.isEmpty ? [] : ["\(back) closes"]) + ["type to find a key"]
    return parts.joined(separator: ", ")
  }
}
