import ArgumentParser
import Fetch
import Foundation
import Model
import Store

struct RefreshCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refresh",
    abstract: "Fetch the feeds that are subscribed to, and the rates.",
    discussion: """
      A bar on a terminal, elsewhere a line for each feed. A server that asked to be left alone \
      is. Safe beside an open screen, which shows what came in. Rates come along unless feeds are named. Exit status 1 when a \
      feed failed; a source of rates that does not answer leaves what is stored (newsband rates sources).
      """)

  @Argument(help: "Feeds, by number, address or title; all if not given.")
  var feeds: [String] = []

  @Flag(help: "Print what came of each feed as JSON.")
  var json = false

  @OptionGroup var store: StoreOption

  /// Feeds and rates are asked at the same time; what is read and old is dropped only when all has come.
  func run() async throws {
    let settings = try LoadedSettings.load().settings
    let store = try store.open()
    let ids = try feeds.isEmpty ? nil : feeds.map { try store.feed(named: $0).id }
    let fetcher = Fetcher(settings.network, userAgent: Newsband.userAgent)
    let run = try Refresh(store, fetcher).start(ids, asked: true)
    let rates = feeds.isEmpty ? try RefreshRates(store, fetcher, from: settings.rates.from)?.start(asked: true) : nil
    var report = RefreshReport(
      total: run.total, held: run.held, sources: rates?.total ?? 0,
      style: json ? .json : isatty(STDERR_FILENO) == 1 ? .bar : .lines)
    // Both are under way already: the one that is not heard yet waits.
    for await step in run.steps { try report.take(step) }
    if let rates { for await step in rates.steps { report.take(step) } }
    try report.finish()
    try store.drop(olderThan: settings.keeping.days, at: Date())
    if rates != nil { try AlertDesk(store, settings.rates).ring(on: Day(Date())) }
    try store.close()
    if report.failures > 0 { throw ExitCode.failure }
  }
}

extension Newsband {
  /// What newsband calls itself to servers.
  static let userAgent = "newsband/\(configuration.version)"
}
