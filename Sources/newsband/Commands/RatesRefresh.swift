import ArgumentParser
import Desk
import Fetch
import Foundation
import Model
import Money
import Store
import Text

/// Fetches rates alone, and prints the result of each source. `refresh` fetches feeds too, and prints less.
struct RatesRefresh: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refresh",
    abstract: "Fetch the rates of all publishers now.",
    discussion: """
      Prints a line for each source: its new rates, or why there are none. A source that was fetched within the last ten minutes \
      is skipped. Stored rates stay, whatever fails. Exit status 1 when a source failed, 2 when none may be fetched now.

      --days fetches the past as well: at once if a source gives many days together, else one day a second. Each day is \
      stored as it comes: after an interruption the same command fetches the missing days.
      """)

  @Argument(help: "Short names from newsband rates sources; all if not given.")
  var sources: [String] = []

  @Option(help: ArgumentHelp("Fetch the missing rates of this many days before, too.", valueName: "days"))
  var days: Int?

  @Flag(help: "Print a JSON array.")
  var json = false

  @OptionGroup var store: StoreOption

  func validate() throws {
    if let days, !(1...366).contains(days) { throw ValidationError("--days is a number of days from 1 to 366.") }
    for name in sources {
      guard let source = RateSource.named(name) else {
        throw ValidationError("“\(name)” is no source of rates; newsband rates sources lists them.")
      }
      guard !source.latest.isEmpty else { throw ValidationError("\(source.title) is read from files, not fetched.") }
    }
  }

  /// Stores the rates of each source as they come. Throws at the end when a source failed, and at once when none may be
  /// fetched.
  func run() async throws {
    let settings = try LoadedSettings.load().settings
    let store = try store.open()
    let fetcher = Fetcher(settings.network, userAgent: Newsband.userAgent)
    let refresh = RefreshRates(store, fetcher, from: settings.rates.from)
    // Progress is shown on a terminal, and only for the past, which takes minutes.
    let isLong = days != nil && isatty(STDERR_FILENO) == 1
    let started = try refresh?.start(sources.isEmpty ? nil : sources, asked: true, days: days) { done, total in
      if isLong { StandardError.write("\r" + ProgressBar.text(done, of: total, label: "\(done) of \(total) requests")) }
    }
    guard let run = started, run.total > 0 else {
      throw NothingFound(Problem(doing: "refresh", to: "the rates", why: "no source may be fetched now"))
    }
    var steps: [RefreshRates.Step] = []
    for await step in run.steps {
      steps.append(step)
      if isLong { StandardError.write("\r\u{1B}[K") }
      if !json { try print(step) }
    }
    // Like the screen when new rates come.
    let rang = try AlertDesk(store, settings.rates).checkAfterRefresh(settings.rates)
    await HookRunner(store, settings).runAfterCommand(alerts: rang, hasArticles: false)
    try store.close()
    if json {
      var writer = JSONWriter()
      writer.array(steps) { $0.step($1) }
      try writer.finish()
    } else {
      StandardError.line(RefreshReport.summary(of: steps))
    }
    // Scripts notice the failure; the rates that came are stored.
    if steps.contains(where: \.outcome.isFailure) { throw ExitCode.failure }
  }

  /// Prints the result of a source on standard output, and its failures and remarks on standard error.
  private func print(_ step: RefreshRates.Step) throws(Problem) {
    let title = "\(step.source.id), \(step.source.title)"
    var out = StandardOutput()
    switch step.outcome {
    case .came(let new): try out.line("\(title): \(counted(new, "new rate"))")
    case .unchanged: try out.line("\(title): unchanged")
    case .heldBack: try out.line("\(title): not fetched, its server asked for a pause")
    case .failed(let why): StandardError.line("Could not refresh \(title): \(why).")
    }
    try out.flush()
    for remark in step.remarks { StandardError.line("\(title): \(remark.displaySafe).") }
  }
}
