import Foundation
import Model
import Money
import Store
import Testing

@Test func aTextThatIsKeptComesBackAndCanBeRemoved() throws {
  let store = try Store.temporary()
  #expect(try store.value(.bundledEdition) == nil)
  try store.setValue(.bundledEdition, "2025-12-11")
  try store.setValue(.bundledEdition, "'; --")
  #expect(try store.value(.bundledEdition) == "'; --")
  try store.setValue(.bundledEdition, nil)
  #expect(try store.value(.bundledEdition) == nil)
}

@Test func theReadingPlaceIsTheLastOne() throws {
  let store = try Store.temporary()
  #expect(try store.readingPlace() == nil)
  let ids = try store.save(edition, address: "edition:", at: noon).added
  try store.setReadingPlace(ids[0])
  try store.setReadingPlace(ids[2])
  #expect(try store.readingPlace() == ids[2])
  // An article that is not there is no place.
  try store.setReadingPlace(999)
  #expect(try store.readingPlace() == ids[2])
  try store.setReadingPlace(nil)
  #expect(try store.readingPlace() == nil)
}

@Test func recentSearchesKeepTheirOrder() throws {
  let store = try Store.temporary()
  try store.setRecentSearches(["tenge", "", "a\tb", "мост OR bridge", "tenge"])
  #expect(try store.recentSearches() == ["tenge", "a\tb", "мост OR bridge", "tenge"])
  try store.setRecentSearches([])
  #expect(try store.recentSearches() == [])
}

@Test func alertsComeBackAsTheyWereKept() throws {
  let store = try Store.temporary()
  #expect(try store.alerts() == [])
  let level = try #require(Figure("480.50"))
  let percent = try #require(Figure("0.5"))
  let alerts = [
    AlertStatus(
      Alert(Pair("USD", "KZT"), .crosses(level), isArmed: false), said: "USD/KZT 481 rose to 480.50\tat last",
      day: Day("2026-11-01"), seen: Day("2026-11-02")),
    AlertStatus(Alert(Pair("KZT", "USD"), .moves(percent: percent)), isFromSettings: true),
    AlertStatus(Alert(Pair("KGS", "USD"), .extreme)), AlertStatus(Alert(Pair("USD", "TMT"), .breaks)),
  ]
  try store.setAlerts(alerts)
  #expect(try store.alerts() == alerts)
  try store.setAlerts(Array(alerts.dropFirst().reversed()))
  #expect(try store.alerts() == alerts.dropFirst().reversed())
}
