/// The signs and words of a query, in order.
struct QueryToken: Equatable {
  enum Kind: Equatable {
    case open, close, minus, or
    case star
    /// Text between quotation marks, or up to the end when the second mark is missing.
    case quoted(isClosed: Bool)
    /// A filter's name, with the colon or comparison after it.
    case filter(String, String)
    case word
  }

  let kind: Kind
  let range: Range<String.Index>
  /// Without the quotation marks.
  let text: String
}

/// Splits a query into tokens. Every text has tokens: there are no errors.
///
/// It goes by scalars and not by characters: a combining mark behind a quotation mark makes one character with it, and the
/// mark opens a quotation all the same.
struct QueryLexer {
  private let text: String
  private let scalars: String.UnicodeScalarView
  private var at: String.Index
  private var tokens: [QueryToken] = []

  static func tokens(of text: String) -> [QueryToken] {
    var lexer = QueryLexer(text)
    lexer.run()
    return lexer.tokens
  }

  private init(_ text: String) {
    self.text = text
    scalars = text.unicodeScalars
    at = text.startIndex
  }

  private mutating func run() {
    while at < text.endIndex {
      let scalar = scalars[at]
      switch scalar {
      case _ where scalar.properties.isWhitespace: at = scalars.index(after: at)
      case "(": take(.open)
      case ")": take(.close)
      case "|": take(.or)
      case "-" where beginsWord: take(.minus)
      case "*": take(.star)
      case _ where QueryLexer.quotes[scalar] != nil: takeQuoted(QueryLexer.quotes[scalar] ?? "")
      default: takeWord()
      }
    }
  }

  /// True at the beginning and after a blank or a sign: a hyphen inside a word is not a minus.
  private var beginsWord: Bool {
    guard at > text.startIndex else { return true }
    let before = scalars[scalars.index(before: at)]
    return before.properties.isWhitespace || "(|-:\"”»“".unicodeScalars.contains(before)
  }

  private mutating func take(_ kind: QueryToken.Kind) {
    let start = at
    at = scalars.index(after: at)
    tokens.append(QueryToken(kind: kind, range: start..<at, text: String(text[start..<at])))
  }

  private mutating func takeQuoted(_ closing: String) {
    let start = at
    at = scalars.index(after: at)
    let end = scalars[at...].firstIndex { closing.unicodeScalars.contains($0) }
    let inside = text[at..<(end ?? text.endIndex)]
    at = end.map(scalars.index(after:)) ?? text.endIndex
    tokens.append(QueryToken(kind: .quoted(isClosed: end != nil), range: start..<at, text: String(inside)))
  }

  private mutating func takeWord() {
    let start = at
    if let (name, sign, end) = filter() {
      at = end
      tokens.append(QueryToken(kind: .filter(name, sign), range: start..<end, text: String(text[start..<end])))
      return
    }
    while at < text.endIndex, !endsWord(scalars[at]) { at = scalars.index(after: at) }
    if at == start { at = scalars.index(after: at) }
    let word = String(text[start..<at])
    tokens.append(QueryToken(kind: word == "OR" ? .or : .word, range: start..<at, text: word))
  }

  private func endsWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || "()|*".unicodeScalars.contains(scalar) || QueryLexer.quotes[scalar] != nil
  }

  /// "title:", "amount>=": a name of a filter with the sign after it.
  private func filter() -> (String, String, String.Index)? {
    let end = scalars[at...].firstIndex { !$0.isASCII || !$0.properties.isAlphabetic } ?? text.endIndex
    let (name, rest) = (text[at..<end], scalars[end...])
    let sign = QueryLexer.signs.first { rest.starts(with: $0.unicodeScalars) }
    guard let sign, let filter = QueryFilter(rawValue: name.lowercased()), sign == ":" || filter == .amount
    else { return nil }
    return (name.lowercased(), sign, scalars.index(end, offsetBy: sign.unicodeScalars.count))
  }

  /// The mark that closes a quotation.
  static func closing(of token: QueryToken, in text: String) -> String {
    quotes[text.unicodeScalars[token.range.lowerBound]].map { String($0.prefix(1)) } ?? ""
  }

  private static let signs = [":>=", ":<=", ":>", ":<", ":=", ":", ">=", "<=", ">", "<", "="]
  /// The closing marks of each opening mark. Any double mark can close any other: keyboards and phones mix them.
  private static let quotes: [Unicode.Scalar: String] = [
    "\"": "\"”“", "“": "”\"“", "„": "“”\"", "«": "»", "”": "”\"",
  ]
}
