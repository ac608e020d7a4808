import Foundation
import GRDB
import Model

/// Accounts in folders.
extension Store {
  /// The marks that wait to be written into a folder.
  package func folderMarks(of account: AccountID) throws(Problem) -> [FolderMark] {
    try read("read the outbox of") { db in try FolderMarks(db, account).waiting() }
  }

  /// Articles of the account by id, a page at a time.
  package func folderArticles(
    _ set: FolderArticleSet, of account: AccountID, after: ArticleID, limit: Int
  ) throws(Problem) -> [FolderArticle] {
    try read("read") { db in try FolderMarks(db, account).articles(set, after: after, limit: limit) }
  }

  /// The days of articles of the account, as days since 1970, and true if one of them has no date.
  package func folderDays(
    _ set: FolderArticleSet, of account: AccountID
  ) throws(Problem) -> (days: Set<Int>, isUndated: Bool) {
    try read("read") { db in try FolderMarks(db, account).days(set) }
  }

  /// The days of articles of the account that have a date and one of these keys, by key.
  package func folderDatedDays(
    _ keys: Set<String>, of account: AccountID
  ) throws(Problem) -> [String: Set<Int>] {
    try read("read") { db in try FolderMarks(db, account).datedDays(keys) }
  }

  /// The feeds here that are among those of a folder, whether they belong to the account or not.
  package func feeds(among feeds: [RemoteFeed], of account: AccountID) throws(Problem) -> Set<FeedID> {
    try read("list the feeds of") { db in
      let places = try RemoteFeeds.Places(db, account)
      return Set(
        feeds.compactMap { feed in
          if case .here(let id, title: _, folder: _) = places.place(of: feed) { id } else { nil }
        })
    }
  }

  /// Notes that marks are about to be written: from here on other programs may have them.
  package func noteAttempt(_ marks: [FolderMark], account: AccountID) throws(Problem) {
    guard !marks.isEmpty else { return }
    try write("write to") { db in try FolderMarks(db, account).noteAttempt(marks) }
  }

  /// Takes the marks of a folder, in transactions of `step` articles at most: others can write in between, and what is done when
  /// the program dies is kept. All about one article is in one of them. Returns the number of marks that changed here.
  ///
  /// - Parameter compared: articles that were compared with the folder.
  package func take(
    _ states: [FolderState], compared: [ArticleID], of account: AccountID, step: Int = 2_000
  ) throws(Problem) -> Int {
    var (states, compared) = (states.sorted { $0.article < $1.article }[...], compared.sorted()[...])
    var changed = 0
    while !states.isEmpty || !compared.isEmpty {
      let ends = [states.dropFirst(step - 1).first?.article, compared.dropFirst(step - 1).first]
      let end = ends.compactMap(\.self).min() ?? .max
      let (some, few) = (states.prefix { $0.article <= end }, compared.prefix { $0 <= end })
      changed += try write("merge marks into") { db in try FolderMarks(db, account).take(some, compared: few) }
      (states, compared) = (states.dropFirst(some.count), compared.dropFirst(few.count))
    }
    return changed
  }

  /// Takes the feeds of a folder.
  ///
  /// - Parameters:
  ///   - left: addresses of feeds that were given up there.
  ///   - settled: addresses of feeds on which the folder has the last word, although they were changed here. One that was
  ///     changed here once more since the folder was read stays as it is, and waits.
  package func keep(
    folder feeds: [RemoteFeed], left: Set<String>, settled: Set<String>, of account: Account, at now: Date
  ) throws(Problem) -> RemoteFeedChanges {
    try write("change feeds in") { db in
      try FeedOutbox(db).forgetUndone(account.id)
      let waiting = try Accounts(db).fetch(account.id).map { try FeedOutbox(db).fetch($0).map(\.remote) } ?? []
      let changes = try RemoteFeeds(db, account.id).keep(
        folder: feeds, left: left, settled: settled.subtracting(waiting), branch: account.name, at: now)
      try FeedOutbox(db).settle(account.id)
      try Indexing(db).run(limit: Indexing.few)
      return changes
    }
  }
}
