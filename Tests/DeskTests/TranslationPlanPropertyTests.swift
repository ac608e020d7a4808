import TestKit
import Testing

@testable import Desk

/// A program that answers as it likes, and a plan that has to end with an answer for each line.
@Suite struct TranslationPlanPropertyTests {
  /// One run of a program that may lose, add, move or keep lines.
  private func output(for lines: [String], _ dice: inout Dice) -> [UInt8] {
    var answers = lines.map { "да " + $0.replacing("line", with: "строка") }
    switch Int.random(in: 0..<8, using: &dice) {
    case 0: answers.removeLast()
    case 1: answers.append("ещё")
    case 2: answers = []
    case 3: answers.reverse()
    case 4: answers = lines
    default: break
    }
    return Array(answers.joined(separator: "\n").utf8)
  }

  @Test func eachLineIsAnsweredOnceWhateverTheProgramDoes() {
    var dice = Dice(seed: 91)
    for _ in 0..<400 {
      let count = Int.random(in: 0...30, using: &dice)
      let lines: [String?] = (0..<count).map { Int.random(in: 0..<5, using: &dice) == 0 ? nil : "line \($0 * 7)" }
      let batch = Int.random(in: 1...12, using: &dice)
      var plan = TranslationPlan(lines, batch: batch, first: TranslationPlan.first)
      var answers: [Int: LineAnswer] = [:]
      var runs = 0
      while let asked = plan.next, !plan.isHopeless {
        #expect(!asked.isEmpty && asked.count <= batch)
        for (index, answer) in plan.take(output(for: asked, &dice)) {
          #expect(answers[index] == nil && lines[index] != nil, "\(index)")
          answers[index] = answer
        }
        runs += 1
        // A line is asked for in its batch, as the doubted one, and by itself.
        guard runs <= 3 * count + 3 else {
          #expect(Bool(false), "it does not end")
          break
        }
      }
      if !plan.isHopeless { #expect(Set(answers.keys) == Set(lines.indices.filter { lines[$0] != nil })) }
    }
  }

  @Test func aGoodProgramIsRunAsOftenAsThereAreBatches() {
    for (count, batch, runs) in [
      (1, 20, 1), (4, 20, 1), (5, 20, 2), (24, 20, 2), (25, 20, 3), (10, 3, 4), (10, 1, 10), (0, 5, 0),
    ] {
      var plan = TranslationPlan((0..<count).map { "line \($0)" }, batch: batch, first: TranslationPlan.first)
      var found = 0
      while let asked = plan.next {
        _ = plan.take(Array(asked.map { "да " + $0 }.joined(separator: "\n").utf8))
        found += 1
      }
      #expect(found == runs, "\(count) lines by \(batch)")
    }
  }

  @Test func whatComesAfterTheEndIsLeftOut() {
    var plan = TranslationPlan([nil, nil], batch: 5)
    #expect(plan.next == nil && plan.take(Array("да".utf8)).isEmpty && !plan.isHopeless)
  }
}
