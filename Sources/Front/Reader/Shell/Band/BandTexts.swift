/// Texts of the band.
enum BandTexts {
  /// Between the day and the figures; the second one while a band that would move is paused.
  static let daySign = "·"
  static let pausedSign = "‖"
  static let noRates = "no rates yet"
  static let noRatesOfDay = "no rates are known for that day"
  static let decree = "the decree"

  static func isPaused(_ keys: Keymap) -> String {
    "Band paused." + keys.step(" ", MainCommand.pauseBand, "resumes it.")
  }
  static let isMoving = "Band resumed."
  static let turnsByPages = "Band by pages."
  static let movesByCells = "Band by cells."
  static let nothingToChoose = "There are no rates yet."
  static let noArticle = "Select an article first: the band goes to its day."
  static let isNow = "The band shows today's rates."
  static let inFuture = "That day is in the future: its rates are not known yet."

  static func mark(asOf day: String) -> String { "as of \(day)" }
  static func edition(_ day: String) -> String { "edition \(day)" }
  static func isAsOf(_ day: String, _ keys: Keymap) -> String {
    "The band shows \(day)" + keys.step("; ", MainCommand.travel, "brings it back") + "."
  }

  /// The result of the last time, where no source may be asked again yet.
  static func ratesOfBefore(haveFailed: Bool) -> String {
    haveFailed
      ? "No source of rates answered a moment ago; they are tried again later." : "Rates were fetched a moment ago."
  }

  /// The result of fetching rates, after the notice about feeds if there is one.
  static func rates(new: Int, failed: Int, of total: Int) -> String {
    if failed == total { return "No source of rates answered; what is stored stays." }
    let rates = new == 0 ? "No new rates" : new == 1 ? "1 new rate" : "\(new) new rates"
    return rates + (failed > 0 ? ", \(failed) of \(total) sources failed." : ".")
  }
}

/// Movements of a figure.
extension BandTexts {
  static let peg = "≡ peg"
  static let fixed = "= fixed"
  static let closed = "= closed"
  static let stuck = "= stuck"
  static let rounded = "≈ 0%"
  static let unchanged = "= 0%"
  static let held = "? held"
}

/// The age of a figure.
extension BandTexts {
  static func comes(for day: String) -> String { "for \(day)" }
  static func today(_ age: String) -> String { "today, \(age)" }
  static func hours(_ count: Int) -> String { count < 1 ? "<1 h" : "\(count) h" }
  static func days(_ count: Int, since day: String) -> String { "\(day), \(count) d" }
  static func years(_ count: Int, since day: String) -> String { "\(day), \(count) y" }
}

/// The sentence about a chosen figure.
extension BandTexts {
  static func heldBack(
    pair: String, source: String, value: String, day: String, rival: String, rivalValue: String
  ) -> String {
    "\(pair) held back: \(source) has \(value) for \(day), but \(rival) \(rivalValue)"
  }
  static func valid(from day: String) -> String { "valid from \(day)" }
  static func valid(on day: String) -> String { "for \(day)" }
  static func sources(_ names: [String]) -> String { names.joined(separator: " and ") }

  static let tiedByDecree = "tied by decree"
  static let keptByBank = "its bank keeps it there"
  static let noSession = "no session since"
  static let sourceStuck = "its source publishes the same figure again and again"
  static let tooSmall = "moved by less than can be seen"
  static let outOfDate = "out of date"
  static let newerHeld = "a newer one is held back"
}
