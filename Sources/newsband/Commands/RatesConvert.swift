import ArgumentParser
import Foundation
import Model

struct RatesConvert: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Convert a sum: 100 USD KZT, 2.5m uzs in eur, 1000 kgs on 2025-12-11.",
    discussion: """
      Two lines: the sum and what it is worth, not more exact than the rate is; and the rate, its day and its source. \
      Exit status 2 when no rate is known.
      """)

  @Argument(help: "The sum, its currency, the other currency, a day.")
  var words: [String]

  @OptionGroup var when: RatesDay

  @Flag(help: "Print a JSON object.")
  var json = false

  @OptionGroup var store: StoreOption

  func validate() throws { _ = try conversion() }

  func run() throws {
    let conversion = try conversion()
    let settings = try LoadedSettings.load().settings
    let book = try store.rateBook(for: [conversion.pair], on: conversion.day ?? when.day, settings)
    guard let worth = book.worth(conversion, today: when.day, ahead: when.ahead) else {
      let why = conversion.amount.isZero ? "nothing is worth nothing" : "nobody here knows the rate"
      throw NothingFound(Problem(doing: "convert", to: words.joined(separator: " "), why: why))
    }
    if json {
      var writer = JSONWriter()
      writer.worth(worth)
      try writer.finish()
    } else {
      let pair = conversion.pair
      var out = StandardOutput()
      try out.line("\(conversion.amount) \(pair.base) = \(worth.figure) \(pair.quote)")
      let age = worth.isStale ? ", out of date" : ""
      try out.line(
        "1 \(pair.base) = \(worth.rate) \(pair.quote), \(worth.quotation.date), \(worth.quotation.source)\(age)")
      try out.flush()
    }
  }

  private func conversion() throws -> Conversion {
    let line = words.joined(separator: " ")
    do { return try Conversion(line) } catch { throw ValidationError("“\(line)” cannot be converted: \(error.why).") }
  }
}
