import Model

/// The forms in which publishers of rates write a day. Strict, unlike `DateReader`: the whole text matches, or there is no
/// rate.
extension Day {
  /// The day, UTC, of a whole number of seconds since 1970. Nil for anything else, and from the year 3000 on, because such a
  /// number is one of milliseconds.
  init?(unix seconds: String) {
    guard let seconds = Int(seconds), (0..<32_503_680_000).contains(seconds) else { return nil }
    self.init(number: seconds / 86_400)
  }

  /// Reads exactly "02.04.2026", as the banks of Central Asia write it, or "02/04/2026".
  init?(dotted text: some StringProtocol) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "/" }
    guard parts.count == 3 else { return nil }
    self.init("\(parts[2])-\(parts[1])-\(parts[0])")
  }

  /// Reads the day of "2026-03-03" or "2026-03-03T00:00:00.000Z".
  init?(stamp text: some StringProtocol) {
    guard text.utf8.count == 10 || text.dropFirst(10).first == "T" else { return nil }
    self.init(String(text.prefix(10)))
  }

  /// Reads "13 April 2026".
  init?(spelled text: some StringProtocol) {
    let parts = text.split(separator: " ")
    guard parts.count == 3, let day = Int(parts[0]), let month = MonthNames.month(parts[1]), let year = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads "March 02, 2026".
  init?(american text: some StringProtocol) {
    let parts = text.split(separator: " ")
    guard parts.count == 3, let month = MonthNames.month(parts[0]), parts[1].hasSuffix(","),
      let day = Int(parts[1].dropLast()), let year = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
