import Foundation
import Model
import Store
import TestKit
import Testing

@testable import Sync

/// Accounts in a folder: two homes and other programs over the same files.
@Suite struct DecSyncTests {
  private func inFolder(_ body: (Folder) async throws -> Void) async throws {
    let folder = try Folder()
    defer { folder.remove() }
    try await body(folder)
  }

  @Test func marksAndFeedsGoFromOneHomeToTheOther() async throws {
    try await inFolder { folder in
      let (first, second) = try await FolderDesk.two(folder, "a", "b", "c")
      #expect(try second.feeds == ["Kursiv in Home"])
      try first.act(.read, "a")
      try first.act(.star, "b")
      #expect(try first.pending == 2)
      #expect(try await first.sync().sent == 2)
      #expect(try first.pending == 0)
      let report = try await second.sync()
      #expect(report.changed == 2)
      #expect(try second.marks == ["a read", "b starred", "c"])
      second.wait(60)
      try second.act(.unread, "a")
      try second.act(.read, "c")
      try await second.sync()
      try await first.sync()
      #expect(try first.marks == ["a", "b starred", "c read"])
      #expect(try second.marks == first.marks)
      for desk in [first, second] { #expect(try desk.store.check().isSound) }
      // Quiet: nothing is sent, and nothing is written.
      let before = try folder.files()
      for desk in [first, second] {
        let report = try await desk.sync()
        #expect(report.sent == 0 && report.changed == 0)
      }
      #expect(try folder.files() == before)
    }
  }

  @Test func theFilesAreThoseOfTheFormat() async throws {
    try await inFolder { folder in
      let desk = try FolderDesk(folder, "desk")
      try desk.follow(folder: "Home/News")
      try desk.fetch("a", "b \"q\"\n")
      desk.wait(5)
      try desk.act(.read, "a")
      let odd = try desk.store.ids(in: .all).filter { try desk.id("a") != $0 }
      desk.wait(1)
      _ = try desk.store.act(odd, .star, at: desk.now)
      try await desk.sync()
      let read = DecSyncEntry.bin(of: ["articles", "read", "2025", "12", "11"])
      let marked = DecSyncEntry.bin(of: ["articles", "marked", "2025", "12", "11"])
      let names = DecSyncEntry.bin(of: ["categories", "names"])
      let categories = DecSyncEntry.bin(of: ["feeds", "categories"])
      let title = DecSyncEntry.bin(of: ["feeds", "names"])
      let address = "https://a.example/feed"
      let expected = [
        read: #"[["articles","read","2025","12","11"],"2025-12-11T12:00:05","a",true]"#,
        marked: #"[["articles","marked","2025","12","11"],"2025-12-11T12:00:06","b \"q\"\u000a",true]"#,
        "b9": #"[["feeds","subscriptions"],"2025-12-11T12:00:00","\#(address)",true]"#,
        names: #"[["categories","names"],"2025-12-11T12:00:00","News","News"]"#,
        categories: #"[["feeds","categories"],"2025-12-11T12:00:00","\#(address)","News"]"#,
        title: #"[["feeds","names"],"2025-12-11T12:00:00","\#(address)","Kursiv"]"#,
        "info": #"[["info"],"2025-12-11T12:00:06","last-active-desk","2025-12-11"]"# + "\n"
          + #"[["info"],"2025-12-11T12:00:06","supported-version-desk",2]"#,
      ]
      #expect(Set(expected.keys).count == 7, "no two of the paths share a file")
      let files = try folder.files("rss")
      for (bin, text) in expected { #expect(files["v2/desk/\(bin)"] == text + "\n") }
      let numbers = expected.keys.sorted().map { "\"\($0)\":1" }.joined(separator: ",")
      #expect(files["v2/desk/sequences"] == "{\(numbers)}\n")
      #expect(files.count == 8)
      #expect(try folder.text(".decsync-info") == "{\"version\":2}\n")
      // The next change of the mark takes the place of the first one, and the number goes up.
      desk.wait(10)
      try desk.act(.unread, "a")
      try await desk.sync()
      #expect(
        try folder.text("rss/v2/desk/\(read)")
          == #"[["articles","read","2025","12","11"],"2025-12-11T12:00:16","a",false]"# + "\n")
      #expect(try folder.text("rss/v2/desk/sequences").contains("\"\(read)\":2"))
    }
  }

  @Test func whatAnotherProgramWroteCountsAndItsFilesStay() async throws {
    try await inFolder { folder in
      let phone = OtherProgram(folder)
      let read = DecSyncEntry.bin(of: ["articles", "read", "2025", "12", "11"])
      let lines = [
        OtherProgram.mark("read", "a", true, at: "2025-12-11T11:00:00"),
        // The phone has another zone: there it was the next day already.
        OtherProgram.mark("marked", "b", true, at: "2025-12-11T11:00:00", day: "12"),
        // Not here yet.
        OtherProgram.mark("read", "late", true, at: "2025-12-11T11:00:00"),
        // Of another article with the same guid, years ago.
        #"[["articles","read","2019","01","01"],"2025-12-11T11:00:00","c",true]"#,
      ]
      for (number, line) in lines.enumerated() {
        let entry = try #require(DecSyncEntry(line: Array(line.utf8)[...]))
        let bin = DecSyncEntry.bin(of: entry.path)
        let known = (try? folder.text(phone.path(bin))) ?? ""
        try folder.write(known + line + "\n", to: phone.path(bin))
        try folder.write("{\"\(bin)\":\(number + 1)}", to: phone.path("sequences"))
      }
      let subscription = #"[["feeds", "subscriptions"], "2025-12-11T10:00:00", "\#(FolderDesk.feed)", true]"#
      try folder.write(subscription + "\n", to: phone.path("b9"))
      let before = try folder.files("rss/v2/" + phone.name)
      let desk = try FolderDesk(folder, "desk")
      #expect(try desk.store.feeds().map(\.address) == [FolderDesk.feed])
      try desk.fetch("a", "b", "c")
      try await desk.sync()
      #expect(try desk.marks == ["a read", "b starred", "c"])
      // It comes later, and is read already.
      try desk.fetch("late")
      try await desk.sync()
      #expect(try desk.marks == ["a read", "b starred", "c", "late read"])
      // A change of a mark goes to the day that the phone gave it.
      desk.wait(60)
      try desk.act(.unstar, "b")
      try await desk.sync()
      let marked = ["articles", "marked", "2025", "12", "12"]
      #expect(
        try folder.text("rss/v2/desk/" + DecSyncEntry.bin(of: marked))
          == OtherProgram.mark("marked", "b", false, at: "2025-12-11T12:01:00", day: "12") + "\n")
      #expect(try folder.files("rss/v2/" + phone.name) == before)
      // Everything stands in the own files too: a program that is new may read any.
      #expect(try folder.text("rss/v2/desk/\(read)").contains("late"))
      #expect(
        try folder.text("rss/v2/desk/" + DecSyncEntry.bin(of: ["articles", "read", "2019", "01", "01"])).contains(
          "\"c\""))
    }
  }

