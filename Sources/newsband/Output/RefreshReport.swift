import Fetch
import Foundation
import Model
import Money
import Sync
import Text

/// Reports a refresh: with a bar, with a line for each feed, or with one JSON object at the end.
struct RefreshReport {
  enum ReportStyle { case bar, lines, json }

  private let total: Int
  /// Feeds that are not fetched, because their servers asked for a pause.
  private let held: [FetchTarget]
  /// Feeds whose commands have not been accepted.
  private let waitingForYes: Int
  /// Sources of rates.
  private let sources: Int
  private let style: ReportStyle
  private var steps: [Refresh.Step] = []
  private var rates: [RefreshRates.Step] = []
  private var accounts: [SyncReport] = []
  private(set) var failures = 0
  /// Feeds that were not reached because the network is away.
  private(set) var offline = 0
  private var new = 0
  private var done = 0

  private var bar: ProgressBar

  init(total: Int, held: [FetchTarget] = [], waiting: Int = 0, sources: Int = 0, style: ReportStyle) {
    self.total = total
    self.held = held
    waitingForYes = waiting
    self.sources = sources
    self.style = style
    bar = ProgressBar(isShown: style == .bar)
  }

  /// Reports the outcome of one feed. Throws when it cannot be written.
  mutating func add(_ step: Refresh.Step) throws(Problem) {
    done += 1
    new += step.outcome.new
    if step.outcome.isFailure { failures += 1 }
    if step.outcome == .offline { offline += 1 }
    switch style {
    case .json: steps.append(step)
    case .bar:
      // Failures stay above the bar.
      if step.outcome.isFailure {
        bar.clear()
        StandardError.line(line(for: step))
      }
      showBar()
    case .lines:
      if step.outcome.isFailure {
        StandardError.line(line(for: step))
      } else {
        var out = StandardOutput()
        // One sentence at the end is enough.
        if step.outcome == .offline { return }
        try out.line(line(for: step))
        // At once: another program that reads the line finds the articles in the store.
        try out.flush()
      }
    }
  }

  /// Counts the outcome of one source of rates. All sources are reported together at the end.
  mutating func add(_ step: RefreshRates.Step) {
    done += 1
    rates.append(step)
    showBar()
  }

  /// Keeps the results of syncing accounts. They are reported at the end.
  mutating func add(_ reports: [SyncReport]) {
    accounts += reports
    failures += reports.count { $0.failure != nil }
  }

  /// Writes the last line, or all of the JSON.
  mutating func finish() throws(Problem) {
    bar.clear()
    if style == .json { return try writeJSON() }
    StandardError.line(summary)
    try SyncCommand.print(accounts, json: false)
  }

  /// "[##########          ] 12/200, failed 1". When all have answered, the articles are indexed.
  private mutating func showBar() {
    let all = total + sources
    let failed = failures > 0 ? ", failed \(failures)" : ""
    bar.show(done, of: all, label: "\(done)/\(all)\(failed)\(done == all ? ", indexing" : "")")
  }

  /// "12 new articles from 200 feeds, failed 1. 214 new rates from 12 sources."
  private var summary: String {
    let failed = failures > 0 ? ", failed \(failures)" : ""
    let waits = held.isEmpty ? "" : " \(waiting)"
    if offline > 0, offline + failures >= total { return RefreshReport.offline }
    let feeds =
      total == 0 && held.isEmpty && accounts.isEmpty
      ? nothing : "\(counted(new, "new article")) from \(counted(total, "feed"))\(failed).\(waits)"
    return rates.isEmpty ? feeds : "\(feeds) \(RefreshReport.summary(of: rates))"
  }

  /// The reason why there was no feed to fetch.
  private var nothing: String {
    if waitingForYes == 0 { return "No feed is followed; newsband add follows one." }
    let wait = waitingForYes == 1 ? "1 feed waits" : "\(waitingForYes) feeds wait"
    return "\(wait) until you accept the command; newsband feed FEED shows it."
  }

  static let offline = "Offline: no server could be reached. What is stored can be read."

  /// "214 new rates from 12 sources, failed 1: cbt."
  static func summary(of rates: [RefreshRates.Step]) -> String {
    let failed = rates.filter(\.outcome.isFailure).map(\.source.id)
    if failed.count == rates.count { return "No source of rates answered; what is stored stays." }
    let new = counted(rates.reduce(0) { $0 + $1.outcome.new }, "new rate")
    let names = failed.isEmpty ? "" : ", failed \(failed.count): \(failed.joined(separator: ", "))"
    return "\(new) from \(counted(rates.count, "source"))\(names)."
  }

  /// "3 feeds are not fetched yet, the first until 2026-04-02T10:00:00Z: their servers asked for a pause."
  private var waiting: String {
    let first = held.compactMap(\.record.notBefore).min().map(Timestamp.text) ?? "then"
    return held.count == 1
      ? "\(held[0].title.displaySafe) is not fetched until \(first): its server asked for a pause."
      : "\(held.count) feeds are not fetched yet, the first until \(first): their servers asked for a pause."
  }

  /// One line for a feed. Failures begin with "Could not".
  private func line(for step: Refresh.Step) -> String {
    let title = step.feed.title.displaySafe
    switch step.outcome {
    case .came(let new, let changed):
      return "\(title): \(counted(new, "new article"))" + (changed > 0 ? ", \(changed) changed" : "")
    case .moved(let address, let new):
      return "\(title): moved to \(address.shownAddress), \(counted(new, "new article"))"
    case .unchanged: return "\(title): unchanged"
    case .heldBack: return "\(title): not fetched, its server asked for a pause"
    case .offline: return "\(title): not fetched, the network is away"
    case .gone: return "Could not refresh \(title): it is gone for good."
    case .failed(let why): return "Could not refresh \(title): \(why)."
    }
  }

  /// One object for the whole run. Its outcomes are fixed words for scripts.
  private func writeJSON() throws(Problem) {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("new", new)
      writer.member("failed", failures)
      writer.member("held", held) { writer, feed in
        writer.object { writer in
          writer.member("title", feed.title)
          writer.member("feed_url", feed.address.shownAddress)
          writer.member("next_allowed", feed.record.notBefore)
        }
      }
      writer.member("feeds", steps) { writer, step in
        writer.object { writer in
          writer.member("title", step.feed.title)
          writer.member("feed_url", step.feed.address.shownAddress)
          writer.member("outcome", step.outcome.word)
          writer.member("new", step.outcome.new)
          writer.member("error", step.record.problem)
          writer.member("status", step.record.status)
          writer.member("bytes", step.record.bytes)
          writer.member("next_allowed", step.record.notBefore ?? step.record.nextDue)
        }
      }
      writer.member("accounts", accounts) { $0.sync($1) }
      if !rates.isEmpty { writer.member("rates", rates) { $0.step($1) } }
    }
    try writer.finish()
  }
}

extension Refresh.Step.Outcome {
  var new: Int {
    switch self {
    case .came(let new, _), .moved(_, let new): new
    case .unchanged, .gone, .failed, .heldBack, .offline: 0
    }
  }

  fileprivate var word: String {
    switch self {
    case .came: "came"
    case .moved: "moved"
    case .unchanged: "unchanged"
    case .gone: "gone"
    case .failed: "failed"
    case .heldBack: "held"
    case .offline: "offline"
    }
  }
}
