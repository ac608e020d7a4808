import Foundation
import Model
import Store
import TestKit
import Testing

@testable import Sync

/// A rehearsal of a sync with a folder says what the sync then does.
@Suite struct FolderRehearsalTests {
  private func inFolder(_ body: (Folder) async throws -> Void) async throws {
    let folder = try Folder()
    defer { folder.remove() }
    try await body(folder)
  }

  /// Rehearses and syncs, and compares both.
  private func isTrue(_ desk: FolderDesk, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let before = try desk.marks
    let plan = try Syncer(desk.store, .folder(desk.folder)) { desk.now }.difference(desk.account, desk.folder)
    let changes = try desk.store.changes(
      folder: plan.feeds ?? [], settled: plan.settled, made: plan.made, of: desk.account)
    #expect(try desk.marks == before, sourceLocation: sourceLocation)
    let report = try await desk.sync()
    #expect(plan.sent.count == report.sent, "marks to send", sourceLocation: sourceLocation)
    #expect(plan.changes == report.changed, "marks to take", sourceLocation: sourceLocation)
    #expect(plan.made.count == report.edits, "changes of feeds", sourceLocation: sourceLocation)
    #expect(plan.gone.count == report.feeds.left.count, "feeds that go", sourceLocation: sourceLocation)
    #expect(changes.renamed == report.feeds.renamed, "names", sourceLocation: sourceLocation)
    #expect(changes.moved == report.feeds.moved, "folders", sourceLocation: sourceLocation)
    // Then there is nothing left to do.
    let rest = try Syncer(desk.store, .folder(desk.folder)) { desk.now }.difference(desk.account, desk.folder)
    #expect(rest.sent.isEmpty && rest.changes == 0 && rest.made.isEmpty, sourceLocation: sourceLocation)
  }

  @Test func afterOwnFilesWereChangedTheMarksThatAreWrittenAnewAreCounted() async throws {
    try await inFolder { folder in
      let (first, second) = try await FolderDesk.two(folder, "a", "b", "c")
      try first.act(.read, "a", "b")
      try await first.sync()
      // No other program has read them.
      try FileManager.default.removeItem(atPath: folder.path("rss/v2/desk"))
      second.wait(60)
      try second.act(.star, "c")
      try await second.sync()
      first.wait(90)
      try first.act(.star, "a")
      let plan = try Syncer(first.store, .folder(first.folder)) { first.now }.difference(first.account, first.folder)
      #expect(plan.sent.count == 3 && plan.changes == 1)
      try await isTrue(first)
    }
  }

  @Test func theMarksOfFeedsThatJoinAreCounted() async throws {
    try await inFolder { folder in
      // Both follow the feed on their own before it is in the folder.
      let late = try FolderDesk(folder, "late")
      try late.follow(folder: "Elsewhere")
      try late.fetch("a", "b", "c")
      try late.act(.star, "b")
      let desk = try FolderDesk(folder, "desk")
      try desk.follow(folder: "Elsewhere")
      try desk.fetch("a", "b", "c")
      try desk.act(.read, "a", "b")
      _ = try desk.store.putFeeds(into: desk.account, at: desk.now)
      try await isTrue(desk)
      try await isTrue(late)
      #expect(try late.marks == ["a read", "b read starred", "c"])
      let other = try FolderDesk(folder, "other")
      try other.fetch("a", "b", "c")
      try other.act(.star, "c")
      try await isTrue(other)
      try await isTrue(desk)
    }
  }

  @Test func namesAndFoldersOfTheOtherHomeAreSaid() async throws {
    try await inFolder { folder in
      let (first, second) = try await FolderDesk.two(folder, "a")
      let feed = try #require(try second.store.feeds().first).id
      let own = try #require(try first.store.feeds().first).id
      func changes() throws -> RemoteFeedChanges {
        let plan = try Syncer(first.store, .folder(first.folder)) { first.now }.difference(first.account, first.folder)
        return try first.store.changes(
          folder: plan.feeds ?? [], settled: plan.settled, made: plan.made, of: first.account)
      }
      second.wait(60)
      _ = try second.store.edit([.rename(feed, "The Spectator"), .move(feed, folder: "Home/Asia")], at: second.now)
      try await isTrue(second)
      #expect(try changes().renamed == ["The Spectator"])
      #expect(try changes().moved == ["The Spectator"])
      try await isTrue(first)
      #expect(try first.feeds == ["The Spectator in Home/Asia"])
      // Renamed on both sides: the later one counts, and only that is said.
      first.wait(120)
      second.wait(60)
      _ = try second.store.edit([.rename(feed, "Earlier")], at: second.now)
      try await isTrue(second)
      _ = try first.store.edit([.rename(own, "Later")], at: first.now)
      #expect(try changes().renamed == [])
      try await isTrue(first)
      #expect(try first.feeds == ["Later in Home/Asia"])
      second.wait(120)
      try await isTrue(second)
      // A name that is taken away there.
      second.wait(60)
      _ = try second.store.edit([.rename(feed, nil)], at: second.now)
      try await isTrue(second)
      #expect(try changes().renamed == ["Kursiv"])
      try await isTrue(first)
      #expect(try first.feeds == ["Kursiv in Home/Asia"])
    }
  }

  @Test func aFeedThatIsGoneIsSaid() async throws {
    try await inFolder { folder in
      let (first, second) = try await FolderDesk.two(folder, "a")
      let feed = try #require(try second.store.feeds().first).id
      second.wait(60)
      _ = try second.store.edit([.unsubscribe(feed)], at: second.now)
      try await isTrue(second)
      try await isTrue(first)
    }
  }
}
