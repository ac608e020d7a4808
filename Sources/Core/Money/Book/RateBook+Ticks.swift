import Foundation
import Model

extension RateBook {
  /// The figures of the band as of a day, in the order of the pairs. A pair without a rate is left out.
  ///
  /// `ahead` is the number of days before its own day on which a publication may be shown, because some banks publish for the next
  /// day or the next week. It is 0 for the past: there only the rates that held on the day count.
  package func ticks(_ pairs: [Pair], on day: Day, ahead: Int = 0) -> [Tick] {
    pairs.compactMap { tick($0, on: day, ahead: ahead) }
  }

  /// The figure for one pair; nil when there is no rate, or one of the two was no money on the day.
  package func tick(_ pair: Pair, on day: Day, ahead: Int = 0) -> Tick? {
    guard let verdict = verdict(on: pair, on: day, ahead: ahead) else { return nil }
    let quotation = verdict.quotation
    let movement = TickMovement(verdict)
    var tick = Tick(
      pair: pair, value: quotation.price.shown().description, inverse: quotation.price.inverse.shown().description,
      changePercent: movement.text, inverseChangePercent: movement.inverse, date: quotation.date,
      source: quotation.source, fetched: quotation.fetched ?? quotation.date.start,
      // A peg is true without a new publication.
      state: movement.state != .peg && verdict.isStale(on: day) ? .stale : movement.state)
    if let held = verdict.held {
      tick.state = .held
      tick.held = Tick.Held(held, pair)
    }
    return tick
  }
}

extension Tick.Held {
  fileprivate init(_ held: RateGuard.Held, _ pair: Pair) {
    let isTurned = held.quotation.pair != pair
    let price = isTurned ? held.quotation.price.inverse : held.quotation.price
    let rival = isTurned ? held.rival.inverse : held.rival
    self.init(
      value: price.shown().description, inverse: price.inverse.shown().description, source: held.quotation.source,
      date: held.quotation.date, rival: rival.shown().description, inverseRival: rival.inverse.shown().description,
      rivalSource: held.rivalSource)
  }
}

/// The move of a figure, and the reason when it did not move.
private struct TickMovement {
  let text: String?
  let inverse: String?
  let state: Tick.State

  /// Days between two publications at most for a change to be shown. Weekly rates and the longest holidays are within.
  private static let reach = 31

  init(_ verdict: Verdict) {
    let now = verdict.quotation
    guard let before = verdict.previous, now.source != RateSource.edition.id,
      now.date.number - before.date.number <= TickMovement.reach
    else {
      self = TickMovement(printed: now)
      return
    }
    let change = Change(from: before.price, to: now.price)
    text = change.text
    inverse = Change(from: before.price.inverse, to: now.price.inverse).text
    state = TickMovement.state(of: verdict, change)
  }

  /// The change that an edition prints beside its rate, for one unit of base.
  private init(printed quotation: Quotation) {
    guard quotation.rates.count == 1, let printed = quotation.rates[0].changePercent, let figure = Figure(printed)
    else {
      (text, inverse) = (nil, nil)
      state = TickMovement.isPegged(quotation) ? .peg : .live
      return
    }
    // The edition prints the change of one direction only.
    let factor = Ratio.one + figure.ratio / Ratio(100, 1)
    let turned = Change.text(((factor.inverse - .one) * Ratio(100, 1)).rounded(places: 2))
    let isOwn = quotation.rates[0].pair == quotation.pair
    text = isOwn ? Change.text(figure) : turned
    inverse = isOwn ? turned : Change.text(figure)
    // A printed 0 % is a move below the printed digits, unless the currency is pegged.
    state = !figure.isZero ? .live : TickMovement.isPegged(quotation) ? .peg : .rounded
  }

  private static func state(of verdict: Verdict, _ change: Change) -> Tick.State {
    // The order matters: a weekend explains a figure that stands still before a peg does, and a peg before the bank does.
    if verdict.isCarried { return .closed }
    if change.text != "0" { return .live }
    if isPegged(verdict.quotation) { return .peg }
    guard change.isNone else { return .rounded }
    if !verdict.othersMoved { return .closed }
    guard verdict.repeats >= 3 else { return .rounded }
    return verdict.isOwnBanks ? .fixed : .stuck
  }

  /// Tells whether a decree fixes the price and the price keeps to it.
  private static func isPegged(_ quotation: Quotation) -> Bool {
    guard let decree = Peg.between(quotation.pair, on: quotation.date)?.price(of: quotation.pair) else { return false }
    return (quotation.price.value / decree.value - .one).magnitude <= RateGuard.tolerance
  }
}
