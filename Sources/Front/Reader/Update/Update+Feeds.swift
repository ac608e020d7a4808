import Model
import Screen

extension State {
  mutating func take(_ folders: Folders) -> [Effect] {
    sidebar.take(folders)
    fitReading()
    return folders.mustCount ? [.countSearches] : []
  }

  /// Shows the column and goes there; from the column, hides it.
  mutating func toggleFeeds() -> [Effect] {
    if focus == .feeds {
      sidebar.isWanted = false
      focus = .list
    } else {
      sidebar.isWanted = true
      focus = .feeds
      sidebar.select(list.scope)
    }
    fitReading()
    return focus == .feeds ? [.loadFeeds] : []
  }

  /// From the list to the column at its left; false when it is not on the screen.
  mutating func goToFeeds() -> Bool {
    guard layout.feeds != nil, focus == .list, search == nil else { return false }
    focus = .feeds
    return true
  }

  mutating func openFeed() -> [Effect] {
    focus = .list
    fitReading()
    switch sidebar.selection.scope {
    case .search(let query): return openSearch(query)
    case let scope: return show(scope)
    }
  }
}
