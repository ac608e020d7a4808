/// Groups of articles that grow by average link: two groups are as alike as their pairs of articles on average.
///
/// The sum over the pairs of two groups is kept, so that a merge costs as much as the groups have neighbours.
struct StoryMerging {
  private let items: [StoryBuilder.Item]
  /// The members of each group, by the number of its first one; nil for one that was merged into another.
  private var members: [[Int]?]
  /// The group of each article.
  private var group: [Int]
  /// The sum of likeness between each group and its neighbours.
  private var sums: [[Int: Float]]
  private var versions: [Int]

  /// Articles that have a story already begin in one group.
  init(_ items: [StoryBuilder.Item]) {
    self.items = items
    group = Array(items.indices)
    sums = Array(repeating: [:], count: items.count)
    versions = Array(repeating: 0, count: items.count)
    members = Array(repeating: nil, count: items.count)
    var stories: [Int64: Int] = [:]
    for (number, item) in items.enumerated() {
      let first = item.story.map { stories[$0, default: number] } ?? number
      if let story = item.story { stories[story] = first }
      group[number] = first
      members[first, default: []].append(number)
    }
  }

  /// Adds the likeness of two articles. Pairs that are not added have none.
  mutating func add(_ score: Float, _ one: Int, _ two: Int) {
    let (a, b) = (group[one], group[two])
    guard a != b else { return }
    sums[a][b, default: 0] += score
    sums[b][a, default: 0] += score
  }

  /// Merges groups, the most alike first, where `mayMerge` lets their members; returns the members of
  /// each group in the order of time, and the groups in the order of their first members.
  mutating func groups(_ mayMerge: ([Int], [Int]) -> Bool) -> [[Int]] {
    var queue = MergeQueue()
    for first in members.indices { push(first, into: &queue) { $0 > first } }
    while let merge = queue.pop() {
      let (a, b) = (merge.first, merge.second)
      guard let left = members[a], let right = members[b], versions[a] == merge.firstVersion,
        versions[b] == merge.secondVersion, mayMerge(left, right),
        items[a].story == nil || items[b].story == nil || mayJoin(left, right, merge.score)
      else { continue }
      let (kept, gone) = items[b].story != nil && items[a].story == nil ? (b, a) : (a, b)
      join(gone, to: kept)
      push(kept, into: &queue) { _ in true }
    }
    return members.compactMap(\.self).map { group in
      group.sorted { (items[$0].hour, items[$0].id) < (items[$1].hour, items[$1].id) }
    }.sorted { $0[0] < $1[0] }
  }

  /// True for two stories that exist and are beyond doubt one. Those that a person changed stay as they are.
  private func mayJoin(_ left: [Int], _ right: [Int], _ score: Float) -> Bool {
    score >= StoryBuilder.certain && !left.contains { items[$0].isPinned } && !right.contains { items[$0].isPinned }
  }

  private mutating func join(_ gone: Int, to kept: Int) {
    members[kept, default: []] += members[gone] ?? []
    members[gone] = nil
    for (other, sum) in sums[gone] where other != kept {
      sums[kept][other, default: 0] += sum
      sums[other][kept] = sums[kept][other]
      sums[other][gone] = nil
    }
    sums[kept][gone] = nil
    sums[gone] = [:]
    versions[kept] += 1
  }

  /// Puts a group and those of its neighbours that are chosen into the queue, if they are alike enough.
  private func push(_ one: Int, into queue: inout MergeQueue, _ isChosen: (Int) -> Bool) {
    guard let left = members[one] else { return }
    for (other, sum) in sums[one] where isChosen(other) {
      let score = sum / Float(left.count * (members[other]?.count ?? 1))
      if score >= StoryBuilder.threshold { queue.push(score, one, versions[one], other, versions[other]) }
    }
  }
}

extension [[Int]?] {
  fileprivate subscript(index: Int, default value: [Int]) -> [Int] {
    get { self[index] ?? value }
    set { self[index] = newValue }
  }
}
