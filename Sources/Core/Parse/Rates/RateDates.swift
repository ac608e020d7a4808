import Model

extension Day {
  /// The day, UTC, of a whole number of seconds since 1970; nil for anything else, and from the year 3000 on: whoever writes
  /// such a number means milliseconds, or nothing.
  init?(unix seconds: String) {
    guard let seconds = Int(seconds), (0..<32_503_680_000).contains(seconds) else { return nil }
    self.init(number: seconds / 86_400)
  }

  /// Reads exactly "02.04.2026", as the banks east of Brest write it, or "02/04/2026".
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
}
