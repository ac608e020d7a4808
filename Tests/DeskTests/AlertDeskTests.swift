import Model
import Money
import Store
import TestKit
import Testing

@testable import Desk

@Suite struct TheDeskOfAlerts {
  let newsroom: Newsroom
  let today = Newsroom.today

  init() throws { newsroom = try Newsroom() }

  private func alert(_ rule: String) throws -> Alert { try #require(Alert(typed: rule)) }

  /// The texts that were told besides being returned.
  private func check(_ desk: AlertDesk) throws -> (AlertDesk.Check, told: [String]) {
    var told: [String] = []
    let check = try desk.check(on: today) { told.append($0) }
    return (check, told)
  }

  @Test func anAlertRingsOnceAndIsTold() throws {
    let desk = AlertDesk(newsroom.store, rules: ["USD/KZT 0.5%"])
    let (first, told) = try check(desk)
    #expect(first.rang == ["USD/KZT 475.09 moved by -0.77 %"] && told == first.rang)
    #expect(first.alerts.map(\.alert.isArmed) == [false])
    let (second, again) = try check(desk)
    #expect(second.rang.isEmpty && again.isEmpty)
    #expect(try desk.alerts()[0].said == "USD/KZT 475.09 moved by -0.77 %")
    #expect(try desk.alerts()[0].day == today)
  }

  @Test func anAlertThatCouldNotBeToldHasRungAllTheSame() throws {
    let desk = AlertDesk(newsroom.store, rules: ["USD/KZT 0.5%"])
    let problem = Problem(doing: "tell an alert to", to: "nobody", why: "there is no such program")
    let check = try desk.check(on: today) { _ throws(Problem) in throw problem }
    #expect(check.rang.count == 1 && check.problem == problem)
    #expect(try self.check(desk).0.rang.isEmpty)
  }

  @Test func alertsOfTheSettingsStandFirstAndCannotBeRemoved() throws {
    let desk = AlertDesk(newsroom.store, rules: ["USD/KZT 0.5%"])
    let own = try alert("USD/KZT 480")
    #expect(try desk.add(own, at: today.start).map(\.alert.rule) == ["USD/KZT moves 0.5%", "USD/KZT crosses 480"])
    #expect(try desk.alerts().map(\.isFromSettings) == [true, false])
    let problem = #expect(throws: Problem.self) { try desk.remove(try alert("USD/KZT 0.5%"), at: today.start) }
    #expect(problem?.why.contains("config.toml") == true)
    #expect(try desk.remove(own, at: today.start).map(\.isFromSettings) == [true])
  }

  @Test func anAlertThatIsRemovedComesBackAsItWas() throws {
    let desk = AlertDesk(newsroom.store)
    for rule in ["USD/KZT 0.5%", "USD/KZT 480", "USD/KZT high"] { _ = try desk.add(try alert(rule), at: today.start) }
    _ = try check(desk)
    let before = try desk.alerts()
    #expect(before.contains { !$0.alert.isArmed && $0.said != nil }, "one has rung")
    for status in before { _ = try desk.remove(status.alert, at: today.start) }
    for _ in before { #expect(try newsroom.store.undo(at: today.start)?.hasChanged == true) }
    #expect(try desk.alerts() == before)
    // The alerts were set by actions too.
    #expect(try newsroom.store.undo(at: today.start)?.hasChanged == true)
    #expect(try desk.alerts() == Array(before.dropLast()))
    #expect(try newsroom.store.redo(at: today.start)?.hasChanged == true)
    #expect(try desk.alerts().map(\.alert.rule) == before.map(\.alert.rule))
  }

  @Test func anAlertThatIsNotThereCannotBeRemoved() throws {
    let problem = #expect(throws: Problem.self) {
      try AlertDesk(newsroom.store).remove(try alert("USD/KZT 480"), at: today.start)
    }
    #expect(problem?.why == "there is no such alert")
  }

  @Test func aRuleThatLeavesTheSettingsLeavesTheList() throws {
    _ = try check(AlertDesk(newsroom.store, rules: ["USD/KZT 0.5%"]))
    #expect(try AlertDesk(newsroom.store).alerts().isEmpty)
  }

  @Test func aRuleOfTheSettingsThatCannotBeReadIsLeftOut() throws {
    let desk = AlertDesk(newsroom.store, rules: ["nonsense", "USD/KZT 480"])
    #expect(try desk.alerts().map(\.alert.rule) == ["USD/KZT crosses 480"])
  }

  @Test func addingAnAlertAgainArmsIt() throws {
    let desk = AlertDesk(newsroom.store)
    let own = try alert("USD/KZT 0.5%")
    _ = try desk.add(own, at: today.start)
    #expect(try check(desk).0.alerts.map(\.alert.isArmed) == [false])
    #expect(try desk.add(own, at: today.start).map(\.alert.isArmed) == [true])
  }

  @Test func aCheckThatChangesNothingWritesNothing() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let (store, other) = (try Store.open(folder.path("store")), try Store.open(folder.path("store")))
    let desk = AlertDesk(store, rules: ["USD/KZT 600"])
    // The other one sees the writes of this one.
    let start = try other.dataVersion()
    _ = try desk.add(try alert("KZT/USD 1%"), at: today.start)
    let version = try other.dataVersion()
    #expect(version != start)
    _ = try check(desk)
    #expect(try other.dataVersion() == version)
  }

  @Test func withoutAlertsNothingIsChecked() throws {
    #expect(try check(AlertDesk(newsroom.store)).0 == AlertDesk.Check(alerts: [], rang: []))
  }
}
