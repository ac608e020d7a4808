import Foundation
import GRDB
import Model
import Text

/// Finds out which articles of a fetch the store has already. Each stored article is one of them at most.
struct Matching {
  private let db: Database
  private let feed: FeedID
  private let home: String?
  private var taken: Set<ArticleID> = []

  /// Stored articles of one link and title that are compared, the newest first: a column that is always called "Weather"
  /// has one a day.
  private static let mostCandidates = 32

  init(_ db: Database, feed: FeedID, home: String?) throws {
    self.db = db
    self.feed = feed
    self.home = home?.comparableAddress
    try LinkTitle.fill(db, feed: feed)
  }

  /// The stored article of each item; nil for an item that is new.
  ///
  /// Certain matches come first, so that a doubtful one never takes an article away from the item that it is.
  mutating func matches(_ items: [FeedRows.Item]) throws -> [Known?] {
    var found: [Known?] = try items.map { try certain($0) }
    for index in items.indices where found[index] == nil { found[index] = try byLinkAndTitle(items[index]) }
    for index in items.indices where found[index] == nil { found[index] = try byKey(items[index]) }
    return found
  }

  /// The stored article with the same key, link and title, where these are enough.
  private mutating func certain(_ item: FeedRows.Item) throws -> Known? {
    guard let known = try Known.fetch(db, feed: feed, key: item.identity.key(0)),
      known.linkTitle == item.identity.linkTitle, !taken.contains(known.id),
      try item.identity.isProven || comparison(item, known, StoredText.fetch(db, known.id)).isSame
    else { return nil }
    return take(known)
  }

  /// The stored article with the same link and title that is most like the item.
  private mutating func byLinkAndTitle(_ item: FeedRows.Item) throws -> Known? {
    let candidates = try Known.fetchAll(
      db, feed: feed, linkTitle: item.identity.linkTitle, limit: Matching.mostCandidates)
    var best: (known: Known, score: Int)?
    for known in candidates where !taken.contains(known.id) {
      let text = try StoredText.fetch(db, known.id)
      guard try comparison(item, known, text).isSame else { continue }
      let isOfDate = known.date == item.row.date?.milliseconds
      let score = (isOfDate ? 2 : 0) + (text?.text == item.article.text ? 1 : 0)
      if score > best?.score ?? -1 { best = (known, score) }
    }
    return try adopt(best?.known, for: item)
  }

  /// The stored article with the item's own key, where that key names no other article of the fetch.
  private mutating func byKey(_ item: FeedRows.Item) throws -> Known? {
    let (article, identity) = (item.article, item.identity)
    guard identity.guid != nil || article.keyOrigin == .address && identity.link != nil else { return nil }
    for key in [article.key, article.key.withOtherWebScheme].compactMap(\.self) {
      guard let known = try Known.fetch(db, feed: feed, key: key), !taken.contains(known.id),
        try comparison(item, known, try StoredText.fetch(db, known.id)).isSame
      else { continue }
      return try adopt(known, for: item)
    }
    return nil
  }

  private mutating func take(_ known: Known?) -> Known? {
    if let known { taken.insert(known.id) }
    return known
  }

  /// Takes a match, and gives it the item's id in the place of a key that is worth less.
  private mutating func adopt(_ known: Known?, for item: FeedRows.Item) throws -> Known? {
    guard let known else { return nil }
    if let guid = item.identity.guid, guid != known.key,
      known.guid.map({ $0.isSameAddress(as: guid) }) ?? true
    {
      try db.cachedStatement(sql: "UPDATE OR IGNORE status SET key = ? WHERE id = ?").execute(arguments: [
        guid, known.id,
      ])
    }
    return take(known)
  }

