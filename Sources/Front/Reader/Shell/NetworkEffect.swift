import Model

/// Something to fetch, or to stop fetching.
package enum NetworkEffect: Equatable, Sendable {
  /// Fetches these feeds; nil is all feeds, and the rates. `asked` is true when a person requested it.
  case refresh([FeedID]?, asked: Bool)
  case stopRefresh
  /// Looks for feeds at an address; a single one is put into the folder.
  case findFeeds(String, folder: String? = nil)
  case stopFinding
  /// Fetches the page of an article, for its whole text.
  case fetchPage(ArticleID)
  case stopFetchingPage
  /// Signs in to an account that is to be joined.
  case checkAccount(AccountRequest)
  case stopCheckingAccount
}
