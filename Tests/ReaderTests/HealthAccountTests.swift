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
  }

  @Test func aFailureSaysWhyAndThatMarksAreSafe() throws {
    var stage = try stage { summary in
      summary.account.record.problem = "could not connect: no server answers there"
      summary.account.record.failedSince = Library.now.addingTimeInterval(-7_200)
    }
    #expect(
      stage.screen.contains(
        "Home: could not connect: no server answers there (for 2 h); 3 marks wait here and are safe."))
    // Its key syncs, and with that fetches all.
    try stage.press("R")
    #expect(stage.library.asked.contains(.network(.refresh(nil, asked: true))))
  }
}
