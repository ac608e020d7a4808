import Text

extension QueryTree {
  /// The tree with the other names of what it names: "Halyk Bank" OR "Халық Банк".
  ///
  /// A word takes names of one word by itself (`WordMatcher`), so only those of several are added to it.
  package var withNames: QueryTree {
    switch self {
    case .word(let word, isPrefix: false): with(QueryTree.rows([word], takesShort: false))
    case .row(let words, isName: false): with(QueryTree.rows(words, takesShort: true))
    case .all(let trees): .all(QueryTree.withNames(trees))
    case .any(let trees): .any(trees.map(\.withNames))
    case .part(let part, let tree): .part(part, tree.withNames)
    case .not(let tree): .not(tree.withNames)
    case .word, .phrase, .row, .near, .test: self
    }
  }

  private func with(_ rows: [QueryTree]) -> QueryTree {
    rows.isEmpty ? self : .any([self] + rows)
  }

  /// Words that stand together in a query are one name where the table has it.
  private static func withNames(_ trees: [QueryTree]) -> [QueryTree] {
    var named: [QueryTree] = []
    var at = 0
    while at < trees.count {
      let words = trees[at...].prefix(NameTable.longest).prefix { if case .word(_, false) = $0 { true } else { false } }
        .compactMap { if case .word(let word, _) = $0 { word } else { nil } }
      let length = stride(from: words.count, to: 1, by: -1).first {
        !rows(Array(words.prefix($0)), takesShort: true).isEmpty
      }
      if let length {
        named.append(.any([.all(Array(trees[at..<at + length]))] + rows(Array(words.prefix(length)), takesShort: true)))
        at += length
      } else {
        named.append(trees[at].withNames)
        at += 1
      }
    }
    return named
  }

  /// The other names of what some words name; with `takesShort` those of one word too.
  private static func rows(_ words: [String], takesShort: Bool) -> [QueryTree] {
    NameTable.all.others(ofWords: words).filter { takesShort || $0.words.count > 1 }.map {
      .row($0.words, isName: true)
    }
  }
}
