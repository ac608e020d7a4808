import TestKit
import Testing

@testable import Store

/// The likeness of titles and texts, and the hash of a link with a title.
@Suite struct LikenessTests {
  @Test(arguments: [
    ("", "", SameArticle.TitleComparison.unknown), ("weather", "weather", .same), ("weather", "", .different),
    ("weather of 11 december", "weather of 12 december", .series), ("issue 7", "issue 8", .series),
    ("issue 7", "issue seven", .different), ("курс на 11.12", "курс на 12.12", .series), ("7", "8", .series),
    ("the bank raises its rate", "the bank raises its rate again", .similar),
    ("the bank raises its rate", "bank raises rate", .similar), ("the bank", "the bank", .same),
    ("bank of asia", "bank of europe", .different), ("a b c d e", "a b c d f", .similar),
    ("a b c", "a x y", .different),
    ("a b", "c d", .different), ("one", "one two", .different),
  ])
  func titlesAreAlikeByTheirWords(_ one: String, _ other: String, _ expected: SameArticle.TitleComparison) {
    #expect(Likeness.ofTitles(one, other) == expected && Likeness.ofTitles(other, one) == expected)
  }

  private static func words(_ range: Range<Int>) -> String { range.map { "word\($0)" }.joined(separator: " ") }

  @Test(arguments: [
    ("", "", SameArticle.TextComparison.unknown), ("", "x", .unknown), ("x", "x", .same),
    ("a b c d", "a b c d e", .different),
    ("a b c d e", "a b c d e f", .similar), (words(0..<100), words(0..<60), .similar),
    (words(0..<100), words(60..<160), .different), (words(0..<100), words(30..<130), .similar),
    (words(0..<100), words(0..<100).uppercased(), .similar),
  ])
  func textsAreAlikeByTheirPairsOfWords(_ one: String, _ other: String, _ expected: SameArticle.TextComparison) {
    #expect(Likeness.ofTexts(one, other) == expected && Likeness.ofTexts(other, one) == expected)
  }

  @Test func aTextThatGoesOnIsTheSameArticle() {
    var dice = Dice(seed: 401)
    for _ in 0..<200 {
      let count = Int.random(in: 6...200, using: &dice)
      let text = LikenessTests.words(0..<count)
      let longer = text + " " + LikenessTests.words(500..<500 + Int.random(in: 1...400, using: &dice))
      #expect(Likeness.ofTexts(text, longer) == .similar && Likeness.ofTexts(longer, text) == .similar)
    }
  }

  @Test(arguments: [
    ("Weather", "weather"), ("  The\tBank \n of\u{A0}Asia ", "the bank of asia"), ("", ""), ("ТЕНГЕ", "тенге"),
    ("İstanbul", "i\u{307}stanbul"), ("\u{3000}作者\u{3000}", "作者"),
  ])
  func aTitleIsFolded(_ title: String, _ folded: String) {
    #expect(LinkTitle.folded(title) == folded)
  }

  @Test func aHashIsOfLinkAndTitleAndNeverTheOneForUnknown() {
    let hashes = [("", ""), ("a", ""), ("", "a"), ("a", "a"), ("a", "b"), ("ab", ""), ("b", "a")].map {
      LinkTitle.hash(link: $0.0, title: $0.1)
    }
    #expect(Set(hashes).count == hashes.count && !hashes.contains(LinkTitle.unknown))
    #expect(LinkTitle.hash(link: "a", title: "b") == hashes[4])
  }
}
