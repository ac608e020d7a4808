import Model
import Screen

/// Texts of the list of articles, and of what is done to articles in it.
enum ListTexts {
  static let noMoreUnread = "No unread article further on."
  static let noUnreadAbove = "No unread article above."
  static let noFurther = "No article further on."
  static func markEverything(_ key: String) -> String {
    "\(Keymap.again(key)) marks the articles of all feeds read."
  }
  static let nothingNew = "Nothing new."
  static let nothingUnread = "Nothing here is unread."
  static let nothingAbove = "No article is above this one."
  static let nothingBelow = "No article is below this one."
  static let noneUnreadAbove = "Nothing above is unread."
  static let noneUnreadBelow = "Nothing below is unread."
  static let noAddressToOpen = "This article has no address to open."
  static let noAddressToCopy = "This article has no address to copy."

  /// "A again marks 59 articles read." Of the results of a search it is not known how many are unread.
  static func markAll(_ key: String, count: Int, isSearch: Bool, isCounted: Bool = true) -> String {
    let again = Keymap.again(key)
    let all = count == 1 ? "" : "all "
    if isSearch { return "\(again) marks \(all)\(count) \(count == 1 ? "result" : "results") read." }
    return "\(again) marks "
      + (isCounted ? "\(articles(count)) read." : "\(all)\(articles(count)) of this list read.")
  }

  /// "[ again marks 12 articles above read.", or all of them where it is not known how many are unread.
  static func markPart(_ key: String, count: Int, isAbove: Bool, isCounted: Bool) -> String {
    let again = Keymap.again(key)
    let all = isCounted || count == 1 ? "" : "all "
    return "\(again) marks \(all)\(articles(count)) \(isAbove ? "above" : "below") read."
  }

  /// "Today · Thursday 26 November · 42", shorter where that does not fit. The year is left out when it is this one, the
  /// count when it is 0.
  /// - Parameter isOfArticles: the list has a row for each story, so that the number is to say what it counts.
  static func section(_ day: Day, count: Int, isOfArticles: Bool = false, today: Day, room: Int) -> String {
    let relative = day == today ? "Today" : day.number == today.number - 1 ? "Yesterday" : nil
    let dates = [
      DateText.weekday(day, today: today), DateText.medium(day, today: today), DateText.short(day, today: today),
    ]
    let number = count > 0 ? isOfArticles ? articles(count) : String(count) : nil
    let texts = dates.map { [relative, $0, number].compactMap(\.self).joined(separator: " · ") }
    return texts.first { Width.of($0) <= room }
      ?? [relative ?? dates[2], number].compactMap(\.self).joined(separator: " · ")
  }

  /// "new since 18:02", with the day when it was not today; shorter where that does not fit.
  static func newSince(_ time: String, day: Day, today: Day, room: Int) -> String {
    if day == today { return "new since \(time)" }
    let short = DateText.short(day, today: today)
    let texts = (day.number == today.number - 1 ? ["new since yesterday \(time)"] : []) + ["new since \(short) \(time)"]
    return texts.first { Width.of($0) <= room } ?? "new since \(short)"
  }

  static func sorted(by order: ListOrder) -> String {
    switch order {
    case .date: "Sorted by date, the newest first."
    case .feed: "Sorted by feed."
    case .title: "Sorted by title."
    case .readingTime: "Sorted by reading time, the shortest first."
    case .stories: "Most reported first."
    }
  }

  /// The order of a list in the status row; nil for the usual one.
  static func order(_ order: ListOrder) -> String? {
    switch order {
    case .date: nil
    case .feed: "by feed"
    case .title: "by title"
    case .readingTime: "by reading time"
    case .stories: "most reported first"
    }
  }

  static func density(_ density: Density) -> String {
    switch density {
    case .compact: "One row an article."
    case .normal: "Two rows an article."
    case .roomy: "Three rows an article."
    }
  }

  static func articles(_ count: Int) -> String { count == 1 ? "1 article" : "\(count) articles" }

  /// "Starred.  u undoes it.", "12 articles marked read."
  /// - Parameter withoutText: the number of articles that are in no list any more.
  static func marked(_ mark: Mark, count: Int, isUndo: Bool, withoutText: Int = 0, _ keys: Keymap) -> String {
    let done =
      switch mark {
      case .read: "marked read"
      case .unread: "marked unread"
      case .star: "starred"
      case .unstar: "no longer starred"
      }
    let text = count == 1 ? done.prefix(1).uppercased() + done.dropFirst() : "\(count) articles \(done)"
    guard isUndo else { return text + "." + keys.undoing }
    let dropped = withoutText == 0 ? "" : " The text of \(articles(withoutText)) was dropped meanwhile."
    return text + "." + dropped
  }
}

/// An empty list: the reason, and what to do next.
extension ListTexts {
  /// - Parameter all: the key that lists all articles; empty for none, as here in all of these.
  static func allRead(all: String) -> String { "Everything is read." + listsAll(all) }
  /// It names the list, which stands nowhere else on a narrow screen.
  static func noStars(star: String, all: String) -> String {
    "Starred is empty" + (star.isEmpty ? "." : ": \(star) stars an article.") + listsAll(all)
  }
  private static func listsAll(_ key: String) -> String { key.isEmpty ? "" : " \(key) lists all articles." }
  static let noArticle = "No article here."
  static func noArticles(_ keys: Keymap) -> String {
    "No articles yet." + keys.step(" ", AddingCommand.addFeeds, "adds feeds;") + " newsband import reads files."
  }
  static func noArticlesOfFeed(_ keys: Keymap) -> String {
    "No articles yet." + keys.step(" ", MainCommand.refreshFeed, "fetches the feed.")
  }
  static func noArticlesHere(_ keys: Keymap) -> String {
    "No articles yet." + keys.step(" ", MainCommand.refreshAll, "fetches the feeds.")
  }
  static func noFeedInFolder(_ keys: Keymap) -> String {
    "No feed in this folder" + keys.step(": ", ColumnCommand.moveRow, "moves one here") + "."
  }
}
