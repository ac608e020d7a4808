import ArgumentParser
import Foundation
import Model
import Store

/// Which store a command works on.
struct StoreOption: ParsableArguments {
  @Option(
    name: .customLong("store"),
    help: ArgumentHelp(
      "The store to use.",
      discussion: "Default: $NEWSBAND_STORE, else store in config.toml, else newsband.sqlite in the XDG data folder.",
      valueName: "path"),
    completion: .file())
  var given: String?

  func validate() throws {
    if given?.isEmpty == true { throw ValidationError("--store is the path of a file.") }
  }

  /// What was given, else what the settings say: $NEWSBAND_STORE, config.toml, the XDG data folder.
  func path(_ settings: Settings) -> String { given ?? settings.store }

  /// The same, reading the settings only where they are needed: --store works beside a config.toml that is wrong.
  func path() throws(Problem) -> String {
    if let given { return given }
    return try LoadedSettings.load().settings.store
  }

  /// Opens the store, and makes it where it is missing. Throws when it cannot be used, or is of a newer version.
  func open() throws(Problem) -> Store {
    try Store.open(path())
  }
}
