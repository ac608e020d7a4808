import GRDB
import Money

/// The full-text index over all articles: an FTS5 table that holds no text of its own and reads it from the view
/// `document` (`Schema.version17`), where translations stand behind title and text.
///
/// Triggers keep it in step: a text that goes leaves the index at once, and one that comes or changes waits in `unindexed`
/// (`Indexing`), so that news can be read before they are indexed. An external-content index must be given the exact words
/// that it has to forget (https://www.sqlite.org/fts5.html#external_content_tables): each trigger takes them from the row
/// as it was. Where only one column changes, the others are read as they stand, because they are the same before and after.
///
/// An article's row in it is its slot: the day of its date times 2²⁰, and a number inside the day. So the index is in
/// order of days, the newest matches of a frequent word are read without a look at the others, and a span of days is a
/// span of rows.
enum SearchIndex {
  /// Adds to a connection what the index needs: the tokenizer and the ranking.
  static func prepare(_ db: Database) throws {
    let gleanings = IndexingCache()
    gleanings.install(db)
    try WordTokenizer.install(db, gleanings)
    try Relevance.install(db)
  }

  /// Throws when the index is not in step with the articles.
  static func verify(_ db: Database) throws {
    try db.execute(sql: "INSERT INTO search(search, rank) VALUES ('integrity-check', 1)")
    // The check has scanned every article, and none of their words were added.
    try WordTokenizer.gleanings(of: db).forget()
  }

  /// The first slot of the day that holds a moment, in milliseconds since 1970.
  static func slot(_ milliseconds: Int64) -> Int64 {
    (milliseconds / day) << 20
  }

  /// Milliseconds of a day; a day of the index is one of UTC.
  static let day: Int64 = 86_400_000
  /// The columns, in the order of `Relevance.parts` and of `texts`.
  static let columns = "title, author, tags, feed, text"

  /// The texts that are indexed, before FROM.
  static let texts = "\(heads), article_text(body.text, body.compressed) AS text"

  /// The first of them, without the text of the article.
  static let heads = """
    article.title AS title, article.author AS author, article.tags AS tags, coalesce(feed.name, feed.title) AS feed
    """

  /// The translations that are indexed with title and text, before FROM. They name no money: a sum in them may be wrong.
  static let translations = """
    \(translation("= 0")) AS translatedTitle, \(translation("> 0")) AS translatedText
    """

  private static func translation(_ place: String) -> String {
    """
    (SELECT group_concat(text, char(10)) FROM (SELECT translation.text AS text FROM translation
      WHERE translation.article = status.id AND place \(place) ORDER BY place, hash))
    """
  }

  /// The tables of those texts, after FROM.
  static let tables = """
    status JOIN article ON article.id = status.id JOIN body ON body.id = article.id JOIN feed ON feed.id = status.feed
    """
}
