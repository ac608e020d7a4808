import ArgumentParser
import Foundation
import Desk
import Model
import Money
import Store
import Text

/// The store that a command uses.
struct StoreOption: ParsableArguments {
  @Option(
    name: .customLong("store"),
    help: ArgumentHelp(
      "The store to use.",
      discussion: "Default: $NEWSBAND_STORE, else store in config.toml, else newsband.sqlite in the XDG data folder.",
      valueName: "path"),
    completion: .file())
  var given: String?

  @OptionGroup var log: LogOption

  func validate() throws {
    if given?.isEmpty == true { throw ValidationError("--store is the path of a file.") }
  }

  /// The path that was given, else that of the settings: $NEWSBAND_STORE, config.toml, the XDG data folder.
  func path(_ settings: Settings) -> String { given ?? settings.store }

  /// The same. Reads the settings only if it needs them: --store works even if config.toml has an error.
  func path() throws(Problem) -> String {
    if let given { return given }
    return try LoadedSettings.load().settings.store
  }

  /// Opens the store, and makes it if it is missing. Throws when it cannot be used, or is of a newer version.
  func open() throws(Problem) -> Store {
    try Store.open(path()).saying()
  }

  /// Opens the store for a command that only reads: the file is not changed, nor made. What waits for the search index is
  /// taken in first where `indexes` says so, if that can be done at once.
  func openForReading(indexes: Bool = false) throws(Problem) -> Store {
    let path = try path()
    if indexes { try Store.indexIfPossible(path) }
    return try Store.openForReading(path).saying()
  }
}

extension Store {
  /// Prints on standard error what was done when the store was opened.
  func saying() -> Store {
    for remark in remarks { StandardError.line(remark.displaySafe) }
    return self
  }
}

extension StoreOption {
  /// The rates that pairs need on a day, with the order of sources of the settings.
  func rateBook(for pairs: [Pair], on day: Day, _ settings: Settings) throws(Problem) -> RateBook {
    let store = try openForReading()
    let book = try store.rateBook(for: pairs, on: day, order: settings.rates.sources)
    try store.close()
    return book
  }
}
