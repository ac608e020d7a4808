import Model
import Text

/// Marks, and taking them back.
extension State {
  /// The star is shown when the store has it: a star on the screen is a kept one.
  mutating func toggleStar() -> [Effect] {
    guard let headline = list.selection else { return [] }
    return [.write(.mark([headline.id], headline.isStarred ? .unstar : .star, in: listedScope))]
  }

  /// A folded story is marked as a whole. Marking unread from the text goes back to the list, or the article would be marked read again at once.
  mutating func toggleRead() -> [Effect] {
    guard let id = list.selected else { return [] }
    let (articles, mark): ([ArticleID], Mark) = (
      list.articles(ofRow: id), list.isUnread(row: id) == false ? .unread : .read
    )
    let back = focus == .article ? returnToPage() ?? closeArticle() : []
    reading?.attention = .paid
    return back + [.write(.mark(articles, mark, in: listedScope))]
  }

  /// Marks all articles of the list, also beyond the screen. Undo leaves those read that were read before.
  mutating func markAllRead() -> [Effect] {
    let ids = list.articles(ofRows: list.ids)
    // Hidden articles are counted too, and stay as they are.
    let isCounted = search == nil && list.hidden == 0
    let unread = isCounted ? list.counts.unread : ids.count
    guard unread > 0, !list.isEmpty else { return say(ListTexts.nothingUnread) }
    let key = keymap.firstLabel(of: MainCommand.markAllRead)
    guard
      isConfirmed(.markAllRead, ListTexts.markAll(key, count: unread, isSearch: search != nil, isCounted: isCounted))
    else { return [] }
    return [.write(.mark(ids, .read, in: listedScope))]
  }

  /// Marks the articles of all feeds read, whatever list is shown.
  mutating func markEverythingRead() -> [Effect] {
    let key = keymap.firstLabel(of: MainCommand.markEverythingRead)
    guard isConfirmed(.markEverythingRead, ListTexts.markEverything(key)) else { return [] }
    return [.write(.markAll(.all, in: listedScope))]
  }

  /// Marks the articles before the selection, or behind it.
  mutating func markRead(above: Bool) -> [Effect] {
    guard !list.isEmpty else { return say(ListTexts.nothingUnread) }
    let ids = list.articles(ofRows: above ? list.rowsAbove : list.rowsBelow)
    guard !ids.isEmpty else { return say(above ? ListTexts.nothingAbove : ListTexts.nothingBelow) }
    // Rows far away have not been read from the store: with them only the number of all articles is known.
    let isCounted = ids.allSatisfy { list.headlines[$0] != nil }
    let count = isCounted ? ids.count { list.headlines[$0]?.isRead == false } : ids.count
    guard count > 0 else { return say(above ? ListTexts.noneUnreadAbove : ListTexts.noneUnreadBelow) }
    let command = above ? MainCommand.markAboveRead : .markBelowRead
    let question = ListTexts.markPart(
      keymap.firstLabel(of: command), count: count, isAbove: above, isCounted: isCounted)
    guard isConfirmed(command, question) else { return [] }
    return [.write(.mark(ids, .read, in: listedScope))]
  }

  /// Undoes the last action of the store. An undo that was asked about is confirmed by the second press.
  func takeBack() -> [Effect] {
    [.write(.undo(in: listedScope, confirmed: armed == .undo ? undoInQuestion : nil))]
  }

  /// The keys of undo are small letters: what cannot be seen any more is not unsubscribed from by one of them.
  mutating func askBeforeUndo(of action: FeedAction) -> [Effect] {
    (armed, undoInQuestion) = (.undo, action)
    return say(ActionTexts.undoUnsubscribes(keymap.firstLabel(of: MainCommand.undo), action.title))
  }

  /// Does again what was undone last.
  func doAgain() -> [Effect] { [.write(.redo(in: listedScope))] }

  /// Shows a mark that is in the store. A single article that was read makes no notice: it happens all the time.
  mutating func apply(_ marked: Marked) -> [Effect] {
    list.set(marked.mark, on: marked.articles)
    search?.origin.list.set(marked.mark, on: marked.articles)
    let isOfThisList = marked.scope == listedScope
    if isOfThisList { setCounts(marked.counts) }
    guard !marked.articles.isEmpty else { return [] }
    hasActed = true
    let count = marked.articles.count
    if let reading, count > 1, !marked.isUndo, marked.mark == .read, isOfStory(marked, readWith: reading.id) {
      notice = Notice(text: StoryTexts.readTogether(count, hasOwn: marked.articles.contains(reading.id), keymap))
    } else if marked.isUndo || count > 1 || marked.mark != .read {
      notice = Notice(
        text: ListTexts.marked(
          marked.mark, count: count, isUndo: marked.isUndo, withoutText: marked.withoutText, keymap))
    }
    return leaveUnread(marked) + refreshOfPages + (layout.feeds == nil ? [] : [readFeeds])
      + (isOfThisList ? [] : [.read(.counts(listedScope))])
  }

  /// True if the articles are of one story with one that was read. Those in no row of the list were added by the store.
  private func isOfStory(_ marked: Marked, readWith id: ArticleID) -> Bool {
    let together = readTogether(id)
    return marked.isByReading && marked.articles.contains(id) || marked.articles.allSatisfy(together.contains)
  }

  /// Leaves an article that undo made unread, or it would be marked read again at once.
  private mutating func leaveUnread(_ marked: Marked) -> [Effect] {
    guard marked.isUndo, marked.mark == .unread, focus == .article, let id = reading?.id, marked.articles.contains(id)
    else { return [] }
    return returnToPage() ?? closeArticle()
  }
}

/// Addresses.
extension State {
  /// Opens the page of the article; says so when it has no address.
  mutating func openInBrowser() -> [Effect] {
    guard let headline = list.selection else { return [] }
    guard let url = headline.url else { return say(ListTexts.noAddressToOpen) }
    return [.terminal(.openInBrowser(outgoing(url)))]
  }

  /// Opens the page of the article, and marks the article read.
  mutating func openAndMarkRead() -> [Effect] {
    guard let headline = list.selection, headline.url != nil else { return openInBrowser() }
    return openInBrowser() + (headline.isRead ? [] : [.write(.mark([headline.id], .read, in: listedScope))])
  }

  /// Copies the address that would be opened.
  mutating func copyLink() -> [Effect] {
    guard let headline = list.selection else { return [] }
    guard let url = headline.url else { return say(ListTexts.noAddressToCopy) }
    return [.terminal(.copy(outgoing(url)))]
  }

  /// An address as it leaves the program: without tracking, if the settings want it so.
  func outgoing(_ address: String) -> String {
    (settings.links.stripTracking ? address.withoutTracking : address).printableAddress
  }
}
