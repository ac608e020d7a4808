import Foundation
import Model
import Store
import TestKit
import Testing

@testable import Sync

/// Folders that are damaged, hostile, or simply very large.
@Suite struct DecSyncLimitsTests {
  private let read = DecSyncEntry.bin(of: ["articles", "read", "2025", "12", "11"])
  private let marked = DecSyncEntry.bin(of: ["articles", "marked", "2025", "12", "11"])

  private func inFolder(_ body: (Folder) async throws -> Void) async throws {
    let folder = try Folder()
    defer { folder.remove() }
    try await body(folder)
  }

  /// Each of these alone has a place, and not all together.
  @Test(arguments: [DecSyncLimits(bytes: 2_000), DecSyncLimits(entries: 20)])
  func allFilesShareOneLimitAndTheRestComesWithTheNextSync(_ limits: DecSyncLimits) async throws {
    try await inFolder { folder in
      let desk = try FolderDesk(folder, "desk", limits: limits)
      try desk.follow()
      let titles = (0..<12).map { "t\($0)" }
      try desk.fetch(titles)
      try await desk.sync()
      for (number, title) in titles.enumerated() {
        let lines = [OtherProgram.mark("read", title, true, at: "2025-12-11T12:30:00")]
        // Of each machine, with entries about other things before.
        let others = (0..<4).map { OtherProgram.mark("read", "x\(number) \($0)", true, at: "2025-12-11T12:30:00") }
        try OtherProgram(folder, "phone\(number + 10)").write(others + lines, to: read, sequence: 1)
      }
      let first = try await desk.sync()
      #expect(first.changed > 0 && first.changed < 12)
      #expect(first.remarks.count == 1 && first.remarks[0].contains("the rest is read with the next sync"))
      var syncs = 1
      while try desk.marks.contains(where: { !$0.hasSuffix("read") }), syncs < 20 {
        syncs += 1
        #expect(try await desk.sync().changed > 0, "each sync goes on")
      }
      #expect(try desk.marks.allSatisfy { $0.hasSuffix(" read") })
      #expect(syncs > 1)
    }
  }

  @Test func anOwnFileThatIsTooLargeIsWrittenAnew() async throws {
    try await inFolder { folder in
      let (desk, laptop) = try await FolderDesk.two(folder, "a", "b")
      try desk.act(.read, "a")
      try desk.act(.star, "b")
      try await desk.sync()
      #expect(truncate(folder.path("rss/v2/desk/\(read)"), 1 << 33) == 0)
      let report = try await desk.sync()
      #expect(report.remarks == ["the own file \(read) was too large to be read, and is written anew"])
      #expect(
        try folder.text("rss/v2/desk/\(read)") == OtherProgram.mark("read", "a", true, at: "2025-12-11T12:00:00") + "\n"
      )
      #expect(try await desk.sync().remarks == [])
      // One that has nothing in it any more is small too.
      #expect(truncate(folder.path("rss/v2/desk/00"), 0) != 0)
      try folder.write("", to: "rss/v2/desk/00")
      #expect(truncate(folder.path("rss/v2/desk/00"), 1 << 33) == 0)
      try await desk.sync()
      #expect(try folder.text("rss/v2/desk/00").utf8.count <= 1)
      try await laptop.sync()
      #expect(try laptop.marks == ["a read", "b starred"])
    }
  }

  /// What others wrote fills an own file to its half at most, so that it can always be read here.
  @Test func anOwnFileDoesNotGrowBeyondWhatIsRead() async throws {
    try await inFolder { folder in
      let limits = DecSyncLimits(file: 4_000)
      let desk = try FolderDesk(folder, "desk", limits: limits)
      try desk.follow()
      try desk.fetch("a")
      try await desk.sync()
      for number in 0..<5 {
        let lines = (0..<30).map { OtherProgram.mark("read", "x\(number) \($0)", true, at: "2025-12-11T12:30:00") }
        try OtherProgram(folder, "phone\(number)").write(lines, to: read, sequence: 1)
      }
      desk.wait(60)
      try desk.act(.read, "a")
      let report = try await desk.sync()
      #expect(report.sent == 1 && report.remarks == [])
      let own = try folder.text("rss/v2/desk/\(read)")
      #expect(own.utf8.count > 1_000 && own.utf8.count <= 2_000)
      #expect(own.contains("\"a\""))
      #expect(try await desk.sync(full: true).remarks == [])
    }
  }

  /// More own marks than a file may have: the oldest are left out, and the file can be read.
  @Test func ofTooManyOwnMarksTheOldestAreLeftOut() async throws {
    try await inFolder { folder in
      let desk = try FolderDesk(folder, "desk", limits: DecSyncLimits(file: 4_000))
      try desk.follow()
      let titles = (0..<100).map { "t\($0)" }
      try desk.fetch(titles)
      for title in titles {
        desk.wait(1)
        try desk.act(.star, title)
      }
      try await desk.sync()
      let own = try folder.text("rss/v2/desk/\(marked)")
      #expect(own.utf8.count <= 4_000 && own.contains("\"t99\"") && !own.contains("\"t0\""))
      #expect(try await desk.sync().remarks == [])
      #expect(try desk.marks.count { $0.hasSuffix("starred") } == 100)
    }
  }

  @Test func ofTooManyNamesTheRestIsLeftOut() async throws {
    try await inFolder { folder in
      let desk = try FolderDesk(folder, "desk", limits: DecSyncLimits(names: 3))
      for number in 0..<20 { try folder.write("", to: "rss/v2/phone\(number)/00") }
      try desk.follow()
      try desk.fetch("a")
      let report = try await desk.sync()
      #expect(report.remarks == ["it has 3 names and more in one folder; the rest was left out"])
    }
  }
}
