import Model
import Text

/// Reads a query by recursive descent: alternatives of rows of terms. Every text gives a reading; there are no errors.
///
/// Unfinished parts (an open bracket or quotation mark, an OR or a filter with nothing after it) are not mistakes. They
/// are left out, and the rest is searched for.
struct QueryParser {
  private let query: Query
  private let tokens: [QueryToken]
  private var at = 0
  private var depth = 0
  private var words = 0
  private var filters = 0
  private var reading = QueryReading()

  /// The limit of brackets inside brackets.
  private static let deepest = 20
  /// The limit of words: a text that was pasted by mistake is answered quickly.
  private static let mostWords = 64
  /// The limit of filters inside filters ("title:title:bank"): SQLite accepts expressions up to a depth of 1,000.
  private static let mostFilters = 64

  init(_ query: Query) {
    self.query = query
    tokens = QueryLexer.tokens(of: query.text)
  }

  mutating func read() -> QueryReading {
    var parts: [QueryTree] = []
    while at < tokens.count {
      if let tree = group() { parts.append(tree) }
      if at < tokens.count {
        remark(tokens[at], "no bracket is open here")
        at += 1
      }
    }
    reading.tree = QueryTree.joined(parts)
    return reading
  }

  /// The tree up to the closing bracket, or to the end.
  private mutating func group() -> QueryTree? {
    var alternatives: [QueryTree] = []
    var row: [QueryTree] = []
    var part: QueryTree.Part?
    while at < tokens.count, tokens[at].kind != .close {
      let token = tokens[at]
      at += 1
      switch token.kind {
      case .or:
        if let tree = QueryTree.joined(row) { alternatives.append(tree) }
        row = []
      case .filter(QueryFilter.in.rawValue, _):
        part = self.part(token) ?? part
      default:
        if let tree = term(token) { row.append(tree) }
      }
    }
    if let tree = QueryTree.joined(row) { alternatives.append(tree) }
    let tree = alternatives.count > 1 ? .any(alternatives) : alternatives.first
    return part.flatMap { part in tree.map { .part(part, $0) } } ?? tree
  }

  private mutating func term(_ token: QueryToken) -> QueryTree? {
    switch token.kind {
    case .open: return bracketed(token)
    case .minus:
      guard let next = next(besides: token), next.kind != .close, next.kind != .or else { return nil }
      at += 1
      // Two signs cancel out, and a long row of them must not go deep.
      return next.kind == .minus ? nil : term(next).map { .not($0) }
    case .quoted(let isClosed): return quoted(token, isClosed: isClosed)
    case .filter(let name, let sign):
      guard let filter = QueryFilter(rawValue: name) else { return nil }
      return filtered(token, filter, sign)
    case .word: return word(token)
    case .star, .or, .close: return nil
    }
  }

  private mutating func bracketed(_ token: QueryToken) -> QueryTree? {
    guard depth < QueryParser.deepest else {
      remark(token, "brackets may stand \(QueryParser.deepest) deep")
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    let tree = group()
    if at < tokens.count { at += 1 }
    return tree
  }
}

// MARK: Words

extension QueryParser {
  private mutating func word(_ token: QueryToken) -> QueryTree? {
    if token.text.lowercased() == "near", let next = next(besides: token), next.kind == .open { return near() }
    let isPrefix = takeStar(after: token) || (query.isOpen && token.range.upperBound == query.text.endIndex)
    let found = WordList(token.text)
    suggest(token)
    guard take(found.terms.count, token), let first = found.terms.first else { return nil }
    if found.terms.count == 1, !found.isSingle { return .word(found.spellings[0], isPrefix: isPrefix) }
    // Characters of Han in a row are words in a row where they are a name, which has others.
    let isRow = !found.isSingle || !NameTable.all.others(of: found.terms).isEmpty
    if !isPrefix, isRow { return .row(found.spellings, isName: false) }
    return .phrase(found.terms.count == 1 ? [first] : found.terms, isPrefix: isPrefix && !found.endsInSingle)
  }

  private mutating func quoted(_ token: QueryToken, isClosed: Bool) -> QueryTree? {
    let isPrefix = takeStar(after: token) || (query.isOpen && !isClosed && query.text.last?.isWhitespace == false)
    let found = WordList(token.text)
    guard take(found.terms.count, token), !found.terms.isEmpty else { return nil }
    return .phrase(found.terms, isPrefix: isPrefix && !found.endsInSingle)
  }

