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

@Test(arguments: [
  "INSERT INTO tally(feed) VALUES (99)",
  "INSERT INTO ledger(feed, status, failures, bytes, allBytes, seconds, isGone) VALUES (99, 200, 0, 1, 1, 0.5, 0)",
  "INSERT INTO money(currency, id, amount) VALUES ('KZT', 99, 3)",
  "INSERT INTO savedCount(name, change, counted, total, unread, starred) VALUES ('gone', 1, 1, 1, 1, 1)",
  "INSERT INTO translation(article, hash, language) VALUES (99, 'x', 'en')",
  "INSERT INTO wordKey(key, word) VALUES ('x', 999999)",
])
func rowsWithoutTheirOwnersAreTakenOutWhereTheyAreMadeFromTheRest(_ sql: String) throws {
  let found = try findings(after: sql)
  #expect(!found.before.isBroken && found.before.outOfStep.count == 1, "\(found.before)")
  #expect(found.before.outOfStep.first?.contains("that is gone") == true)
  #expect(found.after.isSound, "\(found.after)")
}

@Test func rowsThatAPersonMadeAreNotTakenOut() throws {
  let found = try findings(after: "INSERT INTO outbox(status, field, value, made) VALUES (99, 'read', 1, 5)")
  #expect(found.before.isBroken && found.before.damage == ["a row of outbox points to a row of status that is gone"])
}

@Test func aNumberThatBreaksARuleIsMended() throws {
  try withStorePath { path in
    let store = try Store.open(path)
    _ = try store.save(edition, address: "edition:", at: noon)
    try tamper(path, "PRAGMA ignore_check_constraints = ON; UPDATE status SET isRead = 7, readAt = 5 WHERE id = 1")
    let before = try store.check()
    #expect(before.outOfStep.contains("1 value in the table status (isRead) is not what it should be"), "\(before)")
    #expect(!before.isBroken)
    #expect(try store.repair() == [])
    #expect(try store.headlines([1]).map(\.isRead) == [true])
    try store.rebuildIndex()
    #expect(try store.check().isSound)
    try store.close()
  }
}

@Test func aLookChangesNothingAndWaitsForNoWriter() throws {
  try withStorePath { path in
    let store = try Store.open(path)
    _ = try store.save(edition, address: "edition:", at: noon)
    try store.close()
    let before = try Files(path)
    let looking = try #require(try Store.openForLooking(path))
    let report = try looking.check()
    #expect(report.isSound && !report.isIndexUnchecked && report.articles == 3)
    #expect(try !looking.needsTidying())
    try looking.close()
    #expect(try Files(path) == before)
    let writer = try otherProgram(path)
    try writer.inDatabase { db in try db.beginTransaction(.immediate) }
    let beside = try #require(try Store.openForLooking(path))
    let busy = try beside.check()
    #expect(busy.isSound && busy.isIndexUnchecked)
    try beside.close()
    try writer.inDatabase { db in try db.rollback() }
    try writer.close()
  }
}

@Test func aStoreThatHasToBeChangedFirstIsNotLookedAt() throws {
  try FixtureStore.with(version: 7) { path in
    let looking = try Store.openForLooking(path)
    #expect(looking.map(\.remarks) == nil)
  }
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

/// Changes bytes of the page at which a table or an index begins, in the file itself.
private func damage(_ path: String, pageOf name: String, _ text: String, _ other: String) throws {
  let queue = try DatabaseQueue(path: path)
  let (page, size) = try queue.writeWithoutTransaction { db in
    try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    return (
      try Int.fetchOne(db, sql: "SELECT rootpage FROM sqlite_schema WHERE name = ?", arguments: [name]),
      try Int.fetchOne(db, sql: "PRAGMA page_size")
    )
  }
  try queue.close()
  let (start, length) = try ((#require(page) - 1) * #require(size), #require(size))
  var bytes = try Data(contentsOf: URL(filePath: path))
  let place = try #require(bytes[start..<start + length].firstRange(of: Data(text.utf8)))
  bytes.replaceSubrange(place, with: Data(other.utf8))
  try bytes.write(to: URL(filePath: path))
}

@Test func anIndexThatIsDamagedIsMadeAnew() throws {
  let index = "sqlite_autoindex_feed_1"
  try withStorePath { path in
    let store = try Store.open(path)
    _ = try store.save(edition, address: "edition:", at: noon)
    _ = try store.save(feed([article("1")]), address: "https://a.example/", at: noon)
    try store.close()
    try damage(path, pageOf: index, "edition:", "aaition:")
    let looking = try #require(try Store.openForLooking(path))
    #expect(try looking.check().isBroken)
    try looking.close()
    let checking = try Store.openForChecking(path)
    #expect(try checking.mendIndexes() == [index])
    #expect(try checking.check().isSound && checking.mendIndexes() == [])
    #expect(try checking.counts(in: .all).total == 4)
    try checking.close()
  }
}

@Test func aTableThatIsDamagedIsNotTouchedForItsIndexes() throws {
  try withStorePath { path in
    let store = try Store.open(path)
    _ = try store.save(edition, address: "edition:", at: noon)
    try store.close()
    // The first bytes of a page tell its kind.
    try damage(path, pageOf: "feed", "\u{0D}", "\u{07}")
    _ = try sentence {
      let store = try Store.openForChecking(path)
      #expect(try store.mendIndexes() == [])
      try store.close()
    }
  }
}

@Test func articlesWhoseTextCannotBeReadAreNamed() throws {
  try withStorePath { path in
    let store = try Store.open(path)
    let text = String(repeating: "Citizens may cross with a card. ", count: 200)
    let articles = (1...7).map { article("\($0)", "Title \($0)", text: "\($0) \(text)") }
    _ = try store.save(feed(articles), address: "x", at: noon)
    // As a disk does it: no trigger runs.
    let bad = try store.write("test") { db in
      try Connection.withoutTriggers(db) {
        try db.execute(sql: "UPDATE body SET compressed = substr(compressed, 1, 20) WHERE id <> 7 AND text = ''")
        return db.changesCount
      }
    }
    #expect(bad == 6, "the texts are not compressed")
    #expect(try store.check().outOfStep.contains("6 values in the table body (compressed) are not what they should be"))
    let lost = try store.repair()
    #expect(lost.count == 1)
    #expect(
      lost.first
        == "6 articles have lost their text, which could not be read any more: "
        + "1 “Title 7”, 2 “Title 6”, 3 “Title 5”, 4 “Title 4”, 5 “Title 3”, 1 more", "\(lost)")
    try store.rebuildIndex()
    #expect(try store.check().isSound && store.repair() == [])
    try store.close()
  }
}
