import Foundation
import GRDB
import Model
import TestKit
import Testing
@testable import Store

private func articles(_ range: Range<Int>) -> Feed { feed(range.map { article("\($0)") }) }

@Test func statisticsAreMadeAnewWhenAQuarterOfTheArticlesIsNew() throws {
  try withStorePath { path in
    let store = try Store.open(path)
    _ = try store.save(articles(0..<100), address: "a", at: noon)
    func areStale() throws -> Bool { try store.read("look at", Statistics.areStale) }
    #expect(try areStale())
    try store.optimize()
    #expect(try !areStale())
    _ = try store.save(articles(100..<120), address: "a", at: noon)
    #expect(try !areStale())
    _ = try store.save(articles(120..<130), address: "a", at: noon)
    #expect(try areStale())
    try store.close()
    #expect(try !Store.open(path).read("look at", Statistics.areStale))
  }
}

/// ANALYZE looks at a few hundred rows and estimates the rest: what it writes may be a third off.
@Test func anEstimateThatIsOffMakesNoStatisticsStale() throws {
  try withStorePath { path in
    let store = try Store.open(path)
    _ = try store.save(articles(0..<100), address: "a", at: noon)
    try store.close()
    try tamper(path, "UPDATE sqlite_stat1 SET stat = '55' || substr(stat, instr(stat, ' ')) WHERE stat LIKE '% %'")
    let again = try Store.open(path)
    #expect(try !again.read("look at", Statistics.areStale))
    try again.close()
  }
}

@Test func aStoreIsClosedAlthoughAnotherProgramWrites() throws {
  try withStorePath { path in
    let store = try Store.open(path)
    _ = try store.save(articles(0..<100), address: "a", at: noon)
    let other = try otherProgram(path)
    try other.inDatabase { db in try db.beginTransaction(.immediate) }
    try store.close()
    try other.inDatabase { db in try db.rollback() }
    try other.close()
    let again = try Store.open(path)
    #expect(try again.counts(in: .all).total == 100)
    #expect(try again.read("look at", Statistics.areStale))
    try again.close()
  }
}

@Test(.enabled(if: SmallDisk.isPossible, "only root may mount a small disk"))
func aStoreIsClosedAlthoughTheDiskIsFull() throws {
  try withStorePath { path in
    let disk = try SmallDisk(at: path + ".d")
    defer { disk.remove() }
    let store = try Store.open(path + ".d/newsband.sqlite")
    _ = try store.save(articles(0..<100), address: "a", at: noon)
    disk.fill()
    try store.close()
  }
}
