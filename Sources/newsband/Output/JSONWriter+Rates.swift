import Fetch
import Foundation
import Model
import Money
import Query

extension JSONWriter {
  /// Writes a figure of the band. Numbers are strings in plain decimal notation; unknown ones are null.
  mutating func tick(_ tick: Tick) {
    object { writer in
      writer.member("pair", tick.pair.description)
      writer.member("base", tick.pair.base)
      writer.member("quote", tick.pair.quote)
      writer.member("value", tick.value)
      writer.member("inverse", tick.inverse)
      writer.member("change_percent") { writer in
        // Plain decimal notation has no plus.
        if let change = tick.changePercent { writer.string(change.replacing("+", with: "")) } else { writer.null() }
      }
      writer.member("date", tick.date.description)
      writer.member("source", tick.source)
      writer.member("fetched", tick.fetched)
      writer.member("state", tick.state.rawValue)
      // Only when a figure is held back.
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

  /// Writes the result of a conversion. `state` says when a rate is stale: a script cannot know how often a source publishes.
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

  /// Writes a source, with the attribution that its terms demand.
  mutating func source(_ row: RateSourceRow) {
    object { writer in
      writer.member("source", row.source.id)
      writer.member("title", row.source.title)
      writer.member("currency", row.source.issues)
      writer.member("publishes", row.source.schedule.rawValue)
      // The table has a dash here, JSON has null.
      writer.member("newest", row.newest == "-" ? nil : row.newest)
      writer.member("days") { $0.number(row.days) }
      writer.member("state", row.state)
      writer.member("asked", row.record?.record.lastTried)
      writer.member("next", row.record?.record.nextDue)
      writer.member("error", row.record?.record.problem)
      writer.member("attribution", row.source.attribution)
    }
  }

  /// Writes the outcome of fetching one source.
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
  /// The fixed word for scripts.
  fileprivate var word: String {
    switch self {
    case .came: "came"
    case .unchanged: "unchanged"
    case .failed: "failed"
    case .heldBack: "held"
    }
  }
}
