/// The stem of an English word, by the rules of the English stemmer of Snowball ("Porter2"),
/// https://snowballstem.org/algorithms/english/stemmer.html
///
/// A stem is not a word, only what the forms of a word share: "studies" and "study" give "studi".
struct EnglishStem {
  private var word: [UInt8]
  /// The beginnings of the regions in which suffixes are cut: after the first and after the second vowel and consonant.
  private var region1: Int
  private var region2: Int

  /// Takes small ASCII letters.
  static func stem(_ word: String) -> String {
    guard word.utf8.count > 2 else { return word }
    if let exception = exceptions[word] { return exception }
    var stemmer = EnglishStem(word)
    stemmer.run()
    return String(decoding: stemmer.word, as: UTF8.self).lowercased()
  }

  private init(_ text: String) {
    var word = Array(text.utf8)
    // A y that is a consonant is Y while the rules run.
    for index in word.indices where word[index] == UInt8(ascii: "y") {
      if index == 0 || EnglishStem.vowels.contains(word[index - 1]) { word[index] = UInt8(ascii: "Y") }
    }
    self.word = word
    let irregular = EnglishStem.irregular.first { word.starts(with: $0.utf8) }
    region1 = irregular?.utf8.count ?? EnglishStem.regionAfter(0, word)
    region2 = EnglishStem.regionAfter(region1, word)
  }

  private mutating func run() {
    cutPlural()
    if EnglishStem.finished.contains(String(decoding: word, as: UTF8.self)) { return }
    cutPastAndGerund()
    if word.count > 2, let last = word.last, last == letter("y") || last == letter("Y"),
      !EnglishStem.vowels.contains(word[word.count - 2])
    {
      word[word.count - 1] = letter("i")
    }
    replace(EnglishStem.step2, from: region1)
    replace(EnglishStem.step3, from: region1)
    cutStep4()
    cutStep5()
  }
}

extension EnglishStem {
  /// Step 1a.
  private mutating func cutPlural() {
    if ends("sses") {
      word.removeLast(2)
    } else if ends("ied") || ends("ies") {
      word.removeLast(word.count > 4 ? 2 : 1)
    } else if ends("s"), !ends("us"), !ends("ss"), word.dropLast(2).contains(where: EnglishStem.vowels.contains) {
      word.removeLast()
    }
  }

  /// Step 1b. Afterwards an e is added or a double letter is shortened: "hoping" is of hope, "hopping" of hop.
  private mutating func cutPastAndGerund() {
    for suffix in ["eedly", "eed"] where ends(suffix) {
      if word.count - suffix.utf8.count >= region1 { word.removeLast(suffix.utf8.count - 2) }
      return
    }
    guard let suffix = ["ingly", "edly", "ing", "ed"].first(where: ends),
      word.dropLast(suffix.utf8.count).contains(where: EnglishStem.vowels.contains)
    else { return }
    word.removeLast(suffix.utf8.count)
    if ["at", "bl", "iz"].contains(where: ends) {
      word.append(letter("e"))
    } else if ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"].contains(where: ends) {
      if word.count > 3 || !"aeo".utf8.contains(word[0]) { word.removeLast() }
    } else if region1 >= word.count, endsInShortSyllable(word.count) {
      word.append(letter("e"))
    }
  }

  /// Step 4: endings in the second region only, "-ion" after s or t.
  private mutating func cutStep4() {
    guard let suffix = EnglishStem.step4.first(where: ends) else { return }
    let start = word.count - suffix.utf8.count
    guard start >= region2 else { return }
    if suffix == "ion" {
      guard start > 0, word[start - 1] == letter("s") || word[start - 1] == letter("t") else { return }
    }
    word.removeLast(suffix.utf8.count)
  }

  /// Step 5: a last e or a double l.
  private mutating func cutStep5() {
    let start = word.count - 1
    if ends("e") {
      if start >= region2 || start >= region1 && !endsInShortSyllable(start) { word.removeLast() }
    } else if ends("ll"), start >= region2 {
      word.removeLast()
    }
  }

  /// Replaces the longest suffix of the list, if it is in its region and the letter before it allows it.
  private mutating func replace(_ rules: [(String, String)], from region: Int) {
    guard let (suffix, replacement) = rules.first(where: { ends($0.0) }) else { return }
    let start = word.count - suffix.utf8.count
    guard start >= region else { return }
    switch suffix {
    case "li" where start == 0 || !"cdeghkmnrt".utf8.contains(word[start - 1]): return
    case "ogi" where start == 0 || word[start - 1] != letter("l"): return
    case "ative" where start < region2: return
    default: word.replaceSubrange(start..., with: replacement.utf8)
    }
  }

  private func ends(_ suffix: String) -> Bool {
    word.count >= suffix.utf8.count && word.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  /// True for a vowel between consonants, the second not w, x or Y, and for a vowel and a consonant that begin the
  /// word.
  private func endsInShortSyllable(_ end: Int) -> Bool {
    func isVowel(_ index: Int) -> Bool { EnglishStem.vowels.contains(word[index]) }
    if end == 2 { return isVowel(0) && !isVowel(1) }
    guard end > 2 else { return false }
    return !isVowel(end - 1) && !"wxY".utf8.contains(word[end - 1]) && isVowel(end - 2) && !isVowel(end - 3)
  }

  private static func regionAfter(_ start: Int, _ word: [UInt8]) -> Int {
    guard let vowel = word[start...].firstIndex(where: vowels.contains),
      let consonant = word[vowel...].firstIndex(where: { !vowels.contains($0) })
    else { return word.count }
    return consonant + 1
  }

  /// Beginnings after which the first region begins, so that "universal" and "university" get different stems.
  private static let irregular = [
    "gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter",
  ]
  private static let vowels = Set("aeiouy".utf8)

  /// The longest suffix first.
  private static let step2: [(String, String)] = [
    ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"),
    ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"), ("alism", "al"),
    ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"), ("ogist", "og"), ("enci", "ence"),
    ("anci", "ance"),
    ("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"), ("ogi", "og"), ("li", ""),
  ]
  private static let step3: [(String, String)] = [
    ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""),
    ("ical", "ic"), ("ness", ""), ("ful", ""),
  ]
  private static let step4 = [
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion",
    "al",
    "er", "ic",
  ]
  private static let exceptions: [String: String] = [
    "skis": "ski", "skies": "sky", "dying": "die", "lying": "lie", "tying": "tie", "vying": "vie", "hying": "hie",
    "idly": "idl", "gently": "gentl",
    "ugly": "ugli", "early": "earli", "only": "onli", "singly": "singl", "sky": "sky", "news": "news", "howe": "howe",
    "atlas": "atlas", "cosmos": "cosmos", "bias": "bias", "andes": "andes",
  ]
  /// Words from which nothing more is cut after the plural.
  private static let finished: Set = [
    "inning", "outing", "canning", "herring", "earring", "evening", "proceed", "exceed", "succeed",
  ]

  private func letter(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(ascii: scalar) }
}
