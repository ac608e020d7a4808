import Foundation
import Model
import Store

/// One sync of one account, step by step.
protocol AccountCycle {
  var report: SyncReport { get }
  /// The account's record with what this sync found out, such as the cursor.
  var record: AccountRecord { get }

  /// Throws the failure that ended the sync. What was done before it is kept.
  mutating func run() async throws(SyncFailure)
}

/// Brings an account and the store to the same state: sends the marks that wait, then takes what the server has.
///
/// Each step is kept when it is done. A sync that is stopped or killed anywhere is simply begun again: marks are sent again,
/// which changes nothing, and texts that came are not asked for twice.
package struct Syncer: Sendable {
  let store: Store
  private let service: AccountService
  let now: @Sendable () -> Date

  package init(_ store: Store, _ service: AccountService, now: @escaping @Sendable () -> Date = { Date() }) {
    self.store = store
    self.service = service
    self.now = now
  }

  package init(_ store: Store, _ service: any SyncService, now: @escaping @Sendable () -> Date = { Date() }) {
    self.init(store, .server(service), now: now)
  }

  package struct Options: Sendable {
    /// True to compare all sets although the server's counts show no difference.
    package var isFull: Bool
    /// True to take over that a server which had feeds lists none: they leave the account.
    package var acceptsNoFeeds: Bool
    /// Texts that are fetched at most; the next sync goes on.
    package var limit: Int
    /// True to send marks, and to take nothing.
    package var isPushOnly: Bool

    package init(isFull: Bool = false, acceptsNoFeeds: Bool = false, limit: Int = 10_000, isPushOnly: Bool = false) {
      self.isFull = isFull
      self.acceptsNoFeeds = acceptsNoFeeds
      self.limit = limit
      self.isPushOnly = isPushOnly
    }
  }

  /// Syncs an account. A failure is part of the report, and is kept with the account; what was done before it stays.
  package func run(
    _ account: Account, _ options: Options = Options(), tell: @escaping @Sendable (SyncStep) -> Void = { _ in }
  ) async -> SyncReport {
    var report = SyncReport(account: account.name)
    do throws(SyncFailure) {
      let holder = try hold(account)
      return await holding(account, by: holder).sync(account, options, holder: holder, tell: tell)
    } catch {
      report.failure = error
    }
    return report
  }

  /// Another program may take the account over while this one is stopped or its machine sleeps: from then on nothing is written.
  private func holding(_ account: Account, by holder: String) -> Syncer {
    Syncer(store.held(account, by: holder), service, now: now)
  }

  private func sync(
    _ account: Account, _ options: Options, holder: String, tell: @escaping @Sendable (SyncStep) -> Void
  ) async -> SyncReport {
    var report = SyncReport(account: account.name)
    do throws(SyncFailure) {
      // Another program may have synced it since the account was read: its work is not done once more.
      guard let kept = try Syncer.local({ () throws(Problem) in try store.account(account.id) }) else {
        throw Syncer.removed(account)
      }
      // The connection is to the address before.
      guard kept.address == account.address else {
        try? store.release(account.id, by: holder)
        throw .local(Problem(doing: "sync", to: account.name, why: "it was moved to another address meanwhile"))
      }
      let account = kept
      var cycle: any AccountCycle =
        switch service {
        case .server(let service): SyncCycle(self, service, account, options, holder: holder, tell: tell)
        case .folder(let folder): FolderCycle(self, folder, account, options, holder: holder)
        }
      let failure: SyncFailure?
      do throws(SyncFailure) {
        try await cycle.run()
        failure = nil
      } catch {
        // The store refuses what belongs to no account.
        failure = try isGone(account) ? Syncer.removed(account) : error
      }
      report = cycle.report
      report.failure = failure
      try Syncer.local { () throws(Problem) in
        // Marks that were sent say nothing about the rest of a sync.
        if failure != nil || !options.isPushOnly { try keep(failure, cycle.record, of: account) }
        report.keptRemarks = try keepRemarks(report, account, options)
        try store.index()
        try store.release(account.id, by: holder)
        if let summary = try store.accounts().first(where: { $0.id == account.id }) {
          (report.pending, report.wanted) = (summary.waiting, summary.wanted)
          report.pausedUntil = summary.account.record.serverPauseEnd(at: now())
        }
      }
    } catch {
      report.failure = report.failure ?? ((try? isGone(account)) == true ? Syncer.removed(account) : error)
    }
    return report
  }

  /// A failure of the store as one of the sync.
  static func local<T>(_ work: () throws(Problem) -> T) throws(SyncFailure) -> T {
    do throws(Problem) { return try work() } catch { throw .local(error) }
  }

  /// Takes the account for this program. Returns the name under which it is held.
  private func hold(_ account: Account) throws(SyncFailure) -> String {
    let holder = SyncHolder.new()
    try hold(account, by: holder)
    return holder
  }

  /// Takes the account, or holds it for longer. Throws when another program holds it, or has held it meanwhile.
  func hold(_ account: Account, by holder: String) throws(SyncFailure) {
    let isHeld = try Syncer.local { () throws(Problem) in
      try store.hold(
        account.id, by: holder, until: now().addingTimeInterval(Syncer.lease), at: now(), isDead: SyncHolder.isDead)
    }
    guard isHeld else {
      if try isGone(account) { throw Syncer.removed(account) }
      throw .local(Problem(doing: "sync", to: account.name, why: "another newsband syncs it at the moment"))
    }
  }

  private func isGone(_ account: Account) throws(SyncFailure) -> Bool {
    try Syncer.local { () throws(Problem) in try store.account(account.id) } == nil
  }

  /// The failure of a sync whose account was removed while it ran.
  private static func removed(_ account: Account) -> SyncFailure {
    .local(Problem(doing: "sync", to: account.name, why: "the account was removed meanwhile"))
  }

  /// Seconds after which another program may take an account that a program on another machine holds. A sync that takes longer
  /// holds it anew: with each batch of a server, and every two minutes while it reads and writes a folder.
  static let lease = 600.0
}

