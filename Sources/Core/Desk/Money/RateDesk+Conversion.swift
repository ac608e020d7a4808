import Model
import Money
import Store

/// The answer to a line of the converter.
package enum ConversionAnswer: Equatable, Sendable {
  case worth(Worth)
  /// The reason why there is no result, as the end of a sentence.
  case refusal(String)
  /// The rate is not stored: for a day, or with nil for no day yet, so that fetching may bring it.
  case noRate(Pair, on: Day?)
}

extension RateDesk {
  /// Converts a line such as "100 usd kzt". A line that is not complete is refused with the reason.
  package func conversion(of line: String, asOf: Day?, today: Day) throws(Problem) -> ConversionAnswer {
    let conversion: Conversion
    do { conversion = try Conversion(line, home: home) } catch { return .refusal(error.why) }
    return try answer(to: conversion, asOf: asOf, today: today)
  }

  /// Converts with the rate of the conversion's own day, or of the span.
  package func answer(to conversion: Conversion, asOf: Day?, today: Day) throws(Problem) -> ConversionAnswer {
    let span = Span(asOf, today: today)
    let book = try book(for: [conversion.pair], on: conversion.day ?? span.day)
    guard let worth = book.worth(conversion, today: span.day, ahead: span.ahead) else {
      if let why = conversion.refusal(today: span.day) { return .refusal(why) }
      return .noRate(conversion.pair, on: conversion.day ?? asOf)
    }
    return .worth(worth)
  }
}
