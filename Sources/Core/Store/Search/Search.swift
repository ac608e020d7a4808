import Foundation
import GRDB
import Model
import Money
import Query

/// Answers a query from the index.
///
/// A word that stands in a quarter of all articles would take too long to rank in all of them. So what is ranked are the
/// newest matches, and the newest that have the words in title or tags; the older ones follow by date, and `Hits.ranked`
/// says where they begin.
struct Search {
  /// Nil for a query that looks for nothing. One that names an order and nothing else means all articles.
  private let tree: QueryTree?
  private let order: SearchOrder
  private let isOpen: Bool
  private let clock: SearchClock

  /// Matches that are ranked: the newest, and the newest by title or tag; fewer while a word is being typed.
  private var mostRanked: Int { isOpen ? 300 : 500 }
  private static let mostByTitle = 300
  /// The largest number of matches that is counted while a word is being typed: the number changes with the next
  /// letter.
  private static let mostCounted = 5000

  /// `order` holds where the query does not say.
  init(_ query: Query, order: SearchOrder = .rank, at now: Date = Date(), zone: TimeZone = .current) {
    let reading = query.reading
    tree = reading.tree ?? (reading.order == nil ? nil : .all([]))
    self.order = reading.order ?? order
    isOpen = query.isOpen
    clock = SearchClock(now: now, zone: zone)
  }

  /// The best `limit` articles, or all of them.
  func hits(_ db: Database, only filter: Filter = [], limit: Int?) throws -> Hits {
    guard let tree else { return Hits() }
    var plan = try SearchPlan(db, tree, isOpen: isOpen, clock: clock)
    let all = plan
    plan.add(filter)
    var hits =
      switch order {
      case .stories: try inOrder(db, plan, by: "\(ListQuery.byStory), ", limit: limit)
      case .rank where plan.match != nil: try byRelevance(db, plan, limit: limit)
      case .rank, .date: try inOrder(db, plan, limit: limit)
      }
    hits.isPartial = plan.matcher.isPartial
    if !filter.isEmpty { hits.hidden = max(0, try count(db, all) - hits.total) }
    hits.isMore = isOpen && hits.total + hits.hidden >= Search.mostCounted
    return hits
  }

  /// The counts of the articles that a query finds, by feed, month and so on; none for an empty query.
  func facets(_ db: Database, only filter: Filter) throws -> Facets {
    guard let tree else { return Facets() }
    var plan = try SearchPlan(db, tree, isOpen: isOpen, clock: clock)
    plan.add(filter)
    return try Facets.fetch(db, plan, clock: clock)
  }

  /// Counts to the end, whether or not the query is being typed.
  func counts(_ db: Database) throws -> Counts {
    guard let tree else { return Counts() }
    let plan = try SearchPlan(db, tree, isOpen: isOpen, clock: clock)
    return try Counts(
      try Row.fetchOne(
        db, sql: "SELECT count(*), sum(isRead = 0), sum(isStarred = 1) \(plan.source)", arguments: plan.arguments))
  }
}

extension Search {
  /// The number of articles that a plan finds; while a word is being typed `mostCounted` at most.
  private func count(_ db: Database, _ plan: SearchPlan) throws -> Int {
    let source = try plan.countable(db)
    let sql =
      isOpen
      ? "SELECT count(*) FROM (SELECT 1 \(source) LIMIT \(Search.mostCounted))" : "SELECT count(*) \(source)"
    return try Int.fetchOne(db, sql: sql, arguments: plan.arguments) ?? 0
  }

  /// The newest first, after another order if one is given as SQL with a comma at its end. Nothing is counted where the list
  /// itself ends before its limit.
  private func inOrder(_ db: Database, _ plan: SearchPlan, by order: String = "", limit: Int?) throws -> Hits {
    let ids = try ArticleID.fetchAll(
      db, sql: "SELECT status.id \(plan.source) ORDER BY \(order)date DESC, status.id DESC LIMIT ?",
      arguments: plan.arguments + [limit ?? -1])
    let isAll = limit.map { ids.count < $0 } ?? true
    return Hits(ids: ids, total: isAll ? ids.count : try count(db, plan))
  }

  /// The newest `limit` matches, or all; read from the end of the index, which is in order of days.
  private func newest(_ db: Database, _ plan: SearchPlan, limit: Int?) throws -> [ArticleID] {
    try Row.fetchAll(
      db, sql: "SELECT status.id, date \(plan.source) ORDER BY search.rowid DESC LIMIT ?",
      arguments: plan.arguments + [limit ?? -1]
    ).map { row in try (id: row.value(0) as ArticleID, date: row.value(1) as Int64) }.sorted {
      ($0.date, $0.id) > ($1.date, $1.id)
    }
    .map(\.id)
  }

  /// The best first: those that were ranked, then, where that is not all and more are wanted, the older ones by date.
  private func byRelevance(_ db: Database, _ plan: SearchPlan, limit: Int?) throws -> Hits {
    let weights = try weights(db, plan.matcher)
    var found = try candidates(db, plan, weights, limit: mostRanked)
    var total = found.count
    if found.count == mostRanked {
      total = try count(db, plan)
      let known = Set(found.map(\.id))
      let titled = try plan.byTitle.map { try candidates(db, $0, weights, limit: Search.mostByTitle) } ?? []
      found += titled.filter { !known.contains($0.id) }
    }
    found.sort { ($0.score, $0.date, $0.id) > ($1.score, $1.date, $1.id) }
    var ids = found.map(\.id)
    if ids.count < limit ?? .max, ids.count < total {
      let ranked = Set(ids)
      ids += try newest(db, plan, limit: limit).filter { !ranked.contains($0) }
    }
    return Hits(ids: Array(ids.prefix(limit ?? ids.count)), total: total, ranked: min(found.count, limit ?? .max))
  }

  private struct Candidate {
    let id: ArticleID
    let date: Int64
    let score: Double
  }

  /// The newest matches with their scores; read from the end of the index, no further than needed.
  private func candidates(
    _ db: Database, _ plan: SearchPlan, _ weights: Relevance.Weights, limit: Int
  ) throws -> [Candidate] {
    // Newness is applied here and not in SQL, so that `relevance` is about words alone.
    let now = clock.now.milliseconds
    let blob = weights.blob.withUnsafeBytes { Data($0) }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT status.id, date, relevance(search, ?) \(plan.source) ORDER BY search.rowid DESC LIMIT ?
        """, arguments: [blob] + plan.arguments + [limit]
    ).map { row in
      let (id, date, score): (ArticleID, Int64, Double) = try (row.value(0), row.value(1), row.value(2))
      return Candidate(id: id, date: date, score: score * Relevance.recency(date, now: now))
    }
  }

  /// The rarity of each word, counted only as far as it makes a difference.
  private func weights(_ db: Database, _ matcher: Matcher) throws -> Relevance.Weights {
    var rarities = [1.0]
    if matcher.alone.count > 1 {
      let all = try Int.fetchOne(db, sql: "SELECT sum(total) FROM tally") ?? 0
      rarities = try matcher.alone.map { expression in
        let found = try Int.fetchOne(
          db, sql: "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT \(mostRanked))",
          arguments: [expression])
        return Relevance.rarity(found ?? 0, of: all)
      }
    }
    return Relevance.Weights(phrases: matcher.phrases, rarities: rarities)
  }
}
