/// Texts of the column of feeds.
enum FeedsTexts {
  static let all = "All articles"
  static let unread = "Unread"
  static let starred = "Starred"
  static let chooseFirst = "Choose a feed or saved search first: F"
  static let forArticles = "This key is for an article: ↵ opens the list."
  static let forFeeds = "This key is for a feed: choose one in the column."
  static let noPageToOpen = "This feed has no page to open."
  static let cannotRemove = "Only feeds and saved searches can be removed."

  /// "A again marks 307 articles of Eurasianet read."; all of it where the number is not known.
  static func markAll(_ key: String, count: Int?, of title: String) -> String {
    "\(key) again marks \(count.map(ListTexts.articles) ?? "everything") of \(title) read."
  }

  static let noFeedUnread = "No feed has unread articles."
  static let noFolderUnread = "No folder has unread articles."
  static func nothingUnread(in title: String) -> String { "Nothing in \(title) is unread." }

  /// "D again removes Eurasianet; what is starred stays."
  static func remove(_ key: String, _ title: String, isFeed: Bool) -> String {
    "\(key) again removes \(title)" + (isFeed ? "; what is starred stays." : ".")
  }

  static func removed(_ title: String) -> String { "\(title) removed; what is starred stays.  u undoes it." }
}
