import ArgumentParser
import Model

/// Also reachable without its name: `rates KZT/USD` is `rates show KZT/USD`.
struct RatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rates",
    abstract: "Show rates, convert sums, say who publishes what.",
    subcommands: [RatesShow.self, RatesConvert.self, RatesSources.self, RatesDigest.self],
    defaultSubcommand: RatesShow.self)
}
