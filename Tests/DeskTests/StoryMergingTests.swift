import TestKit
import Testing
import Text

@testable import Desk

/// The merging of groups by average link, and its queue.
@Suite struct StoryMergingTests {
  private func merging(_ hours: [Double], stories: [Int: Int64] = [:]) -> StoryMerging {
    StoryMerging(
      hours.enumerated().map { number, hour in
        StoryBuilder.Item(
          id: Int64(number + 1), hour: hour, features: StoryFeatures(title: "", text: "", language: nil),
          story: stories[number])
      })
  }

  private func groups(
    _ count: Int, _ pairs: [(Float, Int, Int)], stories: [Int: Int64] = [:],
    _ mayMerge: ([Int], [Int]) -> Bool = { _, _ in true }
  ) -> [[Int]] {
    var merging = merging(Array(repeating: 0, count: count), stories: stories)
    for (score, one, two) in pairs { merging.add(score, one, two) }
    return merging.groups(mayMerge)
  }

  @Test func articlesThatAreNotAlikeStandAlone() {
    #expect(groups(3, []) == [[0], [1], [2]])
    #expect(groups(2, [(StoryBuilder.threshold - 0.01, 0, 1)]) == [[0], [1]])
    #expect(groups(2, [(StoryBuilder.threshold, 0, 1)]) == [[0, 1]])
    #expect(groups(0, []).isEmpty)
  }

  /// c is like b, but hardly like the two together.
  @Test func anArticleJoinsAStoryThatItIsLikeAsAWhole() {
    #expect(groups(3, [(0.5, 0, 1), (0.14, 1, 2)]) == [[0, 1], [2]])
    #expect(groups(3, [(0.5, 0, 1), (0.15, 1, 2), (0.15, 0, 2)]) == [[0, 1, 2]])
  }

  @Test func theMostAlikeAreMergedFirst() {
    // 1 is like both; the nearer one gets it, and the other is then too far from the two.
    #expect(groups(3, [(0.14, 0, 1), (0.4, 1, 2)]) == [[0], [1, 2]])
  }

  @Test func twoStoriesThatExistAreOneOnlyBeyondDoubt() {
    #expect(groups(2, [(StoryBuilder.certain - 0.01, 0, 1)], stories: [0: 7, 1: 8]) == [[0], [1]])
    #expect(groups(2, [(StoryBuilder.certain, 0, 1)], stories: [0: 7, 1: 8]) == [[0, 1]])
    #expect(groups(2, [], stories: [0: 7, 1: 7]) == [[0, 1]])
    // Pairs that are not known count as not alike.
    let pairs: [(Float, Int, Int)] = [(0.2, 0, 2)]
    #expect(groups(4, pairs, stories: [0: 7, 1: 7, 2: 8, 3: 8]) == [[0, 1], [2, 3]])
  }

  @Test func storiesThatAPersonChangedStayAsTheyAre() {
    let features = StoryFeatures(title: "", text: "", language: nil)
    var merging = StoryMerging([
      StoryBuilder.Item(id: 1, hour: 0, features: features, story: 7, isPinned: true),
      StoryBuilder.Item(id: 2, hour: 0, features: features, story: 8),
    ])
    merging.add(0.9, 0, 1)
    #expect(merging.groups { _, _ in true } == [[0], [1]])
  }

  @Test func whatMayNotBeMergedIsLeft() {
    let pairs: [(Float, Int, Int)] = [(0.9, 0, 1), (0.9, 1, 2), (0.9, 0, 2)]
    #expect(groups(3, pairs) { $0.count + $1.count <= 2 }.map(\.count).sorted() == [1, 2])
  }

  @Test func theMembersOfAGroupAreInTheOrderOfTime() {
    var merging = merging([5, 3, 4])
    for (one, two) in [(0, 1), (1, 2), (0, 2)] { merging.add(0.9, one, two) }
    #expect(merging.groups { _, _ in true } == [[1, 2, 0]])
  }

  @Test func everyArticleIsInOneGroup() {
    var dice = Dice(seed: 81)
    for _ in 0..<60 {
      let count = Int.random(in: 1...25, using: &dice)
      let stories = Dictionary(
        uniqueKeysWithValues: (0..<count / 3).map { ($0 * 3, Int64.random(in: 1...3, using: &dice)) })
      let pairs = (0..<count * 2).map { _ in
        (
          Float.random(in: 0...1, using: &dice), Int.random(in: 0..<count, using: &dice),
          Int.random(in: 0..<count, using: &dice)
        )
      }
      let groups = groups(count, pairs, stories: stories)
      #expect(groups.joined().sorted() == Array(0..<count))
      for story in Set(stories.values) {
        #expect(groups.count { group in group.contains { stories[$0] == story } } == 1, "\(story)")
      }
    }
  }

  @Test func theQueueGivesTheBestFirst() {
    var dice = Dice(seed: 82)
    var queue = MergeQueue()
    var pushed: [(score: Float, first: Int, second: Int)] = []
    for _ in 0..<500 {
      let (score, a, b) = (Float(Int.random(in: 0...20, using: &dice)), Int(dice.next() % 50), Int(dice.next() % 50))
      queue.push(score, a, 1, b, 2)
      pushed.append((score, min(a, b), max(a, b)))
    }
    pushed.sort { ($1.score, $0.first, $0.second) < ($0.score, $1.first, $1.second) }
    for expected in pushed {
      let merge = queue.pop()
      #expect(merge?.score == expected.score && merge?.first == expected.first && merge?.second == expected.second)
    }
    #expect(queue.pop() == nil)
  }

  @Test func theVersionsOfAMergeStayWithTheirGroups() {
    var queue = MergeQueue()
    queue.push(1, 9, 90, 3, 30)
    let merge = queue.pop()
    #expect(merge?.first == 3 && merge?.firstVersion == 30 && merge?.second == 9 && merge?.secondVersion == 90)
  }

  @Test func theSameReportTwoDaysLaterIsAnotherStory() {
    func groups(_ hours: Double) -> Int {
      let features = StoryFeatures(
        title: "Bridge collapses in Kokshetau",
        text: "Yerlan Satpayev said that 17 workers were injured in Kazakhstan.",
        language: .english)
      return StoryBuilder([
        .init(id: 1, hour: 0, features: features), .init(id: 2, hour: hours, features: features),
      ]).groups().count
    }
    #expect(groups(0) == 1 && groups(StoryBuilder.hours) == 1 && groups(StoryBuilder.hours + 1) == 2)
  }
}
