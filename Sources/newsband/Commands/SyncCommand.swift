import ArgumentParser
import Desk
import Fetch
import Foundation
import Model
import Store
import Sync
import Text

struct SyncCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Bring accounts and this store to the same state.",
    discussion: """
      Sends the marks and the changes of feeds that wait, then takes the feeds, marks and articles of the server, or the feeds and marks of the folder. --dry-run prints what would happen. \
      A mark that the server does not take waits here and is tried again. A server that asked for a pause is not asked before its \
      end, with --full neither. Exit status 1 when an account failed, 2 when there is none.
      """)

  @Argument(help: "Names of accounts; all if not given.")
  var names: [String] = []

  @Flag(help: "Compare all that the server has, not only what its counts show as different.")
  var full = false

  @Flag(help: "Take over that a server has no feeds any more; they stay here, and leave the account.")
  var acceptNoFeeds = false

  @Flag(help: "Print what would happen, and change nothing.")
  var dryRun = false

  @Option(help: ArgumentHelp("Fetch at most so many articles; 0 for all. The next sync goes on.", valueName: "number"))
  var limit = 10_000

  @Flag(help: "Print the result of each account as JSON.")
  var json = false

  @OptionGroup var store: StoreOption

  func run() async throws {
    let settings = try LoadedSettings.load().settings
    let store = try dryRun ? store.openForReading() : store.open()
    let accounts = try names.isEmpty ? store.accounts() : names.map { try store.account(named: $0) }
    guard !accounts.isEmpty else {
      try store.close()
      if json { try SyncCommand.print([], json: true) }
      throw ExitCode.nothingFound
    }
    let login = AccountLogin(Fetcher(settings.network, userAgent: Newsband.userAgent))
    if dryRun {
      let failures = try await SyncRehearsal(store, login, limit: limit).run(accounts, json: json)
      try store.close()
      if failures > 0 { throw ExitCode.failure }
      return
    }
    try HookRunner(store, settings).begin()
    let bar = SyncProgress(isShown: !json)
    let reports = await login.sync(
      accounts.map(\.account), in: store, Syncer.Options(isFull: full, acceptsNoFeeds: acceptNoFeeds, limit: limit),
      isAsked: true, at: Date()
    ) { bar.show($0, $1) }
    bar.clear()
    try SyncCommand.print(reports, json: json)
    try StoryDesk(store).group()
    await HookRunner(store, settings).runAfterCommand()
    try store.close()
    if reports.contains(where: { $0.failure != nil }) { throw ExitCode.failure }
  }

  /// Prints the results: failures on standard error, all else on standard output.
  static func print(_ reports: [SyncReport], json: Bool) throws(Problem) {
    if json {
      var writer = JSONWriter()
      writer.array(reports) { $0.sync($1) }
      return try writer.finish()
    }
    var out = StandardOutput()
    for report in reports {
      for remark in report.remarks + report.lastingRemarks + report.refusedEdits {
        StandardError.line("\(report.account): \(remark)".displaySafe)
      }
      if let problem = report.shownProblem(on: .current) {
        let safe =
          report.pending > 0
          ? " \(counted(report.pending, "change")) \(report.pending == 1 ? "waits here and is" : "wait here and are") safe."
          : ""
        StandardError.line(problem.description + safe)
      } else {
        try out.line(report.line)
      }
    }
    try out.flush()
  }
}
