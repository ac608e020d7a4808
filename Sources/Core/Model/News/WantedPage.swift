/// An article whose page is to be fetched, because its feed gives a summary only.
package struct WantedPage: Hashable, Sendable {
  package var article: ArticleID
  /// Of the page.
  package var address: String
  /// Of the feed that named the page; a feed on the net may not lead to pages on this machine.
  package var feedAddress: String

  package init(article: ArticleID, address: String, feedAddress: String) {
    self.article = article
    self.address = address
    self.feedAddress = feedAddress
  }
}
