import Foundation
import Model
import Reader
import Screen
import Testing

/// Accounts on the page of feed health.
@Suite struct TheHealthOfAccounts {
  private func stage(_ change: (inout AccountSummary) -> Void) throws -> Stage {
    var account = Account(name: "Home", service: "ttrss", address: "https://rss.example/api", user: "alice")
    account.record.lastSuccess = Library.now.addingTimeInterval(-7_200)
    var summary = AccountSummary(account, feeds: 12, pending: 3, wanted: 0)
    change(&summary)
    var stage = Stage(Size(width: 100, height: 24))
    try stage.press("H")
    stage.send(.answered(HealthAnswer([], accounts: [summary])))
    return stage
  }

  @Test func anAccountSaysWhatWaitsAndWhenItWasSynced() throws {
    let stage = try stage { _ in }
    #expect(stage.screen.contains("Home: 12 feeds, 3 marks wait to be sent, last sync 2 h ago"))
    #expect(stage.screen.contains("All feeds come from an account."))
    let fresh = try self.stage { $0.account.record.lastSuccess = Library.now }
    #expect(fresh.screen.contains("last sync just now"))
  }

  @Test func aFailureSaysWhyAndThatMarksAreSafe() throws {
    var stage = try stage { summary in
      summary.account.record.problem = "could not connect: no server answers there"
      summary.account.record.failedSince = Library.now.addingTimeInterval(-7_200)
    }
    #expect(
      stage.screen.contains(
        "Home: could not connect: no server answers there (for 2 h); 3 marks wait here and are safe."))
    #expect(stage.screen.contains("    R tries again"))
    // Its key syncs, and with that fetches all.
    try stage.press("R")
    #expect(stage.library.asked.contains(.network(.refresh(nil, asked: true))))
  }

  @Test func theStepToTakeIsThatOfTheFailure() throws {
    func screen(_ remedy: AccountRemedy, _ change: (inout AccountRecord) -> Void = { _ in }) throws -> String {
      try stage { summary in
        summary.account.record.problem = "it failed"
        summary.account.options.remarks = AccountRemarks(remedy: remedy)
        change(&summary.account.record)
      }.screen
    }
    #expect(try screen(.password).contains("newsband account password Home keeps another password"))
    #expect(try screen(.check).contains("newsband account check Home explains it"))
    let next = Library.now.addingTimeInterval(240)
    #expect(try screen(.retry) { $0.notBefore = next }.contains("Next try in 4 min; R tries at once"))
    let held = try screen(.retry) { ($0.notBefore, $0.isHeldByServer) = (next, true) }
    #expect(held.contains("Next try in 4 min") && !held.contains("R tries"))
  }

  @Test func remarksOfSyncsStandBelowTheAccount() throws {
    let long = String(repeating: "The feed 作者 was not renamed there. ", count: 4)
    let stage = try stage { summary in
      summary.account.options.remarks = AccountRemarks(
        latest: ["the file b9 of phone is too large and was left out"], lasting: [long])
    }
    let place = try #require(stage.lines.firstIndex { $0.contains("Home: 12 feeds") })
    #expect(stage.lines[place + 1].contains("    · the file b9 of phone is too large and was left out"))
    #expect(stage.lines[place + 2].contains("    · The feed 作者 was not renamed"))
    #expect(stage.lines[place + 3].hasPrefix("      "), "the rest of the second remark")
    #expect(!stage.lines[place + 3].contains("·"))
    #expect(stage.lines[place + 1...place + 3].joined().components(separatedBy: "renamed").count == 5)
  }

  @Test func manyRemarksLeaveRoomForTheFeeds() throws {
    let stage = try stage { summary in
      summary.account.options.remarks = AccountRemarks(lasting: (1...20).map { "remark \($0)" })
    }
    #expect(stage.screen.contains("remark 6") && !stage.screen.contains("remark 7"))
    #expect(stage.screen.contains("14 more lines: newsband account check"))
  }
}
