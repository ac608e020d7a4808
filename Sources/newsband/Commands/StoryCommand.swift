import ArgumentParser
import Desk
import Foundation
import Model
import Store
import Text

struct StoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "story",
    abstract: "List the articles that report the same event, in all languages.",
    discussion: """
      One article a line, the oldest first: id, date, language, feed, title, and what it shares with the first one, with \
      tabs between. Exit status 2 when the article stands alone. With --timeline one story a line, the newest first, with the \
      number of its articles and the reasons why it is in the affair; exit status 2 when there is no other story.
      """)

  @Argument(help: "The number of an article, as list and search print it.")
  var id: ArticleID

  @Flag(help: "Print JSON Feed 1.1.")
  var json = false

  @Flag(help: "List the course of the affair: earlier and later stories about the same, within six weeks.")
  var timeline = false

  @Flag(help: "Take the article out of its story, for good.")
  var separate = false

  @Option(help: ArgumentHelp("Put the article into the story of another one, for good.", valueName: "id"))
  var join: ArticleID?

  @OptionGroup var store: StoreOption

  func validate() throws {
    if [separate, join != nil, timeline].count(where: { $0 }) > 1 {
      throw ValidationError("Give one of --separate, --join and --timeline.")
    }
  }

  func run() throws {
    let store = try separate || join != nil ? store.open() : store.openForReading()
    for wanted in [id, join].compactMap(\.self) where try store.article(wanted) == nil {
      throw NothingFound("show", articles: [wanted])
    }
    if timeline { return try printTimeline(store) }
    if separate { _ = try store.separate(id, at: Date()) }
    if let join { _ = try store.join([id], to: join, at: Date()) }
    let entries = try StoryDesk(store).entries(of: id)
    if json {
      try ArticleOutput(store: store, title: "story \(id)").printJSON(entries.map(\.headline.id))
    } else {
      try printLines(entries)
    }
    try store.close()
    if entries.count < 2, !separate { throw ExitCode.nothingFound }
  }

  /// In JSON the items are the articles that show the stories, each with all articles in `_newsband.articles` and the reasons
  /// in `_newsband.reasons`.
  private func printTimeline(_ store: Store) throws {
    let settings = try LoadedSettings.load().settings
    let languages = try ReaderLanguages(store, environment: ProcessInfo.processInfo.environment)
      .grouping(ListGrouping(languages: settings.languages)).languages
    let timeline = try StoryDesk(store).timeline(of: id, languages: languages)
    if json {
      try ArticleOutput(store: store, title: "timeline \(id)").printJSON(timeline)
    } else {
      try printLines(timeline)
    }
    try store.close()
    if !timeline.hasOthers { throw ExitCode.nothingFound }
  }

  private func printLines(_ timeline: StoryTimeline) throws {
    let rows = timeline.entries.map { entry in
      [
        String(entry.headline.id), entry.headline.date(on: .current), entry.languages.joined(separator: ","),
        entry.headline.feedTitle, entry.headline.shownTitle, String(entry.articles.count),
        entry.isOwn ? "this story" : entry.reasons.joined(separator: ", "),
      ]
    }
    let head = ["", "date", "languages", "feed", "title", "articles", "in the affair because of"]
    let styles: [TextStyle] = [.accent, .faint, .faint, .faint, .strong, .faint, .faint]
    try TextTable(rows, head: head, styles: styles, numbers: [0, 5]).print()
  }

  private func printLines(_ entries: [StoryEntry]) throws {
    let rows = entries.enumerated().map { number, entry in
      [
        String(entry.headline.id), entry.headline.date(on: .current), entry.language ?? "", entry.headline.feedTitle,
        entry.headline.shownTitle, number == 0 ? "first" : entry.shared.joined(separator: ", "),
      ]
    }
    let head = ["", "date", "language", "feed", "title", "shares with the first"]
    try TextTable(rows, head: head, styles: [.accent, .faint, .faint, .faint, .strong, .faint], numbers: [0]).print()
  }
}
