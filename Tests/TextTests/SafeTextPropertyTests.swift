import TestKit
import Testing
import Text

/// Texts of every kind of suspect, among letters of several widths.
private func hostile(_ dice: inout Dice) -> String {
  let pieces = [
    "a", "eight888", "é", "қ", "作", "👩", "\u{200D}", "\u{FE0F}", "\u{1B}", "[31m", "\u{9B}", "]0;", "\u{7}", "\\",
    "\u{9C}",
    "\n", "\r", "\t", "\u{202E}", "\u{AD}", "\u{0}", "\u{7F}", "\u{E0067}", "\u{E007F}", "🏴", "\u{200C}", "می", " ",
    "\u{2028}",
    "\u{FFFC}", "\u{85}", "P", "m", "\u{FEFF}", "❤", "\u{301}",
  ]
  return (0..<Int.random(in: 0...25, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
}

@Suite struct SafeTextPropertyTests {
  @Test func aSafeTextIsSafeAlready() {
    var dice = Dice(seed: 31)
    for _ in 0..<3000 {
      let text = hostile(&dice)
      let (line, lines) = (text.displaySafe, text.displaySafeLines)
      #expect(line.displaySafe == line, "\(text.debugDescription)")
      #expect(lines.displaySafeLines == lines, "\(text.debugDescription)")
      #expect(lines.displaySafe == line || lines.contains("\n"), "\(text.debugDescription)")
    }
  }

  @Test func noControlAndNoChangeOfDirectionIsLeft() {
    var dice = Dice(seed: 32)
    for _ in 0..<3000 {
      let text = hostile(&dice)
      for scalar in text.displaySafeLines.unicodeScalars where scalar != "\n" {
        #expect(scalar.properties.generalCategory != .control, "\(text.debugDescription)")
        #expect(!(0x202A...0x202E).contains(scalar.value) && scalar.value != 0xFEFF)
      }
      #expect(!text.displaySafe.contains { $0.isNewline })
    }
  }

  /// The scan goes over eight bytes at a time: a suspect may be at any place of them.
  @Test(arguments: 0..<20) func aSuspectIsFoundAtEveryPlace(_ place: Int) {
    let before = String(repeating: "x", count: place)
    for suspect in ["\u{0}", "\u{1F}", "\u{7F}", "\u{80}", "\u{AD}", "\u{200B}", "\u{FEFF}", "\u{E0001}"] {
      #expect((before + suspect + "behind it").displaySafe == before + "behind it", "\(suspect.debugDescription)")
      #expect((before + suspect).displaySafe == before)
    }
    for kept in ["~", " ", "\u{A0}", "é", "\u{FFFD}", "作", "😀"] {
      #expect((before + kept + "behind it").displaySafe == before + kept + "behind it")
    }
  }

  @Test func lettersAreNeverLost() {
    var dice = Dice(seed: 33)
    for _ in 0..<1000 {
      // Without the introducers of sequences, which take letters with them.
      let text = hostile(&dice).filter { !"\u{1B}\u{9B}".contains($0) && $0 != "\u{85}" }
      let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
      #expect(Array(text.displaySafe.unicodeScalars.filter { $0.properties.isAlphabetic }) == Array(letters))
    }
  }

  @Test func anAddressForShowingHasNoWhiteSpace() {
    var dice = Dice(seed: 34)
    for _ in 0..<2000 {
      let address = ("https://a.example/" + hostile(&dice)).printableAddress
      #expect(!address.contains { $0.isWhitespace }, "\(address.debugDescription)")
      #expect(address.printableAddress == address && address.displaySafe == address, "\(address.debugDescription)")
    }
  }
}
