import Foundation
import Model
import Money
import Text

/// An article as plain text: title, source, and its blocks with an empty line between them. Lines are not wrapped, so that other
/// programs find whole paragraphs; `fold -s` wraps them.
enum ArticleText {
  static func text(_ stored: StoredArticle) -> String {
    let article = stored.article
    let body =
      article.blocks.isEmpty ? article.text.displaySafeLines : article.blocks.map(text).joined(separator: "\n\n")
    let source = source(stored).displaySafeLines
    let parts = [
      article.title.displaySafeLines, source, body.isEmpty ? (article.summary ?? "").displaySafeLines : body,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// "Kursiv · 2026-04-02T22:10:00Z · A. Author", and the address below.
  private static func source(_ stored: StoredArticle) -> String {
    let authors = stored.article.authors.compactMap(\.name)
    let line = ([stored.headline.feedTitle, stored.headline.isoDate] + authors).joined(separator: " · ")
    return stored.article.url.map { "\(line)\n\($0)" } ?? line
  }

  /// One block on one line, except for code and tables. The cells of a table have tabs between them, empty ones too, so that
  /// other programs can tell the columns.
  private static func text(_ block: Block) -> String {
    guard let table = block.table else { return line(block).displaySafeLines }
    return table.texts.map { $0.map(\.displaySafe).joined(separator: "\t") }.joined(separator: "\n")
  }

  /// A turn of an interview is "Name: text".
  private static func line(_ block: Block) -> String {
    let indent = String(repeating: "  ", count: block.level)
    return switch block.kind {
    case .turn: [block.speaker, block.text].compactMap { $0 }.joined(separator: ": ")
    case .caption: "[" + [block.text, block.credit].compactMap { $0 }.joined(separator: " — ") + "]"
    case .item, .definition: indent + [block.marker ?? "•", block.text].joined(separator: " ")
    case .rule: "* * *"
    case .image, .media: "[" + [block.text, block.url ?? ""].filter { !$0.isEmpty }.joined(separator: " ") + "]"
    case .paragraph, .heading, .quote, .code, .term, .table: block.text
    }
  }
}
