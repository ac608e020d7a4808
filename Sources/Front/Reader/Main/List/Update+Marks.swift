import Model
import Text

extension State {
  private static let undoLimit = 100

  /// Shown when the store has it: a star that is seen is kept.
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

  /// All of the list, beyond the screen too; those that were read already are not touched by an undo.
  mutating func markAllRead() -> [Effect] {
    list.isEmpty ? [] : [.write(.mark(list.ids, .read, in: listedScope, isUndo: false))]
  }

  /// Takes back what was done last. An article that becomes unread is left, or it would be marked read again at once.
  mutating func takeBack() -> [Effect] {
    switch undo.popLast() {
    case .mark(let articles, let mark):
      let back = focus == .article && mark == .read ? closeArticle() : []
      return back + [.write(.mark(articles, mark.inverse, in: listedScope, isUndo: true))]
    case .removal(let search): return [.write(.save(search))]
    case .feed(let feed): return [.write(.takeUp(feed))]
    case nil: return say("Nothing to undo.")
    }
  }

  /// A mark that is in the store. Reading an article is not said: it happens all the time.
  mutating func take(_ marked: Marked) -> [Effect] {
    list.set(marked.mark, on: marked.articles)
    search?.origin.list.set(marked.mark, on: marked.articles)
    let isOfThisList = marked.scope == listedScope
    if isOfThisList { setCounts(marked.counts) }
    guard !marked.articles.isEmpty else { return [] }
    let refreshed: [Effect] =
      (layout.feeds == nil ? [] : [.read(.feeds)]) + (isOfThisList ? [] : [.read(.counts(listedScope))])
    if !marked.isUndo { remember(.mark(marked.articles, marked.mark)) }
    let count = marked.articles.count
    if marked.isUndo || count > 1 || marked.mark != .read {
      notice = Notice(text: marked.sentence + (marked.isUndo ? "" : "  u undoes it."))
    }
    return refreshed
  }

  /// The last hundred can be undone.
  mutating func remember(_ done: Undo) {
    undo.append(done)
    if undo.count > State.undoLimit { undo.removeFirst() }
  }

  /// Nothing while the row is being read; an article without an address says so.
  mutating func openInBrowser() -> [Effect] {
    guard let headline = list.selection else { return [] }
    guard let url = headline.url else { return say("This article has no address to open.") }
    return [.terminal(.openInBrowser(outgoing(url)))]
  }

  /// The address that would be opened, without what follows the reader, if the settings want it so.
  mutating func copyLink() -> [Effect] {
    guard let headline = list.selection else { return [] }
    guard let url = headline.url else { return say("This article has no address to copy.") }
    return [.terminal(.copy(outgoing(url)))]
  }

  /// An address as it leaves the program, by the reader's settings.
  func outgoing(_ address: String) -> String {
    (settings.links.stripTracking ? address.withoutTracking : address).printableAddress
  }
}

extension Marked {
  /// "Starred.", "12 articles marked read."
  fileprivate var sentence: String {
    let what = articles.count == 1 ? "" : "\(articles.count) articles "
    let done =
      switch mark {
      case .read: "marked read"
      case .unread: "marked unread"
      case .star: "starred"
      case .unstar: "no longer starred"
      }
    let text = what + done + "."
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
