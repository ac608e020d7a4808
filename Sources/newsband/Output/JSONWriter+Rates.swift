import Fetch
import Foundation
import Model
import Money
import Query

extension JSONWriter {
  /// Figures are strings in plain decimal notation; what is not known is null.
  mutating func tick(_ tick: Tick) {
    object { writer in
      writer.member("pair", tick.pair.description)
      writer.member("base", tick.pair.base)
      writer.member("quote", tick.pair.quote)
      writer.member("value", tick.value)
      writer.member("inverse", tick.inverse)
      writer.member("change_percent") { writer in
        // A plus is no part of plain decimal notation.
        if let change = tick.changePercent { writer.string(change.replacing("+", with: "")) } else { writer.null() }
      }
      writer.member("date", tick.date.description)
      writer.member("source", tick.source)
      writer.member("fetched", tick.fetched)
      writer.member("state", tick.state.rawValue)
      // Only where something is held back: its absence says that nothing is.
      if let held = tick.held {
        writer.member("held") { writer in
          writer.object { writer in
            writer.member("value", held.value)
            writer.member("source", held.source)
            writer.member("date", held.date.description)
            writer.member("rival", held.rival)
            writer.member("rival_source", held.rivalSource)
          }
        }
      }
    }
  }

  /// The stale ones say so themselves: a script cannot know how often a source publishes.
  mutating func worth(_ worth: Worth) {
    object { writer in
      writer.member("amount", worth.conversion.amount.description)
      writer.member("base", worth.conversion.pair.base)
      writer.member("quote", worth.conversion.pair.quote)
      writer.member("value", worth.figure.description)
      writer.member("rate", worth.rate.description)
      writer.member("date", worth.quotation.date.description)
      writer.member("source", worth.quotation.source)
      writer.member("stale", worth.isStale)
    }
  }

  /// What the terms of a source ask to be said goes with it.
  mutating func source(_ row: RateSourceRow) {
    object { writer in
      writer.member("source", row.source.id)
      writer.member("title", row.source.title)
      writer.member("currency", row.source.issues)
      writer.member("publishes", row.source.rhythm.rawValue)
      // The table has a dash there; JSON has null.
      writer.member("newest", row.newest == "-" ? nil : row.newest)
      writer.member("days") { $0.number(row.days) }
      writer.member("state", row.state)
      writer.member("asked", row.record?.record.lastTried)
      writer.member("next", row.record?.record.nextDue)
      writer.member("error", row.record?.record.problem)
      writer.member("attribution", row.source.attribution)
    }
  }

  /// What came of asking one source.
  mutating func step(_ step: RefreshRates.Step) {
    object { writer in
      writer.member("source", step.source.id)
      writer.member("outcome", step.outcome.word)
      writer.member("new", step.outcome.new)
      writer.member("error", step.record.record.problem)
      writer.member("status", step.record.record.status)
      writer.member("bytes", step.record.record.bytes)
      writer.member("remarks") { $0.array(step.remarks) { $0.string($1) } }
      writer.member("next_allowed", step.record.record.notBefore ?? step.record.record.nextDue)
    }
  }
}

extension RefreshRates.Step.Outcome {
  /// A name for scripts, which does not change when the sentences of the other output do.
  fileprivate var word: String {
    switch self {
    case .came: "came"
    case .unchanged: "unchanged"
    case .failed: "failed"
    case .heldBack: "held"
    }
  }
}
