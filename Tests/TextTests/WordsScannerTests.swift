import Testing
import Text

/// The words of a text, folded, with blanks between them.
private func words(_ text: String) -> String { found(text).map(\.0).joined(separator: " ") }

private func found(_ text: String) -> [(String, Range<Int>)] {
  var scanner = WordScanner()
  var words: [(String, Range<Int>)] = []
  while scanner.next(in: text.utf8.span) { words.append((scanner.term, scanner.range)) }
  return words
}

@Test(arguments: [
  ("The Bank, of ASTANA.", "the bank of astana"),
  ("Ёлка, МОСКВА; Їжак Йод", "елка москва їжак йод"),
  ("Crème brûlée à l’İstanbul — Straße, Ærø", "creme brulee a l istanbul strasse aero"),
  ("Σίσυφος ΣΊΣΥΦΟΣ", "σισυφοσ σισυφοσ"),
  ("Қазақстан ҒАРЫШ Өзбек Ұлы ӘЛЕМ Іс", "қазақстан ғарыш өзбек ұлы әлем іс"),
  ("Тоҷикистон сомонӣ Ҳисор ӯ", "тоҷикистон сомони ҳисор у"),
  ("Aşgabat Türkmenbaşy Döwlet ýyl", "asgabat turkmenbasy dowlet yyl"),
  ("１２３ＡＢＣ ٣٤ x² ﬁne", "123abc 34 x2 fine"),
  ("إِسْلَام ـ كتاب", "اسلام کتاب"),
  ("covid19 2025-12-11 3.14", "covid19 2025 12 11 3 14"),
])
func aWordIsFoldedInEveryScript(_ text: String, _ expected: String) {
  #expect(words(text) == expected)
}

@Test(arguments: [
  ("o'zbek oʻzbek o‘zbek o’zbek O`ZBEK", "oʻzbek oʻzbek oʻzbek oʻzbek oʻzbek"),
  ("so‘m som", "soʻm som"),
  ("Kazakhstan's bank’s o's BANK'S", "kazakhstan bank o bank"),
  ("san'at san’at ‘go’ don't", "san at san at go don t"),
  ("'quoted' so'", "quoted so"),
])
func anApostropheIsALetterOnlyInUzbek(_ text: String, _ expected: String) {
  #expect(words(text) == expected)
}

@Test func anAccentThatStandsApartFoldsLikeOneThatDoesNot() {
  #expect(
    words("cafe\u{301} caf\u{e9} мои\u{306} мой е\u{308}ж ёж у\u{306} ў и\u{304}") == "cafe cafe мой мой еж еж ў ў и")
}

@Test(arguments: [
  ("中国人民币", "中 国 人 民 币"),
  ("東京タワー Tokyo", "東 京 タ ワ ー tokyo"),
  ("한국", "한 국"),
  ("กำลังดี", "ก ำ ลั ง ดี"),
  ("★ C++ and C# cost €5 or 5%", "★ c + + and c # cost € 5 or 5 %"),
  ("👩‍🚀 flies 🇰🇿", "👩 🚀 flies 🇰 🇿"),
])
func aSymbolAndACharacterOfAScriptWithoutSpacesAreWordsByThemselves(_ text: String, _ expected: String) {
  #expect(words(text) == expected)
}

@Test func invisibleCharactersInsideAWordDoNotCutIt() {
  #expect(words("co\u{AD}op\u{200B}era\u{2060}te") == "cooperate")
}

@Test func aWordKnowsWhereItStands() {
  let text = "Ёж, Kazakhstan’s ★中"
  let bytes = Array(text.utf8)
  let pieces = found(text).map { String(decoding: bytes[$0.1], as: UTF8.self) }
  #expect(pieces == ["Ёж", "Kazakhstan", "★", "中"])
}

@Test func aWordWithoutEndIsCut() {
  let long = String(repeating: "ab", count: 500)
  #expect(words(long + " end").split(separator: " ").map(\.utf8.count) == [60, 3])
}

@Test func anyBytesHaveWords() {
  var random = SystemRandomNumberGenerator()
  for _ in 0..<2000 {
    let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    var scanner = WordScanner()
    var end = 0
    while scanner.next(in: bytes.span) {
      #expect(scanner.length > 0 && scanner.range.lowerBound >= end && scanner.range.upperBound <= bytes.count)
      #expect(!scanner.range.isEmpty)
      end = scanner.range.upperBound
    }
  }
}

@Test func lettersThatAreTakenTogetherMakeTheSameWordsAsLettersOneByOne() {
  var random = SystemRandomNumberGenerator()
  let pieces = [
    "a", "Z", "abcdefgh", "ABCDEFGHIJ", "The", "x1", "7", "а", "Я", "ё", "Й", "Қазақстан", "москва", "é", "ß", "٣", " ",
    ", ", "-", ".", "$",
    "+", "中", "[", "@", "\u{7F}", "\u{301}",
  ]
  for _ in 0..<2000 {
    let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      pieces[Int.random(in: pieces.indices, using: &random)]
    }
    .joined()
    // A joiner, which is left out of words, parts all letters.
    let apart = text.unicodeScalars.map { "\($0)\u{2060}" }.joined()
    #expect(words(text) == words(apart), "\(text)")
    #expect(words(text) == words(text + "        "), "\(text)")
  }
}

@Test func everySignOfASCIIEndsAWordUnlessItIsOne() {
  for value in UInt8(0)..<0x80 {
    let sign = String(Unicode.Scalar(value))
    let expected: String
    switch sign {
    case "A"..."Z", "a"..."z", "0"..."9": expected = "ab\(sign.lowercased())cd"
    case "#", "$", "%", "+": expected = "ab \(sign) cd"
    default: expected = "ab cd"
    }
    #expect(words("ab\(sign)cd") == expected, "U+\(String(value, radix: 16))")
  }
}

@Test func aFoldedWordFoldsToItself() {
  for value in UInt32(0x20)...0x2FFFF {
    guard let scalar = Unicode.Scalar(value) else { continue }
    let once = words(String(scalar))
    #expect(words(once) == once, "U+\(String(value, radix: 16))")
  }
}

@Test(arguments: 50...70)
func aWordThatIsCutIsCutBetweenCharacters(_ length: Int) {
  let word = String(repeating: "o", count: length) + "'o'o'oʻoжo'жж"
  for (term, _) in found(word) { #expect(term.utf8.count <= 64 && !term.contains("\u{FFFD}") && term.isWhole) }
}

extension String {
  /// True if its bytes are UTF-8. A text that was made without a check may have others.
  fileprivate var isWhole: Bool { String(validating: Array(utf8), as: UTF8.self) != nil }
}
