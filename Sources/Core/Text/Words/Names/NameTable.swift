/// Names of one thing that no rule of sounds brings together: places that languages call differently, and abbreviations.
///
/// The names are in `NameTable+Places` and `NameTable+Organisations`, one thing a line.
package struct NameTable: Sendable {
  package static let all = NameTable(places + "\n" + organisations)

  /// The words of each name, folded as in the index, by line.
  private let lines: [[Name]]
  /// The lines of a name, by its folded words with a space between them.
  private let index: [String: [Int]]
  /// All words but the last of each name.
  private let beginnings: Set<String>

  /// The most words that a name has, characters of Han aside.
  package static let longest = 4
  /// The most characters of Han that a name has.
  package static let longestSingles = 10

  package struct Name: Hashable, Sendable {
    /// In small letters with their accents, as `WordMatcher` takes them.
    package let words: [String]
    package let terms: [String]
  }

  init(_ table: String) {
    lines = table.split(separator: "\n").map { line in
      line.split(separator: "|").map { name in
        let list = WordList(String(name))
        return Name(words: list.spellings, terms: list.terms)
      }
    }
    var index: [String: [Int]] = [:]
    for (number, names) in lines.enumerated() {
      for name in names { index[name.terms.joined(separator: " "), default: []].append(number) }
    }
    self.index = index
    beginnings = Set(lines.joined().map { $0.terms.dropLast().joined(separator: " ") })
  }

  /// The other names of what some words name, as a query has them; the last word may be in another form.
  package func others(ofWords words: [String]) -> [Name] {
    guard let last = words.last, words.count <= NameTable.longestSingles else { return [] }
    let terms = words.map { SpelledWord($0).term }
    let found = others(of: terms)
    guard found.isEmpty, beginnings.contains(terms.dropLast().joined(separator: " ")) else { return found }
    return WordForms(last).lemmas.sorted().lazy.map { others(of: terms.dropLast() + [SpelledWord($0).term]) }
      .first { !$0.isEmpty } ?? []
  }

  /// The other names of what is called so, by its folded words.
  package func others(of terms: [String]) -> [Name] {
    guard let numbers = index[terms.joined(separator: " ")] else { return [] }
    var seen: Set<[String]> = []
    return numbers.flatMap { lines[$0] }.filter { $0.terms != terms && seen.insert($0.words).inserted }
  }
}
