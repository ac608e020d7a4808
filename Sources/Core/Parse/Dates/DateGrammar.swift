import Foundation
import Model

/// Dates in words and numbers, in whatever order: RFC 822 with its mistakes ("Tues, 2 June 04 9:39 PM EST"), asctime
/// ("Tue Jun  2 09:39:21 2004"), «2 июня 2004 г., 09:39», "10:00 05-11-2024", 2024年11月5日.
///
/// The time is taken out first, because a colon is nothing else; then the zone behind it; what is left is the date. Words
/// without a meaning are passed over, and so is a weekday that does not fit.
struct DateGrammar {
  let tokens: [DateToken]
  /// The order of day, month and year in the dates of the feed; nil where it is not known.
  let order: DateOrder?
  /// Of the feed, as BCP 47.
  let language: String?
  /// One bit for each token that has been understood.
  var used: UInt64 = 0
  var parts = DateParts()
  var hasTime = false
  /// The zone's word, whose meaning may depend on the day.
  var zone: DateWord?
  /// The zone that a name of the tz database means.
  var region: TimeZone?
  /// The date is three numbers, for which an order had to be found.
  var isOrdered = false
  /// The order in which they were read.
  var usedOrder: DateOrder?

  init(_ tokens: [DateToken], _ order: DateOrder? = nil, _ language: String? = nil) {
    self.tokens = tokens
    self.order = order
    self.language = language
  }

  /// Nil for a text without a day, a month and a year, or with a time that no clock shows.
  mutating func read() -> DateParts? {
    // One bit each, and no date is longer.
    guard tokens.count <= 60 else { return nil }
    if let parts = read(takesSign: true) { return parts }
    // What looked like an offset may be part of the date: "10:00 -5.11.2024".
    self = DateGrammar(tokens, order, language)
    return read(takesSign: false)
  }

  private mutating func read(takesSign: Bool) -> DateParts? {
    let end = readTime()
    if let end { readZone(from: end, takesSign: takesSign) }
    guard readUnits() || readNamedMonth() || readNumbers() || readCompact() else { return nil }
    if end == nil, !hasTime, let end = readTimeWithPoints() { readZone(from: end, takesSign: takesSign) }
    guard (0...24).contains(parts.hour), (0...59).contains(parts.minute), (0...61).contains(parts.second) else {
      return nil
    }
    if let zone { parts.offset = (TimeZones.offset(zone, on: parts.date) ?? 0) + parts.offset }
    if let region, let day = parts.date {
      let local = Date(timeIntervalSince1970: Double(day.number * 86_400 + parts.hour * 3600 + parts.minute * 60))
      let near = local - Double(region.secondsFromGMT(for: local))
      parts.offset = region.secondsFromGMT(for: near)
    }
    return parts
  }

  /// True if a token is there and has not been understood yet.
  func isFree(_ index: Int) -> Bool {
    tokens.indices.contains(index) && used & (1 << UInt64(index)) == 0
  }

  mutating func use(_ range: some Sequence<Int>) {
    for index in range { used |= 1 << UInt64(index) }
  }

  func number(at index: Int) -> (value: Int, digits: Int)? { isFree(index) ? tokens[index].number : nil }
  func mark(at index: Int) -> Unicode.Scalar? { isFree(index) ? tokens[index].mark : nil }
  func word(at index: Int) -> DateWord? { isFree(index) ? tokens[index].word : nil }

  /// One bit for each weekday that the text names, but for words in these places; all of them when it names none.
  func weekdays(except month: Int? = nil) -> UInt8 {
    var named: UInt8 = 0
    for (index, token) in tokens.enumerated() where index != month {
      if let weekdays = token.word?.meaning.weekdays { named |= weekdays }
    }
    return named == 0 ? 0x7F : named
  }

  /// The first of several days that falls on a weekday which the text names, else the first of all.
  func preferred(_ days: [Day], month: Int? = nil) -> Day? {
    let named = weekdays(except: month)
    return days.first { named & (1 << UInt8($0.weekday)) != 0 } ?? days.first
  }
}
