import TestKit
import Testing
@testable import Money

/// The tokens of a text as they stand in it, with "·" before those behind a blank and "¦" before those behind a border.
private func tokens(_ text: String) -> String {
  let cut = MoneyText(text)
  return cut.tokens.indices.map { index in
    let gap =
      switch cut.tokens[index].gap {
      case .none: "|"
      case .space: "·"
      case .border: "¦"
      }
    return gap + text[cut.range(index, index)]
  }.joined()
}

@Test(arguments: [
  ("5 million", "¦5·million"), ("$5", "¦$|5"), ("KZT490", "¦KZT|490"), ("USD100m", "¦USD|100|m"), ("G20", "¦G20"),
  ("US$5m", "¦US|$|5|m"),
  ("$US5", "¦$|US|5"), ("7,5 млрд. руб.", "¦7,5·млрд|.·руб|."), ("a\nb\tc|d", "¦a¦b¦c¦d"), ("a   b  c", "¦a¦b·c"),
  ("so‘m so´m soʹm", "¦so‘m·so´m·soʹm"), ("U.S. dollars", "¦U.S|.·dollars"), ("d’euros l'or", "¦d’|euros·l'|or"),
  ("Kazakhstan’s", "¦Kazakhstan’s"), ("TL'lik", "¦TL|'|lik"), ("euro'ya", "¦euro|'|ya"), ("won't", "¦won't"),
  ("5-тен", "¦5|-|тен"),
  ("co\u{AD}operate", "¦co\u{AD}operate"), ("dogs' 5", "¦dogs|'·5"), ("1 000 000", "¦1 000 000"), ("", ""),
  ("👍 5", "¦👍·5"),
  ("Rs500 RMB5m", "¦Rs|500·RMB|5|m"), ("作者5", "¦作者5"),
])
func aTextIsCutIntoTokens(_ text: String, _ expected: String) {
  #expect(tokens(text) == expected)
}

@Test(arguments: [
  ("ТЕНГЕ", "тенге"), ("Ёлка", "елка"), ("SO‘M", "so'm"), ("Kazakhstan’s", "kazakhstan"), ("İZMİR", "izmir"),
  ("ТЕҢГЕ", "теңге"),
  ("сомони\u{304}", "сомонӣ"), ("у\u{306}", "ў"), ("o\u{308}zbek", "özbek"), ("a\u{301}", "a"), ("co\u{AD}op", "coop"),
])
func wordsAreComparedInOneForm(_ word: String, _ folded: String) {
  let text = MoneyText(word)
  #expect(text.tokens.count == 1 && text.folded(0) == folded)
  #expect(WordRun.hash(of: word) == WordRun.hash(of: folded))
}

@Test func aTextOfSeveralWordsHasNoHashOfAWord() {
  #expect(WordRun.hash(of: "a b") == nil && WordRun.hash(of: "") == nil && WordRun.hash(of: "5") == nil)
}

@Test func wordsKnowTheirCapitals() {
  let text = MoneyText("Tenge KZT тенге U.S G20")
  #expect(text.tokens.map(\.isCapital) == [true, true, false, true, true])
  #expect(text.tokens.map(\.isUpper) == [false, true, false, true, true])
  #expect(text.packedCode(1) == 0x4B5A54 && text.packedCode(0) == nil && text.packedCode(4) == nil)
}

@Test(arguments: [
  ("$", true), ("€", true), ("⃀", true), ("\u{20C1}", true), ("؋", true), ("﷼", true), ("%", false), ("§", false),
])
func signsOfMoneyAreTold(_ sign: String, _ isSign: Bool) {
  #expect((MoneyText(sign).tokens.first?.kind == .sign) == isSign)
}

@Test func bytesThatAreNoTextAreMarks() {
  var tokenizer = MoneyTokenizer([0x35, 0xFF, 0x24, 0xE2, 0x82])
  tokenizer.run()
  #expect(tokenizer.tokens.map(\.kind) == [.number, .mark, .sign, .mark, .mark])
}

@Test func theLexiconKnowsAWordInAllItsMeanings() {
  let lexicon = MoneyLexicon.shared
  func entry(_ word: String) -> MoneyLexicon.Entry { WordRun.hash(of: word).map(lexicon.entry) ?? MoneyLexicon.Entry() }
  #expect(entry("million").magnitude?.powerOfTen == 6 && entry("million").name == nil)
  #expect(entry("млрд").magnitude?.form == .abbreviation)
  #expect(entry("миллионнан").magnitude?.isAblative == true && entry("миллион").magnitude?.isAblative == false)
  #expect(entry("теңгеге").name.map { CurrencyName.all[$0].codes } == ["KZT"])
  #expect(entry("до").roles.isSuperset(of: [.toAfterFrom, .maybeTime]))
  #expect(entry("xyzzy") == MoneyLexicon.Entry())
  #expect(lexicon.entries.count < 2000)
}

@Test func aTableOfHashesGivesBackWhatWasPutIn() {
  var table = HashTable(count: 100)
  var random = Dice(seed: 3)
  let keys = (0..<100).map { _ in random.next() | 1 }
  for (index, key) in keys.enumerated() { table[key] = Int16(index + 1) }
  for (index, key) in keys.enumerated() { #expect(table[key] == Int16(index + 1)) }
  for _ in 0..<1000 { #expect(table[random.next() & ~1] == 0) }
  table[keys[0]] = 500
  #expect(table[keys[0]] == 500)
}
