import ArgumentParser
import Model
import Store

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print articles as plain text. They stay unread.")

  @Argument(help: "Numbers of articles, as list and search print them.")
  var ids: [ArticleID]

  @Flag(help: "Print JSON Feed 1.1.")
  var json = false

  @OptionGroup var store: StoreOption

  /// Prints all articles or none: half of them before an error could be taken for all.
  func run() throws {
    let store = try store.openForReading()
    let articles = try store.articles(ids)
    let unknown = Set(ids).subtracting(articles.map(\.headline.id))
    guard unknown.isEmpty else { throw NothingFound("show", articles: unknown.sorted()) }
    if json {
      try ArticleOutput(store: store).printJSON(ids, withSums: true)
    } else {
      var out = StandardOutput()
      try out.write(articles.map { ArticleText.text($0, on: .current) }.joined(separator: "\n\n"))
      try out.flush()
    }
    try store.close()
  }
}
