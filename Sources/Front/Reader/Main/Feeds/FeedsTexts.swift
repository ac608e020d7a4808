/// Texts of the column of feeds.
enum FeedsTexts {
  static let all = "All articles"
  static let unread = "Unread"
  static let starred = "Starred"
  static let chooseFirst = "Choose a feed or saved search first: F"
  static let cannotRemove = "Only feeds and saved searches can be removed."

  static func removed(_ title: String) -> String { "\(title) removed; what is starred stays.  u undoes it." }
}
