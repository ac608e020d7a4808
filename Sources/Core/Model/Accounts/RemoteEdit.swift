import Foundation

/// A change of one feed that is to be made on the server of an account.
package struct RemoteEdit: Hashable, Sendable {
  package enum Change: Hashable, Sendable {
    /// Folders as names from the outside in, joined by "/"; nil is the top.
    case follow(address: String, folder: String?)
    case rename(String)
    case move(folder: String?)
    case unfollow
  }

  /// The feed here.
  package var feed: FeedID
  /// Its id on the server; empty for one that is to be followed there.
  package var remote: String
  /// Its name here, for sentences; of one that is renamed, the name that the server has.
  package var title: String
  package var change: Change
  /// The time of the person's last change of the feed; nil where it is not known.
  package var made: Date?

  package init(feed: FeedID, remote: String, title: String, change: Change, made: Date? = nil) {
    self.feed = feed
    self.remote = remote
    self.title = title
    self.change = change
    self.made = made
  }
}

/// The feeds of an account whose changes wait to be sent. What is sent is found when it is sent: the difference between the
/// feed here and the feed as the server gave it last.
package struct WaitingEdits: Hashable, Sendable, Codable {
  /// Feeds whose name or folder was changed here.
  package var changed: [FeedID]
  /// Feeds that were put into the folder of the account.
  package var joining: [FeedID]
  /// Feeds that a server was asked to follow: it may have done so although no answer came. Nil for none.
  package var attempted: [FeedID]?
  /// Feeds that were removed here and are to be given up on the server.
  package var leaving: [FeedID]
  /// The titles that feeds had on the server before they were first renamed from here, by the number of the feed. Such a feed
  /// gets it back there when its name here is taken away.
  package var titles: [String: String]
  /// The time of the last change of each feed, in milliseconds since 1970, by the number of the feed. A folder without a
  /// server goes by it.
  package var times: [String: Int64]?
  /// The names and folders that the server refused, by the number of the feed. They are neither sent nor told again before the
  /// person changes them. Nil for none.
  package var refused: [String: Refused]?
  /// Changes at which the server failed, by the number of the feed and the kind of change. Nil for none.
  package var failed: [String: Failed]?

  package struct Refused: Hashable, Sendable, Codable {
    package var name: String?
    /// The folder on the server; empty for the top, and nil where none was refused.
    package var folder: String?

    package init(name: String? = nil, folder: String? = nil) { (self.name, self.folder) = (name, folder) }
  }

  package struct Failed: Hashable, Sendable, Codable {
    package var count: Int
    /// The time from which on it is tried again, in milliseconds since 1970.
    package var next: Int64

    package init(count: Int, next: Int64) { (self.count, self.next) = (count, next) }
  }

  package init(
    changed: [FeedID] = [], joining: [FeedID] = [], leaving: [FeedID] = [], titles: [String: String] = [:]
  ) {
    self.changed = changed
    self.joining = joining
    self.leaving = leaving
    self.titles = titles
  }
}
