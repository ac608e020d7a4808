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
    return back + [.write(.mark([headline.id], headline.isRead ? .unread : .read, in: listedScope, isUndo: false))]
  }

  /// Marks all articles of the list, also beyond the screen. Undo leaves those read that were read before.
  mutating func markAllRead() -> [Effect] {
    list.isEmpty ? [] : [.write(.mark(list.ids, .read, in: listedScope, isUndo: false))]
  }

  /// Takes back the last change. An article that becomes unread is left, or it would be marked read again at once.
  mutating func takeBack() -> [Effect] {
    switch undo.popLast() {
    case .mark(let articles, let mark):
      let back = focus == .article && mark == .read ? closeArticle() : []
      return back + [.write(.mark(articles, mark.inverse, in: listedScope, isUndo: true))]
    case .removal(let search): return [.write(.save(search))]
    case .feed(let feed): return [.write(.takeUp(feed))]
    case nil: return say(ListTexts.nothingToUndo)
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
