import Model

/// A currency of ISO 4217.
package struct Currency: Hashable, Sendable {
  /// Three capital letters: "KZT".
  package let code: String
  /// Three digits: "398".
  package let number: String
  /// Digits after the point that sums of it are written with: 2 for most, 0 for the yen, 3 for the dinars.
  package let minorUnits: Int
  /// The sign written beside sums, after CLDR; the code where there is none.
  package let symbol: String
  /// In English, as a title: "Kazakhstani tenge".
  package let name: String
  /// The last day on which it was money; nil for a currency in use.
  package let lastDay: Day?
  /// The code of the currency that took its place; nil for a currency in use.
  package let successor: String?

  /// The currency with this code, in capitals; nil when ISO 4217 has none that is in use.
  package init?(code: String) {
    guard let found = Currency.byCode[code] else { return nil }
    self = found
  }

  /// The currency with this code, in use or ended; nil when there is none in either list.
  package init?(known code: String) {
    guard let found = Currency.byCode[code] ?? Currency.ended[code] else { return nil }
    self = found
  }

  /// The currency with this code, when it was money on a day.
  package init?(code: String, on day: Day) {
    self.init(known: code)
    guard isInUse(on: day) else { return nil }
  }

  /// Tells whether it was money on a day.
  package func isInUse(on day: Day) -> Bool { lastDay.map { day <= $0 } ?? true }

  /// Every currency in use, by code.
  package static let byCode: [String: Currency] = Dictionary(
    uniqueKeysWithValues: table.split(separator: "\n").compactMap(Currency.init(line:)).map { ($0.code, $0) })

  /// Every ended currency, by code.
  package static let ended: [String: Currency] = Dictionary(
    uniqueKeysWithValues: endedTable.split(separator: "\n").compactMap(Currency.init(endedLine:)).map { ($0.code, $0) })

  /// Tells whether three capital letters, packed into a number, are a code that texts use: of a currency in use, or of an ended
  /// one that means nothing else.
  static func isCode(packed: UInt32) -> Bool { packedCodes.contains(packed) }

  /// The three letters of a code as one number, the first in front.
  private static let packedCodes = Set(
    (Array(byCode.keys) + endedInTexts).map { $0.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } })

  /// "KZT 398 2 ₸ Kazakhstani tenge"; "-" where there is no sign.
  private init?(line: Substring) {
    let parts = line.split(separator: " ", maxSplits: 4)
    guard parts.count == 5, let minorUnits = Int(parts[2]) else { return nil }
    code = String(parts[0])
    number = String(parts[1])
    self.minorUnits = minorUnits
    symbol = parts[3] == "-" ? String(parts[0]) : String(parts[3])
    name = String(parts[4])
    lastDay = nil
    successor = nil
  }

  /// "HRK 191 2 2022-12-31 EUR Croatian kuna"
  private init?(endedLine line: Substring) {
    let parts = line.split(separator: " ", maxSplits: 5)
    guard parts.count == 6, let minorUnits = Int(parts[2]), let lastDay = Day(String(parts[3])) else { return nil }
    code = String(parts[0])
    number = String(parts[1])
    self.minorUnits = minorUnits
    symbol = String(parts[0])
    name = String(parts[5])
    self.lastDay = lastDay
    successor = String(parts[4])
  }
}
