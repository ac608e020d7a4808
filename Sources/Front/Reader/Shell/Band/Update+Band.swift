import Foundation
import Model
import Money
import Query
import Screen
import Text

/// The band: how it moves, what it shows, as of which day, which of its pairs is under the cursor.
extension State {
  /// For good: nothing but the same key lets it go on, no refresh and no other figures.
  mutating func pauseBand() -> [Effect] {
    if band.isPaused { band.resume(at: now) } else { band.isPaused = true }
    return say(band.isPaused ? "The band stands. p lets it go on." : "The band moves.")
  }

  /// For those who would rather read than watch: a page stands five seconds.
  mutating func changeBandMode() -> [Effect] {
    band.toggleMode()
    return say(band.mode == .page ? "The band turns by pages." : "The band moves by cells.")
  }

  /// All pairs at once; the page of a pair has its own direction.
  mutating func invertBand() -> [Effect] {
    band.isInverted.toggle()
    return []
  }

  /// Takes figures, unless the reader has gone to another day meanwhile. Where the band stands does not change.
  ///
  /// Alerts look at figures that are new, also when another program brought them in.
  mutating func take(_ ticks: [Tick], asOf day: Day?) -> [Effect] {
    guard day == band.asked else { return [] }
    let isNews = day == nil && band.asOf == nil && !band.ticks.isEmpty && band.ticks != ticks
    band.asOf = day
    band.ticks = ticks
    band.select(band.selected)
    return isNews ? [.write(.checkAlerts)] : []
  }

  /// Only who asked hears of it: a refresh of the program's own accord changes the figures and says nothing.
  mutating func takeRates(new: Int, failed: Int, of total: Int, wasAsked: Bool) -> [Effect] {
    if wasAsked {
      let figures = new == 0 ? "No new rates" : new == 1 ? "1 new rate" : "\(new) new rates"
      let failures = failed > 0 ? ", \(failed) of \(total) publishers failed" : ""
      notice = Notice(
        text: join(
          failed == total ? "No publisher of rates answered; what is stored stays." : "\(figures)\(failures)."))
    }
    return new > 0 ? [.read(.ticks(band.asked)), .write(.checkAlerts)] : []
  }

  /// What just happened to the feeds stays in sight.
  private func join(_ text: String) -> String {
    guard let notice, !notice.isError else { return text }
    return notice.text + " " + text
  }

  /// Columns in which the band stands: those that a mark at its left and the blank behind it leave.
  var bandRoom: Int {
    let mark = band.mark(today: today).map { Width.of($0) + 1 } ?? 0
    return max(0, layout.bandWidth - mark)
  }

  /// The currencies of the band that the open article names or whose countries it names.
  var lit: Set<String> { Set(reading?.opened.lit ?? []) }
}

/// A pair under the cursor.
extension State {
  /// Begins with the first pair in sight, and where the band stands at its beginning with one that the article names.
  mutating func chooseRate() -> [Effect] {
    guard !band.ticks.isEmpty else { return say("There are no rates yet.") }
    let lit = lit
    let named = band.ticks.firstIndex { lit.contains($0.pair.base) || lit.contains($0.pair.quote) }
    band.select(band.firstInSight ?? named ?? 0, room: bandRoom)
    return []
  }

  /// Left and right choose, Enter opens its page; keys that say nothing here leave the band and do what they always do.
  mutating func bandTake(_ key: Key, selected: Int) -> [Effect] {
    let count = band.ticks.count
    switch keymap[key, on: .rate] {
    case .previousRate: band.select((selected + count - 1) % count, room: bandRoom)
    case .nextRate: band.select((selected + 1) % count, room: bandRoom)
    case .firstRate: band.select(0, room: bandRoom)
    case .lastRate: band.select(count - 1, room: bandRoom)
    case .openRate: return openPair(band.ticks[selected].pair)
    case .invertBand: return invertBand()
    case .converter:
      let pair = band.isInverted ? band.ticks[selected].pair.inverse : band.ticks[selected].pair
      return openConverter("1 \(pair.base) \(pair.quote)")
    case .back, .chooseRate: band.select(nil)
    case let command?:
      band.select(nil)
      return perform(command)
    case nil: break
    }
    return []
  }
}

/// The band of another day.
extension State {
  /// To the day of the article, and back to now.
  mutating func travel() -> [Effect] {
    if band.asked != nil { return travel(to: nil) }
    guard let headline = list.selection else { return say("Select an article first: the band goes to its day.") }
    return travel(to: headline.editionDate ?? DateText.day(headline.date, in: zone))
  }

  /// Asks for a day; an empty line is now.
  mutating func openDay() -> [Effect] {
    overlay = .money(.day(TextField(band.asOf?.description ?? "")))
    return []
  }

  /// A line that is no day says so and stays, to be mended.
  mutating func dayTake(_ key: Key, _ field: TextField) -> [Effect] {
    var field = field
    switch keymap[key, in: .typing] {
    case .leaveLine:
      overlay = nil
      return []
    case .takeLine:
      let text = field.text.split(whereSeparator: \.isWhitespace).joined()
      guard text.isEmpty || Day(typed: text) != nil else {
        return say("“\(text.displaySafe)” is no day: 2025-12-11, or 11.12.2025", isError: true)
      }
      overlay = nil
      return travel(to: Day(typed: text))
    default: _ = field.take(key)
    }
    overlay = .money(.day(field))
    return []
  }

  /// Until the figures of that day have come, those of before stand there as what they are.
  private mutating func travel(to day: Day?) -> [Effect] {
    // Today is now, with what is already published for tomorrow.
    let day = day == today ? nil : day
    guard let day else {
      band.asked = nil
      return [.read(.ticks(nil))] + say("The band shows what holds now.")
    }
    guard day < today else { return say("Nobody knows the rates of a day that has not come.") }
    band.asked = day
    return [.read(.ticks(day))] + say("The band shows \(DateText.medium(day)); d brings it back.")
  }
}
