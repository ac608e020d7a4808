import Foundation
import GRDB
import Model
import Money
import Testing
@testable import Store

/// What a check finds after a store with one edition was tampered with, and after it was repaired.
private func findings(after sql: String) throws -> (before: CheckReport, after: CheckReport) {
  try withStorePath { path in
    let store = try Store.open(path)
    _ = try store.save(edition, address: "edition:", at: noon)
    try tamper(path, sql)
    let before = try store.check()
    try store.repair()
    try store.rebuildIndex()
    let after = try store.check()
    try store.close()
    return (before, after)
  }
}

@Test func aSoundStoreIsFoundSound() throws {
  let found = try findings(after: "")
  #expect(found.before.isSound && found.before.articles == 3 && found.before.feeds == 1)
  #expect(found.after == found.before)
}

@Test func countsThatAreWrongAreFoundAndMadeRight() throws {
  let found = try findings(after: "UPDATE tally SET unread = 7")
  #expect(found.before.outOfStep == ["1 feeds are counted wrong"])
  #expect(found.after.isSound)
}

@Test func anIndexThatIsOutOfStepIsFoundAndMadeAnew() throws {
  let found = try findings(after: "INSERT INTO search(search) VALUES ('delete-all')")
  #expect(found.before.outOfStep == ["the search index does not agree with the articles"])
  #expect(found.after.isSound)
}

@Test func anArticleThatLostItsTextIsFound() throws {
  let found = try findings(after: "DELETE FROM body WHERE id = 1")
  #expect(found.before.damage == ["1 articles have lost their text"])
}

@Test func aStatusIsNeverDeleted() throws {
  #expect(throws: DatabaseError.self) { try findings(after: "DELETE FROM status") }
}

@Test func anIndexMadeAnewFindsTheSameAndTellsHowFarItIs() throws {
  let store = try Store.temporary()
  _ = try store.save(edition, address: "edition:", at: noon)
  let before = try store.search(Query("tenge"), limit: 9)
  var told: [[Int]] = []
  try store.rebuildIndex { done, total in told.append([done, total]) }
  #expect(told.first == [0, 3] && told.last == [3, 3])
  #expect(try store.search(Query("tenge"), limit: 9) == before)
  #expect(try store.search(Query("тенге"), limit: 9).total == 1)
}
