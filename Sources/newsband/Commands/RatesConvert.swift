import ArgumentParser
import Desk
import Foundation
import Model
import Money

/// The converter of the command line. Also a top-level command, because it is typed most.
struct RatesConvert: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Convert a sum: 100 USD KZT, 2.5m uzs in eur, 1000 kgs on 2025-12-11.",
    discussion: """
      Prints two lines: the sum and its worth, as exact as the rate is; and the rate with its day and its source. \
      Without a second currency the sum is converted into yours: rates.home of config.toml, else that of the locale's country. \
      Exit status 2 when no rate is stored.
      """)

  @Argument(help: "The sum, its currency, the other currency, a day.")
  var words: [String]

  @OptionGroup var when: RatesDay

  @Flag(help: "Print a JSON object.")
  var json = false

  @OptionGroup var store: StoreOption

  /// Refuses a line that is wrong for every home currency before the store is opened.
  func validate() throws { _ = try conversion(home: "") }

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let settings = try LoadedSettings.load(environment: environment).settings
    let conversion = try conversion(home: settings.rates.currency(environment: environment))
    let book = try store.rateBook(for: [conversion.pair], on: conversion.day ?? when.day, settings)
    guard let worth = book.worth(conversion, today: when.day, ahead: when.ahead) else {
      let why = conversion.refusal(today: when.day) ?? noRate(conversion.pair, on: conversion.day ?? when.given)
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
      if conversion.isIntoHome, settings.rates.home == Settings.Rates.byLocale {
        StandardError.line(
          "Converted into \(pair.quote), the currency of your locale; rates.home in config.toml sets another.")
      }
    }
  }

  /// - Parameter day: nil where rates that are fetched now would count.
  private func noRate(_ pair: Pair, on day: Day?) -> String {
    day.map { "no rate \(pair) is stored for \($0)" }
      ?? "no rate \(pair) is stored yet; newsband rates refresh fetches rates"
  }

  /// Reads the line. It depends on the settings, which have the person's own currency.
  private func conversion(home: String) throws -> Conversion {
    let line = words.joined(separator: " ")
    do { return try Conversion(line, home: home) } catch {
      throw ValidationError("“\(line)” cannot be converted: \(error.why).")
    }
  }
}
