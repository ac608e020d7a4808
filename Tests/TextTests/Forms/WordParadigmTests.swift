import Testing

@testable import Text

/// A word and its paradigm, a line of `ParadigmSamples`.
private struct WholeParadigm: CustomTestStringConvertible, Sendable {
  let word: String
  let forms: [String]
  let isTurkic: Bool

  init(_ line: Substring, isTurkic: Bool) {
    self.isTurkic = isTurkic
    let parts = line.split(separator: ":")
    word = String(parts[0])
    forms = parts[1].split(separator: " ").map(String.init)
  }

  var testDescription: String { word }
}

private let turkic = [
  ParadigmSamples.kazakh, ParadigmSamples.kyrgyz, ParadigmSamples.uzbek, ParadigmSamples.turkmen,
  ParadigmSamples.turkish,
].flatMap { $0.split(separator: "\n").map { WholeParadigm($0, isTurkic: true) } }

private let others = [ParadigmSamples.russian, ParadigmSamples.english, ParadigmSamples.tajik]
  .flatMap { $0.split(separator: "\n").map { WholeParadigm($0, isTurkic: false) } }

private let paradigms = turkic + others

/// Whole paradigms, from the word and from each form.
@Suite struct WordParadigmTests {
  @Test(arguments: paradigms)
  private func aWordHasItsWholeParadigm(_ paradigm: WholeParadigm) {
    let forms = WordForms(paradigm.word)
    for form in paradigm.forms { #expect(forms.has(form), "\(form)") }
  }

  @Test(arguments: paradigms)
  private func eachFormFindsTheWord(_ paradigm: WholeParadigm) {
    // One letter behind a Turkic word of up to five is too little to be taken for an ending: talaba is no talab.
    let forms = paradigm.forms.filter { !paradigm.isTurkic || $0.count != paradigm.word.count + 1 || $0.count > 6 }
    for form in forms { #expect(WordForms(form).has(paradigm.word), "\(form)") }
  }

  @Test func aWordIsNoFormOfAWordOfAnotherLine() {
    let words = paradigms.map(\.word)
    for word in words {
      let forms = WordForms(word)
      for other in words where other != word { #expect(!forms.has(other), "\(word) \(other)") }
    }
  }
}