  /// near(a b, 5): the words inside, and the number of other words that may be between them.
  private mutating func near() -> QueryTree? {
    at += 1
    var words: [String] = []
    var distance: Int?
    var comma: QueryToken?
    while at < tokens.count, tokens[at].kind != .close {
      let token = tokens[at]
      at += 1
      if let comma, let count = Int(token.text), comma.range.upperBound <= token.range.lowerBound {
        distance = count
        continue
      }
      let found = WordList(token.text)
      guard take(found.terms.count, token) else { continue }
      words += found.spellings
      comma = token.text.hasSuffix(",") ? token : nil
    }
    if at < tokens.count { at += 1 }
    switch words.count {
    case 0: return nil
    case 1: return .word(words[0], isPrefix: false)
    default: return .near(words, min(max(0, distance ?? 10), 1000))
    }
  }

  /// Counts a word. Returns false when there are too many.
  private mutating func take(_ count: Int, _ token: QueryToken) -> Bool {
    if words <= QueryParser.mostWords, words + count > QueryParser.mostWords {
      remark(token, "only the words before this one are looked for, \(QueryParser.mostWords) at most")
      words = QueryParser.mostWords
    }
    words += count
    return words <= QueryParser.mostWords
  }

  private mutating func takeStar(after token: QueryToken) -> Bool {
    guard let next = next(besides: token), next.kind == .star else { return false }
    at += 1
    return true
  }

  /// A name that is no filter: "titel:bank" is searched for as words, with a hint at the filter that may be meant.
  private mutating func suggest(_ token: QueryToken) {
    let name = token.text.prefix { $0 != ":" }.lowercased()
    guard name.count > 2, name.count < token.text.count - 1, name.allSatisfy(\.isLetter) else { return }
    let nearest = QueryFilter.allCases.map { ($0.rawValue, editDistance(name, $0.rawValue)) }.min { $0.1 < $1.1 }
    guard let nearest, nearest.1 <= (name.count > 4 ? 2 : 1) else { return }
    remark(token, "there is no filter \(name):, did you mean \(nearest.0):?")
  }
}

// MARK: Filters

extension QueryParser {
  private mutating func filtered(_ token: QueryToken, _ filter: QueryFilter, _ sign: String) -> QueryTree? {
    guard let value = next(besides: token), value.kind != .close, value.kind != .or else {
      missing(token, filter)
      return nil
    }
    filters += 1
    guard filters <= QueryParser.mostFilters else {
      if filters == QueryParser.mostFilters + 1 {
        remark(token, "only the filters before this one count, \(QueryParser.mostFilters) at most")
      }
      // The value is not searched for as a word.
      if value.kind == .word || value.kind == .quoted(isClosed: true) { at += 1 }
      return nil
    }
    if let part = filter.part {
      at += 1
      return term(value).map { .part(part, $0) }
    }
    guard let value = takeValue(token) else { return nil }
    do throws(QueryFilter.Refusal) {
      if filter == .sort {
        reading.order = try filter.order(named: value.text)
        return nil
      }
      return try filter.test(sign, value.text)
    } catch {
      refuse(value, error)
      return nil
    }
  }

  private mutating func part(_ token: QueryToken) -> QueryTree.Part? {
    guard let value = takeValue(token) else {
      missing(token, .in)
      return nil
    }
    do throws(QueryFilter.Refusal) { return try QueryFilter.in.part(named: value.text) } catch {
      refuse(value, error)
      return nil
    }
  }

  private mutating func takeValue(_ token: QueryToken) -> QueryToken? {
    guard let value = next(besides: token) else { return nil }
    switch value.kind {
    case .word, .quoted:
      at += 1
      return value
    case .minus, .open, .star, .filter:
      at += 1
      remark(value, "a value was expected here")
      return nil
    case .close, .or: return nil
    }
  }

  /// The next token, if nothing is between it and this one.
  private func next(besides token: QueryToken) -> QueryToken? {
    at < tokens.count && tokens[at].range.lowerBound == token.range.upperBound ? tokens[at] : nil
  }

  private func isBeingTyped(_ token: QueryToken) -> Bool {
    query.isOpen && token.range.upperBound == query.text.endIndex
  }

  private mutating func missing(_ token: QueryToken, _ filter: QueryFilter) {
    if isBeingTyped(token) { return }
    remark(token, "\(token.text) needs a value right after it")
  }

  private mutating func refuse(_ token: QueryToken, _ refusal: QueryFilter.Refusal) {
    if !isBeingTyped(token) { remark(token, refusal.message) }
  }

  private mutating func remark(_ token: QueryToken, _ message: String) {
    reading.remarks.append(QueryReading.Remark(range: token.range, message: message))
  }
}
