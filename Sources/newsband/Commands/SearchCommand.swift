import ArgumentParser
import Model
import Store

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find articles by words, the best first.",
    discussion: """
      Words that must all occur, "a phrase", -without, a OR b, begin*, title:word, currency:KZT, newer:7d and more: \
      docs/SEARCH.md has the whole language. One article a line: id, date, feed and title, with tabs between. What of \
      the query is not understood is shown where it stands, and the rest is looked for. Exit status 2 when nothing is \
      found.
      """)

  @Argument(parsing: .allUnrecognized, help: "What to look for.")
  var words: [String]

  @Option(help: ArgumentHelp("At most so many.", valueName: "count"))
  var limit = 50

  @Flag(help: "Print how many there are, and nothing else.")
  var count = false

  @Flag(help: "Print under each article the passage that shows why it was found.")
  var context = false

  @Flag(help: "Print JSON Feed 1.1.")
  var json = false

  @OptionGroup var store: StoreOption

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit is a number from 1.") }
    if [count, context, json].count(where: { $0 }) > 1 {
      throw ValidationError("Give one of --count, --context and --json.")
    }
  }

  /// What a refresh has left unindexed is indexed first, so that what is in the store is found.
  func run() throws {
    let store = try store.open()
    let query = Query(words.joined(separator: " "))
    query.printRemarks()
    try store.index()
    let hits = try store.search(query, limit: count ? 1 : limit)
    let output = ArticleOutput(store: store, title: query.text)
    if count {
      print(hits.total)
    } else if json {
      try output.printJSON(hits.ids)
    } else {
      try output.printLines(hits.ids, passagesFor: context ? query : nil)
    }
    if hits.total == 0 { try suggest(query, store) }
    try store.close()
    if hits.total == 0 { throw ExitCode.nothingFound }
  }

  /// On standard error: for a script nothing found is nothing.
  private func suggest(_ query: Query, _ store: Store) throws {
    let suggestions = try store.suggestions(for: query)
    if !suggestions.isEmpty { StandardError.line("Did you mean: \(suggestions.joined(separator: ", "))?") }
  }
}
