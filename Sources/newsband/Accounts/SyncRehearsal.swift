import Foundation
import Model
import Store
import Sync
import Text

/// Says what a sync would do. Asks the server for its lists, and changes nothing on either side.
struct SyncRehearsal {
  private let store: Store
  private let login: AccountLogin

  init(_ store: Store, _ login: AccountLogin) {
    self.store = store
    self.login = login
  }

  /// Prints the plan of each account. Returns the number of accounts that failed.
  func run(_ accounts: [AccountSummary], json: Bool) async throws(Problem) -> Int {
    var failures = 0
    var plans: [(AccountSummary, Plan)] = []
    for summary in accounts {
      do throws(Problem) { plans.append((summary, try await plan(summary))) } catch {
        failures += 1
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
    var pending: Int
    /// Changes of feeds.
    var edits: Int
    var marks: SetDifference
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
    let service = try await login.service(of: account)
    do throws(SyncFailure) {
      if case .folder(let folder) = service { return try plan(account, folder) }
      guard case .server(let service) = service else { throw .stopped }
      try await service.signIn()
      let feeds = try await service.feeds()
      let (unread, starred) = (try await service.unread(of: nil), try await service.starred())
      do throws(Problem) {
        let known = try store.remoteFeeds(of: account.id)
        if feeds.isEmpty, !known.isEmpty {
          throw Problem(doing: "sync", to: account.name, why: "the server lists no feeds, though it had some")
        }
        let there = Set(feeds.map(\.id))
        return Plan(
          feeds: feeds.count, joining: try plan(feeds, known, account),
          gone: known.filter { !there.contains($0.id) }.map(\.title), pending: summary.pending, edits: summary.edits,
          marks: try store.difference(unread: unread, starred: starred, account: account.id))
      } catch { throw .local(error) }
    } catch { throw error.problem(of: account.name) }
  }

  private func plan(_ account: Account, _ folder: DecSync) throws(SyncFailure) -> Plan {
    let feeds = try folder.feeds(at: Date())
    let exchange = try Syncer(store, .folder(folder)).difference(account, folder)
    do throws(Problem) {
      let known = try store.remoteFeeds(of: account.id)
      return Plan(
        feeds: feeds.count, joining: try plan(feeds, known, account),
        gone: known.filter { exchange.gone.contains($0.id) }.map(\.title), pending: exchange.sent.count,
        edits: exchange.made.count,
        marks: SetDifference(new: 0, turnedUnread: 0, leftUnread: 0, turnedStarred: 0, leftStarred: 0),
        folder: FolderPlan(changes: exchange.changes, remarks: exchange.remarks + exchange.lastingRemarks))
    } catch { throw .local(error) }
  }

  private func plan(
    _ feeds: [RemoteFeed], _ known: [RemoteFeed], _ account: Account
  ) throws(Problem) -> ConnectionPlan {
    let known = Set(known.map(\.id))
    return try store.plan(feeds.filter { !known.contains($0.id) }, of: account)
  }

  private func say(_ plans: [(AccountSummary, Plan)]) throws(Problem) {
    var out = StandardOutput()
    for (summary, plan) in plans {
      let (name, marks) = (summary.account.name.displaySafe, plan.marks)
      try out.line("\(name): \(counted(plan.pending, "mark")) would be sent.")
      if plan.edits > 0 { try out.line("\(name): \(counted(plan.edits, "change")) of feeds would be sent.") }
      if let folder = plan.folder {
        try out.line("\(name): \(counted(folder.changes, "mark")) would change here as in the folder.")
        for remark in folder.remarks { try out.line("\(name): \(remark.displaySafe).") }
      } else {
        try out.line("\(name): \(counted(marks.new + summary.wanted, "article")) would be fetched.")
        let changes = marks.turnedUnread + marks.turnedStarred
        try out.line("\(name): \(counted(changes, "article")) would become unread or starred as on the server.")
        let left = marks.leftUnread + marks.leftStarred
        try out.line(
          "\(name): \(counted(left, "article")) would be looked up, because they are not unread or starred there.")
      }
      for feed in plan.joining.added { try out.line("\(name): \(feed.title.displaySafe) would be added.") }
      for title in plan.joining.both { try out.line("\(name): \(title.displaySafe), which is here, would join.") }
      for title in plan.gone {
        try out.line("\(name): \(title.displaySafe) is gone there, and would be followed here on its own.")
      }
    }
    try out.flush()
  }

  private func write(_ plans: [(AccountSummary, Plan)]) throws(Problem) {
    var writer = JSONWriter()
    writer.array(plans) { writer, plan in
      let (summary, plan) = plan
      writer.object { writer in
        writer.member("account", summary.account.name)
        writer.member("to_send", plan.pending)
        writer.member("feed_changes_to_send", plan.edits)
        writer.member("to_fetch", plan.marks.new + summary.wanted)
        writer.member("turned_unread", plan.marks.turnedUnread)
        writer.member("turned_starred", plan.marks.turnedStarred)
        writer.member("to_look_up", plan.marks.leftUnread + plan.marks.leftStarred)
        writer.member("marks_changing", plan.folder?.changes)
        writer.member("feeds", plan.feeds)
        writer.member("feeds_new", plan.joining.added.map(\.title))
        writer.member("feeds_joining", plan.joining.both)
        writer.member("feeds_gone", plan.gone)
      }
    }
    try writer.finish()
  }
}
