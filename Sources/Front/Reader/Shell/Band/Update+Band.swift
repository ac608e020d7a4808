import Foundation
import Model
import Money
import Screen

/// The band: its motion, its figures and their day.
extension State {
  /// Pauses the band until the same key resumes it; a refresh and new figures do not.
  mutating func pauseBand() -> [Effect] {
    if band.isPaused { band.resume(at: now) } else { band.isPaused = true }
    return say(band.isPaused ? BandTexts.isPaused(keymap) : BandTexts.isMoving)
  }

  /// Pages are for reading, cells for watching: a page is shown for five seconds.
  mutating func changeBandMode() -> [Effect] {
    band.toggleMode()
    return say(band.mode == .page ? BandTexts.turnsByPages : BandTexts.movesByCells)
  }

  /// Inverts all pairs. The page of a pair has its own direction.
  mutating func invertBand() -> [Effect] {
    band.isInMarketOrder.toggle()
    return []
  }

  /// Opens the page of a pair of the band. Where the page of another pair is on top, it takes its place.
  mutating func openPair(at index: Int) -> [Effect] {
    let pair = band.ticks[index].pair
    let isReplacing = pages.top is PairPage
    return (isReplacing ? close(PairPage.self) : []) + open(PairPage(pair, isInverted: band.inverts(pair)))
  }

  /// Takes figures, unless the reader has gone to another day meanwhile. The band stays at its place.
  ///
  /// New figures are compared with the alerts, also when another program fetched them.
  mutating func receive(ticks: [Tick], asOf day: Day?) -> [Effect] {
    guard day == band.requested else { return [] }
    let isNews = day == nil && band.asOf == nil && !band.ticks.isEmpty && band.ticks != ticks
    band.asOf = day
    band.ticks = ticks
    band.select(band.selected)
    return isNews ? [.write(.checkAlerts)] : []
  }

  /// Says the result to a person who asked for it: an automatic refresh changes the figures silently.
  mutating func receiveRates(new: Int, failed: Int, of total: Int, wasAsked: Bool) -> [Effect] {
    // The first figures replace those of the edition, and are news for everybody.
    let isWanted = wasAsked || fetchingRates?.wasAsked == true || band.isOfEdition && new > 0
    fetchingRates = nil
    // Without feeds the rates are all that was asked for, and no source may be asked twice in a moment.
    let isOfBefore = total == 0 && wasAsked && offersFeeds
    let before = lastRatesFailed
    if total > 0 { lastRatesFailed = failed == total }
    let result =
      total > 0
      ? BandTexts.rates(new: new, failed: failed, of: total)
      : isOfBefore ? before.map(BandTexts.ratesOfBefore(haveFailed:)) : nil
    if isWanted, let text = result {
      // The result of the feeds, which came just before, stays in sight where both have room.
      let before = notice.map { $0.isError ? "" : "\($0.text) · " } ?? ""
      notice = Notice(text: before + text, shorter: before.isEmpty ? [] : [text])
    }
    return new > 0 ? [.read(.ticks(band.requested)), .write(.checkAlerts)] + newsOfLook + refreshOfPages : []
  }

  /// The currencies of the band that the open article names, or whose countries it names.
  var mentionedCurrencies: Set<String> { Set(reading?.opened.mentionedCurrencies ?? []) }
}

/// A chosen pair.
extension State {
  /// Chooses the first pair in sight; where the band is at its beginning, one that the article names.
  mutating func chooseRate() -> [Effect] {
    guard !band.ticks.isEmpty else { return say(BandTexts.nothingToChoose) }
    let mentioned = mentionedCurrencies
    let named = band.ticks.firstIndex { mentioned.contains($0.pair.base) || mentioned.contains($0.pair.quote) }
    band.select(band.firstInSight(columns: layout.bandWidth) ?? named ?? 0, columns: layout.bandWidth)
    return []
  }

  /// A key of the band, or one that leaves it and does what it always does.
  mutating func pressOnBand(_ key: Key, selected: Int) -> [Effect] {
    if let command = keymap.command(key, in: .rate, as: RateCommand.self) {
      return perform(command, selected: selected)
    }
    if let page = keymap.page(openedBy: key, in: .rate) {
      // The help begins with the keys of the band, and so does the palette: the pair stays chosen under them.
      if page != HelpPage.self, page != PalettePage.self { band.select(nil) }
      return open(page)
    }
    if let command: ArgumentCommand = keymap.command(key, in: .rate) { return perform(command, "") }
    guard let command: MainCommand = keymap.command(key, in: .rate) else { return [] }
    if command == .invertBand { return invertBand() }
    band.select(nil)
    return [.back, .chooseRate].contains(command) ? [] : perform(command)
  }

  mutating func perform(_ command: RateCommand, selected: Int) -> [Effect] {
    let count = band.ticks.count
    let pair = band.ticks[selected].pair
    switch command {
    case .previousRate: band.select((selected + count - 1) % count, columns: layout.bandWidth)
    case .nextRate: band.select((selected + 1) % count, columns: layout.bandWidth)
    case .firstRate: band.select(0, columns: layout.bandWidth)
    case .lastRate: band.select(count - 1, columns: layout.bandWidth)
    case .openRate: return openPair(at: selected)
    case .convertRate: return open(ConverterPage(band.inverts(pair) ? pair.inverse : pair))
    }
    return []
  }
}

/// The band of another day.
extension State {
  /// Goes to the day of the article, and back to now.
  mutating func travel() -> [Effect] {
    if band.requested != nil { return travel(to: nil) }
    guard let headline = list.selection else { return say(BandTexts.noArticle) }
    return travel(to: headline.editionDate ?? DateText.day(headline.date, in: zone))
  }

  /// Requests the figures of a day; nil is now. Until they come, the earlier ones stay, with their own day.
  mutating func travel(to day: Day?) -> [Effect] {
    // Today is now, with the rates that are already published for tomorrow.
    let day = day == today ? nil : day
    guard let day else {
      band.requested = nil
      return [.read(.ticks(nil))] + say(BandTexts.isNow)
    }
    guard day < today else { return say(BandTexts.inFuture) }
    band.requested = day
    return [.read(.ticks(day))] + say(BandTexts.isAsOf(DateText.medium(day), keymap))
  }
}
