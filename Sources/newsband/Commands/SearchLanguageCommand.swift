import ArgumentParser
import Query

/// Explains the search language: `newsband help search-language`, and `--manual` for its manual page.
struct SearchLanguageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search-language",
    abstract: "Explain how to search: words, phrases, fields, dates, money.",
    discussion: SearchLanguageText.plain)

  @Flag(help: ArgumentHelp("Print the manual page, newsband-search(7).", visibility: .hidden))
  var manual = false

  @OptionGroup var log: LogOption

  func run() {
    print(manual ? SearchLanguageText.manual : SearchLanguageText.plain)
  }
}
