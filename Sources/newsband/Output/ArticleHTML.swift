import Model
import Text

/// Articles as one HTML document, for other programs. It is written anew from the blocks: scripts, styles and attributes of the
/// source are not in it, and pictures are links.
enum ArticleHTML {
  static func document(_ articles: [(stored: StoredArticle, blocks: [Block])]) -> String {
    let title = articles.count == 1 ? articles[0].stored.headline.shownTitle : "newsband"
    let body = articles.map { article($0.stored, $0.blocks) }.joined(separator: "\n")
    return """
      <!DOCTYPE html>
      <html>
      <head><meta charset="utf-8"><title>\(escaped(title))</title></head>
      <body>
      \(body)
      </body>
      </html>

      """
  }

  private static func article(_ stored: StoredArticle, _ blocks: [Block]) -> String {
    let authors = stored.article.authors.compactMap(\.name)
    let source = ([stored.headline.feedTitle, stored.headline.isoDate] + authors).map(escaped).joined(separator: " · ")
    let language = stored.headline.language.map { " lang=\"\(escaped($0))\"" } ?? ""
    let parts = ["<h1>\(linked(escaped(stored.headline.shownTitle), stored.headline.url))</h1>", "<p>\(source)</p>"]
    return (["<article\(language)>"] + parts + blocks.map(text) + ["</article>"]).joined(separator: "\n")
  }

  private static func text(_ block: Block) -> String {
    let depth = block.quoteDepth + (block.kind == .quote ? 1 : 0)
    let open = String(repeating: "<blockquote>", count: depth)
    return open + body(block) + String(repeating: "</blockquote>", count: depth)
  }

  private static func body(_ block: Block) -> String {
    let inside = inline(block.spans)
    return switch block.kind {
    case .paragraph, .quote: "<p>\(inside)</p>"
    case .heading:
      "<h\(max(2, min(6, block.level)))>\(inside)</h\(max(2, min(6, block.level)))>"
    case .caption:
      "<p><small>" + [inside, escaped(block.credit ?? "")].filter { !$0.isEmpty }.joined(separator: " — ")
        + "</small></p>"
    case .turn: "<p><b>\(escaped(block.speaker ?? "")):</b> \(inside)</p>"
    case .item, .definition: "<p>\(escaped(block.marker ?? "•")) \(inside)</p>"
    case .term: "<p><b>\(inside)</b></p>"
    case .code: "<pre>\(escaped(block.text))</pre>"
    case .table: table(block.table)
    case .image, .media: "<p>\(linked(escaped(block.text.isEmpty ? block.url ?? "" : block.text), block.url))</p>"
    case .rule: "<hr>"
    }
  }

  private static func table(_ table: Table?) -> String {
    let rows = (table?.rows ?? []).map { row in
      "<tr>" + row.map { $0.isHeader ? "<th>\(inline($0.spans))</th>" : "<td>\(inline($0.spans))</td>" }.joined()
        + "</tr>"
    }
    return (["<table>"] + rows + ["</table>"]).joined(separator: "\n")
  }

  private static let elements: [(InlineRun.Marks, String)] = [
    (.code, "code"), (.strong, "b"), (.emphasis, "i"), (.struck, "s"), (.superscript, "sup"), (.subscript, "sub"),
    (.underline, "u"),
  ]

  private static func inline(_ spans: [InlineRun]) -> String {
    spans.map { span in
      let text = escaped(span.text).replacing("\n", with: "<br>")
      let marked = elements.reduce(text) { span.marks.contains($1.0) ? "<\($1.1)>\($0)</\($1.1)>" : $0 }
      return linked(marked, span.link)
    }.joined()
  }

  /// The text as a link, where the address is one that a program may open.
  private static func linked(_ text: String, _ address: String?) -> String {
    guard let safe = address.flatMap({ SafeAddress($0) }) else { return text }
    return "<a href=\"\(escaped(safe.description))\">\(text)</a>"
  }

  private static func escaped(_ text: String) -> String {
    text.displaySafeLines.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.append(character)
      }
    }
  }
}
