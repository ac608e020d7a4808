import ArgumentParser

@main
struct Newsband: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newsband",
    abstract: "A newspaper in the terminal, with a live currency band.",
    version: Version.description,
    subcommands: [
      // One a line: a new command is one line in this list.
      OpenCommand.self,
      ParseCommand.self,
      ImportCommand.self,
      ListCommand.self,
      ShowCommand.self,
      SearchCommand.self,
      StoryCommand.self,
      SearchLanguageCommand.self,
      MarkCommand.self,
      FeedsCommand.self,
      FeedCommand.self,
      AddCommand.self,
      RemoveCommand.self,
      RefreshCommand.self,
      AccountCommand.self,
      SyncCommand.self,
      RatesCommand.self,
      RatesConvert.self,
      ScreenshotCommand.self,
      ExportCommand.self,
      CheckCommand.self,
      ConfigCommand.self,
      KeysCommand.self,
      StatusCommand.self,
      WatchCommand.self,
    ], defaultSubcommand: OpenCommand.self)

  /// Runs a command, and turns an error into a sentence and an exit status. ArgumentParser's own `main` would print "Error:" before
  /// each.
  static func main() async {
    do {
      if try StatusCommand.answersAtOnce(Array(CommandLine.arguments.dropFirst())) { return }
      var command = try await asyncParseAsRoot(CommandLineOrder.sorted(Array(CommandLine.arguments.dropFirst())))
      try LogOption.open(for: command)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      try StandardOutput.flushPrinted()
    } catch {
      StandardError.end(with: error)
    }
  }
}
