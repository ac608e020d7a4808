import Foundation
import Model

/// One figure of the band, with every text as it is shown or printed.
package struct Tick: Hashable, Sendable, Identifiable {
  /// The reason why a figure did not move or should not be trusted; `live` for any other.
  package enum State: String, Hashable, Sendable, CaseIterable {
    /// Moves with the market.
    case live
    /// Tied to the other currency by decree.
    case peg
    /// Set by the issuer to the same value for many publications.
    case fixed
    /// No trading since the last publication.
    case closed
    /// The source repeats the same figure while its others move.
    case stuck
    /// The change is smaller than one step of the last digit.
    case rounded
    /// Older than the schedule of the source explains.
    case stale
    /// A newer figure is held back because it cannot be true.
    case held
  }

  /// A newer figure that cannot be true, and the figure that contradicts it; both for the pair and for its inverse.
  package struct Held: Hashable, Sendable {
    package var value: String
    package var inverse: String
    package var source: String
    package var date: Day
    package var rival: String
    package var inverseRival: String
    /// A source's short name, or "decree" for a peg.
    package var rivalSource: String

    package init(
      value: String, inverse: String, source: String, date: Day, rival: String, inverseRival: String,
      rivalSource: String
    ) {
      self.value = value
      self.inverse = inverse
      self.inverseRival = inverseRival
      self.source = source
      self.date = date
      self.rival = rival
      self.rivalSource = rivalSource
    }
  }

  package var pair: Pair
  /// Units of quote for one base, in plain decimal notation.
  package var value: String
  /// Units of base for one quote.
  package var inverse: String
  /// Percent, rounded, with a sign unless it is zero: "+0.55", "-0.77", "0". Nil when nothing is known.
  package var changePercent: String?
  /// The same for the inverse pair; it is not simply the other sign.
  package var inverseChangePercent: String?
  /// The day the figure holds for.
  package var date: Day
  package var source: String
  package var fetched: Date
  package var state: State
  /// A newer figure that is held back; nil when there is none.
  package var held: Held?

  package var id: Pair { pair }

  package init(
    pair: Pair, value: String, inverse: String, changePercent: String?,
    inverseChangePercent: String? = nil, date: Day, source: String, fetched: Date,
    state: State, held: Held? = nil
  ) {
    self.pair = pair
    self.value = value
    self.inverse = inverse
    self.changePercent = changePercent
    self.inverseChangePercent = inverseChangePercent
    self.date = date
    self.source = source
    self.fetched = fetched
    self.state = state
    self.held = held
  }
}
