import Model
import Money

/// The format of `newsband status`: a text in which %unread, %stories, %starred, %total and %BASE/QUOTE stand for figures.
struct StatusFormat: Equatable {
  enum Piece: Equatable {
    case text(String)
    case unread, stories, starred, total
    case rate(Pair)
  }

  let pieces: [Piece]

  /// A percent sign with a word behind it that is no figure.
  struct UnknownFigure: Error, Equatable {
    /// Without the percent sign.
    let name: String
  }

  static let usual = "%unread"
  static let names = ["unread", "stories", "starred", "total"]

  /// Reads a format. `%%` is a percent sign, and so is one that no letter follows.
  init(_ text: String) throws(UnknownFigure) {
    var (pieces, literal): ([Piece], String) = ([], "")
    var rest = text[...]
    while let character = rest.popFirst() {
      guard character == "%" else {
        literal.append(character)
        continue
      }
      if rest.first == "%" {
        rest.removeFirst()
        literal += "%"
        continue
      }
      let name = StatusFormat.name(rest)
      guard !name.isEmpty else {
        literal += "%"
        continue
      }
      guard let piece = Piece(name) else { throw UnknownFigure(name: String(name)) }
      rest.removeFirst(name.count)
      if !literal.isEmpty { pieces.append(.text(literal)) }
      literal = ""
      pieces.append(piece)
    }
    if !literal.isEmpty { pieces.append(.text(literal)) }
    self.pieces = pieces
  }

  /// The letters behind a percent sign: a word, or a pair such as USD/KZT.
  private static func name(_ rest: Substring) -> Substring {
    let isLetter = { (character: Character) in character.isASCII && character.isLetter }
    let word = rest.prefix(while: isLetter)
    let behind = rest[word.endIndex...]
    guard word.count == 3, behind.first == "/" else { return word }
    let quote = behind.dropFirst().prefix(while: isLetter)
    return quote.count == 3 ? rest[..<quote.endIndex] : word
  }

  var pairs: [Pair] { pieces.compactMap { if case .rate(let pair) = $0 { pair } else { nil } } }

  var needsCounts: Bool { pieces.contains { [.unread, .stories, .starred, .total].contains($0) } }
  /// Counting stories costs a look at each unread article.
  var needsStories: Bool { pieces.contains(.stories) }

  /// The text with the figures; "–" for a rate that is not known.
  func text(_ counts: Counts, _ ticks: [Tick]) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .unread: String(counts.unread)
      // Too many unread articles are counted as such, as in the list.
      case .stories: String(counts.unreadStories ?? counts.unread)
      case .starred: String(counts.starred)
      case .total: String(counts.total)
      case .rate(let pair): ticks.first { $0.pair == pair }?.value ?? "–"
      }
    }.joined()
  }
}

extension StatusFormat.Piece {
  fileprivate init?(_ name: Substring) {
    switch name {
    case "unread": self = .unread
    case "stories": self = .stories
    case "starred": self = .starred
    case "total": self = .total
    default:
      let codes = name.uppercased().split(separator: "/").map(String.init)
      guard codes.count == 2, codes[0] != codes[1] else { return nil }
      self = .rate(Pair(codes[0], codes[1]))
    }
  }
}
