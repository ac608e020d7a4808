import Foundation
import Model
import Money
import Text

/// An article as plain text: title, source, and its blocks with an empty line between them. Lines are not wrapped, so that other
/// programs find whole paragraphs; `fold -s` wraps them.
enum ArticleText {
  static func text(_ stored: StoredArticle) -> String {
    let article = stored.article
    let body = article.blocks.isEmpty ? article.text : article.blocks.map(text).joined(separator: "\n\n")
    let parts = [article.title, source(stored), body.isEmpty ? article.summary ?? "" : body]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n").displaySafeLines + "\n"
  }

  /// "Kursiv · 2026-04-02T22:10:00Z · A. Author", and the address below.
  private static func source(_ stored: StoredArticle) -> String {
    let authors = stored.article.authors.compactMap(\.name)
    let line = ([stored.headline.feedTitle, stored.headline.isoDate] + authors).joined(separator: " · ")
    return stored.article.url.map { "\(line)\n\($0)" } ?? line
  }

  /// One block on one line, except for code and tables. A turn of an interview is "Name: text".
  private static func text(_ block: Block) -> String {
    let indent = String(repeating: "  ", count: block.level)
    return switch block.kind {
    case .turn: [block.speaker, block.text].compactMap { $0 }.joined(separator: ": ")
    case .caption: "[" + [block.text, block.credit].compactMap { $0 }.joined(separator: " — ") + "]"
    case .item, .definition: indent + [block.marker ?? "•", block.text].joined(separator: " ")
    case .rule: "* * *"
    case .image, .media: "[" + [block.text, block.url ?? ""].filter { !$0.isEmpty }.joined(separator: " ") + "]"
    // Tabs between the cells, empty ones too, so that other programs can tell the columns.
    case .table: block.table?.texts.map { $0.joined(separator: "\t") }.joined(separator: "\n") ?? block.text
    case .paragraph, .heading, .quote, .code, .term: block.text
    }
  }
}
