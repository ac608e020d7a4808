import Foundation
import Model
import Money
import Query
import Store
import Text

/// Prints the articles of a list in windows, so that a list of any length takes little memory.
struct ArticleOutput {
  let store: Store
  /// The title of the list; nil when it has none.
  var title = "newsband"

  private static let window = 200

  /// Characters of a passage.
  private static let passage = 160

  /// One article a line: id TAB date TAB feed TAB title. With a query, the passage that matches stands on a line below.
  func printLines(_ ids: [ArticleID], passagesFor query: Query? = nil) throws(Problem) {
    var out = StandardOutput()
    for window in windows(ids) {
      let passages = try query.map { query throws(Problem) in
        try store.passages(of: window, for: query, length: ArticleOutput.passage)
      }
      for headline in try store.headlines(window) {
        try out.row(String(headline.id), headline.isoDate, headline.feedTitle, headline.shownTitle)
        if let passage = passages?[headline.id] { try out.line("    " + passage.displaySafe) }
      }
      // A program that reads the output gets each window at once.
      try out.flush()
    }
  }

  /// One story a line: id, date, feed and title of the article that shows it, then the numbers of articles and of languages,
  /// with tabs between.
  func printStories(_ ids: [ArticleID], _ stories: [ArticleID: [ArticleID]]) throws(Problem) {
    var out = StandardOutput()
    for window in windows(ids) {
      let others = try store.headlines(window.flatMap { stories[$0] ?? [] })
      let languages = Dictionary(others.map { ($0.id, $0.language) }) { first, _ in first }
      for headline in try store.headlines(window) {
        let story = stories[headline.id] ?? []
        let known = Set(([headline.language] + story.map { languages[$0] ?? nil }).compactMap { $0?.mainLanguage })
        try out.row(
          String(headline.id), headline.isoDate, headline.feedTitle, headline.shownTitle, String(story.count + 1),
          String(known.count))
      }
      try out.flush()
    }
  }

  /// Prints one JSON Feed of all articles, each as `transform` returns it. An item's id is the one that `show` and `mark`
  /// take. `withSums` adds the sums of money of each.
  func printJSON(
    _ ids: [ArticleID], withSums: Bool = false, storiesOf: [ArticleID: [ArticleID]]? = nil,
    _ transform: (StoredArticle) -> StoredArticle = { $0 }
  ) throws(Problem) {
    var writer = JSONWriter()
    try writer.object { writer throws(Problem) in
      writer.member("version", JSONFeed.version)
      writer.member("title", title)
      try writer.member("items") { writer throws(Problem) in
        try writer.array { writer throws(Problem) in
          for window in windows(ids) {
            let stories = try store.stories(of: window)
            for stored in try store.articles(window) {
              JSONFeed.write(
                transform(stored), story: stories[stored.headline.id],
                articles: storiesOf.map { [stored.headline.id] + ($0[stored.headline.id] ?? []) },
                withSums: withSums, to: &writer)
            }
          }
        }
      }
    }
    try writer.finish()
  }

  /// The ids in pieces of `window`, the last one shorter.
  private func windows(_ ids: [ArticleID]) -> some Sequence<[ArticleID]> {
    stride(from: 0, to: ids.count, by: ArticleOutput.window).lazy.map { start in
      Array(ids[start..<min(start + ArticleOutput.window, ids.count)])
    }
  }
}

extension JSONFeed {
  fileprivate static func write(
    _ stored: StoredArticle, story: StoryID?, articles: [ArticleID]?, withSums: Bool, to writer: inout JSONWriter
  ) {
    let headline = stored.headline
    let status = Status(
      feed: headline.feedTitle, isRead: headline.isRead, isStarred: headline.isStarred, story: story,
      sums: withSums ? stored.namedSums : nil, articles: articles)
    write(stored.article, status, id: String(headline.id), to: &writer)
  }
}

extension Headline {
  /// "2025-12-11T09:30:00Z", or the day alone for an edition: the same on every machine, and in the order of time.
  var isoDate: String { editionDate?.description ?? Timestamp.text(date) }
}
