/// A unit of an article's body: a paragraph, a heading, a speaker's turn, a table.
package struct Block: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case paragraph, heading, caption, turn, quote, item, code, table, image, media, rule, term, definition
  }

  package var kind: Kind
  /// The text with its marks. Code keeps its line breaks; elsewhere "\n" is a break that the author made.
  package var spans: [InlineRun]
  /// The name of the person who speaks, for a turn.
  package var speaker: String?
  /// The maker of the picture, for a caption.
  package var credit: String?
  /// The address of an image or a medium.
  package var url: String?
  /// The address to which the link around an image or a medium leads, where it is not `url`.
  package var link: String?
  /// 1...6 for a heading; for an item or a definition how many lists enclose it, from 0.
  package var level: Int
  /// The mark before an item: "•", "3."; blanks of the same width before all but the first block of an item.
  package var marker: String?
  /// The number of quotations around the block.
  package var quoteDepth: Int
  package var table: Table?

  package init(
    _ kind: Kind, _ spans: [InlineRun] = [], speaker: String? = nil, credit: String? = nil, url: String? = nil,
    link: String? = nil, level: Int = 0, marker: String? = nil, quoteDepth: Int = 0, table: Table? = nil
  ) {
    self.kind = kind
    self.spans = spans
    self.speaker = speaker
    self.credit = credit
    self.url = url
    self.link = link
    self.level = level
    self.marker = marker
    self.quoteDepth = quoteDepth
    self.table = table
  }

  package init(_ kind: Kind, _ text: String) {
    self.init(kind, [InlineRun(text)])
  }

  /// The text without its marks. For a table, its rows as lines.
  package var text: String {
    if let table { return table.text }
    return spans.count == 1 ? spans[0].text : spans.map(\.text).joined()
  }
}

/// A run of text with the same marks and the same link.
package struct InlineRun: Hashable, Sendable, Codable {
  package struct Marks: OptionSet, Hashable, Sendable, Codable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let emphasis = Marks(rawValue: 1)
    package static let strong = Marks(rawValue: 2)
    package static let code = Marks(rawValue: 4)
    package static let superscript = Marks(rawValue: 8)
    package static let `subscript` = Marks(rawValue: 16)
    package static let struck = Marks(rawValue: 32)
    package static let underline = Marks(rawValue: 64)
  }

  package var text: String
  package var marks: Marks
  package var link: String?

  package init(_ text: String, _ marks: Marks = [], link: String? = nil) {
    self.text = text
    self.marks = marks
    self.link = link
  }
}

/// Rows of cells, the first row at the top. A cell that spans others is there once, where it begins.
package struct Table: Hashable, Sendable, Codable {
  package struct Cell: Hashable, Sendable, Codable {
    package var spans: [InlineRun]
    package var columns: Int
    package var rows: Int
    package var isHeader: Bool

    package init(_ spans: [InlineRun], columns: Int = 1, rows: Int = 1, isHeader: Bool = false) {
      self.spans = spans
      self.columns = columns
      self.rows = rows
      self.isHeader = isHeader
    }
  }

  package var rows: [[Cell]]

  package init(rows: [[Cell]]) {
    self.rows = rows
  }

  /// White space between the cells of a row in plain text. It is so wide that no word and no sum of money goes across.
  package static let cellGap = "   "

  /// A line for each row, its cells separated by `cellGap`. Empty cells leave nothing.
  package var text: String {
    texts.map { row in row.filter { !$0.isEmpty }.joined(separator: Table.cellGap) }.joined(separator: "\n")
  }

  /// The plain texts of the cells, a list for each row.
  package var texts: [[String]] { rows.map { row in row.map { $0.spans.map(\.text).joined() } } }
}
