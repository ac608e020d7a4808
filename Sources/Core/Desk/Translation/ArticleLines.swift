import Model
import Money
import Parse
import Text

/// The answer of a program for one line.
package enum LineAnswer: Hashable, Sendable {
  case text(String)
  /// The program gave the line back as it was.
  case same
  /// The program gave no usable answer.
  case failed
}

/// Title and text of an article as the lines that a program translates, and the way back from its answers.
///
/// A line is the title, a line of a block, or a cell of a table. Code, addresses and lines without letters are no lines
/// to translate, and neither are the names of speakers.
package struct ArticleLines: Sendable {
  /// The line with place 0 is the title; the others count from 1, and are the same for the same text.
  package struct Line: Hashable, Sendable {
    package let place: Int
    package let text: String

    /// The line of a title.
    package init(title: String) { self.init(place: 0, text: title) }

    init(place: Int, text: String) {
      self.place = place
      self.text = text
    }
  }

  private enum Piece {
    /// A line by its index in `lines`, where the source had a text in place of it.
    case line(Int)
    case asItIs(String)
  }

  private let blocks: [Block]
  package private(set) var lines: [Line] = []
  /// For each block its lines, or its cells one after another.
  private var pieces: [[Piece]] = []
  private var hasTitle = false

  package init(title: String, blocks: [Block]) {
    self.blocks = blocks
    if let text = ArticleLines.text(of: title) {
      lines.append(Line(place: 0, text: text))
      hasTitle = true
    }
    var place = 0
    for block in blocks {
      pieces.append(
        ArticleLines.sources(of: block).map { source in
          guard let text = ArticleLines.text(of: source) else { return .asItIs(source) }
          place += 1
          lines.append(Line(place: place, text: text))
          return .line(lines.count - 1)
        })
    }
  }

  private static func sources(of block: Block) -> [String] {
    switch block.kind {
    case .code, .rule: []
    case .table: block.table?.texts.flatMap(\.self) ?? []
    case .paragraph, .heading, .caption, .turn, .quote, .item, .image, .media, .term, .definition:
      block.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// One safe line without blanks around it; nil where there is nothing to translate.
  package static func text(of source: String) -> String? {
    let text = source.displaySafe.trimmed
    guard text.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return nil }
    let isAddress = text.contains("://") && !text.contains(where: \.isWhitespace)
    return isAddress ? nil : text
  }
}

extension ArticleLines {
  /// The article with the answers so far, by the index of their line; nil in `title` where it is not translated.
  package func translated(
    _ answers: [Int: LineAnswer], in language: String, from original: String?, by program: String
  ) -> TranslatedArticle {
    var article = TranslatedArticle(in: language, from: original, by: program, lines: lines.count, done: answers.count)
    if hasTitle, case .text(let text) = answers[0] {
      article.title = TranslatedTitle(
        text, in: language, hasOtherFigures: FigureComparison.differs(lines[0].text, text))
    }
    article.blocks = zip(blocks, pieces).map { block, pieces in translated(block, pieces, answers) }
    return article
  }

  private func translated(_ block: Block, _ pieces: [Piece], _ answers: [Int: LineAnswer]) -> TranslatedBlock {
    var texts: [String] = []
    var found: (translated: Int, failed: Int, waiting: Int) = (0, 0, 0)
    var differs = false
    for piece in pieces {
      switch piece {
      case .asItIs(let text): texts.append(text)
      case .line(let index):
        switch answers[index] {
        case .text(let text):
          texts.append(text)
          found.translated += 1
          differs = differs || FigureComparison.differs(lines[index].text, text)
        case .same: texts.append(lines[index].text)
        case .failed:
          texts.append(lines[index].text)
          found.failed += 1
        case nil:
          texts.append(lines[index].text)
          found.waiting += 1
        }
      }
    }
    if found.waiting > 0 { return TranslatedBlock(block, .waiting) }
    guard found.translated > 0 else { return TranslatedBlock(block, found.failed > 0 ? .failed : .original) }
    return TranslatedBlock(
      block.with(texts), found.failed > 0 ? .failed : .translated, hasOtherFigures: differs)
  }
}

extension Block {
  /// The block with other texts for its lines, or for its cells. Its links stand behind the text, because a translation
  /// does not say which of its words they belong to.
  fileprivate func with(_ texts: [String]) -> Block {
    var block = self
    guard let table else {
      block.spans = [InlineRun(texts.joined(separator: "\n"))] + spans.links
      return block
    }
    var rest = texts[...]
    block.table = Table(
      rows: table.rows.map { row in
        row.map { cell in
          var cell = cell
          let links = cell.spans.links
          cell.spans = [InlineRun(rest.popFirst() ?? "")] + links
          return cell
        }
      })
    return block
  }
}

extension [InlineRun] {
  /// A mark for each address, once.
  fileprivate var links: [InlineRun] {
    var seen: Set<String> = []
    return compactMap(\.link).filter { seen.insert($0).inserted }.flatMap {
      [InlineRun(" "), InlineRun("→", link: $0)]
    }
  }
}
