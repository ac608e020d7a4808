import Desk
import Foundation
import Model
import Parse
import Query
import Reader
import Store
import Text

/// The effects that read the store.
extension EffectHandler {
  /// Rows that come with a list: more than most terminals show. The others are read when they come near the screen.
  private static let rowLimit = 64

  /// Nil when the thing that was asked for is not there.
  func read(_ effect: ReadEffect) throws(Problem) -> Event? {
    switch effect {
    case .list(let scope, let order, let grouping): return .listed(try listing(scope, by: order, grouping))
    case .comparison(let lead, let ids): return .compared(try StoryDesk(store).comparison(ofStoryWith: ids), of: lead)
    case .counts(let scope): return .counted(try store.countsWithStories(in: scope), in: scope)
    case .news(let date): return .news(try news(since: date))
    case .dayCounts(let spans, let scope): return .dayCounts(try store.counts(on: spans, in: scope), in: scope)
    case .headlines(let ids): return .headlines(try headlines(ids))
    case .article(let id): return try opened(id).map { Event.opened($0) } ?? .textGone(id)
    case .feedText(let id):
      let opened = try openedFromFeed(id).map { opened throws(Problem) in
        try inWantedAlphabet(opened.translated(translations))
      }
      return opened.map { .opened($0) }
    case .alphabet(let id, let isOther, let isFeedText):
      let opened = isFeedText ? try openedFromFeed(id) : try openedAsWritten(id)
      return opened.map { opened in
        guard isOther else { return .opened(opened) }
        var changed = inOtherAlphabet(opened)
        if changed.alphabet == nil { changed.unchangedBy = ArticleAlphabet.change(for: opened.headline) }
        return .opened(changed)
      }
    case .firstUnread(let ids): return .located(try store.firstUnread(of: ids))
    case .passages(let ids, let query, let columns):
      let passages = try store.passages(of: ids, for: query, length: columns)
      return .passages(passages.merging(ids.map { ($0, "") }) { found, _ in found }, for: query)
    case .feeds(let wanted): return .feeds(try folders(try store.savedSearches(at: now()), wanted))
    case .searchCounts(let wanted):
      return .feeds(try folders(try store.countSavedSearches(at: now()), wanted, countingAtMost: .max))
    case .ticks(let day): return .ticks(try rateDesk.ticks(asOf: day, today: today), asOf: day)
    case .page(let question): return try answer(to: question)
    }
  }

  /// What has come since a time.
  private func news(since date: Date) throws(Problem) -> LookNews {
    LookNews(
      since: date, articles: try store.count(arrivedAfter: date),
      move: try rateDesk.move(since: date, pinned: settings.band.pinned, today: today))
  }

  /// `limit` is the number of ids to read at most; the listing then says whether there are more.
  func listing(
    _ scope: Scope, by order: ListOrder = .date, _ wanted: ListGrouping = ListGrouping(), limit: Int? = nil
  ) throws(Problem) -> Listing {
    let grouping = try completed(wanted)
    let rows = try store.rows(in: scope, by: order, grouping, limit: limit)
    // The first frame of a long list does not wait for the number of stories: the whole list, which follows, brings it.
    let counts = grouping.isOn && rows.isWhole ? try store.countsWithStories(in: scope) : try store.counts(in: scope)
    let first = rows.ids.prefix(EffectHandler.rowLimit).flatMap { [$0] + (rows.stories[$0] ?? []) }
    return Listing(
      scope: scope, order: order, ids: rows.ids, isWhole: rows.isWhole, headlines: try headlines(first),
      counts: counts, stories: rows.stories, languages: grouping.languages, hidden: rows.hidden)
  }

  /// The choices of a list with what is known about the person: languages, and what is translated into one of them by itself.
  private func completed(_ wanted: ListGrouping) throws(Problem) -> ListGrouping {
    var grouping = try ReaderLanguages(store, environment: environment).grouping(wanted)
    if grouping.leavesOut {
      (grouping.translatedLanguages, grouping.translatedFeeds) = try translations.translated(for: grouping.languages)
    }
    return grouping
  }

  /// Unread articles whose rows are counted while the person waits, at most: half a millisecond.
  static let promptlyCounted = 1000

