import Content
import Model
import Money
import Parse
import Store

/// Answers questions about rates from what is stored.
///
/// A day in the past is answered with the figures that held on it. Without a day, the answer is of now, and figures that are
/// published for the next days count too.
package struct RateDesk: Sendable {
  let store: Store
  /// The pairs of the band, in its order.
  let band: [Pair]
  /// For each currency, the sources in the order in which they are asked. Empty means the order of the program.
  let order: [String: [String]]
  /// The code of the currency that the person counts in.
  let home: String

  package init(_ store: Store, band: [Pair], order: [String: [String]] = [:], home: String = "USD") {
    self.store = store
    self.band = band
    self.order = order
    self.home = home
  }

  /// Days in advance for which a published figure may be shown: banks publish for tomorrow, and on Fridays for Monday or
  /// the day after a holiday.
  package static let ahead = 4

  /// The days for which an answer counts: a day in the past alone, or today and the next days.
  struct Span {
    let day: Day
    let ahead: Int

    init(_ asOf: Day?, today: Day) {
      (day, ahead) = (asOf ?? today, asOf == nil ? RateDesk.ahead : 0)
    }
  }

  /// The figures of the band as of a day. Figures that are older carry their own date.
  package func ticks(asOf: Day?, today: Day) throws(Problem) -> [Tick] {
    let span = Span(asOf, today: today)
    return try book(for: band, on: span.day).ticks(band, on: span.day, ahead: span.ahead)
  }

  /// The rates that pairs need on a day, with the order of sources that the person set.
  package func book(for pairs: [Pair], on day: Day) throws(Problem) -> RateBook {
    try store.rateBook(for: pairs, on: day, order: order)
  }
}

extension Store {
  /// Days of publications that are read first: enough for the change of any pair, for whether it stood still, and for
  /// comparing it with other sources.
  private static let recentDays = 15

  /// The rates as of a day: those of the last weeks, and where a pair is not among them, those since the last weeks in which its
  /// currencies had any.
  ///
  /// The rates of the bundled edition are added, unless the store has an edition of its own. So there is a band from the
  /// start, and its first day stays known when newer figures come.
  package func rateBook(for pairs: [Pair], on day: Day, order: [String: [String]] = [:]) throws(Problem) -> RateBook {
    // Every leg of a cross has the dollar or a bank's own currency on the other side.
    let codes = Set(pairs.flatMap { [$0.base, $0.quote] } + RateSource.all.compactMap(\.issues) + ["USD", "CNY"])
    let start = Day(number: day.number - Store.recentDays)
    let recent = try publications(since: start, naming: codes)
    let book = RateBook(recent, order: order)
    let missing = pairs.filter { book.tick($0, on: day) == nil }
    if missing.isEmpty { return book }
    let bundled =
      try hasRates(of: RateSource.edition.id, naming: codes) ? nil : EditionBand(Content.edition).publication
    let last = try lastDays(of: missing, against: codes, on: day, besides: bundled)
    let older = last.map { Day(number: $0.number - Store.recentDays) }.filter { $0 < start }.min()
    let all = try older.map { older throws(Problem) in try publications(since: older, naming: codes) } ?? recent
    return RateBook(all + (bundled.map { [$0] } ?? []), order: order)
  }

  /// The newest day with a figure for each currency of pairs. Pairs with a currency that has none, here and in the bundled
  /// edition, are left out: no older figure could help them.
  private func lastDays(
    of pairs: [Pair], against codes: Set<String>, on day: Day, besides bundled: Publication?
  ) throws(Problem) -> [Day] {
    let limit = Day(number: day.number + RateDesk.ahead)
    let known = Set((bundled?.rates ?? []).flatMap { [$0.pair.base, $0.pair.quote] })
    var days: [String: Day] = [:]
    for code in Set(pairs.flatMap { [$0.base, $0.quote] }) where code != "USD" {
      days[code] = try lastRateDay(of: code, against: codes, until: limit)
    }
    let answerable = pairs.filter { pair in
      [pair.base, pair.quote].allSatisfy { $0 == "USD" || known.contains($0) || days[$0] != nil }
    }
    return Set(answerable.flatMap { [$0.base, $0.quote] }).compactMap { days[$0] }
  }
}

extension EditionBand {
  /// Nil when the edition has no date.
  fileprivate var publication: Publication? {
    day.map { Publication(source: RateSource.edition.id, date: $0, rates: rates) }
  }
}
