/// An article whose page is to be fetched, because its feed gives a summary only.
package struct WantedPage: Hashable, Sendable {
  package var article: ArticleID
  /// Of the page.
  package var address: String
  /// Of the feed that named the page; a feed on the net may not lead to pages on this machine.
  package var feedAddress: String
  /// What the feed wants to be sent; its pages get it too where they stand on its own host.
  package var headers: FeedHeaders

  package init(article: ArticleID, address: String, feedAddress: String, headers: FeedHeaders = FeedHeaders()) {
    self.article = article
    self.address = address
    self.feedAddress = feedAddress
    self.headers = headers
  }
}
