import Foundation
import Model
import Screen
import Testing

@testable import Reader

/// Accounts in the column of feeds.
@Suite struct AccountsInTheColumn {
  private func stage(
    _ size: Size = Size(width: 140, height: 30), _ change: (inout AccountSummary) -> Void = { _ in }
  ) throws -> Stage {
    var account = Account(name: "Home", service: "ttrss", address: "https://rss.example/api", user: "alice")
    account.record.lastSuccess = Library.now.addingTimeInterval(-7_200)
    var summary = AccountSummary(account, feeds: 1, pending: 0, wanted: 0)
    change(&summary)
    func feed(_ id: FeedID, _ title: String, _ folder: String?) -> FeedSummary {
      FeedSummary(
        id: id, title: title, address: "https://\(id).example", folder: folder, counts: Counts(total: 9, unread: 4),
        isSubscribed: true)
    }
    var stage = Stage(size)
    try stage.press("F")
    stage.send(
      .feeds(
        Folders(
          feeds: [feed(1, "Kursiv", "Home"), feed(2, "Local", nil)], accounts: [summary], accountOfFeed: [1: "Home"])))
    return stage
  }

  /// The line of the column that has a title.
  private func row(_ title: String, _ stage: Stage) -> String {
    stage.lines.first { $0.hasPrefix("  ") && $0.prefix(40).contains(title) }.map { String($0.prefix(34)) } ?? ""
  }

  @Test func whatWaitsAndAFailureStandInTheRow() throws {
    #expect(!row("Home", try stage()).contains("⇅"))
    #expect(row("Home", try stage { ($0.pending, $0.edits) = (3, 1) }).contains("⇅4 4"))
    // A mark that the server accepted does not wait any more, also before the server shows it.
    #expect(row("Home", try stage { ($0.pending, $0.accepted, $0.edits) = (3, 2, 1) }).contains("⇅2 4"))
    #expect(!row("Home", try stage { ($0.pending, $0.accepted) = (3, 3) }).contains("⇅"))
    let failing = try stage {
      $0.pending = 38
      $0.account.record.problem = "could not connect: no server answers there"
    }
    #expect(row("Home", failing).contains("⇅38! 4"))
    #expect(row("Home", try stage { $0.account.record.problem = "x" }).contains("! 4"))
  }

  @Test func theStatusRowSaysWhatFailedAndWhatToDo() throws {
    var stage = try stage {
      $0.pending = 38
      $0.account.record.problem = "could not connect: no server answers there"
      $0.account.record.failedSince = Library.now.addingTimeInterval(-7_200)
    }
    try stage.press("gjjj")
    #expect(
      stage.lines.last?.contains(
        "Home: could not connect: no server answers there (for 2 h); 38 marks wait here and are safe. R tries again")
        == true)
  }

  @Test func whereThereIsNoRoomWhatToDoStandsBeforeWhatWaits() throws {
    var stage = try stage(Size(width: 122, height: 30)) {
      $0.pending = 38
      $0.account.record.problem = "the server does not accept the password"
      $0.account.options.remarks = AccountRemarks(remedy: .password)
    }
    try stage.press("gjjj")
    let row = try #require(stage.lines.last)
    #expect(
      row.contains("the server does not accept the password. newsband account password Home keeps another password"),
      "\(row)")
  }

  /// All its feeds are elsewhere, or it has none.
  @Test func anAccountWithoutFeedsInItsFolderHasARowToo() throws {
    var stage = try stage()
    var account = Account(name: "Laptop / folder", service: Account.decSync, address: "/home/alice/Sync", user: "x")
    account.record.problem = "the folder is missing"
    let summary = AccountSummary(account, feeds: 0, pending: 2, wanted: 0)
    stage.send(.feeds(Folders(accounts: [summary])))
    #expect(row("Laptop", stage).contains("⇅2!"))
    try stage.press("gjjj")
    #expect(stage.state.sidebar.selection.account == summary)
    #expect(stage.lines.last?.contains("the folder is missing") == true, "\(stage.lines.last ?? "")")
    // Its feeds are none, so all are fetched, and all accounts synced.
    try stage.press("r")
    #expect(stage.library.asked.last == .network(.refresh(nil, asked: true)))
  }

  @Test func remarksAreCountedAtTheBranch() throws {
    var stage = try stage { $0.account.options.remarks = AccountRemarks(latest: ["a"], lasting: ["b"]) }
    try stage.press("gjjj")
    #expect(stage.lines.last?.contains("Home: 1 feed, last sync 2 h ago, 2 remarks: H") == true)
  }

  @Test func removingAFeedOfAnAccountSaysThatItLeavesTheServerToo() throws {
    var stage = try stage()
    try stage.press("gjjjj")
    #expect(stage.state.sidebar.selection.title == "Kursiv")
    try stage.press("D")
    #expect(stage.screen.contains("D again removes Kursiv here and at Home; what is starred stays."))
    try stage.press("D")
    #expect(stage.library.asked.contains(.write(.edit([.unsubscribe(1)]))))
    try stage.press("j")
    #expect(stage.state.sidebar.selection.title == "Local")
    try stage.press("DD")
    #expect(stage.library.asked.contains(.write(.edit([.remove(2)]))))
  }

  /// The reason, at least its beginning, stands before what to do.
  @Test(
    arguments: [
      (
        "the server does not accept the user or the password; with one-time passwords tt-rss wants an app password "
          + "(Preferences, Personal data)", AccountRemedy.password,
        "Home: the server does not accept the user or the password. newsband account password Home"
      ),
      (
        "the server sent a web page in answer to an unsubscribe, in place of the answer of its API", .check,
        "Home: the server sent a web page in answer to… newsband account check Home"
      ),
    ])
  func theReasonIsNamedShortlyWhereThereIsLittleRoom(_ example: (String, AccountRemedy, String)) throws {
    var stage = try stage(Size(width: 100, height: 30)) {
      $0.pending = 38
      $0.account.record.problem = example.0
      $0.account.options.remarks = AccountRemarks(remedy: example.1)
    }
    try stage.press("gjjj")
    let row = try #require(stage.lines.last)
    #expect(row.contains(example.2), "\(row)")
  }
}
