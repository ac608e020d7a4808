import ArgumentParser
import CMemory

@main
struct Newsband: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newsband",
    abstract: "A newspaper in the terminal, with a live currency band.",
    version: "0.1.0",
    subcommands: [
      // One a line: a new one is a word in this list.
      OpenCommand.self,
      ParseCommand.self,
      ImportCommand.self,
      ListCommand.self,
      ShowCommand.self,
      SearchCommand.self,
      MarkCommand.self,
      FeedsCommand.self,
      AddCommand.self,
      RemoveCommand.self,
      RefreshCommand.self,
      RatesCommand.self,
      RatesConvert.self,
      ScreenshotCommand.self,
      ExportCommand.self,
      CheckCommand.self,
      ConfigCommand.self,
    ], defaultSubcommand: OpenCommand.self)

  /// Runs a command and turns what it throws into a sentence and an exit status, in one place: ArgumentParser's own
  /// `main` would say "Error:" before each.
  static func main() async {
    // More would only hold more: few threads ever work at once.
    memory_share_arenas(2)
    do {
      var command = try await asyncParseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      StandardError.end(with: error)
    }
  }
}
