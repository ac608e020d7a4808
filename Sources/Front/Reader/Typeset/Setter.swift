import Model
import Money
import Screen

/// Sets blocks under one another, in a column that stands in the middle of the pane.
struct Setter {
  private(set) var page: Page
  /// Columns of the text.
  let columns: Int
  private let margin: Int
  private var position = 0
  private var last: Block.Kind?
  private var links: [String: Int] = [:]

  init(width: Int, measure: Int) {
    page = Page(width: width)
    // A free column on both sides, two when there is room: letters that touch a rule are hard to read.
    let free = width >= 40 ? 4 : 2
    columns = max(1, min(measure, width - free))
    margin = (width - columns) / 2
  }

  /// An empty line, unless there is one already. It belongs to what stands above, so that a place kept at it is not taken for
  /// that of the line below.
  mutating func gap() {
    guard let last = page.lines.last, !last.line.runs.isEmpty else { return }
    page.lines.append(Page.PageLine(line: Line(), position: max(0, position - 1)))
  }

  /// Lines of the column, `indent` columns further in.
  mutating func set(_ lines: [Line], indent: Int = 0) {
    for line in lines {
      var line = line
      line.indent += margin + indent
      page.lines.append(Page.PageLine(line: line, position: position))
      position += line.text.count
    }
  }

  /// One block, wrapped to the column, with what its kind asks for before each line.
  mutating func set(_ block: Block, voices: inout Voices) {
    // Items, terms and definitions stand close together; all else has air around it.
    if !block.kind.isPartOfList || last?.isPartOfList == false { gap() }
    last = block.kind
    let quote = String(repeating: "┃ ", count: min(block.quoteDepth, 4))
    switch block.kind {
    case .paragraph, .quote, .heading, .term, .image, .media:
      lay(runs(of: block), prefix: quote)
    case .caption:
      lay(runs(of: block), prefix: quote + "  ")
    case .turn:
      let role: Role = voices.isFirst(block.speaker ?? "") ? .speaker : .accent
      lay([Run(block.speaker ?? "", style: Style(role, .bold))], prefix: quote)
      lay(runs(of: block), prefix: quote + "  ")
    case .item:
      let depth = String(repeating: "  ", count: min(block.level, 8))
      lay(runs(of: block), prefix: quote + depth, first: (block.marker ?? "•") + " ")
    case .definition:
      lay(runs(of: block), prefix: quote + "    ")
    case .code:
      for row in block.text.split(separator: "\n", omittingEmptySubsequences: false) {
        layCode(String(row), prefix: quote + "  ")
      }
    case .rule:
      set([Line([Run(String(repeating: "─", count: min(columns, 24)), style: Style(.rule))])])
    case .table:
      setTable(block, prefix: quote)
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
}

extension Setter {
  /// Wraps runs behind a prefix that stands on every line; `first` stands on the first one only.
  private mutating func lay(_ runs: [Run], prefix: String, first: String = "") {
    let hanging = Width.of(first)
    let room = max(4, columns - Width.of(prefix) - hanging)
    for (number, line) in wrap(runs, width: room).enumerated() {
      lay(line, prefix: prefix + (number == 0 ? first : String(repeating: " ", count: hanging)))
    }
  }

  /// Code keeps its blanks; a row that is too long goes on below, as it would in a terminal.
  private mutating func layCode(_ row: String, prefix: String) {
    let room = max(4, columns - Width.of(prefix))
    // A view of the row: a file on one line is cut into thousands of pieces, and must not be copied with each.
    var rest = Substring(row.replacing("\t", with: "    "))
    repeat {
      let piece = rest.fitting(columns: room)
      lay(Line([Run(String(piece), style: Style(.code))]), prefix: prefix)
      rest = rest[piece.endIndex...]
    } while !rest.isEmpty
  }

  /// Puts a prefix before a line, as a run of its own.
  private mutating func lay(_ line: Line, prefix: String) {
    var line = line
    if !prefix.isEmpty { line.runs.insert(Run(prefix, style: Style(.quote)), at: 0) }
    set([line])
  }

  /// Nothing for a block without a table.
  private mutating func setTable(_ block: Block, prefix: String) {
    guard let table = block.table else { return }
    let cells = table.rows.map { row in
      row.map { cell in
        TableSetter.Cell(
          runs: runs(of: cell.spans, role: cell.isHeader ? .title : .text), columns: cell.columns, rows: cell.rows,
          isHeader: cell.isHeader)
      }
    }
    for line in TableSetter(cells).lines(width: max(4, columns - Width.of(prefix))) { lay(line, prefix: prefix) }
  }
}

/// Spans of the article → runs of the screen.
extension Setter {
  private mutating func runs(of block: Block) -> [Run] {
    switch block.kind {
    case .heading: return [Run(block.text, style: Style(.title, .bold))]
    case .image, .media: return mediaRuns(of: block)
    default: break
    }
    var runs = runs(of: block.spans, role: Setter.role(of: block.kind))
    if let credit = block.credit { runs.append(Run(" (\(credit))", style: Style(.faint))) }
    return runs
  }

  /// The spans in the order of the text; behind each link stands its number.
  private mutating func runs(of spans: [InlineRun], role: Role) -> [Run] {
    var runs: [Run] = []
    for (index, span) in spans.enumerated() {
      var style = Style(span.marks.contains(.code) ? .code : role, Setter.attributes(of: span.marks))
      guard let address = span.link else {
        runs.append(Run(span.text, style: style))
        continue
      }
      style.role = .link
      let number = number(of: address)
      runs.append(Run(span.text, style: style, link: number))
      // A link of several spans has its number once, at its end.
      if spans.indices.contains(index + 1), spans[index + 1].link == address { continue }
      runs.append(Run("[\(number)]", style: Style(.faint), link: number))
    }
    return runs
  }

  /// "[picture: A siding at dawn]" with the number of its address.
  private mutating func mediaRuns(of block: Block) -> [Run] {
    let kind = block.kind == .image ? "picture" : "recording"
    let text = block.text.isEmpty ? "[\(kind)]" : "[\(kind): \(block.text)]"
    var runs = [Run(text, style: Style(.caption))]
    if let address = block.url {
      let number = number(of: address)
      runs.append(Run("[\(number)]", style: Style(.faint), link: number))
    }
    return runs
  }

  /// The same address has the same number throughout.
  private mutating func number(of address: String) -> Int {
    if let number = links[address] { return number }
    page.links.append(address)
    links[address] = page.links.count
    return page.links.count
  }

  /// All that has no look of its own is text.
  private static func role(of kind: Block.Kind) -> Role {
    switch kind {
    case .caption: .caption
    case .quote: .quote
    case .code: .code
    case .term: .title
    default: .text
    }
  }

  private static func attributes(of marks: InlineRun.Marks) -> Attributes {
    var attributes: Attributes = []
    if marks.contains(.strong) { attributes.insert(.bold) }
    if marks.contains(.emphasis) { attributes.insert(.italic) }
    if marks.contains(.underline) { attributes.insert(.underline) }
    if marks.contains(.struck) { attributes.insert(.struck) }
    return attributes
  }
}

extension Block.Kind {
  fileprivate var isPartOfList: Bool { self == .item || self == .term || self == .definition }
}
