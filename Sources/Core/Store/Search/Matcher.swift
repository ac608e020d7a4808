import Foundation
import GRDB
import Model
import Money
import Query
import Text

/// Writes the part of a query that is about words as an expression of FTS5.
///
/// Every word becomes a string between quotation marks that went through `WordScanner`, so nothing that is typed can be
/// read as syntax. The phrases are counted as FTS5 counts them, so that `Relevance` knows which belongs to which word.
struct Matcher {
  private let db: Database
  private(set) var phrases: [(word: Int, quality: MatchQuality)] = []
  /// For each word of the query an expression that finds it alone, for its rarity.
  private(set) var alone: [String] = []
  /// True if a word that is being typed stands only for the commonest words that begin so.
  private(set) var isPartial = false

  /// Kin of one word: more are not worth the time they take. A noun of a Turkic language has dozens of common forms.
  private static let mostKin = 60
  /// Words that begin like one that is being typed.
  private static let mostLonger = 40
  /// Forms of the last word of a row.
  private static let mostRowForms = 12
  /// Words that begin with a single letter which is being typed: the next letter comes before anybody has read more.
  private static let mostOfOneLetter = 10
  /// Rows of one near(), which is a row of its own for each combination of forms.
  private static let mostRows = 64.0

  init(_ db: Database) {
    self.db = db
  }

  /// A matcher of the same store that has counted nothing yet.
  var fresh: Matcher { Matcher(db) }

  /// True if a tree can be written for FTS5, whose NOT needs a left side.
  static func says(_ tree: QueryTree) -> Bool {
    switch tree {
    case .word, .phrase, .row, .near: true
    case .part(_, let tree): says(tree)
    case .any(let trees): trees.allSatisfy(says)
    case .all(let trees): trees.allSatisfy { says($0) || isExclusion($0) } && trees.contains(where: says)
    case .not, .test: false
    }
  }

  /// The expression for the right side of a NOT.
  static func isExclusion(_ tree: QueryTree) -> Bool {
    if case .not(let excluded) = tree { says(excluded) } else { false }
  }

  /// Takes a tree that can be said.
  mutating func expression(_ tree: QueryTree, isOpen: Bool) throws -> String {
    switch tree {
    case .word(let word, let isPrefix): try forms(of: word, isPrefix: isPrefix, isOpen: isOpen)
    case .phrase(let terms, let isPrefix): phrase(terms, isPrefix: isPrefix)
    case .row(let words, let isName): try row(words, isName: isName)
    case .near(let words, let distance): try near(words, distance)
    case .part(let part, let tree): "{\(part.column)} : (\(try expression(tree, isOpen: isOpen)))"
    case .any(let trees): try trees.map { "(\(try expression($0, isOpen: isOpen)))" }.joined(separator: " OR ")
    case .all(let trees): try conjunction(trees, isOpen: isOpen)
    case .not, .test: "\"\""
    }
  }

  /// The terms that must be there, and those that must not: the two sides of FTS5's NOT.
  private mutating func conjunction(_ trees: [QueryTree], isOpen: Bool) throws -> String {
    let wanted = try trees.filter(Matcher.says).map { "(\(try expression($0, isOpen: isOpen)))" }
    var all = wanted.joined(separator: " AND ")
    for case .not(let excluded) in trees { all = "(\(all)) NOT (\(try expression(excluded, isOpen: false)))" }
    return all
  }
}

extension Matcher {
  /// A word with its kin, any of which will do. `star` is FTS5's own prefix query, which takes all that begin so; while
  /// a word is being typed the commonest do, so that the first letter costs no more than the fifth. Both take the commonest that
  /// begin so in another spelling or script: what is saved finds what was on the screen.
  private mutating func forms(of word: String, isPrefix: Bool, isOpen: Bool) throws -> String {
    let lookup = WordMatcher(word)
    var forms = [(term: lookup.term, quality: MatchQuality.exact)]
    var star: String?
    let hasDigit = lookup.term.utf8.contains { $0 &- 0x30 < 10 }
    let most = lookup.term.unicodeScalars.count == 1 ? Matcher.mostOfOneLetter : Matcher.mostLonger
    // One more than is used says whether there are more.
    let longer = isPrefix && !hasDigit ? try Vocabulary.beginning(db, with: lookup, limit: most + 1) : []
    if isPrefix, isOpen, !hasDigit {
      isPartial = isPartial || longer.count > most
      forms += longer.prefix(most).filter { $0.term != lookup.term }
    } else if isPrefix {
      star = quoted(lookup.term) + " *"
      forms = longer.filter { !$0.term.hasPrefix(lookup.term) }
    }
    let known = Set(forms.map(\.term))
    forms += try Vocabulary.kin(db, of: lookup, limit: Matcher.mostKin).filter { !known.contains($0.term) }
    let index = alone.count
    phrases += (star == nil ? [] : [(index, .exact)]) + forms.map { (index, $0.quality) }
    let expression = ([star].compactMap { $0 } + forms.map { quoted($0.term) }).joined(separator: " OR ")
    alone.append(expression)
    return expression
  }

