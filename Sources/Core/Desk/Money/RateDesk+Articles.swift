import Model
import Money
import Store

/// The money in articles.
extension RateDesk {
  /// The sums in the title and the text of an article, each once, with their worth on its day and today. Empty when the
  /// article is not stored or names no sum.
  ///
  /// A sum is put into the person's own currency. One that is in that currency already is put into dollars, or for a person
  /// who counts in dollars, into the first currency with a rate: of those that the article is about, the euro, and those of the
  /// band.
  package func worths(in article: ArticleID, today: Day) throws(Problem) -> [SumWorth] {
    guard let stored = try store.article(article) else { return [] }
    let sums = stored.namedSums
    guard !sums.isEmpty else { return [] }
    let named = currencies(concerning: stored.moneyText) + ["EUR"] + band.flatMap { [$0.base, $0.quote] }
    let others = home == "USD" ? named.filter { $0 != "USD" } : ["USD"]
    let day = stored.headline.editionDate ?? Day(stored.headline.date)
    let codes = Set(sums.map(\.sum.code) + [home] + others)
    let pairs = codes.filter { $0 != "USD" }.map { Pair($0, "USD") }
    let book = try book(for: pairs, on: min(day, today))
    let other = others.first { $0 == "USD" || book.tick(Pair($0, "USD"), on: today, ahead: RateDesk.ahead) != nil }
    return book.worths(
      of: sums, in: home, or: other ?? others[0], on: day, today: today, ahead: RateDesk.ahead)
  }

  /// Bytes of a text that are examined, some 5,000 words: an article says early what it is about.
  private static let mentionLimit = 32_768

  /// The currencies of the band that texts name, or whose countries they name, the most often named first.
  ///
  /// Without a currency that stands in every pair of the band: it would be mentioned by nearly every article.
  package func mentionedCurrencies(in texts: [String]) -> [String] {
    let pairs = band.map { [$0.base, $0.quote] }
    let common = pairs.count > 1 ? Set(pairs[0]).filter { code in pairs.allSatisfy { $0.contains(code) } } : []
    let shown = Set(pairs.joined()).subtracting(common)
    let beginning = texts.joined(separator: "\n\n").utf8.prefix(RateDesk.mentionLimit)
    return currencies(concerning: String(decoding: beginning, as: UTF8.self)).filter(shown.contains)
  }
}
