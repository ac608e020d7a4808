import Foundation
import Model
import Money
import Query
import Reader
import Screen
import Text

/// A small store in memory that answers effects at once, with data that has made other readers stumble.
struct Library {
  private(set) var articles: [Opened]
  var ticks: [Tick] = Library.edition
  /// The other articles of each story, by the article that shows it.
  var stories: [ArticleID: [ArticleID]] = [:]
  /// The move of the home currency since the last look.
  var move: CurrencyMove?
  var comparisons: [ArticleID: StoryComparison] = [:]
  /// Courses of affairs; an article without one stands alone.
  var timelines: [ArticleID: StoryTimeline] = [:]
  /// Effects that no event answers, for the tests to look at.
  private(set) var asked: [Effect] = []
  private var done: [MarkAction] = []
  private var undone: [MarkAction] = []
  /// The arrangement that was kept last.
  private(set) var kept = Arrangement()

  static let now = Date(timeIntervalSince1970: 1_765_500_000)  // 2025-12-12T00:40:00Z
  static let day = Day(number: 20_433)  // 2025-12-11

  init(_ articles: [Opened] = Library.front) {
    self.articles = articles
  }

  /// The order of a list: as the store would give it.
  func listing(_ scope: Scope, by order: ListOrder = .date, _ grouping: ListGrouping = ListGrouping()) -> Listing {
    var rows = articles.map(\.headline).filter { row in
      switch scope {
      case .unread: !row.isRead
      case .starred: row.isStarred
      case .feed(let id): row.feed == id
      case .folder, .tag: false
      default: true
      }
    }
    switch order {
    case .date: break
    case .feed: rows.sort { $0.feedTitle < $1.feedTitle }
    case .title: rows.sort { $0.title < $1.title }
    case .readingTime: rows.sort { $0.words < $1.words }
    case .stories: rows.sort { (stories[$0.id]?.count ?? 0) > (stories[$1.id]?.count ?? 0) }
    }
    let all = rows.count
    rows.removeAll { grouping.leavesOut(language: $0.language) }
    let listed = Set(rows.map(\.id))
    var shown: [ArticleID: [ArticleID]] = [:]
    for (lead, others) in stories where grouping.isOn && scope == .all {
      let members = ([lead] + others).filter(listed.contains)
      if members.count > 1 { shown[members[0]] = Array(members.dropFirst()) }
    }
    let others = Set(shown.values.joined())
    return Listing(
      scope: scope, order: order, ids: rows.map(\.id).filter { !others.contains($0) },
      headlines: Array(rows.prefix(50)),
      counts: counts, stories: shown, languages: grouping.languages, hidden: all - rows.count)
  }

  var folders: Folders {
    func feed(_ id: FeedID, _ title: String, _ folder: String?, _ unread: Int) -> FeedSummary {
      FeedSummary(
        id: id, title: title, address: "https://\(id).example", folder: folder, tags: [],
        counts: Counts(total: 9, unread: unread), isSubscribed: true)
    }
    return Folders(
      counts: counts, searches: [Folders.SavedRow(SavedSearch(name: "Railways", query: "railway"), unread: 1)],
      feeds: [
        feed(1, "Edition", nil, 2), feed(2, "24.kg", "Region/Kyrgyzstan", 12),
        feed(3, "Курсив", "Region/Kazakhstan", 0),
        feed(4, "A feed with a name that is far too long for its column", "World", 1204),
      ])
  }

  var counts: Counts {
    let unread = Set(articles.map(\.headline).filter { !$0.isRead }.map(\.id))
    let others = Set(stories.values.joined())
    let rows = articles.map(\.headline.id).filter { !others.contains($0) }
    return Counts(
      total: articles.count, unread: unread.count, starred: articles.count { $0.headline.isStarred },
      unreadStories: rows.count { unread.contains($0) || stories[$0]?.contains(where: unread.contains) == true })
  }

  /// Answers what it knows; all other effects are collected in `asked`.
  mutating func answer(_ effect: Effect) -> [Event] {
    switch effect {
    case .read(let read): if let events = answer(read) { return events }
    case .write(let write): if let events = answer(write) { return events }
    case .search(let search): if let events = answer(search) { return events }
    case .network, .terminal: break
    }
    asked.append(effect)
    return []
  }

  private func answer(_ effect: ReadEffect) -> [Event]? {
    switch effect {
    case .list(let scope, let order, let grouping): [.listed(listing(scope, by: order, grouping))]
    case .comparison(let lead, _): [.compared(comparisons[lead], of: lead)]
    case .counts(let scope): [.counted(counts, in: scope)]
    case .news(let date): [.news(news(since: date))]
    case .dayCounts(let spans, let scope): [.dayCounts(dayCounts(spans, in: scope), in: scope)]
    case .feeds: [.feeds(folders)]
    case .headlines(let ids): [.headlines(ids.compactMap { id in find(id)?.headline })]
    case .article(let id): find(id).map { [.opened($0)] } ?? []
    case .passages(let ids, let query, _): [.passages(passages(of: ids), for: query)]
    case .firstUnread(let ids): [.located(ids.first { find($0)?.headline.isRead == false })]
    case .page(let question): answer(question)
    case .feedText, .alphabet, .searchCounts, .ticks: nil
    }
  }

