/// Texts of the reading pane, and of the other texts of an article.
enum ArticleTexts {
  static let noText = "The source gave no text for this article."
  static func opensPage(_ keys: Keymap) -> String { keys.step(" ", MainCommand.openInBrowser, "opens its page.") }
  static let textGone = "The text of this article is no longer kept."
  static let fromFeed = "from its feed"
  static let fromPage = "from its page"
  static func changed(_ keys: Keymap) -> String {
    "changed" + keys.step(", ", ChangesCommand.earlierText, "compares")
  }
  static let leadsTo = " leads to "
  static let noLongCode = "No long code here."
  static let endOfCode = "This is the end of the longest row of code."
  static let codeIsBroken = "Long rows of code are broken already."

  static let oneAlphabet = "This article is in a language with one alphabet."

  static func isWritten(inLatin: Bool) -> String {
    inLatin ? "This text is in Latin letters already." : "This text has no word to write in Cyrillic letters."
  }
  static func written(inLatin: Bool) -> String { inLatin ? "in Latin letters" : "in Cyrillic letters" }
  static func mentions(_ currencies: [String]) -> String { "names \(currencies.joined(separator: ", "))" }
  static func minutes(_ count: Int) -> String { "\(count) min" }
  static func picture(_ text: String) -> String { text.isEmpty ? "[picture]" : "[picture: \(text)]" }
  static func recording(_ text: String) -> String { text.isEmpty ? "[recording]" : "[recording: \(text)]" }
}

/// Fetching pages.
extension ArticleTexts {
  static let noPage = "This article has no page to fetch."
  static let fetchingAlready = "Fetching a page already; esc stops it."
  static let fetching = "Fetching the page…"
  static let stopped = "Stopped fetching the page."
  static func isPage(_ keys: Keymap) -> String {
    "The text of the page" + keys.step("; ", MainCommand.fullText, "shows what the feed gave") + "."
  }

  static func pagesStopped(_ feed: String) -> String { "\(feed): pages are not fetched any more." }
  static func pagesLater(_ feed: String) -> String { "\(feed): pages are fetched from the next refresh on." }
  static func pagesOn(but why: String) -> String { "Pages are fetched from now on, but not this one: \(why)." }
  static func pagesNow(_ feed: String) -> String {
    "\(feed): pages are fetched from now on; this one is coming…"
  }
}
