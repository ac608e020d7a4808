import TestKit
import Testing
import Text

/// Uzbek words of open syllables, in which each alphabet says all that the other says.
@Suite struct AlphabetPropertyTests {
  @Test func aWordComesBackFromTheOtherAlphabet() {
    var syllables = UzbekSyllables()
    for _ in 0..<1000 {
      let word = syllables.word()
      let latin = AlphabetChange.uzbekToLatin.converted(word)
      #expect(latin.unicodeScalars.allSatisfy { $0.value < 0x400 }, "\(word)")
      #expect(AlphabetChange.uzbekToCyrillic.converted(latin) == word, "\(word) \(latin)")
      // "XI" is a number.
      guard !latin.allSatisfy({ "xvi".contains($0) }) else { continue }
      #expect(AlphabetChange.uzbekToCyrillic.converted(latin.uppercased()) == word.uppercased(), "\(latin)")
    }
  }
}

/// Makes words of Uzbek syllables, the same ones each time.
private struct UzbekSyllables {
  private var dice = Dice(seed: 1_995)
  private let consonants = Array("бвгджзклмнпрстфхчшқғҳ")
  private let vowels = Array("аоуўие")

  mutating func word() -> String {
    var word = ""
    for _ in 0..<Int.random(in: 1...5, using: &dice) {
      word.append(consonants.randomElement(using: &dice) ?? "б")
      word.append(vowels.randomElement(using: &dice) ?? "а")
    }
    return word
  }
}
