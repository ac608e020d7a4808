import Model
import Text

/// An article as Markdown (CommonMark 0.31, with tables of GitHub), for other programs.
///
/// Signs of the text that would be markup are escaped, so that an article cannot make a heading or a link of its own.
enum ArticleMarkdown {
  static func text(_ stored: StoredArticle, _ blocks: [Block]) -> String {
    let authors = stored.article.authors.compactMap(\.name)
    let source = ([stored.headline.feedTitle, stored.headline.isoDate] + authors).map(escaped).joined(separator: " · ")
    let address = stored.headline.url.flatMap { SafeAddress($0) }.map { "<\($0)>" }
    let head = ["# " + escaped(stored.headline.shownTitle), source, address].compactMap { $0 }
    return (head + blocks.map(text)).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private static func text(_ block: Block) -> String {
    let quote = String(repeating: "> ", count: block.quoteDepth + (block.kind == .quote ? 1 : 0))
    let lines = body(block).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { quote + $0 }.joined(separator: "\n")
  }

  private static func body(_ block: Block) -> String {
    switch block.kind {
    case .paragraph, .quote, .term: prose(block.spans)
    case .heading: String(repeating: "#", count: max(2, min(6, block.level))) + " " + inline(block.spans).asOneLine
    case .caption:
      "*" + [inline(block.spans), escaped(block.credit ?? "")].filter { !$0.isEmpty }.joined(separator: " — ") + "*"
    case .turn: "**\(escaped(block.speaker ?? "")):** " + prose(block.spans)
    case .item, .definition: item(block)
    case .code: code(block.text.displaySafeLines)
    case .table: table(block.table?.texts ?? [])
    case .image: "![\(escaped(block.text))](\(target(block.url)))"
    case .media: "[\(escaped(block.text.isEmpty ? block.url ?? "" : block.text))](\(target(block.url)))"
    case .rule: "* * *"
    }
  }

  private static func item(_ block: Block) -> String {
    let indent = String(repeating: "  ", count: block.level)
    let marker = block.marker.map { $0.first?.isNumber == true ? $0 : $0.first == " " ? "  " : "-" } ?? "-"
    return indent + marker + " " + plainLine(inline(block.spans).asOneLine[...])
  }

  /// A fence that is longer than any in the code.
  private static func code(_ text: String) -> String {
    var (longest, run) = (2, 0)
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence)\n\(text)\n\(fence)"
  }

  private static func table(_ rows: [[String]]) -> String {
    let columns = rows.map(\.count).max() ?? 0
    guard columns > 0, let first = rows.first else { return "" }
    func line(_ cells: [String]) -> String {
      let cells = cells + Array(repeating: "", count: columns - cells.count)
      return "| " + cells.map { escaped($0).asOneLine }.joined(separator: " | ") + " |"
    }
    let rule = "|" + String(repeating: " --- |", count: columns)
    return ([line(first), rule] + rows.dropFirst().map(line)).joined(separator: "\n")
  }

  /// A text of which no line begins a list, is a rule, or makes a heading of the line above it (CommonMark 0.31, sections 4.1,
  /// 4.3 and 5.2).
  private static func prose(_ spans: [InlineRun]) -> String {
    inline(spans).split(separator: "\n", omittingEmptySubsequences: false).map(plainLine).joined(separator: "\n")
  }

  /// Without blanks before it: four of them would make it code.
  private static func plainLine(_ written: Substring) -> String {
    let line = written.drop { $0 == " " }
    if let first = line.first, "-+=".contains(first) {
      let isMarkup = line.dropFirst().first == " " || line.allSatisfy { $0 == first || $0 == " " }
      return isMarkup ? "\\" + line : String(line)
    }
    let number = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line[number.endIndex...]
    guard !number.isEmpty, let sign = rest.first, ".)".contains(sign), [" ", nil].contains(rest.dropFirst().first)
    else { return String(line) }
    return number + "\\" + rest
  }

  private static func inline(_ spans: [InlineRun]) -> String {
    spans.map { span in
      var text =
        span.marks.contains(.code) ? "`\(span.text.displaySafe.replacing("`", with: "'"))`" : escaped(span.text)
      guard !span.text.allSatisfy(\.isWhitespace) else { return text }
      if span.marks.contains(.strong) { text = "**\(text)**" }
      if span.marks.contains(.emphasis) { text = "*\(text)*" }
      if span.marks.contains(.struck) { text = "~~\(text)~~" }
      guard let link = span.link.flatMap({ SafeAddress($0) }) else { return text }
      return "[\(text)](\(target(link.description)))"
    }.joined()
  }

  /// An address inside of "(…)"; empty for one that no program should open.
  private static func target(_ address: String?) -> String {
    guard let safe = address.flatMap({ SafeAddress($0) })?.description else { return "" }
    return safe.replacing("(", with: "%28").replacing(")", with: "%29").replacing("<", with: "%3C").replacing(
      ">", with: "%3E")
  }

  /// The text with a backslash before each sign that could be markup.
  private static func escaped(_ text: String) -> String {
    text.displaySafeLines.reduce(into: "") { escaped, character in
      if "\\`*_{}[]<>#~|".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
  }
}

extension String {
  fileprivate var asOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
