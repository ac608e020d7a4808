import Foundation
import Model
import Store

/// One sync of one account on a server.
struct SyncCycle: AccountCycle {
  var report: SyncReport
  private(set) var record: AccountRecord
  let syncer: Syncer
  let service: any SyncService
  let account: Account
  private let options: Syncer.Options
  private let tell: @Sendable (SyncStep) -> Void
  let holder: String
  /// Single marks that the server refused since it accepted one.
  private var refusedInRow = 0
  /// Changes of feeds to which no answer came in this sync.
  var unclear: Set<RemoteEdit> = []

  var store: Store { syncer.store }
  var now: Date { syncer.now() }

  /// Seconds after which all sets are compared although counts show no difference.
  private static let fullInterval = 86_400.0
  /// Unread articles up to which the whole set is compared each time. With more, only those of feeds whose counts differ.
  private static let smallSet = 2_000

  init(
    _ syncer: Syncer, _ service: any SyncService, _ account: Account, _ options: Syncer.Options, holder: String,
    tell: @escaping @Sendable (SyncStep) -> Void
  ) {
    self.service = service
    self.holder = holder
    self.syncer = syncer
    self.account = account
    self.options = options
    self.tell = tell
    record = account.record
    report = SyncReport(account: account.name)
  }

  /// Throws the failure that ended the sync. A refusal of marks does not end it: what the server has can be fetched all the
  /// same.
  mutating func run() async throws(SyncFailure) {
    try await service.signIn()
    try await push()
    try await sendEdits()
    if options.isPushOnly { return }
    tell(.comparing)
    let feeds = try await feeds()
    report.feeds = try local { () throws(Problem) in try store.keep(feeds, of: account, at: now) }
    // A feed that was followed there has its id by now, and can be named.
    if try !local({ () throws(Problem) in try store.feedEdits(of: account.id) }).isEmpty { try await sendEdits() }
    let changes = try await service.changes(since: record.cursor)
    try take(changes.states)
    try local { () throws(Problem) in try store.noteWanted(changes.ids, account: account.id) }
    try await compare(all: changes.isPartial)
    if record.cursor == nil || options.isFull { try await joinArchive(of: feeds) }
    // After the states are kept: a sync that dies before asks for them again.
    record.cursor = changes.cursor
    try local { () throws(Problem) in try store.setRecord(record, of: account.id) }
    try await fetchTexts()
    // Articles that were found here have brought their marks.
    try await push()
  }

  /// The feeds of the server. A list that lacks some that it had is asked for once more, and only those that neither list has
  /// leave the account. A server that had feeds and lists none is out of order more often than emptied, and its other lists are
  /// then empty too: that is taken only when a person says that it is so.
  private func feeds() async throws(SyncFailure) -> [RemoteFeed] {
    let known = Set(try local { () throws(Problem) in try store.remoteFeeds(of: account.id) }.map(\.id))
    var feeds = try await service.feeds()
    if !known.isSubset(of: feeds.map(\.id)) {
      let first = feeds
      feeds = try await service.feeds()
      let listed = Set(feeds.map(\.id))
      feeds += first.filter { !listed.contains($0.id) }
    }
    if feeds.isEmpty, !known.isEmpty, !options.acceptsNoFeeds {
      throw .broken(
        "the server lists no feeds, though it had some; nothing was changed. If it has none: newsband sync --accept-no-feeds"
      )
    }
    return feeds
  }

  func local<T>(_ work: () throws(Problem) -> T) throws(SyncFailure) -> T { try Syncer.local(work) }

  private mutating func add(_ merge: MergeResult) {
    report.changed += merge.changed
    report.overruled += merge.overruled
  }

  private mutating func take(_ states: [RemoteState]) throws(SyncFailure) {
    guard !states.isEmpty else { return }
    add(try local { () throws(Problem) in try store.take(states, account: account.id, at: now) })
  }
}

/// Sending marks.
extension SyncCycle {
  /// Marks of one round.
  private static let round = 2_000
  /// Single marks that the server may refuse one after another.
  private static let mostRefused = 8

