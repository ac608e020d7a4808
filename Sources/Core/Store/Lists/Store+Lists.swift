import Foundation
import GRDB
import Model

/// Lists of articles, their counts and their texts.
extension Store {
  /// The place of an article in the order of dates of a list, from 0, or the place that it would have there. Nil for an article that is
  /// not known, and for a search.
  package func place(of article: ArticleID, in scope: Scope) throws(Problem) -> Int? {
    let query = ListQuery(scope)
    return query.isSearch ? nil : try read("list") { db in try query.place(db, of: article) }
  }

  /// The articles of a list, usually the newest first; those of one edition in the order of its page. Any other order is sorted
  /// each time, and is not known for a search.
  package func ids(
    in scope: Scope, only filter: Filter = [], by order: ListOrder = .date, limit: Int? = nil
  ) throws(Problem) -> [ArticleID] {
    try read("list") { db in
      order == .date
        ? try ListQuery(scope, filter).ids(db, limit: limit)
        : try ListQuery(scope, filter).ids(db, by: order, limit: limit)
    }
  }

  /// The rows of a list, where the articles of a story are one row. A search has a row for each article.
  package func rows(
    in scope: Scope, only filter: Filter = [], by order: ListOrder = .date, _ grouping: ListGrouping, limit: Int? = nil
  ) throws(Problem) -> ListRows {
    try read("list") { db in
      try StoryRows(db, ListQuery(scope, filter), by: order, grouping).fetch(limit: limit)
    }
  }

  /// Tags of the languages in which several of the newest articles were read, the most frequent first.
  package func languagesRead() throws(Problem) -> [String] {
    try read("list") { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT article.language FROM
            (SELECT id FROM status INDEXED BY statusByDate WHERE isListed = 1 ORDER BY date DESC, id DESC LIMIT 300)
              AS newest
            CROSS JOIN status ON status.id = newest.id JOIN article ON article.id = status.id
          WHERE isRead = 1 AND article.language IS NOT NULL
          GROUP BY article.language HAVING count(*) > 2 ORDER BY count(*) DESC, article.language
          """)
    }
  }

  /// The headlines of articles, in the order of the ids; an article whose text is gone is left out.
  package func headlines(_ ids: [ArticleID]) throws(Problem) -> [Headline] {
    try read("list") { db in try Headline.fetch(db, ids) }
  }

  /// The counts of the feed, folder or search that a scope names; of the whole store for the other scopes.
  package func counts(in scope: Scope) throws(Problem) -> Counts {
    try read("count") { db in try Counts.fetch(db, scope) }
  }

  /// The same, with the unread stories of a list that has a row for each. Costs a look at each unread article of the list; they
  /// are not counted where there are more than `mostCounted`, nor for a search.
  package func countsWithStories(in scope: Scope) throws(Problem) -> Counts {
    try read("count") { db in
      var counts = try Counts.fetch(db, scope)
      let query = ListQuery(scope, .unread)
      if !query.isSearch, counts.unread <= Store.mostCounted { counts.unreadStories = try query.storyCount(db) }
      return counts
    }
  }

  /// The unread articles of each list less its rows with something unread. Nil where more than `limit` articles are unread: it
  /// costs a look at each of them. Where they are more than stories are counted of, only those that are left out are counted.
  package func unreadSurplus(_ grouping: ListGrouping, atMost limit: Int = .max) throws(Problem) -> UnreadSurplus? {
    try read("count") { db in
      let unread = try Counts.fetch(db, .all).unread
      let withStories = unread <= Store.mostCounted
      if !withStories, !grouping.leavesOut { return UnreadSurplus() }
      return unread > limit ? nil : try StorySurplus(db, grouping).fetch(withStories: withStories)
    }
  }

  /// Unread articles whose stories are counted, at most.
  private static let mostCounted = 20_000

  /// The number of articles that are dated later than a time, in all lists together.
  package func count(after date: Date) throws(Problem) -> Int {
    try read("count") { db in
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM status INDEXED BY statusByDate WHERE isListed = 1 AND date > ?",
        arguments: [date.milliseconds]) ?? 0
    }
  }

  /// The number of articles that have come since a time, whatever their dates, in all lists together.
  ///
  /// Numbers grow with arrival, so the search goes back from the newest article to the last one that was there before: its cost
  /// is that of what is new.
  package func count(arrivedAfter date: Date) throws(Problem) -> Int {
    try read("count") { db in try Int.fetchOne(db, sql: Store.arrivedSQL, arguments: [date.milliseconds]) ?? 0 }
  }

  static let arrivedSQL = """
    SELECT count(*) FROM status NOT INDEXED
    WHERE id > coalesce((SELECT id FROM status NOT INDEXED WHERE firstSeen <= ? ORDER BY id DESC LIMIT 1), 0)
      AND isListed = 1
    """

  /// The number of articles of a list on each of a few days; empty for a search.
  package func counts(on spans: [DaySpan], in scope: Scope) throws(Problem) -> [Day: Int] {
    if case .search = scope { return [:] }
    return try read("count") { db in
      try spans.reduce(into: [:]) { $0[$1.day] = try ListQuery(scope).count(db, on: $1) }
    }
  }

  /// The first unread one of these articles; nil when all are read.
  package func firstUnread(of ids: [ArticleID]) throws(Problem) -> ArticleID? {
    try read("list") { db in try ListQuery.firstUnread(db, of: ids) }
  }

  /// An article with its text; nil when it is not known or its text is gone.
  package func article(_ id: ArticleID) throws(Problem) -> StoredArticle? {
    try articles([id]).first
  }

  /// Articles with their texts, in the order of the ids; one that is not known or whose text is gone is left out.
  package func articles(_ ids: [ArticleID]) throws(Problem) -> [StoredArticle] {
    try read("read") { db in try StoredArticle.fetch(db, ids) }
  }
}
