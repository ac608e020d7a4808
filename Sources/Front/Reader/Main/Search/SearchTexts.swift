import Query

/// Texts of an open search.
enum SearchTexts {
  static let prompt = "/ "
  /// While the line is typed: the key of the column of feeds would be a letter of it.
  static func saved(_ name: String) -> String { "Saved as \(name)." }
  static func openFirst(_ keys: Keymap) -> String {
    let key = keys.firstLabel(of: MainCommand.search)
    return "Open a search first" + (key.isEmpty ? "." : ": \(key)")
  }
  static let hasOrder = "The search names its order itself: sort:rank or sort:date."
  static let hidesNothing = "This search leaves out nothing."
  static let noneFound = "Nothing was found."
  static let firstHit = "This is the first hit."
  static let lastHit = "This is the last hit."
}

/// The rows under the line.
extension SearchTexts {
  static let help = "type words that all must occur"
  static let nothing = "nothing found"
  static let nothingElse = "nothing else to look for"

  /// - Parameter query: the part of the line that was understood.
  static func found(_ count: Int, for query: String) -> String { "\(count) found for \(query)" }

  /// - Parameters:
  ///   - shown: results that can be walked through.
  ///   - total: all results; `isMore` when there are even more.
  static func found(shown: Int, of total: Int, isMore: Bool) -> String {
    guard shown < total else { return "\(shown) found" }
    return "\(shown) of \(isMore ? "more than \(total)" : "\(total)") found"
  }
  /// After the number of results.
  static func order(_ order: SearchOrder) -> String {
    switch order {
    case .rank: ", best first"
    case .date: ", newest first"
    case .stories: ", most reported first"
    }
  }
  static func sorted(by order: SearchOrder) -> String {
    switch order {
    case .rank: "The best results first."
    case .date: "The newest results first."
    case .stories: "Most reported first."
    }
  }
  static let typeOn = ", type on for the rest"

  /// - Parameter key: "x", or "↵, then x,".
  static func hidden(_ count: Int, isRead: Bool, key: String) -> String {
    ", \(count) \(isRead ? "read" : "unstarred") ones hidden: \(key) shows them"
  }
  static func keyForHidden(afterEnter enter: String, _ key: String) -> String { "\(enter), then \(key)," }
}

/// In place of results.
extension SearchTexts {
  static let nothingToSearch = "There is nothing to look for yet."
  static let tryOther = "Try fewer words, or a prefix: teng*"

  /// - Parameter key: "x", or "↵, then x,".
  static func allHidden(key: String) -> String { "All that was found is hidden. \(key) shows it." }

  static func didYouMean(_ first: String, others: [String], _ keys: Keymap) -> String {
    "Did you mean \(first)?" + keys.step(" ", LineCommand.readResult, "searches for it.")
      + (others.isEmpty ? "" : " Or: \(others.joined(separator: ", "))")
  }
}
