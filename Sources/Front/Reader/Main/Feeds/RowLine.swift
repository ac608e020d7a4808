import Model
import Text

/// A line for a row of the column: a new name, a folder, tags. Knows what it starts with, what completes it, and the change
/// that it makes.
struct RowLine: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    case renameFeed(FeedID)
    case shortenFeed(FeedID)
    case renameFolder(String)
    case renameTag(String)
    case renameSearch(SavedSearch)
    case moveFeed(FeedID)
    case moveFolder(String)
    case tagFeed(FeedID)
    case makeFolder
  }

  let purpose: Purpose
  /// The row that is changed; empty for a new folder.
  let title: String
  /// The name of a feed in lists, for where its title has no room; nil for all other rows.
  var shortTitle: String?
  /// The text to begin with.
  let start: String
  /// Folders or tags that complete the line.
  let candidates: [String]

  /// True if the text to begin with is more likely replaced than continued.
  var isReplaced: Bool {
    switch purpose {
    case .renameFeed, .shortenFeed, .renameFolder, .renameTag, .renameSearch, .moveFeed, .moveFolder: true
    case .tagFeed, .makeFolder: false
    }
  }

  /// Nil for a row whose name is fixed.
  static func renaming(in sidebar: Sidebar) -> RowLine? {
    let row = sidebar.selection
    func line(_ purpose: Purpose, _ start: String) -> RowLine {
      RowLine(purpose: purpose, title: row.title, shortTitle: row.nameInLists, start: start, candidates: [])
    }
    switch row.scope {
    case .feed(let id): return line(.renameFeed(id), row.title)
    case .folder(let path): return line(.renameFolder(path), row.title)
    case .tag(let tag): return line(.renameTag(tag), tag)
    case .search(let query):
      return line(.renameSearch(SavedSearch(name: row.title, query: query.text)), row.title)
    case .all, .unread, .starred: return nil
    }
  }

  /// Nil for a row that is no feed. Begins with the short name, else with the one that is shown.
  static func shortening(in sidebar: Sidebar) -> RowLine? {
    guard case .feed(let id) = sidebar.selection.scope else { return nil }
    let row = sidebar.selection
    return RowLine(
      purpose: .shortenFeed(id), title: row.title, shortTitle: row.nameInLists,
      start: row.shortName ?? SourceName.short(row.title), candidates: [])
  }

  /// Nil for a row that stands in no folder. A folder cannot move into itself.
  static func moving(in sidebar: Sidebar) -> RowLine? {
    let row = sidebar.selection
    func line(_ purpose: Purpose, _ candidates: [String]) -> RowLine {
      RowLine(
        purpose: purpose, title: row.title, shortTitle: row.nameInLists, start: row.folder ?? "", candidates: candidates
      )
    }
    switch row.scope {
    case .feed(let id): return line(.moveFeed(id), sidebar.folders)
    case .folder(let path):
      return line(.moveFolder(path), sidebar.folders.filter { !FolderPath.contains(path, $0) })
    case .all, .unread, .starred, .tag, .search: return nil
    }
  }

  /// Nil for a row that is no feed.
  static func tagging(in sidebar: Sidebar) -> RowLine? {
    guard case .feed(let id) = sidebar.selection.scope else { return nil }
    let start = sidebar.selection.tags.map { $0.replacing(",", with: " ") }.joined(separator: ", ")
    return RowLine(
      purpose: .tagFeed(id), title: sidebar.selection.title, shortTitle: sidebar.selection.nameInLists, start: start,
      candidates: sidebar.tags)
  }

  /// A new folder, inside of the one under the cursor.
  static func makingFolder(in sidebar: Sidebar) -> RowLine {
    let start = sidebar.folderAtCursor.map { $0 + "/" } ?? ""
    return RowLine(purpose: .makeFolder, title: "", start: start, candidates: sidebar.folders)
  }

  /// The change that the text asks for; nil where it changes nothing.
  func effect(of text: String) -> WriteEffect? {
    let text = text.displaySafe.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard text != start else { return nil }
    switch purpose {
    case .renameFeed(let id): return .edit([.rename(id, text.isEmpty ? nil : text)])
    case .shortenFeed(let id): return .edit([.shorten(id, text.isEmpty ? nil : text)])
    case .renameFolder(let path):
      guard !text.isEmpty else { return nil }
      let parent = FolderPath.parent(of: path).map { $0 + "/" } ?? ""
      return .edit([.renameFolder(path, to: parent + FolderPath.name(text))])
    case .renameTag(let tag): return RowLine.tags(in: text).first.map { .edit([.renameTag(tag, to: $0)]) }
    case .renameSearch(let search):
      return text.isEmpty ? nil : .rename(search, to: text)
    case .moveFeed(let id): return .edit([.move(id, folder: FolderPath.typed(text))])
    case .moveFolder(let path):
      let inside = FolderPath.typed(text).map { $0 + "/" } ?? ""
      let moved = inside + FolderPath.lastName(of: path)
      return moved == path ? nil : .edit([.renameFolder(path, to: moved)])
    case .tagFeed(let id): return .edit([.tag(id, RowLine.tags(in: text))])
    case .makeFolder: return FolderPath.typed(text).map { .edit([.makeFolder($0)]) }
    }
  }

  /// "economy, #steppe": tags between commas, each once.
  static func tags(in text: String) -> [String] {
    var tags: [String] = []
    for part in text.split(separator: ",") {
      let words = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let tag = String(words.drop { $0 == "#" }.drop { $0 == " " })
      if !tag.isEmpty, !tags.contains(tag) { tags.append(tag) }
    }
    return tags
  }

  /// The part of the text that is completed: the last tag, or the whole text. Text that was not touched is no beginning of
  /// anything: then all candidates are offered.
  func completed(_ text: String) -> (before: String, beginning: String) {
    if case .tagFeed = purpose {
      guard let comma = text.lastIndex(of: ",") else { return ("", text == start ? "" : text) }
      let rest = text[text.index(after: comma)...]
      return (String(text[...comma]) + " ", String(rest.drop { $0 == " " }))
    }
    return ("", text == start ? "" : text)
  }

  /// The candidates that begin with what was typed, in any case of letters; those that go on with it come first.
  func matches(_ text: String) -> [String] {
    let beginning = completed(text).beginning.lowercased()
    guard !beginning.isEmpty else { return candidates }
    return candidates.filter { $0.lowercased().hasPrefix(beginning) }
      + candidates.filter { !$0.lowercased().hasPrefix(beginning) && $0.lowercased().contains(beginning) }
  }
}
