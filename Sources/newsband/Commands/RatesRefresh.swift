import ArgumentParser
import Fetch
import Foundation
import Model
import Money
import Store
import Text

/// Asks for rates alone, and says of each source what came: `refresh` asks for feeds as well and tells less.
struct RatesRefresh: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refresh",
    abstract: "Ask the publishers of rates now.",
    discussion: """
      A line for each source: what came, or why nothing did. One that was asked within the last ten minutes is left \
      alone. What is stored stays, whatever fails. Exit status 1 when a source failed, 2 when none may be asked.

      --days brings in the past as well: at once where a source gives many days at once, else a day a request and a \
      second apart. Each day is kept as it comes: after an interruption the same command asks for what is missing.
      """)

  @Argument(help: "Short names from newsband rates sources; all if not given.")
  var sources: [String] = []

  @Option(help: ArgumentHelp("Bring in what is missing of so many days before, too.", valueName: "days"))
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

  /// Each source's figures are kept as they come. Throws at the end when one failed, at once when none may be asked.
  func run() async throws {
    let settings = try LoadedSettings.load().settings
    let store = try store.open()
    let fetcher = Fetcher(settings.network, userAgent: Newsband.userAgent)
    let refresh = RefreshRates(store, fetcher, from: settings.rates.from)
    // Only what takes minutes counts its requests, and only for somebody who looks.
    let isLong = days != nil && isatty(STDERR_FILENO) == 1
    let started = try refresh?.start(sources.isEmpty ? nil : sources, asked: true, days: days) { done, total in
      if isLong { StandardError.write("\r\(done) of \(total) requests\u{1B}[K") }
    }
    guard let run = started, run.total > 0 else {
      throw NothingFound(Problem(doing: "refresh", to: "the rates", why: "no source of rates may be asked now"))
    }
    var steps: [RefreshRates.Step] = []
    for await step in run.steps {
      steps.append(step)
      if isLong { StandardError.write("\r\u{1B}[K") }
      if !json { try tell(step) }
    }
    // As the screen does when new figures come.
    try AlertDesk(store, settings.rates).ring(on: Day(Date()))
    try store.close()
    if json {
      var writer = JSONWriter()
      writer.array(steps) { $0.step($1) }
      try writer.finish()
    } else {
      StandardError.line(RefreshReport.summary(of: steps))
    }
    // A script has to know, though what did come is kept.
    if steps.contains(where: \.outcome.isFailure) { throw ExitCode.failure }
  }

  /// What came goes to standard output, what went wrong and what was left out to standard error.
  private func tell(_ step: RefreshRates.Step) throws(Problem) {
    let title = "\(step.source.id), \(step.source.title)"
    var out = StandardOutput()
    switch step.outcome {
    case .came(let new): try out.line("\(title): \(counted(new, "new rate"))")
    case .unchanged: try out.line("\(title): unchanged")
    case .heldBack: try out.line("\(title): not asked, its server wants to be left alone")
    case .failed(let why): StandardError.line("Could not refresh \(title): \(why).")
    }
    try out.flush()
    for remark in step.remarks { StandardError.line("\(title): \(remark.displaySafe).") }
  }
}
