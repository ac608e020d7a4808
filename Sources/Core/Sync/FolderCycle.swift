import Foundation
import Model
import Parse
import Store

/// One sync of one account in a folder.
///
/// All files are compared with the store first; then own files are written, and then the store takes the result. A sync that is
/// killed in between writes the same entries once more: an entry has the time of the act, and not that of the sync.
struct FolderCycle: AccountCycle {
  var report: SyncReport
  private(set) var record: AccountRecord
  private let syncer: Syncer
  private let folder: DecSync
  private let account: Account
  private let options: Syncer.Options
  /// Nil for a rehearsal, which does not hold the account.
  private let holder: String?
  /// The time at which the account was held last.
  private var heldAt: Date?
  /// True once own files were written.
  private var hasWritten = false

  private var store: Store { syncer.store }
  private var now: Date { syncer.now() }

  /// Seconds after which all files are read although none seems to have changed.
  private static let fullInterval = 86_400.0

  init(_ syncer: Syncer, _ folder: DecSync, _ account: Account, _ options: Syncer.Options, holder: String?) {
    self.syncer = syncer
    self.holder = holder
    self.folder = folder
    self.account = account
    self.options = options
    record = account.record
    report = SyncReport(account: account.name)
    report.place = "folder"
  }

  mutating func run() async throws(SyncFailure) {
    // The articles of feeds that join in the first round are compared in the second.
    let known = try feeds()
    try exchange()
    if try feeds() != known { try exchange() }
  }

  private func feeds() throws(SyncFailure) -> Set<FeedID> {
    try Syncer.local { () throws(Problem) in try store.feeds(of: account.id) }
  }

  /// Holds the account for longer, every two minutes. Throws when another program has taken it: then nothing more is written.
  private mutating func hold() throws(SyncFailure) {
    if Task.isCancelled { throw .stopped }
    guard let holder, heldAt.map({ abs(now.timeIntervalSince($0)) >= Syncer.lease / 5 }) ?? true else { return }
    try syncer.hold(account, by: holder)
    heldAt = now
  }

  private mutating func exchange() throws(SyncFailure) {
    let exchange = try compare()
    report.remarks = exchange.remarks
    report.lastingRemarks += exchange.lastingRemarks
    report.isComplete = report.isComplete || exchange.isFull
    // A folder that cannot be written is read all the same. What waits goes on waiting.
    let failure = try write(exchange)
    try take(exchange, isWritten: failure == nil)
    if let failure, exchange.hasNews { throw failure }
  }

  /// The exchange that a sync makes. Without a holder it is a rehearsal and writes nothing.
  mutating func compare() throws(SyncFailure) -> FolderExchange {
    var files = try DecSyncFiles(folder.folder, own: folder.program, limits: folder.limits)
    let listing = try files.listing()
    let last = DecSyncCursor(record.cursor, program: folder.program)
    if let last, !last.files.isEmpty, listing.isEmpty {
      throw .unreachable("the folder is empty, though it had files; is it mounted? Nothing was changed")
    }
    // Own files that are gone, or that something else wrote, say nothing of what was seen: all is compared anew.
    let cursor = last?.hasOwnFiles(as: listing) == true ? last : nil
    let isNew = cursor == nil
    let waiting = try Syncer.local { () throws(Problem) in try store.folderMarks(of: account.id) }
    let edits = try Syncer.local { () throws(Problem) in try store.feedEdits(of: account.id) }
    let known = try Syncer.local { () throws(Problem) in try store.remoteFeeds(of: account.id) }
    // The articles of feeds that join are compared in the next round of a sync; a rehearsal has only one.
    let joining = try holder == nil ? feedsToJoin(edits) : []
    // The rows of what was compared stay: marks that wait are of articles that were seen here, and so later than what was
    // seen. A sync that dies before everything is compared begins in the same way.
    let isAnew = isNew && record.cursor != nil
    let articles = FolderArticleSet(isAnew ? .all : .uncompared, joining: joining)
    let age = record.lastFull.map { now.timeIntervalSince($0) }
    let isFull = isNew || options.isFull || age.map { $0 > FolderCycle.fullInterval || $0 < 0 } ?? true
    var exchange = FolderExchange(
      files: files, listing: listing, last: last?.files[folder.program] ?? [:], isFull: isFull,
      clock: DecSyncClock(now, last: record.lastSuccess))
    exchange.find(changedSince: cursor)
    var days: (days: Set<Int>, isUndated: Bool) = ([], true)
    if !isFull {
      days = try Syncer.local { () throws(Problem) in try store.folderDays(articles, of: account.id) }
    }
    exchange.want(waiting, days.days, isUndated: days.isUndated, edits)
    try exchange.read { () throws(SyncFailure) in try hold() }
    let (marks, id) = (syncer.store, account.id)
    func noteDated(_ keys: Set<String>) throws(SyncFailure) {
      if keys.isEmpty { return }
      exchange.noteDated(try Syncer.local { () throws(Problem) in try marks.folderDatedDays(keys, of: id) })
    }
    try noteDated(Set(waiting.filter { !$0.article.isDated }.map(\.article.key)))
    exchange.decide(waiting: waiting)
    try pages(of: articles) { page throws(SyncFailure) in
      try noteDated(exchange.state.undatedKeys(of: page))
      exchange.decide(new: page)
    }
    if !isAnew, !exchange.state.changed.isEmpty {
      try pages(of: FolderArticleSet(.compared)) { page throws(SyncFailure) in
        let page = page.filter { exchange.state.changed.contains($0.key) }
        try noteDated(exchange.state.undatedKeys(of: page))
        exchange.decide(known: page)
      }
    }
    exchange.decide(edits, known: known, isNew: isAnew)
    exchange.noteActivity(isDue: !hasWritten && (record.lastSuccess.map { Day($0) != Day(now) } ?? true))
    return exchange
  }

