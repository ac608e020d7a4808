import Foundation
import Model
import Money

/// The day that figures hold for, and their age.
enum TickAge {
  /// "today, 3 h", "2 Apr, 9 d", "for 5 Apr".
  ///
  /// The age of a figure of today is counted from when it was received, that of an earlier one from its day.
  static func text(_ date: Day, fetched: Date, band: Band) -> String {
    let days = band.today.number - date.number
    let day = DateText.short(date, today: band.today)
    switch days {
    case ..<0: return BandTexts.comes(for: day)
    // Whole hours, so that the band does not change its length every minute.
    case 0: return BandTexts.today(BandTexts.hours(Int(band.now.timeIntervalSince(fetched) / 3600)))
    // Within a year the number of days tells the year.
    case 1..<365: return BandTexts.days(days, since: DateText.short(date, today: date))
    case 365..<730: return BandTexts.days(days, since: day)
    default: return BandTexts.years(days / 365, since: day)
    }
  }
}

/// A figure in a sentence.
enum TickDetail {
  /// "USD/KZT 475.09 for 2 Apr · National Bank of Kazakhstan · received 3 h ago"; shorter forms after it, without the last parts.
  static func texts(_ tick: Tick, band: Band) -> [String] {
    let parts = parts(tick, band: band)
    return parts.indices.reversed().map { parts[...$0].joined(separator: " · ") }
  }

  private static func parts(_ tick: Tick, band: Band) -> [String] {
    let pair = band.inverts(tick.pair) ? tick.pair.inverse : tick.pair
    func short(_ day: Day) -> String { DateText.short(day, today: band.today) }
    if let held = tick.held {
      let (value, rival) = band.inverts(tick.pair) ? (held.inverse, held.inverseRival) : (held.value, held.rival)
      let text = BandTexts.heldBack(
        pair: pair.description, source: held.source, value: value, day: short(held.date),
        rival: held.rivalSource == "decree" ? BandTexts.decree : held.rivalSource, rivalValue: rival)
      return [text]
    }
    let value = band.inverts(tick.pair) ? tick.inverse : tick.value
    let day = short(tick.date)
    let when = tick.date > band.today ? BandTexts.valid(from: day) : BandTexts.valid(on: day)
    let received = ShellTexts.received(ago: DateText.age(of: tick.fetched, now: band.now))
    let parts = ["\(pair) \(value) \(when)", source(tick.source), received, reason(tick.state)]
    return parts.compactMap(\.self)
  }

  /// The reason why a figure did not move, or is not reliable; nil for a live one.
  static func reason(_ state: Tick.State) -> String? {
    switch state {
    case .live: nil
    case .peg: BandTexts.tiedByDecree
    case .fixed: BandTexts.keptByBank
    case .closed: BandTexts.noSession
    case .stuck: BandTexts.sourceStuck
    case .rounded: BandTexts.tooSmall
    case .stale: BandTexts.outOfDate
    case .held: BandTexts.newerHeld
    }
  }

  /// "National Bank of Kazakhstan"; both names for a cross rate.
  static func source(_ id: String) -> String {
    BandTexts.sources(id.split(separator: "+").map { RateSource.named(String($0))?.title ?? String($0) })
  }
}
