import ArgumentParser

@main
struct Newsband: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newsband",
    abstract: "A newspaper in the terminal, with a live currency band.",
    version: "0.1.0",
    subcommands: [ConfigCommand.self, ParseCommand.self])
}