  /// The column of feeds. Counts that are not up to date are shown until new ones come.
  /// - Parameters:
  ///   - wanted: the choices by which unread rows are counted; nil where they are counted later.
  ///   - limit: unread articles from which rows are counted later.
  func folders(
    _ searches: [SavedCount], _ wanted: ListGrouping?, countingAtMost limit: Int = EffectHandler.promptlyCounted
  ) throws(Problem) -> Folders {
    let surplus = try wanted.flatMap { wanted throws(Problem) in
      try store.unreadSurplus(try completed(wanted), atMost: limit)
    }
    return Folders(
      counts: try store.counts(in: .all),
      searches: searches.map { Folders.SavedRow($0.search, unread: $0.counts.unread) },
      feeds: try store.feeds(), folders: try store.folders(),
      accounts: try store.accounts(), accountOfFeed: try store.accountNames(),
      surplus: surplus, mustCount: surplus == nil || !searches.allSatisfy(\.isFresh))
  }
}

/// Articles as the article pane shows them.
extension EffectHandler {
  /// Nil when the article is not known, or its text was dropped because of the setting keeping.days.
  func opened(_ id: ArticleID) throws(Problem) -> Opened? {
    try openedAsWritten(id).map { opened throws(Problem) in try inWantedAlphabet(opened.translated(translations)) }
  }

  /// Rows with their titles in the other language, where the settings ask for it and the store has them.
  func headlines(_ ids: [ArticleID]) throws(Problem) -> [Headline] {
    try translations.translated(try store.headlines(ids))
  }

  /// In the alphabet that the settings name, where the language of the article has it.
  private func inWantedAlphabet(_ opened: Opened) -> Opened {
    let wanted = settings.reading.alphabet
    guard wanted != .original, let change = ArticleAlphabet.change(for: opened.headline),
      change.isToLatin == (wanted == .latin)
    else { return opened }
    return inOtherAlphabet(opened)
  }

  /// As it is where no letter would change.
  private func inOtherAlphabet(_ opened: Opened) -> Opened {
    guard let change = ArticleAlphabet.change(for: opened.headline) else { return opened }
    let title = ArticleAlphabet.converted(opened.title, by: change)
    let blocks = ArticleAlphabet.converted(opened.blocks, by: change)
    guard title != opened.title || blocks != opened.blocks else { return opened }
    return opened.written(title, blocks, by: change)
  }

  private func openedAsWritten(_ id: ArticleID) throws(Problem) -> Opened? {
    guard let stored = try store.article(id) else { return nil }
    let blocks = blocks(of: stored.article)
    return Opened(
      try withTitle(stored), blocks: blocks, mentionedCurrencies: mentionedCurrencies(stored, blocks))
  }

  /// The same with the text of the feed, where the text of the page has replaced it.
  private func openedFromFeed(_ id: ArticleID) throws(Problem) -> Opened? {
    guard let stored = try store.article(id) else { return nil }
    var article = stored.article
    if let given = stored.fromFeed {
      (article.text, article.blocks, article.html) = (given.text, given.blocks, given.html)
    }
    let blocks = blocks(of: article)
    return Opened(
      try withTitle(stored), blocks: blocks, isFromFeed: stored.fromFeed != nil,
      mentionedCurrencies: mentionedCurrencies(stored, blocks))
  }

  /// The article with its row as the list has it.
  private func withTitle(_ stored: StoredArticle) throws(Problem) -> StoredArticle {
    var stored = stored
    stored.headline = try translations.translated([stored.headline]).first ?? stored.headline
    return stored
  }

  /// The body to lay out: the blocks of the source, else its HTML, else its plain text.
  func blocks(of article: Article) -> [Block] { article.laidOutBlocks }

  private func mentionedCurrencies(_ stored: StoredArticle, _ blocks: [Block]) -> [String] {
    rateDesk.mentionedCurrencies(in: [stored.headline.title] + blocks.map(\.text))
  }
}

extension Article {
  /// The body to lay out: the blocks of the source, else its HTML, else its plain text.
  var laidOutBlocks: [Block] {
    if !blocks.isEmpty { return blocks }
    if let html { return HTML.blocks(of: html, base: url) }
    return PlainBlocks.blocks(of: text)
  }
}