  /// The feeds here that the next sync puts into the account.
  private func feedsToJoin(_ edits: [RemoteEdit]) throws(SyncFailure) -> Set<FeedID> {
    var joining: Set<FeedID> = []
    for edit in edits {
      if case .follow = edit.change { joining.insert(edit.feed) }
    }
    let followed = try folder.feeds(at: now)
    let here = try Syncer.local { () throws(Problem) in try store.feeds(among: followed, of: account.id) }
    return joining.union(here)
  }

  /// Articles of a page.
  private static let page = 2_000

  /// Reads articles page by page: a page is in memory, and not all of them.
  private mutating func pages(
    of set: FolderArticleSet, _ take: ([FolderArticle]) throws(SyncFailure) -> Void
  ) throws(SyncFailure) {
    var last: ArticleID = 0
    while true {
      try hold()
      let page = try Syncer.local { () throws(Problem) in
        try store.folderArticles(set, of: account.id, after: last, limit: FolderCycle.page)
      }
      try take(page)
      guard page.count == FolderCycle.page, let end = page.last?.id else { return }
      last = end
    }
  }

  /// Writes own files. Returns the failure.
  private mutating func write(_ exchange: FolderExchange) throws(SyncFailure) -> SyncFailure? {
    try hold()
    try Syncer.local { () throws(Problem) in try store.noteAttempt(exchange.sent, account: account.id) }
    do throws(SyncFailure) {
      try exchange.write { () throws(SyncFailure) in try hold() }
      return nil
    } catch {
      // Another program has the account by now.
      if case .local = error { throw error }
      return error
    }
  }

  private mutating func take(_ exchange: FolderExchange, isWritten: Bool) throws(SyncFailure) {
    if isWritten {
      hasWritten = true
      report.sent += exchange.sent.count
      report.edits += exchange.made.count
      try Syncer.local { () throws(Problem) in
        try store.noteDone(exchange.edits, made: exchange.made, of: account.id)
      }
    }
    if let feeds = isWritten ? exchange.feeds : exchange.readFeeds {
      report.feeds += try Syncer.local { () throws(Problem) in
        try store.keep(
          folder: feeds, left: isWritten ? exchange.left : [], settled: isWritten ? exchange.settled : [], of: account,
          at: now)
      }
    }
    let (states, compared) = isWritten ? (exchange.states, exchange.compared) : exchange.readOnly
    report.changed += try Syncer.local { () throws(Problem) in
      try store.take(states, compared: compared, of: account.id)
    }
    // What could not be written is compared again.
    guard isWritten || !exchange.hasNews else { return }
    record.cursor = DecSyncCursor(program: folder.program, files: try exchange.listingAfterWriting()).text
    if exchange.isFull { record.lastFull = now }
    try Syncer.local { () throws(Problem) in try store.setRecord(record, of: account.id) }
  }
}

extension Syncer {
  /// The exchange that a sync of an account in a folder would make. Writes nothing.
  package func difference(_ account: Account, _ folder: DecSync) throws(SyncFailure) -> FolderExchange {
    var cycle = FolderCycle(self, folder, account, Options(), holder: nil)
    return try cycle.compare()
  }
}
