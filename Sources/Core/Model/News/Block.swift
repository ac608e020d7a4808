/// A piece of an article's body that is laid out as one: a paragraph, a heading, a turn of an interview, a table.
package struct Block: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case paragraph, heading, caption, turn, quote, item, code, table, image, media, rule, term, definition
  }

  package var kind: Kind
  /// The text with its marks. Code keeps its line breaks; everywhere else "\n" is a break that the author asked for.
  package var spans: [InlineRun]
  /// Who speaks, for a turn.
  package var speaker: String?
  /// Who made the picture, for a caption.
  package var credit: String?
  /// Where an image or a medium lies.
  package var url: String?
  /// 1...6 for a heading; for an item or a definition how many lists enclose it, from 0.
  package var level: Int
  /// What stands before an item: "•", "3."; blanks of the same width before all but the first block of an item.
  package var marker: String?
  /// How many quotations enclose the block.
  package var quoteDepth: Int
  package var table: Table?

  package init(
    _ kind: Kind, _ spans: [InlineRun] = [], speaker: String? = nil, credit: String? = nil, url: String? = nil,
    level: Int = 0, marker: String? = nil, quoteDepth: Int = 0, table: Table? = nil
  ) {
    self.kind = kind
    self.spans = spans
    self.speaker = speaker
    self.credit = credit
    self.url = url
    self.level = level
    self.marker = marker
    self.quoteDepth = quoteDepth
    self.table = table
  }

  package init(_ kind: Kind, _ text: String) {
    self.init(kind, [InlineRun(text)])
  }

  /// The text without its marks; of a table its rows as lines.
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

/// Rows of cells, the first row at the top; a cell that spans stands once, where it begins.
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

  /// A line for each row, its cells separated by a space.
  package var text: String {
    rows.map { row in row.map { $0.spans.map(\.text).joined() }.joined(separator: " ") }.joined(separator: "\n")
  }
}
