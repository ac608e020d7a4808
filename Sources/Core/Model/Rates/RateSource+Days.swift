import Foundation

/// When a source publishes, and which of its days are asked for.
extension RateSource {
  /// Whether a figure that holds for `date` is older on `day` than the source's rhythm explains.
  package func isStale(_ date: Day, on day: Day) -> Bool {
    day.number - date.number > patience
  }

  /// The first day after `date` for which a new publication is to be expected; nil for a source without a rhythm.
  package func next(after date: Day) -> Day? {
    switch rhythm {
    case .never: nil
    case .weeks: Day(number: date.number + 7)
    case .days: Day(number: date.number + 1)
    case .workdays: (1...3).lazy.map { Day(number: date.number + $0) }.first { $0.weekday < 5 }
    }
  }

  /// The last day before `date` for which a publication is to be expected; nil for a source without a rhythm.
  package func previous(before date: Day) -> Day? {
    switch rhythm {
    case .never: nil
    case .weeks: Day(number: date.number - 7)
    case .days: Day(number: date.number - 1)
    case .workdays: (1...3).lazy.map { Day(number: date.number - $0) }.first { $0.weekday < 5 }
    }
  }

  /// Hours from `hour` on in which a publication that is late is asked for again.
  private static let window = 6.0

  /// When to ask again after an answer whose newest publication holds for `newest`: each hour of the afternoon while the
  /// new one has not come, else from the hour on at which the next is to be expected.
  package func due(after now: Date, newest: Day?) -> Date {
    let today = Day(now)
    let opening = today.start.addingTimeInterval(Double(hour) * 3600)
    if now < opening { return opening }
    let isOpen = now < opening.addingTimeInterval(RateSource.window * 3600)
    if isOpen, newest.map({ $0 <= today }) ?? true { return now.addingTimeInterval(3600) }
    return opening.addingTimeInterval(86_400)
  }

  /// Days for which a history is wished.
  private static let depth = 90
  /// Days that are tried for the publication before one, where holidays may lie between.
  private static let tries = 3

  /// What is missing of the past before a publication: lists of addresses, each with the first choice first.
  ///
  /// `known` are the days that are here. The publication before is what a change is measured against; where a source
  /// gives many days at once, the last 90 are asked for the first time, and later what was missed.
  package func addresses(before newest: Day, known: [Day]) -> [[String]] {
    let last = known.filter { $0 < newest }.max()
    guard let usual = previous(before: newest), last.map({ $0 < usual }) ?? true else { return [] }
    let start = Day(number: max(newest.number - RateSource.depth, (last?.number ?? 0) + 1))
    let days = sequence(first: usual) { previous(before: $0) }.prefix(RateSource.tries)
    return [addresses(from: start, to: newest), days.flatMap(addresses(on:))].filter { !$0.isEmpty }
  }
}
