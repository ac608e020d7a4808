import Model
import Screen

extension State {
  /// What the column is made of. A column that comes or goes changes the width of the text.
  mutating func take(_ folders: Folders) -> [Effect] {
    sidebar.take(folders)
    fitReading()
    return folders.mustCount ? [.read(.searchCounts)] : []
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
    return focus == .feeds ? [.read(.feeds)] : []
  }

  /// Back to the list: the column stays where it stands beside it, and goes where it has taken its place.
  mutating func leaveFeeds() -> [Effect] {
    if layout.list == nil { return toggleFeeds() }
    focus = .list
    return []
  }

  /// The list that is selected, or the results of a saved search.
  mutating func openFeed() -> [Effect] {
    focus = .list
    fitReading()
    switch sidebar.selection.scope {
    case .search(let query): return openSearch(query)
    case let scope: return show(scope)
    }
  }
}
