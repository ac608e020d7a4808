import Model
import Screen

/// The other texts of an article: that of its page, that of its feed, and what it said before it was changed.
extension State {
  /// The page's text, and back to what the feed gave.
  mutating func toggleText() -> [Effect] {
    guard let headline = list.selection else { return [] }
    guard let opened = reading?.opened, opened.headline.id == headline.id else { return [] }
    if opened.isFromFeed { return [.open(headline.id)] }
    if opened.stored.fromFeed != nil { return [.openFeedText(headline.id)] }
    guard headline.url != nil else { return say("This article has no page to fetch.") }
    return say("Fetching the page…") + [.fetchPage(headline.id)]
  }

  /// From now on the pages of this feed's articles are fetched with it, or not any more.
  mutating func toggleWantsPages() -> [Effect] {
    list.selection.map { [.toggleWantsPages($0.feed)] } ?? []
  }

  mutating func openChanges() -> [Effect] {
    guard let opened = reading?.opened, opened.headline.id == list.selected, opened.stored.earlier != nil else {
      return say("This article is as it came.")
    }
    return [.compare(opened.headline.id)]
  }

  mutating func take(_ changes: Changes) -> [Effect] {
    guard changes.article == list.selected, overlay == nil else { return [] }
    overlay = .changes(changes)
    return []
  }

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
    let last = max(0, ChangesPane.lines(changes, self).count - ChangesPane.room(in: size))
    changes.scroll = max(0, min(last, changes.scroll))
    overlay = .changes(changes)
    return []
  }
}
