import Foundation
import GRDB
import Model

/// Accounts in folders.
extension Store {
  /// The marks that wait to be written into a folder, and the articles that were not compared with it yet.
  package func folderMarks(
    of account: AccountID
  ) throws(Problem) -> (waiting: [FolderMark], uncompared: [FolderArticle]) {
    try read("read the outbox of") { db in
      let marks = FolderMarks(db, account)
      return (try marks.waiting(), try marks.uncompared())
    }
  }

  /// The articles of the account with one of these keys that were compared with the folder before.
  package func folderArticles(_ keys: Set<String>, of account: AccountID) throws(Problem) -> [FolderArticle] {
    try read("read") { db in try FolderMarks(db, account).articles(keys) }
  }

  /// Notes that marks are about to be written: from here on other programs may have them.
  package func noteAttempt(_ marks: [FolderMark], account: AccountID) throws(Problem) {
    guard !marks.isEmpty else { return }
    try write("write to") { db in try FolderMarks(db, account).noteAttempt(marks) }
  }

  /// Takes the marks of a folder, in one transaction. Returns the number of marks that changed here.
  ///
  /// - Parameter compared: articles that were compared with the folder.
  package func take(
    _ states: [FolderState], compared: [FolderArticle], of account: AccountID
  ) throws(Problem) -> Int {
    guard !states.isEmpty || !compared.isEmpty else { return 0 }
    return try write("merge marks into") { db in try FolderMarks(db, account).take(states, compared: compared) }
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
      let waiting = try Accounts(db).fetch(account.id).map { try FeedOutbox(db).fetch($0).map(\.remote) } ?? []
      let changes = try RemoteFeeds(db, account.id).keep(
        folder: feeds, left: left, settled: settled.subtracting(waiting), branch: account.name, at: now)
      try Indexing(db).run(limit: Indexing.few)
      return changes
    }
  }

  /// Forgets what is known of the marks of a folder: everything is compared anew.
  package func forgetFolder(of account: AccountID) throws(Problem) {
    try write("write to") { db in try FolderMarks(db, account).forget() }
  }
}
