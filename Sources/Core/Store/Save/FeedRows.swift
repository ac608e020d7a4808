import Model
import Money
import Text

/// A feed as rows of the store, with everything that can be made ready before the transaction begins.
struct FeedRows {
  struct Item {
    let article: Article
    let identity: ArticleIdentity
    let row: ArticleRow
    let body: BodyRow
  }

  /// Without its articles.
  let feed: Feed
  /// From the last to the first: of two articles with one date the higher id stands first in every list, and that is the
  /// one that its source put first. An article that is there twice, the same in every part, is one item.
  let items: [Item]
  /// True if several articles have one id, or one link and no id.
  let isAmbiguous: Bool

  init(_ feed: Feed) throws {
    let identities = FetchIdentities(feed)
    items = try identities.articles.reversed().map { article, identity in
      Item(
        article: article, identity: identity,
        row: ArticleRow(
          article, editionDate: feed.editionDate,
          language: ArticleLanguage.tag(of: article, feedLanguage: feed.language)), body: try BodyRow(article))
    }
    isAmbiguous = identities.isAmbiguous
    var feed = feed
    feed.articles = []
    self.feed = feed
  }
}

/// The result of fetching one feed, ready to be kept: its articles, if there is something new, and its new record.
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