  /// Sends the marks that wait, in batches of one kind, the oldest first.
  private mutating func push() async throws(SyncFailure) {
    while true {
      let entries = try local { () throws(Problem) in
        try store.outbox(of: account.id, limit: SyncCycle.round, at: now)
      }
      guard !entries.isEmpty else { return }
      let kinds = Dictionary(grouping: entries) { MarkKind(field: $0.field, value: $0.value) }
      for (kind, entries) in kinds.sorted(by: { $0.key.order < $1.key.order }) {
        var rest = entries[...]
        while !rest.isEmpty {
          try await send(Array(rest.prefix(service.traits.markBatch)), kind)
          rest = rest.dropFirst(service.traits.markBatch)
        }
      }
    }
  }

  private struct MarkKind: Hashable {
    let field: MarkField
    let value: Bool
    var order: String { "\(field.rawValue)\(value)" }
  }

  /// Sends one batch. One that the server refuses is halved, down to single marks: one that it refuses for ever must not hold
  /// back the others.
  private mutating func send(_ entries: [OutboxEntry], _ kind: MarkKind) async throws(SyncFailure) {
    try syncer.hold(account, by: holder)
    try local { () throws(Problem) in try store.noteAttempt(entries, at: now) }
    do throws(SyncFailure) {
      try await service.set(kind.field, kind.value, entries.map(\.remote))
    } catch {
      guard error.isOfRequest else { throw error }
      if entries.count > 1 {
        let half = entries.count / 2
        try await send(Array(entries[..<half]), kind)
        return try await send(Array(entries[half...]), kind)
      }
      // An answer that is missing is no refusal: the mark may have been taken.
      if error.isRefusal { report.refused += 1 }
      refusedInRow += 1
      // A server that refuses everything is not asked for each mark.
      if refusedInRow > SyncCycle.mostRefused { throw error }
      let pause = Syncer.pause(after: (entries.first?.tries ?? 0) + 1)
      return try local { () throws(Problem) in
        try store.noteRefused(entries, until: now.addingTimeInterval(pause), at: now)
      }
    }
    refusedInRow = 0
    report.sent += entries.count
    try local { () throws(Problem) in try store.noteSent(entries, at: now) }
    tell(.sending(done: report.sent))
  }
}

/// Comparing sets.
extension SyncCycle {
  /// The sets that are to be compared.
  private struct Scope {
    /// The feeds whose unread articles are compared; nil for all of them.
    var feeds: [String]?
    var hasStarred = true
  }

  /// Compares the complete sets of unread and of starred articles with what is known, and asks for the state of every article
  /// that left one: it was read, or it is gone, and only the first turns it read here.
  private mutating func compare(all: Bool) async throws(SyncFailure) {
    // A time in the future is of a clock that was ahead.
    let age = record.lastFull.map { now.timeIntervalSince($0) }
    let isFull = all || options.isFull || age.map { $0 > SyncCycle.fullInterval || $0 < 0 } ?? true
    let scope = isFull ? Scope() : try await setsThatDiffer()
    if scope.feeds?.isEmpty != true {
      try await compare(.read, try await service.unread(of: scope.feeds), feeds: scope.feeds)
    }
    if scope.hasStarred { try await compare(.starred, try await service.starred(), feeds: nil) }
    if isFull { (record.lastFull, report.isComplete) = (now, true) }
  }

  /// The sets whose counts differ, where asking for all of them costs much more than counting.
  private func setsThatDiffer() async throws(SyncFailure) -> Scope {
    guard let counts = try await service.counts() else { return Scope() }
    let isCostly = service.traits.areSetsCostly
    var scope = Scope()
    if isCostly || counts.unread.values.reduce(0, +) > SyncCycle.smallSet {
      let known = try local { () throws(Problem) in try store.remoteUnread(of: account.id) }
      scope.feeds =
        Set(counts.unread.keys).union(known.keys).filter { counts.unread[$0] ?? 0 != known[$0] ?? 0 }.sorted()
    }
    if isCostly, let starred = counts.starred {
      scope.hasStarred = try local { () throws(Problem) in try store.remoteStarred(of: account.id) } != starred
    }
    return scope
  }

