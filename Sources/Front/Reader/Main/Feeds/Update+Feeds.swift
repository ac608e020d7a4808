import Model
import Screen

/// The column of feeds.
extension State {
  /// Takes the content of the column. When it appears or goes, the width of the text changes.
  mutating func receive(folders: Folders) -> [Effect] {
    sidebar.replaceRows(with: folders)
    fitReading()
    findAgainInPalette()
    return (folders.mustCount ? [.read(.searchCounts(grouping))] : []) + showNextFeed() + runAwaiting()
  }

  /// Runs the calls that waited for the column.
  private mutating func runAwaiting() -> [Effect] {
    let calls = awaitingFeeds
    awaitingFeeds = []
    var effects: [Effect] = []
    for call in calls {
      let (more, hasFailed) = attempt(call) { $0.run(call, closesPages: true) }
      effects += more
      if hasFailed { dropQueue() }
    }
    return effects
  }

  /// Shows the column and goes there; from the column, hides it.
  mutating func toggleFeeds() -> [Effect] {
    if focus == .feeds {
      sidebar.isWanted = false
      focus = .list
    } else {
      sidebar.isWanted = true
      focus = .feeds
      // At the first time its rows have not been read yet.
      sidebar.selectWhenListed(list.scope)
    }
    fitReading()
    return focus == .feeds ? [readFeeds] : []
  }

  /// Goes back to the list. The column stays where it stands beside the list, and closes where it has taken its place.
  mutating func leaveFeeds() -> [Effect] {
    if layout.list == nil { return toggleFeeds() }
    focus = .list
    return []
  }

  /// Opens the selected list, or the results of a saved search.
  mutating func openFeed() -> [Effect] {
    focus = .list
    fitReading()
    switch sidebar.selection.scope {
    case .search(let query): return openSearch(query)
    case .all, .unread, .starred, .feed, .folder, .tag: return show(sidebar.selection.scope)
    }
  }
}

/// Keys in the column: they act on the row under the cursor, and never on the list, which may be of another feed.
extension State {
  /// Nil for a command that means the same everywhere.
  mutating func performInFeeds(_ command: MainCommand) -> [Effect]? {
    switch command {
    case .star, .toggleRead, .markAboveRead, .markBelowRead, .links, .labelLinks, .copyLink, .fullText,
      .otherAlphabet, .translate, .nextUnread, .previousUnread, .randomUnread, .openAndMarkRead, .zen, .codeLeft,
      .codeRight,
      .density, .sort, .showHidden:
      say(FeedsTexts.forArticles(keymap))
    case .nextArticle: move(.next)
    case .previousArticle: move(.previous)
    // Back to today's rates from anywhere, but to the day of an article only from that article.
    case .travel: band.requested == nil ? say(FeedsTexts.forArticles(keymap)) : nil
    case .markAllRead: markRowRead()
    case .openInBrowser: openSite()
    case .fullTextAlways:
      if case .feed(let id) = sidebar.selection.scope {
        [.write(.toggleWantsPages(id))]
      } else {
        say(FeedsTexts.forFeeds)
      }
    case .markEverythingRead, .next, .previous, .pageDown, .pageUp, .first, .last, .open, .back, .otherPane, .advance,
      .undo, .redo, .search, .all, .unread, .starred, .showNew, .feeds, .nextFeed, .refreshAll, .refreshFeed, .remove,
      .narrower, .wider, .pauseBand, .bandMode, .invertBand, .chooseRate, .ownCommands, .redraw, .suspend, .quit:
      nil
    }
  }

  /// Opens a page, unless it is about the article of the list, which nothing in the column points at.
  mutating func open(_ page: any Page.Type) -> [Effect] {
    focus == .feeds && page.isOfArticle ? say(FeedsTexts.forArticles(keymap)) : page.open(in: &self)
  }

  /// Marks all articles of the row read: of a feed, a folder, a saved search, or of all feeds.
  private mutating func markRowRead() -> [Effect] {
    let row = sidebar.selection
    let unread = row.scope == .unread ? sidebar.rows.first?.count : row.count
    guard unread != 0 else { return say(FeedsTexts.nothingUnread(in: row.title)) }
    // Of the starred ones the column counts all.
    let count = row.scope == .starred ? nil : unread
    guard
      isConfirmed(
        .markAllRead, FeedsTexts.markAll(keymap.firstLabel(of: MainCommand.markAllRead), count: count, of: row.title))
    else {
      return []
    }
    return [.write(.markAll(row.scope, in: listedScope))]
  }

  /// Opens the page of the feed in the browser.
  private mutating func openSite() -> [Effect] {
    guard case .feed = sidebar.selection.scope else { return say(FeedsTexts.forFeeds) }
    guard let site = sidebar.selection.site, !site.isEmpty else { return say(FeedsTexts.noPageToOpen) }
    return [.terminal(.openInBrowser(outgoing(site)))]
  }
}

/// Removing feeds, folders and saved searches.
extension State {
  /// Removes the feed, the folder or the saved search that is selected in the column.
  mutating func remove() -> [Effect] {
    guard focus == .feeds else { return say(FeedsTexts.chooseFirst(keymap)) }
    switch sidebar.selection.scope {
    case .feed(let id):
      guard let account = sidebar.accountOfFeed[id] else {
        return confirmsRemoval(isFeed: true) ? [.write(.edit([.remove(id)]))] : []
      }
      let key = keymap.firstLabel(of: MainCommand.remove)
      guard isConfirmed(.remove, FeedsTexts.remove(key, sidebar.selection.title, account: account)) else { return [] }
      return [.write(.edit([.unsubscribe(id)]))]
    case .search(let query):
      guard confirmsRemoval(isFeed: false) else { return [] }
      return [.write(.forget(SavedSearch(name: sidebar.selection.title, query: query.text)))]
    case .folder(let path):
      return confirmsRemoval(isFeed: false) ? [.write(.edit([.removeFolder(path)]))] : []
    case .all, .unread, .starred, .tag: return say(FeedsTexts.cannotRemove)
    }
  }

  private mutating func confirmsRemoval(isFeed: Bool) -> Bool {
    let (key, row) = (keymap.firstLabel(of: MainCommand.remove), sidebar.selection)
    if row.isFolded != nil { return isConfirmed(.remove, FeedsTexts.removeFolder(key, row.title)) }
    return isConfirmed(.remove, FeedsTexts.remove(key, row.title, isFeed: isFeed))
  }
}
