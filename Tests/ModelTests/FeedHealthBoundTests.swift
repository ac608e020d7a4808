import Foundation
import Model
import Testing

/// The bounds of what counts as a problem of a feed.
@Suite struct FeedHealthBoundTests {
  private let now = Date(timeIntervalSince1970: 1_765_454_400)
  private static let day = 86_400.0

  private func troubles(_ change: (inout FeedHealth) -> Void) -> [FeedHealth.Trouble] {
    var feed = FeedHealth(id: 1, title: "Kursiv", address: "https://a.example/feed", newest: now)
    feed.record.lastSuccess = now
    change(&feed)
    return feed.troubles(at: now)
  }

  @Test(arguments: [
    (2, 8 * day, FeedHealth.Trouble.failing), (3, 8 * day, .dead), (3, 7 * day, .failing), (3, 7 * day + 1, .dead),
    (0, 100 * day, .failing), (99, 0, .failing),
  ])
  func aFeedIsDeadAfterThreeFailuresAndAWeek(_ failures: Int, _ since: Double, _ trouble: FeedHealth.Trouble) {
    let found = troubles { feed in
      feed.record.problem = "it is down"
      feed.record.failures = failures
      feed.record.lastSuccess = now.addingTimeInterval(-since)
    }
    #expect(found == [trouble])
  }

  @Test func aFeedThatNeverAnsweredIsDeadAfterThreeFailures() {
    func trouble(_ failures: Int) -> [FeedHealth.Trouble] {
      troubles { feed in
        feed.record.problem = "it is down"
        feed.record.failures = failures
        feed.record.lastSuccess = nil
      }
    }
    #expect(trouble(2) == [.failing] && trouble(3) == [.dead])
  }

  @Test(arguments: [(182 * day, false), (182 * day + 1, true), (0, false), (-day, false)])
  func aFeedIsSilentAfterHalfAYear(_ age: Double, _ isSilent: Bool) {
    #expect(troubles { $0.newest = now.addingTimeInterval(-age) } == (isSilent ? [.silent] : []))
  }

  @Test func aFeedWithoutArticlesIsNotSilent() {
    #expect(troubles { $0.newest = nil } == [])
  }

  @Test(arguments: [(10.0, false), (10.01, true), (0, false)])
  func anAnswerIsSlowAfterTenSeconds(_ seconds: Double, _ isSlow: Bool) {
    #expect(troubles { $0.record.seconds = seconds } == (isSlow ? [.slow] : []))
    // The time that a failure took says nothing.
    let failed = troubles { feed in
      feed.record.seconds = seconds
      feed.record.problem = "it timed out"
    }
    #expect(failed == [.failing])
  }

  @Test func whatIsGoneIsNotAlsoFailing() {
    let gone = troubles { feed in
      feed.record.isGone = true
      feed.record.problem = "it is gone for good"
      feed.record.failures = 9
      feed.record.lastSuccess = nil
    }
    #expect(gone == [.gone])
  }

  @Test func allThatCanBeAtOnceComeInTheirOrder() {
    let all = troubles { feed in
      feed.record.isGone = true
      feed.waitsForYes = true
      feed.record.movedTo = "https://b.example/"
      feed.newest = .distantPast
      feed.record.seconds = 60
      feed.record.malformed = "x"
      feed.isAmbiguous = true
      feed.isPaused = true
    }
    #expect(all == FeedHealth.Trouble.allCases.filter { $0 != .dead && $0 != .failing })
  }

  @Test func aCommandWaitsUntilItIsAccepted() {
    func target(_ address: String, accepted: String? = nil) -> FetchTarget {
      var headers = FeedHeaders()
      headers.acceptedCommand = accepted
      return FetchTarget(id: 1, address: address, title: "T", headers: headers, record: FetchRecord())
    }
    #expect(target("exec:feed").isMadeByCommand && target("exec:feed").waitsForYes)
    #expect(!target("exec:feed", accepted: "exec:feed").waitsForYes)
    #expect(target("exec:feed --all", accepted: "exec:feed").waitsForYes)
    #expect(!target("https://a.example/").isMadeByCommand && !target("https://a.example/").waitsForYes)
    #expect(target("FILTER:x:https://a.example/").isMadeByCommand)
  }

  @Test func theRecordsOfAHostKeepTheLastWordAndTheLongestHold() {
    func record(_ status: Int, _ tried: Double, hold: Double? = nil) -> FetchRecord {
      var record = FetchRecord()
      record.status = status
      record.lastTried = now.addingTimeInterval(tried)
      record.notBefore = hold.map { now.addingTimeInterval($0) }
      record.problem = status == 200 ? nil : "status \(status)"
      return record
    }
    let held = HostFetchRecord(
      "a.example:8080", [record(429, -60, hold: 30), record(503, -50, hold: 90), record(200, -10, hold: 500)])
    #expect(
      held.notBefore == now.addingTimeInterval(90) && held.status == 200 && held.problem == nil
        && held.name == "a.example:8080")
    #expect(held.lastTried == now.addingTimeInterval(-10))
    let none = HostFetchRecord("a.example", [])
    #expect(none.notBefore == nil && none.status == 0 && none.lastTried == nil && none.bytes == 0)
    // Of two at one time the later in order counts.
    #expect(HostFetchRecord("a", [record(200, -10), record(500, -10)]).status == 500)
  }
}
