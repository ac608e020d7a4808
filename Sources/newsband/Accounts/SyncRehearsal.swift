import Foundation
import Model
import Store
import Sync
import Text

/// Says what a sync would do. Asks the server for its lists, and changes nothing on either side.
struct SyncRehearsal {
  private let store: Store
  private let login: AccountLogin
  private let limit: Int

  /// - Parameter limit: texts that the sync would fetch at most; 0 for all.
  init(_ store: Store, _ login: AccountLogin, limit: Int) {
    self.store = store
    self.login = login
    self.limit = limit
  }

  /// Prints the plan of each account. Returns the number of accounts that failed.
  func run(_ accounts: [AccountSummary], json: Bool) async throws(Problem) -> Int {
    var failures = 0
    var plans: [(AccountSummary, Result<Plan, Problem>)] = []
    for summary in accounts {
      do throws(Problem) { plans.append((summary, .success(try await plan(summary)))) } catch {
        failures += 1
        plans.append((summary, .failure(error)))
        StandardError.line(error.description)
      }
    }
    if json { try write(plans) } else { try say(plans) }
    return failures
  }

  private struct Plan {
    /// The number of feeds on the other side.
    var feeds: Int
    /// Of the feeds that the account does not have yet.
    var joining: ConnectionPlan
    /// Titles of feeds that are gone from the other side.
    var gone: [String]
    /// Marks that would be sent. One that the server accepted already, and has not shown yet, is not sent again.
    var pending: Int
    /// Changes of feeds that would be sent.
    var edits: [RemoteEdit]
    /// Changes of feeds that the service cannot make, each with the reason.
    var refused: [(edit: RemoteEdit, why: String)] = []
    /// Feeds with another name or folder there, or that are followed there again.
    var changes = RemoteFeedChanges()
    var marks: SetDifference
    /// Articles whose texts would be fetched.
    var toFetch = 0
    var archive = ArchivePreview()
    /// Nil for a server.
    var folder: FolderPlan?
  }

  private struct FolderPlan {
    /// Marks here that would change.
    var changes: Int
    var remarks: [String]
  }

  private func plan(_ summary: AccountSummary) async throws(Problem) -> Plan {
    let account = summary.account
    try login.refuseInPause(account, doing: "sync", at: Date())
    let service = try await login.service(of: account)
    do throws(SyncFailure) {
      if case .folder(let folder) = service { return try plan(account, folder) }
      guard case .server(let service) = service else { throw .stopped }
      try await service.signIn()
      let feeds = try await service.feeds()
      let (unread, starred) = (try await service.unread(of: nil), try await service.starred())
      let changes = try await service.changes(since: account.record.cursor)
      let listed = Set(unread + starred)
      let since = Set(changes.ids + changes.states.map(\.id)).subtracting(listed).sorted()
      let archive = try await archive(account, service, feeds, listed: listed)
      do throws(Problem) {
        let known = try store.remoteFeeds(of: account.id)
        if feeds.isEmpty, !known.isEmpty {
          throw Problem(doing: "sync", to: account.name, why: "the server lists no feeds, though it had some")
        }
        let marks = try store.difference(unread: unread, starred: starred, account: account.id)
        let read = try store.unknown(since, account: account.id).count
        let edits = try store.feedEdits(of: account.id).map { (edit: $0, why: service.refusal(of: $0.change)) }
        return Plan(
          feeds: feeds.count, joining: try plan(feeds, known, account),
          gone: known.missing(in: feeds).map(\.title),
          pending: try store.outbox(of: account.id, limit: .max, at: Date()).count,
          edits: edits.filter { $0.why == nil }.map(\.edit),
          refused: edits.compactMap { edit in edit.why.map { (edit.edit, $0) } },
          changes: try store.changes(in: feeds, of: account), marks: marks,
          toFetch: marks.new + read + summary.wanted - archive.listed, archive: archive.preview)
      } catch { throw .local(error) }
    } catch { throw error.problem(of: account.name) }
  }

  /// Before the first sync the articles of the server have to be fetched to find those that are here already. `listed` in the
  /// answer is the number of these that are unread or starred there.
  private func archive(
    _ account: Account, _ service: any SyncService, _ feeds: [RemoteFeed], listed: Set<String>
  ) async throws(SyncFailure) -> (preview: ArchivePreview, listed: Int) {
    do throws(Problem) {
      guard account.record.cursor == nil, let own = try store.unmatched(in: feeds, of: account.id) else {
        return (ArchivePreview(), 0)
      }
      let all: [String]
      do throws(SyncFailure) { all = try await service.all(of: own.feeds, since: own.since) } catch {
        throw error.problem(of: account.name)
      }
      var articles: [RemoteArticle] = []
      for batch in listed.union(all).sorted().batches(of: service.traits.articleBatch) {
        do throws(SyncFailure) { articles += try await service.articles(batch) } catch {
          throw error.problem(of: account.name)
        }
      }
      let unreadOrStarred = articles.filter { listed.contains($0.id) }
      return (
        try store.preview(articles, in: feeds, of: account.id),
        try store.preview(unreadOrStarred, in: feeds, of: account.id).matched
      )
    } catch { throw .local(error) }
  }

