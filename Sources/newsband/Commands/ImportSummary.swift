import Foundation
import Model
import Money
import Parse
import Store

/// The result of importing one file.
struct ImportSummary: CustomStringConvertible {
  /// "6 new articles, 5 rates", "nothing new"
  private(set) var description: String
  /// The parts that could not be used and were left out.
  let problems: [Problem]

  /// Stores the contents of a file. `progress` is called for each article.
  init(
    _ parsed: Parsed, from file: InputFile, into store: Store, at now: Date, progress: @escaping () -> Void = {}
  ) throws(Problem) {
    switch parsed {
    case .feed(let feed):
      let receipts = try store.bringIn([feed.named(after: file)], at: now, progress: progress)
      self.init(feed, receipts.first)
    case .subscriptions(let list):
      let subscribed = try store.subscribe(list, at: now)
      self.init([(subscribed.added.count, "new feed"), (list.searches.count, "saved search")], list.problems)
      let waiting = try store.fetchable(subscribed.added).filter(\.waitsForYes).count
      if waiting > 0 {
        let (wait, it) =
          waiting == 1
          ? ("1 of them runs a command, and waits", "it") : ("\(waiting) of them run commands, and wait", "each")
        description += "; \(wait) until you accept \(it) in feed health or with newsband feed FEED --accept"
      }
    case .rates(let publications):
      self.init([(try store.save(publications, at: now), "rate")], publications.flatMap(\.problems))
    }
  }

  /// The summary of a feed. `receipt` is nil when the store has stored nothing.
  init(_ feed: Feed, _ receipt: SaveResult?) {
    let parts = [
      (receipt?.added.count ?? 0, "new article"), (receipt?.updated ?? 0, "changed article"),
      (receipt?.rates ?? 0, "rate"),
    ]
    self.init(parts, feed.problems)
  }

  /// Leaves out counts that are zero.
  private init(_ parts: [(count: Int, what: String)], _ problems: [Problem]) {
    let said = parts.filter { $0.count > 0 }.map { counted($0.count, $0.what) }
    description = said.isEmpty ? "nothing new" : said.joined(separator: ", ")
    self.problems = problems
  }
}

/// "1 article", "2 articles", "3 saved searches"
func counted(_ count: Int, _ what: String) -> String {
  count == 1 ? "1 \(what)" : "\(count) \(what)\(what.hasSuffix("ch") ? "es" : "s")"
}

extension Feed {
  /// The feed as it is stored when it comes from a file, under its own address or else under that of the file.
  ///
  /// All dated editions are one feed, whatever their file: so a corrected edition finds its articles.
  func named(after file: InputFile) -> (feed: Feed, address: String) {
    var feed = withTexts
    if feed.editionDate != nil, feed.feedURL == nil {
      feed.title = "Edition"
      return (feed, FeedOrigin.edition.address)
    }
    if feed.title.isEmpty { feed.title = file.feedTitle }
    return (feed, feed.feedURL ?? file.address)
  }
}

extension InputFile {
  /// "file:///home/me/page.txt"
  fileprivate var address: String {
    name == "-" ? "file:///dev/stdin" : URL(filePath: name).standardizedFileURL.absoluteString
  }
}
