/// A change of feeds and folders that a person asks for. Folders are paths as in `FolderPath`.
package enum FeedEdit: Hashable, Sendable {
  /// Nil gives the feed its own title again.
  case rename(FeedID, String?)
  /// Gives the feed a short name in lists of articles; nil takes it away.
  case shorten(FeedID, String?)
  /// Nil is the top.
  case move(FeedID, folder: String?)
  /// Replaces the tags of the feed.
  case tag(FeedID, [String])
  /// Fetches the pages of the feed's articles too, or no longer.
  case wantPages(FeedID, Bool)
  case remove(FeedID)
  /// Removes the feed, and has the server of its account give it up too.
  case unsubscribe(FeedID)
  case makeFolder(String)
  /// Renames or moves a folder with all that is in it. One that is there already takes it in.
  case renameFolder(String, to: String)
  /// Removes a folder; what is in it moves to the folder around it.
  case removeFolder(String)
  case fold(String, Bool)
  /// Replaces a tag of all feeds.
  case renameTag(String, to: String)
  /// Sets the order of the feeds of one folder, of which one was moved.
  case orderFeeds([FeedID], moved: FeedID, isUp: Bool)
  /// Sets the order of the folders inside one folder, of which one was moved.
  case orderFolders([String], moved: String, isUp: Bool)

  package var kind: FeedAction.Kind {
    switch self {
    case .rename: .rename
    case .shorten: .shorten
    case .move: .move
    case .tag: .tag
    case .wantPages(_, let wants): wants ? .wantPages : .leavePages
    case .remove, .unsubscribe: .remove
    case .makeFolder: .makeFolder
    case .renameFolder: .renameFolder
    case .removeFolder: .removeFolder
    case .fold(_, let isFolded): isFolded ? .fold : .unfold
    case .renameTag: .renameTag
    case .orderFeeds, .orderFolders: .order
    }
  }

  /// The new name, folder or tags, or "up" or "down", for the sentence that tells the change; nil for none.
  package var target: String? {
    switch self {
    case .rename(_, let name), .shorten(_, let name): name
    case .move(_, let folder): folder
    case .tag(_, let tags): tags.isEmpty ? nil : tags.joined(separator: ", ")
    case .renameFolder(_, let path): path
    case .renameTag(_, let tag): tag
    case .orderFeeds(_, moved: _, let isUp), .orderFolders(_, moved: _, let isUp): isUp ? "up" : "down"
    case .wantPages, .remove, .unsubscribe, .makeFolder, .removeFolder, .fold: nil
    }
  }
}