  private func news(since date: Date) -> LookNews {
    LookNews(since: date, articles: articles.count { $0.headline.firstSeen > date }, move: move)
  }

  private func dayCounts(_ spans: [DaySpan], in scope: Scope) -> [Day: Int] {
    let listed = Set(listing(scope, .none).ids)
    let rows = articles.map(\.headline).filter { listed.contains($0.id) }
    return Dictionary(
      uniqueKeysWithValues: spans.map { span in
        (span.day, rows.count { ($0.editionDate ?? Day($0.date)) == span.day })
      })
  }

  private mutating func answer(_ effect: WriteEffect) -> [Event]? {
    switch effect {
    case .mark(let ids, let mark, in: let scope): return [.marked(marked(ids, mark, in: scope))]
    case .seen(let ids, in: let scope): return [.marked(marked(ids, .read, keepsUndone: true, in: scope))]
    case .undo(in: let scope, confirmed: _):
      guard let last = done.popLast() else { return [.done(.nothingToUndo)] }
      undone.append(last)
      return [.marked(marked(last.articles, last.mark.inverse, isUndo: true, in: scope))]
    case .redo(in: let scope):
      guard let last = undone.popLast() else { return [.done(.nothingToRedo)] }
      done.append(last)
      return [.marked(marked(last.articles, last.mark, isUndo: true, in: scope))]
    case .markAll(let list, in: let scope):
      let ids = articles.filter { list == .all || list == .feed($0.headline.feed) }.map(\.headline.id)
      return [.marked(marked(ids, .read, in: scope))]
    case .keepPosition(let id, let position):
      if let index = articles.firstIndex(where: { $0.headline.id == id }) {
        articles[index].stored.position = position
      }
      return []
    case .addAlert, .removeAlert, .checkAlerts: return figures(effect)
    case .keepArrangement(let arrangement):
      kept = arrangement
      return []
    case .separate(let id):
      stories = stories.mapValues { $0.filter { $0 != id } }.filter { $0.key != id && !$0.value.isEmpty }
      return [.storyEdited(StoryAction(.separate, "", changes: []))]
    case .join, .keepPlace, .keepHistory, .save, .forget, .rename, .follow, .addAccount, .edit, .pause,
      .followMove, .acceptCommand, .toggleWantsPages:
      return nil
    }
  }

  private func answer(_ effect: SearchEffect) -> [Event]? {
    switch effect {
    case .articles(let query, let filter, _): [.found(found(query, filter))]
    case .suggestions(let query): [.suggested(query.text.hasPrefix("trak") ? ["track", "trade"] : [], for: query)]
    case .facets(let query, _): [.answered(FacetsAnswer(facets, for: query))]
    case .prepare: nil
    }
  }

  /// Marks articles, and keeps the log of that as a store does.
  private mutating func marked(
    _ ids: [ArticleID], _ mark: Mark, isUndo: Bool = false, keepsUndone: Bool = false, in scope: Scope
  ) -> Marked {
    let changed = ids.filter { set(mark, on: $0) }
    if !isUndo, !changed.isEmpty {
      done.append(MarkAction(mark, changed))
      if !keepsUndone { undone = [] }
    }
    return Marked(articles: changed, mark: mark, isUndo: isUndo, counts: counts, in: scope)
  }

  private func find(_ id: ArticleID) -> Opened? { articles.first { $0.headline.id == id } }

  private mutating func set(_ mark: Mark, on id: ArticleID) -> Bool {
    guard let index = articles.firstIndex(where: { $0.headline.id == id }) else { return false }
    let before = articles[index].headline
    switch mark {
    case .read, .unread: articles[index].stored.headline.isRead = mark == .read
    case .star, .unstar: articles[index].stored.headline.isStarred = mark == .star
    }
    return before != articles[index].headline
  }

  /// The first words of each text.
  private func passages(of ids: [ArticleID]) -> [ArticleID: String] {
    let texts = ids.map { id in (id, find(id)?.blocks.first.map { "…\($0.text.prefix(60))…" } ?? "") }
    return Dictionary(uniqueKeysWithValues: texts)
  }

  var facets: Facets {
    var facets = Facets()
    facets.feeds = [
      Facets.Value(name: "Курсив", count: 12, filter: "feed:\"Курсив\""),
      Facets.Value(name: "24.kg", count: 3, filter: "feed:\"24.kg\""),
    ]
    facets.currencies = [Facets.Value(name: "KZT", count: 7, filter: "currency:KZT")]
    return facets
  }

  private func found(_ query: Query, _ filter: Filter) -> Found {
    let words = query.text.lowercased().split(separator: " ")
    let hits = articles.filter { opened in
      let text = (opened.headline.title + " " + opened.blocks.map(\.text).joined(separator: " ")).lowercased()
      return words.allSatisfy { text.contains($0) }
    }
    let shown = hits.filter { filter.isEmpty || !$0.headline.isRead }
    return Found(
      query: query, filter: filter,
      hits: Hits(ids: shown.map(\.headline.id), total: shown.count, hidden: hits.count - shown.count),
      headlines: shown.map(\.headline))
  }
}

