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
  /// How many articles the query finds with the filter.
  package var total: Int
  /// How many it finds besides that the filter keeps out.
  package var hidden: Int
  /// How many of the first ids are in order of relevance; those after them are the older ones, the newest first. A word
  /// that stands in thousands of articles is ranked among the newest of them.
  package var ranked: Int
  /// Whether the word that is being typed stands for its commonest continuations only.
  package var isPartial: Bool
  /// Whether there are more than were counted, as while a word is being typed.
  package var isMore = false

  package init(ids: [ArticleID] = [], total: Int = 0, hidden: Int = 0, ranked: Int = 0, isPartial: Bool = false) {
    self.ids = ids
    self.total = total
    self.hidden = hidden
    self.ranked = ranked
    self.isPartial = isPartial
  }

  /// Whether nothing was found, seen or hidden.
  package var isEmpty: Bool { total == 0 && hidden == 0 }
}
