import Desk
import Foundation
import Model
import Money
import Query
import Screen
import Store
import Text

/// Prints the articles of a list in windows, so that a list of any length takes little memory.
struct ArticleOutput {
  let store: Store
  /// The title of the list; nil when it has none.
  var title = "newsband"
  /// The translations that go into JSON; nil for none.
  var translations: TranslationDesk?

  private static let window = 200

  /// Characters of a passage.
  private static let passage = 160

  /// One article a line: id TAB date TAB feed TAB title. With a query, the passage that matches stands on a line below. On a
  /// terminal in columns, with the titles of unread articles in bold.
  func printLines(
    _ ids: [ArticleID], passagesFor query: Query? = nil, on device: OutputDevice = .current
  ) throws(Problem) {
    var out = StandardOutput()
    let columns = ArticleColumns(of: ids, on: device)
    for window in windows(ids) {
      let passages = try query.map { query throws(Problem) in
        try store.passages(of: window, for: query, length: ArticleOutput.passage)
      }
      for headline in try store.headlines(window) {
        let table = TextTable([ArticleOutput.cells(headline, device, columns)], numbers: [0])
        for line in table.lines(on: device, widths: columns?.widths) { try out.line(line) }
        guard let passage = passages?[headline.id] else { continue }
        let room = device.columns.map { [4, $0 - 6] }
        for line in TextTable([[TextTable.Cell(""), TextTable.Cell(passage, .faint)]]).lines(on: device, widths: room) {
          // Elsewhere four blanks stand before the passage.
          try out.line(device.columns == nil ? "    " + line.dropFirst() : line)
        }
      }
      // A program that reads the output gets each window at once.
      try out.flush()
    }
  }

  /// One story a line: id, date, feed and title of the article that shows it, then the numbers of articles and of languages,
  /// with tabs between. On a terminal under headings, with "×3 · 2 lang" for the two numbers, and the first alone where
  /// that is narrow.
  func printStories(
    _ ids: [ArticleID], _ stories: [ArticleID: [ArticleID]], on device: OutputDevice = .current
  ) throws(Problem) {
    var out = StandardOutput()
    let columns = ArticleColumns(of: ids, hasSizes: true, on: device)
    if let columns, !ids.isEmpty {
      let head = columns.head.map { TextTable.Cell($0, .faint) }
      for line in TextTable([head]).lines(on: device, widths: columns.widths) { try out.line(line) }
    }
    for window in windows(ids) {
      let others = try store.headlines(window.flatMap { stories[$0] ?? [] })
      let languages = Dictionary(others.map { ($0.id, $0.language) }) { first, _ in first }
      for headline in try store.headlines(window) {
        let story = stories[headline.id] ?? []
        let known = Set(([headline.language] + story.map { languages[$0] ?? nil }).compactMap { $0?.mainLanguage })
        let size = ArticleOutput.size(story.count + 1, languages: known.count, columns)
        let table = TextTable([ArticleOutput.cells(headline, device, columns) + size], numbers: [0])
        for line in table.lines(on: device, widths: columns?.widths) { try out.line(line) }
      }
      try out.flush()
    }
  }

  private static func size(_ articles: Int, languages: Int, _ columns: ArticleColumns?) -> [TextTable.Cell] {
    guard let columns else { return [TextTable.Cell(String(articles)), TextTable.Cell(String(languages))] }
    let languages = languages > 1 && columns.hasLanguages ? " · \(languages) lang" : ""
    return [TextTable.Cell(articles == 1 ? "" : "×\(articles)\(languages)", .accent)]
  }

