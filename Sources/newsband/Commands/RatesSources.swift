import ArgumentParser
import Foundation
import Model
import Money
import Query
import Store

/// The health of each source: its stored days, and its last fetch.
struct RatesSources: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "List the publishers of rates, how often they publish, and how fresh their rates are here.",
    discussion: """
      One source a line: short name, name, rhythm, newest stored day, number of stored days, state, the time of the last \
      fetch, and its failure if there was one.
      """)

  @Flag(help: "Print a JSON array.")
  var json = false

  @OptionGroup var store: StoreOption

  func run() throws {
    let store = try store.openForReading()
    let now = Date()
    let records = try store.sourceLedgers()
    // Sources without stored rates are listed too, because they can be fetched.
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
        rows.map {
          [$0.source.id, $0.source.title, $0.source.schedule.rawValue, $0.newest, $0.days, $0.state, $0.asked]
        }, head: ["", "publisher", "publishes", "newest", "days", "state", "last fetch"],
        styles: [.accent, .plain, .faint, .faint, .faint, .plain, .faint], numbers: [4], below: 6
      )
      .print()
    }
  }
}

/// A source with its stored days and its last fetch.
struct RateSourceRow {
  let source: RateSource
  let newest: String
  let days: String
  /// "fresh", "stale", "no data"
  let state: String
  /// "asked 2026-04-02T11:00:00Z", "failed 3 times since …: the server says 403 (forbidden)", "never asked"
  let asked: String
  let record: SourceFetchRecord?

  init(_ source: RateSource, days: [Day], _ record: SourceFetchRecord?, now: Date) {
    self.source = source
    self.record = record
    newest = days.first?.description ?? "-"
    self.days = String(days.count)
    state = days.first.map { source.isStale($0, on: Day(now)) ? "stale" : "fresh" } ?? "no data"
    asked = RateSourceRow.sentence(source, record?.record)
  }

  /// The time of the last fetch, and its failure if there was one.
  private static func sentence(_ source: RateSource, _ record: FetchRecord?) -> String {
    guard !source.latest.isEmpty else { return "not fetched" }
    guard let record, let tried = record.lastTried else { return "never asked" }
    let moment = Timestamp.text(tried, on: .current)
    guard let problem = record.problem else { return "asked \(moment)" }
    let times = record.failures == 1 ? "failed" : "failed \(record.failures) times, last"
    // The reason stands last, because it may be long.
    return "\(times) \(moment): \(problem)"
  }
}
