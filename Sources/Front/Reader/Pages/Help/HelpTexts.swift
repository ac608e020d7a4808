import Screen

/// The texts of the help. What the keys do stands in the key table.
enum HelpTexts {
  static let title = "Keys"
  static let prompt = "Keys: "
  static let nothing = "No key has these words."

  /// While words are typed: "↵ or a click runs it, ↑↓ choose, esc shows all keys".
  static func footerOfWords(_ keys: Keymap) -> String {
    // Letters are typed.
    let arrows = [MainCommand.previous, .next].compactMap { command in
      keys.keys(of: command).first { !$0.isCharacter }.map(keys.label)
    }
    let choosing = arrows.joined(separator: arrows.contains { $0.count > 1 } ? " " : "")
    let enter = keys.firstLabel(of: LineCommand.takeLine)
    let steps = [
      (enter.isEmpty ? "" : "\(enter) or ") + "a click runs it", choosing.isEmpty ? "" : "\(choosing) choose",
      keys.step(LineCommand.leaveLine, "shows all keys"),
    ]
    return steps.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// - Parameter more: the keys that show more; none at the end.
  static func footer(more: [String], back: String) -> String {
    let parts = more.map { "\($0) for more" } + (back.isEmpty ? [] : ["\(back) closes"]) + ["type to find a key"]
    return parts.joined(separator: ", ")
  }
}
