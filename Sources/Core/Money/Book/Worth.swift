import Model

/// What a sum is worth in another currency, and how that was found.
package struct Worth: Hashable, Sendable {
  package let conversion: Conversion
  /// In units of the second currency: not finer than its minor unit, and not more exact than the rate.
  package let figure: Figure
  /// Units of the second currency for one of the first.
  package let rate: Figure
  package let quotation: Quotation
  /// Whether the rate is older than its source's rhythm explains.
  package let isStale: Bool

  init(_ conversion: Conversion, _ verdict: Verdict, on day: Day) {
    self.conversion = conversion
    quotation = verdict.quotation
    isStale = verdict.isStale(on: day)
    rate = quotation.price.shown()
    let exact = quotation.price.value * conversion.amount.ratio
    let minor = Currency(code: conversion.pair.quote)?.minorUnits ?? 2
    let vouched = quotation.price.vouched - 1 - exact.exponent
    // A sum far below the minor unit would be shown as nothing: then two digits of it are.
    let floor = exact < Ratio(1, 1) ? max(minor, 1 - exact.exponent) : minor
    figure = exact.rounded(places: min(floor, vouched))
  }
}

extension RateBook {
  /// What a conversion comes to on its day, or on `today`; nil when a rate is missing or the amount is nothing.
  package func worth(_ conversion: Conversion, today: Day, ahead: Int = 0) -> Worth? {
    let day = conversion.day ?? today
    guard !conversion.amount.isZero,
      let verdict = verdict(on: conversion.pair, on: day, ahead: conversion.day == nil ? ahead : 0),
      // A day to come is known only where its rate is published already.
      day <= today || verdict.quotation.date == day
    else { return nil }
    return Worth(conversion, verdict, on: day)
  }

  /// What a sum named in a text was worth on a day, or is worth now without one; nil where a rate is missing, or the sum is in
  /// that currency already.
  package func worth(of sum: Sum, in code: String, on day: Day? = nil, today: Day, ahead: Int = 0) -> Worth? {
    guard sum.code != code, let conversion = Conversion(sum, in: code, on: day) else { return nil }
    return worth(conversion, today: today, ahead: ahead)
  }
}

extension Conversion {
  /// Why nothing comes of it, as the end of a sentence.
  package func refusal(today: Day) -> String {
    if amount.isZero { return "nothing is worth nothing" }
    if let day, day > today { return "nobody knows the rates of a day that has not come" }
    return "nobody here knows the rate \(pair)" + (day.map { " of \($0)" } ?? "")
  }

  fileprivate init?(_ sum: Sum, in home: String, on day: Day?) {
    guard !sum.figure.isZero, sum.figure.digits > 0 else { return nil }
    amount = sum.figure
    pair = Pair(sum.code, home)
    self.day = day
    isIntoHome = true
  }
}
