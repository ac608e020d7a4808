import ArgumentParser
import Desk
import Fetch
import Foundation
import Model
import Store
import Sync

struct RefreshCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refresh",
    abstract: "Fetch the feeds that you follow, and the rates.",
    discussion: """
      Draws a bar on a terminal, and prints a line for each feed elsewhere. A server that asked for a pause gets it. An open \
      screen shows what comes in. Rates are fetched and accounts synced too, unless feeds are named; of a feed of an account, the \
      account is synced. Exit status 1 when a feed or an account failed; when a source of rates fails, its stored rates stay (newsband rates sources).
      """)

  @Argument(help: "Feeds, by number, address or title; all if not given.")
  var feeds: [String] = []

  @Flag(help: "Print the result of each feed as JSON.")
  var json = false

  @OptionGroup var store: StoreOption

  /// Fetches feeds and rates at the same time. Old texts are dropped only after that.
  func run() async throws {
    let settings = try LoadedSettings.load().settings
    let store = try store.open()
    let ids = try feeds.isEmpty ? nil : feeds.map { try store.feed(named: $0).id }
    try HookRunner(store, settings).begin()
    let fetcher = Fetcher(settings.network, userAgent: Newsband.userAgent)
    let run = try Refresh(
      store, fetcher, commands: CommandRunner(settings.network, ProcessInfo.processInfo.environment)
    ).start(ids, asked: true)
    let rates = feeds.isEmpty ? try RefreshRates(store, fetcher, from: settings.rates.from)?.start(asked: true) : nil
    var report = RefreshReport(
      total: run.total, held: run.held, waiting: run.waiting, sources: rates?.total ?? 0,
      style: json ? .json : isatty(STDERR_FILENO) == 1 ? .bar : .lines)
    // Both run already; the steps of the second one wait in their stream. A signal ends the commands of feeds, and then this one.
    let signals = EndingSignals { run.stop() }
    for await step in run.steps { try report.add(step) }
    signals.stop()
    if signals.haveCome { throw ExitCode(130) }
    if let rates { for await step in rates.steps { report.add(step) } }
    let accounts = try store.accounts(with: ids)
    report.add(await AccountLogin(fetcher).sync(accounts, in: store, isAsked: true, at: Date()))
    try report.finish()
    try StoryDesk(store).group()
    try store.drop(olderThan: settings.keeping.days, at: Date())
    // For those who never open the screen; a large store takes several refreshes.
    try store.compress(seconds: 2)
    let rang = rates == nil ? [] : try AlertDesk(store, settings.rates).checkAfterRefresh(settings.rates)
    await HookRunner(store, settings).runAfterCommand(alerts: rang)
    try store.close()
    if report.failures + report.offline > 0 { throw ExitCode.failure }
  }
}

extension Newsband {
  /// The user agent that is sent to servers.
  static let userAgent = "newsband/\(Version.number)"
}

extension Store {
  /// The accounts that have one of these feeds; all accounts where `feeds` is nil.
  func accounts(with feeds: [FeedID]?) throws(Problem) -> [Account] {
    let all = try accounts().map(\.account)
    guard let feeds else { return all }
    var wanted: [Account] = []
    for account in all where try !self.feeds(of: account.id).isDisjoint(with: feeds) { wanted.append(account) }
    return wanted
  }
}
