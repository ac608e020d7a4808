import ArgumentParser

/// The commands about rates. `rates KZT/USD` is short for `rates show KZT/USD`.
struct RatesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rates",
    abstract: "Show rates, convert sums, list the publishers.",
    // `convert` is a top-level command too.
    subcommands: [
      RatesShow.self, RatesConvert.self, RatesSources.self, RatesRefresh.self, RatesAlerts.self, RatesDigest.self,
    ],
    defaultSubcommand: RatesShow.self)
}
