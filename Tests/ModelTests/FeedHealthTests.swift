import Foundation
import Model
import Testing

@Suite struct HowFeedsFare {
  private let now = Date(timeIntervalSince1970: 1_765_454_400)

  private func troubles(_ change: (inout FeedHealth) -> Void) -> [FeedHealth.Trouble] {
    var feed = FeedHealth(id: 1, title: "Kursiv", address: "https://a.example/feed")
    feed.newest = now
    feed.ledger.lastSuccess = now
    change(&feed)
    return feed.troubles(at: now)
  }

  @Test func aFeedThatAnswersIsWell() {
    #expect(troubles { _ in } == [])
    #expect(troubles { $0.ledger = Ledger() } == [])
  }

  @Test func oneFailureIsNoDeath() {
    #expect(
      troubles {
        $0.ledger.problem = "it is down"; $0.ledger.failures = 9
      } == [.failing])
  }

  @Test func aWeekWithoutAnAnswerIs() {
    #expect(
      troubles { feed in
        feed.ledger.problem = "it is down"
        feed.ledger.failures = 3
        feed.ledger.lastSuccess = now.addingTimeInterval(-8 * 86_400)
      } == [.dead])
    #expect(
      troubles { feed in
        feed.ledger.problem = "there is no such host"
        feed.ledger.failures = 3
        feed.ledger.lastSuccess = nil
      } == [.dead])
  }

  @Test func everyTroubleHasItsSign() {
    #expect(
      troubles {
        $0.ledger.isGone = true; $0.ledger.problem = "it is gone for good"
      } == [.gone])
    #expect(troubles { $0.ledger.movedTo = "https://b.example/feed" } == [.moved])
    #expect(troubles { $0.newest = now.addingTimeInterval(-200 * 86_400) } == [.silent])
    #expect(troubles { $0.ledger.seconds = 11 } == [.slow])
    #expect(troubles { $0.ledger.malformed = "an element is not closed" } == [.malformed])
    #expect(troubles { $0.isPaused = true } == [.paused])
  }

  @Test func theWorstComesFirst() {
    #expect(
      troubles { feed in
        feed.isPaused = true
        feed.ledger.malformed = "x"
        feed.ledger.movedTo = "https://b.example"
        feed.ledger.problem = "it is down"
      } == [.failing, .moved, .malformed, .paused])
  }
}

@Suite struct TheLedgerOfAHost {
  private let now = Date(timeIntervalSince1970: 1_765_454_400)

  private func ledger(_ status: Int, tried: Double, notBefore: Double? = nil, failures: Int = 0) -> Ledger {
    var ledger = Ledger()
    ledger.status = status
    ledger.lastTried = now.addingTimeInterval(tried)
    ledger.notBefore = notBefore.map { now.addingTimeInterval($0) }
    ledger.failures = failures
    ledger.problem = failures > 0 ? "status \(status)" : nil
    ledger.allBytes = 100
    return ledger
  }

  @Test func saysWhatItsFeedsSayTogether() {
    let host = HostLedger("a.example", [ledger(200, tried: -60), ledger(500, tried: -30, failures: 2), Ledger()])
    #expect(host.status == 500)
    #expect(host.problem == "status 500")
    #expect(host.failures == 2)
    #expect(host.bytes == 200)
    #expect(host.notBefore == nil)
  }

  @Test func oneFeedThatWasTooManyKeepsAllAway() {
    let feeds = [ledger(200, tried: -10, notBefore: 900), ledger(429, tried: -30, notBefore: 60, failures: 1)]
    #expect(HostLedger("a.example", feeds).notBefore == now.addingTimeInterval(60))
  }

  @Test func freshnessOfOneFeedIsNoReasonToKeepOthersAway() {
    #expect(HostLedger("a.example", [ledger(200, tried: -10, notBefore: 900)]).notBefore == nil)
  }
}
