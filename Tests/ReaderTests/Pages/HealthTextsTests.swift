import Foundation
import Model
import Screen
import Testing

@testable import Reader

/// The sentences of the page of feed health.
@Suite struct HealthTextsTests {
  private func feed(_ change: (inout FeedHealth) -> Void) -> FeedHealth {
    var feed = FeedHealth(id: 7, title: "Kursiv", address: "https://a.example/feed")
    change(&feed)
    return feed
  }

  @Test func eachTroubleHasItsReason() {
    let feeds: [(FeedHealth.Trouble, FeedHealth, String)] = [
      (.gone, feed { $0.record.isGone = true }, "its server says that it is gone for good"),
      (.dead, feed { $0.record.problem = "the host was not found" }, "the host was not found"),
      (.failing, feed { _ in }, "no answer"),
      (.moved, feed { $0.record.movedTo = "https://me:pw@b.example/feed" }, "it is at https://b.example/feed now"),
      (.moved, feed { _ in }, "it is at another address now"),
      (
        .silent, feed { $0.newest = Date(timeIntervalSince1970: 1_700_000_000) },
        "its newest article is of 14 November 2023"
      ),
      (.silent, feed { _ in }, "its newest article is of long ago"),
      (.slow, feed { $0.record.seconds = 12.9 }, "its last answer took 12 seconds"),
      (
        .malformed, feed { $0.record.malformed = "an element is not closed" },
        "read as far as it could be: an element is not closed"
      ),
      (.ambiguous, feed { _ in }, "it uses one id or link for several articles"),
      (.paused, feed { _ in }, "not asked, as you wanted it"),
      (
        .waiting, feed { $0.address = "exec:rss-maker --all \"a b\"" },
        "it waits for your yes to run rss-maker --all \"a b\""
      ),
      (
        .waiting, feed { $0.address = "filter:tidy:https://me:pw@a.example/f" },
        "it waits for your yes to run tidy < https://a.example/f"
      ),
    ]
    for (trouble, feed, reason) in feeds { #expect(HealthTexts.reason(trouble, of: feed) == reason) }
    #expect(Set(feeds.map(\.0)) == Set(FeedHealth.Trouble.allCases))
  }

  @Test func allProblemsStandInOneLineTheWorstFirst() {
    let feed = feed { feed in
      feed.record.isGone = true
      feed.record.malformed = "it ends early"
      feed.isPaused = true
    }
    let row = HealthPage.Row(feed: feed, troubles: feed.troubles(at: Library.now))
    #expect(
      HealthTexts.problems(of: row)
        == "gone: its server says that it is gone for good; malformed: read as far as it could be: it ends early; "
        + "paused: not asked, as you wanted it")
  }

  @Test(arguments: [
    (0, 0, false, "No feeds are followed. a adds some."), (0, 0, true, "All feeds come from an account."),
    (1, 0, false, "1 feed is followed, without problems."), (2, 0, true, "2 feeds are followed, without problems."),
    (1, 1, false, "1 feed is followed; 1 has problems:"), (9, 3, true, "9 feeds are followed; 3 have problems:"),
  ])
  func theHeadCountsTheFeeds(_ total: Int, _ problems: Int, _ hasAccounts: Bool, _ text: String) {
    #expect(HealthTexts.summary(total: total, problems: problems, hasAccounts: hasAccounts) == text)
  }

  private func account(
    feeds: Int = 2, pending: Int = 0, edits: Int = 0, wanted: Int = 0,
    _ change: (inout AccountRecord) -> Void = { _ in }
  ) -> AccountSummary {
    var account = Account(id: 1, name: "Home", service: "miniflux", address: "https://a.example", user: "reader")
    change(&account.record)
    return AccountSummary(account, feeds: feeds, pending: pending, edits: edits, wanted: wanted)
  }

