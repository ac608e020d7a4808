import Model

/// A condition on a pair of currencies that a person wants to hear about.
package struct Alert: Hashable, Sendable {
  package enum Condition: Hashable, Sendable {
    /// The price reaches a level from below or from above.
    case crosses(Figure)
    /// The price moves by more than a number of percent, up or down, from one publication to the next.
    case moves(percent: Figure)
    /// The price is higher or lower than on any of the 30 days before.
    case extreme
    /// A peg breaks, or a figure that its issuer keeps fixed moves.
    case breaks
  }

  package let pair: Pair
  package let condition: Condition
  /// True while the alert may ring. It rings once, and is armed again when its condition no longer holds.
  package var isArmed = true

  package init(_ pair: Pair, _ condition: Condition, isArmed: Bool = true) {
    self.pair = pair
    self.condition = condition
    self.isArmed = isArmed
  }

  /// Checks the figures published after `seen`, so that an alert rings for days on which the program did not run. Without `seen`
  /// it checks the newest figure only. Points come oldest first. Returns the text to show and its day, nil when the alert does
  /// not ring. Arms or disarms the alert.
  package mutating func check(_ history: RateHistory, since seen: Day? = nil) -> (text: String, day: Day)? {
    let points = history.points[...]
    var said: (text: String, day: Day)?
    for index in points.indices.dropFirst() {
      let now = points[index]
      guard seen.map({ now.date > $0 }) ?? (index == points.count - 1) else { continue }
      // Each move is an event of its own. A level that was reached stays reached.
      if case .moves = condition { isArmed = true }
      let text = message(now, points[index - 1], points[..<index])
      if let text, isArmed { said = (text, now.date) }
      isArmed = text == nil
    }
    return said
  }

  private func message(
    _ now: RateHistory.Point, _ before: RateHistory.Point, _ earlier: ArraySlice<RateHistory.Point>
  ) -> String? {
    let shown = "\(pair) \(now.price.shown())"
    switch condition {
    case .crosses(let level):
      let (old, new) = (before.price.value, now.price.value)
      if old < level.ratio, new >= level.ratio { return "\(shown) rose to \(level)" }
      if old > level.ratio, new <= level.ratio { return "\(shown) fell to \(level)" }
      return nil
    case .moves(let percent):
      let change = Change(from: before.price, to: now.price)
      guard !change.isNoise, change.percent.magnitude > percent.ratio else { return nil }
      return "\(shown) moved by \(change.text) %"
    case .extreme:
      // Counted in days, not in publications: a weekly source has four in a month.
      let month = earlier.filter { now.date.number - $0.date.number <= 30 }.map(\.price.value)
      guard let high = month.max(), let low = month.min() else { return nil }
      if now.price.value > high { return "\(shown) is the highest in 30 days" }
      return now.price.value < low ? "\(shown) is the lowest in 30 days" : nil
    case .breaks:
      let change = Change(from: before.price, to: now.price)
      // A peg computed through a third currency moves within one step. That is rounding.
      guard !change.isNone, !change.isNoise, Alert.wasStill(earlier, pair) else { return nil }
      return "\(shown) is no longer fixed: \(change.text) %"
    }
  }

  /// Tells whether the figures before were pegged, or the same five times in a row.
  private static func wasStill(_ earlier: ArraySlice<RateHistory.Point>, _ pair: Pair) -> Bool {
    guard let last = earlier.last else { return false }
    if Peg.between(pair, on: last.date) != nil { return true }
    let recent = earlier.suffix(5)
    return recent.count == 5 && recent.allSatisfy { $0.price.value == last.price.value }
  }
}