  @Test func aLineThatIsHalfWrittenCountsWhenItIsWhole() async throws {
    try await inFolder { folder in
      let (desk, _) = try await FolderDesk.two(folder, "a", "b")
      let phone = OtherProgram(folder)
      let bin = DecSyncEntry.bin(of: ["articles", "read", "2025", "12", "11"])
      let (first, second) = (
        OtherProgram.mark("read", "a", true, at: "2025-12-11T12:10:00"),
        OtherProgram.mark("read", "b", true, at: "2025-12-11T12:10:00")
      )
      // The number has come, and the file is not whole.
      try folder.write("{\"\(bin)\":2}", to: phone.path("sequences"))
      try folder.write(first + "\n" + second.prefix(30), to: phone.path(bin))
      try await desk.sync()
      #expect(try desk.marks == ["a read", "b"])
      // The rest comes under the same number.
      try folder.write(first + "\n" + second + "\n", to: phone.path(bin))
      try await desk.sync()
      #expect(try desk.marks == ["a read", "b read"])
      // The numbers break off.
      try folder.write("{\"\(bin)\":", to: phone.path("sequences"))
      try folder.write(
        first.replacing("12:10", with: "12:20").replacing("true", with: "false") + "\n", to: phone.path(bin))
      try await desk.sync()
      #expect(try desk.marks == ["a", "b read"])
    }
  }

