/// Ranges of ids, for servers that list articles in the order of their ids and have no request for several by id.
enum NearIDs {
  /// Ids between two wanted ones that are fetched with them, rather than asking for each alone.
  private static let gap = 20

  /// Ranges that hold all the numbers, with few others.
  static func runs(_ numbers: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      if let last = runs.last, number - last.upperBound <= gap {
        runs[runs.count - 1] = last.lowerBound...max(last.upperBound, number)
      } else {
        runs.append(number...number)
      }
    }
    return runs
  }

  /// Ids that are numbers, the highest first: the newest, on these servers. Others stand at the end.
  static func newestFirst(_ ids: [String]) -> [String] {
    ids.map { (id: $0, number: Int($0) ?? .min) }.sorted { $0.number > $1.number }.map(\.id)
  }
}
