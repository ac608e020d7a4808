/// The result of translating a filter expression into the query language.
indirect enum NewsboatNode {
  case term(String)
  case all(NewsboatNode, NewsboatNode)
  case any(NewsboatNode, NewsboatNode)

  /// One condition; nil where the query language has no words for it.
  init?(_ name: String, _ sign: String, _ value: NewsboatToken) {
    let node: NewsboatNode? =
      switch (name, value) {
      case ("unread", .string(let answer)): NewsboatNode.unread(sign, answer)
      case ("age", .number(let days)): NewsboatNode.age(sign, days...days)
      case ("age", .range(let days)) where sign == "between": NewsboatNode.age("=", days)
      case ("enclosure_type", .string(let type)) where sign == "=~": NewsboatNode.media(type)
      case (_, .string(let text)): NewsboatNode.words(name, sign, text)
      default: nil
      }
    guard let node else { return nil }
    self = node
  }

  /// Words side by side must all hold and bind more closely than OR.
  var query: String {
    switch self {
    case .term(let term): term
    case .all(let left, let right): left.inside + " " + right.inside
    case .any(let left, let right): left.query + " OR " + right.query
    }
  }

  /// As it stands beside others: alternatives in brackets.
  private var inside: String {
    if case .any = self { "(\(query))" } else { query }
  }
}

extension NewsboatNode {
  /// `unread = "yes"` and its three relatives.
  private static func unread(_ sign: String, _ answer: String) -> NewsboatNode? {
    guard ["=", "==", "!="].contains(sign), answer == "yes" || answer == "no" else { return nil }
    return .term((answer == "yes") == (sign != "!=") ? "is:unread" : "is:read")
  }

  /// newsboat counts whole days: an article of age 7 is under 8 days old.
  private static func age(_ sign: String, _ days: ClosedRange<Int>) -> NewsboatNode? {
    guard days.lowerBound >= 0, days.upperBound < 100_000 else { return nil }
    let youngerThan = { (days: Int) in NewsboatNode.term("newer:\(days)d") }
    let atLeast = { (days: Int) in NewsboatNode.term("older:\(days)d") }
    switch sign {
    case "<": return youngerThan(days.upperBound)
    case "<=": return youngerThan(days.upperBound + 1)
    case ">": return atLeast(days.upperBound + 1)
    case ">=": return atLeast(days.upperBound)
    case "=", "==": return .all(youngerThan(days.upperBound + 1), atLeast(days.lowerBound))
    default: return nil
    }
  }

  /// "audio" or "audio/"; a pattern of more than a kind has no words here.
  private static func media(_ type: String) -> NewsboatNode? {
    ["audio", "image", "video"].first { type == $0 || type == $0 + "/" }.map { .term("has:\($0)") }
  }

  /// The names of newsboat for parts of an article, and what stands around a word to look for it there.
  private static let parts = [
    "title": ("title:", ""), "author": ("author:", ""), "feedtitle": ("feed:", ""), "tags": ("tag:", ""),
    "content": ("(in:body ", ")"), "description": ("(in:body ", ")"),
  ]

  /// A text in a part of an article. Of several texts any will do, or, where they are excluded, none may be there.
  private static func words(_ name: String, _ sign: String, _ text: String) -> NewsboatNode? {
    guard let (before, after) = parts[name], let texts = texts(sign, text, isList: name == "tags") else { return nil }
    let isNegative = sign.hasPrefix("!")
    let terms = texts.map { NewsboatNode.term((isNegative ? "-" : "") + before + $0 + after) }
    return terms.dropLast().reversed().reduce(terms.last) { rest, term in
      rest.map { isNegative ? .all(term, $0) : .any(term, $0) }
    }
  }

  /// What is looked for: a text, a word of a list, or the alternatives of a pattern that is made of plain texts.
  private static func texts(_ sign: String, _ text: String, isList: Bool) -> [String]? {
    let found: [String?]
    switch sign {
    case "=", "==", "!=": found = [term(text[...])]
    case "#" where isList, "!#" where isList: found = [term(text[...])]
    case "=~", "!~":
      var pattern = text[...]
      if pattern.first == "(", pattern.last == ")" { pattern = pattern.dropFirst().dropLast() }
      found = pattern.split(separator: "|", omittingEmptySubsequences: false).map { alternative in
        var plain = alternative
        if plain.hasPrefix(".*") { plain.removeFirst(2) }
        if plain.hasSuffix(".*") { plain.removeLast(2) }
        return plain.contains(where: { #"\.*+?[](){}^$"#.contains($0) }) ? nil : term(plain)
      }
    default: return nil
    }
    return found.contains(nil) ? nil : found.compactMap { $0 }
  }

  /// One word is looked for with its kin, several as a phrase.
  private static func term(_ text: Substring) -> String? {
    guard text.contains(where: { $0.isLetter || $0.isNumber }), !text.contains("\"") else { return nil }
    return text.allSatisfy { $0.isLetter || $0.isNumber } ? String(text) : "\"\(text)\""
  }
}
