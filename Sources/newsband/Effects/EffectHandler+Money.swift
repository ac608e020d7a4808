import Foundation
import Model
import Money
import Query
import Reader
import Store
import Text

/// Pages about money, from what is stored.
extension EffectHandler {
  /// Articles that a page of a pair lists at most.
  private static let mentionLimit = 200

  var desk: AlertDesk { AlertDesk(store, settings.rates) }
  /// The code of the currency that the reader counts in; the dollar where neither settings nor locale say.
  private var home: String { settings.rates.currency(environment: ProcessInfo.processInfo.environment) }

  /// A year of history costs some tenths of a second for each source; the page stands there meanwhile.
  func report(on pair: Pair, asOf: Day?) throws(Problem) -> MoneyAnswer {
    let (day, ahead) = (asOf ?? Day(now()), asOf == nil ? RatesDay.ahead : 0)
    let start = Day(number: day.number - RateBook.reportDays)
    let report = try store.rateBook(for: [pair], on: start, order: settings.rates.sources)
      .report(on: pair, day: day, ahead: ahead)
    let query = Query("currency:\(PairPage.subject(of: pair)) sort:date")
    let hits = try store.search(query, order: .date, limit: EffectHandler.mentionLimit)
    let mentions = try store.headlines(hits.ids).map { headline in
      let day = headline.editionDate ?? Day(headline.date)
      let change = report.change(since: day)
      return Mention(headline, day: day, since: change?.of, inverseSince: change?.ofInverse)
    }
    return .pair(report, mentions)
  }

  /// The currencies of the band and the world's, each in each: n × n, row-major.
  func matrix(asOf: Day?) throws(Problem) -> Matrix {
    let (day, ahead) = (asOf ?? Day(now()), asOf == nil ? RatesDay.ahead : 0)
    // The world's money stands behind the band's.
    let world = ["USD", "EUR", "RUB", "CNY"]
    let codes = settings.band.pairs.flatMap { [$0.base, $0.quote] }.filter { !world.contains($0) } + world
    // Each once, in the order of the band.
    let once = codes.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    // Every cross goes through the dollar, so its pairs are all that has to be read.
    let pairs = once.filter { $0 != "USD" }.map { Pair($0, "USD") }
    return Matrix(
      once, from: try store.rateBook(for: pairs, on: day, order: settings.rates.sources), on: day, ahead: ahead)
  }

  /// Sums of the title too: a headline often names the only one.
  func worths(in article: ArticleID) throws(Problem) -> [SumWorth] {
    guard let stored = try store.article(article) else { return [] }
    let texts =
      [stored.headline.title]
      + (stored.article.blocks.isEmpty ? [stored.article.text] : stored.article.blocks.map(\.text))
    let sums = texts.flatMap { text in Sum.all(in: text).map { (text: String(text[$0.range]), sum: $0) } }
    guard !sums.isEmpty else { return [] }
    // Title and text together: what the article is about decides what a dollar is put into.
    let named = currencies(concerning: texts.joined(separator: "\n\n"))
    // A dollar says most to whoever reads of his own money; to whoever counts in dollars, the money of the article does.
    let other = home == "USD" ? named.first { $0 != "USD" } ?? "EUR" : "USD"
    let (day, today) = (stored.headline.editionDate ?? Day(stored.headline.date), Day(now()))
    let codes = Set(sums.map(\.sum.code) + [home, other])
    let pairs = codes.filter { $0 != "USD" }.map { Pair($0, "USD") }
    return try store.rateBook(for: pairs, on: min(day, today), order: settings.rates.sources)
      .worths(of: sums, in: home, or: other, on: day, today: today, ahead: RatesDay.ahead)
  }
}

/// The converter's line.
extension EffectHandler {
  /// What a line comes to, with its rate, day and source; a refusal with its reason where it comes to nothing.
  func converse(_ line: String, asOf: Day?) throws(Problem) -> ConversionResult {
    let conversion: Conversion
    // Half a line is being typed: why it is no sum yet is an answer, no error.
    do { conversion = try Conversion(line, home: home) } catch {
      return ConversionResult("\(error.why)", isRefusal: true)
    }
    let today = asOf ?? Day(now())
    let book = try store.rateBook(for: [conversion.pair], on: conversion.day ?? today, order: settings.rates.sources)
    guard let worth = book.worth(conversion, today: today, ahead: asOf == nil ? RatesDay.ahead : 0) else {
      return ConversionResult(conversion.refusal(today: today), isRefusal: true)
    }
    let pair = conversion.pair
    let source = worth.quotation.source.split(separator: "+").map { RateSource.named(String($0))?.title ?? String($0) }
      .joined(separator: " and ")
    let detail = [
      "1 \(pair.base) = \(worth.rate) \(pair.quote)",
      "1 \(pair.quote) = \(worth.quotation.price.inverse.shown()) \(pair.base)",
      worth.quotation.date.description, source, worth.isStale ? "out of date" : nil,
      conversion.isIntoHome && settings.rates.home == Settings.Rates.byLocale ? "rates.home says into what" : nil,
    ]
    return ConversionResult(
      "\(conversion.amount.grouped) \(pair.base) = \(worth.figure.grouped) \(pair.quote)",
      detail: detail.compactMap(\.self).joined(separator: " · "))
  }
}

extension Settings.Rates {
  /// The currency that a person counts in: the one that was set, else that of the locale's country.
  func currency(environment: [String: String]) -> String {
    if home != Settings.Rates.byLocale { return home }
    let locale = ["LC_ALL", "LC_MONETARY", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return Home.currency(ofLocale: locale ?? "")
  }
}
