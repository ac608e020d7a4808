import Testing

@testable import Text

/// The sounds of letters, as docs/SEARCH.md has them in a table.
@Suite struct PhoneticKeyTests {
  private func sounds(_ word: String) -> String? {
    PhoneticKey(word).map { String(String.UnicodeScalarView($0.sounds)) }
  }

  @Test(arguments: [
    ("шаш", "SaS"), ("shash", "SaS"), ("şaş", "SaS"), ("чача", "CaCa"), ("çaça", "CaCa"), ("chacha", "CaCa"),
    ("tchatcha", "CaCa"), ("жол", "Jol"), ("zhol", "Jol"), ("jol", "Jol"), ("джол", "Jol"), ("djol", "Jol"),
    ("žol", "Jol"),
    ("җол", "Jol"), ("ҷол", "Jol"), ("хан", "han"), ("khan", "han"), ("xan", "han"), ("ҳан", "han"), ("қазан", "kazan"),
    ("qazan", "kazan"), ("яр", "iar"), ("yar", "iar"), ("ýar", "iar"), ("юл", "iul"), ("yul", "iul"), ("ёл", "el"),
    ("yol", "el"), ("ел", "el"), ("yel", "el"), ("ўзбек", "uzbek"), ("oʻzbek", "uzbek"), ("өзен", "ozen"),
    ("özen", "ozen"),
    ("ғалым", "galim"), ("ghalym", "galim"), ("gʻalim", "galim"), ("ğalım", "galim"), ("таң", "tan"), ("tañ", "tan"),
    ("цирк", "tsirk"), ("щука", "Suka"), ("shchuka", "Suka"), ("соль", "sol"), ("объект", "obekt"),
    ("западный", "zapadni"),
    ("wien", "wien"), ("bakiew", "bakiev"), ("newton", "nevton"),
  ])
  func aLetterIsReadByItsSound(_ word: String, _ expected: String) {
    #expect(sounds(word) == expected)
  }

  @Test(arguments: ["", "ь", "中", "bаnk", "ελ", "so-so", "café5", "ارز"])
  func aWordOfOtherLettersOrOfTwoAlphabetsHasNoSounds(_ word: String) {
    #expect(PhoneticKey(word) == nil)
  }

  @Test(arguments: [
    ("toshkent", "taskent"), ("kazakhstan", "kazakstan"), ("мухаммад", "mukamad"), ("philipp", "filip"),
    ("thomas", "tamas"),
    ("вода", "vada"),
  ])
  func theRoughSoundsLeaveOutWhatLanguagesWriteDifferently(_ word: String, _ rough: String) {
    #expect(PhoneticKey(word)?.rough.lowercased() == rough)
  }

  @Test func aVowelAtTheEndIsNoPartOfTheTrunk() {
    #expect(PhoneticKey("бухара")?.trunk == "bukar" && PhoneticKey("osh")?.trunk == PhoneticKey("osh")?.rough)
  }

  @Test func aForeignWordHasKH() {
    #expect(PhoneticKey("akhmet")?.isForeign == true && PhoneticKey("hat")?.isForeign == false)
    // "х" is an ordinary letter of Russian.
    #expect(PhoneticKey("хлеб")?.isForeign == false)
  }

  @Test(arguments: [
    ("ташк", "tashkent", true), ("tash", "ташкент", true), ("та", "tashkent", false), ("tash", "tashkent", false),
    ("ташк", "tash", false),
  ])
  func aBeginningGoesOnInAnotherAlphabet(_ beginning: String, _ whole: String, _ goesOn: Bool) throws {
    let (one, other) = (try #require(PhoneticKey(beginning)), try #require(PhoneticKey(whole)))
    #expect(one.isContinued(by: other) == goesOn)
  }

  @Test(arguments: [
    ["ш", "s", "ş", "с"], ["к", "k", "қ", "q", "х", "h", "x", "c", "ч", "t", "т"], ["ж", "j", "з", "z", "д", "d"],
    ["и", "y", "е", "e", "і"], ["о", "a", "ў", "u", "ö"], ["в", "w", "v"], ["п", "p", "f", "ф"],
  ])
  func firstLettersThatNamesSwapAreOneClass(_ letters: [String]) {
    let classes = Set(letters.compactMap { $0.unicodeScalars.first.map(PhoneticKey.initial) })
    #expect(classes.count == 1, "\(letters)")
  }

  @Test func theFirstLetterOfAMatchIsInTheClassesOfTheSearchedWord() {
    for (word, other) in [
      ("tashkent", "ташкент"), ("жапаров", "zhaparov"), ("khorezm", "хоразм"), ("оон", "un"), ("хокимият", "hokimiyat"),
      ("филипп", "philipp"), ("went", "go"),
    ] {
      let matcher = WordMatcher(word)
      #expect(matcher.quality(to: SpelledWord(other)) != nil, "\(word) \(other)")
      let initial = other.unicodeScalars.first.map(PhoneticKey.initial)
      #expect(initial.map(matcher.initials.contains) == true, "\(word) \(other)")
    }
  }
}