  @Test func theLaterActCountsInWhateverOrderTheFilesCome() async throws {
    try await inFolder { folder in
      let (first, second) = try await FolderDesk.two(folder, "a")
      // Read on one machine without the folder, and unread on the other one later.
      first.wait(100)
      try first.act(.read, "a")
      try first.act(.star, "a")
      second.wait(200)
      try second.act(.star, "a")
      second.wait(1)
      try second.act(.unstar, "a")
      try await second.sync()
      #expect(try await first.sync().sent == 2)
      try await second.sync()
      // Nothing was unread or without a star before, so that nothing of the second waited.
      #expect(try second.marks == ["a read starred"])
      #expect(try first.marks == second.marks)
      second.wait(100)
      first.wait(50)
      try first.act(.unstar, "a")
      try second.act(.unread, "a")
      try second.act(.unstar, "a")
      try second.act(.star, "a")
      try await second.sync()
      try await first.sync()
      try await second.sync()
      #expect(try first.marks == second.marks)
    }
  }

  @Test func anOlderActThatComesLaterDoesNotWin() async throws {
    try await inFolder { folder in
      let (first, second) = try await FolderDesk.two(folder, "a")
      try first.act(.read, "a")
      try await first.sync()
      try await second.sync()
      second.wait(100)
      first.wait(500)
      try second.act(.unread, "a")
      // Later than that, on the other machine: unread and read again.
      try first.act(.unread, "a")
      try await first.sync()
      first.wait(1)
      try first.act(.read, "a")
      try await first.sync()
      let report = try await second.sync()
      #expect(report.sent == 0)
      #expect(try second.pending == 0)
      #expect(try second.marks == ["a read"])
      try await first.sync()
      #expect(try first.marks == ["a read"])
    }
  }

  /// A machine whose clock was wrong wrote a time far ahead. A person who changes that mark does so with the time of now.
  @Test func aMarkOfTheFutureCanBeChanged() async throws {
    try await inFolder { folder in
      let (first, second) = try await FolderDesk.two(folder, "a")
      let phone = OtherProgram(folder)
      let bin = DecSyncEntry.bin(of: ["articles", "read", "2025", "12", "11"])
      try phone.write([OtherProgram.mark("read", "a", true, at: "2093-01-01T00:00:00")], to: bin, sequence: 1)
      for desk in [first, second] { try await desk.sync() }
      #expect(try first.marks == ["a read"])
      try first.act(.unread, "a")
      try await first.sync()
      try await second.sync()
      #expect(try first.marks == ["a"])
      #expect(try second.marks == ["a"])
      let changed = OtherProgram.mark("read", "a", false, at: "2025-12-11T12:00:00")
      #expect(try folder.text("rss/v2/desk/\(bin)").contains(changed))
      // A time that no program could outdo is none.
      try phone.write([OtherProgram.mark("read", "a", true, at: "9999-12-31T23:59:59")], to: bin, sequence: 2)
      try await first.sync()
      #expect(try first.marks == ["a"])
    }
  }

  @Test func aClockThatJumpsLosesNoMark() async throws {
    try await inFolder { folder in
      let (first, second) = try await FolderDesk.two(folder, "a", "b")
      first.setClock(Date(timeIntervalSince1970: 4_000_000_000))
      try first.act(.read, "a")
      try await first.sync()
      try await second.sync()
      #expect(try second.marks == ["a read", "b"])
      // Both clocks are before that.
      first.setClock(FolderDesk.start)
      try first.act(.unread, "a")
      try await first.sync()
      try await second.sync()
      #expect(try second.marks == ["a", "b"])
      second.setClock(Date(timeIntervalSince1970: 0))
      try second.act(.read, "a")
      try second.act(.star, "b")
      try await second.sync()
      try await first.sync()
      #expect(try first.marks == ["a read", "b starred"])
      #expect(try second.marks == first.marks)
    }
  }

