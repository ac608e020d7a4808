import Foundation
import Model
import Parse
import TestKit
import Testing

@testable import Sync

/// Entries and names of DecSync.
@Suite struct DecSyncFormatTests {
  /// The values of the library of DecSync.
  @Test func aPathHasTheHashThatOtherProgramsGiveIt() {
    #expect(DecSyncEntry.bin(of: ["foo", "bar", "baz"]) == "e2")
    #expect(DecSyncEntry.bin(of: ["feeds", "subscriptions"]) == "b9")
    #expect(DecSyncEntry.bin(of: ["entries", "read", "2020", "08", "23"]) == "07")
    #expect(DecSyncEntry.bin(of: ["entries", "read", "2020", "09", "10"]) == "b8")
    #expect(DecSyncEntry.bin(of: ["info"]) == "info")
  }

  @Test func linesAreReadAsTheSpecificationWritesThemAndWrittenAsTheLibraryDoes() throws {
    let line = #"[["feeds", "subscriptions"], "2020-07-17T12:34:56", "https://foo.example.com/rss", true]"#
    let entry = try #require(DecSyncEntry(line: Array(line.utf8)[...]))
    #expect(entry.path == ["feeds", "subscriptions"])
    #expect(entry.time.seconds == 1_594_989_296)
    #expect(entry.value == .bool(true))
    #expect(entry.line == line.replacing(", ", with: ","))
  }

  @Test(arguments: [
    "", "[", #"[["a"],"2020-07-17T12:34:56","k""#, #"[["a"],"2020-07-17T12:34:56","k"]"#,
    #"[["a"],"2020-07-17T12:34:56","k",1,2]"#, #"["a","2020-07-17T12:34:56","k",1]"#,
    #"[[1],"2020-07-17T12:34:56","k",1]"#,
    #"[[],"2020-07-17T12:34:56","k",1]"#, #"[["a"],"yesterday","k",1]"#, #"[["a"],1594989296,"k",1]"#, "{}", "null",
    #"[["a"],"2020-07-17T12:34:56","\#(String(repeating: "k", count: 70_000))",1]"#,
  ]) func aLineOfAnotherShapeSaysNothing(_ line: String) {
    #expect(DecSyncEntry(line: Array(line.utf8)[...]) == nil)
  }

  @Test(arguments: [
    "2025-02-29T00:00:00", "2025-13-01T00:00:00", "2025-01-01T24:00:00", "2025-01-01 00:00:00", "9999-12-31T23:59:59",
    "12025-01-01T00:00:00", "2025-01-01T00:00:00 and more", "2025-01-01T00:00", "２０２５-01-01T00:00:00",
  ]) func aTimeThatIsNoneIsNotRead(_ text: String) { #expect(DecSyncTime(text) == nil) }

  @Test func aTimeComesBackAsItWasWritten() {
    for text in ["1970-01-01T00:00:00", "2025-12-11T12:00:00", "2024-02-29T23:59:59", "9998-12-31T23:59:59"] {
      #expect(DecSyncTime(text)?.text == text)
      #expect(DecSyncTime(text).map { DecSyncTime(seconds: $0.seconds).text } == text)
    }
    #expect(DecSyncTime("2025-12-11T12:00:00.123Z")?.seconds == DecSyncTime("2025-12-11T12:00:00")?.seconds)
    // The second after the last year that is read can be written, and is no year of five digits.
    #expect(
      DecSyncTime("9998-12-31T23:59:59").map { DecSyncTime(seconds: $0.seconds + 1).text } == "9999-01-01T00:00:00")
    #expect(DecSyncTime(seconds: .max).text == "9999-12-31T23:59:59")
    #expect(DecSyncTime(seconds: -5).text == "1970-01-01T00:00:00")
  }

  @Test func theNameOfAProgramIsAFolderWhateverIsInIt() {
    let names = [
      ("desk-newsband-1a2b", "desk-newsband-1a2b"), ("../up", "%2E.%2Fup"), (".hidden", "%2Ehidden"),
      ("Pixel 3a~x", "Pixel%203a~x"), ("телефон", "%D1%82%D0%B5%D0%BB%D0%B5%D1%84%D0%BE%D0%BD"),
    ]
    for (name, folder) in names {
      #expect(DecSyncName.encoded(name) == folder)
      #expect(DecSyncName.decoded(folder) == name)
    }
    for folder in [".hidden", "", "a%2", "a%zz", "%FF", "desk.sync-conflict-20251211-120000-ABCDEFG"] {
      #expect(DecSyncName.decoded(folder) == nil, "\(folder)")
    }
  }

  /// Of two entries of one second, all programs choose the same one.
  @Test func oneOfTwoEntriesOfTheSameSecondCounts() throws {
    let time = try #require(DecSyncTime("2025-12-11T12:00:00"))
    let (yes, no) = (
      DecSyncEntry(["a"], time, .string("k"), .bool(true)), DecSyncEntry(["a"], time, .string("k"), .bool(false))
    )
    #expect(yes.isNewer(than: no) && !no.isNewer(than: yes) && !yes.isNewer(than: yes))
  }

  @Test(arguments: 0..<300) func anyBytesAreReadWithoutHarm(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    let file = (0..<20).map { OtherProgram.mark("read", "g\($0)", true, at: "2025-12-11T12:00:00") + "\n" }.joined()
    var state = DecSyncState(DecSyncClock(FolderDesk.start))
    for entry in DecSyncEntry.entries(of: dice.mutated(Array(file.utf8))) {
      #expect(DecSyncEntry(line: Array(entry.line.utf8)[...]) == entry)
      state.add(entry, isOwn: false, hasChanged: true)
    }
    #expect(state.changed.count <= 40)
  }
}
