import Foundation
import Model
import Money
import Reader
import Screen
import Text

/// An article as plain text: title, source, and its blocks with an empty line between them.
///
/// On a terminal lines are wrapped and tables stand in columns. Elsewhere lines are not wrapped, so that other programs find
/// whole paragraphs, and tabs separate the cells of a table.
enum ArticleText {
  /// - Parameter translation: stands in place of title and text, with a line that says so.
  static func text(
    _ stored: StoredArticle, _ translation: TranslatedArticle? = nil, on device: OutputDevice = .other
  ) -> String {
    if let translation { return translated(stored, translation, device) }
    let article = stored.article
    let blocks = article.blocks.map { text($0, on: device) }
    let body =
      article.blocks.isEmpty
      ? wrapped(article.text.displaySafeLines, device) : blocks.joined(separator: "\n\n")
    let summary = wrapped((article.summary ?? "").displaySafeLines, device)
    let parts = [
      wrapped(article.title.displaySafeLines, device, .strong),
      wrapped(source(stored, on: device).displaySafeLines, device, .faint), body.isEmpty ? summary : body,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private static func translated(
    _ stored: StoredArticle, _ translation: TranslatedArticle, _ device: OutputDevice
  ) -> String {
    let blocks = translation.blocks.map { block in
      ([text(block.withoutLinkMarks, on: device)] + TranslationTexts.notes(block).map { wrapped($0, device, .faint) })
        .joined(separator: "\n")
    }
    let title = translation.title?.text ?? stored.article.title
    let source = source(stored, on: device) + "\n" + TranslationTexts.mark(translation)
    let parts = [wrapped(title.displaySafeLines, device, .strong), wrapped(source.displaySafeLines, device, .faint)]
    return (parts + blocks).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// "Kursiv · 2026-04-02T22:10:00Z · A. Author", and the address below.
  private static func source(_ stored: StoredArticle, on device: OutputDevice) -> String {
    let authors = stored.article.authors.compactMap(\.name)
    let line = ([stored.headline.feedTitle, stored.headline.date(on: device)] + authors).joined(separator: " · ")
    return stored.article.url.map { "\(line)\n\($0)" } ?? line
  }

  /// Columns of a line that reads well.
  private static let measure = 76

  /// Lines in the width of a terminal, not wider than reads well; unchanged elsewhere. The marker of an item stands alone at
  /// the left, and lines of code keep their blanks.
  private static func wrapped(
    _ text: String, _ device: OutputDevice, _ style: TextStyle = .plain, hanging: Int = 0
  ) -> String {
    guard let columns = device.columns else { return text }
    let width = min(columns, measure)
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
      let line = String(line)
      guard Width.of(line) > width else { return [device.styled(line, style)] }
      let indent = line.prefix { $0 == " " }.count
      return wrap([Run(line, style: .text)], width: width, hanging: min(width / 2, indent + hanging))
        .map { device.styled($0.text, style) }
    }.joined(separator: "\n")
  }

  /// One block on one line, except for code and tables. The cells of a table have tabs between them, empty ones too, so that
  /// other programs can tell the columns.
  private static func text(_ block: Block, on device: OutputDevice) -> String {
    if let table = block.table {
      return TextTable(table.texts).lines(on: device).joined(separator: "\n")
    }
    let text = line(block).displaySafeLines
    if block.kind == .code { return text }
    let isItem = block.kind == .item || block.kind == .definition
    return wrapped(
      text, device, block.kind == .heading ? .strong : .plain,
      hanging: isItem ? Width.of(block.marker ?? "•") + 1 : 0)
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
