import Foundation
import GRDB
import Model

/// The rows of a list in which the articles of one story are one row.
///
/// The row of a story shows an article in the best language of the reader, and has the place of that article (`StoryLead`).
/// An article that joins the story in another language moves nothing.
struct StoryRows {
  private let db: Database
  private let query: ListQuery
  private let order: ListOrder
  private let grouping: ListGrouping

  init(_ db: Database, _ query: ListQuery, by order: ListOrder, _ grouping: ListGrouping) {
    self.db = db
    self.query = query
    self.order = order
    self.grouping = grouping
  }

  /// The rows made of the first `limit` articles, or of all. With a limit, it costs as much in a large store as in a small one.
  func fetch(limit: Int?) throws -> ListRows {
    let ids = try query.ids(db, by: order, limit: limit)
    guard !query.isSearch else { return ListRows(ids: ids) }
    let isWhole = limit.map { ids.count < $0 } ?? true
    let readable = try readable(ids, isWhole: isWhole)
    let hidden = isWhole || !grouping.hidesOthers ? ids.count - readable.count : nil
    var rows = ListRows(ids: readable, hidden: hidden, isWhole: isWhole)
    guard grouping.isOn else { return rows }
    rows.stories = try isWhole ? groups(amongAll: readable) : groups(around: readable)
    let members = Set(rows.stories.values.joined())
    if !members.isEmpty { rows.ids = readable.filter { !members.contains($0) } }
    return rows
  }

  /// An article that may share its row with others.
  private struct Member {
    let id: ArticleID
    let story: StoryID
    /// The place of its language among those of the reader; a large number for others.
    let rank: Int
  }

  private static let foreign = Int.max

  /// The articles of a story in the list, the newest first.
  private struct Group {
    var ids: [ArticleID] = []
    /// The best language among them, and the articles in it.
    var rank = Int.max
    var best: [ArticleID] = []

    mutating func add(_ member: Member) {
      ids.append(member.id)
      if member.rank < rank { (rank, best) = (member.rank, []) }
      if member.rank == rank { best.append(member.id) }
    }
  }

  /// Chooses the article that shows each story. `members` are the newest first; a story with one article is left out.
  private func groups(_ members: some Sequence<Member>) throws -> [ArticleID: [ArticleID]] {
    var groups: [StoryID: Group] = [:]
    for member in members { groups[member.story, default: Group()].add(member) }
    let several = groups.values.filter { $0.ids.count > 1 }
    let candidates = try candidates(several.filter { $0.best.count > 1 }.flatMap(\.best))
    var stories: [ArticleID: [ArticleID]] = [:]
    for group in several {
      let lead = StoryLead.choose(group.best.compactMap { candidates[$0] }) ?? group.best[0]
      stories[lead] = group.ids.reversed().filter { $0 != lead }
    }
    return stories
  }

  private func candidates(_ ids: [ArticleID]) throws -> [ArticleID: StoryLead.Candidate] {
    guard !ids.isEmpty else { return [:] }
    var candidates: [ArticleID: StoryLead.Candidate] = [:]
    candidates.reserveCapacity(ids.count)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT status.id, status.date, article.title FROM json_each(?) AS wanted
          CROSS JOIN status ON status.id = wanted.value CROSS JOIN article ON article.id = status.id
        """, arguments: [ids.json])
    while let row = try rows.next() {
      let id: ArticleID = try row.value(0)
      candidates[id] = StoryLead.Candidate(
        id: id, date: Date(milliseconds: try row.value(1)), title: try row.value(2))
    }
    return candidates
  }
}

/// A part of a list.
extension StoryRows {
  /// The stories of some articles of a list, with all their articles in the list: also those that come later in its order.
  private func groups(around ids: [ArticleID]) throws -> [ArticleID: [ArticleID]] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT status.id, mine.story, article.language, status.feed
        FROM (SELECT DISTINCT story.story FROM json_each(?) AS wanted CROSS JOIN story ON story.article = wanted.value)
            AS mine
          CROSS JOIN story ON story.story = mine.story CROSS JOIN status ON status.id = story.article
          JOIN article ON article.id = status.id
        WHERE \(query.conditions.joined(separator: " AND "))
        ORDER BY status.date DESC, status.id DESC
        """, arguments: [ids.json] + query.arguments)
    let hidden = HiddenArticles(db, grouping)
    return try groups(
      rows.compactMap { row -> Member? in
        let language: String? = try row.value(2)
        if hidden.isHidden(language: language, feed: try row.value(3)) { return nil }
        return Member(id: try row.value(0), story: try row.value(1), rank: rank(of: language))
      })
  }

  private func rank(of language: String?) -> Int {
    language.flatMap { grouping.languages.place(ofLanguage: $0) } ?? StoryRows.foreign
  }
}

/// A whole list: read from indexes, without a look at each article.
extension StoryRows {
  private func groups(amongAll ids: [ArticleID]) throws -> [ArticleID: [ArticleID]] {
    let stories = try shared()
    guard !stories.isEmpty else { return [:] }
    var ranks: [ArticleID: Int] = [:]
    for tag in try HiddenArticles.tags(db) {
      guard let rank = grouping.languages.place(ofLanguage: tag) else { continue }
      for id in try HiddenArticles.articles(db, in: tag) where stories[id] != nil { ranks[id] = rank }
    }
    let newest = order == .date ? ids : try inOrderOfTime(ids)
    return try groups(
      newest.lazy.compactMap { id in
        stories[id].map { Member(id: id, story: $0, rank: ranks[id] ?? StoryRows.foreign) }
      })
  }

  private func inOrderOfTime(_ ids: [ArticleID]) throws -> [ArticleID] {
    let known = Set(ids)
    return try query.ids(db, limit: nil).filter { known.contains($0) }
  }

  /// The stories of all articles that share one with another.
  private func shared() throws -> [ArticleID: StoryID] {
    var stories: [ArticleID: StoryID] = [:]
    var last: (story: StoryID, article: ArticleID)?
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT story, article FROM story INDEXED BY storyMembers ORDER BY story, article"))
    while let row = try rows.next() {
      let (story, article): (StoryID, ArticleID) = try (row.value(0), row.value(1))
      if let last, last.story == story {
        stories[last.article] = story
        stories[article] = story
      }
      last = (story, article)
    }
    return stories
  }

  /// Leaves out the articles in languages that the person does not read.
  private func readable(_ ids: [ArticleID], isWhole: Bool) throws -> [ArticleID] {
    let hidden = try isWhole ? HiddenArticles(db, grouping).all() : HiddenArticles(db, grouping).among(ids)
    return hidden.isEmpty ? ids : ids.filter { !hidden.contains($0) }
  }
}
