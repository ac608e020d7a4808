import Model
import Money
import Screen

/// Sets blocks under one another, in a column in the middle of the pane.
struct Setter {
  private(set) var article: TypesetArticle
  /// Columns of the text.
  let columns: Int
  private let margin: Int
  /// The first column of code that is shown, each row on one line; nil breaks long rows.
  private let codeColumn: Int?
  private(set) var position = 0
  /// The beginnings of the sections: title and byline, each block, and what stands below the text.
  private(set) var sections: [(line: Int, position: Int)] = []
  /// The role of running text; nil for the usual one.
  var tone: Role?
  private var last: Block.Kind?
  private var links: [String: Int] = [:]

  init(width: Int, measure: Int, codeColumn: Int? = nil) {
    self.codeColumn = codeColumn
    article = TypesetArticle(width: width)
    // A free column on both sides, two when there is room: letters that touch a rule are hard to read.
    let free = width >= 40 ? 4 : 2
    columns = max(1, min(measure, width - free))
    margin = (width - columns) / 2
  }

  /// A column of lines without a margin, to be put beside another one.
  init(columns: Int, codeColumn: Int?) {
    self.codeColumn = codeColumn
    article = TypesetArticle(width: columns)
    self.columns = columns
    margin = 0
  }

  mutating func beginSection() { sections.append((article.lines.count, position)) }

  /// Adds an empty line, unless there is one already. Its position belongs to the block above, so that it differs from the
  /// position of the line below.
  mutating func gap() {
    guard let last = article.lines.last, !last.line.runs.isEmpty else { return }
    article.lines.append(TypesetArticle.PlacedLine(line: Line(), position: max(0, position - 1)))
  }

  /// Adds lines, `indent` columns further in than the column.
  mutating func set(_ lines: [Line], indent: Int = 0) {
    for line in lines {
      var line = line
      line.indent += margin + indent
      article.lines.append(TypesetArticle.PlacedLine(line: line, position: position))
      position += line.text.count
    }
  }

