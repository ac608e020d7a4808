import Model
import Money
import Text

/// The tree in the search language, to show a person how a query was understood.
extension QueryTree: CustomStringConvertible {
  package var description: String { text(isInside: false) }

  /// Alternatives have brackets when something is beside them.
  private func text(isInside: Bool) -> String {
    switch self {
    case .word(let word, let isPrefix): return word + (isPrefix ? "*" : "")
    case .phrase(let words, let isPrefix): return "\"\(words.joined(separator: " "))\"" + (isPrefix ? "*" : "")
    // In quotation marks accents do not count, and are not written.
    // Characters of Han stand together without blanks.
    case .row(let words, _) where words.allSatisfy({ WordList($0).endsInSingle }): return words.joined()
    case .row(let words, _): return "\"\(WordList(words.joined(separator: " ")).terms.joined(separator: " "))\""
    case .near(let words, let distance): return "near(\(words.joined(separator: " ")), \(distance))"
    case .part(.body, let tree):
      let text = "in:body \(tree.text(isInside: true))"
      return isInside ? "(\(text))" : text
    case .part(let part, let tree): return "\(part.typed):\(tree.text(isInside: true, isRowBracketed: true))"
    case .test(let test): return test.description
    case .all: return text(isInside: isInside, isRowBracketed: false)
    case .any(let trees):
      let text = trees.map(\.alternative).joined(separator: " OR ")
      return isInside ? "(\(text))" : text
    case .not(let tree):
      // Two signs in a row would cancel out.
      if case .not = tree { return "-(\(tree.text(isInside: false)))" }
      return "-\(tree.text(isInside: true, isRowBracketed: true))"
    }
  }

  /// As one of several: "in:body" holds for all that stands beside it, other alternatives too.
  private var alternative: String {
    if case .part(.body, _) = self { text(isInside: true) } else { text(isInside: false) }
  }

  /// A row of terms after a colon or a minus has brackets too.
  private func text(isInside: Bool, isRowBracketed: Bool) -> String {
    guard case .all(let trees) = self else { return text(isInside: isInside) }
    let text = trees.map { $0.text(isInside: true) }.joined(separator: " ")
    return isRowBracketed ? "(\(text))" : text
  }
}

extension QueryTree.Part {
  /// The name of the filter: "tag".
  package var typed: String {
    switch self {
    case .title: "title"
    case .author: "author"
    case .tags: "tag"
    case .feed: "feed"
    case .body: "body"
    }
  }
}

extension QueryTree.Test: CustomStringConvertible {
  package var description: String {
    switch self {
    case .isRead(let flag): flag ? "is:read" : "is:unread"
    case .isStarred(let flag): flag ? "is:starred" : "is:unstarred"
    case .has(let media): "has:\(Media.names.first { $0.1 == media }?.0 ?? "attachment")"
    case .since(let moment): moment.text(since: true)
    case .before(let moment): moment.text(since: false)
    case .language(let code): "lang:\(code)"
    case .currency(let code): "currency:\(code)"
    case .amount(let comparison, let value): "amount\(comparison.rawValue)\(QueryTree.figure(value))"
    }
  }
}

extension QueryTree {
  /// The number without an exponent, and without ".0": "1500000", "2.5".
  fileprivate static func figure(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e18 ? String(Int(value)) : String(value)
  }
}

extension QueryTree.DateField {
  fileprivate func text(since: Bool) -> String {
    switch self {
    case .day(let day): "\(since ? "after" : "before"):\(day)"
    case .daysAgo(0): "\(since ? "after" : "before"):today"
    case .daysAgo(1): "\(since ? "after" : "before"):yesterday"
    case .daysAgo(-1): "\(since ? "after" : "before"):tomorrow"
    case .daysAgo(let days): "\(since ? "after" : "before"):\(-days) days from today"
    case .ago(let seconds): "\(since ? "newer" : "older"):\(QueryTree.DateField.span(seconds))"
    }
  }

  /// The duration in the largest unit that is exact.
  private static func span(_ seconds: Int) -> String {
    let units = [(604_800, "w"), (86_400, "d")]
    let unit = units.first { seconds > 0 && seconds % $0.0 == 0 } ?? (3600, "h")
    return "\(seconds / unit.0)\(unit.1)"
  }
}
