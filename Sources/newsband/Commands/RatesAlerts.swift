import ArgumentParser
import Foundation
import Model
import Money
import Query
import Store
import Text

/// The alerts without a screen: for a person, and with --check for cron.
struct RatesAlerts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alerts",
    abstract: "List alerts, set one, give one up, or look whether one rings.",
    discussion: """
      A rule is a pair and what is waited for: "USD/KZT 480" a level, "KZT/USD 1%" a move, "USD/KZT high" the highest or \
      lowest in 30 days, "USD/TMT peg" that what is fixed moves. One alert a line: armed or rang, rule, day, what it said. Every \
      refresh looks at them.
      """)

  @Option(help: ArgumentHelp("Set an alert.", valueName: "rule"))
  var add: String?

  @Option(help: ArgumentHelp("Give an alert up.", valueName: "rule"))
  var remove: String?

  @Flag(help: "Look now; print what rings.")
  var check = false

  @OptionGroup var store: StoreOption

  func validate() throws {
    // Before a store is opened or made: a rule that is none changes nothing.
    for rule in [add, remove].compactMap(\.self) where Alert(typed: rule) == nil {
      throw ValidationError("“\(rule)” is no rule: USD/KZT 480, KZT/USD 1%, USD/KZT high, USD/TMT peg.")
    }
  }

  /// Throws when an alert that is given up does not stand there, or the command of the settings could not be run.
  func run() throws {
    let settings = try LoadedSettings.load().settings
    let store = try store.open()
    let desk = AlertDesk(store, settings.rates)
    if let alert = add.flatMap({ Alert(typed: $0) }) { _ = try desk.add(alert) }
    if let alert = remove.flatMap({ Alert(typed: $0) }) { _ = try desk.remove(alert) }
    // Set and given up first, so that one command can set an alert and look at it.
    let checked = check ? try desk.check(on: Day(Date())) : nil
    let alerts = try desk.alerts()
    try store.close()
    // What rings is the answer; the list would bury it.
    if let checked {
      var out = StandardOutput()
      for text in checked.rang { try out.line(text.displaySafe) }
      try out.flush()
      if let problem = checked.problem { throw problem }
      return
    }
    try TextTable(
      alerts.map {
        [$0.alert.isArmed ? "armed" : "rang", $0.alert.rule, $0.day?.description ?? "", $0.said ?? ""]
      }
    ).print()
  }
}
