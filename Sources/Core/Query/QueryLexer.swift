/// The signs and words of a query, in order.
struct QueryToken: Equatable {
  enum Kind: Equatable {
    case open, close, minus, or
    case star
    /// Between quotation marks, or up to the end where the second is missing.
    case quoted(isClosed: Bool)
    /// A name before a colon or a comparison: the filter's name, and what stands between name and value.
    case filter(String, String)
    case word
  }

  let kind: Kind
  let range: Range<String.Index>
  /// Without the quotation marks.
  let text: String
}

/// Cuts a query into tokens; total, as all of the language is.
struct QueryLexer {
  private let text: String
  private var at: String.Index
  private var tokens: [QueryToken] = []

  static func tokens(of text: String) -> [QueryToken] {
    var lexer = QueryLexer(text)
    lexer.run()
    return lexer.tokens
  }

  private init(_ text: String) {
    self.text = text
    at = text.startIndex
  }

  private mutating func run() {
    while at < text.endIndex {
      let character = text[at]
      switch character {
      case _ where character.isWhitespace: at = text.index(after: at)
      case "(": take(.open)
      case ")": take(.close)
      case "|": take(.or)
      case "-" where beginsWord: take(.minus)
      case "*": take(.star)
      case _ where QueryLexer.quotes[character] != nil: takeQuoted(QueryLexer.quotes[character] ?? "")
      default: takeWord()
      }
    }
  }

  /// Whether nothing, a blank or a sign stands before: a hyphen inside a word is no sign.
  private var beginsWord: Bool {
    guard at > text.startIndex else { return true }
    let before = text[text.index(before: at)]
    return before.isWhitespace || "(|-:\"”»“".contains(before)
  }

  private mutating func take(_ kind: QueryToken.Kind) {
    let start = at
    at = text.index(after: at)
    tokens.append(QueryToken(kind: kind, range: start..<at, text: String(text[start..<at])))
  }

  private mutating func takeQuoted(_ closing: String) {
    let start = at
    at = text.index(after: at)
    let end = text[at...].firstIndex { closing.contains($0) }
    let inside = text[at..<(end ?? text.endIndex)]
    at = end.map(text.index(after:)) ?? text.endIndex
    tokens.append(QueryToken(kind: .quoted(isClosed: end != nil), range: start..<at, text: String(inside)))
  }

  private mutating func takeWord() {
    let start = at
    if let (name, sign, end) = filter() {
      at = end
      tokens.append(QueryToken(kind: .filter(name, sign), range: start..<end, text: String(text[start..<end])))
      return
    }
    while at < text.endIndex, !endsWord(text[at]) { at = text.index(after: at) }
    if at == start { at = text.index(after: at) }
    let word = String(text[start..<at])
    tokens.append(QueryToken(kind: word == "OR" ? .or : .word, range: start..<at, text: word))
  }

  private func endsWord(_ character: Character) -> Bool {
    character.isWhitespace || "()|*".contains(character) || QueryLexer.quotes[character] != nil
  }

  /// "title:", "amount>=": a name of a filter with the sign after it.
  private func filter() -> (String, String, String.Index)? {
    let name = text[at...].prefix { $0.isASCII && $0.isLetter }
    let rest = text[name.endIndex...]
    let sign = QueryLexer.signs.first { rest.hasPrefix($0) }
    guard let sign, let filter = QueryFilter(rawValue: name.lowercased()), sign == ":" || filter == .amount
    else { return nil }
    return (name.lowercased(), sign, text.index(name.endIndex, offsetBy: sign.count))
  }

  /// The mark that closes a quotation as it was opened.
  static func closing(of token: QueryToken, in text: String) -> String {
    quotes[text[token.range.lowerBound]].map { String($0.prefix(1)) } ?? ""
  }

  private static let signs = [":>=", ":<=", ":>", ":<", ":=", ":", ">=", "<=", ">", "<", "="]
  /// What closes each opening mark. Any double mark may close any other: keyboards and phones mix them.
  private static let quotes: [Character: String] = [
    "\"": "\"”“", "“": "”\"“", "„": "“”\"", "«": "»", "”": "”\"",
  ]
}
