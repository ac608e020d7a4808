import Foundation
import GRDB
import Model
import Money
import Store
import Testing

@Test func oneProgramSeesThatAnotherHasWritten() throws {
  try withStorePath { path in
    let screen = try Store.open(path)
    let cron = try Store.open(path)
    let before = try screen.dataVersion()
    _ = try screen.save(edition, address: "edition:", at: noon)
    #expect(try screen.dataVersion() == before)
    _ = try cron.save(feed([article("1")]), address: "x", at: noon)
    #expect(try screen.dataVersion() != before)
    #expect(try screen.counts(in: .all).total == 4)
    try cron.close()
    #expect(try screen.counts(in: .all).total == 4)
    try screen.close()
  }
}

@Test func twoProgramsThatWriteAtOnceLoseNothing() async throws {
  try await withStorePath { path in
    let reader = try Store.open(path)
    let refresher = try Store.open(path)
    let ids = try reader.save(edition, address: "edition:", at: noon).added

    async let refreshed: Void = Task.detached {
      for round in 0..<60 {
        let articles = (0..<5).map { article("\(round)-\($0)") }
        _ = try refresher.save(feed(articles), address: "https://\(round % 7).example/", at: noon)
      }
    }.value
    async let marked: Void = Task.detached {
      for round in 0..<60 {
        let mark: Mark = round.isMultiple(of: 2) ? .read : .unread
        #expect(try reader.mark(ids, mark, at: noon) == ids)
        try reader.setPosition(ids[0], round)
      }
    }.value
    _ = try await (refreshed, marked)

    #expect(try reader.counts(in: .all).total == 303)
    #expect(try refresher.article(ids[0])?.position == 59)
    #expect(try reader.check().isSound)
    try reader.close()
    try refresher.close()
  }
}

@Test(arguments: 0..<6) func manyProgramsMayMakeTheSameNewStoreAtOnce(round: Int) async throws {
  try await withStorePath { path in
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          let store = try Store.open(path)
          _ = try store.save(feed([article("1")]), address: "https://\(number).example/", at: noon)
          try store.close()
        }
      }
      try await group.waitForAll()
    }
    let store = try Store.open(path)
    #expect(try store.counts(in: .all).total == 8)
    #expect(try store.check().isSound)
    try store.close()
  }
}

@Test func aStoreThatWasOnlyBegunIsFinished() throws {
  try withStorePath { path in
    let begun = try DatabaseQueue(path: path)
    try begun.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
    try begun.close()
    #expect(try Data(contentsOf: URL(filePath: path)).count > 0)
    let store = try Store.open(path)
    #expect(try store.check().isSound)
    try store.close()
  }
}
