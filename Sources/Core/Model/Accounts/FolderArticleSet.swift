/// A set of articles of the feeds of an account in a folder.
package struct FolderArticleSet: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Those that were not compared with the folder yet.
    case uncompared
    case compared
    case all
  }

  package var kind: Kind
  /// Feeds that are about to join the account.
  package var joining: Set<FeedID>

  package init(_ kind: Kind, joining: Set<FeedID> = []) {
    (self.kind, self.joining) = (kind, joining)
  }
}
