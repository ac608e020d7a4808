/// The result of merging marks of a server.
package struct MergeResult: Hashable, Sendable {
  /// Marks of articles here that changed.
  package var changed: Int
  /// Marks made here that the server accepted twice and does not show. Its word was taken.
  package var overruled: Int

  package init(changed: Int = 0, overruled: Int = 0) {
    self.changed = changed
    self.overruled = overruled
  }

  package static func += (left: inout MergeResult, right: MergeResult) {
    left.changed += right.changed
    left.overruled += right.overruled
  }
}

/// The differences between a server and what is known of it, in articles.
package struct SetDifference: Hashable, Sendable {
  /// Not known yet: their texts would be fetched.
  package var new: Int
  package var turnedUnread: Int
  /// No longer unread there: read, or gone.
  package var leftUnread: Int
  package var turnedStarred: Int
  /// No longer starred there: without a star, or gone.
  package var leftStarred: Int

  package init(new: Int, turnedUnread: Int, leftUnread: Int, turnedStarred: Int, leftStarred: Int) {
    self.new = new
    self.turnedUnread = turnedUnread
    self.leftUnread = leftUnread
    self.turnedStarred = turnedStarred
    self.leftStarred = leftStarred
  }
}

/// Articles of a server that are here already, and the marks that differ. Read or starred on one side counts on both.
package struct ArchivePreview: Hashable, Sendable {
  package var matched = 0
  /// Marks here that would be sent.
  package var sent = 0
  /// Marks of the server that would be set here.
  package var taken = 0

  package init() {}
}