extension Library {
  /// Five figures, each with another fate.
  static let edition: [Tick] = [
    tick("KGS", "0.01144", "87.413", "0"), tick("KZT", "0.00193", "518.13", "-0.12"),
    tick("TJS", "0.10876", "9.1945", "+0.55"), tick("UZS", "0.00008", "12500", "0"),
    tick("TMT", "0.28490", "3.5100", nil, .peg),
  ]

  private static func tick(
    _ base: String, _ value: String, _ inverse: String, _ change: String?, _ state: Tick.State = .live
  ) -> Tick {
    // So small a change is as large the other way round.
    let opposite = change.map {
      $0.hasPrefix("-") ? "+" + $0.dropFirst() : $0.hasPrefix("+") ? "-" + $0.dropFirst() : $0
    }
    return Tick(
      pair: Pair(base, "USD"), value: value, inverse: inverse, changePercent: change, inverseChangePercent: opposite,
      date: day, source: "nbk", fetched: now, state: state)
  }

  static let front: [Opened] = [
    opened(
      1, "A second track to the border", words: 480, day: day,
      [
        Block(
          .paragraph, "The railway has begun to lay a second track on the last forty kilometres before the border."),
        Block(.heading, "What it costs"),
        Block(
          .paragraph,
          String(repeating: "Trains wait for hours at the sidings, and every hour has its price. ", count: 12)),
        Block(.caption, [InlineRun("A siding in the steppe at dawn")], credit: "photo: N. Ospanov"),
        Block(.paragraph, "The ministry expects the first train in spring."),
      ]),
    opened(
      2, "Тенге укрепился третий день подряд", words: 210, day: day,
      [
        Block(.paragraph, "Официальный курс тенге вырос третий день подряд, сообщил национальный банк.")
      ], isRead: true),
    opened(
      3, "Interview: the 作者 of a cafe\u{301} story 👩‍👩‍👧 who walked a very long way to the sea and back", words: 900,
      day: day,
      [
        Block(.turn, [InlineRun("Why did you walk?")], speaker: "Reporter"),
        Block(.turn, [InlineRun("Because the road was there, and the 作者 of a book has time.")], speaker: "Walker"),
        Block(.turn, [InlineRun("And the sea?")], speaker: "Reporter"),
      ], isStarred: true),
    opened(4, "Quiet market", words: 0, day: Day(number: 20_432), []),
  ]

  static func opened(
    _ id: ArticleID, _ title: String, words: Int, day: Day, _ blocks: [Block], isRead: Bool = false,
    isStarred: Bool = false
  ) -> Opened {
    Opened(
      StoredArticle(
        headline: Headline(
          id: id, feed: 1, feedTitle: "Edition", title: title, url: "https://news.example/\(id)",
          date: day.start, editionDate: day, isRead: isRead, isStarred: isStarred, words: words),
        article: Article(key: String(id))), blocks: blocks)
  }
}

extension Library {
  /// What a store found, whatever is in this one.
  static func found(_ text: String, isOpen: Bool, _ ids: [ArticleID]) -> Found {
    let rows = ids.compactMap { id in front.first { $0.headline.id == id }?.headline }
    return Found(query: Query(text, isOpen: isOpen), hits: Hits(ids: ids, total: ids.count), headlines: rows)
  }

  mutating func removeAddress(of id: ArticleID) {
    guard let index = articles.firstIndex(where: { $0.headline.id == id }) else { return }
    articles[index].stored.headline.url = nil
  }

  mutating func shorten(feed: FeedID, to name: String) {
    for index in articles.indices where articles[index].headline.feed == feed {
      articles[index].stored.headline.shortName = name
    }
  }

  mutating func rename(feed: FeedID, _ title: String, short: String) {
    for index in articles.indices where articles[index].headline.feed == feed {
      articles[index].stored.headline.feedTitle = title
      articles[index].stored.headline.shortName = short
    }
  }

  /// As if its source had changed it.
  mutating func change(_ id: ArticleID) {
    guard let index = articles.firstIndex(where: { $0.headline.id == id }) else { return }
    articles[index].stored.headline.isChanged = true
  }

  /// As if it had come at that time, whatever its date.
  mutating func arrive(_ id: ArticleID, at time: Date) {
    guard let index = articles.firstIndex(where: { $0.headline.id == id }) else { return }
    articles[index].stored.headline.firstSeen = time
  }

  /// Gives it another date, at which it came.
  mutating func date(_ id: ArticleID, _ date: Date) {
    guard let index = articles.firstIndex(where: { $0.headline.id == id }) else { return }
    (articles[index].stored.headline.date, articles[index].stored.headline.firstSeen) = (date, date)
  }

  mutating func add(_ opened: Opened) {
    articles.insert(opened, at: 0)
  }
}
