import Foundation
import GRDB
import Model
import Money
import Query

/// A query as SQL: the words that the index answers, and conditions on the articles for all the rest.
///
/// The parts of a query that are about words and must hold of every hit become one MATCH, which leads: its rows come in
/// order of days,
/// and each is looked up in one index of `status`. Anything that FTS5 cannot say (an OR between a word and a flag)
/// becomes a condition.
struct SearchPlan {
  /// Nil when no word must occur: then the list of all articles leads.
  private(set) var match: String?
  private(set) var matcher: Matcher
  private(set) var conditions: [String] = []
  /// The number of them that are about the index itself.
  private var ownConditions = 0
  private var wordArguments: StatementArguments = []
  private var otherArguments: StatementArguments = []
  private var firstSlot: Int64?
  private var endSlot: Int64?
  private let clock: SearchClock

  init(_ db: Database, _ tree: QueryTree, isOpen: Bool, clock: SearchClock) throws {
    self.clock = clock
    matcher = Matcher(db)
    let parts = tree.withNames.pushed(nil).conjuncts
    let words = parts.filter { Matcher.says($0) }
    if !words.isEmpty {
      let texts = QueryTree.all(words + parts.filter(Matcher.isExclusion))
      match = try matcher.expression(texts, isOpen: isOpen)
    }
    let rest = parts.filter { !Matcher.says($0) && !(match != nil && Matcher.isExclusion($0)) }
    conditions.append(SearchPlan.isListed)
    for part in SearchPlan.mergingMoney(rest) {
      narrow(part)
      conditions.append("(\(try condition(part, isOpen: isOpen)))")
    }
    if match != nil { matchFirst() }
  }

  /// Narrows what is found, besides the query.
  mutating func add(_ filter: Filter) {
    if filter.contains(.unread) { conditions.append("isRead = 0") }
    if filter.contains(.starred) { conditions.append("isStarred = 1") }
  }

  /// The same, of articles that have the words in title or tags. Nil when no word must occur.
  var byTitle: SearchPlan? {
    guard let match else { return nil }
    var plan = self
    plan.match = "{title tags} : (\(match))"
    plan.wordArguments = [plan.match]
    return plan
  }

  /// The SQL between SELECT and ORDER BY; `status` and, when there is a MATCH, `search` are its tables.
  var source: String {
    // The index is named: by statistics of a large store SQLite may take another one.
    let tables =
      match == nil ? "status" : "search CROSS JOIN status INDEXED BY statusBySlot ON status.slot = search.rowid"
    return "FROM \(tables) WHERE \(conditions.joined(separator: " AND "))"
  }

  /// The same for counting: the index alone answers when all that it holds is listed and only words are asked for, and
  /// then no row of `status` is looked up.
  func countable(_ db: Database) throws -> String {
    guard match != nil, conditions.dropFirst(ownConditions) == [SearchPlan.isListed],
      try Bool.fetchOne(db, sql: SearchPlan.anyUnlisted) != true
    else { return source }
    return "FROM search WHERE \(conditions.prefix(ownConditions).joined(separator: " AND "))"
  }

  /// True of a row of `status` whose article has a day and no hour.
  static let isOfEdition =
    "EXISTS (SELECT 1 FROM article WHERE article.id = status.id AND editionDate IS NOT NULL)"
  private static let isListed = "isListed = 1"
  /// True if the index holds articles that no list does, found by an index that has only such rows.
  static let anyUnlisted = """
    SELECT EXISTS (SELECT 1 FROM status INDEXED BY statusUnlisted WHERE isListed = 0 AND slot IS NOT NULL)
    """

  /// For `source`, and for `countable` as well: that leaves out only a condition without arguments.
  var arguments: StatementArguments { wordArguments + otherArguments }

  /// Puts the MATCH, and the span of rows, in front of the conditions.
  private mutating func matchFirst() {
    wordArguments = [match]
    var first = ["search MATCH ?"]
    if let firstSlot { first.append("search.rowid >= \(firstSlot)") }
    if let endSlot { first.append("search.rowid < \(endSlot)") }
    conditions = first + conditions
    ownConditions = first.count
  }

  /// A span of days is a span of rows of the index.
  private mutating func narrow(_ tree: QueryTree) {
    switch tree {
    case .test(.since(let moment)): firstSlot = max(firstSlot ?? .min, SearchIndex.slot(clock.window(moment).0))
    case .test(.before(let moment)):
      endSlot = min(endSlot ?? .max, SearchIndex.slot(clock.window(moment).1 + SearchClock.day))
    default: break
    }
  }

