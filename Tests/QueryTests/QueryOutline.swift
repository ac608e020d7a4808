import Model
import Money
import Query

extension QueryTree {
  /// The tree in a line: `(and bank "central bank" (not title:x*))`.
  var outline: String {
    switch self {
    case .word(let word, let isPrefix): word + (isPrefix ? "*" : "")
    case .phrase(let words, let isPrefix): "\"\(words.joined(separator: " "))\"" + (isPrefix ? "*" : "")
    case .row(let words, let isName): (isName ? "name:" : "") + "\"\(words.joined(separator: " "))\""
    case .near(let words, let distance): "near(\(words.joined(separator: " ")),\(distance))"
    case .part(let part, let tree): "\(part.rawValue):\(tree.outline)"
    case .test(let test): test.outline
    case .all(let trees): "(and \(trees.map(\.outline).joined(separator: " ")))"
    case .any(let trees): "(or \(trees.map(\.outline).joined(separator: " ")))"
    case .not(let tree): "(not \(tree.outline))"
    }
  }
}

extension QueryTree.Test {
  var outline: String {
    switch self {
    case .isRead(let flag): flag ? "read" : "unread"
    case .isStarred(let flag): flag ? "starred" : "unstarred"
    case .has(let media): "has-\(Media.names.first { $0.1 == media }?.0 ?? "")"
    case .since(let moment): "since-\(moment.outline)"
    case .before(let moment): "before-\(moment.outline)"
    case .language(let code): "lang-\(code)"
    case .currency(let code): code
    case .amount(let comparison, let value): "amount\(comparison.rawValue)\(value)"
    }
  }
}

extension QueryTree.DateField {
  fileprivate var outline: String {
    switch self {
    case .day(let day): day.description
    case .daysAgo(let days): "\(days)-days-ago"
    case .ago(let seconds): "\(seconds)s-ago"
    }
  }
}

extension Query {
  var outline: String { reading.tree?.outline ?? "nothing" }
  /// The remarks, each with the text that it is about.
  var remarks: [String] { reading.remarks.map { "\(text[$0.range]): \($0.message)" } }
}
