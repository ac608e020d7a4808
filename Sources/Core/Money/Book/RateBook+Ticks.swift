import Foundation
import Model

extension RateBook {
  /// The figures of the band as of a day, in the order of the pairs; a pair that nobody knows is left out.
  ///
  /// `ahead` is how many days before the day that it holds for a publication may be shown: some banks publish for the
  /// next day or over a weekend. 0 for the past, where what held on the day is asked for.
  package func ticks(_ pairs: [Pair], on day: Day, ahead: Int = 0) -> [Tick] {
    pairs.compactMap { tick($0, on: day, ahead: ahead) }
  }

  /// The figure for one pair; nil when nobody knows it.
  package func tick(_ pair: Pair, on day: Day, ahead: Int = 0) -> Tick? {
    guard let verdict = verdict(on: pair, on: day, ahead: ahead) else { return nil }
    let quotation = verdict.quotation
    let movement = TickMovement(verdict)
    var tick = Tick(
      pair: pair, value: quotation.price.shown().description, inverse: quotation.price.inverse.shown().description,
      changePercent: movement.text, inverseChangePercent: movement.inverse, date: quotation.date,
      source: quotation.source, fetched: quotation.fetched ?? quotation.date.start,
      // What a decree ties needs no news to be true.
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

/// How a figure moved, and what it says about itself when it did not.
private struct TickMovement {
  let text: String?
  let inverse: String?
  let state: Tick.State

  /// Days after which a publication is not the one before any more, but history: weekly rates and the longest holidays are
  /// nearer.
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
    // The page prints the change of one direction only.
    let factor = Ratio.one + figure.ratio / Ratio(100, 1)
    let turned = Change.text(((factor.inverse - .one) * Ratio(100, 1)).rounded(places: 2))
    let isOwn = quotation.rates[0].pair == quotation.pair
    text = isOwn ? Change.text(figure) : turned
    inverse = isOwn ? turned : Change.text(figure)
    // What a page prints as 0 % moved by less than it prints, unless it is tied.
    state = !figure.isZero ? .live : TickMovement.isPegged(quotation) ? .peg : .rounded
  }

  private static func state(of verdict: Verdict, _ change: Change) -> Tick.State {
    // In this order: a weekend explains a standing figure better than a peg does, and a peg better than a bank.
    if verdict.isCarried { return .closed }
    if change.text != "0" { return .live }
    if isPegged(verdict.quotation) { return .peg }
    guard change.isNone else { return .rounded }
    if !verdict.othersMoved { return .closed }
    guard verdict.repeats >= 3 else { return .rounded }
    return verdict.isOwnBanks ? .fixed : .stuck
  }

  /// Whether a decree says so; what has broken away from one is tied no more.
  private static func isPegged(_ quotation: Quotation) -> Bool {
    guard let decree = Peg.between(quotation.pair, on: quotation.date)?.price(of: quotation.pair) else { return false }
    return (quotation.price.value / decree.value - .one).magnitude <= RateGuard.tolerance
  }
}
