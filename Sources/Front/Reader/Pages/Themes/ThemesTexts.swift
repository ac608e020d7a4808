enum ThemesTexts {
  static let heading = "Themes"
  static let help = "the themes, shown as you go through them"
  static let keep = "keep"
  static let restore = "back"
  static let isOwn = "yours"
  static let reading = "Reading the folder of themes…"

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
  static let notice = "12 new: press ."
}
