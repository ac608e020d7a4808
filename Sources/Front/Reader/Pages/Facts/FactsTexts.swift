enum FactsTexts {
  static let heading = "Facts about an article"
  static let noArticle = "Open an article first: its facts are shown."

  static let title = "Title"
  static let feed = "Feed"
  static let published = "Published"
  static let updated = "Updated"
  static let dateAsWritten = "Date as written"
  static let edition = "Edition"
  static let authors = "Authors"
  static let tags = "Tags"
  static let language = "Language"
  static let length = "Length"
  static let text = "Text"
  static let status = "Status"
  static let found = "Found by"
  static let address = "Address"
  static let about = "Is about"
  static let comments = "Comments"
  static let picture = "Picture"
  static let attachments = "Attachments"
  static let sums = "Sums"
  static let key = "Key in the feed"

  static let fromFeed = "from the feed"
  static let fromPage = "from the article's page"
  static let noText = "none; the feed gives only the title"
  static let read = "read"
  static let unread = "unread"
  static let starred = "starred"
  static func changed(_ keys: Keymap) -> String {
    "changed by its source" + keys.step("; ", ChangesCommand.earlierText, "compares")
  }

  static let sameWord = "the same word"
  static let otherForm = "another form of the word"
  static let otherSpelling = "the name in another spelling or alphabet"
  /// For a search that no word of the text shows, such as feed:kursiv.
  static let noWord = "no word of the text; the search looks at the rest"

  /// "1,204 words, 5 min"
  static func length(words: String, minutes: String) -> String { "\(words) words, \(minutes)" }
  /// "2 April 2026, 22:10 (+05:00)"
  static func moment(day: String, time: String, offset: String) -> String { "\(day), \(time) (\(offset))" }
  /// "банков: another form of the word"
  static func reason(word: String, why: String) -> String { "\(word): \(why)" }
  /// "$6 million = 6,000,000 USD"
  static func sum(_ written: String, amount: String, _ code: String) -> String { "\(written) = \(amount) \(code)" }
  static func footer(hasMore: Bool, _ keys: Keymap) -> String {
    keys.steps(
      hasMore: hasMore,
      [keys.step(MainCommand.copyLink, "copies"), keys.step(MainCommand.openInBrowser, "opens the link")])
  }
}
