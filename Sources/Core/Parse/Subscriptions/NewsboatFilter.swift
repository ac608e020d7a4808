import Model
import Money
import Query

/// The filter expressions of newsboat's query feeds (https://newsboat.org/releases/2.41/docs/newsboat.html#_filter_language)
/// as far as the query language has the words: `unread = "yes" and title =~ "wool"` is `is:unread title:wool`.
///
/// "and" and "or" bind alike there and from the right: `a and b or c` is `a and (b or c)`.
struct NewsboatFilter {
  struct Refusal: Error {
    /// The end of a sentence.
    let why: String
  }

  private var tokens: ArraySlice<NewsboatToken>
  private var terms = 0

  /// So many conditions are more than anybody wrote by hand, and few enough to go down into.
  private static let mostTerms = 64

  /// The expression in the query language.
  static func query(_ expression: String) throws(Refusal) -> String {
    guard let tokens = NewsboatToken.read(expression) else { throw unreadable }
    var filter = NewsboatFilter(tokens: tokens[...])
    let node = try filter.expression()
    guard filter.tokens.isEmpty else { throw unreadable }
    return node.query
  }
}

extension NewsboatFilter {
  private typealias Node = NewsboatNode

  private static let unreadable = Refusal(why: "its expression cannot be read")

  /// A condition, and after "and" or "or" the rest of the expression.
  private mutating func expression(depth: Int = 0) throws(Refusal) -> Node {
    guard depth < NewsboatFilter.mostTerms else { throw NewsboatFilter.unreadable }
    let left = try operand(depth: depth)
    switch tokens.first {
    case .word("and"):
      tokens.removeFirst()
      return .all(left, try expression(depth: depth + 1))
    case .word("or"):
      tokens.removeFirst()
      return .any(left, try expression(depth: depth + 1))
    default: return left
    }
  }

  /// A condition, or an expression in brackets.
  private mutating func operand(depth: Int) throws(Refusal) -> Node {
    guard tokens.first == .sign("(") else { return try condition() }
    tokens.removeFirst()
    let inner = try expression(depth: depth + 1)
    guard tokens.popFirst() == .sign(")") else { throw NewsboatFilter.unreadable }
    return inner
  }

  /// A name, a sign and a value.
  private mutating func condition() throws(Refusal) -> Node {
    guard let name = tokens.popFirst(), let sign = tokens.popFirst(), let value = tokens.popFirst(), case .word = name
    else { throw NewsboatFilter.unreadable }
    terms += 1
    guard terms <= NewsboatFilter.mostTerms, let node = Node(name.text, sign.text, value) else {
      throw Refusal(why: "newsband has no search for “\(name.text) \(sign.text) \(value.text)”")
    }
    return node
  }
}

/// A piece of a filter expression.
enum NewsboatToken: Hashable {
  case word(String)
  case sign(String)
  case string(String)
  case number(Int)
  /// "0:7"
  case range(ClosedRange<Int>)

  var text: String {
    switch self {
    case .word(let text), .sign(let text): text
    case .string(let text): "\"\(text)\""
    case .number(let number): "\(number)"
    case .range(let range): "\(range.lowerBound):\(range.upperBound)"
    }
  }

  /// The longer before those that they begin with.
  private static let signs = ["==", "!=", "=~", "!~", "<=", ">=", "!#", "=", "<", ">", "#", "(", ")"]

  /// Nil for what is no expression.
  static func read(_ expression: String) -> [NewsboatToken]? {
    var tokens: [NewsboatToken] = []
    var rest = expression[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if first == "\"" {
        guard let string = UrlsWords.quoted(&rest) else { return nil }
        tokens.append(.string(string))
      } else if let sign = signs.first(where: rest.hasPrefix) {
        rest.removeFirst(sign.count)
        tokens.append(.sign(sign))
      } else {
        let word = rest.prefix { $0.isLetter || $0.isNumber || "_-:".contains($0) }
        guard !word.isEmpty else { return nil }
        rest = rest[word.endIndex...]
        tokens.append(number(word) ?? .word(String(word)))
      }
    }
    return tokens
  }

  /// "7" or "0:7"; nil for a word.
  private static func number(_ word: Substring) -> NewsboatToken? {
    let ends = word.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    switch (ends.first, ends.dropFirst().first, ends.count) {
    case (let number??, nil, 1): return .number(number)
    case (let low??, let high??, 2) where low <= high: return .range(low...high)
    default: return nil
    }
  }
}
