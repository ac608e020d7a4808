import Model

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

  mutating func source(_ row: RateSourceRow) {
    object { writer in
      writer.member("source", row.source.id)
      writer.member("title", row.source.title)
      writer.member("currency", row.source.issues)
      writer.member("publishes", row.source.rhythm.rawValue)
      writer.member("newest", row.newest == "-" ? nil : row.newest)
      writer.member("days") { $0.number(row.days) }
      writer.member("state", row.state)
      writer.member("attribution", row.source.attribution)
    }
  }
}
