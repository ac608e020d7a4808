/// The forms of a word in all languages that may have it.
///
/// A word comes without its language, so each grammar that reads its letters is asked. Make one for a searched word, and
/// compare it with many.
package struct WordForms: Hashable, Sendable {
  private let word: String
  private let script: FormScript?
  private var tables: [FormTable.Reading] = []
  private var nouns: [TurkicLanguage.Reading] = []
  /// Bytes that every form has in common with the word, unless it is irregular or has a prefix.
  private var least = 0

  /// Takes a word in small letters with its accents, as `WordScanner.spelling` gives it.
  package init(_ spelling: String) {
    word = FormScript.plain(spelling)
    script = FormScript(word)
    guard let script else { return }
    tables = script.tables.compactMap { FormTable.Reading(word, $0) }
    nouns = script.turkic.compactMap { TurkicLanguage.Reading(word, $0) }
    least = (tables.map(\.least) + nouns.map(\.least)).min().map { script == .latin ? $0 : 2 * $0 } ?? 0
  }

  package static func == (left: WordForms, right: WordForms) -> Bool { left.word == right.word }
  package func hash(into hasher: inout Hasher) { hasher.combine(word) }

  /// True if another word is another form of this one.
  package func has(_ spelling: String) -> Bool {
    guard let script else { return false }
    let other = FormScript.plain(spelling)
    let common = zip(word.utf8, other.utf8).prefix { $0 == $1 }.count
    let isNear = common >= least
    guard isNear || tables.contains(where: { $0.isIrregular || $0.mayHavePrefix(other) }), FormScript(other) == script
    else { return false }
    let letters = Array(other.utf16)
    return tables.contains { $0.has(letters) } || isNear && nouns.contains { $0.has(other) }
  }

  /// The words that this one may be a form of, as a dictionary has them: guesses of all its languages, without itself.
  package var lemmas: Set<String> {
    tables.reduce(into: Set()) { $0.formUnion($1.lemmas) }
      .union(nouns.reduce(into: Set()) { $0.formUnion($1.lemmas) }).subtracting([word])
  }

  /// Where the forms stand in a list of words: some words, and beginnings behind which one has to look. What is found there
  /// may be no form: `has` decides.
  package var places: (words: Set<String>, beginnings: Set<String>) {
    var words: Set<String> = []
    var beginnings: Set<String> = []
    for table in tables { table.add(to: &words, &beginnings) }
    for noun in nouns { noun.add(to: &words, &beginnings) }
    let all = beginnings
    beginnings = all.filter { own in !all.contains { $0 != own && own.hasPrefix($0) } }
    return (words.filter { word in !beginnings.contains { word.hasPrefix($0) } }, beginnings)
  }
}
