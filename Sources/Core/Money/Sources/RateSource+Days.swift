import Foundation
import Model

/// The schedule of a source.
extension RateSource {
  /// Tells whether a figure of `date` is older on `day` than the schedule of the source explains.
  package func isStale(_ date: Day, on day: Day) -> Bool {
    day.number - date.number > patience
  }

  /// The first day after `date` for which a publication is expected; nil for a source without a schedule.
  package func next(after date: Day) -> Day? {
    switch schedule {
    case .never: nil
    case .weeks: Day(number: date.number + 7)
    case .days: Day(number: date.number + 1)
    case .workdays: (1...3).lazy.map { Day(number: date.number + $0) }.first { $0.weekday < 5 }
    }
  }

  /// The last day before `date` for which a publication is expected; nil for a source without a schedule.
  package func previous(before date: Day) -> Day? {
    switch schedule {
    case .never: nil
    case .weeks: Day(number: date.number - 7)
    case .days: Day(number: date.number - 1)
    case .workdays: (1...3).lazy.map { Day(number: date.number - $0) }.first { $0.weekday < 5 }
    }
  }

  /// Hours from `hour` on in which a late publication is requested again.
  private static let window = 6.0

  /// The time of the next request after an answer whose newest publication is of `newest`: each hour of the afternoon while the
  /// new one is missing, else the hour at which the next is expected.
  package func due(after now: Date, newest: Day?) -> Date {
    let today = Day(now)
    let opening = today.start.addingTimeInterval(Double(hour) * 3600)
    if now < opening { return opening }
    let isOpen = now < opening.addingTimeInterval(RateSource.window * 3600)
    if isOpen, newest.map({ $0 <= today }) ?? true { return now.addingTimeInterval(3600) }
    return opening.addingTimeInterval(86_400)
  }
}

/// The addresses of its publications.
extension RateSource {
  /// Addresses of the newest publication, the first choice first; the others are tried when it fails. Empty for a source that is
  /// not fetched.
  ///
  /// Where the session of today sets the rate of tomorrow, the first address from `hour` on is that of tomorrow, the second that
  /// of today.
  package func addresses(at now: Date) -> [String] {
    let local = now.addingTimeInterval(Double(east) * 3600)
    let today = Day(local)
    let isOver = local >= today.start.addingTimeInterval(Double(hour + east) * 3600)
    let days = lead > 0 && isOver ? [Day(number: today.number + lead), today] : [today]
    let filled = latest.flatMap { address in days.map { address.filled($0, to: $0) } }
    return filled.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Addresses of the publication of an earlier day, the first choice first; empty when the source has none by day.
  package func addresses(on day: Day) -> [String] {
    daily.map { $0.filled(day, to: day) }
  }

  /// The address at which a person can look up the rates of a day; nil for a source that is not fetched.
  package func address(of day: Day) -> String? {
    (daily.first ?? latest.first)?.filled(day, to: day)
  }

  /// The requests that give all days from `day` to `end`, each as a list of addresses with the first choice first. Empty when the
  /// days have to be requested singly.
  package func addresses(from day: Day, to end: Day) -> [[String]] {
    guard !history.isEmpty else { return [] }
    let names = series.isEmpty ? [""] : series.sorted { $0.key < $1.key }.map(\.value)
    return names.map { name in history.map { $0.filled(day, to: end, series: name) } }
  }
}

/// Requests for publications of the past that are missing, each as a list of addresses with the first choice first.
extension RateSource {
  /// Days of history that are fetched.
  package static let depth = 90
  /// Days that are tried for the publication before one, where holidays may lie between.
  private static let tries = 3

  /// Requests for the publication before `newest`, against which a change is measured. `known` are the days in the store.
  ///
  /// Where a source gives many days at once, the first request is for the last 90, later ones for the days that are missing.
  package func addresses(before newest: Day, known: [Day]) -> [[String]] {
    let last = known.filter { $0 < newest }.max()
    guard let usual = previous(before: newest), last.map({ $0 < usual }) ?? true else { return [] }
    let start = Day(number: max(newest.number - RateSource.depth, (last?.number ?? 0) + 1))
    let days = sequence(first: usual) { previous(before: $0) }.prefix(RateSource.tries)
    return (addresses(from: start, to: newest) + [days.flatMap(addresses(on:))]).filter { !$0.isEmpty }
  }

  /// Requests for the last `days` up to `end`. Where the source has a history all of it is requested, since a known day may have
  /// some of its currencies only. Else a request for each missing day of its schedule, the newest first. Empty where the source
  /// has no past, or none of it is missing.
  package func addresses(ofLast days: Int, to end: Day, known: Set<Day>) -> [[String]] {
    let start = Day(number: end.number - days)
    let spans = addresses(from: start, to: end)
    guard spans.isEmpty else { return spans }
    return sequence(first: end) { previous(before: $0) }.prefix { $0 > start }
      .filter { !known.contains($0) }.map(addresses(on:)).filter { !$0.isEmpty }
  }
}
