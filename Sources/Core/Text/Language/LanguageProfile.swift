import Foundation

/// Letter sequences and words of the languages of one script, with how likely each is in each language.
///
/// A naive Bayes model over trigrams with word boundaries and over whole words, made from `LanguageSamples` at the first
/// use; that takes a few milliseconds.
struct LanguageProfile: Sendable {
  /// A number for each of `languages`, in their order; no script has more than sixteen of them.
  typealias Scores = SIMD16<Float>

  let languages: [Language]
  /// Places in `weights` by trigram or word.
  private let places: PlaceTable
  /// Log probabilities of each feature.
  private let weights: [Scores]
  /// The log probability of a trigram that a language's sample does not have.
  private let unseen: Scores
  private var alphabets = Alphabets()

  static let latin = LanguageProfile(.latin)
  static let cyrillic = LanguageProfile(.cyrillic)
  static let arabic = LanguageProfile(.arabic)

  /// Smoothing: what is added to every count. Small, because samples are small and their languages differ much.
  private static let alpha = 0.25
  /// The weight of a known word beside its trigrams.
  private static let wordWeight = 0.8
  /// The cost, in nats, of a letter that is not in the alphabet of a language.
  private static let foreignLetter: Float = 3.5

  private init(_ script: LanguageScript) {
    let languages = script.languages
    self.languages = languages
    var counts: [UInt64: [Double]] = [:]
    var words: [UInt64: [Double]] = [:]
    var totals = Array(repeating: 0.0, count: languages.count)
    var wordTotals = totals
    for (number, language) in languages.enumerated() {
      var reader = LanguageWords(LanguageSamples.text(of: language, in: script), script)
      while reader.next() {
        let word = reader.word
        for letter in word { alphabets.insert(letter, of: number) }
        LanguageProfile.trigrams(of: word) { key in
          counts[key, default: Array(repeating: 0, count: languages.count)][number] += 1
          totals[number] += 1
        }
        words[LanguageProfile.hash(word), default: Array(repeating: 0, count: languages.count)][number] += 1
        wordTotals[number] += 1
      }
    }
    for (number, language) in languages.enumerated() {
      for letter in (LanguageProfile.extraLetters[language] ?? "").unicodeScalars {
        alphabets.insert(letter.value, of: number)
      }
    }
    let kinds = Double(counts.count)
    let alpha = LanguageProfile.alpha
    unseen = Scores(totals.map { Float(log(alpha / ($0 + alpha * kinds))) })
    var places = PlaceTable(counts.count + words.count)
    var weights: [Scores] = []
    weights.reserveCapacity(counts.count + words.count)
    for (key, row) in counts {
      _ = places.place(of: key, orElse: weights.count)
      weights.append(Scores(zip(row, totals).map { Float(log(($0 + alpha) / ($1 + alpha * kinds))) }))
    }
    let wordKinds = Double(words.count)
    for (key, row) in words {
      _ = places.place(of: key, orElse: weights.count)
      weights.append(
        Scores(
          zip(row, wordTotals).map {
            Float(LanguageProfile.wordWeight * log(($0 + 0.3) / ($1 + 0.3 * wordKinds)))
          }))
    }
    (self.places, self.weights) = (places, weights)
  }

  /// The scores before anything is read: those given, and minus infinity where there is no language.
  func scores(_ first: (Language) -> Float) -> Scores {
    var scores = Scores(repeating: -.infinity)
    for (number, language) in languages.enumerated() { scores[number] = first(language) }
    return scores
  }

  /// Adds the log probability of a word in each language.
  func add(_ word: [UInt32], to scores: inout Scores) {
    var known = UInt32.max
    for letter in word {
      let bits = alphabets[letter]
      if bits != 0 { known &= bits }
    }
    LanguageProfile.trigrams(of: word) { key in
      scores += places[key].map { weights[$0] } ?? unseen
    }
    let isForeign = (LanguageProfile.bits & known) .== 0
    scores.replace(with: scores - LanguageProfile.foreignLetter, where: isForeign)
    if let place = places[LanguageProfile.hash(word)] { scores += weights[place] }
  }

  /// True if all letters of a word are in the alphabet of a language. An apostrophe says nothing, and neither does a letter that no
  /// language has.
  func hasLetters(of word: [UInt32], _ language: Int) -> Bool {
    word.allSatisfy { letter in
      let bits = alphabets[letter]
      return letter == 0x2019 || bits == 0 || bits & (1 << UInt32(language)) != 0
    }
  }

  /// The bit of each language in `Alphabets`.
  private static let bits = SIMD16<UInt32>((0..<16).map { 1 << UInt32($0) })

  /// Letters that belong to a language though its sample may lack them.
  private static let extraLetters: [Language: String] = [
    .russian: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", .ukrainian: "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’",
    .belarusian: "абвгдеёжзійклмнопрстуўфхцчшыьэюя’",
    .kazakh: "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяaäbdefgğhıijklmnñoöpqrsştuūüvyz",
    .kyrgyz: "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя",
    .tatar: "аәбвгдеёжҗзийклмнңоөпрстуүфхһцчшщъыьэюя", .uzbekCyrillic: "абвгдеёжзийклмнопрстуфхцчшъьэюяўқғҳ",
    .tajik: "абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя",
    .english: "abcdefghijklmnopqrstuvwxyz’", .german: "abcdefghijklmnopqrstuvwxyzäöüß",
    .french: "abcdefghijklmnopqrstuvwxyzàâæçéèêëîïôœùûüÿ’", .spanish: "abcdefghijklmnopqrstuvwxyzáéíóúüñ",
    .italian: "abcdefghijklmnopqrstuvwxyzàèéìòù’", .portuguese: "abcdefghijklmnopqrstuvwxyzáâãàçéêíóôõú",
    .polish: "abcdefghijklmnopqrstuvwxyząćęłńóśźż", .turkish: "abcçdefgğhıijklmnoöprsştuüvyzâîû’",
    .azerbaijani: "abcçdeəfgğhxıijkqlmnoöprsştuüvyz", .turkmen: "abçdeäfghijžklmnňoöprsştuüwyýz",
    .uzbekLatin: "abcdefghijklmnopqrstuvxyz’",
  ]

  /// Calls `body` with a key for each sequence of three letters of a word, its boundaries included.
  @inline(__always)
  private static func trigrams(of word: [UInt32], _ body: (UInt64) -> Void) {
    var (first, second): (UInt64, UInt64) = (0, 0x20)
    for letter in word {
      let third = UInt64(letter)
      body(first << 42 | second << 21 | third)
      (first, second) = (second, third)
    }
    body(first << 42 | second << 21 | 0x20)
  }

  /// The key of a whole word (FNV-1a over its letters), with the highest bit set: no trigram has it.
  private static func hash(_ word: [UInt32]) -> UInt64 {
    var hash = FNV1a()
    for letter in word { hash.combine(UInt64(letter)) }
    return hash.value | 1 << 63
  }
}

extension LanguageProfile.Scores {
  /// A number for each language; 0 where there is none.
  fileprivate init(_ numbers: [Float]) {
    self.init(repeating: 0)
    for (place, number) in numbers.enumerated() { self[place] = number }
  }
}
