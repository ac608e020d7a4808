import Model
import Testing

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

@Test func whatIsTheSameStaysWhole() {
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
