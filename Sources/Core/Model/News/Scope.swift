/// Which articles a list is about.
package enum Scope: Hashable, Sendable {
  case all
  case unread
  case starred
  case feed(FeedID)
  /// A folder and all below it.
  case folder(String)
  case search(Query)
}
