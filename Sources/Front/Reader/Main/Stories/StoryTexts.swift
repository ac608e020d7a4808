import Model
import Screen

/// Texts of stories in the list.
enum StoryTexts {
  static let standsAlone = "This article stands alone: no other reports the same event."
  static func isUngrouped(_ keys: Keymap) -> String {
    "Each article has a row of its own" + keys.step("; ", StoryCommand.groupStories, "groups them by story") + "."
  }
  /// The step to the right unfolds a story where that key reads an article.
  static func grouped(_ keys: Keymap) -> String {
    let step =
      keys[.right] == .open
      ? "; \(keys.label(of: .right)) unfolds it" : keys.step("; ", StoryCommand.unfoldStory, "unfolds it")
    return "One row a story\(step)."
  }
  static let ungrouped = "Stories unfolded: every article by itself."
  static let notJoined = "Left as it was."
  static let isInNoStory = "This article is in no story."
  static let isTogether = "They are in one story already."
  static let comparing = "comparing…"
  static let first = "first"
  static let allLanguages = "Articles in all languages."
  static let setLanguages = #"To hide other languages, set languages = ["ru", "en"] in config.toml."#

  static func only(_ languages: String, _ keys: Keymap) -> String {
    "Only articles in \(languages)" + keys.step("; ", MainCommand.showHidden, "shows the others") + "."
  }
  static func hidden(_ count: Int, _ keys: Keymap) -> String {
    "\(count) hidden" + keys.step(": ", MainCommand.showHidden, "shows")
  }

  /// In place of a list whose articles are all hidden: "4 hidden in other languages; x shows them."
  static func allHidden(_ count: Int, _ keys: Keymap) -> String {
    "\(count) hidden in other languages"
      + keys.step("; ", MainCommand.showHidden, count == 1 ? "shows it" : "shows them") + "."
  }

  static func joinTo(_ keys: Keymap) -> String {
    let key = keys.firstLabel(of: StoryCommand.joinStory)
    return "Go to an article of the same story and \(key.isEmpty ? "run the command" : "press \(key)") again."
  }
  static func joining(_ keys: Keymap) -> String {
    let key = keys.firstLabel(of: StoryCommand.joinStory)
    return "\(key.isEmpty ? "the command" : key) puts it together with this one"
  }
  static func together(_ reasons: [String]) -> String {
    if reasons.isEmpty { return "together, without a name or number in common" }
    return "together because: " + reasons.joined(separator: " · ")
  }
  /// "Read, with 3 others of its story.  u undoes it."
  static func readTogether(_ count: Int, hasOwn: Bool, _ keys: Keymap) -> String {
    let others = hasOwn ? count - 1 : count
    return "Read, with \(others) \(others == 1 ? "other" : "others") of its story." + keys.undoing
  }
  static func says(_ figure: String) -> String { "says \(figure)" }
  /// "Egemen, not in this list: first, 17 injured"
  static func absent(_ source: String, _ parts: [String]) -> String {
    "\(source), not in this list: \(parts.joined(separator: ", "))"
  }
  static func says(_ source: String, _ figures: [String]) -> String { "\(source): \(figures.joined(separator: ", "))" }

  /// The size of a story from the longest form to the shortest: "×7 · 4 languages", "×7 · 4 lang", "×7".
  static func size(_ count: Int, languages: Int?) -> [String] {
    guard let languages, languages > 1 else { return ["×\(count)"] }
    return ["×\(count) · \(languages) languages", "×\(count) · \(languages) lang", "×\(count)"]
  }
}
