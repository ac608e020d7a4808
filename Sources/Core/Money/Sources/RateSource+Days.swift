import Foundation
import Model

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
}

/// Where its publications are.
extension RateSource {
  /// Where the newest publication is, the first choice first; the others are tried when it fails. Empty for what is not
  /// fetched.
  ///
  /// From its hour on a bank whose session makes the rate of tomorrow is asked for tomorrow, and for its own today when that
  /// is not there yet.
  package func addresses(at now: Date) -> [String] {
    let local = now.addingTimeInterval(Double(east) * 3600)
    let today = Day(local)
    let isOver = local >= today.start.addingTimeInterval(Double(hour + east) * 3600)
    let days = lead > 0 && isOver ? [Day(number: today.number + lead), today] : [today]
    let filled = latest.flatMap { address in days.map { address.filled($0, to: $0) } }
    return filled.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Where the publication of an earlier day is, the first choice first; empty when the source has none by day.
  package func addresses(on day: Day) -> [String] {
    daily.map { $0.filled(day, to: day) }
  }

  /// Where what holds for a day can be looked up; nil for what is not fetched.
  package func address(of day: Day) -> String? {
    (daily.first ?? latest.first)?.filled(day, to: day)
  }

  /// What has to be asked for to have all days from `day` to `end`: a list of addresses for each thing, the first choice
  /// first. Empty when the days have to be asked for singly.
  package func addresses(from day: Day, to end: Day) -> [[String]] {
    guard !history.isEmpty else { return [] }
    let names = series.isEmpty ? [""] : series.sorted { $0.key < $1.key }.map(\.value)
    return names.map { name in history.map { $0.filled(day, to: end, series: name) } }
  }
}

/// What is missing of the past, as lists of addresses, each with the first choice first.
extension RateSource {
  /// Days for which a history is wished.
  package static let depth = 90
  /// Days that are tried for the publication before one, where holidays may lie between.
  private static let tries = 3

  /// What is missing before a publication, in a few requests. `known` are the days that are here.
  ///
  /// The publication before is what a change is measured against; where a source gives many days at once, the last 90 are
  /// asked for the first time, and later what was missed.
  package func addresses(before newest: Day, known: [Day]) -> [[String]] {
    let last = known.filter { $0 < newest }.max()
    guard let usual = previous(before: newest), last.map({ $0 < usual }) ?? true else { return [] }
    let start = Day(number: max(newest.number - RateSource.depth, (last?.number ?? 0) + 1))
    let days = sequence(first: usual) { previous(before: $0) }.prefix(RateSource.tries)
    return (addresses(from: start, to: newest) + [days.flatMap(addresses(on:))]).filter { !$0.isEmpty }
  }

  /// The last `days` up to `end`: in few requests where the source has a history, all of it, since a day that is here may
  /// have some of its currencies only; else a request for each day that is missing and on which it is used to publish, the
  /// newest first. Empty where nothing of its past is to be had, or is missing.
  package func addresses(ofLast days: Int, to end: Day, known: Set<Day>) -> [[String]] {
    let start = Day(number: end.number - days)
    let spans = addresses(from: start, to: end)
    guard spans.isEmpty else { return spans }
    return sequence(first: end) { previous(before: $0) }.prefix { $0 > start }
      .filter { !known.contains($0) }.map(addresses(on:)).filter { !$0.isEmpty }
  }
}
