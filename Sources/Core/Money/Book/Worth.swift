import Model

/// The worth of a sum in another currency, with the rate that it was computed from.
package struct Worth: Hashable, Sendable {
  package let conversion: Conversion
  /// Units of the second currency, no finer than its minor unit and no more exact than the rate.
  package let figure: Figure
  /// Units of the second currency for one of the first.
  package let rate: Figure
  package let quotation: Quotation
  /// True when the rate is older than the schedule of its source explains.
  package let isStale: Bool

  init(_ conversion: Conversion, _ verdict: Verdict, on day: Day) {
    self.conversion = conversion
    quotation = verdict.quotation
    isStale = verdict.isStale(on: day)
    rate = quotation.price.shown()
    let exact = quotation.price.value * conversion.amount.ratio
    let minor = Currency(known: conversion.pair.quote)?.minorUnits ?? 2
    let vouched = quotation.price.vouched - 1 - exact.exponent
    // A sum far below the minor unit would be shown as 0: show two of its digits instead.
    let floor = exact < Ratio(1, 1) ? max(minor, 1 - exact.exponent) : minor
    figure = exact.rounded(places: min(floor, vouched))
  }
}

extension RateBook {
  /// The result of a conversion on its day, or on `today`. Nil when a rate is missing, the amount is 0, or one of the
  /// currencies was no money on the day.
  package func worth(_ conversion: Conversion, today: Day, ahead: Int = 0) -> Worth? {
    let day = conversion.day ?? today
    guard !conversion.amount.isZero, conversion.pair.ended(on: day) == nil,
      let verdict = verdict(on: conversion.pair, on: day, ahead: conversion.day == nil ? ahead : 0),
      // A day to come is known only where its rate is published already.
      day <= today || verdict.quotation.date == day
    else { return nil }
    return Worth(conversion, verdict, on: day)
  }

  /// The worth of so much of one currency in another, on a day, or today without one. Nil where a rate is missing, the amount is
  /// nothing, or both are the same currency.
  func worth(
    of figure: Figure, _ base: String, in code: String, on day: Day? = nil, today: Day, ahead: Int = 0
  ) -> Worth? {
    guard base != code else { return nil }
    return worth(Conversion(figure, Pair(base, code), on: day), today: today, ahead: ahead)
  }

  /// The worth of a sum named in a text; of a range, that of its lower end.
  package func worth(of sum: Sum, in code: String, on day: Day? = nil, today: Day, ahead: Int = 0) -> Worth? {
    worth(of: sum.figure, sum.code, in: code, on: day, today: today, ahead: ahead)
  }
}

extension Conversion {
  /// The reason why no rate can give this conversion a result, as the end of a sentence; nil where only the rate is missing.
  package func refusal(today: Day) -> String? {
    if amount.isZero { return "the amount is 0" }
    if let day, day > today { return "rates of a day to come are not known yet" }
    return pair.ended(on: day ?? today)?.ending
  }

  fileprivate init(_ amount: Figure, _ pair: Pair, on day: Day?) {
    self.amount = amount
    self.pair = pair
    self.day = day
    isIntoHome = true
  }
}
