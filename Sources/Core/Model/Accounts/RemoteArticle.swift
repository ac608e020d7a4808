/// An article as the server of an account has it.
package struct RemoteArticle: Hashable, Sendable {
  /// Its id on the server.
  package var id: String
  /// The id of its feed there; `RemoteFeed.none` where the server does not say.
  package var feed: String
  package var article: Article
  /// Hashes of its guid: any that fits an article of the store shows that the two are one.
  package var digests: [GUIDDigest]
  package var isRead: Bool
  package var isStarred: Bool

  package init(
    id: String, feed: String, article: Article, digests: [GUIDDigest] = [], isRead: Bool, isStarred: Bool
  ) {
    self.id = id
    self.feed = feed
    self.article = article
    self.digests = digests
    self.isRead = isRead
    self.isStarred = isStarred
  }

  package var state: RemoteState { RemoteState(id: id, feed: feed, isRead: isRead, isStarred: isStarred) }
}

/// An article that is here, by its id on a server.
package struct KnownArticle: Hashable, Sendable {
  package var remote: String
  package var url: String?
  /// Empty for none.
  package var title: String

  package init(remote: String, url: String?, title: String) {
    (self.remote, self.url, self.title) = (remote, url, title)
  }
}

/// The marks of an article on the server.
package struct RemoteState: Hashable, Sendable {
  package var id: String
  /// The id of its feed there; nil where the answer does not have it.
  package var feed: String?
  package var isRead: Bool
  package var isStarred: Bool

  package init(id: String, feed: String? = nil, isRead: Bool, isStarred: Bool) {
    self.id = id
    self.feed = feed
    self.isRead = isRead
    self.isStarred = isStarred
  }
}

/// A hash of an article's guid, as a server publishes it.
package struct GUIDDigest: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case md5, sha1, sha256
  }

  package var kind: Kind
  /// Text before the guid that is hashed with it.
  package var prefix: String
  /// In small hexadecimal digits.
  package var value: String

  package init(_ kind: Kind, prefix: String = "", _ value: String) {
    self.kind = kind
    self.prefix = prefix
    self.value = value
  }
}
