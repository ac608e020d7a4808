import Foundation
import Model
import Store
import Synchronization
import TestKit
import Testing

@testable import Sync

/// A store that joins a folder, and a clock that stands until it is moved.
final class FolderDesk: Sendable {
  let store: Store
  let folder: DecSync
  private let clock = Mutex(FolderDesk.start)

  static let feed = "https://a.example/feed"
  /// 2025-12-11T12:00:00Z
  static let start = Date(timeIntervalSince1970: 1_765_454_400)

  /// Joins the folder under the name of a program.
  init(_ folder: Folder, _ program: String, limits: DecSyncLimits = DecSyncLimits()) throws {
    store = try Store.temporary()
    self.folder = DecSync(folder: folder.url.path, program: program, limits: limits)
    let account = Account(name: "Home", service: Account.decSync, address: folder.url.path, user: program)
    _ = try store.add(account, try self.folder.feeds(at: now), at: now)
  }

  var now: Date { clock.withLock(\.self) }
  func wait(_ seconds: Double) { clock.withLock { $0 += seconds } }
  func setClock(_ date: Date) { clock.withLock { $0 = date } }

  var account: Account { get throws { try store.accounts()[0].account } }
  var pending: Int { get throws { try store.accounts()[0].pending } }
  var edits: Int { get throws { try store.accounts()[0].edits } }

  @discardableResult
  func sync(full: Bool = false, sourceLocation: SourceLocation = #_sourceLocation) async throws -> SyncReport {
    let report = try await attempt(full: full)
    #expect(report.problem == nil, sourceLocation: sourceLocation)
    return report
  }

  /// A sync that may fail.
  func attempt(full: Bool = false) async throws -> SyncReport {
    let syncer = Syncer(store, .folder(folder)) { self.now }
    return await syncer.run(try account, Syncer.Options(isFull: full))
  }

  /// Follows a feed in the folder of the account.
  @discardableResult
  func follow(_ address: String = FolderDesk.feed, folder: String = "Home") throws -> FeedID {
    var list = SubscriptionList()
    list.subscriptions = [Subscription(feedURL: address, title: nil, folder: folder)]
    let added = try store.follow(list, titled: address, at: now)
    return (added.added + added.known)[0]
  }

  /// Fetches articles of a feed, whose guids are their titles, each of the day of the start.
  func fetch(
    _ titles: String..., of address: String = FolderDesk.feed, published: Date? = FolderDesk.start
  ) throws {
    try fetch(titles, of: address, published: published)
  }

  func fetch(
    _ titles: [String], of address: String = FolderDesk.feed, published: Date? = FolderDesk.start
  ) throws {
    var feed = Feed()
    feed.title = "Kursiv"
    feed.articles = titles.map { title in
      var article = Article(key: title)
      article.title = title
      article.text = "Text of \(title)."
      article.published = published
      return article
    }
    _ = try store.save(feed, address: address, at: now)
  }

  func id(_ title: String) throws -> ArticleID? {
    try store.headlines(store.ids(in: .all)).first { $0.title == title }?.id
  }

  @discardableResult
  func act(_ mark: Mark, _ titles: String...) throws -> [ArticleID] {
    try store.act(titles.compactMap { try id($0) }, mark, at: now)
  }

  /// "a", "b read", "c starred", by title.
  var marks: [String] {
    get throws {
      try store.headlines(store.ids(in: .all)).map { headline in
        headline.title + (headline.isRead ? " read" : "") + (headline.isStarred ? " starred" : "")
      }.sorted()
    }
  }

  /// The feeds that are followed: name, folder.
  var feeds: [String] {
    get throws { try store.feeds().filter(\.isSubscribed).map { "\($0.title) in \($0.folder ?? "-")" }.sorted() }
  }

  /// Two homes that follow the feed and have these articles.
  static func two(_ folder: Folder, _ titles: String...) async throws -> (FolderDesk, FolderDesk) {
    let first = try FolderDesk(folder, "desk")
    try first.follow()
    try first.fetch(titles)
    try await first.sync()
    let second = try FolderDesk(folder, "laptop")
    try second.fetch(titles)
    try await second.sync()
    return (first, second)
  }
}

/// The files of a program that is not newsband.
struct OtherProgram {
  let folder: Folder
  let name: String

  init(_ folder: Folder, _ name: String = "phone-Flym-00042") {
    (self.folder, self.name) = (folder, name)
  }

  func path(_ file: String) -> String { "rss/v2/\(name)/\(file)" }

  /// Writes a file as it is, and the numbers.
  func write(_ lines: [String], to bin: String, sequence: Int) throws {
    try folder.write(lines.map { $0 + "\n" }.joined(), to: path(bin))
    try folder.write("{\"\(bin)\":\(sequence)}\n", to: path("sequences"))
  }

  /// A mark of an article of the start.
  static func mark(_ field: String, _ guid: String, _ value: Bool, at time: String, day: String = "11") -> String {
    #"[["articles","\#(field)","2025","12","\#(day)"],"\#(time)","\#(guid)",\#(value)]"#
  }
}

extension Folder {
  /// The files below, with their texts.
  func files(_ path: String = "rss/v2") throws -> [String: String] {
    let root = url.appending(path: path).path
    var files: [String: String] = [:]
    for name in FileManager.default.enumerator(atPath: root)?.compactMap({ $0 as? String }) ?? [] {
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isFolder), !isFolder.boolValue {
        files[name] = try text(path + "/" + name)
      }
    }
    return files
  }
}
