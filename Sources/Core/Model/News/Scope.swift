/// The articles that a list shows.
package enum Scope: Hashable, Sendable {
  case all
  case unread
  case starred
  case feed(FeedID)
  /// A folder and all folders in it.
  case folder(String)
  /// The feeds that a person has given a tag.
  case tag(String)
  case search(Query)
}

/// Filters that narrow a list. With both, only articles that pass both are left.
package struct Filter: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let unread = Filter(rawValue: 1)
  package static let starred = Filter(rawValue: 2)
}

/// The result of a search: up to the requested number of articles, the best first, and the number of all.
package struct Hits: Hashable, Sendable {
  package var ids: [ArticleID]
  /// The number of articles that the query finds with the filter.
  package var total: Int
  /// The number of articles that the query finds and the filter leaves out.
  package var hidden: Int
  /// The number of ids at the beginning that are sorted by relevance. Older articles follow, the newest first: a word
  /// that is in thousands of articles is ranked among the newest of them only.
  package var ranked: Int
  /// True if the word that is being typed stands for its most frequent continuations only.
  package var isPartial: Bool
  /// True if there are more articles than were counted, as while a word is being typed.
  package var isMore = false

  package init(ids: [ArticleID] = [], total: Int = 0, hidden: Int = 0, ranked: Int = 0, isPartial: Bool = false) {
    self.ids = ids
    self.total = total
    self.hidden = hidden
    self.ranked = ranked
    self.isPartial = isPartial
  }

  /// True if nothing was found, in the filter or outside of it.
  package var isEmpty: Bool { total == 0 && hidden == 0 }
}
