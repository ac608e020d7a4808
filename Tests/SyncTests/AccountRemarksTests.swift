import Foundation
import Model
import Store
import TestKit
import Testing

@testable import Sync

/// Remarks of syncs, which are kept with the account.
@Suite struct AccountRemarksTests {
  private func report(_ change: (inout SyncReport) -> Void) -> SyncReport {
    var report = SyncReport(account: "Home")
    change(&report)
    return report
  }

  @Test func whatComesOnceStaysUntilEverythingIsCompared() {
    let refused = report { ($0.refusedEdits, $0.overruled, $0.refused) = (["A was not renamed"], 2, 1) }
      .remarks(after: AccountRemarks(latest: ["old"]), isPartial: false)
    #expect(refused.latest == ["the server refused 1 mark; what is refused waits here and is tried again"])
    #expect(refused.lasting == ["A was not renamed", "the server did not keep 2 marks, and its word was taken"])
    let quiet = report { _ in }.remarks(after: refused, isPartial: false)
    #expect(quiet.latest == [] && quiet.lasting == refused.lasting)
    let complete = report { $0.isComplete = true }.remarks(after: quiet, isPartial: false)
    #expect(complete == AccountRemarks())
  }

  @Test func aSyncThatEndsEarlyForgetsNothing() {
    let earlier = AccountRemarks(latest: ["a"], lasting: ["b"])
    let failed = report { ($0.failure, $0.remarks, $0.isComplete) = (.password("no"), ["c", "a"], true) }
      .remarks(after: earlier, isPartial: true)
    #expect(failed == AccountRemarks(latest: ["a", "c"], lasting: ["b"], remedy: .password))
  }

  @Test func onlyTheLastOfManyAreKept() {
    let many = report { $0.refusedEdits = (1...100).map { "feed \($0)" } }.remarks(
      after: AccountRemarks(), isPartial: false)
    #expect(many.lasting.count == AccountRemarks.most && many.lasting.last == "feed 100")
  }

  @Test func aFileThatWasLeftOutIsRemarkedUntilItIsRead() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let (desk, _) = try await FolderDesk.two(folder, "a")
    #expect(try desk.account.options.remarks == nil)
    let phone = OtherProgram(folder)
    try folder.write("", to: phone.path("b9"))
    #expect(truncate(folder.path(phone.path("b9")), 1 << 33) == 0)
    #expect(try await desk.sync().keptRemarks == 1)
    let remark = "the file b9 of \(phone.name) is too large and was left out"
    #expect(try desk.account.options.remarks?.all == [remark])
    // The options that the person gave the account stay beside it.
    try desk.follow("https://b.example/feed")
    #expect(try desk.edits == 1)
    #expect(try desk.account.options.remarks?.all == [remark])
    // A sync that fails says how, and what to do.
    let away = folder.url.path + "-away"
    try FileManager.default.moveItem(atPath: folder.url.path, toPath: away)
    _ = try await desk.attempt()
    #expect(try desk.account.options.remarks == AccountRemarks(latest: [remark], remedy: .retry))
    try FileManager.default.moveItem(atPath: away, toPath: folder.url.path)
    #expect(truncate(folder.path(phone.path("b9")), 0) == 0)
    try await desk.sync()
    #expect(try desk.account.options.remarks == AccountRemarks())
  }
}
