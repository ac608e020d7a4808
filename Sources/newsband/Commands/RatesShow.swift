import ArgumentParser
import Foundation
import Model
import Money
import Store

/// The figures of the band or of other pairs: of now, of a day, or of many days.
struct RatesShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show the band as a table.",
    discussion: """
      One pair a line: pair, price, change, inverse, day, source, state, age. The columns are aligned on a terminal and \
      separated by tabs elsewhere. Figures that are held back are reported on standard error. Exit status 2 when no pair has \
      a rate.
      """)

  @Argument(help: "Pairs: KZT/USD, usdkzt, or tenge for its price in dollars. Default: those of the band.")
  var pairs: [String] = []

  @OptionGroup var when: RatesDay

  @Option(help: ArgumentHelp("Show the rates of this many days, the newest first.", valueName: "days"))
  var history: Int?

  @Flag(help: "Print a JSON array.")
  var json = false

  @OptionGroup var store: StoreOption

  func validate() throws {
    if let history, !(1...36_600).contains(history) { throw ValidationError("--history is a number of days from 1.") }
    _ = try chosen()
  }

  /// Reports pairs without a rate on standard error. Ends with exit status 2 only when no pair has one.
  func run() throws {
    let settings = try LoadedSettings.load().settings
    let pairs = try chosen() ?? settings.band.pairs
    // The oldest day decides how much is read.
    let start = Day(number: when.day.number - (history ?? 0))
    let book = try store.rateBook(for: pairs, on: start, settings)
    let ticks = ticks(pairs, in: book)
    // A pair without a rate does not stop the others.
    for pair in pairs where !ticks.contains(where: { $0.pair == pair }) {
      let isKnown = history != nil && book.tick(pair, on: when.day) != nil
      let why =
        pair.ended(on: when.day)?.ending
        ?? (isKnown ? "the last one is from before these days" : "none is stored; newsband refresh fetches rates")
      StandardError.line("\(Problem(doing: "find a rate for", to: "\(pair)", why: why))")
    }
    if json {
      var writer = JSONWriter()
      writer.array(ticks) { $0.tick($1) }
      try writer.finish()
    } else {
      try TextTable(ticks, on: when.day).print()
      // On standard error, so that the table keeps its columns for scripts.
      for remark in ticks.compactMap(\.heldRemark) { StandardError.line(remark) }
    }
    if ticks.isEmpty { throw ExitCode.nothingFound }
  }

  /// One figure for each pair. With --history one for each day on which a figure was new, the newest first.
  private func ticks(_ pairs: [Pair], in book: RateBook) -> [Tick] {
    guard let history else { return book.ticks(pairs, on: when.day, ahead: when.ahead) }
    return pairs.flatMap { pair in
      (0..<history).compactMap { back in
        let day = Day(number: when.day.number + when.ahead - back)
        // Only days with a new figure: a weekend is not repeated.
        return book.tick(pair, on: day).flatMap { $0.date == day ? $0 : nil }
      }
    }
  }

  /// The pairs of the command line; nil when there are none, and the band's are shown.
  private func chosen() throws -> [Pair]? {
    if pairs.isEmpty { return nil }
    return try pairs.map { text in
      guard let pair = Pair(typed: text) else {
        throw ValidationError("“\(text)” is not a pair of currencies such as KZT/USD.")
      }
      return pair
    }
  }
}
