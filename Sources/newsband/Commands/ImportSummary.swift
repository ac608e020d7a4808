import Foundation
import Model
import Money
import Parse
import Store

/// What came into the store out of one file.
struct ImportSummary: CustomStringConvertible {
  /// "6 new articles, 5 rates", "nothing new"
  let description: String
  /// What could not be used, and was left out.
  let problems: [Problem]

  /// `progress` is told of each article.
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
    case .rates(let publications):
      self.init([(try store.save(publications, at: now), "rate")], publications.flatMap(\.problems))
    }
  }

  /// What the store says of a feed that it took; nil when it took none.
  init(_ feed: Feed, _ receipt: SaveResult?) {
    let parts = [
      (receipt?.added.count ?? 0, "new article"), (receipt?.updated ?? 0, "changed article"),
      (receipt?.rates ?? 0, "rate"),
    ]
    self.init(parts, feed.problems)
  }

  /// Counts that are zero are not said.
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
  /// As it is kept when it was read from a file. All dated editions are one feed, whatever file they came in: that is how
  /// a corrected one finds its articles. A feed stands under its own address, or else under the file's.
  func named(after file: InputFile) -> (feed: Feed, address: String) {
    var feed = withTexts
    if feed.editionDate != nil, feed.feedURL == nil {
      feed.title = "Edition"
      return (feed, "edition:")
    }
    if feed.title.isEmpty { feed.title = file.title }
    return (feed, feed.feedURL ?? file.address)
  }
}

extension InputFile {
  /// "file:///home/me/page.txt"
  fileprivate var address: String {
    name == "-" ? "file:///dev/stdin" : URL(filePath: name).standardizedFileURL.absoluteString
  }
}
