import Foundation

/// An article of a feed of an account in a folder, with its marks here.
package struct FolderArticle: Hashable, Sendable, Identifiable {
  package var id: ArticleID
  /// The guid of the article, or the address or the hash that stands for it.
  package var key: String
  /// The day of its date in UTC, as days since 1970.
  package var day: Int
  /// False where the feed gives no date: then the day is that on which it came, which differs between machines.
  package var isDated: Bool
  package var isRead: Bool
  package var readAt: Date?
  package var isStarred: Bool
  package var starredAt: Date?
  /// The folder's last word on its marks, as they were compared last.
  package var folderRead: Bool
  package var folderStarred: Bool

  package init(
    id: ArticleID, key: String, day: Int, isDated: Bool = true, isRead: Bool = false, readAt: Date? = nil,
    isStarred: Bool = false, starredAt: Date? = nil, folderRead: Bool = false,
    folderStarred: Bool = false
  ) {
    self.id = id
    self.key = key
    self.day = day
    self.isDated = isDated
    self.isRead = isRead
    self.readAt = readAt
    self.isStarred = isStarred
    self.starredAt = starredAt
    self.folderRead = folderRead
    self.folderStarred = folderStarred
  }

  package func value(of field: MarkField) -> Bool {
    switch field {
    case .read: isRead
    case .starred: isStarred
    }
  }

  package func folderWord(on field: MarkField) -> Bool {
    switch field {
    case .read: folderRead
    case .starred: folderStarred
    }
  }

  /// The time at which the mark was set here; nil where it is not set, or the time is not known.
  package func time(of field: MarkField) -> Date? {
    switch field {
    case .read: isRead ? readAt : nil
    case .starred: isStarred ? starredAt : nil
    }
  }
}

/// A mark of a person that waits to be written into a folder.
package struct FolderMark: Hashable, Sendable {
  package var article: FolderArticle
  package var field: MarkField
  package var value: Bool
  package var made: Date
  /// The number of the change; nil for a mark that was set before the article was compared with the folder.
  package var generation: Int?
  /// True if the article was compared with the folder before the mark was made.
  package var wasCompared: Bool

  package init(
    article: FolderArticle, field: MarkField, value: Bool, made: Date, generation: Int?, wasCompared: Bool
  ) {
    self.article = article
    self.field = field
    self.value = value
    self.made = made
    self.generation = generation
    self.wasCompared = wasCompared
  }
}

/// The value of a mark after an exchange with a folder.
package struct FolderState: Hashable, Sendable {
  package var article: ArticleID
  package var field: MarkField
  package var value: Bool
  /// The time of the act, wherever it was.
  package var made: Date
  /// The mark that waited and counts no longer; nil for none.
  package var generation: Int?

  package init(article: ArticleID, field: MarkField, value: Bool, made: Date, generation: Int? = nil) {
    self.article = article
    self.field = field
    self.value = value
    self.made = made
    self.generation = generation
  }
}
