import Model

enum ThemesTexts {
  static let heading = "Themes"
  static let help = "the themes, shown as you go through them"
  static let keep = "keep"
  static let restore = "back"
  static let isOwn = "yours"
  static let reading = "Reading the folder of themes…"

  /// "lake.yaml, line 3: color1 is …": the folder is the same for all of them.
  static func problem(_ problem: Problem) -> String {
    let file = problem.subject.split(separator: "/").last.map(String.init) ?? problem.subject
    return "\(file)\(problem.line.map { ", line \($0)" } ?? ""): \(problem.why)."
  }
  static func noThemes(_ count: Int) -> String { "\(count) files are no themes; newsband config says why." }
  static func more(_ count: Int) -> String { "\(count) more; newsband config names them all." }

  /// - Parameter configured: the theme of config.toml, where another one is kept.
  static func kept(_ name: String, configured: String?) -> String {
    "Theme \(name), also at the next start"
      + (configured.map { ", until the theme in config.toml is another one than \($0)." } ?? ".")
  }

  /// A sample of each role, as it looks in the theme.
  static let unread = "An unread headline"
  static let read = "One that was read"
  static let starred = "One with a star"
  static let source = "Kursiv · 3 h · 4 min"
  static let text = "The text of an article, with "
  static let link = "a link"
  static let hit = "a search hit"
  static let code = "code"
  static let quote = "“A quotation.”"
  static let error = "Could not open the page"
  static func notice(_ keys: Keymap) -> String {
    ShellTexts.arrived(12, key: keys.firstLabel(of: MainCommand.showNew))
  }
}