  /// Adds a block, wrapped to the column, with the prefix of its kind before each line.
  mutating func set(_ block: Block, voices: inout Voices) {
    // Items, terms and definitions stand close together; other blocks have a gap around them.
    if !block.kind.isPartOfList || last?.isPartOfList == false { gap() }
    last = block.kind
    let quote = String(repeating: "┃ ", count: min(block.quoteDepth, 4))
    switch block.kind {
    case .paragraph, .quote, .heading, .image, .media:
      lay(runs(of: block), prefix: quote)
    case .term:
      lay(runs(of: block), prefix: quote + String(repeating: "    ", count: min(block.level, 8)))
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
      lay(runs(of: block), prefix: quote + String(repeating: "    ", count: min(block.level, 8) + 1))
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

  /// True if an address has a number already.
  func isLinked(_ address: String) -> Bool { links[address] != nil }

  /// A line with the number of an address behind it.
  mutating func setLinked(_ text: String, address: String) {
    let number = number(of: address, title: text)
    let runs = [
      Run(text, style: Style(.caption), link: number), Run("[\(number)]", style: Style(.faint), link: number),
    ]
    lay(runs, prefix: "")
  }

  /// Adds the addresses of the links, with the numbers of the text.
  mutating func setLinks() {
    guard !article.links.isEmpty else { return }
    gap()
    for (number, link) in article.links.enumerated() {
      lay([Run(link.address, style: Style(.link), link: number + 1)], prefix: "", first: "[\(number + 1)] ")
    }
  }
}

extension Setter {
  /// Adds wrapped runs with a prefix on every line; `first` stands on the first line only.
  private mutating func lay(_ runs: [Run], prefix: String, first: String = "") {
    let hanging = Width.of(first)
    let room = max(4, columns - Width.of(prefix) - hanging)
    for (number, line) in wrap(runs, width: room).enumerated() {
      if line.isRightToLeft == true {
        layRight(line, prefix: prefix, mark: number == 0 ? first : "")
      } else {
        lay(line, prefix: prefix + (number == 0 ? first : String(repeating: " ", count: hanging)))
      }
    }
  }

  /// Adds a line of a right-to-left paragraph. Its mark stands at the right; the bars of a quote stay at the left.
  private mutating func layRight(_ line: Line, prefix: String, mark: String) {
    var line = line
    if !mark.isEmpty { line.runs.insert(Run(mark, style: Style(.quote)), at: 0) }
    line.indent += Width.of(prefix)
    guard prefix.contains("┃") else { return set([line]) }
    let gap = String(repeating: " ", count: max(0, line.indent - Width.of(prefix)))
    line.runs.insert(Run(prefix + gap, style: Style(.quote)), at: 0)
    line.indent = 0
    set([line])
  }

  /// Adds a row of code with its blanks. A row that is too long continues below behind a mark, from a blank where there is one.
  private mutating func layCode(_ written: String, prefix: String) {
    let columns = max(4, columns - Width.of(prefix))
    let row = written.replacing("\t", with: "    ")
    let overflow = Width.of(row) - columns
    article.codeOverflow = max(article.codeOverflow, overflow)
    if let codeColumn { return laySlice(of: row, from: codeColumn, columns: columns, prefix: prefix) }
    // A view of the row: a file on one line is cut into thousands of pieces, and must not be copied with each.
    var rest = Substring(row)
    var isFirst = true
    let start = position + prefix.count
    repeat {
      let room = isFirst ? columns : columns - Width.of(Setter.continuation)
      let piece = Setter.beginning(of: rest, columns: max(1, room))
      let mark = isFirst ? [] : [Run(Setter.continuation, style: Style(.faint))]
      lay(Line(mark + [Run(String(piece), style: Style(.code))]), prefix: prefix)
      rest = rest[piece.endIndex...]
      // Marks and repeated prefixes do not count: the place is the same at every width.
      position = start + row.distance(from: row.startIndex, to: rest.startIndex)
      isFirst = false
    } while !rest.isEmpty
  }

  /// Adds the part of a row of code from a column on. Marks beside it say that there is more.
  private mutating func laySlice(of row: String, from column: Int, columns: Int, prefix: String) {
    let whole = Run(row, style: Style(.code))
    let rest = column > 0 ? whole.dropping(columns: column) : whole
    let fits = Width.of(rest.text) <= columns
    let shown = fits ? rest.text : String(Substring(rest.text).fitting(columns: columns))
    let isCut = column > 0 && row.contains { $0 != " " }
    let before = isCut ? String(prefix.dropLast()) + Setter.moreBefore : prefix
    let start = position
    lay(
      Line([Run(shown, style: Style(.code))] + (fits ? [] : [Run(Setter.moreBehind, style: Style(.faint))])),
      prefix: before)
    // All of the row counts, whatever part of it is shown.
    position = start + prefix.count + row.count
  }

  private static let (moreBefore, moreBehind) = ("‹", "›")

  /// Before the rest of a row of code.
  private static let continuation = "↪ "

  /// The beginning of code that fits, up to its last blank when more follows. The blanks at the start of a row are no place to end.
  private static func beginning(of code: Substring, columns: Int) -> Substring {
    let piece = code.fitting(columns: columns)
    guard piece.endIndex < code.endIndex, code[piece.endIndex] != " ", let blank = piece.lastIndex(of: " "),
      piece[..<blank].contains(where: { $0 != " " })
    else { return piece }
    return piece[...blank]
  }

  /// Adds a line with a prefix before it, as a run of its own.
  private mutating func lay(_ line: Line, prefix: String) {
    var line = line
    if !prefix.isEmpty { line.runs.insert(Run(prefix, style: Style(.quote)), at: 0) }
    set([line])
  }

  /// Adds a table; nothing for a block without one.
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

/// From spans of the article to runs of the screen.
extension Setter {
  private mutating func runs(of block: Block) -> [Run] {
    switch block.kind {
    case .heading:
      return runs(of: block.spans, role: tone ?? .title).map { run in
        var run = run
        if run.style.role != .faint { run.style.attributes.insert(.bold) }
        return run
      }
    case .image, .media: return mediaRuns(of: block)
    default: break
    }
    var runs = runs(of: block.spans, role: tone ?? Setter.role(of: block.kind))
    if let credit = block.credit { runs.append(Run(" (\(credit))", style: Style(.faint))) }
    return runs
  }

  /// The spans in the order of the text, with its number after each link.
  private mutating func runs(of spans: [InlineRun], role: Role) -> [Run] {
    var runs: [Run] = []
    for (index, span) in spans.enumerated() {
      var style = Style(span.marks.contains(.code) ? .code : role, Setter.attributes(of: span.marks))
      guard let address = span.link else {
        runs.append(Run(span.text, style: style))
        continue
      }
      style.role = .link
      let words = spans[index...].prefix { $0.link == address }.map(\.text).joined()
      let number = number(of: address, title: words)
      runs.append(Run(span.text, style: style, link: number))
      // A link of several spans has one number, at its end.
      if spans.indices.contains(index + 1), spans[index + 1].link == address { continue }
      runs.append(Run("[\(number)]", style: Style(.faint), link: number))
    }
    return runs
  }

  /// "[picture: A siding at dawn]" with the number of its address.
  private mutating func mediaRuns(of block: Block) -> [Run] {
    let text = block.kind == .image ? ArticleTexts.picture(block.text) : ArticleTexts.recording(block.text)
    var runs = [Run(text, style: Style(.caption))]
    for address in [block.url, block.link].compactMap(\.self) {
      let number = number(of: address, title: text)
      if address == block.link { runs.append(Run(ArticleTexts.leadsTo, style: Style(.faint), link: number)) }
      runs.append(Run("[\(number)]", style: Style(.faint), link: number))
    }
    return runs
  }

  /// The number of an address, the same throughout the article. Its first words are its title.
  private mutating func number(of address: String, title: String) -> Int {
    let words = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let title = address.hasSuffix(words) ? "" : words
    if let number = links[address] {
      if article.links[number - 1].title.isEmpty { article.links[number - 1].title = title }
      return number
    }
    article.links.append(NumberedLink(address: address, title: title))
    links[address] = article.links.count
    return article.links.count
  }

  /// The role of a kind of block; kinds without a style of their own are text.
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
