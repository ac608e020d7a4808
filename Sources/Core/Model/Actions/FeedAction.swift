/// A change of feeds and folders, with what they were before and after.
package struct FeedAction: Hashable, Sendable, Codable {
  /// The kind of change, for the sentence that tells it.
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case rename, shorten, move, tag, add, remove, order
    /// Fetching the pages of a feed's articles, and no longer doing so.
    case wantPages, leavePages
    case makeFolder, renameFolder, removeFolder, fold, unfold, renameTag
    /// Several settings of one feed.
    case change
  }

  package var kind: Kind
  /// The name of the feed, folder or tag before the change.
  package var title: String
  /// The new name, folder or tags, or the direction of a move; nil for none.
  package var target: String?
  package var feeds: [FeedChange]
  package var folders: [FolderChange]
  /// Feeds that are given up on the servers of their accounts too; nil for none.
  package var leaving: [FeedID]?

  package init(
    _ kind: Kind, _ title: String, target: String? = nil, feeds: [FeedChange] = [], folders: [FolderChange] = []
  ) {
    self.kind = kind
    self.title = title
    self.target = target
    self.feeds = feeds
    self.folders = folders
  }

  /// True if undoing it unsubscribes from feeds.
  package var hasFollowed: Bool {
    kind == .add && feeds.contains { $0.after.presence == .followed && $0.before.presence != .followed }
  }

  /// True if nothing was changed.
  package var isEmpty: Bool { feeds.isEmpty && folders.isEmpty }
}

/// The settings of a feed that an action can change.
package struct FeedTraits: Hashable, Sendable, Codable {
  package enum Presence: String, Hashable, Sendable, Codable {
    /// Subscribed to.
    case followed
    /// Read from a file.
    case listed
    case removed
    /// Not in the store.
    case absent
  }

  /// The name that the person gave; nil for the feed's own title.
  package var name: String?
  /// The name in lists of articles; nil where the title is to be shortened.
  package var shortName: String?
  package var folder: String?
  package var tags: [String]
  /// The place among its neighbours; nil where the person has not moved any of them.
  package var place: Int?
  /// True where the pages of its articles are fetched too; nil in an action that an earlier version kept.
  package var wantsPages: Bool?
  package var presence: Presence

  package init(
    name: String?, shortName: String? = nil, folder: String?, tags: [String], place: Int?, wantsPages: Bool? = nil,
    presence: Presence
  ) {
    self.name = name
    self.shortName = shortName
    self.folder = folder
    self.tags = tags
    self.place = place
    self.wantsPages = wantsPages
    self.presence = presence
  }

  /// The traits of a feed that is not in the store.
  package static let absent = FeedTraits(name: nil, folder: nil, tags: [], place: nil, presence: .absent)
}

package struct FeedChange: Hashable, Sendable, Codable {
  package var feed: FeedID
  package var before: FeedTraits
  package var after: FeedTraits

  package init(_ feed: FeedID, before: FeedTraits, after: FeedTraits) {
    self.feed = feed
    self.before = before
    self.after = after
  }

  package var inverse: FeedChange { FeedChange(feed, before: after, after: before) }
}

/// The settings of a folder.
package struct FolderTraits: Hashable, Sendable, Codable {
  package var isFolded: Bool
  package var place: Int?

  package init(isFolded: Bool = false, place: Int? = nil) {
    self.isFolded = isFolded
    self.place = place
  }
}

package struct FolderChange: Hashable, Sendable, Codable {
  package var path: String
  /// Nil for a folder that was not kept: it is there only while it holds feeds.
  package var before: FolderTraits?
  package var after: FolderTraits?

  package init(_ path: String, before: FolderTraits?, after: FolderTraits?) {
    self.path = path
    self.before = before
    self.after = after
  }

  package var inverse: FolderChange { FolderChange(path, before: after, after: before) }
}

extension FeedAction {
  /// True if it gives the feed up on the servers of its accounts too.
  package func leaves(_ feed: FeedID) -> Bool { leaving?.contains(feed) ?? false }
}
