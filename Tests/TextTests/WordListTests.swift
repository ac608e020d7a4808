import Foundation
import Testing

@testable import Text

@Suite struct WordListTests {
  @Test(arguments: [
    ("Crème Brûlée", "creme brulee", "crème brûlée"), ("O‘zbek SO'M", "oʻzbek soʻm", "oʻzbek soʻm"),
    ("Cafe\u{301}", "cafe", "café"), ("Ёлка", "елка", "елка"), ("Straße", "strasse", "straße"),
    ("co\u{AD}op", "coop", "coop"), ("ýyl İl", "yyl il", "ýyl il"), ("СОМОНӢ", "сомони", "сомонӣ"), ("x²", "x2", "x²"),
    ("", "", ""), ("—", "", ""),
  ])
  func aWordHasAFoldedFormAndItsSpelling(_ text: String, _ terms: String, _ spellings: String) {
    let list = WordList(text)
    #expect(list.terms.joined(separator: " ") == terms)
    #expect(list.spellings.map(\.precomposedStringWithCanonicalMapping).joined(separator: " ") == spellings)
  }

  @Test(arguments: [
    ("bank", false, false), ("中国", true, true), ("C++", true, true), ("+C", true, false), ("人a", true, false),
    ("5%", true, true),
    ("", false, false), ("ไทย", true, true),
  ])
  func signsAndCharactersThatAreWordsAreKnown(_ text: String, _ isSingle: Bool, _ endsInSingle: Bool) {
    let list = WordList(text)
    #expect(list.isSingle == isSingle && list.endsInSingle == endsInSingle)
  }

  @Test(arguments: [
    ("bank", true), ("covid19", false), ("★", false), ("中", false), ("é", true), ("٣", false),
    ("тенге", true),
  ])
  func onlyWordsOfLettersAreSpelt(_ word: String, _ isSpelt: Bool) {
    var scanner = WordScanner()
    let isFound = scanner.next(in: word.utf8.span)
    #expect(isFound)
    #expect(scanner.isSpelt == isSpelt)
  }

  @Test(arguments: [("bank", "b"), ("Ёж", "е"), ("中", "中"), ("Čas", "c"), ("𐐨x", "𐐨"), ("5", "5"), ("ẞ", "s")])
  func theFirstLetterIsThatOfTheFoldedWord(_ word: String, _ initial: Unicode.Scalar) {
    var scanner = WordScanner()
    let isFound = scanner.next(in: word.utf8.span)
    #expect(isFound)
    #expect(scanner.initial == initial)
  }

  @Test(arguments: [
    ("é", true), ("e\u{301}", true), ("ё", false), ("е\u{308}", false), ("й", false), ("и\u{306}", false), ("ß", true),
    ("ς", false), ("Ş", true), ("қ", false), ("æ", true), ("a", false),
  ])
  func foldingSaysWhetherItTookAnAccentAway(_ word: String, _ isAccented: Bool) {
    var scanner = WordScanner()
    let isFound = scanner.next(in: word.utf8.span)
    #expect(isFound)
    #expect(scanner.traits.contains(.accented) == isAccented)
  }

  @Test func aCapitalFoldsLikeItsSmallLetter() {
    for value in UInt32(0x41)..<0x530 {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isUppercase else { continue }
      let small = scalar.properties.lowercaseMapping
      // The dotted capital İ is an i with a dot, and the dot folds.
      #expect(WordList(String(scalar)).terms == WordList(small).terms, "\(scalar)")
    }
  }
}

/// The table of names.
@Suite struct NameTableTests {
  private func others(_ words: String) -> [String] {
    NameTable.all.others(ofWords: words.split(separator: " ").map(String.init)).map { $0.words.joined(separator: " ") }
  }

  @Test(arguments: [
    ("оон", "un"), ("kazakhstan", "қазақстан"), ("central asia", "орталық азия"), ("средняя азия", "central asia"),
    ("saudi arabia", "саудовская аравия"), ("turkiya", "türkiye"), ("united states", "сша"),
  ])
  func aNameHasOthers(_ name: String, _ other: String) {
    #expect(others(name).contains(other))
    #expect(!others(name).contains(name))
  }

  @Test(arguments: [("центральной азии", "central asia"), ("саудовской аравии", "suudi arabistan")])
  func onlyTheLastWordMayBeInAnotherForm(_ name: String, _ other: String) {
    // "Центральной" is no first word of a name: the whole name must be there but for its end.
    #expect(others(name) == [])
    let first = name.hasPrefix("центр") ? "центральная" : "саудовская"
    let last = name.split(separator: " ").last.map(String.init) ?? ""
    #expect(others(first + " " + last).contains(other))
  }

  @Test(arguments: ["", "bank", "central", "kazakhstan bank", "a b c d e", "asia central"])
  func otherWordsNameNothing(_ words: String) {
    #expect(others(words) == [])
  }

  @Test func aNameInATableFindsAllOfItsLineOnce() {
    let table = NameTable("One|Two Three|Үш\nTwo Three|Four\nOne|Two Three")
    #expect(table.others(of: ["one"]).map { $0.terms.joined(separator: " ") } == ["two three", "үш"])
    #expect(table.others(of: ["two", "three"]).map { $0.terms.joined(separator: " ") } == ["one", "үш", "four"])
    #expect(table.others(of: ["two"]).isEmpty)
  }
}
