import ArgumentParser
import Foundation
import Model
import Money

struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Print the settings in force, and the source of each.",
    discussion: """
      Settings are read from config.toml in the configuration folder ($XDG_CONFIG_HOME/newsband, else \
      ~/.config/newsband). The output is TOML again. Standard error names the wrong lines of [keys], and the files of the \
      folder themes that are no themes.
      """)

  @Flag(help: "Print an example of config.toml that explains every setting.")
  var example = false

  @Flag(help: "Print where config.toml is, or would be.")
  var path = false

  func validate() throws {
    if example && path { throw ValidationError("Give --example or --path, not both.") }
  }

  @OptionGroup var store: StoreOption

  func run() throws {
    if example { return print(Setting.example) }
    let environment = ProcessInfo.processInfo.environment
    if path { return print(Places(environment).config) }
    let loaded = try LoadedSettings.load(environment: environment)
    print("# \(Places(environment).config)\(loaded.hasFile ? "" : " (there is none)")\n")
    print(Setting.report(loaded.settings, origins: loaded.origins))
    let themes = ThemeFolder(path: Places(environment).themes).all().problems
    for problem in loaded.keyProblems + themes { StandardError.line(problem.description) }
  }
}
