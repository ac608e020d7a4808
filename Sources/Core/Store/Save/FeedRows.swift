import Model
import Money
import Text

/// What a feed said as rows of the store: all that can be made ready before the store is there to take it.
struct FeedRows {
  struct Item {
    let article: Article
    let row: ArticleRow
    let body: BodyRow
  }

  /// Without its articles.
  let feed: Feed
  /// From the last to the first: of two articles with one date the higher id stands first in every list, and that is the
  /// one that its source put first. Of two with one key, the first.
  let items: [Item]

  init(_ feed: Feed) throws {
    var seen = Set<String>()
    let articles = feed.articles.filter { seen.insert($0.key).inserted }
    items = try articles.reversed().map { article in
      Item(article: article, row: ArticleRow(article, editionDate: feed.editionDate), body: try BodyRow(article))
    }
    var feed = feed
    feed.articles = []
    self.feed = feed
  }
}

/// What came of asking one feed, ready to be kept: its articles, where it said something new, and its ledger as it is now.
package struct Fetched {
  package let source: FetchTarget
  package let record: FetchRecord
  let rows: FeedRows?

  /// `feed` is nil where nothing new was said.
  package init(_ source: FetchTarget, _ feed: Feed?, _ record: FetchRecord) throws(Problem) {
    self.source = source
    self.record = record
    do { rows = try feed.map(FeedRows.init) } catch {
      throw Problem("add \(source.address.shownAddress) to", "the store", error)
    }
  }
}
