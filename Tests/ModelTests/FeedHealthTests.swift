import Foundation
import Model
import Testing

@Suite struct FeedHealthTests {
  private let now = Date(timeIntervalSince1970: 1_765_454_400)

  private func troubles(_ change: (inout FeedHealth) -> Void) -> [FeedHealth.Trouble] {
    var feed = FeedHealth(id: 1, title: "Kursiv", address: "https://a.example/feed")
    feed.newest = now
    feed.record.lastSuccess = now
    change(&feed)
    return feed.troubles(at: now)
  }

  @Test func aFeedThatAnswersIsWell() {
    #expect(troubles { _ in } == [])
    #expect(troubles { $0.record = FetchRecord() } == [])
  }

  @Test func oneFailureIsNoDeath() {
    #expect(
      troubles {
        $0.record.problem = "it is down"; $0.record.failures = 9
      } == [.failing])
  }

  @Test func aWeekWithoutAnAnswerIs() {
    #expect(
      troubles { feed in
        feed.record.problem = "it is down"
        feed.record.failures = 3
        feed.record.lastSuccess = now.addingTimeInterval(-8 * 86_400)
      } == [.dead])
    #expect(
      troubles { feed in
        feed.record.problem = "there is no such host"
        feed.record.failures = 3
        feed.record.lastSuccess = nil
      } == [.dead])
  }

  @Test func everyTroubleHasItsSign() {
    #expect(
      troubles {
        $0.record.isGone = true; $0.record.problem = "it is gone for good"
      } == [.gone])
    #expect(troubles { $0.record.movedTo = "https://b.example/feed" } == [.moved])
    #expect(troubles { $0.newest = now.addingTimeInterval(-200 * 86_400) } == [.silent])
    #expect(troubles { $0.record.seconds = 11 } == [.slow])
    #expect(troubles { $0.record.malformed = "an element is not closed" } == [.malformed])
    #expect(troubles { $0.isPaused = true } == [.paused])
  }

  @Test func theWorstComesFirst() {
    #expect(
      troubles { feed in
        feed.isPaused = true
        feed.record.malformed = "x"
        feed.record.movedTo = "https://b.example"
        feed.record.problem = "it is down"
      } == [.failing, .moved, .malformed, .paused])
  }
}

@Suite struct TheLedgerOfAHost {
  private let now = Date(timeIntervalSince1970: 1_765_454_400)

  private func record(_ status: Int, tried: Double, notBefore: Double? = nil, failures: Int = 0) -> FetchRecord {
    var record = FetchRecord()
    record.status = status
    record.lastTried = now.addingTimeInterval(tried)
    record.notBefore = notBefore.map { now.addingTimeInterval($0) }
    record.failures = failures
    record.problem = failures > 0 ? "status \(status)" : nil
    record.allBytes = 100
    return record
  }

  @Test func saysWhatItsFeedsSayTogether() {
    let host = HostFetchRecord(
      "a.example", [record(200, tried: -60), record(500, tried: -30, failures: 2), FetchRecord()])
    #expect(host.status == 500)
    #expect(host.problem == "status 500")
    #expect(host.failures == 2)
    #expect(host.bytes == 200)
    #expect(host.notBefore == nil)
  }

  @Test func oneFeedThatWasTooManyKeepsAllAway() {
    let feeds = [record(200, tried: -10, notBefore: 900), record(429, tried: -30, notBefore: 60, failures: 1)]
    #expect(HostFetchRecord("a.example", feeds).notBefore == now.addingTimeInterval(60))
  }

  @Test func freshnessOfOneFeedIsNoReasonToKeepOthersAway() {
    #expect(HostFetchRecord("a.example", [record(200, tried: -10, notBefore: 900)]).notBefore == nil)
  }
}
