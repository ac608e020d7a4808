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

/// Narrows a list to some of its articles; both together narrow it to those that are both.
package struct Filter: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let unread = Filter(rawValue: 1)
  package static let starred = Filter(rawValue: 2)
}

/// What a search found: the best articles first, as many as were asked for, and how many there are in all.
package struct Hits: Hashable, Sendable {
  package var ids: [ArticleID]
  package var total: Int

  package init(ids: [ArticleID] = [], total: Int = 0) {
    self.ids = ids
    self.total = total
  }
}
