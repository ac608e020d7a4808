import ArgumentParser
import Desk
import Foundation
import Model
import Money
import Query
import Reader
import Store
import Text

/// The alerts without a screen: for a person, and with --check for cron.
struct RatesAlerts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alerts",
    abstract: "List alerts, add or remove one, or check them.",
    discussion: """
      A rule is a pair and a condition: "USD/KZT 480" is a level, "KZT/USD 1%" a move, "USD/KZT high" the highest or \
      lowest in 30 days, "USD/TMT peg" a change of a fixed rate. One alert a line: armed or rang, rule, day, text, and on a \
      terminal how far the price is from the level. Every refresh checks them.
      """)

  @Option(help: ArgumentHelp("Add an alert.", valueName: "rule"))
  var add: String?

  @Option(help: ArgumentHelp("Remove an alert.", valueName: "rule"))
  var remove: String?

  @Flag(help: "Check now, and print the alerts that ring.")
  var check = false

  @OptionGroup var store: StoreOption

  func validate() throws {
    // Before a store is opened or made: with a wrong rule nothing changes.
    for rule in [add, remove].compactMap(\.self) where Alert(typed: rule) == nil {
      throw ValidationError("“\(rule)” is not a rule; rules are USD/KZT 480, KZT/USD 1%, USD/KZT high, USD/TMT peg.")
    }
  }

  /// Throws when the alert to remove does not exist, or the program of the settings could not be run.
  func run() throws {
    let settings = try LoadedSettings.load().settings
    let isListing = add == nil && remove == nil && !check
    let store = try isListing ? store.openForReading() : store.open()
    let desk = AlertDesk(store, settings.rates)
    if let rule = add, let alert = Alert(typed: rule) {
      let prices = try self.prices(of: [alert.pair], in: store, settings)
      if let why = prices.refusal(of: alert, typed: rule) {
        throw Problem(doing: "set the alert", to: rule, why: why.asReason)
      }
      _ = try desk.add(alert, at: Date())
    }
    if let alert = remove.flatMap({ Alert(typed: $0) }) { _ = try desk.remove(alert, at: Date()) }
    // After adding, so that one command can add an alert and check it.
    let program = AlertProgram(
      command: settings.rates.alertCommand, environment: ProcessInfo.processInfo.environment)
    let checked = check ? try desk.check(on: Day(Date()), tell: program.tell) : nil
    let alerts = try desk.alerts()
    let armed = alerts.map(\.alert).filter(\.isArmed)
    // Programs that read the list get the columns that they know.
    let isTerminal = OutputDevice.current.columns != nil
    let prices = isTerminal && checked == nil ? try prices(of: armed.map(\.pair), in: store, settings) : nil
    try store.close()
    // The alerts that ring are the answer; the list is left out.
    if let checked {
      var out = StandardOutput()
      for text in checked.rang { try out.line(text.displaySafe) }
      try out.flush()
      if let problem = checked.problem { throw problem }
      return
    }
    try TextTable(
      alerts.map { kept in
        let alert = kept.alert
        let row = [alert.isArmed ? "armed" : "rang", alert.rule, kept.day?.description ?? "", kept.said ?? ""]
        return prices.map { row + [alert.isArmed ? $0.distance(to: alert) ?? "" : ""] } ?? row
      }, styles: [.faint, .strong, .faint, .plain, .faint]
    ).print()
  }

  /// The prices that the band would show now.
  private func prices(of pairs: [Pair], in store: Store, _ settings: Settings) throws(Problem) -> AlertPrices {
    guard !pairs.isEmpty else { return AlertPrices([]) }
    let rates = RateDesk(
      store, band: pairs, order: settings.rates.sources,
      home: settings.rates.currency(environment: ProcessInfo.processInfo.environment))
    return AlertPrices(try rates.ticks(asOf: nil, today: Day(Date())))
  }
}

extension String {
  /// A sentence as the end of another one.
  fileprivate var asReason: String { hasSuffix(".") ? String(dropLast()) : self }
}
