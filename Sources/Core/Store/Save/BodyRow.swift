import Foundation
import GRDB
import Model

/// An article as its row in the table `body`: its text in every form that the source gave, and all that lists never show.
struct BodyRow {
  private let detail: String?
  private let text: TextColumns
  /// `text` as it is stored, as arguments by their places: with names, they take as long as the insertion. Compressing takes longer than the statement, and is done before the transaction begins.
  private let stored: StatementArguments

  init(_ article: Article) throws {
    detail = try Detail(article).map(JSON.text)
    text = try TextColumns(ArticleText(text: article.text, blocks: article.blocks, html: article.html))
    stored = text.arguments
  }

  /// `id` is that of the article, whose row is there already.
  func insert(_ db: Database, _ id: ArticleID) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO body(id, detail, text, html, blocks, compressed) VALUES (?5, ?6, ?1, ?2, ?3, ?4)
        """
    ).execute(arguments: stored + [id, detail])
  }

  /// Writes only what differs. Returns whether anything did. Where the body is that of the page, what the feed says goes
  /// beside it.
  func update(_ db: Database, _ id: ArticleID, hasPage: Bool) throws -> Bool {
    // The table's name is one of two of ours, and so two statements are kept ready.
    let table = hasPage ? "page" : "body"
    let select = try db.cachedStatement(sql: "SELECT text, html, blocks, compressed FROM \(table) WHERE id = ?")
    let isRewritten = try Row.fetchOne(select, arguments: [id]).map { try TextColumns($0) != text } ?? false
    if isRewritten {
      try db.cachedStatement(
        sql: """
          UPDATE \(table) SET text = ?1, html = ?2, blocks = ?3, compressed = ?4 WHERE id = ?5
          """
      ).execute(arguments: stored + [id])
    }
    try db.cachedStatement(sql: "UPDATE body SET detail = ? WHERE id = ? AND detail IS NOT ?")
      .execute(arguments: [detail, id, detail])
    return isRewritten || db.changesCount > 0
  }
}

/// The parts of an article besides its text and the columns of `article`; kept as JSON, absent where there is none.
struct Detail: Codable {
  var externalURL: String?
  var summary: String?
  var dateText: String?
  var authors: [Author]?
  var tags: [String]?
  var attachments: [Attachment]?
  var image: String?
  var comments: String?

  /// Nil when the article has nothing of all this.
  init?(_ article: Article) {
    externalURL = article.externalURL
    summary = article.summary
    dateText = article.dateText
    authors = article.authors.isEmpty ? nil : article.authors
    tags = article.tags.isEmpty ? nil : article.tags
    attachments = article.attachments.isEmpty ? nil : article.attachments
    image = article.image
    comments = article.comments
    let hasText = [externalURL, summary, dateText, image, comments].contains { $0 != nil }
    if !hasText, authors == nil, tags == nil, attachments == nil { return nil }
  }

  func fill(_ article: inout Article) {
    article.externalURL = externalURL
    article.summary = summary
    article.dateText = dateText
    article.authors = authors ?? []
    article.tags = tags ?? []
    article.attachments = attachments ?? []
    article.image = image
    article.comments = comments
  }
}
