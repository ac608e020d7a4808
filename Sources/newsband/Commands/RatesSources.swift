import ArgumentParser
import Foundation
import Model
import Money
import Query
import Store

/// The health of each source: what is here of it, and how asking it went.
struct RatesSources: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "Say who publishes rates, how often, and how fresh each is here.",
    discussion: """
      One source a line: short name, name, rhythm, newest day here, how many days are here, state, when it was asked, and \
      why that failed if it did.
      """)

  @Flag(help: "Print a JSON array.")
  var json = false

  @OptionGroup var store: StoreOption

  func run() throws {
    let store = try store.open()
    let now = Date()
    let records = try store.sourceLedgers()
    // Sources of which nothing is here stand there too: what could be asked is part of the answer.
    let rows = try RateSource.all.map { source throws(Problem) in
      RateSourceRow(source, days: try store.days(of: source), records[source.id], now: now)
    }
    try store.close()
    if json {
      var writer = JSONWriter()
      writer.array(rows) { $0.source($1) }
      try writer.finish()
    } else {
      try TextTable(
        rows.map { [$0.source.id, $0.source.title, $0.source.rhythm.rawValue, $0.newest, $0.days, $0.state, $0.asked] }
      )
      .print()
    }
  }
}

/// A source, what is here of it, and how asking it went.
struct RateSourceRow {
  let source: RateSource
  let newest: String
  let days: String
  /// "fresh", "stale", "never here"
  let state: String
  /// "asked 2026-04-02T11:00:00Z", "failed 3 times since …: the server says 403 (forbidden)", "never asked"
  let asked: String
  let record: SourceFetchRecord?

  init(_ source: RateSource, days: [Day], _ record: SourceFetchRecord?, now: Date) {
    self.source = source
    self.record = record
    newest = days.first?.description ?? "-"
    self.days = String(days.count)
    state = days.first.map { source.isStale($0, on: Day(now)) ? "stale" : "fresh" } ?? "never here"
    asked = RateSourceRow.sentence(source, record?.record)
  }

  /// When it was asked last, and why that failed if it did.
  private static func sentence(_ source: RateSource, _ record: FetchRecord?) -> String {
    guard !source.latest.isEmpty else { return "not fetched" }
    guard let record, let tried = record.lastTried else { return "never asked" }
    let moment = Timestamp.text(tried)
    guard let problem = record.problem else { return "asked \(moment)" }
    let times = record.failures == 1 ? "failed" : "failed \(record.failures) times, last"
    // The reason last, because it may be long.
    return "\(times) \(moment): \(problem)"
  }
}
