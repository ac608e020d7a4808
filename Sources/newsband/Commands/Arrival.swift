import Foundation
import Model
import Parse
import Store

/// What came into the store out of one file.
struct Arrival: CustomStringConvertible {
  /// "6 new articles, 5 rates", "nothing new"
  let description: String
  /// What could not be used, and was left out.
  let problems: [Problem]

  init(_ parsed: Parsed, from file: InputFile, into store: Store, at now: Date) throws(Problem) {
    switch parsed {
    case .feed(let feed):
      let receipt = try store.keep(feed, from: file, at: now)
      description = Arrival.sentence([
        (receipt.added.count, "new article"), (receipt.updated, "changed article"), (receipt.rates, "rate"),
      ])
      problems = feed.problems
    case .subscriptions(let list):
      let subscribed = try store.subscribe(list, at: now)
      description = Arrival.sentence([(subscribed.added.count, "new feed"), (list.searches.count, "saved search")])
      problems = list.problems
    case .rates(let publications):
      description = Arrival.sentence([(try store.save(publications, at: now), "rate")])
      problems = publications.flatMap(\.problems)
    }
  }

  private static func sentence(_ parts: [(count: Int, what: String)]) -> String {
    let said = parts.filter { $0.count > 0 }.map { counted($0.count, $0.what) }
    return said.isEmpty ? "nothing new" : said.joined(separator: ", ")
  }
}

/// "1 article", "2 articles", "3 saved searches"
func counted(_ count: Int, _ what: String) -> String {
  count == 1 ? "1 \(what)" : "\(count) \(what)\(what.hasSuffix("ch") ? "es" : "s")"
}

extension Store {
  /// Keeps a feed that was read from a file. All dated editions are one feed, whatever file they came in: that is how a
  /// corrected one finds its articles. A feed stands under its own address, or else under the file's.
  func keep(_ feed: Feed, from file: InputFile, at now: Date) throws(Problem) -> Receipt {
    var feed = feed.withTexts
    let address: String
    if feed.editionDate != nil, feed.feedURL == nil {
      address = "edition:"
      feed.title = "Edition"
    } else {
      address = feed.feedURL ?? file.address
      if feed.title.isEmpty { feed.title = file.title }
    }
    let receipt = try save(feed, address: address, at: now)
    try restore(receipt.feed)
    return receipt
  }
}

extension InputFile {
  /// "file:///home/me/page.txt"
  fileprivate var address: String {
    name == "-" ? "file:///dev/stdin" : URL(filePath: name).standardizedFileURL.absoluteString
  }
}
