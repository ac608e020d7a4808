import ArgumentParser
import Desk
import Model
import Store
import Text

struct StoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "story",
    abstract: "List the articles that report the same event, in all languages.",
    discussion: """
      One article a line, the oldest first: id, date, language, feed, title, and what it shares with the first one, with \
      tabs between. Exit status 2 when the article stands alone.
      """)

  @Argument(help: "The number of an article, as list and search print it.")
  var id: ArticleID

  @Flag(help: "Print JSON Feed 1.1.")
  var json = false

  @Flag(help: "Take the article out of its story, for good.")
  var separate = false

  @Option(help: ArgumentHelp("Put the article into the story of another one, for good.", valueName: "id"))
  var join: ArticleID?

  @OptionGroup var store: StoreOption

  func validate() throws {
    if separate, join != nil { throw ValidationError("--separate and --join cannot be used together.") }
  }

  func run() throws {
    let store = try store.open()
    for wanted in [id, join].compactMap(\.self) where try store.article(wanted) == nil {
      throw NothingFound("show", articles: [wanted])
    }
    if separate { try store.separate(id) }
    if let join { try store.join(id, to: join) }
    let ids = try store.articles(inStoryOf: id)
    try json ? ArticleOutput(store: store, title: "story \(id)").printJSON(ids) : printLines(ids, of: store)
    try store.close()
    if ids.count < 2, !separate { throw ExitCode.nothingFound }
  }

  private func printLines(_ ids: [ArticleID], of store: Store) throws {
    let articles = try store.articles(ids)
    var out = StandardOutput()
    for stored in articles {
      let shared = articles.first.map { first in
        first.headline.id == stored.headline.id ? "first" : StoryDesk.reasons(stored, first).joined(separator: ", ")
      }
      try out.row(
        String(stored.headline.id), stored.headline.isoDate, stored.article.language ?? "", stored.headline.feedTitle,
        stored.headline.title, shared ?? "")
    }
    try out.flush()
  }
}
