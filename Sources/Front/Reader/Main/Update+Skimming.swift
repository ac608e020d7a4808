import Model

/// Going through unread articles without opening each.
extension State {
  /// The article that stands beside the list, with its place.
  struct BesideList {
    var id: ArticleID
    var index: Int
    var scope: Scope
  }

  /// The unread article beside the list; nil where the settings mark none that one passes.
  var besideList: BesideList? {
    guard settings.list.readPassed, isBesideList, let id = list.selected, isToRead(id) else { return nil }
    return BesideList(id: id, index: list.index, scope: list.scope)
  }

  /// Marks the article that was beside the list when the reader has gone to a later one.
  func markPassed(_ passed: BesideList?) -> [Effect] {
    guard let passed, focus == .list, pages.isEmpty, list.scope == passed.scope, list.index > passed.index,
      list.ids.indices.contains(passed.index), list.ids[passed.index] == passed.id
    else { return [] }
    return [.write(.seen(readTogether(passed.id), in: listedScope))]
  }

  /// Goes to the next feed with unread articles; from a folder, to the next folder. The column is read first: its counts must
  /// be those of now.
  mutating func goToNextFeed() -> [Effect] {
    awaitsNextFeed = true
    return [readFeeds]
  }

  /// Shows the next list when it was asked for.
  mutating func showNextFeed() -> [Effect] {
    guard awaitsNextFeed else { return [] }
    awaitsNextFeed = false
    // In the column the way goes on from the row under the cursor.
    let here = focus == .feeds ? sidebar.selection.scope : listedScope
    let isInFolder = if case .folder = here { true } else { false }
    guard let row = sidebar.nextUnread(after: here, amongFolders: isInFolder, grouping) else {
      _ = say(isInFolder ? FeedsTexts.noFolderUnread : FeedsTexts.noFeedUnread)
      dropQueue()
      return []
    }
    beginsAtUnread = true
    return show(row.scope)
  }
}

extension Sidebar {
  /// The first row whose list has unread rows after that of a list, and from the top again; feeds, or folders.
  fileprivate func nextUnread(after scope: Scope, amongFolders isFolder: Bool, _ grouping: ListGrouping) -> Row? {
    let start = rows.firstIndex { $0.scope == scope }.map { $0 + 1 } ?? 0
    return (rows[start...] + rows[..<start]).first { row in
      guard (count(of: row, grouping) ?? 0) > 0 else { return false }
      switch row.scope {
      case .feed: return !isFolder
      case .folder: return isFolder
      case .all, .unread, .starred, .tag, .search: return false
      }
    }
  }
}