extension Syncer {
  /// Keeps the result of a sync with the account. After a failure this includes the earliest time of the next automatic sync.
  private func keep(_ failure: SyncFailure?, _ before: AccountRecord, of account: Account) throws(Problem) {
    var record = before
    record.lastTried = now()
    guard let failure else {
      record.lastSuccess = now()
      (record.problem, record.failedSince, record.notBefore) = (nil, nil, nil)
      (record.failures, record.isHeldByServer) = (0, false)
      return try store.setRecord(record, of: account.id)
    }
    // Stopping is no failure of the server, and a store that cannot be written is none either.
    switch failure {
    case .stopped, .local: return try store.setRecord(record, of: account.id)
    case .unreachable, .redirected, .password, .wrongServer, .switchedOff, .busy, .refused, .failed, .unanswered,
      .broken:
      break
    }
    record.failures += 1
    record.problem = failure.why
    record.failedSince = record.failedSince ?? now()
    record.isHeldByServer = false
    var pause = Syncer.pause(after: record.failures)
    switch failure {
    case .busy(_, seconds: let seconds?):
      pause = min(max(1, seconds), AccountRecord.longestPause)
      record.isHeldByServer = true
    // Repeating a wrong password locks accounts. A person's own sync tries it all the same.
    case .password, .switchedOff: pause = max(pause, 6 * 3600)
    // An address at which a sync succeeded is right: a page in place of an answer is one of maintenance, and passes.
    case .wrongServer where before.lastSuccess == nil: pause = max(pause, 6 * 3600)
    case .wrongServer, .busy, .unreachable, .redirected, .refused, .failed, .unanswered, .broken, .stopped, .local:
      break
    }
    record.notBefore = now().addingTimeInterval(pause)
    try store.setRecord(record, of: account.id)
  }

  /// Keeps the remarks of a sync with the account, where they differ from those before. Returns their number.
  private func keepRemarks(_ report: SyncReport, _ account: Account, _ options: Options) throws(Problem) -> Int {
    let earlier = account.options.remarks ?? AccountRemarks()
    var remarks = report.remarks(
      after: earlier, isPartial: report.failure != nil || options.isPushOnly && !account.isFolder)
    // An action that does not concern the other side leaves its state as it was known.
    switch report.failure {
    case nil: if options.isPushOnly { remarks.remedy = earlier.remedy }
    case .stopped, .local: remarks.remedy = earlier.remedy
    case .unreachable, .redirected, .password, .wrongServer, .switchedOff, .busy, .refused, .failed, .unanswered,
      .broken:
      break
    }
    if remarks != earlier { try store.setRemarks(remarks, of: account.id) }
    return remarks.all.count
  }

  /// 1, 2, 4 … 60 minutes, in seconds.
  static func pause(after failures: Int) -> Double {
    min(3600, 60 * pow(2, Double(min(max(0, failures - 1), 6))))
  }
}
