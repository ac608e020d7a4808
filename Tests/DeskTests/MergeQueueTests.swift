import TestKit
import Testing

@testable import Desk

/// The queue of merges: the best first, whatever comes in between.
@Suite struct MergeQueueTests {
  @Test func anEmptyQueueHasNothing() {
    var queue = MergeQueue()
    #expect(queue.pop() == nil)
  }

  @Test(arguments: [801, 802, 803] as [UInt64])
  func mergesComeTheBestFirstAndTheOlderPairFirst(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    var (queue, model) = (MergeQueue(), [MergeQueue.Merge]())
    func isBefore(_ a: MergeQueue.Merge, _ b: MergeQueue.Merge) -> Bool {
      a.score != b.score ? a.score > b.score : (a.first, a.second) < (b.first, b.second)
    }
    for _ in 0..<2000 {
      if model.isEmpty || Int.random(in: 0..<3, using: &dice) > 0 {
        // Few scores, so that many are equal.
        let score = Float(Int.random(in: 0...9, using: &dice)) / 10
        let (a, b) = (Int.random(in: 0...99, using: &dice), Int.random(in: 100...199, using: &dice))
        let (one, two) = Bool.random(using: &dice) ? (a, b) : (b, a)
        queue.push(score, one, one * 7, two, two * 7)
        model.append(
          MergeQueue.Merge(score: score, first: a, firstVersion: a * 7, second: b, secondVersion: b * 7))
      } else {
        model.sort(by: isBefore)
        let (expected, found) = (model.removeFirst(), queue.pop())
        #expect(found?.score == expected.score && found?.first == expected.first && found?.second == expected.second)
        #expect(found?.firstVersion == expected.firstVersion && found?.secondVersion == expected.secondVersion)
      }
    }
  }
}
