import ArgumentParser
import Foundation
import Model
import Store

struct RatesSources: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "Say who publishes rates, how often, and how fresh each is here.",
    discussion: "One source a line: short name, name, rhythm, newest day here, how many days are here, state.")

  @Flag(help: "Print a JSON array.")
  var json = false

  @OptionGroup var store: StoreOption

  func run() throws {
    let store = try store.open()
    let book = RateBook(try store.publications())
    try store.close()
    let rows = RateSource.all.map { RateSourceRow($0, in: book, on: Day(Date())) }
    if json {
      var writer = JSONWriter()
      writer.array(rows) { $0.source($1) }
      try writer.finish()
    } else {
      try TextTable(
        rows.map { [$0.source.id, $0.source.title, $0.source.rhythm.rawValue, $0.newest, $0.days, $0.state] }
      )
      .print()
    }
  }
}

/// A source and what is here of it.
struct RateSourceRow {
  let source: RateSource
  let newest: String
  let days: String
  /// "fresh", "stale", "never here"
  let state: String

  init(_ source: RateSource, in book: RateBook, on day: Day) {
    self.source = source
    let dates = book.dates(of: source.id)
    newest = dates.first?.description ?? "-"
    days = String(dates.count)
    state = dates.first.map { source.isStale($0, on: day) ? "stale" : "fresh" } ?? "never here"
  }
}