  /// `stored` is nil where the text of the stored article is gone.
  private func comparison(_ item: FeedRows.Item, _ known: Known, _ stored: StoredText?) -> SameArticle {
    let (article, identity) = (item.article, item.identity)
    let hasSameTitle = known.linkTitle == identity.linkTitle
    let guid: SameArticle.Comparison =
      if let own = identity.guid, let other = known.guid { own.isSameAddress(as: other) ? .same : .different } else {
        .unknown
      }
    guard let stored else {
      let date: SameArticle.Comparison =
        if let date = item.row.date { date.milliseconds == known.date ? .same : .different } else { .unknown }
      let link: SameArticle.Comparison = identity.link != nil && (hasSameTitle || guid != .same) ? .same : .unknown
      return SameArticle(
        guid: guid, link: link, title: hasSameTitle ? .same : .unknown, date: date, text: { .unknown })
    }
    let link: SameArticle.Comparison =
      if let own = identity.link, let other = stored.url?.comparableAddress, other != home {
        own == other ? .same : .different
      } else { .unknown }
    let date: SameArticle.Comparison =
      if let own = identity.published, let other = stored.published { own == other ? .same : .different } else {
        .unknown
      }
    return SameArticle(
      guid: guid, link: link, title: Likeness.ofTitles(identity.title, LinkTitle.folded(stored.title)), date: date,
      text: { Likeness.ofTexts(article.text, stored.text) })
  }
}

/// A stored article before it is saved again.
struct Known {
  let id: ArticleID
  let key: String
  /// The date by which lists are sorted, in milliseconds since 1970.
  let date: Int64
  let linkTitle: Int64
  let hasText: Bool
  /// Its body is that of its page, and what the feed says stands beside it.
  let hasPage: Bool
  private let url: String?

  /// The id that the source gave it; nil where it is not known.
  var guid: String? { ArticleIdentity.guid(inKey: key, url: url) }

  static func fetch(_ db: Database, feed: FeedID, key: String) throws -> Known? {
    let statement = try db.cachedStatement(sql: "\(select) WHERE status.feed = ? AND status.key = ?")
    return try Row.fetchOne(statement, arguments: [feed, key]).map(Known.init)
  }

  /// The newest first.
  static func fetchAll(_ db: Database, feed: FeedID, linkTitle: Int64, limit: Int) throws -> [Known] {
    let statement = try db.cachedStatement(
      sql: """
        \(select) WHERE status.feed = ? AND status.linkTitle = ? ORDER BY status.id DESC LIMIT ?
        """)
    return try Row.fetchAll(statement, arguments: [feed, linkTitle, limit]).map(Known.init)
  }

  private static let select = """
    SELECT status.id, status.key, status.date, coalesce(status.linkTitle, 0), article.id IS NOT NULL,
      page.text IS NOT NULL, article.url
    FROM status LEFT JOIN article ON article.id = status.id LEFT JOIN page ON page.id = status.id
    """

  private init(_ row: Row) throws {
    id = try row.value(0)
    key = try row.value(1)
    date = try row.value(2)
    linkTitle = try row.value(3)
    hasText = try row.value(4)
    hasPage = try row.value(5)
    url = try row.value(6)
  }
}

/// The parts of a stored article that came from its feed, for comparing.
struct StoredText {
  let title: String
  let url: String?
  /// Milliseconds since 1970.
  let published: Int64?
  let text: String

  /// The text of an article as its feed gave it, from the tables `body` and `page`.
  static let sql = """
    coalesce(article_text(page.text, page.compressed), article_text(body.text, body.compressed))
    """

  /// Nil where the text is gone.
  static func fetch(_ db: Database, _ id: ArticleID) throws -> StoredText? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT article.title, article.url, article.published, \(StoredText.sql)
        FROM article JOIN body ON body.id = article.id LEFT JOIN page ON page.id = article.id WHERE article.id = ?
        """)
    return try Row.fetchOne(statement, arguments: [id]).map { row in
      try StoredText(title: row.value(0), url: row.value(1), published: row.value(2), text: row.value(3))
    }
  }
}

extension String {
  /// "https://…" of "http://…" and the other way round; nil for any other text.
  fileprivate var withOtherWebScheme: String? {
    if hasPrefix("http://") { return "https://" + dropFirst(7) }
    if hasPrefix("https://") { return "http://" + dropFirst(8) }
    return nil
  }
}
