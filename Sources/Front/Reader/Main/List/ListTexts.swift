import Model

/// Texts of the list of articles, and of what is done to articles in it.
enum ListTexts {
  static let noMoreUnread = "No unread article further on."
  static let nothingNew = "Nothing new."
  static let nothingUnread = "Nothing here is unread."
  static let nothingAbove = "No article is above this one."
  static let nothingBelow = "No article is below this one."
  static let noAddressToOpen = "This article has no address to open."
  static let noAddressToCopy = "This article has no address to copy."

  /// "A again marks 59 articles read." Of the results of a search it is not known how many are unread.
  static func markAll(_ key: String, count: Int, isSearch: Bool) -> String {
    isSearch ? "\(key) again marks all \(count) results read." : "\(key) again marks \(articles(count)) read."
  }

  /// "[ again marks 12 articles above read."
  static func markPart(_ key: String, count: Int, isAbove: Bool) -> String {
    "\(key) again marks \(articles(count)) \(isAbove ? "above" : "below") read."
  }

  static func articles(_ count: Int) -> String { count == 1 ? "1 article" : "\(count) articles" }

  /// "Starred.  u undoes it.", "12 articles marked read."
  /// - Parameter withoutText: the number of articles that are in no list any more.
  static func marked(_ mark: Mark, count: Int, isUndo: Bool, withoutText: Int = 0) -> String {
    let done =
      switch mark {
      case .read: "marked read"
      case .unread: "marked unread"
      case .star: "starred"
      case .unstar: "no longer starred"
      }
    let text = count == 1 ? done.prefix(1).uppercased() + done.dropFirst() : "\(count) articles \(done)"
    guard isUndo else { return text + ".  u undoes it." }
    let dropped = withoutText == 0 ? "" : " The text of \(articles(withoutText)) was dropped meanwhile."
    return text + "." + dropped
  }
}

/// An empty list: the reason, and what to do next.
extension ListTexts {
  static let allRead = "Everything is read. 1 lists all articles."
  static let noStars = "Nothing is starred yet. s stars the article under the cursor."
  static let noArticles = "No articles yet. a adds feeds; newsband import reads files."
}
