import Foundation
import Model
import Parse
import Query
import Testing
@testable import Fetch

@Suite struct WhenAFeedIsAskedAgain {
  private let now = Date(timeIntervalSince1970: 1_765_500_000)
  private let rhythm = PollingPolicy(jitter: { 0 })

  private func answer(_ result: HTTPResponse.Result, status: Int = 200) -> HTTPResponse {
    var answer = HTTPResponse(Request("https://a.example/feed"), result)
    answer.status = status
    return answer
  }

  private func after(
    _ answer: HTTPResponse, _ old: FetchRecord = FetchRecord(), interval: Int? = nil, skip: [Int] = []
  ) -> FetchRecord {
    rhythm.record(old, after: answer, interval: interval, skipHours: skip, at: now)
  }

  @Test func anHourLaterWhenNobodySaysAnything() {
    #expect(after(answer(.unchanged)).nextDue == now.addingTimeInterval(3600))
  }

  @Test(arguments: [(60, 300.0), (7200, 7200), (10_000_000, 86_400)])
  func byTheFeedsOwnWishWithinBounds(_ wish: Int, _ pause: Double) {
    #expect(after(answer(.unchanged), interval: wish).nextDue == now.addingTimeInterval(pause))
  }

  @Test func freshnessKeepsEvenAPersonAwayButNotForLong() {
    var fresh = answer(.unchanged)
    fresh.freshFor = 100_000
    let record = after(fresh)
    #expect(!record.mayBeAsked(at: now.addingTimeInterval(899), asked: true))
    #expect(record.mayBeAsked(at: now.addingTimeInterval(900), asked: true))
    #expect(!record.mayBeAsked(at: now.addingTimeInterval(3600), asked: false))
  }

  @Test func failuresWaitTwiceAsLongEachTimeUpToADay() {
    var record = FetchRecord()
    var pauses: [Double] = []
    for _ in 0..<10 {
      record = after(answer(.failed("it is down"), status: 500), record)
      pauses.append(record.nextDue?.timeIntervalSince(now) ?? 0)
    }
    #expect(pauses.prefix(4) == [600, 1200, 2400, 4800])
    #expect(pauses.last == 86_400)
    #expect(record.failures == 10)
    #expect(after(answer(.unchanged), record).failures == 0)
  }

  @Test func retryAfterIsObeyed() {
    var busy = answer(.failed("too many requests"), status: 429)
    busy.retryAfter = 5000
    let record = after(busy)
    #expect(!record.mayBeAsked(at: now.addingTimeInterval(4999), asked: true))
    #expect(record.mayBeAsked(at: now.addingTimeInterval(5000), asked: true))
  }

  @Test func whatIsGoneIsAskedOnlyWhenAPersonWantsIt() {
    let record = after(answer(.gone, status: 410))
    #expect(record.isGone)
    #expect(!record.mayBeAsked(at: now.addingTimeInterval(1e9), asked: false))
    #expect(record.mayBeAsked(at: now, asked: true))
  }

  @Test func hoursToSkipAreSkipped() {
    // 2025-12-12 00:40 UTC; an hour later it is 01:40.
    let due = after(answer(.unchanged), skip: [1, 2]).nextDue
    #expect(due == Date(timeIntervalSince1970: 1_765_508_400), "03:00")
    #expect(after(answer(.unchanged), skip: Array(0..<24)).nextDue != nil)
  }

  @Test func aMoveIsBelievedOnTheSecondDay() {
    var moved = answer(.unchanged)
    moved.movedTo = "https://b.example/feed"
    let first = after(moved)
    #expect(first.settledMove(at: now.addingTimeInterval(86_399)) == nil)
    #expect(first.settledMove(at: now.addingTimeInterval(86_400)) == "https://b.example/feed")
    #expect(after(answer(.unchanged), first).movedTo == nil, "it leads elsewhere again")
  }

  @Test(
    arguments: [
      ("max-age=60", nil, 60.0), ("public, MAX-AGE=5", "Thu, 01 Jan 1970 00:00:00 GMT", 5), ("no-cache", nil, nil),
    ]
      as [(String, String?, Double?)])
  func cacheControlIsRead(_ control: String, _ expires: String?, _ seconds: Double?) {
    #expect(HTTPResponse.freshness(cacheControl: control, expires: expires, now: now) == seconds)
  }

  @Test func datesInHeadersAreRead() {
    #expect(DateReader.moment("Sun, 06 Nov 1994 08:49:37 GMT") == Date(timeIntervalSince1970: 784_111_777))
    for text in ["", "soon", "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:49:37 GMT"] {
      #expect(DateReader.moment(text) == nil)
    }
    #expect(HTTPResponse.delay("120", now: now) == 120)
    #expect(HTTPResponse.delay("Fri, 12 Dec 2025 00:50:00 GMT", now: now) == 600)
    #expect(HTTPResponse.delay("-5", now: now) == nil)
    #expect(HTTPResponse.delay("", now: now) == nil)
    #expect(HTTPResponse.delay("99999999999999999999", now: now) == Double(Int.max))
    #expect(
      HTTPResponse.freshness(cacheControl: "max-age=99999999999999999999", expires: nil, now: now) == Double(Int.max))
  }

  @Test(arguments: [
    ("https://A.example/x", "a.example"), ("http://user:pass@a.example:8080/x?y", "a.example:8080"), ("nonsense", ""),
  ])
  func politenessIsOwedToAHost(_ address: String, _ host: String) {
    #expect(Request(address).host == host)
  }
}