  @Test func unknownPathsAndKeysAreHandedOnAndSayNothing() async throws {
    try await inFolder { folder in
      let (desk, _) = try await FolderDesk.two(folder, "a")
      let phone = OtherProgram(folder)
      let lines = [
        #"[["articles","tags","2025","12","11"],"2025-12-11T12:00:00","a",["x",1.50,null]]"#,
        #"[["articles","read","2025","12","11"],"2025-12-11T12:00:00",{"guid":"a"},true]"#,
        #"[["articles","read","2025","12","11"],"2025-12-11T12:00:00","a","yes"]"#,
        #"[["articles","read","2025","12","99"],"2025-12-11T12:00:00","a",true]"#,
      ]
      for line in lines {
        let bin = DecSyncEntry.bin(of: try #require(DecSyncEntry(line: Array(line.utf8)[...])).path)
        try folder.write(((try? folder.text(phone.path(bin))) ?? "") + line + "\n", to: phone.path(bin))
      }
      try await desk.sync()
      #expect(try desk.marks == ["a"])
      let written = try folder.files("rss/v2/desk").values.joined()
      for line in lines { #expect(written.contains(line)) }
    }
  }

  @Test func copiesOfConflictsAndOtherFilesAreLeftAlone() async throws {
    try await inFolder { folder in
      let (desk, _) = try await FolderDesk.two(folder, "a", "b")
      let bin = DecSyncEntry.bin(of: ["articles", "read", "2025", "12", "11"])
      let line = OtherProgram.mark("read", "a", true, at: "2025-12-11T12:30:00") + "\n"
      let phone = OtherProgram(folder)
      let files = [
        phone.path("\(bin).sync-conflict-20251211-123000-ABCDEFG"),
        "rss/v2/x.sync-conflict-20251211-123000-ABCDEFG/\(bin)",
        phone.path(".\(bin).part"), phone.path(bin.uppercased() + "~"), "rss/v2/.stversions/\(bin)", "rss/v2/stray",
        "rss/v2/%zz/\(bin)", "rss/v1/phone/\(bin)", "contacts/colID1/v2/phone/\(bin)",
      ]
      for file in files { try folder.write(line, to: file) }
      try await desk.sync(full: true)
      #expect(try desk.marks == ["a", "b"])
      for file in files { #expect(try folder.text(file) == line) }
    }
  }

  @Test func nothingOutsideOfTheFolderIsReadOrWritten() async throws {
    try await inFolder { folder in
      let (desk, _) = try await FolderDesk.two(folder, "a")
      let bin = DecSyncEntry.bin(of: ["articles", "read", "2025", "12", "11"])
      let outside = try Folder()
      defer { outside.remove() }
      try outside.write(OtherProgram.mark("read", "a", true, at: "2025-12-11T12:30:00") + "\n", to: bin)
      let files = FileManager.default
      try files.createSymbolicLink(atPath: folder.path("rss/v2/linked"), withDestinationPath: outside.url.path)
      try files.createDirectory(atPath: folder.path("rss/v2/phone"), withIntermediateDirectories: true)
      try files.createSymbolicLink(atPath: folder.path("rss/v2/phone/\(bin)"), withDestinationPath: outside.path(bin))
      #expect(mkfifo(folder.path("rss/v2/phone/00"), 0o600) == 0)
      try await desk.sync(full: true)
      #expect(try desk.marks == ["a"])
      // The own folder leads elsewhere.
      try files.moveItem(atPath: folder.path("rss/v2/desk"), toPath: outside.path("desk"))
      try files.createSymbolicLink(atPath: folder.path("rss/v2/desk"), withDestinationPath: outside.path("desk"))
      let before = try outside.files("desk")
      try desk.act(.star, "a")
      #expect(try await desk.attempt().failure != nil)
      #expect(try outside.files("desk") == before)
      #expect(try desk.pending == 1)
    }
  }

  @Test func aFileOfAnySizeIsNotRead() async throws {
    try await inFolder { folder in
      let (desk, _) = try await FolderDesk.two(folder, "a")
      let phone = OtherProgram(folder)
      let read = DecSyncEntry.bin(of: ["articles", "read", "2025", "12", "11"])
      let marked = DecSyncEntry.bin(of: ["articles", "marked", "2025", "12", "11"])
      try folder.write(OtherProgram.mark("marked", "a", true, at: "2025-12-11T12:30:00") + "\n", to: phone.path(marked))
      try folder.write("", to: phone.path(read))
      #expect(truncate(folder.path(phone.path(read)), 1 << 33) == 0)
      let report = try await desk.sync()
      #expect(report.remarks == ["the file \(read) of \(phone.name) is too large and was left out"])
      #expect(try desk.marks == ["a starred"])
    }
  }

  @Test func aFolderThatIsNotThereOrEmptyChangesNothing() async throws {
    try await inFolder { folder in
      let (desk, _) = try await FolderDesk.two(folder, "a", "b")
      try desk.act(.read, "a")
      let away = folder.url.path + "-away"
      try FileManager.default.moveItem(atPath: folder.url.path, toPath: away)
      #expect(try await desk.attempt().failure == .unreachable("the folder is not there"))
      // The place where it is mounted.
      try FileManager.default.createDirectory(atPath: folder.url.path, withIntermediateDirectories: true)
      let failure = try await desk.attempt().failure
      #expect(failure?.why.contains("is it mounted?") == true)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
      #expect(try desk.pending == 1)
      #expect(try desk.feeds == ["Kursiv in Home"])
      try FileManager.default.removeItem(atPath: folder.url.path)
      try Data().write(to: folder.url)
      #expect(try await desk.attempt().failure == .wrongServer("it is not a folder"))
      try FileManager.default.removeItem(at: folder.url)
      try FileManager.default.moveItem(atPath: away, toPath: folder.url.path)
      #expect(try await desk.sync().sent == 1)
      #expect(try desk.pending == 0)
    }
  }

  @Test func aFolderOfAnotherVersionIsToldAndLeftAlone() async throws {
    try await inFolder { folder in
      try folder.write("{\"version\":3}", to: ".decsync-info")
      let sync = DecSync(folder: folder.url.path, program: "desk")
      #expect(throws: SyncFailure.self) { try sync.check() }
      try folder.write("{\"ver", to: ".decsync-info")
      #expect(throws: SyncFailure.broken("its file .decsync-info is not that of DecSync")) { try sync.check() }
      try FileManager.default.removeItem(atPath: folder.path(".decsync-info"))
      try folder.write("", to: "rss/stored-entries/phone/articles")
      #expect(throws: SyncFailure.self) { try sync.check() }
      try folder.write("{\"version\":2}", to: ".decsync-info")
      try sync.check()
    }
  }

  @Test(.enabled(if: SmallDisk.isPossible)) func aFolderThatIsFullOrReadOnlyIsReadAndMarksWait() async throws {
    let folder = try Folder()
    let disk = try SmallDisk(at: folder.url.path)
    defer {
      disk.remove()
      folder.remove()
    }
    let (first, second) = try await FolderDesk.two(folder, "a", "b", "c")
    try first.act(.read, "a")
    try await first.sync()
    try second.act(.star, "c")
    let before = try folder.files()
    disk.fill()
    let report = try await second.attempt()
    #expect(report.failure == .unreachable("there is no room left to write in the folder"))
    // What is there has come all the same.
    #expect(try second.marks == ["a read", "b", "c starred"])
    #expect(try second.pending == 1)
    disk.makeRoom()
    #expect(try folder.files() == before)
    #expect(try await second.sync().sent == 1)
    try await first.sync()
    #expect(try first.marks == ["a read", "b", "c starred"])
    first.wait(60)
    try first.act(.read, "b")
    try await first.sync()
    #expect(disk.protect())
    // Without anything to write this is no failure.
    try await second.sync()
    #expect(try second.marks == ["a read", "b read", "c starred"])
    second.wait(120)
    try second.act(.unread, "b")
    #expect(try await second.attempt().failure == .unreachable("the folder can only be read"))
    #expect(try second.pending == 1)
    #expect(try second.marks == ["a read", "b", "c starred"])
  }

  @Test func ownFilesThatAreLostAreWrittenAnew() async throws {
    try await inFolder { folder in
      let (first, second) = try await FolderDesk.two(folder, "a", "b", "c")
      try first.act(.read, "a")
      try await first.sync()
      // Before any other program has read them.
      try FileManager.default.removeItem(atPath: folder.path("rss/v2/desk"))
      second.wait(60)
      try second.act(.star, "b")
      try await second.sync()
      try await first.sync()
      try await second.sync()
      #expect(try first.marks == ["a read", "b starred", "c"])
      #expect(try second.marks == first.marks)
      #expect(try second.feeds == ["Kursiv in Home"])
      // An older copy of a file comes back.
      let bin = DecSyncEntry.bin(of: ["articles", "read", "2025", "12", "11"])
      let old = try folder.files("rss/v2/desk")
      first.wait(120)
      try first.act(.read, "c")
      try await first.sync()
      for (name, text) in old { try folder.write(text, to: "rss/v2/desk/" + name) }
      try await first.sync()
      try await second.sync()
      #expect(try second.marks == ["a read", "b starred", "c read"])
      // A number that another program has seen does not come again.
      let numbers = try folder.text("rss/v2/desk/sequences")
      try FileManager.default.removeItem(atPath: folder.path("rss/v2/desk/sequences"))
      first.wait(10)
      try first.act(.unread, "c")
      try await first.sync()
      func number(_ text: String) -> Int? {
        text.firstRange(of: "\"\(bin)\":").flatMap { Int(text[$0.upperBound...].prefix { $0.isNumber }) }
      }
      let (before, after) = (number(numbers), number(try folder.text("rss/v2/desk/sequences")))
      #expect(try #require(after) > (try #require(before)))
    }
  }

  /// Killed after the files were written, and before the store took note.
  @Test func aSyncThatIsKilledInBetweenIsDoneOnceMore() async throws {
    try await inFolder { folder in
      let (first, second) = try await FolderDesk.two(folder, "a", "b")
      try first.act(.read, "a")
      let exchange = try Syncer(first.store, .folder(first.folder)) { first.now }.difference(
        first.account, first.folder)
      try first.store.noteAttempt(exchange.sent, account: first.account.id)
      try exchange.write()
      #expect(try first.pending == 1)
      // The person goes on.
      first.wait(5)
      try first.act(.unread, "a")
      try first.act(.star, "b")
      try await first.sync()
      #expect(try first.pending == 0)
      try await second.sync()
      #expect(try second.marks == ["a", "b starred"])
      #expect(try first.marks == second.marks)
    }
  }

  /// The clock of the other machine is ahead, and a sync was killed after its files were written.
  @Test func anActOnAMarkThatWasSeenWinsAlthoughOwnFilesChanged() async throws {
    try await inFolder { folder in
      let (first, second) = try await FolderDesk.two(folder, "a", "b")
      second.wait(600)
      try second.act(.read, "a")
      try await second.sync()
      try await first.sync()
      #expect(try first.marks == ["a read", "b"])
      try first.act(.star, "b")
      try Syncer(first.store, .folder(first.folder)) { first.now }.difference(first.account, first.folder).write()
      first.wait(5)
      try first.act(.unread, "a")
      try await first.sync()
      try await second.sync()
      #expect(try first.marks == ["a", "b starred"])
      #expect(try second.marks == first.marks)
    }
  }

  @Test(arguments: ["9223372036854775807", "-1", "1e99", "99999999999999999999", "\"x\""])
  func aNumberOfAnySizeStopsNothing(_ number: String) async throws {
    try await inFolder { folder in
      let (first, second) = try await FolderDesk.two(folder, "a")
      let bin = DecSyncEntry.bin(of: ["articles", "read", "2025", "12", "11"])
      for name in ["desk", "laptop"] {
        try folder.write("{\"\(bin)\":\(number),\"in\\\"fo\":1}", to: "rss/v2/\(name)/sequences")
      }
      try first.act(.read, "a")
      try await first.sync()
      try await second.sync()
      #expect(try second.marks == ["a read"])
      #expect(try !folder.text("rss/v2/desk/sequences").contains("\\"))
    }
  }

  @Test func aStoreThatIsCopiedToAnotherMachineWritesFilesOfItsOwn() {
    let account = Account(name: "Home", service: Account.decSync, address: "/x", user: "desk-newsband-1")
    let (here, there) = (DecSync(account, machine: "a"), DecSync(account, machine: "b"))
    #expect(here.program != there.program)
    #expect(here.program == DecSync(account, machine: "a").program)
    #expect(here.program.hasPrefix("desk-newsband-1-"))
    #expect(DecSync.newUser() != DecSync.newUser())
  }

  @Test func marksThatWereMadeBeforeTheFolderWasJoinedGoThereWithTheirTime() async throws {
    try await inFolder { folder in
      let phone = OtherProgram(folder)
      let bin = DecSyncEntry.bin(of: ["articles", "read", "2025", "12", "11"])
      // Later than the mark of a here, and earlier than that of b.
      try phone.write(
        [
          OtherProgram.mark("read", "a", false, at: "2025-12-11T13:00:00"),
          OtherProgram.mark("read", "b", false, at: "2025-12-11T11:00:00"),
        ], to: bin, sequence: 1)
      let desk = try FolderDesk(folder, "desk")
      let feed = try desk.follow(folder: "Elsewhere")
      try desk.fetch("a", "b", "c", "d")
      try desk.act(.read, "a", "b", "c")
      desk.wait(7_200)
      _ = try desk.store.edit([.move(feed, folder: "Home")], at: desk.now)
      try await desk.sync()
      try await desk.sync()
      #expect(try desk.marks == ["a", "b read", "c read", "d"])
      let text = try folder.text("rss/v2/desk/\(bin)")
      #expect(text.contains(OtherProgram.mark("read", "b", true, at: "2025-12-11T12:00:00")))
      #expect(text.contains(OtherProgram.mark("read", "c", true, at: "2025-12-11T12:00:00")))
      #expect(!text.contains("\"d\""))
    }
  }

  @Test func anArticleWithoutADateIsFoundByItsGuid() async throws {
    try await inFolder { folder in
      let (first, second) = try await FolderDesk.two(folder)
      try first.fetch(["x"], published: nil)
      second.wait(5 * 86_400)
      try second.fetch(["x"], published: nil)
      try await second.sync()
      first.wait(6 * 86_400)
      try first.act(.read, "x")
      try await first.sync()
      try await second.sync()
      #expect(try second.marks == ["x read"])
    }
  }

  /// The article without a date came on the day of the other one.
  @Test func aGUIDInTwoFeedsIsToldApartByItsDay() async throws {
    try await inFolder { folder in
      let other = "https://b.example/feed"
      var desks: [FolderDesk] = []
      for name in ["desk", "laptop"] {
        let desk = try FolderDesk(folder, name)
        try desk.follow()
        try desk.follow(other)
        try desk.fetch(["x"])
        try desk.fetch(["x"], of: other, published: nil)
        try await desk.sync()
        desks.append(desk)
      }
      /// True for each article that is read: with a date, without one.
      func areRead(_ desk: FolderDesk) throws -> [Bool] {
        let feeds = try desk.store.feeds()
        return try [FolderDesk.feed, other].map { address in
          let feed = try #require(feeds.first { $0.address == address })
          return try desk.store.headlines(desk.store.ids(in: .feed(feed.id))).allSatisfy(\.isRead)
        }
      }
      func act(_ mark: Mark, of address: String, _ desk: FolderDesk) throws {
        let feed = try #require(try desk.store.feeds().first { $0.address == address })
        desk.wait(60)
        _ = try desk.store.act(desk.store.ids(in: .feed(feed.id)), mark, at: desk.now)
      }
      let (desk, laptop) = (desks[0], desks[1])
      for (address, expected) in [(other, [false, true]), (FolderDesk.feed, [true, true])] {
        try act(.read, of: address, desk)
        for desk in [desk, laptop, desk] { try await desk.sync() }
        #expect(try areRead(desk) == expected)
        #expect(try areRead(laptop) == expected)
      }
      laptop.wait(600)
      try act(.unread, of: other, laptop)
      for desk in [laptop, desk, laptop] { try await desk.sync(full: true) }
      #expect(try areRead(desk) == [true, false])
      #expect(try areRead(laptop) == [true, false])
    }
  }

  /// Of the same day, the format has one entry for both: that is so for all programs.
  @Test func aGUIDOfOneDayInTwoFeedsIsMarkedInBoth() async throws {
    try await inFolder { folder in
      let desk = try FolderDesk(folder, "desk")
      let other = "https://b.example/feed"
      try desk.follow()
      try desk.follow(other)
      for address in [FolderDesk.feed, other] { try desk.fetch(["x"], of: address) }
      try await desk.sync()
      try desk.act(.read, "x")
      try await desk.sync()
      let line = OtherProgram.mark("read", "x", true, at: "2025-12-11T12:00:00")
      let bin = DecSyncEntry.bin(of: ["articles", "read", "2025", "12", "11"])
      #expect(try folder.text("rss/v2/desk/\(bin)") == line + "\n")
      try await desk.sync(full: true)
      #expect(try desk.marks == ["x read", "x read"])
    }
  }

  @Test func theFeedsOfAFolderAreFetchedHere() async throws {
    try await inFolder { folder in
      let (first, _) = try await FolderDesk.two(folder, "a")
      #expect(try first.store.fetchable().map(\.address) == [FolderDesk.feed])
      #expect(try first.store.feedHealth().map(\.address) == [FolderDesk.feed])
    }
  }
}
