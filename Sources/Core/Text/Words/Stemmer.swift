/// The stemmer of one language, with the letters by which its words are recognised.
///
/// A word of a query or of the vocabulary comes without a language, so its letters choose the stemmer: the first of
/// `all` that reads every letter. A new language is a value in `all`. The keys of the vocabulary hold stems, so a
/// change of a stemmer needs a migration that builds the vocabulary anew.
struct Stemmer: Sendable {
  /// ISO 639-1.
  let language: String
  /// True for a letter that words of this language may have, after folding.
  let reads: @Sendable (Unicode.Scalar) -> Bool
  /// The stem of a folded word in small letters.
  let stem: @Sendable (String) -> String

  static let all = [
    Stemmer(language: "en", reads: { ("a"..."z").contains($0) }, stem: EnglishStem.stem),
    Stemmer(language: "ru", reads: { ("а"..."я").contains($0) }, stem: RussianStem.stem),
  ]

  /// The stem of a folded word; the word itself when no stemmer reads its letters.
  static func stem(_ word: String) -> String {
    let stemmer = all.first { word.unicodeScalars.allSatisfy($0.reads) }
    return stemmer?.stem(word) ?? word
  }
}