  /// "currency:USD amount>5m" asks for one sum that is both.
  private static func mergingMoney(_ parts: [QueryTree]) -> [QueryTree] {
    let isMoney: (QueryTree) -> Bool = { part in
      switch part {
      case .test(.currency), .test(.amount): true
      default: false
      }
    }
    let currencies = parts.filter { if case .test(.currency) = $0 { true } else { false } }
    guard currencies.count == 1, parts.count(where: isMoney) > 1 else { return parts }
    return parts.filter { !isMoney($0) } + [.all(parts.filter(isMoney))]
  }
}

extension SearchPlan {
  /// A tree as a condition on a row of `status`; its arguments are appended in the order of their question marks. Words
  /// become a set of rows of the index.
  private mutating func condition(_ tree: QueryTree, isOpen: Bool) throws -> String {
    if Matcher.says(tree) {
      var side = matcher.fresh
      otherArguments += [try side.expression(tree, isOpen: isOpen)]
      return "status.slot IN (SELECT rowid FROM search WHERE search MATCH ?)"
    }
    switch tree {
    case .all(let trees):
      if let money = Self.money(trees) { return sums(money) }
      return try trees.map { "(\(try condition($0, isOpen: isOpen)))" }.joined(separator: " AND ")
    case .any(let trees): return try trees.map { "(\(try condition($0, isOpen: isOpen)))" }.joined(separator: " OR ")
    case .not(let tree): return "NOT (\(try condition(tree, isOpen: false)))"
    case .test(let test): return condition(test)
    // These can all be said in FTS5, and were above.
    case .part, .word, .phrase, .row, .near: return "0"
    }
  }

  private mutating func condition(_ test: QueryTree.Test) -> String {
    switch test {
    case .isRead(let flag): return "isRead = \(flag ? 1 : 0)"
    case .isStarred(let flag): return "isStarred = \(flag ? 1 : 0)"
    case .has(let media):
      return "EXISTS (SELECT 1 FROM article WHERE article.id = status.id AND media & \(media.rawValue))"
    case .since(let moment): return since(moment)
    case .before(let moment): return "NOT (\(since(moment)))"
    case .language(let code):
      otherArguments += [code, code]
      return """
        (SELECT ifnull(lower(replace(coalesce(article.language, feed.language), '_', '-')), '') || '-'
          FROM article, feed WHERE article.id = status.id AND feed.id = status.feed) BETWEEN ? || '-' AND ? || '-~'
        """
    case .currency, .amount: return sums([test])
    }
  }

  /// An edition has a day and no hour: its articles lie at the first moment of the day in UTC, wherever the reader lives.
  private mutating func since(_ moment: QueryTree.DateField) -> String {
    let (first, last) = clock.window(moment)
    otherArguments += [last]
    guard first < last else { return "date >= ?" }
    otherArguments += [first]
    return "(date >= ? OR date >= ? AND \(SearchPlan.isOfEdition))"
  }

  /// The tests of a row of nothing but money; nil for any other row.
  private static func money(_ trees: [QueryTree]) -> [QueryTree.Test]? {
    let tests = trees.compactMap { tree -> QueryTree.Test? in
      switch tree {
      case .test(.currency(let code)): .currency(code)
      case .test(.amount(let comparison, let value)): .amount(comparison, value)
      default: nil
      }
    }
    return tests.count == trees.count && !tests.isEmpty ? tests : nil
  }

  /// Articles with one sum of which all the tests hold.
  private mutating func sums(_ tests: [QueryTree.Test]) -> String {
    var conditions: [String] = []
    for test in tests {
      switch test {
      case .currency(let code):
        conditions.append("currency = ?")
        otherArguments += [code]
      case .amount(let comparison, let value):
        conditions.append("amount > 0 AND amount \(comparison.rawValue) ?")
        otherArguments += [value]
      default: break
      }
    }
    return "status.id IN (SELECT id FROM money WHERE \(conditions.joined(separator: " AND ")))"
  }
}

extension QueryTree {
  /// The tree with each restriction to a part moved down to the words that it is about.
  func pushed(_ part: Part?) -> QueryTree {
    switch self {
    case .word, .phrase, .row, .near: part.map { .part($0, self) } ?? self
    // The inner restriction is the nearer to the word.
    case .part(let own, let tree): tree.pushed(own)
    case .all(let trees): .all(trees.map { $0.pushed(part) })
    case .any(let trees): .any(trees.map { $0.pushed(part) })
    case .not(let tree): .not(tree.pushed(part))
    case .test: self
    }
  }

  /// The conditions that must all hold, without brackets inside brackets.
  var conjuncts: [QueryTree] {
    if case .all(let trees) = self { trees.flatMap(\.conjuncts) } else { [self] }
  }
}
