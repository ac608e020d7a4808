import Foundation

/// Times in the store are whole milliseconds since 1970.
extension Date {
  /// Rounded; a date out of all range comes to its edge, and what is no number to 1970.
  var milliseconds: Int64 {
    let value = (timeIntervalSince1970 * 1000).rounded()
    // A date out of a feed may be anything, and a conversion that does not fit would stop the program.
    guard value.isFinite else { return 0 }
    // A quarter of a million years to either side.
    return Int64(max(-8.0e15, min(8.0e15, value)))
  }

  init(milliseconds: Int64) {
    self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
  }
}
