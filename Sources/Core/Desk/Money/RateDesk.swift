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

  /// The rates as of a day: those of the last weeks, or all if a pair is not among them.
  ///
  /// The rates of the bundled edition are added, unless the store has an edition of its own. So there is a band from the
  /// start, and its first day stays known when newer figures come.
  package func rateBook(for pairs: [Pair], on day: Day, order: [String: [String]] = [:]) throws(Problem) -> RateBook {
    // Every leg of a cross has the dollar or a bank's own currency on the other side.
    let codes = Set(pairs.flatMap { [$0.base, $0.quote] } + RateSource.all.compactMap(\.issues) + ["USD", "CNY"])
    let start = Day(number: day.number - Store.recentDays)
    let book = RateBook(try publications(since: start, naming: codes), order: order)
    if pairs.allSatisfy({ book.tick($0, on: day) != nil }) { return book }
    let all = try publications(naming: codes)
    let hasEdition = all.contains { $0.source == RateSource.edition.id }
    return RateBook(hasEdition ? all : all + (try Store.bundledRates()), order: order)
  }

  /// The rates of the bundled edition, as one publication of its day; none when it has no date.
  private static func bundledRates() throws(Problem) -> [Publication] {
    guard case .feed(let edition) = try Parse.parse(Source(bytes: Content.edition, name: Content.editionName)),
      let day = edition.editionDate
    else { return [] }
    return [Publication(source: RateSource.edition.id, date: day, rates: edition.rates)]
  }
}
