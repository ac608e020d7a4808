import ArgumentParser
import Foundation
import Model
import Query
import Store

struct MarkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark", abstract: "Mark articles as read or unread, star or unstar them.")

  @Argument(help: "Numbers of articles, as list and search print them.")
  var ids: [ArticleID] = []

  @Option(help: ArgumentHelp("All articles that a query finds, in the language of search.", valueName: "query"))
  var search: String?

  @Flag var mark: Mark

  @Flag(help: "Print the articles that would change, and change nothing.")
  var dryRun = false

  @OptionGroup var store: StoreOption

  func validate() throws {
    if ids.isEmpty == (search == nil) { throw ValidationError("Give numbers of articles, or --search.") }
  }

  /// Marks all articles or none: a number without an article is an error, and nothing is marked.
  func run() async throws {
    let store = try dryRun ? store.openForReading(indexes: search != nil) : store.open()
    let ids = try search.map { try found($0, in: store) } ?? ids
    let known = Set(try store.headlines(ids).map(\.id))
    let unknown = ids.filter { !known.contains($0) }
    guard unknown.isEmpty else { throw NothingFound("mark", articles: unknown) }
    if dryRun {
      let changed = try store.headlines(ids).filter(mark.changes).map(\.id)
      try ArticleOutput(store: store).printLines(changed)
      return StandardError.line("\(counted(changed.count, "article")) would be \(mark.participle)")
    }
    let changed = try store.mark(ids, mark, at: Date())
    if !changed.isEmpty, let settings = try? LoadedSettings.load().settings {
      await HookRunner(store, settings).runAfterCommand(hasArticles: false, marked: changed, mark)
    }
    try store.close()
    StandardError.line("\(counted(changed.count, "article")) \(mark.participle)")
  }
}

extension MarkCommand {
  /// The articles that the query finds, the newest first. Throws `nothingFound` when there are none.
  private func found(_ text: String, in store: Store) throws -> [ArticleID] {
    let query = Query(text)
    query.printRemarks()
    // Without a filter that was not understood, more articles would be marked than the person wants.
    guard query.reading.remarks.isEmpty else {
      throw Problem(doing: "mark", to: "what “\(text)” finds", why: "a part of the query was not understood")
    }
    // For a dry run it is done as far as it can be.
    if !dryRun { try store.indexArrivals() }
    let ids = try store.search(query, order: .date, limit: nil).ids
    if ids.isEmpty { throw ExitCode.nothingFound }
    return ids
  }
}

extension Mark: EnumerableFlag {
  package static func help(for value: Mark) -> ArgumentHelp? {
    switch value {
    case .read: "Mark as read."
    case .unread: "Mark as unread."
    case .star: "Star."
    case .unstar: "Unstar."
    }
  }
}

extension Mark {
  /// True if the mark would change an article.
  fileprivate func changes(_ headline: Headline) -> Bool {
    switch self {
    case .read: !headline.isRead
    case .unread: headline.isRead
    case .star: !headline.isStarred
    case .unstar: headline.isStarred
    }
  }

  fileprivate var participle: String {
    switch self {
    case .read: "marked as read"
    case .unread: "marked as unread"
    case .star: "starred"
    case .unstar: "unstarred"
    }
  }
}
