import ArgumentParser
import Foundation
import Model
import Text

/// The option of every command for its log.
struct LogOption: ParsableArguments {
  @Option(
    name: .customLong("log"),
    help: ArgumentHelp(
      "Add to a log what is fetched, stored and refused, and why.",
      discussion:
        "Default: $NEWSBAND_LOG, else log in config.toml, else none. It has no passwords and no text of articles.",
      valueName: "file"),
    completion: .file())
  var path: String?

  /// Opens the log of a command: the one of its option, else the one of the settings. Throws when it cannot be opened.
  static func open(for command: any ParsableCommand) throws(Problem) {
    guard let path = given(command) ?? ofSettings, !path.isEmpty else { return }
    do throws(POSIXError) {
      if try Log.open(path) {
        StandardError.line("The log \(path.displaySafe) could be read by others; now only you can read it.")
      }
    } catch { throw Problem(doing: "open the log", toFile: path, error) }
    Log.note("\(Newsband.userAgent) \(type(of: command)._commandName): process \(getpid()) began")
  }

  /// The option is in a group of the command, alone or with --store.
  private static func given(_ command: any ParsableCommand) -> String? {
    Mirror(reflecting: command).children.lazy.compactMap { child in
      (child.value as? OptionGroup<StoreOption>)?.wrappedValue.log.path
        ?? (child.value as? OptionGroup<LogOption>)?.wrappedValue.path
    }.first
  }

  /// Nil where the settings cannot be read: a command that needs them says so itself.
  private static var ofSettings: String? {
    do throws(Problem) { return try LoadedSettings.load().settings.log } catch { return nil }
  }
}
