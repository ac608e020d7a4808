import Foundation

/// Times in the store are whole milliseconds since 1970.
extension Date {
  /// The times that the store holds: a quarter of a million years to either side of 1970.
  static let storedMilliseconds: ClosedRange<Int64> = -8_000_000_000_000_000...8_000_000_000_000_000

  /// Rounded; a date out of all range comes to its edge, and what is no number to 1970.
  var milliseconds: Int64 {
    let value = (timeIntervalSince1970 * 1000).rounded()
    // A date out of a feed may be anything, and a conversion that does not fit would stop the program.
    guard value.isFinite else { return 0 }
    let range = Date.storedMilliseconds
    return Int64(max(Double(range.lowerBound), min(Double(range.upperBound), value)))
  }

  /// A time out of all range, which only a damaged store has, comes to its edge.
  init(milliseconds: Int64) {
    let range = Date.storedMilliseconds
    self.init(timeIntervalSince1970: Double(max(range.lowerBound, min(range.upperBound, milliseconds))) / 1000)
  }
}
