import ArgumentParser
import Model
import Store

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find articles by words, the best first.",
    discussion: "One article a line: id, date, feed and title, with tabs between. Exit status 2 when there is none.")

  @Argument(help: "Words that must all occur.")
  var words: [String]

  @Option(help: ArgumentHelp("At most so many.", valueName: "count"))
  var limit = 50

  @Flag(help: "Print JSON Feed 1.1.")
  var json = false

  @OptionGroup var store: StoreOption

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit is a number from 1.") }
  }

  func run() throws {
    let store = try store.open()
    let query = words.joined(separator: " ")
    let hits = try store.search(Query(query), limit: limit)
    let output = ArticleOutput(store: store, title: query)
    try json ? output.printJSON(hits.ids) : output.printLines(hits.ids)
    try store.close()
    if hits.ids.isEmpty { throw ExitCode.nothingFound }
  }
}
