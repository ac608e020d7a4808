import Foundation
import GRDB
import Model
import Money

/// Changes that can be undone, and undoing them.
extension Store {
  /// Marks articles as an action of a person. Returns those whose status changed.
  ///
  /// - Parameter isByItself: true for a mark that follows from reading: what was undone can still be done again after it.
  package func act(
    _ ids: [ArticleID], _ mark: Mark, isByItself: Bool = false, at now: Date
  ) throws(Problem) -> [ArticleID] {
    try write("mark articles in") { db in
      let changed = try Marking(db, now: now).mark(ids, mark)
      if !changed.isEmpty {
        try ActionLog(db, now: now).add(.mark(MarkAction(mark, changed)), keepsUndone: isByItself)
      }
      return changed
    }
  }

  /// Changes feeds and folders, all edits as one action. Returns the action, and nil where nothing changed.
  package func edit(_ edits: [FeedEdit], at now: Date) throws(Problem) -> FeedAction? {
    try write("change feeds in") { db in
      let action = try FeedEditing(db, now: now).perform(edits)
      try Indexing(db).run(limit: Indexing.few)
      return action
    }
  }

  /// Follows feeds as an action of a person. `title` names them all.
  package func follow(
    _ list: SubscriptionList, titled title: String, at now: Date
  ) throws(Problem) -> Subscribed {
    try write("add feeds to") { db in
      var subscribed = Subscribed()
      _ = try FeedPatch(db, now: now).log(.add, title) {
        subscribed = try Subscribing(db).subscribe(list, at: now)
      }
      try Indexing(db).run(limit: Indexing.few)
      return subscribed
    }
  }

  /// Saves a search as an action of a person. One of the same name is replaced.
  package func save(_ search: SavedSearch, at now: Date) throws(Problem) {
    try write("save a search in") { db in
      let patch = SearchPatch(db)
      let before = try patch.query(of: search.name).map { SavedSearch(name: search.name, query: $0) }
      guard before != search else { return }
      let action = SearchAction(before: before, after: search)
      if try patch.apply(action) { try ActionLog(db, now: now).add(.search(action)) }
    }
  }

  /// Removes a saved search, or gives it another name, as an action of a person; nil removes it. False when it is not there,
  /// or another search has the name.
  package func change(_ search: SavedSearch, to other: SavedSearch?, at now: Date) throws(Problem) -> Bool {
    try write("change a search in") { db in
      let action = SearchAction(before: search, after: other)
      guard try SearchPatch(db).apply(action) else { return false }
      try ActionLog(db, now: now).add(.search(action))
      return true
    }
  }

  /// Replaces all alerts as an action of a person.
  package func setAlerts(_ alerts: [AlertStatus], as action: AlertAction, at now: Date) throws(Problem) {
    try write("keep alerts in") { db in
      try Alerts(db).set(alerts)
      try ActionLog(db, now: now).add(.alert(action))
    }
  }

  /// Undoes the last action, unless that unsubscribes from feeds and is not the action that a person has confirmed.
  package func undo(confirmed: FeedAction?, at now: Date) throws(Problem) -> UndoResult {
    try write("undo a change in") { db in
      let log = ActionLog(db, now: now)
      if case .feeds(let action)? = try log.next(), action.hasFollowed, action != confirmed { return .asks(action) }
      let reverted = try log.undo()
      try Indexing(db).run(limit: Indexing.few)
      return reverted.map { .done($0) } ?? .nothing
    }
  }

  /// Undoes the last action. Nil when there is none.
  package func undo(at now: Date) throws(Problem) -> Reverted? {
    try write("undo a change in") { db in
      let reverted = try ActionLog(db, now: now).undo()
      try Indexing(db).run(limit: Indexing.few)
      return reverted
    }
  }

  /// Does again the action that was undone last. Nil when there is none.
  package func redo(at now: Date) throws(Problem) -> Reverted? {
    try write("do a change again in") { db in
      let reverted = try ActionLog(db, now: now).redo()
      try Indexing(db).run(limit: Indexing.few)
      return reverted
    }
  }

  /// The folders that are kept although they may be empty, by path.
  package func folders() throws(Problem) -> [FolderSummary] {
    try read("list the folders of") { db in try FolderSummary.fetchAll(db) }
  }
}
