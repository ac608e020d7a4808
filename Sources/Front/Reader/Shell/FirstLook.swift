import Foundation
import Model
import Money
import Screen

/// The first look of a day, until its first key: the status row says what has come since the look before.
package struct FirstLook: Equatable, Sendable {
  /// The time when the look before ended.
  let since: Date
  /// Nil until it has been read.
  var news: LookNews?
}

/// The articles and the move of the home currency since a time.
package struct LookNews: Equatable, Sendable {
  package let since: Date
  /// The number of articles that have come since, whatever their dates.
  package let articles: Int
  /// Nil where the move is not known.
  package let move: CurrencyMove?

  package init(since: Date, articles: Int, move: CurrencyMove? = nil) {
    self.since = since
    self.articles = articles
    self.move = move
  }
}

extension State {
  /// Begins the first look of a day. Does nothing after another look today, and at the first start ever.
  mutating func beginFirstLook(since ended: Date?) -> [Effect] {
    guard let ended, DateText.day(ended, in: zone) < today else { return [] }
    firstLook = FirstLook(since: ended)
    return newsOfLook
  }

  /// Begins one in a program that was open over night.
  mutating func beginFirstLook(afterPauseSince lastKey: Date?) -> [Effect] {
    guard let lastKey, now.timeIntervalSince(lastKey) > State.longPause else { return newsOfLook }
    return beginFirstLook(since: lastKey)
  }

  /// The request for what is new; none after the first key of the day.
  var newsOfLook: [Effect] { firstLook.map { [.read(.news(since: $0.since))] } ?? [] }

  mutating func receive(news: LookNews) -> [Effect] {
    if firstLook?.since == news.since { firstLook?.news = news }
    return []
  }

  /// "Since yesterday 18:02: 42 new · tenge +0.4 %", shorter where that does not fit; nil where nothing is new.
  func firstLookLine(within columns: Int) -> String? {
    guard let news = firstLook?.news else { return nil }
    let parts = [
      news.articles > 0 ? ShellTexts.new(news.articles) : nil,
      news.move.map { ShellTexts.move(of: Currency(code: $0.currency)?.name ?? $0.currency, percent: $0.percent) },
    ].compactMap(\.self)
    guard let first = parts.first else { return nil }
    let whole = parts.joined(separator: " · ")
    let texts = [ShellTexts.since(moment(news.since), whole), whole, first]
    return texts.first { Width.of($0) <= columns } ?? Width.cut(first, to: columns)
  }

  /// "yesterday 18:02", "24 Nov 18:02"
  private func moment(_ date: Date) -> String {
    let day = DateText.day(date, in: zone)
    let name = day.number == today.number - 1 ? ShellTexts.yesterday : DateText.short(day, today: today)
    return "\(name) \(DateText.time(date, in: zone))"
  }
}
