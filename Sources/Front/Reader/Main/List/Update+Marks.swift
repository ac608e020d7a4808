import Model
import Text

/// Marks, and taking them back.
extension State {
  private static let undoLimit = 100

  /// The star is shown when the store has it: a star on the screen is a kept one.
  mutating func toggleStar() -> [Effect] {
    guard let headline = list.selection else { return [] }
    return [.write(.mark([headline.id], headline.isStarred ? .unstar : .star, in: listedScope, isUndo: false))]
  }

  /// Marking unread from the text goes back to the list, or the article would be marked read again at once.
  mutating func toggleRead() -> [Effect] {
    guard let headline = list.selection else { return [] }
    let back = focus == .article ? closeArticle() : []
    reading?.attention = .paid
    return back + [.write(.mark([headline.id], headline.isRead ? .unread : .read, in: listedScope, isUndo: false))]
  }

  /// Marks all articles of the list, also beyond the screen. Undo leaves those read that were read before.
  mutating func markAllRead() -> [Effect] {
    let unread = search == nil ? list.counts.unread : list.ids.count
    guard unread > 0, !list.isEmpty else { return say(ListTexts.nothingUnread) }
    let key = keymap.firstLabel(of: MainCommand.markAllRead)
    guard isConfirmed(.markAllRead, ListTexts.markAll(key, count: unread, isSearch: search != nil)) else { return [] }
    return [.write(.mark(list.ids, .read, in: listedScope, isUndo: false))]
  }

  /// Marks the articles before the selection, or behind it.
  mutating func markRead(above: Bool) -> [Effect] {
    guard !list.isEmpty else { return say(ListTexts.nothingUnread) }
    let ids = above ? Array(list.ids[..<list.index]) : Array(list.ids[(list.index + 1)...])
    guard !ids.isEmpty else { return say(above ? ListTexts.nothingAbove : ListTexts.nothingBelow) }
    let command = above ? MainCommand.markAboveRead : .markBelowRead
    let question = ListTexts.markPart(keymap.firstLabel(of: command), count: ids.count, isAbove: above)
    guard isConfirmed(command, question) else { return [] }
    return [.write(.mark(ids, .read, in: listedScope, isUndo: false))]
  }

  /// Takes back the last change. An article that becomes unread is left, or it would be marked read again at once.
  mutating func takeBack() -> [Effect] {
    guard let last = undo.popLast() else { return say(ListTexts.nothingToUndo) }
    redo.append(last)
    switch last {
    case .mark(let articles, let mark):
      let back = focus == .article && mark == .read ? closeArticle() : []
      return back + [.write(.mark(articles, mark.inverse, in: listedScope, isUndo: true))]
    case .removal(let search): return [.write(.save(search))]
    case .feed(let feed): return [.write(.takeUp(feed))]
    }
  }

  /// Does again what was taken back last.
  mutating func doAgain() -> [Effect] {
    guard let last = redo.popLast() else { return say(ListTexts.nothingToRedo) }
    switch last {
    case .mark(let articles, let mark):
      undo.append(last)
      let back = focus == .article && mark == .unread ? closeArticle() : []
      return back + [.write(.mark(articles, mark, in: listedScope, isUndo: true))]
    case .removal(let search):
      undo.append(last)
      return [.write(.forget(search))]
    // It is remembered when the store has removed it.
    case .feed(let feed): return [.write(.giveUp(feed.id))]
    }
  }

  /// Shows a mark that is in the store. A single article that was read makes no notice: it happens all the time.
  mutating func apply(_ marked: Marked) -> [Effect] {
    list.set(marked.mark, on: marked.articles)
    search?.origin.list.set(marked.mark, on: marked.articles)
    let isOfThisList = marked.scope == listedScope
    if isOfThisList { setCounts(marked.counts) }
    guard !marked.articles.isEmpty else { return [] }
    if !marked.isUndo { remember(.mark(marked.articles, marked.mark)) }
    let count = marked.articles.count
    if marked.isUndo || count > 1 || marked.mark != .read {
      notice = Notice(text: ListTexts.marked(marked.mark, count: count, isUndo: marked.isUndo))
    }
    return (layout.feeds == nil ? [] : [.read(.feeds)]) + (isOfThisList ? [] : [.read(.counts(listedScope))])
  }

  /// Remembers a change for undo; the oldest of more than a hundred is forgotten.
  mutating func remember(_ done: Undo) {
    redo.removeAll()
    undo.append(done)
    if undo.count > State.undoLimit { undo.removeFirst() }
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
