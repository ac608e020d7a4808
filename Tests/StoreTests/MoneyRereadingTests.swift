import GRDB
import Model
import Query
import Testing
@testable import Store

private func total(_ store: Store, _ query: String) throws -> Int {
  try store.search(Query(query), limit: nil, at: noon).total
}

/// A store whose money was read by an earlier reader, which took the year for the sum.
private func withMisreadStore(_ body: (Store) throws -> Void) throws {
  try withStorePath { path in
    let store = try Store.open(path)
    _ = try store.save(
      feed([article("a", text: "In 2024 $5.2 billion was lent."), article("b", text: "No money here.")]),
      address: "https://a.example/", at: noon)
    try store.index()
    try store.close()
    let queue = try DatabaseQueue(path: path, configuration: Connection.configuration)
    try queue.write { db in
      try db.execute(
        sql: """
          DELETE FROM money WHERE amount > 0;
          INSERT INTO money(currency, id, amount) SELECT 'USD', id, 2024 FROM money;
          INSERT INTO moneyToRead(id) SELECT id FROM status WHERE slot IS NOT NULL;
          """)
    }
    try queue.close()
    let older = try Store.open(path)
    try body(older)
    try older.close()
  }
}

@Test func anOlderStoreHasItsSumsReadAnewInTheBackground() throws {
  try withMisreadStore { store in
    #expect(try total(store, "currency:USD amount>=2024 amount<=2024") == 1)
    try store.index()
    #expect(try total(store, "currency:USD amount>=2024 amount<=2024") == 0)
    #expect(try total(store, "currency:USD amount>=5200000000 amount<=5200000000") == 1)
    #expect(try !store.indexSome())
    #expect(try store.check().isSound)
  }
}

@Test func sumsAreReadAnewAFewArticlesAtATime() throws {
  try withMisreadStore { store in
    let first = try store.write("read") { db in try Money.readAgain(db, limit: 1) }
    let isAnyWaiting = try store.read("read") { db in try Money.isAnyWaiting(db) }
    let second = try store.write("read") { db in try Money.readAgain(db, limit: 10) }
    let third = try store.write("read") { db in try Money.readAgain(db, limit: 10) }
    #expect(first == 1 && isAnyWaiting && second == 1 && third == 0)
  }
}

@Test func aRangeIsFoundByBothOfItsEnds() throws {
  let store = try Store.temporary()
  _ = try store.save(
    feed([article("a", text: "The dam takes $5–6 million.")]), address: "https://a.example/", at: noon)
  try store.index()
  #expect(
    try total(store, "currency:USD amount>=5m amount<=5m") == 1
      && total(store, "currency:USD amount>=6m amount<=6m") == 1)
  #expect(try total(store, "amount>5.5m") == 1 && total(store, "amount>6m") == 0 && total(store, "amount<5m") == 0)
}
