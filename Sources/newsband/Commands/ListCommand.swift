import Query
import ArgumentParser
import Desk
import Foundation
import Model
import Money
import Store

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List articles, the newest first.",
    discussion: """
      One article a line: id, date, feed and title, separated by tabs. With words, only the articles that search finds for them. \
      Exit status 2 when there is no article.
      """)

  @Argument(parsing: .allUnrecognized, help: "A query, in the language of search.")
  var query: [String] = []

  @Option(help: ArgumentHelp("Print at most this many.", valueName: "count"))
  var limit: Int?

  @Flag(help: "Only unread articles.")
  var unread = false

  @Flag(help: "Only starred articles.")
  var starred = false

  @Option(help: "Only the articles of a feed: its number, its address, or a part of its title.")
  var feed: String?

  @Flag(help: "One row for each story: its headline, then the number of its articles and of their languages.")
  var stories = false

  @Flag(help: "Print JSON Feed 1.1.")
  var json = false

  @OptionGroup var store: StoreOption

  func validate() throws {
    if stories, !query.isEmpty { throw ValidationError("--stories lists without a query; sort:stories sorts one.") }
    if let limit, limit < 1 { throw ValidationError("--limit is a number from 1.") }
  }

  /// Ends with exit status 2 when the list is empty, so that scripts notice.
  func run() throws {
    let store = try store.openForReading(indexes: !query.isEmpty)
    let feed = try feed.map { try store.feed(named: $0) }
    var filter: Filter = []
    if unread { filter.insert(.unread) }
    if starred { filter.insert(.starred) }
    if stories { return try listStories(in: feed, only: filter, of: store) }
    let ids = try ids(in: feed, only: filter, of: store)
    var output = ArticleOutput(store: store, title: feed?.title ?? "newsband")
    if json { output.translations = TranslationDesk.ofSettings(store) }
    try json ? output.printJSON(ids) : output.printLines(ids)
    try store.close()
    if ids.isEmpty { throw ExitCode.nothingFound }
  }

  /// A row for each story. In JSON the items are the articles that show them, each with the others in `_newsband.articles`.
  private func listStories(in feed: FeedSummary?, only filter: Filter, of store: Store) throws {
    let settings = try LoadedSettings.load().settings
    let grouping = try ReaderLanguages(store, environment: ProcessInfo.processInfo.environment)
      .grouping(ListGrouping(languages: settings.languages))
    let rows = try store.rows(in: feed.map { .feed($0.id) } ?? .all, only: filter, grouping)
    let ids = Array(rows.ids.prefix(limit ?? rows.ids.count))
    let output = ArticleOutput(store: store, title: feed?.title ?? "newsband")
    try json ? output.printJSON(ids, storiesOf: rows.stories) : output.printStories(ids, rows.stories)
    try store.close()
    if ids.isEmpty { throw ExitCode.nothingFound }
  }

  /// The ids, the newest first, at most `limit`.
  private func ids(in feed: FeedSummary?, only filter: Filter, of store: Store) throws -> [ArticleID] {
    if query.isEmpty { return try store.ids(in: feed.map { .feed($0.id) } ?? .all, only: filter, limit: limit) }
    let query = Query(query.joined(separator: " "))
    query.printRemarks()
    guard let feed else { return try store.search(query, only: filter, order: .date, limit: limit).ids }
    let ofFeed = Set(try store.ids(in: .feed(feed.id), only: filter))
    let ids = try store.search(query, only: filter, order: .date, limit: nil).ids.filter(ofFeed.contains)
    return Array(ids.prefix(limit ?? ids.count))
  }
}
