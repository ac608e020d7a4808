import Text

/// Texts of the status row, and those that several parts of the screen share.
enum ShellTexts {
  static let back = "back"
  static let program = "newsband"
  static let noTitle = "(no title)"
  static let noBorder = "List and text are not side by side here."
  static func zen(_ keys: Keymap) -> String {
    "The text alone" + keys.step("; ", MainCommand.zen, "shows the rest again") + "."
  }
  static func howToQuit(_ keymap: Keymap) -> String {
    let keys = [MainCommand.back, .quit].flatMap { keymap.labels(of: $0.command) }
    let step = ["esc", "←", "left", "h", "backspace"]
    return "\(keys.first { !step.contains($0) } ?? "^C") quits."
  }

  static func needs(width: Int, height: Int) -> String { "needs \(width)x\(height)" }
  static func newArticles(_ count: Int) -> String { count == 1 ? "1 new article" : "\(count) new articles" }

  /// - Parameter age: "3 h"; "now" for less than a minute.
  static func received(ago age: String) -> String { age == "now" ? "received now" : "received \(age) ago" }
}

/// The title of the window.
extension ShellTexts {
  static func windowTitle(searchingFor text: String) -> String { text.isEmpty ? search : "\(search): \(text)" }
}

/// The first look of a day.
extension ShellTexts {
  static let yesterday = "yesterday"

  static func since(_ moment: String, _ news: String) -> String { "Since \(moment): \(news)" }
  static func new(_ count: Int) -> String { "\(count) new" }
  /// "tenge +0.4 %" for "Kazakhstani tenge"; "tenge unchanged".
  static func move(of currency: String, percent: String) -> String {
    let word = currency.split(separator: " ").last.map(String.init) ?? currency
    return percent == "0" ? "\(word) unchanged" : "\(word) \(percent.replacing("-", with: "−")) %"
  }
}

/// The status row.
extension ShellTexts {
  static let fetchingPage = "fetching the page"
  static let fetching = "fetching"
  static let fetchingRates = "fetching rates"
  static let nextHit = "next hit"
  static let facets = "facets"

  static let all = "All"
  static let starred = "Starred"
  static let search = "Search"
  static let onlyUnread = "unread only"

  /// "59 unread". Says that it counts articles where rows are stories, and that hidden ones are among them.
  static func unread(_ count: Int, isOfArticles: Bool = false, withHidden: Bool = false) -> String {
    let articles = count == 1 ? "article" : "articles"
    return "\(count) unread" + (isOfArticles ? " \(articles)" : "") + (withHidden ? " in all" : "")
  }
  /// "12/31 stories".
  static func stories(_ place: String) -> String { "\(place) \(place == "1" ? "story" : "stories")" }
  /// "12/60"; "1" for the only one.
  static func place(_ place: Int, of count: Int) -> String { count == 1 ? "1" : shortPlace(place, of: count) }
  static func shortPlace(_ place: Int, of count: Int) -> String { "\(place)/\(count)" }
  static func arrived(_ count: Int, key: String) -> String { "\(count) new" + press(key) }
  static func alerts(_ count: Int, key: String) -> String { (count == 1 ? "1 alert" : "\(count) alerts") + press(key) }
  static func hookFailed(key: String) -> String { "a hook failed" + press(key) }
  private static func press(_ key: String) -> String { key.isEmpty ? "" : ": press \(key)" }
  static func percent(_ percent: Int) -> String { "\(percent)%" }
  /// "code →16": columns of code that have left the text at the left.
  static func code(from column: Int) -> String { "code →\(column)" }
  static func searchFor(_ suggestion: String) -> String { "search for \(suggestion)" }

  /// "syncing Home: 3,250 of 10,000 articles"; "syncing Home" before articles are fetched.
  static func syncing(_ syncing: Syncing) -> String {
    let name = "syncing \(syncing.account.displaySafe)"
    if syncing.total == 0 { return name }
    let articles = syncing.total == 1 ? "article" : "articles"
    return "\(name): \(grouped(syncing.done)) of \(grouped(syncing.total)) \(articles)"
  }

  /// "10,000"
  private static func grouped(_ number: Int) -> String {
    let digits = String(number)
    return digits.enumerated().map { place, digit in
      place > 0 && (digits.count - place) % 3 == 0 ? ",\(digit)" : String(digit)
    }.joined()
  }

  static func fetching(done: Int, total: Int, failed: Int) -> String {
    "fetching \(done)/\(total)" + (failed > 0 ? ", failed \(failed)" : "")
  }
}

/// Refreshing.
extension ShellTexts {
  static let fetchingAlready = "Fetching already; esc stops it."
  /// Over a page esc closes that.
  static let fetchingUnderPage = "Fetching feeds and rates…"
  static let fetchingStarted = "Fetching; esc stops it."

  static let offline = "Offline: no server could be reached. What is here can be read."

  /// The result of a refresh: "4 new: press .", or how many feeds had them, and failures.
  /// - Parameter key: the key that adds them to the list; nil where they are in no list that is shown.
  static func result(of refreshing: Refreshing, key: String?, _ keys: Keymap) -> String {
    if refreshing.total == 0, refreshing.held == 0, refreshing.waiting > 0 {
      return refreshing.waiting == 1
        ? "1 feed waits for your yes to its command\(keys.step("; ", HealthCommand.health, "shows it"))."
        : "\(refreshing.waiting) feeds wait for your yes to their commands"
          + keys.step("; ", HealthCommand.health, "shows them") + "."
    }
    if refreshing.total == 0, refreshing.held == 0 {
      return refreshing.isOfAll
        ? "No feed is followed yet\(keys.step("; ", AddingCommand.addFeeds, "adds some"))."
        : "It was read from a file: nothing to fetch."
    }
    if refreshing.total == 0 {
      let servers = refreshing.held == 1 ? "Its server asks" : "Their servers ask"
      return "\(servers) to be left alone for a while; nothing was fetched."
    }
    if refreshing.offline > 0 { return offline }
    let reasons = keys.step(": ", HealthCommand.health, "tells why")
    let failed = refreshing.failed > 0 ? "\(refreshing.failed) failed\(reasons)" : nil
    guard refreshing.new > 0 else { return failed.map { "Nothing new; \($0)." } ?? "Nothing new." }
    if let key {
      let new = "\(refreshing.new) new" + press(key)
      return failed.map { "\(new) · \($0)" } ?? "\(new)\(key == "." ? "" : ".")"
    }
    let feeds = refreshing.withNew == 1 ? "1 feed" : "\(refreshing.withNew) feeds"
    return "\(newArticles(refreshing.new)) from \(feeds)\(failed.map { "; \($0)" } ?? "")."
  }
}
