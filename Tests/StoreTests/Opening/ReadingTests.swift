import Foundation
import GRDB
import Model
import Query
import TestKit
import Testing
@testable import Store

/// Everything that a command may read.
private func readAll(_ store: Store) throws -> Int {
  let ids = try store.ids(in: .all)
  _ = try store.headlines(ids)
  _ = try store.articles(ids)
  _ = try store.search(Query("citizens OR tenge"), limit: 5)
  _ = try store.facets(of: Query("tenge"))
  _ = try store.countSavedSearches()
  _ = try store.feeds()
  _ = try store.feedHealth()
  _ = try store.subscriptions()
  _ = try store.publications()
  return ids.count
}

/// A store with an edition and a saved search that was never counted.
private func prepared(_ path: String) throws {
  let store = try Store.open(path)
  var list = SubscriptionList()
  list.searches = [SavedSearch(name: "Tenge", query: "tenge")]
  _ = try store.subscribe(list, at: noon)
  _ = try store.save(edition, address: "edition:", at: noon)
  try store.close()
}

/// Work in the background may still read when the program ends.
@Test func aStoreThatIsClosedCannotBeReadAndSaysSo() async throws {
  try await withStorePath { path in
    try prepared(path)
    let stores = [try Store.temporary(), try Store.openForReading(path), try Store.open(path)]
    for store in stores {
      try store.close()
      #expect(throws: Problem.self) { try store.feeds() }
      await #expect(throws: Problem.self) { try await store.suggesting(for: Query("tenge")) }
    }
  }
}

@Suite struct ReadingOnly {
  @Test func changesNothing() throws {
    try withStorePath { path in
      try prepared(path)
      let before = try Files(path)
      let store = try Store.openForReading(path)
      #expect(try readAll(store) == 3)
      try store.close()
      #expect(try Files(path) == before)
    }
  }

  @Test func leavesTheJournalOfAProgramThatWasKilled() throws {
    try withStorePath { path in
      let store = try Store.open(path)
      _ = try store.save(edition, address: "edition:", at: noon)
      // The files as they are when the program ends without closing.
      let copy = path + ".copy"
      for end in ["", "-wal"] { try FileManager.default.copyItem(atPath: path + end, toPath: copy + end) }
      try store.close()
      let journal = try Data(contentsOf: URL(filePath: copy + "-wal"))
      #expect(!journal.isEmpty)
      let bytes = try Data(contentsOf: URL(filePath: copy))
      let reader = try Store.openForReading(copy)
      #expect(try readAll(reader) == 3)
      try reader.close()
      #expect(try Data(contentsOf: URL(filePath: copy)) == bytes)
      #expect(try Data(contentsOf: URL(filePath: copy + "-wal")) == journal)
      #expect(try Store.open(copy).counts(in: .all).total == 3)
    }
  }

  @Test func makesNoFile() throws {
    try withStorePath { path in
      let store = try Store.openForReading(path + ".d/newsband.sqlite")
      #expect(try readAll(store) == 0)
      try store.close()
      #expect(!FileManager.default.fileExists(atPath: path + ".d"))
    }
  }

  @Test func writesNothingOnDemand() throws {
    try withStorePath { path in
      try prepared(path)
      let store = try Store.openForReading(path)
      let said = try sentence { _ = try store.mark([1], .read, at: noon) }
      #expect(said == "Could not mark articles in the store \(path): it was opened for reading.")
      try store.close()
    }
  }

  @Test func waitsForNoWriter() throws {
    try withStorePath { path in
      try prepared(path)
      let writer = try otherProgram(path)
      try writer.inDatabase { db in
        try db.beginTransaction(.immediate)
        try db.execute(sql: "UPDATE status SET isRead = 1")
      }
      let store = try Store.openForReading(path)
      #expect(try readAll(store) == 3)
      #expect(try store.counts(in: .all).unread == 3)
      try store.close()
      try writer.inDatabase { db in try db.commit() }
      try writer.close()
      #expect(try Store.open(path).counts(in: .all).unread == 0)
    }
  }

  @Test(.enabled(if: SmallDisk.isPossible, "only root may mount a small disk"))
  func worksOnAFullDisk() throws {
    try withStorePath { path in
      let disk = try SmallDisk(at: path + ".d")
      defer { disk.remove() }
      try prepared(path + ".d/newsband.sqlite")
      disk.fill()
      let store = try Store.openForReading(path + ".d/newsband.sqlite")
      #expect(try readAll(store) == 3)
      try store.close()
    }
  }

  @Test(.enabled(if: SmallDisk.isPossible, "only root may mount a small disk"))
  func worksOnADiskThatMayNotBeWritten() throws {
    try withStorePath { path in
      let disk = try SmallDisk(at: path + ".d")
      defer { disk.remove() }
      let path = path + ".d/newsband 100%?.sqlite"
      try prepared(path)
      #expect(disk.protect())
      let store = try Store.openForReading(path)
      #expect(try readAll(store) == 3)
      try store.close()
      #expect(
        try sentence { _ = try Store.open(path) } == "Could not open the store \(path): it may not be written.")
    }
  }

  @Test func bringsAnOlderStoreUpToDateFirst() throws {
    try FixtureStore.with(version: 7) { path in
      let store = try Store.openForReading(path)
      #expect(try readAll(store) == 7)
      try store.close()
      #expect(try Stamp(headerOf: path)?.version == Schema.version)
    }
  }

  @Test func findsWhatWaitsForTheIndex() throws {
    try withStorePath { path in
      try prepared(path)
      var list = SubscriptionList()
      list.subscriptions = [Subscription(feedURL: "https://a.example/")]
      let store = try Store.open(path)
      _ = try store.subscribe(list, at: noon)
      let target = try #require(try store.fetchable().first)
      _ = try store.keep([Fetched(target, feed([article("q", text: "quokka")]), FetchRecord())])
      try store.close()
      let reader = try Store.openForReading(path)
      #expect(try reader.search(Query("quokka"), limit: 5).ids.isEmpty)
      try reader.close()
      try Store.indexIfPossible(path)
      #expect(try Store.openForReading(path).search(Query("quokka"), limit: 5).ids.count == 1)
    }
  }
}
