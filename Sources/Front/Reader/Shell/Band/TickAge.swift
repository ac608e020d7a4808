import Foundation
import Model
import Money

/// For which day a figure holds, and how old it is.
enum TickAge {
  /// "today, 3 h", "2 Apr, 9 d", "from tomorrow", "from 5 Apr"; of another day than now, its day alone.
  ///
  /// A figure of today is as old as the news of it; an earlier one as its day.
  static func text(_ tick: Tick, band: Band) -> String {
    let today = band.asOf ?? band.today
    let days = today.number - tick.date.number
    let day = DateText.short(tick.date, today: band.today)
    if band.asOf != nil { return day }
    switch days {
    case ..<(-1): return "from \(day)"
    case -1: return "from tomorrow"
    case 0: return "today, \(hours(since: tick.fetched, band.now))"
    // Within a year the days say which year it is.
    case 1..<365: return "\(DateText.short(tick.date, today: tick.date)), \(days) d"
    case 365..<730: return "\(day), \(days) d"
    default: return "\(day), \(days / 365) y"
    }
  }

  /// Whole hours, so that the band does not change its length every minute.
  private static func hours(since date: Date, _ now: Date) -> String {
    let hours = Int(now.timeIntervalSince(date) / 3600)
    return hours < 1 ? "<1 h" : "\(hours) h"
  }
}

/// What a figure says about itself, in a sentence.
enum TickDetail {
  /// "USD/KZT 475.09, for 2 Apr 2026, from National Bank of Kazakhstan, heard 3 h ago"
  static func text(_ tick: Tick, band: Band) -> String {
    let pair = band.isInverted ? tick.pair.inverse : tick.pair
    if let held = tick.held {
      let who = held.rivalSource == "decree" ? "the decree" : held.rivalSource
      let (value, rival) = band.isInverted ? (held.inverse, held.inverseRival) : (held.value, held.rival)
      return "\(pair) held back: \(held.source) has \(value) for \(short(held.date, band)), but \(who) \(rival)"
    }
    let value = band.isInverted ? tick.inverse : tick.value
    let heard = DateText.age(of: tick.fetched, now: band.now)
    let when = tick.date > band.today ? "valid from \(short(tick.date, band))" : "for \(short(tick.date, band))"
    return "\(pair) \(value) \(when) · \(source(tick.source)) · heard \(heard == "now" ? heard : heard + " ago")"
      + (reason(tick.state).map { " · \($0)" } ?? "")
  }

  /// Why a figure did not move, or is not to be trusted; nil for one that lives.
  static func reason(_ state: Tick.State) -> String? {
    switch state {
    case .live: nil
    case .peg: "tied by decree"
    case .fixed: "its bank keeps it there"
    case .closed: "no session since"
    case .stuck: "its source stands still"
    case .rounded: "moved by less than can be seen"
    case .stale: "out of date"
    case .held: "a newer one is not believed"
    }
  }

  /// "National Bank of Kazakhstan"; both names for a cross.
  static func source(_ id: String) -> String {
    id.split(separator: "+").map { RateSource.named(String($0))?.title ?? String($0) }.joined(separator: " and ")
  }

  private static func short(_ day: Day, _ band: Band) -> String { DateText.short(day, today: band.today) }
}
