/// The stem of a Russian word, by the rules of the Russian stemmer of Snowball,
/// https://snowballstem.org/algorithms/russian/stemmer.html
enum RussianStem {
  /// Takes small letters from а to я (ё is written е).
  static func stem(_ word: String) -> String {
    var letters = Array(word.unicodeScalars)
    // Suffixes are cut after the first vowel; the derivational one after the second vowel and consonant that follow.
    let region = (letters.firstIndex(where: vowels.contains) ?? letters.count - 1) + 1
    let derivation = regionAfter(regionAfter(0, letters), letters)

    if !cut(&letters, region, gerunds) {
      _ = cut(&letters, region, reflexives)
      if cut(&letters, region, adjectives) {
        _ = cut(&letters, region, participles)
      } else if !cut(&letters, region, verbs) {
        _ = cut(&letters, region, nouns)
      }
    }
    if letters.last == "и", letters.count > region { letters.removeLast() }
    _ = cut(&letters, derivation, derivational)
    if cut(&letters, region, superlatives) || letters.ends(with: "нн") {
      if letters.ends(with: "нн"), letters.count - 2 >= region { letters.removeLast() }
    } else if letters.last == "ь", letters.count > region {
      letters.removeLast()
    }
    return String(String.UnicodeScalarView(letters))
  }

  /// A list of suffixes. Those of `afterA` are cut only after а or я, which stays.
  private struct Suffixes {
    let afterA: [[Unicode.Scalar]]
    let plain: [[Unicode.Scalar]]

    init(afterA: String = "", _ plain: String) {
      func list(_ text: String) -> [[Unicode.Scalar]] {
        text.split(separator: " ").map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
      }
      self.afterA = list(afterA)
      self.plain = list(plain)
    }
  }

  /// Cuts the longest suffix in the region. Returns false when there is none.
  private static func cut(_ letters: inout [Unicode.Scalar], _ region: Int, _ suffixes: Suffixes) -> Bool {
    func fits(_ suffix: [Unicode.Scalar]) -> Bool {
      letters.count - suffix.count >= region && letters.suffix(suffix.count).elementsEqual(suffix)
    }
    let plain = suffixes.plain.first(where: fits)
    let bound = suffixes.afterA.first { suffix in
      guard fits(suffix), letters.count - suffix.count > region else { return false }
      let before = letters[letters.count - suffix.count - 1]
      return before == "а" || before == "я"
    }
    let length = max(plain?.count ?? 0, bound?.count ?? 0)
    letters.removeLast(length)
    return length > 0
  }

  /// The place after the next vowel and the consonant after it; the end of the word when there is none.
  private static func regionAfter(_ start: Int, _ letters: [Unicode.Scalar]) -> Int {
    guard let vowel = letters[start...].firstIndex(where: vowels.contains),
      let consonant = letters[vowel...].firstIndex(where: { !vowels.contains($0) })
    else { return letters.count }
    return consonant + 1
  }

  private static let vowels = Set("аеиоуыэюя".unicodeScalars)
  private static let gerunds = Suffixes(afterA: "в вши вшись", "ив ивши ившись ыв ывши ывшись")
  private static let reflexives = Suffixes("ся сь")
  private static let adjectives = Suffixes(
    "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею")
  private static let participles = Suffixes(afterA: "ем нн вш ющ щ", "ивш ывш ующ")
  private static let verbs = Suffixes(
    afterA: "ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно",
    "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю")
  private static let nouns = Suffixes(
    "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я")
  private static let derivational = Suffixes("ост ость")
  private static let superlatives = Suffixes("ейш ейше")
}

extension [Unicode.Scalar] {
  fileprivate func ends(with suffix: String) -> Bool {
    suffix.unicodeScalars.count <= count
      && self.suffix(suffix.unicodeScalars.count).elementsEqual(suffix.unicodeScalars)
  }
}
