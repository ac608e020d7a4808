import Model
import Money
import Query
import Screen

/// The other texts of an article: that of its page, that of its feed, and what it said before it was changed.
extension State {
  /// The page's text, and back to what the feed gave.
  mutating func toggleText() -> [Effect] {
    guard let headline = list.selection else { return [] }
    // Until the article is there nobody knows which of its texts would be the other one.
    guard let opened = reading?.opened, opened.headline.id == headline.id else { return [] }
    if opened.isFromFeed { return [.read(.article(headline.id))] }
    if opened.stored.fromFeed != nil { return [.read(.feedText(headline.id))] }
    guard headline.url != nil else { return say("This article has no page to fetch.") }
    guard fetchingPage == nil else { return say("Fetching a page already; esc stops it.") }
    return say("Fetching the page…") + fetchPage(of: headline.id)
  }

  /// From now on the pages of this feed's articles are fetched with it, or not any more.
  mutating func toggleWantsPages() -> [Effect] {
    list.selection.map { [.write(.toggleWantsPages($0.feed))] } ?? []
  }

  /// Who wants the pages of a feed wants the one before his eyes now; the others come with the next refresh.
  mutating func takeWants(pages isWanted: Bool, of feed: FeedID, _ title: String) -> [Effect] {
    guard isWanted else { return say("\(title): pages are fetched no more.") }
    let opened = reading?.opened
    guard fetchingPage == nil, let headline = list.selection, headline.feed == feed, headline.url != nil,
      opened?.headline.id != headline.id || opened?.stored.fromFeed == nil
    else { return say("\(title): pages are fetched from the next refresh on.") }
    return say("\(title): pages are fetched from now on; this one is coming…") + fetchPage(of: headline.id)
  }

  /// One at a time: what is fetched is named in the status row, and Esc stops it.
  private mutating func fetchPage(of article: ArticleID) -> [Effect] {
    fetchingPage = article
    return [.network(.fetchPage(article))]
  }

  /// What comes now is dropped, even if it is on its way already.
  mutating func stopPage() -> [Effect] {
    fetchingPage = nil
    return say("Stopped fetching the page.") + [.network(.stopFetchingPage)]
  }

  /// The page takes the place of what the feed gave, if its article is still the one that is looked at; it is kept anyway.
  mutating func take(page opened: Opened) -> [Effect] {
    guard fetchingPage == opened.headline.id else { return [] }
    fetchingPage = nil
    let effects = take(opened)
    return list.selected == opened.headline.id
      ? effects + say("The text of the page; t shows what the feed gave.") : effects
  }

  /// Nothing is said of a page that nobody waits for any more.
  mutating func take(noPage problem: Problem, of article: ArticleID) -> [Effect] {
    guard fetchingPage == article else { return [] }
    fetchingPage = nil
    return say(problem.description, isError: true)
  }

  /// Only where the text that is on the screen has an earlier one.
  mutating func openChanges() -> [Effect] {
    guard let opened = reading?.opened, opened.headline.id == list.selected, opened.stored.earlier != nil else {
      return say("This article is as it came.")
    }
    return [.read(.changes(opened.headline.id))]
  }

  /// Comes too late for an article that was left, or behind a page that was opened meanwhile.
  mutating func take(_ changes: Changes) -> [Effect] {
    guard changes.article == list.selected, overlay == nil else { return [] }
    overlay = .changes(changes)
    return []
  }

  /// Scrolls like the text; what opened the page closes it as well.
  mutating func changesTake(_ command: Command.Name?, _ changes: Changes) -> [Effect] {
    var changes = changes
    let page = max(1, ChangesPane.room(in: size) - settings.reading.overlap)
    switch command {
    case .next: changes.scroll += 1
    case .previous: changes.scroll -= 1
    case .pageDown, .advance: changes.scroll += page
    case .pageUp: changes.scroll -= page
    case .first: changes.scroll = 0
    case .last: changes.scroll = .max / 2
    case .back, .earlierText, .open, .otherPane:
      overlay = nil
      return []
    default: return []
    }
    // Kept inside at the end, as the number of lines is known only to the pane.
    let last = max(0, ChangesPane.lines(changes, self).count - ChangesPane.room(in: size))
    changes.scroll = max(0, min(last, changes.scroll))
    overlay = .changes(changes)
    return []
  }
}
