import Foundation
import Model
import Money
import Testing

@testable import Store

/// Alerts that are set and removed as actions of a person.
@Suite struct AlertActionTests {
  private let store: Store

  init() throws { store = try Store.temporary() }

  private func status(_ rule: String, fromSettings: Bool = false, armed: Bool = true) throws -> AlertStatus {
    var alert = try #require(Alert(typed: rule))
    alert.isArmed = armed
    return AlertStatus(alert, said: armed ? nil : "\(rule) rang", day: Day("2025-12-11"), isFromSettings: fromSettings)
  }

  private func set(_ alerts: [AlertStatus], _ changed: AlertStatus, isRemoval: Bool, place: Int) throws {
    try store.setAlerts(alerts, as: AlertAction(changed, isRemoval: isRemoval, place: place), at: noon)
  }

  private var rules: [String] { get throws { try store.alerts().map(\.alert.rule) } }

  @Test(arguments: ["USD/KZT 480", "KZT/USD 0.5%", "USD/KZT high", "USD/TMT peg", "EUR/USD 1.1608"])
  func everyRuleComesBackByItsText(_ rule: String) throws {
    let removed = try status(rule, armed: false)
    try set([], removed, isRemoval: true, place: 0)
    #expect(try store.undo(at: noon)?.hasChanged == true)
    #expect(try store.alerts() == [removed], "with what it said and the day")
    #expect(try store.redo(at: noon)?.hasChanged == true)
    #expect(try store.alerts().isEmpty)
  }

  @Test(arguments: [(0, [0, 1, 2]), (1, [1, 0, 2]), (2, [1, 2, 0]), (99, [1, 2, 0]), (-5, [0, 1, 2])])
  func itComesBackToItsPlace(_ place: Int, _ order: [Int]) throws {
    let all = try ["USD/KZT 480", "USD/KGS 90", "USD/UZS 13000"].map { try status($0) }
    try set([all[1], all[2]], all[0], isRemoval: true, place: place)
    _ = try store.undo(at: noon)
    #expect(try store.alerts() == order.map { all[$0] })
  }

  @Test func anAlertThatIsThereAgainIsNotAddedTwice() throws {
    let alert = try status("USD/KZT 480")
    try set([], alert, isRemoval: true, place: 0)
    try store.setAlerts([alert])
    let undone = try #require(try store.undo(at: noon))
    #expect(!undone.hasChanged && undone.left == 1)
    #expect(try rules == ["USD/KZT crosses 480"])
  }

  @Test func anAlertOfTheSettingsIsNotTakenAway() throws {
    let alert = try status("USD/KZT 480", fromSettings: true)
    try set([alert], alert, isRemoval: false, place: 0)
    #expect(try store.undo(at: noon)?.hasChanged == false)
    #expect(try store.alerts() == [alert])
  }

  @Test func anAlertThatIsGoneIsNotTakenAway() throws {
    let alert = try status("USD/KZT 480")
    try set([alert], alert, isRemoval: false, place: 0)
    try store.setAlerts([])
    #expect(try store.undo(at: noon)?.hasChanged == false)
  }

  @Test func aRuleThatThisProgramDoesNotKnowChangesNothing() throws {
    let known = try status("USD/KZT 480")
    try store.setAlerts(
      [known], as: AlertAction("USD/KZT by moonlight", isRemoval: true, place: 0), at: noon)
    #expect(try store.undo(at: noon)?.hasChanged == false)
    #expect(try store.alerts() == [known])
  }

  @Test func severalStepsGoBackAndForth() throws {
    var alerts: [AlertStatus] = []
    for rule in ["USD/KZT 480", "KZT/USD 1%", "USD/TMT peg"] {
      let added = try status(rule)
      alerts.append(added)
      try set(alerts, added, isRemoval: false, place: alerts.count - 1)
    }
    for count in [2, 1, 0] {
      #expect(try store.undo(at: noon)?.hasChanged == true)
      #expect(try store.alerts() == Array(alerts.prefix(count)))
    }
    #expect(try store.undo(at: noon) == nil)
    for count in 1...3 {
      #expect(try store.redo(at: noon)?.hasChanged == true)
      #expect(try store.alerts() == Array(alerts.prefix(count)))
    }
  }
}
