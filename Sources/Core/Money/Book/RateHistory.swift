import Model

/// The figures of one source for a pair over a span of days, the oldest first. A chart is drawn from them.
package struct RateHistory: Hashable, Sendable {
  package struct Point: Hashable, Sendable {
    package let date: Day
    package let price: Price

    package var inverse: Point { Point(date: date, price: price.inverse) }
  }

  package let pair: Pair
  package let source: String
  package let points: [Point]

  package var highest: Point? { points.max { $0.price.value < $1.price.value } }
  package var lowest: Point? { points.min { $0.price.value < $1.price.value } }

  /// Over the whole span; nil with fewer than two points.
  package var change: Change? {
    guard let first = points.first, let last = points.last, first.date < last.date else { return nil }
    return Change(from: first.price, to: last.price)
  }
}

extension RateBook {
  /// The history of a pair from one source: the first in order that has more than half as many days in the span as the
  /// one with most. Nil when no source has any. Figures that are held back are left out.
  ///
  /// A bank publishes on five days of seven, and an aggregator repeats its figures on the other two. More than half is therefore
  /// a full history, while a source with a few days, or with one a week, has less.
  package func history(of pair: Pair, from start: Day, to end: Day) -> RateHistory? {
    let all = order(for: pair).map { history(of: pair, by: $0, from: start, to: end) }.filter { !$0.points.isEmpty }
    let most = all.map(\.points.count).max() ?? 0
    return all.first { $0.points.count * 2 > most }
  }

  package func history(of pair: Pair, by source: String, from start: Day, to end: Day) -> RateHistory {
    // One source throughout: two would differ by more than a quiet week moves.
    let span = (publications[source] ?? []).filter { (start...end).contains($0.date) }
    let points = span.reversed().compactMap { publication -> RateHistory.Point? in
      guard RateGuard(self).believes(pair, in: publication), let quotation = publication.quotation(of: pair) else {
        return nil
      }
      return RateHistory.Point(date: publication.date, price: quotation.price)
    }
    return RateHistory(pair: pair, source: source, points: points)
  }
}
