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
      case .other: if case .day(let found)? = EditionDate(text) { day = found }
      }
    }
  }
}
