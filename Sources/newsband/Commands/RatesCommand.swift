import ArgumentParser

/// Also reachable without its name: `rates KZT/USD` is `rates show KZT/USD`.
struct RatesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rates",
    abstract: "Show rates, convert sums, say who publishes what.",
    // `convert` stands at the top as well; here it is found by whoever looks among the rates.
    subcommands: [
      RatesShow.self, RatesConvert.self, RatesSources.self, RatesRefresh.self, RatesAlerts.self, RatesDigest.self,
    ],
    defaultSubcommand: RatesShow.self)
}
