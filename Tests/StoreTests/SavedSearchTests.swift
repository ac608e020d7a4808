import Foundation
import GRDB
import Model
import Testing
@testable import Store

private func storeWithSearches() throws -> Store {
  let store = try Store.temporary()
  let news = [
    article("a", "Tenge", published: noon), article("b", "Tenge", published: noon - 5 * 86_400), article("c"),
  ]
  _ = try store.save(feed(news), address: "feed", at: noon)
  var list = SubscriptionList()
  list.searches = [SavedSearch(name: "Money", query: "tenge"), SavedSearch(name: "New", query: "newer:1d tenge")]
  _ = try store.subscribe(list, at: noon)
  return store
}

private func counts(_ store: Store, at now: Date = noon) throws -> [String: Counts] {
  Dictionary(uniqueKeysWithValues: try store.countSavedSearches(at: now).map { ($0.search.name, $0.counts) })
}

@Test func aSavedSearchHasCountsThatAreAlwaysRight() throws {
  let store = try storeWithSearches()
  #expect(try counts(store) == ["Money": Counts(total: 2, unread: 2), "New": Counts(total: 1, unread: 1)])
  let ids = try store.search(Query("tenge"), limit: nil, at: noon).ids
  _ = try store.mark([ids[0]], .read, at: noon)
  #expect(try counts(store)["Money"] == Counts(total: 2, unread: 1))
  _ = try store.save(feed([article("d", "More tenge", published: noon)]), address: "other", at: noon)
  #expect(try counts(store)["Money"] == Counts(total: 3, unread: 2))
  _ = try store.save(feed([article("d", "No more", published: noon)]), address: "other", at: noon)
  #expect(try counts(store)["Money"] == Counts(total: 2, unread: 1))
}

@Test func aSavedSearchByAgeIsCountedAgainWithTime() throws {
  let store = try storeWithSearches()
  #expect(try counts(store)["New"]?.total == 1)
  #expect(try counts(store, at: noon + 2 * 86_400)["New"]?.total == 0)
}

@Test func aCountIsReadAndNotMadeAgainWhileNothingChanges() throws {
  let store = try storeWithSearches()
  func fresh(at now: Date = noon) throws -> [Bool] { try store.savedSearches(at: now).map(\.isFresh) }
  #expect(try fresh() == [false, false])
  #expect(try store.countSavedSearches(at: noon).map(\.isFresh) == [true, true])
  #expect(try fresh(at: noon + 60) == [true, true])
  #expect(try fresh(at: noon + 6000) == [false, false])
  _ = try store.save(feed([article("z")]), address: "another", at: noon)
  #expect(try fresh() == [false, false])
}

@Test func whatWasCountedLastIsShownUntilItIsCountedAgain() throws {
  let store = try storeWithSearches()
  _ = try counts(store)
  _ = try store.save(feed([article("d", "More tenge", published: noon)]), address: "other", at: noon)
  let shown = try store.savedSearches(at: noon)
  #expect(shown.map(\.counts.total) == [2, 1])
  #expect(try counts(store)["Money"]?.total == 3)
}

/// The last word on a count has the search as it is written now.
@Test func aCountOfASearchThatIsAnotherByNowIsLetGo() throws {
  let queue = try DatabaseQueue(configuration: Connection.configuration)
  try queue.writeWithoutTransaction { try Schema.migrate($0) }
  try queue.write { db in
    try db.execute(sql: "INSERT INTO savedSearch(name, query) VALUES ('A', 'tenge'), ('B', 'som')")
    let (counts, change) = try SavedSearches(db, now: noon).counted()
    try db.execute(
      sql: "UPDATE savedSearch SET query = 'manat' WHERE name = 'A'; DELETE FROM savedSearch WHERE name = 'B'")
    try SavedSearches(db, now: noon).keep(counts, after: change)
    #expect(try SavedSearches(db, now: noon).kept().map(\.isFresh) == [false])
  }
}

@Test func aSavedSearchCanBeChangedAndForgotten() throws {
  let store = try storeWithSearches()
  _ = try counts(store)
  var list = SubscriptionList()
  list.searches = [SavedSearch(name: "Money", query: "title:c")]
  _ = try store.subscribe(list, at: noon)
  #expect(try counts(store)["Money"]?.total == 1)
  #expect(try store.forget(search: "Money"))
  #expect(try !store.forget(search: "Money"))
  #expect(try counts(store).keys.sorted() == ["New"])
}
