import CMemory
import Model
import Reader
import Store
import Sync
import Text

/// Syncing accounts.
extension EffectHandler {
  /// Syncs the accounts of these feeds, or all, as far as they may be synced, and tells what came of it where a person asked or
  /// something came. A failure of a sync that was not asked for is in the column of feeds and in feed health only. The
  /// progress is told in between; nil ends it.
  func sync(_ feeds: [FeedID]?, asked: Bool, tell: @escaping @Sendable (Event) -> Void) async {
    guard let fetcher, !Task.isCancelled else { return }
    do throws(Problem) {
      let accounts = try store.accounts(with: feeds)
      guard !accounts.isEmpty else { return }
      defer { memory_trim() }
      if hookLane != nil { try hooks.begin() }
      let login = AccountLogin(fetcher, environment: environment)
      // It can be stopped from here on.
      tell(.syncing(Syncing(account: accounts[0].name, wasAsked: asked)))
      let reports = await login.sync(accounts, in: store, isAsked: asked, at: now()) { account, step in
        tell(.syncing(Syncing(account, step, wasAsked: asked)))
      }
      tell(.syncing(nil))
      if Task.isCancelled { tell(.done(.stoppedSyncing)) }
      if reports.contains(where: \.hasChanged) {
        runHooks { await $0.runNew() }
        try await groupStories()
        tell(.storeChanged)
      } else {
        // The column shows what waits and what failed.
        tell(.feeds(try folders(try store.savedSearches(at: now()), nil)))
      }
      // The page of feed health has the accounts with their remarks.
      if asked, let health = try answer(to: .feedHealth) { tell(health) }
      for report in reports {
        if let problem = report.refusedChanges { tell(.failed(problem)) }
        switch report.failure {
        case .stopped: continue
        case nil: if asked || report.added > 0 { tell(.done(.synced(report.statusLine))) }
        case .some: if asked, let problem = report.shownProblem(on: .current) { tell(.failed(problem)) }
        }
      }
    } catch {
      tell(.failed(error))
    }
  }
}

extension EffectHandler {
  /// Sends the marks and changes of feeds that wait. A failure is told in feed health; one because a sync runs already is none.
  func push() async {
    guard let fetcher, !Task.isCancelled else { return }
    do throws(Problem) {
      let waiting = try store.accounts().filter { $0.waiting > 0 }.map(\.account)
      guard !waiting.isEmpty else { return }
      let login = AccountLogin(fetcher, environment: environment)
      let reports = await login.sync(waiting, in: store, Syncer.Options(isPushOnly: true), isAsked: false, at: now())
      for problem in reports.compactMap(\.refusedChanges) { report(.failed(problem)) }
      // A folder is read when it is written.
      if reports.contains(where: { $0.changed > 0 || !$0.feeds.added.isEmpty }) { report(.storeChanged) }
      // The column shows what waits.
      report(.feeds(try folders(try store.savedSearches(at: now()), nil)))
    } catch {
      report(.failed(error))
    }
  }
}

extension EffectHandler {
  /// Compares articles that have just been fetched with the folders of accounts: they may be read elsewhere already. A failure
  /// is told in feed health.
  func compareWithFolders() async throws(Problem) {
    guard let fetcher, !Task.isCancelled else { return }
    let folders = try store.accounts().map(\.account).filter(\.isFolder)
    guard !folders.isEmpty else { return }
    let login = AccountLogin(fetcher, environment: environment)
    let reports = await login.sync(folders, in: store, Syncer.Options(isPushOnly: true), isAsked: true, at: now())
    if reports.contains(where: \.hasChanged) { report(.storeChanged) }
  }
}

extension Syncing {
  fileprivate init(_ account: Account, _ step: SyncStep, wasAsked: Bool) {
    switch step {
    case .sending, .comparing: self.init(account: account.name, wasAsked: wasAsked)
    case .fetching(let done, let total):
      self.init(account: account.name, done: done, total: total, wasAsked: wasAsked)
    }
  }
}

extension WriteEffect {
  /// True if it may change marks of articles or feeds, which servers of accounts have to know.
  var concernsServers: Bool {
    switch self {
    case .mark, .seen, .markAll, .undo, .redo, .follow, .edit: true
    case .addAccount, .keepPosition, .keepPlace, .keepArrangement, .keepHistory, .save, .forget, .rename, .separate,
      .join, .pause, .acceptCommand, .followMove, .toggleWantsPages, .addAlert, .removeAlert, .checkAlerts:
      false
    }
  }
}

extension SyncReport {
  /// True if lists or counts may look different after it.
  fileprivate var hasChanged: Bool {
    added > 0 || changed > 0 || matched > 0 || sent > 0 || !feeds.added.isEmpty || !feeds.left.isEmpty
      || !feeds.renamed.isEmpty || !feeds.moved.isEmpty || edits > 0
  }

  /// The changes of feeds that the server refused; nil for none.
  fileprivate var refusedChanges: Problem? {
    if refusedEdits.isEmpty { return nil }
    return Problem(
      doing: "change feeds at", to: account.displaySafe, why: refusedEdits.map(\.displaySafe).joined(separator: "; "))
  }
}
