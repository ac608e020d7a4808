import Model
import Query
import TestKit
import Testing
import Text

/// The quality of each match, with its word of the query.
@Suite struct HighlighterTests {
  private func hits(_ query: String, _ text: String, part: QueryTree.Part = .body) -> [String] {
    var highlighter = Highlighter(Query(query).reading.tree)
    let bytes = Array(text.utf8)
    return highlighter.hits(in: text, part: part).map { hit in
      "\(String(decoding: bytes[hit.range], as: UTF8.self)) \(hit.want) \(hit.quality)"
    }
  }

  @Test(arguments: [
    ("bank", "Bank banks", ["Bank 0 exact", "banks 0 form"]), ("токаев", "Tokayev", ["Tokayev 0 sound"]),
    ("bank rate", "rate bank", ["rate 1 exact", "bank 0 exact"]),
    ("\"central bank\"", "central bank", ["central bank 0 exact"]),
    ("24.kg", "24.kg", ["24.kg 0 exact"]), ("bank*", "banker", ["banker 0 exact"]),
    ("bank -rate", "bank rate", ["bank 0 exact"]),
    ("currency:KZT bank", "5 тенге bank", ["тенге 1 exact", "bank 0 exact"]), ("is:unread", "unread", []),
    ("near(bank rate, 0)", "bank rate", ["bank 0 exact", "rate 0 exact"]),
    ("near(bank rate, 0)", "bank x rate", []), ("bank OR rate", "rate", ["rate 1 exact"]),
  ])
  func aHitSaysWhichWordItIsAndHowClose(_ query: String, _ text: String, _ expected: [String]) {
    #expect(hits(query, text) == expected)
  }

  @Test func anotherNameIsNoExactMatch() {
    #expect(hits("central asia", "Орталық Азия").contains { $0.hasSuffix("sound") })
    #expect(!hits("central asia", "Орталық Азия").contains { $0.hasSuffix("exact") })
  }

  @Test(arguments: [
    ("title:bank", QueryTree.Part.title, true), ("title:bank", .body, false), ("author:bank", .author, true),
    ("tag:bank", .tags, true), ("feed:bank", .feed, true), ("in:title (bank OR rate)", .body, false),
    ("in:body bank", .body, true), ("title:(bank author:rate)", .author, false),
  ])
  func aWordIsLookedForInItsPart(_ query: String, _ part: QueryTree.Part, _ isThere: Bool) {
    #expect(!hits(query, "bank", part: part).isEmpty == isThere)
  }

  @Test func aQueryWithoutWordsHasNothingToShow() {
    #expect(Highlighter(nil).isEmpty && Highlighter(Query("is:unread -bank").reading.tree).isEmpty)
    #expect(!Highlighter(Query("currency:KZT").reading.tree).isEmpty)
  }

  @Test func aHighlighterThatRemembersFindsWhatANewOneFinds() {
    var dice = Dice(seed: 61)
    let words = ["Bank", "banks", "банк", "Тоқаев", "Tokayev", "rate", "so‘m", "so'm", "C++", "中国", "bankrupt", "BANK"]
    let tree = Query("bank* токаев so'm \"rate bank\" 国").reading.tree
    var known = Highlighter(tree)
    for _ in 0..<300 {
      let text = (0..<8).map { _ in words.randomElement(using: &dice) ?? "" }.joined(separator: " ")
      var new = Highlighter(tree)
      #expect(known.hits(in: text, part: .body) == new.hits(in: text, part: .body), "\(text)")
    }
  }

  @Test func aRangeOfBytesIsARangeOfTheText() {
    let text = "aé中👩‍🚀b"
    #expect(String(text[text.range(ofBytes: 1..<3)]) == "é" && String(text[text.range(ofBytes: 3..<6)]) == "中")
    #expect(text.range(ofBytes: 0..<text.utf8.count) == text.startIndex..<text.endIndex)
    #expect(text.range(ofBytes: 0..<0).isEmpty)
  }
}
