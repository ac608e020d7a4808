import Content
import Foundation
import Model
import Money
import Parse
import Store

extension Store {
  /// Days of publications that are read first: enough for the change of any pair, for whether it stood still, and for what
  /// speaks against a figure.
  private static let recent = 15

  /// What is here of rates as of a day: the last weeks, and all there is when a pair is not in them. Behind it stands the
  /// bundled edition, unless the store has an edition's own: so there is a band from the start, and its day stays known when
  /// newer figures come.
  func rateBook(for pairs: [Pair], on day: Day, order: [String: [String]] = [:]) throws(Problem) -> RateBook {
    // Every leg of a cross has the dollar or a bank's own currency on the other side.
    let codes = Set(pairs.flatMap { [$0.base, $0.quote] } + RateSource.all.compactMap(\.issues) + ["USD", "CNY"])
    let start = Day(number: day.number - Store.recent)
    let book = RateBook(try publications(since: start, naming: codes), order: order)
    if pairs.allSatisfy({ book.tick($0, on: day) != nil }) { return book }
    let all = try publications(naming: codes)
    let hasEdition = all.contains { $0.source == RateSource.edition.id }
    return RateBook(hasEdition ? all : all + (try Store.bundledRates()), order: order)
  }

  /// The rates of the edition that comes with the program, as one publication of its day; none when it has no date.
  private static func bundledRates() throws(Problem) -> [Publication] {
    guard case .feed(let edition) = try Parse.parse(Source(bytes: Content.edition, name: Content.editionName)),
      let day = edition.editionDate
    else { return [] }
    return [Publication(source: RateSource.edition.id, date: day, rates: edition.rates)]
  }
}

extension StoreOption {
  /// The same for a command, with the order of sources that a person set.
  func rateBook(for pairs: [Pair], on day: Day, _ settings: Settings) throws(Problem) -> RateBook {
    let store = try open()
    let book = try store.rateBook(for: pairs, on: day, order: settings.rates.sources)
    try store.close()
    return book
  }
}