  private func plan(_ account: Account, _ folder: DecSync) throws(SyncFailure) -> Plan {
    let feeds = try folder.feeds(at: Date())
    let exchange = try Syncer(store, .folder(folder)).difference(account, folder)
    do throws(Problem) {
      let known = try store.remoteFeeds(of: account.id)
      return Plan(
        feeds: feeds.count, joining: try plan(feeds, known, account),
        gone: known.filter { exchange.gone.contains($0.id) }.map(\.title), pending: exchange.sent.count,
        edits: exchange.made,
        changes: try store.changes(
          folder: exchange.feeds ?? [], settled: exchange.settled, made: exchange.made, of: account),
        marks: SetDifference(new: 0, turnedUnread: 0, leftUnread: 0, turnedStarred: 0, leftStarred: 0),
        folder: FolderPlan(changes: exchange.changes, remarks: exchange.remarks + exchange.lastingRemarks))
    } catch { throw .local(error) }
  }

  private func plan(
    _ feeds: [RemoteFeed], _ known: [RemoteFeed], _ account: Account
  ) throws(Problem) -> ConnectionPlan {
    try store.plan(feeds.missing(in: known), of: account)
  }

  private func say(_ plans: [(AccountSummary, Result<Plan, Problem>)]) throws(Problem) {
    var out = StandardOutput()
    for (summary, result) in plans {
      guard case .success(let plan) = result else { continue }
      let (name, marks) = (summary.account.name.displaySafe, plan.marks)
      try out.line("\(name): \(counted(plan.pending + plan.archive.sent, "mark")) would be sent.")
      for edit in plan.edits { try out.line("\(name): \(edit.title) would be \(edit.verb) there.".displaySafe) }
      for (edit, why) in plan.refused {
        try out.line("\(name): \(edit.title) would not be \(edit.verb) there: \(why).".displaySafe)
      }
      if let folder = plan.folder {
        try out.line("\(name): \(counted(folder.changes, "mark")) would change here as in the folder.")
        for remark in folder.remarks { try out.line("\(name): \(remark.displaySafe).") }
      } else {
        let now = limit == 0 ? plan.toFetch : min(limit, plan.toFetch)
        let rest = now < plan.toFetch ? " now, and \(plan.toFetch - now) by the next syncs" : ""
        try out.line("\(name): \(counted(now, "article")) would be fetched\(rest).")
        if plan.archive.matched > 0 {
          try out.line("\(name): \(counted(plan.archive.matched, "article")) of the server would not come twice.")
          try out.line(
            "\(name): \(counted(plan.archive.taken, "article")) would become read or starred as on the server.")
        }
        let changes = marks.turnedUnread + marks.turnedStarred
        try out.line("\(name): \(counted(changes, "article")) would become unread or starred as on the server.")
        let left = marks.leftUnread + marks.leftStarred
        try out.line(
          "\(name): \(counted(left, "article")) would be looked up, because they are not unread or starred there.")
      }
      for feed in plan.joining.added { try out.line("\(name): \(feed.title.displaySafe) would be added.") }
      for title in plan.joining.both { try out.line("\(name): \(title.displaySafe), which is here, would join.") }
      for title in plan.changes.added { try out.line("\(name): \(title.displaySafe) would be followed again.") }
      for (old, new) in zip(plan.changes.oldNames, plan.changes.renamed) {
        try out.line("\(name): \(old) has the new name \(new) there.".displaySafe)
      }
      for title in plan.changes.moved { try out.line("\(name): \(title.displaySafe) is in another folder there.") }
      for title in plan.gone {
        try out.line("\(name): \(title.displaySafe) is gone there, and would be followed here on its own.")
      }
    }
    try out.flush()
  }

  private func write(_ plans: [(AccountSummary, Result<Plan, Problem>)]) throws(Problem) {
    var writer = JSONWriter()
    writer.array(plans) { writer, result in
      let (summary, result) = result
      writer.object { writer in
        writer.member("account", summary.account.name)
        let plan: Plan
        switch result {
        case .success(let known): plan = known
        case .failure(let problem): return writer.member("error", problem.why)
        }
        writer.member("to_send", plan.pending + plan.archive.sent)
        writer.member("feed_changes_to_send", plan.edits.count)
        writer.member("feed_changes_here_only", plan.refused.count)
        writer.member("to_fetch", plan.toFetch)
        writer.member("here_already", plan.archive.matched)
        writer.member("turned_unread", plan.marks.turnedUnread)
        writer.member("turned_starred", plan.marks.turnedStarred)
        writer.member("to_look_up", plan.marks.leftUnread + plan.marks.leftStarred)
        writer.member("marks_changing", plan.folder?.changes)
        writer.member("feeds", plan.feeds)
        writer.member("feeds_new", plan.joining.added.map(\.title) + plan.changes.added)
        writer.member("feeds_joining", plan.joining.both)
        writer.member("feeds_renamed", plan.changes.renamed)
        writer.member("feeds_moved", plan.changes.moved)
        writer.member("feeds_gone", plan.gone)
      }
    }
    try writer.finish()
  }
}

extension RemoteEdit {
  /// "renamed to Kursiv": what would be done with the feed.
  fileprivate var verb: String {
    switch change {
    case .follow: "followed"
    case .rename(let title): "renamed to \(title)"
    case .move(let folder): folder.map { "moved to the folder \($0)" } ?? "moved out of its folder"
    case .unfollow: "unsubscribed"
    }
  }
}
