enum ConverterTexts {
  static let heading = "The converter"
  static let prompt = "convert "
  /// Shown while the line is empty: an example shows what can be typed.
  static let example = "100 usd kzt · 2.5m uzs in eur · 1000 kgs on 2025-12-11"

  static let homeSetting = "rates.home sets another"

  static func noRate(of pair: String, on day: String) -> String { "No rate for \(pair) on \(day)." }
  /// The key works outside of the line, in which every letter is text.
  static func noRateYet(of pair: String, _ keys: Keymap) -> String {
    let key = keys.firstLabel(of: MainCommand.refreshAll)
    return "No rate for \(pair) yet." + (key.isEmpty ? "" : " Go back and press \(key) to fetch rates.")
  }
  /// For rates.from = "none".
  static func noRateIsFetched(of pair: String) -> String {
    "No rate for \(pair): rates.from says that none are fetched."
  }

  static func keys(_ keys: Keymap) -> String {
    [keys.step(LineCommand.takeLine, "keeps the answer"), keys.step(LineCommand.leaveLine, ShellTexts.back)]
      .filter { !$0.isEmpty }.joined(separator: "  ")
  }
}
