import Foundation
import Model
import Store
import TestKit
import Testing

@testable import Sync

/// Machines whose clocks are wrong.
@Suite struct DecSyncClockTests {
  private let marked = DecSyncEntry.bin(of: ["articles", "marked", "2025", "12", "11"])

  private func inFolder(_ body: (Folder) async throws -> Void) async throws {
    let folder = try Folder()
    defer { folder.remove() }
    try await body(folder)
  }

  @Test func aTimeIsAheadWhenItIsMoreThanADayAfterNow() {
    let now = FolderDesk.start
    let seconds = Int(now.timeIntervalSince1970)
    let clock = DecSyncClock(now)
    #expect(!clock.isAhead(seconds + 86_400) && clock.isAhead(seconds + 86_401) && !clock.isAhead(0))
    #expect(clock.clipped(seconds + 90_000) == seconds && clock.clipped(seconds + 80_000) == seconds + 80_000)
    // A clock that jumped back since the last sync does not make the time before it wrong.
    let jumped = DecSyncClock(now, last: now + 500_000)
    #expect(!jumped.isAhead(seconds + 580_000) && jumped.isAhead(seconds + 590_000))
    // One that is certainly wrong judges nothing.
    #expect(!DecSyncClock(Date(timeIntervalSince1970: 60)).isAhead(seconds + 1_000_000_000))
  }

  /// The phone was in the year 2093 when it took the star away. Before, no machine could ever set it again without having
  /// seen that.
  @Test func aMachineThatWasInTheFutureDoesNotWinForEver() async throws {
    try await inFolder { folder in
      let (desk, laptop) = try await FolderDesk.two(folder, "a", "b")
      let phone = OtherProgram(folder)
      laptop.wait(60)
      try laptop.act(.star, "a")
      try phone.write([OtherProgram.mark("marked", "a", false, at: "2093-01-01T00:00:00")], to: marked, sequence: 1)
      #expect(try await laptop.sync().sent == 1)
      try await desk.sync()
      for desk in [desk, laptop] {
        #expect(try desk.marks == ["a starred", "b"])
        #expect(try await desk.sync(full: true).changed == 0)
        // What counts is handed on, and not the entry of the future.
        #expect(
          try folder.text("rss/v2/\(desk.folder.program)/\(marked)")
            == OtherProgram.mark("marked", "a", true, at: "2025-12-11T12:01:00") + "\n")
      }
    }
  }

  @Test func theSameHoldsForFeeds() async throws {
    try await inFolder { folder in
      let (desk, laptop) = try await FolderDesk.two(folder, "a")
      let phone = OtherProgram(folder)
      let line = #"[["feeds","subscriptions"],"2093-01-01T00:00:00","\#(FolderDesk.feed)",false]"#
      try phone.write([line], to: "b9", sequence: 1)
      for desk in [desk, laptop] {
        try await desk.sync()
        #expect(try desk.feeds == ["Kursiv in Home"])
        #expect(try desk.folder.feeds(at: desk.now).map(\.address) == [FolderDesk.feed])
      }
    }
  }

  @Test func aMarkOfTheFutureCountsWhereNothingElseWasSaid() async throws {
    try await inFolder { folder in
      let (desk, _) = try await FolderDesk.two(folder, "a", "b")
      let phone = OtherProgram(folder)
      try phone.write([OtherProgram.mark("marked", "b", true, at: "2093-01-01T00:00:00")], to: marked, sequence: 1)
      try await desk.sync()
      #expect(try desk.marks == ["a", "b starred"])
      let starred = try #require(try desk.store.headlines(desk.store.ids(in: .starred)).first)
      #expect(starred.title == "b")
      // It is told when everything is compared, and kept until then.
      #expect(try desk.account.options.remarks == nil)
      try await desk.sync(full: true)
      let remarks = try #require(try desk.account.options.remarks)
      #expect(remarks.lasting.count == 1 && remarks.lasting[0].contains("a clock is or was wrong"))
      try await desk.sync()
      #expect(try desk.account.options.remarks == remarks)
      desk.wait(60)
      try phone.write([OtherProgram.mark("marked", "b", true, at: "2025-12-11T12:00:30")], to: marked, sequence: 2)
      // First the own copy of the entry is replaced.
      try await desk.sync()
      try await desk.sync(full: true)
      #expect(try desk.account.options.remarks == AccountRemarks())
    }
  }

  @Test func anActOfTheFutureIsSentWithTheTimeOfNow() async throws {
    try await inFolder { folder in
      let (desk, laptop) = try await FolderDesk.two(folder, "a")
      desk.setClock(Date(timeIntervalSince1970: 4_000_000_000))
      try desk.act(.star, "a")
      desk.setClock(FolderDesk.start + 60)
      try await desk.sync()
      #expect(
        try folder.text("rss/v2/desk/\(marked)")
          == OtherProgram.mark("marked", "a", true, at: "2025-12-11T12:01:00") + "\n")
      laptop.wait(120)
      try await laptop.sync()
      try laptop.act(.unstar, "a")
      try await laptop.sync()
      try await desk.sync()
      #expect(try desk.marks == ["a"])
    }
  }
}
