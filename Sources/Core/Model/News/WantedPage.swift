/// An article whose web page will be fetched, because its feed gives only a summary.
package struct WantedPage: Hashable, Sendable {
  package var article: ArticleID
  /// The address of the page.
  package var address: String
  /// The address of the feed that named the page. A feed on the network may not lead to pages on this machine.
  package var feedAddress: String
  /// The headers of the feed. They are sent for its pages too, if these are on the same host.
  package var headers: FeedHeaders

  package init(article: ArticleID, address: String, feedAddress: String, headers: FeedHeaders = FeedHeaders()) {
    self.article = article
    self.address = address
    self.feedAddress = feedAddress
    self.headers = headers
  }
}