  /// The name of the feed is cut on a terminal, where it would take several lines in a narrow column.
  private static func cells(
    _ headline: Headline, _ device: OutputDevice, _ columns: ArticleColumns?
  ) -> [TextTable.Cell] {
    var (date, feed): (String?, String?) = (headline.date(on: device), headline.feedTitle)
    if let columns {
      feed = columns.feed.map { Width.cut(headline.feedTitle.displaySafe, to: $0) }
      if columns.date == nil { date = nil }
    }
    return [TextTable.Cell(String(headline.id), .accent)]
      + [date, feed].compactMap(\.self).map { TextTable.Cell($0, .faint) }
      + [TextTable.Cell(headline.shownTitle, headline.isRead ? .plain : .strong)]
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
            let translated = try translations == nil ? [] : store.translated(among: window)
            let problems = try store.pageProblems(of: window)
            for stored in try store.articles(window) {
              let id = stored.headline.id
              JSONFeed.write(
                transform(stored), story: stories[id], articles: storiesOf.map { [id] + ($0[id] ?? []) },
                withSums: withSums, translated.contains(id) ? try translations?.kept(stored) : nil,
                pageProblem: problems[id], to: &writer)
            }
          }
        }
      }
    }
    try writer.finish()
  }

  /// Prints the course of an affair as one JSON Feed.
  func printJSON(_ timeline: StoryTimeline) throws(Problem) {
    let entries = Dictionary(timeline.entries.map { ($0.headline.id, $0) }) { first, _ in first }
    var writer = JSONWriter()
    let articles = try store.articles(timeline.entries.map(\.headline.id))
    let stories = try store.stories(of: articles.map(\.headline.id))
    writer.object { writer in
      writer.member("version", JSONFeed.version)
      writer.member("title", title)
      writer.member("items") { writer in
        writer.array(articles) { writer, stored in
          let entry = entries[stored.headline.id]
          JSONFeed.write(
            stored, story: stories[stored.headline.id], articles: entry?.articles,
            reasons: entry.flatMap { $0.isOwn ? nil : $0.reasons }, withSums: false, to: &writer)
        }
      }
    }
    try writer.finish()
  }

  /// Prints each article as an item of JSON Feed on a line of its own, for a program that reads them as they come.
  func printItems(_ ids: [ArticleID]) throws(Problem) {
    for window in windows(ids) {
      let stories = try store.stories(of: window)
      for stored in try store.articles(window) {
        var writer = JSONWriter()
        JSONFeed.write(
          stored.withSafeAddresses, story: stories[stored.headline.id], articles: nil, withSums: false, to: &writer)
        try writer.finish()
      }
    }
  }

  /// One JSON Feed of these articles as a text, for the input of a program.
  func json(_ articles: [StoredArticle]) throws(Problem) -> String {
    let text = TextSink()
    var writer = JSONWriter { text.add($0) }
    let stories = try store.stories(of: articles.map(\.headline.id))
    writer.object { writer in
      writer.member("version", JSONFeed.version)
      writer.member("title", title)
      writer.member("items") { writer in
        writer.array(articles) { writer, stored in
          JSONFeed.write(
            stored.withSafeAddresses, story: stories[stored.headline.id], articles: nil, withSums: false, to: &writer)
        }
      }
    }
    try writer.finish()
    return text.text
  }

  /// The ids in pieces of `window`, the last one shorter.
  private func windows(_ ids: [ArticleID]) -> some Sequence<[ArticleID]> {
    stride(from: 0, to: ids.count, by: ArticleOutput.window).lazy.map { start in
      Array(ids[start..<min(start + ArticleOutput.window, ids.count)])
    }
  }
}

/// Collects the pieces of a text.
private final class TextSink {
  private var bytes: [UInt8] = []

  func add(_ piece: [UInt8]) { bytes += piece }
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension JSONFeed {
  fileprivate static func write(
    _ stored: StoredArticle, story: StoryID?, articles: [ArticleID]?, reasons: [String]? = nil, withSums: Bool,
    _ translation: TranslatedArticle? = nil, pageProblem: String? = nil, to writer: inout JSONWriter
  ) {
    let headline = stored.headline
    var status = Status(
      feed: headline.feedTitle, isRead: headline.isRead, isStarred: headline.isStarred, story: story,
      sums: withSums ? stored.namedSums : nil, articles: articles)
    status.translation = translation
    status.reasons = reasons
    status.pageProblem = pageProblem
    write(stored.article, status, id: String(headline.id), to: &writer)
  }
}

extension TranslatedBlock {
  /// The block without the marks that stand for its links on the screen: what is printed has no addresses beside the text.
  var withoutLinkMarks: Block {
    func plain(_ spans: [InlineRun]) -> [InlineRun] {
      guard let first = spans.first,
        spans.dropFirst().allSatisfy({ $0.text == " " || $0.text == "→" && $0.link != nil })
      else { return spans }
      return [first]
    }
    var plainBlock = block
    plainBlock.spans = plain(block.spans)
    plainBlock.table = block.table.map { table in
      Table(
        rows: table.rows.map { row in
          row.map { cell in
            var cell = cell
            cell.spans = plain(cell.spans)
            return cell
          }
        })
    }
    return plainBlock
  }
}

extension TranslationDesk {
  /// The translations of the settings, as far as the store has them. Nil where no program translates, or the settings cannot be read:
  /// the commands that need those say so themselves.
  static func ofSettings(_ store: Store) -> TranslationDesk? {
    do throws(Problem) {
      let settings = try LoadedSettings.load().settings
      guard settings.translate.isOn else { return nil }
      return TranslationDesk(store, settings, environment: ProcessInfo.processInfo.environment)
    } catch { return nil }
  }

  /// The article as far as the store has it in the other language; nil where it has nothing of it.
  func kept(_ stored: StoredArticle) throws(Problem) -> TranslatedArticle? {
    try kept(stored.headline, ArticleLines(title: stored.headline.title, blocks: stored.article.laidOutBlocks))
  }
}

extension Headline {
  /// "2025-12-11T09:30:00Z", or the day alone for an edition: the same on every machine, and in the order of time.
  var isoDate: String { date(on: .other) }

  /// The same in the time of this place for a terminal.
  func date(on device: OutputDevice) -> String { editionDate?.description ?? Timestamp.text(date, on: device) }
}
