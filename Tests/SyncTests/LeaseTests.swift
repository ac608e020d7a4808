import Foundation
import Model
import Store
import Synchronization
import TestKit
import Testing

@testable import Sync

/// Two programs over one store: an account is synced by one at a time.
@Suite struct LeaseTests {
  /// Each look at the clock takes 20 seconds, so that the exchange takes longer than an account is held.
  @Test func aLongExchangeHoldsTheAccountToItsEnd() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let desk = try FolderDesk(folder, "desk")
    try desk.follow()
    try desk.fetch("a", "b")
    try desk.act(.read, "a")
    let (account, store) = (try desk.account, desk.store)
    for day in 1...28 {
      let phone = OtherProgram(folder, "phone\(day)")
      let path = ["articles", "read", "2025", "12", day < 10 ? "0\(day)" : "\(day)"]
      let line = #"[["\#(path.joined(separator: "\",\""))"],"2025-12-11T12:00:00","x",true]"#
      try phone.write([line], to: DecSyncEntry.bin(of: path), sequence: 1)
    }
    let looks = Mutex(0)
    let taken = Mutex(0)
    let syncer = Syncer(store, .folder(desk.folder)) {
      let look = looks.withLock { looks in
        looks += 1
        return looks
      }
      let now = FolderDesk.start + Double(look) * 20
      let isTaken = try? store.hold(account.id, by: "other", until: now + 300, at: now) { _ in false }
      if isTaken == true { taken.withLock { $0 += 1 } }
      return now
    }
    let holder = SyncHolder.new()
    #expect(
      try store.hold(account.id, by: holder, until: FolderDesk.start + Syncer.lease, at: desk.now) { _ in false })
    var cycle = FolderCycle(syncer, desk.folder, account, Syncer.Options(), holder: holder)
    try await cycle.run()
    #expect(looks.withLock(\.self) > 60)
    #expect(taken.withLock(\.self) == 0)
  }

  @Test func oneThatLostTheAccountWritesNothing() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let desk = try FolderDesk(folder, "desk")
    try desk.follow()
    try desk.fetch("a")
    let account = try desk.account
    let syncer = Syncer(desk.store, .folder(desk.folder)) { desk.now }
    var cycle = FolderCycle(syncer, desk.folder, account, Syncer.Options(), holder: "late")
    #expect(try desk.store.hold(account.id, by: "other", until: desk.now + 300, at: desk.now) { _ in false })
    await #expect(throws: SyncFailure.self) { try await cycle.run() }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
  }

  /// The second program read the account before the first one synced it.
  @Test func whatTheOtherProgramDidIsNotDoneOnceMore() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let (desk, laptop) = try await FolderDesk.two(folder, "a")
    let before = try desk.account
    laptop.wait(60)
    try laptop.act(.read, "a")
    try await laptop.sync()
    try await desk.sync()
    let files = try folder.files()
    let cursor = try desk.account.record.cursor
    #expect(cursor != before.record.cursor)
    let report = await Syncer(desk.store, .folder(desk.folder)) { desk.now }.run(before)
    #expect(report.failure == nil && report.changed == 0 && report.sent == 0 && !report.isComplete)
    #expect(try folder.files() == files)
    #expect(try desk.account.record.cursor == cursor)
    // One that is gone is not synced.
    try desk.store.removeAccount(before.id)
    #expect(await Syncer(desk.store, .folder(desk.folder)) { desk.now }.run(before).failure != nil)
  }

  /// The program is stopped in the middle of a request, and goes on eleven minutes later. Meanwhile another one took the account;
  /// it may have finished.
  @Test(
    arguments: ["signIn", "set read true 1", "feeds", "changes", "unread", "starred", "articles"], [false, true])
  func aProgramThatStoodStillWritesNothingMore(_ request: String, _ isOver: Bool) async throws {
    let server = await FakeServer.with("a", "b")
    let desktop = try await Desktop.joined(server)
    await server.publish("c")
    await server.mark("2", isRead: true)
    try desktop.act(.read, "a")
    let (store, id) = (desktop.store, try desktop.account.id)
    await server.setHook { name in
      guard name == request else { return }
      desktop.wait(660)
      #expect((try? store.hold(id, by: "other", until: desktop.now + 600, at: desktop.now) { _ in false }) == true)
      if isOver { try? store.release(id, by: "other") }
      // The record that the other program writes.
      #expect((try? store.setRecord(AccountRecord(), of: id)) != nil)
    }
    let before = try (desktop.marks, store.feeds().map(\.id))
    let report = try await desktop.sync()
    let why = try #require(report.problem).description
    #expect(why.contains("another one took the account over"), "\(why)")
    await server.setHook(nil)
    #expect(try desktop.account.record == AccountRecord())
    // Before that request the sets of read articles were merged.
    #expect(try desktop.marks == (request == "starred" ? ["a read", "b read"] : before.0))
    #expect(try store.feeds().map(\.id) == before.1)
    // The hold of the other one is not given back.
    let isFree = try store.hold(id, by: "third", until: desktop.now + 600, at: desktop.now) { _ in false }
    #expect(isFree == isOver)
    if isFree { try store.release(id, by: "third") }
    desktop.wait(660)
    for _ in 0..<2 { #expect(try await desktop.sync().problem == nil) }
    #expect(try desktop.marks == ["a read", "b read", "c"])
    #expect(await server.marks == ["a read", "b read", "c"])
    #expect(try desktop.pending == 0)
  }

  @Test func aProgramThatStoodStillLeavesTheFilesOfAFolderAlone() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let (desk, laptop) = try await FolderDesk.two(folder, "a", "b")
    laptop.wait(60)
    try laptop.act(.read, "a")
    try await laptop.sync()
    try desk.act(.star, "b")
    let (store, account, files) = (desk.store, try desk.account, try folder.files())
    let looks = Mutex(0)
    let syncer = Syncer(store, .folder(desk.folder)) {
      let isStopped = looks.withLock { looks in
        looks += 1
        return looks == 5
      }
      if isStopped {
        desk.wait(660)
        _ = try? store.hold(account.id, by: "other", until: desk.now + 600, at: desk.now) { _ in false }
      }
      return desk.now
    }
    let report = await syncer.run(account)
    #expect(looks.withLock(\.self) >= 5)
    #expect(report.problem?.description.contains("another one took the account over") == true)
    #expect(try folder.files() == files)
    #expect(try desk.marks == ["a", "b starred"])
    #expect(try desk.account.record == account.record)
  }

  @Test func aProgramThatDiedIsKnownAlthoughItsNumberIsUsedAgain() throws {
    let own = SyncHolder.new()
    #expect(!SyncHolder.isDead(own))
    let parts = own.split(separator: " ").map(String.init)
    let process = try #require(SyncHolder.process(getpid()))
    #expect(parts[1] == process)
    // The same number, and an earlier start.
    #expect(SyncHolder.isDead("\(parts[0]) \(getpid()).1 \(UUID())"))
    #expect(!SyncHolder.isDead("elsewhere \(getpid()).1 \(UUID())"))
    let child = Process()
    child.executableURL = URL(filePath: "/bin/true")
    try child.run()
    child.waitUntilExit()
    #expect(SyncHolder.isDead("\(parts[0]) \(child.processIdentifier).1 \(UUID())"))
  }

  /// As in a container whose first process collects no ended ones: a killed program stays as a zombie.
  @Test func aProgramWhoseEndWasNotCollectedIsDead() throws {
    let machine = try #require(SyncHolder.new().split(separator: " ").first)
    var child: pid_t = 0
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("sleep"), strdup("600"), nil]
    defer { for argument in arguments { free(argument) } }
    #expect(posix_spawn(&child, "/bin/sleep", nil, nil, &arguments, nil) == 0)
    let process = try #require(SyncHolder.process(child))
    let holders = ["\(machine) \(process) \(UUID())", "\(machine) \(child) \(UUID())"]
    for holder in holders { #expect(!SyncHolder.isDead(holder)) }
    kill(child, SIGKILL)
    var info = siginfo_t()
    // Waits for the end, and leaves it to be collected.
    #expect(waitid(P_PID, id_t(child), &info, WEXITED | WNOWAIT) == 0)
    for holder in holders { #expect(SyncHolder.isDead(holder)) }
    waitpid(child, nil, 0)
  }
}
