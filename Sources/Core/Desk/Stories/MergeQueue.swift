/// Merges of two groups, the best first.
struct MergeQueue {
  struct Merge {
    let score: Float
    let first: Int
    let firstVersion: Int
    let second: Int
    let secondVersion: Int

    func isBefore(_ other: Merge) -> Bool {
      score != other.score ? score > other.score : (first, second) < (other.first, other.second)
    }
  }

  private var heap: [Merge] = []

  mutating func push(_ score: Float, _ a: Int, _ versionOfA: Int, _ b: Int, _ versionOfB: Int) {
    let swap = a > b
    heap.append(
      Merge(
        score: score, first: swap ? b : a, firstVersion: swap ? versionOfB : versionOfA, second: swap ? a : b,
        secondVersion: swap ? versionOfA : versionOfB))
    var at = heap.count - 1
    while at > 0, heap[at].isBefore(heap[(at - 1) / 2]) {
      heap.swapAt(at, (at - 1) / 2)
      at = (at - 1) / 2
    }
  }

  mutating func pop() -> Merge? {
    guard let top = heap.first else { return nil }
    let last = heap.removeLast()
    if !heap.isEmpty {
      heap[0] = last
      var at = 0
      while true {
        var best = at
        for child in [2 * at + 1, 2 * at + 2] where child < heap.count && heap[child].isBefore(heap[best]) {
          best = child
        }
        if best == at { break }
        heap.swapAt(at, best)
        at = best
      }
    }
    return top
  }
}
