enum ChangesTexts {
  static let title = "Changes of an article"
  static let none = "Not changed since it arrived."

  static func changed(day: String, time: String) -> String { "Changed by its source: \(day), \(time)" }

  /// The signs are those of GNU wdiff.
  static func footer(hasMore: Bool, _ keys: Keymap) -> String {
    ["[-taken out-] {+put in+}", keys.steps(hasMore: hasMore)].filter { !$0.isEmpty }.joined(separator: "  ")
  }
}
