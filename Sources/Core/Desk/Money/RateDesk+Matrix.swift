import Model
import Money

extension RateDesk {
  /// Currencies that every matrix has, after those of the band.
  private static let world = ["USD", "EUR", "RUB", "CNY"]

  /// The cross rates of the currencies of the band and of the world, each currency once.
  package func matrix(asOf: Day?, today: Day) throws(Problem) -> Matrix {
    let span = Span(asOf, today: today)
    let codes = band.flatMap { [$0.base, $0.quote] }.filter { !RateDesk.world.contains($0) } + RateDesk.world
    let distinct = codes.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    // Every cross goes through the dollar, so only pairs with the dollar are read.
    let pairs = distinct.filter { $0 != "USD" }.map { Pair($0, "USD") }
    return Matrix(distinct, from: try book(for: pairs, on: span.day), on: span.day, ahead: span.ahead)
  }
}
