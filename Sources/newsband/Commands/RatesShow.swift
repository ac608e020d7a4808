import ArgumentParser
import Foundation
import Model
import Money
import Store

/// The figures of the band, or of other pairs, now or of a day or of many.
struct RatesShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show the band as a table.",
    discussion: """
      One pair a line: pair, price, change, the other way round, day that it holds for, source, state, age. The columns stand \
      under each other on a terminal and have tabs between elsewhere. A figure that is held back is told on standard error. \
      Exit status 2 when nothing is known of any pair.
      """)

  @Argument(help: "Pairs: KZT/USD, usdkzt, or tenge for its price in dollars. Default: those of the band.")
  var pairs: [String] = []

  @OptionGroup var when: RatesDay

  @Option(help: ArgumentHelp("What held on each of the last days, the newest first.", valueName: "days"))
  var history: Int?

  @Flag(help: "Print a JSON array.")
  var json = false

  @OptionGroup var store: StoreOption

  func validate() throws {
    if let history, !(1...36_600).contains(history) { throw ValidationError("--history is a number of days from 1.") }
    _ = try chosen()
  }

  /// Pairs that nobody knows are told on standard error; the exit status is 2 only when none is known.
  func run() throws {
    let settings = try LoadedSettings.load().settings
    let pairs = try chosen() ?? settings.band.pairs
    // The oldest day that is asked for decides how much is read.
    let start = Day(number: when.day.number - (history ?? 0))
    let book = try store.rateBook(for: pairs, on: start, settings)
    let ticks = ticks(pairs, in: book)
    // One pair that nobody knows does not keep the others from being shown.
    for pair in pairs where !ticks.contains(where: { $0.pair == pair }) {
      let isKnown = history != nil && book.tick(pair, on: when.day) != nil
      let why = isKnown ? "none began to hold in these days" : "nobody here knows it"
      StandardError.line("\(Problem(doing: "find a rate for", to: "\(pair)", why: why))")
    }
    if json {
      var writer = JSONWriter()
      writer.array(ticks) { $0.tick($1) }
      try writer.finish()
    } else {
      try RateTable(ticks, on: when.day).print()
    }
    if ticks.isEmpty { throw ExitCode.nothingFound }
  }

  /// One figure a pair, or with --history one for each day from which a figure held, the newest first.
  private func ticks(_ pairs: [Pair], in book: RateBook) -> [Tick] {
    guard let history else { return book.ticks(pairs, on: when.day, ahead: when.ahead) }
    return pairs.flatMap { pair in
      (0..<history).compactMap { back in
        let day = Day(number: when.day.number + when.ahead - back)
        // Only days on which something began to hold: a weekend repeats nothing.
        return book.tick(pair, on: day).flatMap { $0.date == day ? $0 : nil }
      }
    }
  }

  /// Nil when no pair was named: then the settings say which.
  private func chosen() throws -> [Pair]? {
    if pairs.isEmpty { return nil }
    return try pairs.map { text in
      guard let pair = Pair(typed: text) else { throw ValidationError("“\(text)” is no pair of currencies: KZT/USD.") }
      return pair
    }
  }
}
