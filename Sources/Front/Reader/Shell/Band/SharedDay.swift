import Foundation
import Model
import Money

/// The day that most figures of the band hold for. The band names it once, at the left; a figure of another day names its own.
struct SharedDay {
  /// A day, and the origin of its figures: those of an edition are as it printed them.
  private struct Origin: Hashable {
    let date: Day
    let isEdition: Bool

    init(_ tick: Tick) {
      date = tick.date
      isEdition = tick.source == RateSource.edition.id
    }
  }

  private let band: Band
  private let origin: Origin?
  /// The time when the oldest of the figures was received.
  private let fetched: Date

  /// Nil for a band without figures and without a day of its own.
  init?(_ band: Band) {
    let groups = Dictionary(grouping: band.ticks, by: Origin.init)
    // Of days with as many figures the later one: what comes next is read first.
    let most = groups.max { ($0.value.count, $0.key.date) < ($1.value.count, $1.key.date) }
    guard most != nil || band.asOf != nil else { return nil }
    self.band = band
    origin = most?.key
    fetched = most?.value.map(\.fetched).min() ?? band.now
  }

  /// True for the band of a day that the person has chosen.
  var isAsOf: Bool { band.asOf != nil }

  /// "today, 3 h", "2 Apr, 9 d", "for 5 Apr", "edition 11 Dec"; the day alone in the shorter forms; "as of 11 Dec" for a band of
  /// another day.
  func text(in form: BandForm) -> String {
    if let day = band.asOf { return BandTexts.mark(asOf: DateText.short(day, today: band.today)) }
    return origin.map { text($0, fetched: fetched, in: form) } ?? ""
  }

  /// The same, and shorter ones for a narrow row: the day alone, without "edition" or "as of", is always among them.
  func texts(in form: BandForm) -> [String] {
    if let day = band.asOf { return [text(in: form), DateText.short(day, today: band.today)] }
    guard let origin else { return [text(in: form)] }
    let short = DateText.short(origin.date, today: band.today)
    guard origin.isEdition else { return [text(in: form), text(origin, fetched: fetched, in: .short)] }
    let whole = BandTexts.edition(short)
    return [text(in: form), whole] + (edition.map { $0 == whole ? [] : [$0] } ?? []) + [short]
  }

  /// "edition 11 Dec": the day without its year. Nil where the figures are those of no edition.
  var edition: String? {
    guard band.asOf == nil, let origin, origin.isEdition else { return nil }
    return BandTexts.edition(DateText.short(origin.date, today: origin.date))
  }

  /// The day of a figure; empty where it is the shared one.
  func text(of tick: Tick, in form: BandForm) -> String {
    let own = Origin(tick)
    if let day = band.asOf {
      return own.date == day ? "" : DateText.short(own.date, today: band.today)
    }
    return own == origin ? "" : text(own, fetched: tick.fetched, in: form)
  }

  /// The day of a figure alone, for a narrow row: "11 Dec 2025", then without its year; empty where it is the shared one.
  func shortTexts(of tick: Tick) -> [String] {
    guard !text(of: tick, in: .short).isEmpty else { return [] }
    let day = DateText.short(tick.date, today: band.today)
    let dayAndMonth = day.split(separator: " ").prefix(2).joined(separator: " ")
    return day == dayAndMonth ? [day] : [day, dayAndMonth]
  }

  private func text(_ origin: Origin, fetched: Date, in form: BandForm) -> String {
    let age =
      form == .long
      ? TickAge.text(origin.date, fetched: fetched, band: band) : DateText.short(origin.date, today: band.today)
    return origin.isEdition ? BandTexts.edition(age) : age
  }
}