  @Test func anAccountSaysWhatWaitsForIt() {
    func synced(_ record: inout AccountRecord) { record.lastSuccess = Library.now.addingTimeInterval(-300) }
    func failed(_ record: inout AccountRecord) {
      record.problem = "its server does not answer"
      record.failedSince = Library.now.addingTimeInterval(-7200)
    }
    let accounts: [(AccountSummary, String)] = [
      (account(feeds: 1), "1 feed, R syncs it"), (account(synced), "2 feeds, last sync 5 min ago"),
      (account(pending: 1, synced), "2 feeds, 1 mark waits to be sent, last sync 5 min ago"),
      (account(pending: 3, synced), "2 feeds, 3 marks wait to be sent, last sync 5 min ago"),
      (account(edits: 1, synced), "2 feeds, 1 change of feeds waits to be sent, last sync 5 min ago"),
      (account(pending: 1, edits: 2), "2 feeds, 1 mark and 2 changes of feeds wait to be sent, R syncs it"),
      (account(wanted: 7, synced), "2 feeds, 7 articles to fetch, last sync 5 min ago"),
      (account(wanted: 1, synced), "2 feeds, 1 article to fetch, last sync 5 min ago"),
      (account(failed), "its server does not answer (for 2 h)."),
      (
        account(pending: 1, failed),
        "its server does not answer (for 2 h); 1 mark waits here and is safe."
      ),
      (
        account(pending: 2, edits: 1, failed),
        "its server does not answer (for 2 h); 2 marks and 1 change of feeds wait here and are safe."
      ),
      (account { $0.problem = "wrong password" }, "wrong password."),
    ]
    for (summary, text) in accounts { #expect(HealthTexts.account(summary, now: Library.now) == text) }
  }

  @Test(arguments: [(0, "just now"), (59, "just now"), (60, "1 min ago"), (7200, "2 h ago"), (-60, "just now")])
  func aHookSaysWhenItFailed(_ seconds: Double, _ age: String) {
    let time = Int64((Library.now.timeIntervalSince1970 - seconds) * 1000)
    let failure = HookFailure(hook: "on new: tenge", why: "there is no program mail", time: time)
    #expect(HealthTexts.age(of: failure, now: Library.now) == age)
    #expect(HealthTexts.hook(failure, age) == "hook on new: tenge (\(age)): there is no program mail")
  }

  @Test(arguments: [(nil, "never answered"), ("now", "last answer just now"), ("3 d", "last answer 3 d ago")])
  func theLastAnswerHasItsAge(_ age: String?, _ text: String) {
    #expect(HealthTexts.lastAnswer(age) == text)
  }

  @Test func theRowsBelowSayWhenTheFeedWasAskedAndWillBe() throws {
    let failing = feed { feed in
      feed.record.problem = "the host was not found"
      feed.record.status = 503
      feed.record.failures = 1
      feed.record.lastSuccess = Library.now.addingTimeInterval(-3600)
      feed.record.nextDue = Library.now.addingTimeInterval(7200)
    }
    var stage = Stage(Size(width: 100, height: 24))
    try stage.press("H")
    stage.send(.answered(HealthAnswer([failing])))
    #expect(stage.screen.contains("last answer 1 h ago · status 503 · 1 failure · next try in 2 h"))
    var paused = failing
    paused.isPaused = true
    paused.record.failures = 4
    stage.send(.answered(HealthAnswer([paused])))
    #expect(stage.screen.contains("last answer 1 h ago · status 503 · 4 failures in a row\n"))
  }

  /// It is 00:40 in the night.
  @Test(arguments: [
    (-3600.0, "Offline since 11 Dec. "), (-1800, "Offline since 00:10. "), (-200_000, "Offline since 9 Dec. "),
  ])
  func theBeginningOfBeingOfflineHasTheTimeOrTheDay(_ seconds: Double, _ text: String) throws {
    var stage = Stage(Size(width: 100, height: 24))
    try stage.press("H")
    stage.send(.answered(HealthAnswer([feed { _ in }], offlineSince: Library.now.addingTimeInterval(seconds))))
    #expect(stage.lines[1].contains(text), "\(stage.lines[1])")
  }

  @Test func theWorstComeFirstAndThenTheyAreByTitle() throws {
    func named(_ id: FeedID, _ title: String, _ change: (inout FeedHealth) -> Void) -> FeedHealth {
      var feed = FeedHealth(id: id, title: title, address: "https://\(id).example")
      change(&feed)
      return feed
    }
    let feeds = [
      named(1, "b") { $0.isPaused = true }, named(2, "a") { $0.isPaused = true },
      named(3, "z") { $0.record.isGone = true },
      named(4, "a") { $0.isPaused = true }, named(5, "c") { $0.isAmbiguous = true }, named(6, "sound") { _ in },
      named(7, "d") { feed in
        feed.isPaused = true
        feed.record.movedTo = "https://n.example"
      },
    ]
    var stage = Stage()
    try stage.press("H")
    stage.send(.answered(HealthAnswer(feeds)))
    #expect(stage.state.pages[HealthPage.self]?.rows.map(\.feed.id) == [3, 7, 5, 2, 4, 1])
  }
}
