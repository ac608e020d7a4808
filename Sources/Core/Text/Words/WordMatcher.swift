import Foundation

/// The quality of a match between a word of a text and a searched word. A closer match is less.
package enum MatchQuality: Int, Comparable, Sendable, CaseIterable {
  /// The same word except for case and accents.
  case exact
  /// Another form of the same word: banks, bank.
  case form
  /// The same name in another spelling, alphabet or language: Тоқаев, Tokayev.
  case sound

  package static func < (left: MatchQuality, right: MatchQuality) -> Bool { left.rawValue < right.rawValue }
}

/// A searched word outside quotation marks, which matches words of a text.
///
/// It matches itself, its forms (`WordForms`), what sounds like it or like the word that it is a form of (`PhoneticKey`), and
/// the other names of what it names (`NameTable`).
package struct WordMatcher: Hashable, Sendable {
  package let word: SpelledWord
  private let forms: WordForms
  /// The sounds of the word and of the words that it may be a form of.
  private let sounds: [PhoneticKey]
  private let variants: SpellingVariants
  private let names: [Name]

  /// Another name of one word.
  private struct Name: Hashable, Sendable {
    let term: String
    let spelling: String
    let forms: WordForms
  }

  /// Takes a word in small letters, with its accents if it has any. Without names it takes only its own forms and sounds.
  package init(_ word: String, takesNames: Bool = true) {
    self.word = SpelledWord(word)
    forms = WordForms(word)
    let lemmas = forms.lemmas
    var sounds = [self.word.sound].compactMap { $0 }
    for lemma in lemmas.sorted() {
      // A short word that is only guessed sounds like too many.
      guard let sound = PhoneticKey(lemma), sound.rough.utf8.count >= 4, !sounds.contains(sound) else { continue }
      sounds.append(sound)
    }
    self.sounds = sounds
    variants = SpellingVariants(word, self.word.sound)
    var names: [Name] = []
    if takesNames {
      for term in [self.word.term] + lemmas.sorted().map({ SpelledWord($0).term }) {
        for name in NameTable.all.others(of: [term]) where name.words.count == 1 {
          names.append(Name(term: name.terms[0], spelling: name.words[0], forms: WordForms(name.words[0])))
        }
      }
    }
    self.names = names
  }

  /// The folded word, as in the index.
  package var term: String { word.term }

  /// The quality of the match with a word. Nil when it does not match.
  package func quality(to other: SpelledWord) -> MatchQuality? {
    if term == other.term { return .exact }
    if forms.has(other.spelling) { return .form }
    return isAlike(other) || isName(other) || variants.match(other) ? .sound : nil
  }

  /// The quality of the match when this is the beginning of a word: as above, and words that begin with it, in another
  /// alphabet too. Nil when it does not match.
  package func quality(toLonger other: SpelledWord) -> MatchQuality? {
    if other.term.hasPrefix(term) { return .exact }
    if let quality = quality(to: other) { return quality }
    guard let mine = word.sound, let its = other.sound else { return nil }
    return mine.isContinued(by: its) ? .sound : nil
  }

  private func isName(_ other: SpelledWord) -> Bool {
    // A shorter word would be one that the name is a form of: Баку is the dative of бак.
    names.contains {
      $0.term == other.term
        || other.spelling.unicodeScalars.count >= $0.spelling.unicodeScalars.count && $0.forms.has(other.spelling)
    }
  }

  /// True if the other word, or a word that it may be a form of, sounds like this one or like a word that this is a form of.
  private func isAlike(_ other: SpelledWord) -> Bool {
    guard let its = other.sound else { return false }
    if sounds.contains(where: { $0.matches(its) }) { return true }
    // Two guesses, and guesses within one alphabet, must be long.
    let likely = sounds.enumerated().filter { number, sound in
      guard sound.trunk.utf8.count >= 3, its.rough.hasPrefix(sound.trunk) else { return false }
      return sound.rough.utf8.count >= 6
        ? number == 0 || sound.script != its.script : number == 0 && sound.script != its.script
    }
    guard !likely.isEmpty else { return false }
    return WordForms(other.spelling).lemmas.contains { lemma in
      guard let sound = PhoneticKey(lemma) else { return false }
      return likely.contains { $0.element.matches(sound, asGuess: true) }
    }
  }
}

extension WordMatcher {
  /// Where the vocabulary has words that can match.
  package struct Places: Sendable {
    package var words: Set<String>
    /// Beginnings of words.
    package var beginnings: Set<String>
    /// Keys of words (`SpelledWord.key`), and beginnings of keys.
    package var keys: Set<String>
    package var keyBeginnings: Set<String>
  }

  package var places: Places {
    var places = Places(words: [], beginnings: [], keys: [word.key], keyBeginnings: [])
    for forms in [forms] + names.map(\.forms) {
      let own = forms.places
      places.words.formUnion(own.words)
      places.beginnings.formUnion(own.beginnings)
    }
    places.words.formUnion(names.map(\.term))
    places.words.formUnion(names.map(\.spelling))
    for sound in sounds {
      places.keys.insert(sound.rough)
      if sound.trunk.utf8.count >= 4 { places.keyBeginnings.insert(sound.trunk) }
    }
    places.keys.formUnion(variants.keys)
    if word.sound == nil {
      // A word without sounds has its folded form as key, and its spelling may be another one.
      places.keys.formUnion(places.words)
      places.keyBeginnings.formUnion(places.beginnings)
    }
    let all = places.keyBeginnings
    places.keyBeginnings = all.filter { own in !all.contains { $0 != own && own.hasPrefix($0) } }
    return places
  }

  /// The common beginning of the keys of all words that begin like this one.
  package var keyPrefix: String { word.key }

  /// The classes of the first letters of all words that can match (`PhoneticKey.initial`).
  package var initials: Set<Unicode.Scalar> {
    let places = places
    let texts = [term] + places.words + places.beginnings + names.map(\.term)
    return Set(texts.compactMap { $0.unicodeScalars.first.map(PhoneticKey.initial) })
  }
}
