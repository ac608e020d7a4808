import Foundation
import Model
import Query
import TestKit
import Testing

@testable import Reader

/// The arrangement of the screen as the store keeps it.
@Suite struct ArrangementTextTests {
  @Test func whatIsKeptIsReadBack() {
    var dice = Dice(seed: 181)
    let scopes: [Scope] = [
      .all, .unread, .starred, .feed(7), .folder("Новости/Азия"), .tag("a b"),
      .search(Query("bank OR \"central ba\" -x")),
    ]
    for _ in 0..<500 {
      func maybe<T>(_ value: T) -> T? { Bool.random(using: &dice) ? value : nil }
      var arrangement = Arrangement()
      arrangement.scope = scopes.randomElement(using: &dice) ?? .all
      arrangement.density = Density.allCases.randomElement(using: &dice) ?? .normal
      arrangement.order = ListOrder.allCases.randomElement(using: &dice) ?? .date
      arrangement.groupsStories = maybe(Bool.random(using: &dice))
      arrangement.showsOtherLanguages = maybe(Bool.random(using: &dice))
      arrangement.borders.feeds = maybe(Int.random(in: 16...90, using: &dice))
      arrangement.borders.columns = maybe(Int.random(in: 20...90, using: &dice))
      arrangement.borders.rows = maybe(Int.random(in: 3...30, using: &dice))
      arrangement.isZen = Bool.random(using: &dice)
      arrangement.lookEnded = maybe(
        Date(timeIntervalSince1970: Double(Int.random(in: 0...2_000_000_000, using: &dice)) / 4))
      arrangement.showsFeeds = maybe(Bool.random(using: &dice))
      arrangement.isBandPaused = Bool.random(using: &dice)
      arrangement.bandMode = maybe(Settings.Band.Mode.allCases.randomElement(using: &dice) ?? .off)
      arrangement.isInMarketOrder = maybe(Bool.random(using: &dice))
      arrangement.theme = maybe(Arrangement.Theme(chosen: "paper", configured: "auto"))
      #expect(Arrangement(text: arrangement.text) == arrangement, "\(arrangement.text)")
    }
  }

  @Test func nothingNewIsNothingKept() {
    #expect(Arrangement().text == "" && Arrangement(text: "") == Arrangement())
  }

  /// Two versions of the program may share a store.
  @Test(arguments: [
    "colour blue", "list all", "list sideways", "order size", "density huge", "zen maybe", "band-mode dance", "feed x",
    "list-columns wide", "zen", "",
    "look-ended soon", "feeds perhaps",
  ])
  func whatIsNotKnownIsLeftOut(_ line: String) {
    #expect(Arrangement(text: line) == Arrangement())
    #expect(Arrangement(text: "\(line)\nlist unread\n\(line)").scope == .unread)
  }

  @Test func theKeyGoesRoundAllDensities() {
    #expect(Density.compact.next == .normal && Density.normal.next == .roomy && Density.roomy.next == .compact)
    #expect(Density.allCases.map(\.rows) == [1, 2, 3])
  }

  @Test(arguments: [(80, 32), (100, 40), (72, 28), (120, 48), (200, 72), (60, 24)])
  func theListHasTwoFifthsUntilTheTextIsWideEnough(_ width: Int, _ columns: Int) {
    #expect(Borders().listColumns(of: width, measure: 76) == columns)
  }

  @Test func aBorderThatWasMovedStaysInsideAndFollowsAgainWhereItStood() {
    var borders = Borders()
    borders.setColumns(200, of: 100, measure: 76)
    #expect(borders.listColumns(of: 100, measure: 76) == 75)
    borders.setColumns(0, of: 100, measure: 76)
    #expect(borders.listColumns(of: 100, measure: 76) == 20 && borders.columns == 20)
    borders.setColumns(40, of: 100, measure: 76)
    #expect(borders.columns == nil, "where it usually stands")
    borders.setRows(99, of: 30)
    #expect(borders.listRows(of: 30) == 24)
    borders.setRows(12, of: 30)
    #expect(borders.rows == nil && borders.listRows(of: 30) == 12)
  }
}
