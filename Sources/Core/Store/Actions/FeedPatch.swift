import Foundation
import GRDB
import Model

/// Changes of feeds and folders: noting what they were, and bringing that back.
struct FeedPatch {
  private let db: Database
  private let now: Date

  init(_ db: Database, now: Date) {
    self.db = db
    self.now = now
  }

  /// Does some work and adds it to the log as one action. Returns the action, and nil where the work changed nothing.
  ///
  /// The settings of all feeds are compared before and after: a row a feed, a few milliseconds for thousands.
  ///
  /// - Parameter leaving: feeds that the work gives up on the servers of their accounts too.
  func log(
    _ kind: FeedAction.Kind, _ title: String, target: String? = nil, leaving: [FeedID] = [], _ work: () throws -> Void
  ) throws -> FeedAction? {
    let (feeds, folders) = (try traits(), try folderTraits())
    try work()
    var action = FeedAction(kind, title, target: target)
    if !leaving.isEmpty { action.leaving = leaving }
    for (feed, after) in try traits() where feeds[feed] != after {
      action.feeds.append(FeedChange(feed, before: feeds[feed] ?? .absent, after: after))
    }
    let foldersAfter = try folderTraits()
    for path in Set(folders.keys).union(foldersAfter.keys) where folders[path] != foldersAfter[path] {
      action.folders.append(FolderChange(path, before: folders[path], after: foldersAfter[path]))
    }
    guard !action.isEmpty else { return nil }
    action.feeds.sort { $0.feed < $1.feed }
    action.folders.sort { $0.path < $1.path }
    try ActionLog(db, now: now).add(.feeds(action))
    try FeedOutbox(db).note(action.feeds, at: now)
    return action
  }

  /// Undoes an action, or does it again. A setting that was changed since stays as it is. Returns the number of these, and
  /// whether anything changed.
  func apply(_ action: FeedAction, isUndo: Bool) throws -> (count: Int, hasChanged: Bool) {
    var (left, done) = (0, 0)
    let traits = try traits()
    var made: [FeedChange] = []
    for change in action.feeds.map({ isUndo ? $0.inverse : $0 }) {
      guard let current = traits[change.feed] else {
        left += 1
        continue
      }
      let (wanted, others) = merged(current, change)
      left += others
      if wanted != current {
        done += 1
        try set(change.feed, from: current, to: wanted)
        made.append(FeedChange(change.feed, before: current, after: wanted))
      }
    }
    try FeedOutbox(db).note(made, undoing: isUndo ? action : nil, at: now)
    if isUndo, action.kind == .add { try FeedOutbox(db).leaveAgain(made, at: now) }
    if !isUndo {
      for change in made where change.after.presence == .removed && action.leaves(change.feed) {
        try FeedOutbox(db).leave(change.feed, at: now)
      }
    }
    let folders = try folderTraits()
    for change in action.folders.map({ isUndo ? $0.inverse : $0 }) where change.after != folders[change.path] {
      if change.before == folders[change.path] {
        done += 1
        try set(change.path, to: change.after)
      } else {
        left += 1
      }
    }
    return (left, done > 0)
  }

  /// The present traits with those of a change that still are as the change found them, and the number of the others.
  private func merged(_ current: FeedTraits, _ change: FeedChange) -> (FeedTraits, left: Int) {
    var (wanted, left) = (current, 0)
    func merge<Value: Equatable>(_ trait: WritableKeyPath<FeedTraits, Value>) {
      let (before, after) = (change.before[keyPath: trait], change.after[keyPath: trait])
      guard before != after, current[keyPath: trait] != after else { return }
      if current[keyPath: trait] == before { wanted[keyPath: trait] = after } else { left += 1 }
    }
    // A feed that was not there has no settings to go back to: it is removed, with those that it has.
    let (isNew, wasNew) = (change.before.presence == .absent, change.after.presence == .absent)
    if !isNew, !wasNew {
      merge(\.name)
      merge(\.shortName)
      merge(\.folder)
      merge(\.tags)
      merge(\.place)
      merge(\.wantsPages)
    }
    let presence = wasNew ? FeedTraits.Presence.removed : change.after.presence
    let before = isNew ? FeedTraits.Presence.removed : change.before.presence
    if before != presence, current.presence != presence {
      if current.presence == before { wanted.presence = presence } else { left += 1 }
    }
    return (wanted, left)
  }

  private func set(_ feed: FeedID, from current: FeedTraits, to wanted: FeedTraits) throws {
    try db.execute(
      sql: """
        UPDATE feed SET name = ?, shortName = ?, folder = ?, tags = ?, place = ?, wantsPages = coalesce(?, wantsPages)
        WHERE id = ?
        """,
      arguments: [
        wanted.name, wanted.shortName, wanted.folder, try JSON.text(wanted.tags), wanted.place, wanted.wantsPages, feed,
      ])
    guard wanted.presence != current.presence else { return }
    let subscribing = Subscribing(db)
    if wanted.presence == .removed {
      _ = try subscribing.unsubscribe(feed, at: now)
    } else {
      try subscribing.restore(feed)
      try db.execute(
        sql: "UPDATE feed SET isSubscribed = ? WHERE id = ?", arguments: [wanted.presence == .followed, feed])
    }
  }

  private func set(_ path: String, to wanted: FolderTraits?) throws {
    guard let wanted else { return try db.execute(sql: "DELETE FROM folder WHERE path = ?", arguments: [path]) }
    try db.execute(
      sql: "INSERT OR REPLACE INTO folder(path, isFolded, place) VALUES (?, ?, ?)",
      arguments: [path, wanted.isFolded, wanted.place])
  }

  private func traits() throws -> [FeedID: FeedTraits] {
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT id, name, folder, tags, place, isSubscribed, removed IS NOT NULL, shortName, wantsPages FROM feed")
    return Dictionary(
      uniqueKeysWithValues: try rows.map { row in
        let (isFollowed, isRemoved): (Bool, Bool) = (try row.value(5), try row.value(6))
        let traits = try FeedTraits(
          name: row.value(1), shortName: row.value(7), folder: row.value(2),
          // Most feeds have none, and a decoder for each of a thousand feeds is felt.
          tags: row.value(3) == "[]" ? [] : row.json(3) ?? [], place: row.value(4),
          wantsPages: row.value(8),
          presence: isFollowed ? .followed : isRemoved ? .removed : .listed)
        return (try row.value(0), traits)
      })
  }

  private func folderTraits() throws -> [String: FolderTraits] {
    Dictionary(
      uniqueKeysWithValues: try FolderSummary.fetchAll(db).map {
        ($0.path, FolderTraits(isFolded: $0.isFolded, place: $0.place))
      })
  }
}
