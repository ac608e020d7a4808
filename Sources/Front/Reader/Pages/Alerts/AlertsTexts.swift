enum AlertsTexts {
  static let title = "Alerts"
  static let prompt = "alert: "
  /// Shown while there are no alerts: no key could show the forms of a rule.
  static func introduction(_ keys: Keymap) -> String {
    "None yet." + keys.step(" ", AlertsCommand.newAlert, "sets one:")
      + " USD/KZT 480 for a level, KZT/USD 1% for a move, USD/KZT high for the highest or lowest in 30 days, "
      + "USD/TMT peg for what should not move."
  }
  /// Above the line in which a rule is typed.
  static let forms = "USD/KZT 480 a level · KZT/USD 1% a move · USD/KZT high in 30 days · USD/TMT peg"
  static let ruleForms = "A rule is a pair and 480, 1%, high or peg, as in: USD/KZT 480"
  /// "D again removes USD/KZT crosses 480."
  static func remove(_ key: String, _ rule: String) -> String {
    "\(Keymap.again(key)) removes \(rule)."
  }
  static let removed = "Alert removed."
  static let isFromSettings = "This alert stands in config.toml, under rates.alerts."
  static let fromSettings = "from config.toml"
  /// Both words have one length, so that the rules stand under each other.
  static let armed = "armed"
  static let rang = "rang "

  static func set(rule: String, distance: String?, _ keys: Keymap) -> String {
    "Alert set: \(rule)\(distance.map { ", \($0)" } ?? "")." + keys.step("  ", AlertsCommand.alerts, "lists them.")
  }
  /// - Parameter percent: with its sign, from the price to the level.
  static func distance(price: String, percent: String) -> String { "now \(price), \(percent) % to go" }
  static func distance(percent: String) -> String { "\(percent) % to go" }
  static func shortDistance(percent: String) -> String { "\(percent) %" }
  static func isThere(pair: String, price: String) -> String {
    "\(pair) is at \(price) now: name a level that it may reach."
  }
  static func isPassed(pair: String, price: String, level: String, isAbove: Bool) -> String {
    "\(pair) is at \(price) now, already \(isAbove ? "over" : "under") \(level)."
  }
  static func rang(_ message: String, more: Int, problem: String?) -> String {
    "Alert: \(message)" + (more > 0 ? " (and \(more) more)" : "") + (problem.map { ". \($0)" } ?? "")
  }
}
