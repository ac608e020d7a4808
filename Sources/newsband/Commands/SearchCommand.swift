import ArgumentParser
import Desk
import Model
import Store

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find articles by words, the best first.",
    discussion: """
      Words that must all occur, "a phrase", -without, a OR b, begin*, title:word, currency:KZT, newer:7d and more: see \
      newsband help search-language. One article a line: id, date, feed and title, separated by tabs. Parts of the query \
      that are not understood are shown, and the rest is searched for. Exit status 2 when nothing is found.
      """)

  @Argument(parsing: .allUnrecognized, help: "The query.")
  var words: [String]

  @Option(help: ArgumentHelp("Print at most this many.", valueName: "count"))
  var limit = 50

  @Flag(help: "Print only the number of articles.")
  var count = false

  @Flag(help: "Print the matching passage under each article.")
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

  /// Indexes the articles that an interrupted refresh has left, and then searches.
  func run() throws {
    let store = try store.openForReading(indexes: true)
    let query = Query(words.joined(separator: " "))
    query.printRemarks()
    let hits = try store.search(query, limit: count ? 1 : limit)
    var output = ArticleOutput(store: store, title: query.text)
    if json { output.translations = TranslationDesk.ofSettings(store) }
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

  /// Prints other spellings on standard error: standard output stays empty when nothing is found.
  private func suggest(_ query: Query, _ store: Store) throws {
    let suggestions = try store.suggestions(for: query)
    if !suggestions.isEmpty { StandardError.line("Did you mean: \(suggestions.joined(separator: ", "))?") }
  }
}
