import Model

/// Something about a pair that a person wants to be told.
package struct Alert: Hashable, Sendable {
  package enum Condition: Hashable, Sendable {
    /// The price reaches a level from below or from above.
    case crosses(Figure)
    /// Against the publication before, by more than so many percent in either direction.
    case moves(percent: Figure)
    /// Higher or lower than on any of the last 30 days before.
    case extreme
    /// A peg, or a figure that its issuer keeps fixed, is no longer what it was.
    case breaks
  }

  package let pair: Pair
  package let condition: Condition
  /// Whether it may ring. It rings once, and is armed again when what it is about is over.
  package var isArmed = true

  package init(_ pair: Pair, _ condition: Condition, isArmed: Bool = true) {
    self.pair = pair
    self.condition = condition
    self.isArmed = isArmed
  }

  /// Looks at what was published after `seen`, or at the newest figure alone without it: what happened while nobody looked
  /// rings too. The oldest point comes first. Returns what to say and of which day; nil when it does not ring. Arms or disarms
  /// itself.
  package mutating func check(_ history: RateHistory, since seen: Day? = nil) -> (text: String, day: Day)? {
    let points = history.points[...]
    var said: (text: String, day: Day)?
    for index in points.indices.dropFirst() {
      let now = points[index]
      guard seen.map({ now.date > $0 }) ?? (index == points.count - 1) else { continue }
      // Each move is one of its own, while a level or a height that was reached stays reached.
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
      // Days and no publications: a month of a weekly source has four of them.
      let month = earlier.filter { now.date.number - $0.date.number <= 30 }.map(\.price.value)
      guard let high = month.max(), let low = month.min() else { return nil }
      if now.price.value > high { return "\(shown) is the highest in 30 days" }
      return now.price.value < low ? "\(shown) is the lowest in 30 days" : nil
    case .breaks:
      let change = Change(from: before.price, to: now.price)
      // A peg seen through a cross trembles within a step: that is no news.
      guard !change.isNone, !change.isNoise, Alert.wasStill(earlier, pair) else { return nil }
      return "\(shown) is no longer fixed: \(change.text) %"
    }
  }

  /// Whether the figures before were tied, or the same five times in a row.
  private static func wasStill(_ earlier: ArraySlice<RateHistory.Point>, _ pair: Pair) -> Bool {
    guard let last = earlier.last else { return false }
    if Peg.between(pair, on: last.date) != nil { return true }
    let recent = earlier.suffix(5)
    return recent.count == 5 && recent.allSatisfy { $0.price.value == last.price.value }
  }
}
