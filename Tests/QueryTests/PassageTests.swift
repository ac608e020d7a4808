import Model
import Query
import TestKit
import Testing

private func passage(_ query: String, _ text: String, _ length: Int) -> String? {
  var highlighter = Highlighter(Query(query).reading.tree)
  return Passage.best(of: text, length: length, &highlighter)
}

/// The piece of a text that shows why it was found.
@Suite struct PassageTests {
  @Test(arguments: [
    ("tenge", "One two three four five tenge six seven eight nine ten", 26, "…five tenge six seven eight…"),
    ("tenge", "The tenge rose", 100, "The tenge rose"),
    ("tenge", "The tenge rose against the dollar", 15, "…tenge rose…"),
    ("dollar", "The tenge rose against the dollar", 20, "…against the dollar"),
    ("tenge", "Title line\nThe tenge rose\nA third line", 20, "…The tenge rose A…"), ("tenge", "tenge", 5, "tenge"),
    ("tenge", "  tenge \t\n ", 20, "tenge"),
  ])
  func aPassageIsCutBetweenWords(_ query: String, _ text: String, _ length: Int, _ expected: String) {
    #expect(passage(query, text, length) == expected)
  }

  @Test func theClosestFormIsShownBeforeALooserOne() {
    let filler = String(repeating: "words without meaning ", count: 10)
    let text = "Banking here. " + filler + "A bank there. " + filler
    #expect(passage("bank", text, 30)?.contains("A bank there") == true)
    // Of equal ones the first is shown.
    #expect(passage("bank", "A bank one. " + filler + "A bank two.", 20)?.contains("one") == true)
  }

  @Test func aWordForTheTitleShowsNothingOfTheText() {
    #expect(passage("title:bank", "A bank", 20) == nil)
    #expect(passage("-bank", "A bank", 20) == nil)
    #expect(passage("in:body bank", "A bank", 20) == "A bank")
  }

  @Test func aMatchInsideACharacterIsShownWhole() {
    #expect(passage("人", "中国人民银行", 3)?.contains("人") == true)
    #expect(passage("★", "a ★\u{FE0F} b", 1)?.unicodeScalars.contains("★") == true)
  }

  @Test func aPassageIsAPieceOfItsTextOnOneLine() {
    var dice = Dice(seed: 51)
    let words = ["tenge", "Ташкентте", "a", "so‘m", "中国", "👩‍🚀", "e\u{301}", "\n", "  ", "banks", "\u{2028}", "rate,"]
    for _ in 0..<1500 {
      let text = (0..<Int.random(in: 0...40, using: &dice)).map { _ in words.randomElement(using: &dice) ?? "" }
        .joined(separator: " ")
      let length = Int.random(in: 1...60, using: &dice)
      guard let found = passage("tenge ташкент bank 国", text, length) else { continue }
      #expect(!found.contains { $0.isNewline })
      let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let middle = found.trimmingPrefix("…")
      let piece = middle.hasSuffix("…") ? middle.dropLast() : middle
      #expect(plain.contains(piece.trimmingPrefix(" ")), "\(text.debugDescription) \(found)")
      // A word that was found is shown whole, even where it is longer than the passage.
      #expect(found.count <= max(length, 9) + 2, "\(length) \(found)")
    }
  }
}
