import Foundation
import Model

/// Dates as feeds, pages and servers write them.
///
/// Total: what cannot be read is nil, and its text is kept by the caller. A time without a zone, with an unknown zone or
/// with an impossible one is UTC: the day is nearly always right.
///
/// What can be read in several ways is decided in this order: by a weekday that stands beside it, by the other dates of the
/// feed (`DateOrder`), by the order of the parts that is the most usual: day, month, year.
package enum DateReader {
  /// The moment that a text names.
  ///
  /// RFC 3339 and RFC 822 as they should be come first, because nearly all dates are that; all others are read word by
  /// word, in the languages of `MonthNames`.
  package static func moment(_ text: String) -> Date? { read(text).moment }

  /// The moment that a text names, and whether its numbers had to be put in order.
  static func read(_ text: String, order: DateOrder? = nil, language: String? = nil) -> Reading {
    var text = text.trimmed
    return text.withUTF8 { bytes in
      if let moment = ISODate.moment(bytes) ?? MailDate.moment(bytes) { return Reading(moment: moment) }
      // No date is longer; a text of a megabyte is none.
      guard bytes.count < 256 else { return Reading(moment: nil) }
      var grammar = DateGrammar(DateToken.read(String(decoding: bytes, as: UTF8.self)), order, language)
      let parts = grammar.read()
      return Reading(
        moment: parts?.moment, isOrdered: grammar.isOrdered, order: grammar.usedOrder,
        fitsWeekday: parts?.date.map { grammar.weekdays() & (1 << UInt8($0.weekday)) != 0 } ?? true)
    }
  }

  struct Reading {
    let moment: Date?
    /// The date is three numbers whose order is not plain: "05/11/2024".
    var isOrdered = false
    /// The order that was taken; nil where there is none to find.
    var order: DateOrder?
    /// False where a weekday stands beside the date that is not the one of the day.
    var fitsWeekday = true
  }

  /// A moment that a feed can mean: from 1990 to a year after `now`. Anything else would be sorted to a place where no one
  /// looks, or stay on top for ever.
  static func credible(_ text: String, now: Date) -> Date? {
    moment(text).flatMap { isCredible($0, now: now) ? $0 : nil }
  }

  static func isCredible(_ date: Date, now: Date) -> Bool {
    date >= earliest && date <= now.addingTimeInterval(366 * 86_400)
  }

  /// 1 January 1990: a date before the web is one that a clock had never been set to.
  private static let earliest = Date(timeIntervalSince1970: 631_152_000)
}
