import Model
import Screen

/// Changing feeds and folders from the column.
extension State {
  mutating func perform(_ command: ColumnCommand) -> [Effect] {
    switch command {
    case .renameRow: openLine(RowLine.renaming(in: sidebar), else: FeedsTexts.cannotRename)
    case .shortenRow: openLine(RowLine.shortening(in: sidebar), else: FeedsTexts.forFeeds)
    case .moveRow: openLine(RowLine.moving(in: sidebar), else: FeedsTexts.cannotMove)
    case .tagRow: openLine(RowLine.tagging(in: sidebar), else: FeedsTexts.forFeeds)
    case .makeFolder: openLine(RowLine.makingFolder(in: sidebar), else: FeedsTexts.cannotMove)
    case .foldRow: fold()
    case .rowUp: moveRow(by: -1)
    case .rowDown: moveRow(by: 1)
    }
  }

  /// Folds the folder under the cursor, or the one around the feed under the cursor; unfolds it where it is folded.
  mutating func fold() -> [Effect] {
    guard let path = sidebar.folderAtCursor else { return say(FeedsTexts.nothingToFold) }
    sidebar.select(.folder(path))
    return [.write(.edit([.fold(path, sidebar.selection.isFolded != true)]))]
  }

  private mutating func openLine(_ line: RowLine?, else refusal: String) -> [Effect] {
    guard let line else { return say(refusal) }
    return open(RowLinePage(line))
  }

  private mutating func moveRow(by step: Int) -> [Effect] {
    guard var (scopes, place) = sidebar.neighbours(of: sidebar.index) else { return say(FeedsTexts.cannotMove) }
    guard scopes.indices.contains(place + step) else {
      return say(step < 0 ? FeedsTexts.isFirst : FeedsTexts.isLast)
    }
    let moved = scopes[place]
    scopes.swapAt(place, place + step)
    place += step
    switch moved {
    case .feed(let id):
      let order = scopes.compactMap { if case .feed(let id) = $0 { id } else { nil } }
      return [.write(.edit([.orderFeeds(order, moved: id, isUp: step < 0)]))]
    case .folder(let path):
      let order = scopes.compactMap { if case .folder(let path) = $0 { path } else { nil } }
      return [.write(.edit([.orderFolders(order, moved: path, isUp: step < 0)]))]
    case .all, .unread, .starred, .tag, .search: return []
    }
  }
}
