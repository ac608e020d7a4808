import TestKit
import Testing
import Text

/// Texts of few words, so that they have much in common.
private func text(_ dice: inout Dice) -> String {
  (0..<Int.random(in: 0...6, using: &dice)).map { _ in
    (0..<Int.random(in: 1...12, using: &dice)).map { _ in
      ["the", "rate", "fell", "rose", "тенге", "to", "87"].randomElement(using: &dice) ?? ""
    }.joined(separator: " ")
  }.joined(separator: "\n\n")
}

@Suite struct ComparisonPropertyTests {
  private func side(_ comparison: Comparison, without left: Comparison.Kind) -> String {
    comparison.paragraphs.map { pieces in
      pieces.filter { $0.kind != left }.map(\.text).joined(separator: " ")
    }.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  @Test func bothTextsStandInTheirComparison() {
    var dice = Dice(seed: 21)
    for _ in 0..<400 {
      let (old, new) = (text(&dice), text(&dice))
      let comparison = Comparison(from: old, to: new)
      #expect(side(comparison, without: .new) == old, "\(old)\n→\n\(new)")
      #expect(side(comparison, without: .gone) == new, "\(old)\n→\n\(new)")
    }
  }

  @Test func aTextComparedWithItselfIsAllTheSame() {
    var dice = Dice(seed: 22)
    for _ in 0..<100 {
      let old = text(&dice)
      #expect(Comparison(from: old, to: old).paragraphs.joined().allSatisfy { $0.kind == .same })
    }
  }

  @Test func noTwoPiecesOfOneKindStandBesideEachOther() {
    var dice = Dice(seed: 23)
    for _ in 0..<300 {
      for pieces in Comparison(from: text(&dice), to: text(&dice)).paragraphs {
        #expect(!pieces.isEmpty && pieces.allSatisfy { !$0.text.isEmpty })
        for (one, next) in zip(pieces, pieces.dropFirst()) { #expect(one.kind != next.kind || one.kind == .same) }
      }
    }
  }
}
