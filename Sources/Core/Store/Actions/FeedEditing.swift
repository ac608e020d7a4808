import Foundation
import GRDB
import Model

/// Changes of feeds and folders that a person asks for.
struct FeedEditing {
  private let db: Database
  private let now: Date

  init(_ db: Database, now: Date) {
    self.db = db
    self.now = now
  }

  /// Makes all edits as one action. Returns it, and nil where they change nothing.
  func perform(_ edits: [FeedEdit]) throws -> FeedAction? {
    guard let first = edits.first else { return nil }
    let kind = edits.count == 1 ? first.kind : .change
    let leaving = try edits.compactMap { if case .unsubscribe(let feed) = $0 { feed } else { nil } }.filter(
      FeedOutbox(db).concerns)
    return try FeedPatch(db, now: now).log(
      kind, try title(of: first), target: edits.count == 1 ? first.target : nil, leaving: leaving
    ) {
      for edit in edits { try perform(edit) }
    }
  }

  private func perform(_ edit: FeedEdit) throws {
    switch edit {
    case .rename(let feed, let name): try set("name", name, of: feed)
    case .shorten(let feed, let name): try set("shortName", name, of: feed)
    case .move(let feed, let folder):
      // In another folder the old place says nothing.
      try db.execute(
        sql: "UPDATE feed SET place = NULL WHERE id = ? AND folder IS NOT ?", arguments: [feed, folder])
      try set("folder", folder, of: feed)
      if let folder { try keep(folder) }
    case .tag(let feed, let tags): try set("tags", try JSON.text(tags), of: feed)
    case .wantPages(let feed, let wants):
      try db.execute(sql: "UPDATE feed SET wantsPages = ? WHERE id = ?", arguments: [wants, feed])
    case .remove(let feed): _ = try Subscribing(db).unsubscribe(feed, at: now)
    case .unsubscribe(let feed):
      if try Subscribing(db).unsubscribe(feed, at: now) { try FeedOutbox(db).leave(feed, at: now) }
    case .makeFolder(let path): try keep(path)
    case .renameFolder(let path, let other):
      try Accounts(db).refuseChange(of: path)
      try rename(path, to: other)
    case .removeFolder(let path):
      try Accounts(db).refuseChange(of: path)
      try removeFolder(path)
    case .fold(let path, let isFolded):
      try keep(path)
      try db.execute(sql: "UPDATE folder SET isFolded = ? WHERE path = ?", arguments: [isFolded, path])
    case .renameTag(let tag, let other): try rename(tag: tag, to: other)
    case .orderFeeds(let feeds, moved: _, isUp: _):
      for (place, feed) in feeds.enumerated() {
        try db.execute(sql: "UPDATE feed SET place = ? WHERE id = ?", arguments: [place, feed])
      }
    case .orderFolders(let paths, moved: _, isUp: _):
      for (place, path) in paths.enumerated() {
        try keep(path)
        try db.execute(sql: "UPDATE folder SET place = ? WHERE path = ?", arguments: [place, path])
      }
    }
  }

  private func set(_ column: String, _ value: String?, of feed: FeedID) throws {
    try db.execute(sql: "UPDATE feed SET \(column) = ? WHERE id = ?", arguments: [value, feed])
  }

  /// Keeps a folder although it may be empty.
  private func keep(_ path: String) throws {
    try db.execute(sql: "INSERT OR IGNORE INTO folder(path) VALUES (?)", arguments: [path])
  }

  /// A folder does not go into itself: then nothing is changed.
  func rename(_ path: String, to other: String) throws {
    guard path == other || !FolderPath.contains(path, other) else { return }
    let arguments: StatementArguments = ["path": path, "other": other]
    let isInside = "substr(:column, 1, length(:path) + 1) = :path || '/'"
    func move(_ table: String, _ column: String, or: String = "") throws {
      try db.execute(
        sql: """
          UPDATE \(or) \(table) SET \(column) = :other || substr(\(column), length(:path) + 1)
          WHERE \(column) = :path OR \(isInside.replacing(":column", with: column))
          """, arguments: arguments)
    }
    try move("feed", "folder")
    // Where the other folder has a row already, that one stays.
    try move("folder", "path", or: "OR IGNORE")
    try db.execute(
      sql: "DELETE FROM folder WHERE path = :path OR \(isInside.replacing(":column", with: "path"))",
      arguments: ["path": path])
    try keep(other)
  }

  private func removeFolder(_ path: String) throws {
    let parent = FolderPath.parent(of: path)
    for (table, column) in [("feed", "folder"), ("folder", "path")] {
      let replacement = parent.map { $0 + "/" } ?? ""
      try db.execute(
        sql: """
          UPDATE OR IGNORE \(table) SET \(column) = ? || substr(\(column), length(?) + 2)
          WHERE substr(\(column), 1, length(?) + 1) = ? || '/'
          """, arguments: [replacement, path, path, path])
    }
    try db.execute(sql: "UPDATE feed SET folder = ?, place = NULL WHERE folder = ?", arguments: [parent, path])
    try db.execute(
      sql: "DELETE FROM folder WHERE path = ? OR substr(path, 1, length(?) + 1) = ? || '/'",
      arguments: [path, path, path])
  }

  private func rename(tag: String, to other: String) throws {
    let feeds = try Row.fetchAll(db, sql: "SELECT id, tags FROM feed WHERE tags <> '[]'")
    for row in feeds {
      let tags: [String] = try row.json(1) ?? []
      guard tags.contains(tag) else { continue }
      var renamed: [String] = []
      for name in tags.map({ $0 == tag ? other : $0 }) where !renamed.contains(name) { renamed.append(name) }
      try set("tags", try JSON.text(renamed), of: row.value(0))
    }
  }

  /// The name of the thing that is changed, as it is before.
  private func title(of edit: FeedEdit) throws -> String {
    switch edit {
    case .rename(let feed, _), .shorten(let feed, _), .move(let feed, folder: _), .tag(let feed, _),
      .wantPages(let feed, _), .remove(let feed), .unsubscribe(let feed),
      .orderFeeds(_, moved: let feed, isUp: _):
      try String.fetchOne(db, sql: "SELECT coalesce(name, title) FROM feed WHERE id = ?", arguments: [feed]) ?? ""
    case .makeFolder(let path), .renameFolder(let path, to: _), .removeFolder(let path), .fold(let path, _),
      .orderFolders(_, moved: let path, isUp: _):
      path
    case .renameTag(let tag, to: _): tag
    }
  }
}
