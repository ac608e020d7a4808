import Model
@testable import Money
import TestKit
import Testing

/// Alerts over histories of chance, held to what a person would say of them.
@Suite struct AlertPropertyTests {
  private func history(_ dice: inout Dice, days: ClosedRange<Int> = 1...3, around level: Int = 480) throws
    -> RateHistory
  {
    var (date, points): (Int, [RateHistory.Point]) = (20_000, [])
    for _ in 0..<Int.random(in: 2...25, using: &dice) {
      let value = "\(level + Int.random(in: -4...4, using: &dice)).\(Int.random(in: 0...1, using: &dice))"
      points.append(
        RateHistory.Point(date: Day(number: date), price: try #require(Price(Rate(Pair("USD", "KZT"), value: value)))))
      date += Int.random(in: days, using: &dice)
    }
    return RateHistory(pair: Pair("USD", "KZT"), source: "nbk", points: points)
  }

  /// The days on which an alert that checks each day rings.
  private func rings(_ condition: Alert.Condition, _ history: RateHistory) -> [Day] {
    var alert = Alert(history.pair, condition)
    return history.points.indices.dropFirst().compactMap { end in
      let known = RateHistory(pair: history.pair, source: history.source, points: Array(history.points[...end]))
      return alert.check(known, since: history.points[end - 1].date)?.day
    }
  }

  @Test func aLevelRingsOnTheDaysOnWhichItIsReached() throws {
    var dice = Dice(seed: 141)
    let level = try #require(Figure("480"))
    for _ in 0..<300 {
      let history = try history(&dice)
      var expected: [Day] = []
      var isArmed = true
      for (before, now) in zip(history.points, history.points.dropFirst()) {
        let (old, new) = (before.price.value, now.price.value)
        let isReached = old < level.ratio && new >= level.ratio || old > level.ratio && new <= level.ratio
        if isReached, isArmed { expected.append(now.date) }
        isArmed = !isReached
      }
      #expect(rings(.crosses(level), history) == expected)
    }
  }

  @Test func aMoveRingsOnEachDayOnWhichItIsLargeEnough() throws {
    var dice = Dice(seed: 142)
    for text in ["0.1", "0.5", "1"] {
      let percent = try #require(Figure(text))
      for _ in 0..<100 {
        let history = try history(&dice)
        let expected = zip(history.points, history.points.dropFirst()).filter { before, now in
          (now.price.value / before.price.value - .one).magnitude * Ratio(100, 1) > percent.ratio
            && !Change(from: before.price, to: now.price).isNoise
        }.map(\.1.date)
        #expect(rings(.moves(percent: percent), history) == expected)
      }
    }
  }

  @Test func anExtremeIsOutsideOfTheThirtyDaysBefore() throws {
    var dice = Dice(seed: 143)
    for _ in 0..<200 {
      let history = try history(&dice, days: 1...9)
      var expected: [Day] = []
      var isArmed = true
      for (place, now) in history.points.enumerated().dropFirst() {
        let month = history.points[..<place].filter { now.date.number - $0.date.number <= 30 }.map(\.price.value)
        let isExtreme =
          !month.isEmpty && (month.allSatisfy { now.price.value > $0 } || month.allSatisfy { now.price.value < $0 })
        if isExtreme, isArmed { expected.append(now.date) }
        isArmed = !isExtreme
      }
      #expect(rings(.extreme, history) == expected)
    }
  }

  /// A program that did not run for days tells the last event of them, as one that ran tells it on its day.
  @Test func daysThatWereMissedAreCheckedAtOnce() throws {
    var dice = Dice(seed: 144)
    let level = try #require(Figure("480"))
    for condition in [Alert.Condition.crosses(level), .extreme, .moves(percent: try #require(Figure("0.4")))] {
      for _ in 0..<150 {
        let history = try history(&dice)
        let first = try #require(history.points.first).date
        var late = Alert(history.pair, condition)
        let said = late.check(history, since: first)
        #expect(said?.day == rings(condition, history).last, "\(condition)")
        #expect(late.check(history, since: history.points.last?.date)?.day == nil)
      }
    }
  }

  @Test func aHistoryOfOneDayRingsNothing() throws {
    let level = try #require(Figure("480"))
    let point = RateHistory.Point(
      date: Day(number: 20_000), price: try #require(Price(Rate(Pair("USD", "KZT"), value: "480"))))
    for condition in [Alert.Condition.crosses(level), .extreme, .breaks, .moves(percent: level)] {
      for points in [[], [point]] {
        var alert = Alert(Pair("USD", "KZT"), condition)
        #expect(
          alert.check(RateHistory(pair: Pair("USD", "KZT"), source: "nbk", points: points))?.text == nil
            && alert.isArmed)
      }
    }
  }

  @Test(arguments: [
    (["87.45", "87.45", "87.45", "87.45", "87.45", "87.46"], true),
    (["87.45", "87.45", "87.45", "87.45", "87.46"], false),
    (["87.45", "87.45", "87.45", "87.45", "87.45", "87.45"], false),
    (["87.45", "87.46", "87.45", "87.45", "87.45", "87.46"], false),
  ])
  func whatStoodFiveTimesBreaks(_ values: [String], _ isBroken: Bool) throws {
    let points = try values.enumerated().map { index, value in
      RateHistory.Point(
        date: Day(number: 20_000 + index), price: try #require(Price(Rate(Pair("USD", "KGS"), value: value))))
    }
    var alert = Alert(Pair("USD", "KGS"), .breaks)
    #expect((alert.check(RateHistory(pair: Pair("USD", "KGS"), source: "nbkr", points: points)) != nil) == isBroken)
  }
}
