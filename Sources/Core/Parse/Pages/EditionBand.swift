import Model
import Text

/// The band above the date of an edition, and that date, without the articles below: what is asked of the bundled edition at each
/// start until the store has rates.
package struct EditionBand: Equatable, Sendable {
  /// Nil where no line is a date.
  package private(set) var day: Day?
  /// Each pair once, in the order of the page.
  package var rates: [Rate] { band.rates }
  private var band = BandLines()

  package init(_ bytes: [UInt8]) {
    let isEnd = { (byte: UInt8) in byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    var rest = bytes[...]
    while !rest.isEmpty, day == nil {
      let line = rest.prefix { !isEnd($0) }
      rest = rest.dropFirst(line.count).drop(while: isEnd)
      let text = String(decoding: line, as: UTF8.self).displayLine
      switch RateLine(text) {
      // No line is told where the band contradicts itself: the first figures hold, as on the page.
      case .rate(let rate): _ = band.add(rate, line: 0)
      case .bad: break
      case .other: day = EditionBand.plainDay(text) ?? EditionBand.day(text)
      }
    }
  }

  private static func day(_ text: String) -> Day? {
    if case .day(let found)? = EditionDate(text) { found } else { nil }
  }

  /// "11 December 2025". The words of dates in all languages take ten times as long to load as this page to read.
  private static func plainDay(_ text: String) -> Day? {
    let words = text.split(separator: " ")
    guard words.count == 3, let day = Int(words[0]), let year = Int(words[2]), (1000...9999).contains(year),
      let month = MonthNames.english.firstIndex(of: String(words[1]))
    else { return nil }
    return Day(year: year, month: month + 1, day: day)
  }
}