  /// Words in a row, as they stand: no kin.
  private mutating func phrase(_ terms: [String], isPrefix: Bool) -> String {
    let expression = quoted(terms.joined(separator: " ")) + (isPrefix ? " *" : "")
    phrases.append((alone.count, .exact))
    alone.append(expression)
    return expression
  }

  /// Words in a row, the last in any of its forms. Another name of a thing counts as another spelling of it.
  private mutating func row(_ words: [String], isName: Bool) throws -> String {
    guard let last = words.last else { return "\"\"" }
    let lookup = WordMatcher(last, takesNames: false)
    let before = words.dropLast().map { SpelledWord($0).term + " " }.joined()
    // A character of Han has no forms.
    let hasForms = lookup.term.unicodeScalars.count > 1
    let kin = hasForms ? try Vocabulary.kin(db, of: lookup, limit: Matcher.mostRowForms, loosest: .form) : []
    let forms = [(term: lookup.term, quality: MatchQuality.exact)] + kin
    let others = isName || !hasForms ? [] : try rowsInOtherScripts(words)
    let index = alone.count
    phrases += forms.map { (index, isName ? .sound : $0.quality) } + others.map { _ in (index, .sound) }
    let expression = (forms.map { before + $0.term } + others).map(quoted).joined(separator: " OR ")
    alone.append(expression)
    return expression
  }

  /// The same words in a row as other alphabets spell them: Kassym-Jomart, Қасым-Жомарт.
  private func rowsInOtherScripts(_ words: [String]) throws -> [String] {
    let most = Int(pow(Matcher.mostRows, 1 / Double(words.count)) + 0.001)
    var rows: [[String]] = [[]]
    for word in words {
      let lookup = WordMatcher(word, takesNames: false)
      guard let script = lookup.word.script else { return [] }
      let kin = try Vocabulary.kin(db, of: lookup, limit: Matcher.mostKin)
        .filter { $0.quality == .sound && SpelledWord($0.term).script.map { $0 != script } ?? false }.prefix(most)
      guard !kin.isEmpty else { return [] }
      rows = rows.flatMap { row in kin.map { row + [$0.term] } }
    }
    return rows.map { $0.joined(separator: " ") }
  }

  /// FTS5's NEAR takes phrases and no alternatives, so each combination of forms is a NEAR of its own; with two words
  /// eight forms each, with three four, from seven on only the words themselves.
  private mutating func near(_ words: [String], _ distance: Int) throws -> String {
    let mostForms = Int(pow(Matcher.mostRows, 1 / Double(words.count)) + 0.001)
    let forms = try words.map { word in
      let lookup = WordMatcher(word)
      let kin = try Vocabulary.kin(db, of: lookup, limit: mostForms - 1)
      return [(term: lookup.term, quality: MatchQuality.exact)] + kin
    }
    let rows = forms.reduce([[]]) { rows, forms in rows.flatMap { row in forms.map { row + [$0] } } }
    let index = alone.count
    phrases += rows.joined().map { (index, $0.quality) }
    let expression = rows.map { row in
      "NEAR(\(row.map { quoted($0.term) }.joined(separator: " ")), \(distance))"
    }.joined(separator: " OR ")
    alone.append(expression)
    return expression
  }

  /// A string of FTS5 (https://www.sqlite.org/fts5.html#fts5_strings).
  private func quoted(_ term: String) -> String {
    "\"\(term.replacing("\"", with: "\"\""))\""
  }
}

extension QueryTree.Part {
  /// The column of `search` that holds it.
  var column: String { rawValue }
}
