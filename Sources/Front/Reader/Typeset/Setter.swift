import Model
import Screen

/// Sets blocks under one another, in a column that stands in the middle of the pane.
struct Setter {
  private(set) var page: Page
  /// Columns of the text.
  let columns: Int
  private let margin: Int
  private var position = 0

  init(width: Int, measure: Int) {
    page = Page(width: width)
    // A free column on both sides, two when there is room: letters that touch a rule are hard to read.
    let free = width >= 40 ? 4 : 2
    columns = max(1, min(measure, width - free))
    margin = (width - columns) / 2
  }

  /// An empty line, unless there is one already.
  mutating func gap() {
    guard let last = page.lines.last, !last.line.runs.isEmpty else { return }
    page.lines.append(Page.PageLine(line: Line(), position: position))
  }

  mutating func set(_ lines: [Line], indent: Int = 0) {
    for line in lines {
      var line = line
      line.indent += margin + indent
      page.lines.append(Page.PageLine(line: line, position: position))
      position += line.text.count
    }
  }

  mutating func set(_ block: Block, voices: inout Voices) {
    let quote = String(repeating: "┃ ", count: min(block.quoteDepth, 4))
    let indent = Width.of(quote)
    let runs = self.runs(of: block)
    switch block.kind {
    case .paragraph, .quote:
      lay(runs, prefix: quote)
      gap()
    case .heading:
      gap()
      lay(runs, prefix: quote)
      gap()
    case .caption:
      lay(runs, prefix: quote + "  ")
      gap()
    case .turn:
      let role: Role = voices.isFirst(block.speaker ?? "") ? .speaker : .accent
      set([Line([Run(block.speaker ?? "", style: Style(role, .bold))])], indent: indent)
      lay(runs, prefix: quote + "  ")
      gap()
    case .item:
      let marker = block.marker ?? "•"
      let depth = String(repeating: "  ", count: min(block.level, 8))
      lay(runs, prefix: quote + depth, first: marker + " ")
    case .code:
      for row in block.text.split(separator: "\n", omittingEmptySubsequences: false) {
        lay([Run(String(row), style: Style(.code))], prefix: quote + "  ")
      }
      gap()
    case .rule:
      set([Line([Run(String(repeating: "─", count: min(columns, 24)), style: Style(.rule))])])
      gap()
    case .term:
      lay(runs, prefix: quote)
    case .definition:
      lay(runs, prefix: quote + "    ")
    case .image, .media:
      lay(runs, prefix: quote)
      gap()
    case .table:
      setTable(block, prefix: quote)
      gap()
    }
  }

  /// The addresses of the links, numbered as in the text.
  mutating func setLinks() {
    guard !page.links.isEmpty else { return }
    gap()
    for (number, address) in page.links.enumerated() {
      lay([Run(address, style: Style(.link), link: number + 1)], prefix: "", first: "[\(number + 1)] ")
    }
  }

  /// Wraps runs behind a prefix that stands on every line; `first` stands on the first one only.
  private mutating func lay(_ runs: [Run], prefix: String, first: String = "") {
    let hanging = Width.of(first)
    let room = max(4, columns - Width.of(prefix) - hanging)
    for (number, line) in wrap(runs, width: room).enumerated() {
      let lead = number == 0 ? first : String(repeating: " ", count: hanging)
      var whole = line
      if !(prefix + lead).isEmpty { whole.runs.insert(Run(prefix + lead, style: Style(.quote)), at: 0) }
      set([whole])
    }
  }

  private mutating func setTable(_ block: Block, prefix: String) {
    for row in block.table?.rows ?? [] {
      lay([Run(row.map { $0.spans.map(\.text).joined() }.joined(separator: "  "), style: Style(.text))], prefix: prefix)
    }
  }

  private mutating func runs(of block: Block) -> [Run] {
    var runs = block.spans.map { span -> Run in
      var style = Style(role(of: block.kind), attributes(of: span.marks))
      if span.marks.contains(.code) { style.role = .code }
      if span.link != nil { style.role = .link }
      return Run(span.text, style: style)
    }
    if block.kind == .heading { runs = runs.map { Run($0.text, style: Style(.title, .bold)) } }
    if let credit = block.credit { runs.append(Run(" (\(credit))", style: Style(.faint))) }
    return runs
  }

  private func role(of kind: Block.Kind) -> Role {
    switch kind {
    case .caption, .image, .media: .caption
    case .quote: .quote
    case .code: .code
    case .heading, .term: .title
    default: .text
    }
  }

  private func attributes(of marks: Span.Marks) -> Attributes {
    var attributes: Attributes = []
    if marks.contains(.strong) { attributes.insert(.bold) }
    if marks.contains(.emphasis) { attributes.insert(.italic) }
    if marks.contains(.underline) { attributes.insert(.underline) }
    if marks.contains(.struck) { attributes.insert(.struck) }
    return attributes
  }
}
