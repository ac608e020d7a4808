import Testing
import Text

private func shown(_ old: String, _ new: String) -> [String] {
  Comparison(from: old, to: new).paragraphs.map { pieces in
    pieces.map { piece in
      switch piece.kind {
      case .same: piece.text
      case .gone: "[-\(piece.text)-]"
      case .new: "{+\(piece.text)+}"
      }
    }.joined(separator: " ")
  }
}

@Test func wordsThatWereReplacedStandBesideEachOther() {
  #expect(
    shown("The rate fell to 87 som.", "The official rate rose to 87 som.")
      == ["The {+official+} rate [-fell-] {+rose+} to 87 som."])
}

@Test func equalTextsAreOnePiece() {
  #expect(shown("One.\n\nTwo.", "One.\n\nTwo.") == ["One.", "Two."])
  #expect(shown("", "") == [])
}

@Test func paragraphsComeAndGo() {
  #expect(shown("One.\n\nTwo.\n\nThree.", "One.\n\nThree.\n\nFour.") == ["One.", "[-Two.-]", "Three.", "{+Four.+}"])
  #expect(shown("", "New.") == ["{+New.+}"])
  #expect(shown("Old.", "") == ["[-Old.-]"])
}

@Test func whiteSpaceIsNoChange() {
  #expect(shown("One  two\nthree.", "One two three.") == ["One two three."])
}

@Test func veryLongParagraphsAreNotTakenApart() {
  let old = (0..<1500).map { "a\($0)" }.joined(separator: " ")
  let new = (0..<1500).map { "b\($0)" }.joined(separator: " ")
  #expect(shown(old, new) == ["[-\(old)-] {+\(new)+}"])
}

@Test func aLongBeginningAndEndAreKeptAroundAChange() {
  let many = (0..<3000).map { "Paragraph \($0)." }
  let old = many.joined(separator: "\n\n")
  let new = (many.prefix(10) + ["One more."] + many.dropFirst(10)).joined(separator: "\n\n")
  #expect(shown(old, new).count == 3001)
  #expect(shown(old, new).filter { $0.contains("{+") } == ["{+One more.+}"])
}

/// Two texts without a paragraph in common: the shortest script would be as long as both.
@Test func textsThatHaveNothingInCommonStandOneAfterTheOther() {
  let old = (0..<50_000).map { "a\($0)" }.joined(separator: "\n\n")
  let new = (0..<50_001).map { "b\($0)" }.joined(separator: "\n\n")
  let paragraphs = shown(old, new)
  #expect(paragraphs.first == "[-a0-] {+b0+}" && paragraphs.last == "{+b50000+}")
}
