import Fetch
import Foundation
import Model
import Money
import Parse
import Reader
import Store
import Text

/// Does what an effect asks for with the core, and answers with an event. Knows no terminal; runs on any thread.
struct Perform: Sendable {
  let store: Store
  var settings = Settings()
  /// Nil where nothing is fetched: in a rehearsal.
  var fetcher: Fetcher?
  /// Nil where no rates are asked for.
  var rates: RefreshRates?
  var now: @Sendable () -> Date = { Date() }

  /// Articles that the first frame is made of; the whole order follows it.
  private static let firstLimit = 200
  /// Rows that are read with a list: more than most terminals show; the others are asked for as they come near.
  private static let rowLimit = 64
  private static let placeName = "place"
  private static let historyName = "searches"

  /// Nil when there is nothing to say; a failure is an event too.
  func callAsFunction(_ effect: Effect) async -> Event? {
    do throws(Problem) {
      if let event = try await look(for: effect) { return event }
      return try event(for: effect)
    } catch {
      return .failed(error)
    }
  }

  /// What the store answers at once. Nil for what is only to be kept, and for effects of other places.
  private func event(for effect: Effect) throws(Problem) -> Event? {
    switch effect {
    case .load(let scope): return .listed(try listing(scope))
    case .count(let scope): return .counted(try store.counts(in: scope), in: scope)
    case .loadFeeds: return .feeds(try folders(try store.savedSearches(at: now())))
    case .countSearches: return .feeds(try folders(try store.countSavedSearches(at: now())))
    case .money(let ask): return .money(try answer(to: ask))
    case .loadTicks(let day): return .ticks(try ticks(on: day), asOf: day)
    case .headlines(let ids): return .headlines(try store.headlines(ids))
    case .open(let id): return try opened(id).map { Event.opened($0) } ?? .textGone(id)
    case .openFeedText(let id): return try openedFromFeed(id).map { .opened($0) }
    case .locateUnread(let ids): return .located(try store.firstUnread(of: ids))
    case .mark(let ids, let mark, let scope, let isUndo):
      let changed = try store.mark(ids, mark, at: now())
      let counts = try store.counts(in: scope)
      return .marked(Marked(articles: changed, mark: mark, isUndo: isUndo, counts: counts, in: scope))
    case .keepPosition(let id, let position):
      try store.setPosition(id, position)
    case .keepPlace(let id):
      try store.setSetting(Perform.placeName, String(id))
    case .keepHistory(let searches):
      try store.setSetting(Perform.historyName, searches.joined(separator: "\n"))
    case .save(let search):
      var list = SubscriptionList()
      list.searches = [search]
      _ = try store.subscribe(list, at: now())
      return .searches("Saved as \(search.name); F shows it.", try folders(try store.savedSearches(at: now())))
    case .forget(let search):
      _ = try store.forget(search: search.name)
      return .searches("Gave up \(search.name).  u brings it back.", try folders(try store.savedSearches(at: now())))
    case .openInBrowser(let address):
      return try Browser(settings.links, environment: ProcessInfo.processInfo.environment).open(address)
    case .copy(let text):
      try Clipboard(environment: ProcessInfo.processInfo.environment).take(text)
    case .search, .prepareSearch, .suggest, .facets, .passages, .redraw, .suspend, .notify, .refresh, .stopRefresh,
      .findFeeds, .stopFinding, .fetchPage, .stopFetchingPage:
      break  // Not of this place: the terminal's business, or one that takes its time.
    case .loadStarter, .follow, .giveUp, .takeUp, .loadHealth, .pause, .followMove, .toggleWantsPages, .compare:
      return try feedEvent(for: effect)
    }
    return nil
  }
}

/// What the first frame needs, in one go, so that it is whole.
extension Perform {
  /// The list, the band, and the article that the reader was in; `.welcome` while no feed is followed. Throws when the
  /// store cannot be read.
  func start() throws(Problem) -> [Event] {
    let remembered = try store.setting(Perform.placeName).flatMap { ArticleID($0) }
    let listing = try listing(.all, limit: Perform.firstLimit)
    var events: [Event] = [.listed(listing), .ticks(try ticks(on: nil), asOf: nil)]
    let searches = try store.setting(Perform.historyName) ?? ""
    events.append(.remembered(searches.split(separator: "\n").map(String.init)))
    if try !store.hasSubscriptions() { events.append(.welcome) }
    let place = remembered.flatMap { listing.ids.contains($0) ? $0 : nil }
    if let place { events.append(.located(place)) }
    if let first = place ?? listing.ids.first, let opened = try opened(first) { events.append(.opened(opened)) }
    return events
  }

  /// `limit` is how many ids are read at most; the listing then says whether there are more.
  private func listing(_ scope: Scope, limit: Int? = nil) throws(Problem) -> Listing {
    let ids = try store.ids(in: scope, limit: limit)
    let counts = try store.counts(in: scope)
    return Listing(
      scope: scope, ids: ids, isWhole: limit.map { ids.count < $0 } ?? true,
      headlines: try store.headlines(Array(ids.prefix(Perform.rowLimit))), counts: counts)
  }

  /// Nil when the article is not known, or has lost its text to the setting keeping.days.
  func opened(_ id: ArticleID) throws(Problem) -> Opened? {
    guard let stored = try store.article(id) else { return nil }
    let blocks = blocks(of: stored.article)
    return Opened(stored, blocks: blocks, lit: lit(by: [stored.headline.title] + blocks.map(\.text)))
  }

  /// The same with what the feed gave, where the page stands in its place.
  private func openedFromFeed(_ id: ArticleID) throws(Problem) -> Opened? {
    guard let stored = try store.article(id) else { return nil }
    var article = stored.article
    if let given = stored.fromFeed {
      (article.text, article.blocks, article.html) = (given.text, given.blocks, given.html)
    }
    let blocks = blocks(of: article)
    return Opened(
      stored, blocks: blocks, isFromFeed: stored.fromFeed != nil,
      lit: lit(by: [stored.headline.title] + blocks.map(\.text)))
  }

  /// The body to lay out: as the source structured it, else its HTML, else its plain text.
  private func blocks(of article: Article) -> [Block] {
    if !article.blocks.isEmpty { return article.blocks }
    if let html = article.html { return HTML.blocks(of: html, base: article.url) }
    return article.text.split(separator: "\n\n").map { Block(.paragraph, String($0)) }
  }

  /// Counts that are not fresh are shown until the others are there, and said to be made.
  private func folders(_ searches: [SavedCount]) throws(Problem) -> Folders {
    Folders(
      counts: try store.counts(in: .all),
      searches: searches.map { Folders.Search($0.search, unread: $0.counts.unread) },
      feeds: try store.feeds(), mustCount: !searches.allSatisfy(\.isFresh))
  }
}