  private mutating func compare(_ field: MarkField, _ ids: [String], feeds: [String]?) async throws(SyncFailure) {
    let (unclear, merge) = try local { () throws(Problem) in
      try store.take(
        ids, of: field, feeds: feeds, asksForGone: options.isFull && field == .read, account: account.id, at: now)
    }
    add(merge)
    for batch in unclear.batches(of: service.traits.articleBatch) {
      try syncer.hold(account, by: holder)
      let (states, gone) = try await twice(batch, \.id) { service, ids throws(SyncFailure) in
        try await service.states(ids)
      }
      try take(states)
      if !gone.isEmpty {
        try local { () throws(Problem) in try store.noteGone(gone, account: account.id, at: now) }
      }
    }
  }

  /// Finds the articles that are here already and that none of the server's sets names, because they were read there.
  private mutating func joinArchive(of feeds: [RemoteFeed]) async throws(SyncFailure) {
    guard let archive = try local({ () throws(Problem) in try store.unmatched(in: feeds, of: account.id) }) else {
      return
    }
    let all = try await service.all(of: archive.feeds, since: archive.since)
    let ids = try local { () throws(Problem) in try store.unknown(all, account: account.id) }
    var done = 0
    for batch in ids.batches(of: service.traits.articleBatch) {
      try syncer.hold(account, by: holder)
      let articles = try await smaller(batch) { service, ids throws(SyncFailure) in try await service.articles(ids) }
      report.matched += try local { () throws(Problem) in try store.join(articles, of: account.id, at: now) }
      done += batch.count
      tell(.fetching(done: done, of: ids.count))
    }
  }
}

/// Fetching texts.
extension SyncCycle {
  /// Fetches the texts of articles that the server named, the newest first. Each batch is kept before the next one is asked
  /// for.
  private mutating func fetchTexts() async throws(SyncFailure) {
    let wanted = try local { () throws(Problem) in
      try store.wanted(of: account.id, limit: options.limit > 0 ? options.limit : .max)
    }
    var done = 0
    for batch in wanted.batches(of: service.traits.articleBatch) {
      try syncer.hold(account, by: holder)
      let (articles, gone) = try await twice(batch, \.id) { service, ids throws(SyncFailure) in
        try await service.articles(ids)
      }
      let asked = Set(batch)
      let saved = try local { () throws(Problem) in
        try store.keep(articles.filter { asked.contains($0.id) }, of: account, at: now)
      }
      report.added += saved.added.count
      report.matched += saved.matched
      if !gone.isEmpty {
        try local { () throws(Problem) in try store.noteGone(gone, account: account.id, at: now) }
      }
      done += batch.count
      tell(.fetching(done: done, of: wanted.count))
    }
  }

  /// Asks for a batch, and once more for those that the answer lacks: one answer that is empty by mistake must not make them
  /// seem gone. Returns what came, and the ids that neither answer has.
  private func twice<T: Sendable>(
    _ ids: [String], _ id: (T) -> String, _ ask: (any SyncService, [String]) async throws(SyncFailure) -> [T]
  ) async throws(SyncFailure) -> (came: [T], gone: [String]) {
    var came = try await smaller(ids, ask)
    var gone = Set(ids).subtracting(came.map(id))
    if !gone.isEmpty {
      came += try await smaller(gone.sorted(), ask)
      gone.subtract(came.map(id))
    }
    return (came, gone.sorted())
  }

  /// Asks for a batch; one that the server refuses is halved. A single article that it refuses throws.
  private func smaller<T: Sendable>(
    _ ids: [String], _ ask: (any SyncService, [String]) async throws(SyncFailure) -> [T]
  ) async throws(SyncFailure) -> [T] {
    do throws(SyncFailure) { return try await ask(service, ids) } catch {
      guard error.isOfRequest, ids.count > 1 else { throw error }
      let half = ids.count / 2
      return try await smaller(Array(ids[..<half]), ask) + smaller(Array(ids[half...]), ask)
    }
  }
}

extension Array {
  /// The elements in pieces of a size; the last piece may be shorter.
  package func batches(of size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: Swift.max(1, size)).map { Array(self[$0..<Swift.min(count, $0 + size)]) }
  }
}
