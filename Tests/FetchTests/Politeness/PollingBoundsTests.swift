import Foundation
import Model
import TestKit
import Testing

@testable import Fetch

/// The time of the next fetch, at its bounds and for any answers.
@Suite struct PollingBoundsTests {
  private let now = Date(timeIntervalSince1970: 1_765_500_000)  // 00:40 UTC

  private func answer(_ result: HTTPResponse.Result, status: Int = 200) -> HTTPResponse {
    var answer = HTTPResponse(Request("https://a.example/feed"), result)
    answer.status = status
    return answer
  }

  private func pause(
    interval: Int? = nil, fresh: Double? = nil, skip: [Int] = [], jitter: Double = 0
  ) -> Double? {
    var answer = answer(.unchanged)
    answer.freshFor = fresh
    let record = PollingPolicy(jitter: { jitter }).record(
      FetchRecord(), after: answer, interval: interval, skipHours: skip, at: now)
    return record.nextDue?.timeIntervalSince(now)
  }

  @Test(
    arguments: [
      (nil, nil, 3600), (0, nil, 3600), (-5, nil, 3600), (1, nil, 300), (299, nil, 300), (300, nil, 300),
      (301, nil, 301),
      (86_400, nil, 86_400), (86_401, nil, 86_400), (Int.max, nil, 86_400), (nil, 0, 3600), (nil, 10, 300),
      (nil, 7200, 7200), (600, 7200, 7200), (7200, 600, 7200), (nil, 1e300, 86_400),
    ] as [(Int?, Double?, Double)])
  func theLongerWishCountsBetweenFiveMinutesAndADay(_ interval: Int?, _ fresh: Double?, _ seconds: Double) {
    #expect(pause(interval: interval, fresh: fresh) == seconds)
  }

  @Test(arguments: [(0.0, 3600.0), (0.5, 3780), (0.999, 3959.64)])
  func aTenthIsRandom(_ jitter: Double, _ seconds: Double) {
    let found = pause(jitter: jitter) ?? 0
    #expect(abs(found - seconds) < 0.001)
  }

  private static let skips: [([Int], Double)] = [
    ([2], 3600), ([1], 4800), ([1, 2, 3], 12_000), (Array(0..<24), 3600), (Array(0..<23), 80_400),
    ([24, -1, 99], 3600), (Array(1...23), 84_000),
  ]

  @Test(arguments: skips)
  func hoursThatAFeedNamesAreSkipped(_ skip: [Int], _ seconds: Double) {
    #expect(pause(skip: skip) == seconds)
  }

  @Test(arguments: [
    (429, nil, true), (503, nil, true), (500, nil, false), (404, nil, false), (0, nil, false), (500, 5000.0, true),
    (429, 5000.0, true),
  ])
  func aServerThatIsBusyIsLeftAloneEvenByAPerson(_ status: Int, _ retry: Double?, _ isHeld: Bool) {
    var busy = answer(.failed("no"), status: status)
    busy.retryAfter = retry
    let record = PollingPolicy(jitter: { 0 }).record(
      FetchRecord(), after: busy, interval: nil, skipHours: [], at: now)
    #expect(!record.mayBeAsked(at: now.addingTimeInterval(1), asked: true) == isHeld)
    #expect(!record.mayBeAsked(at: now.addingTimeInterval(599), asked: false))
    #expect(record.mayBeAsked(at: now.addingTimeInterval(max(600, retry ?? 0)), asked: false))
  }

  @Test func aWeekIsTheLongestPause() {
    var busy = answer(.failed("no"), status: 503)
    busy.retryAfter = Double(Int.max)
    let record = PollingPolicy(jitter: { 0 }).record(
      FetchRecord(), after: busy, interval: nil, skipHours: [], at: now)
    #expect(record.notBefore == now.addingTimeInterval(7 * 86_400) && record.nextDue == record.notBefore)
  }

  @Test func anAnswerThatNeverWentOutChangesNothing() {
    var old = FetchRecord()
    old.failures = 3
    old.problem = "it is down"
    old.etag = "\"1\""
    old.nextDue = now
    let policy = PollingPolicy(jitter: { 0 })
    #expect(policy.record(old, after: answer(.heldBack), interval: 5, skipHours: [1], at: now) == old)
  }

  @Test func validatorsStayWithA304AndGoWithABodyThatHasNone() {
    var old = FetchRecord()
    (old.etag, old.lastModified) = ("\"1\"", "Mon, 01 Sep 2025 12:00:00 GMT")
    let policy = PollingPolicy(jitter: { 0 })
    func after(_ answer: HTTPResponse) -> FetchRecord {
      policy.record(old, after: answer, interval: nil, skipHours: [], at: now)
    }
    let unchanged = after(answer(.unchanged, status: 304))
    #expect(unchanged.etag == "\"1\"" && unchanged.lastModified == old.lastModified)
    let body = after(answer(.body([], contentType: nil)))
    #expect(body.etag == nil && body.lastModified == nil)
    var newer = answer(.unchanged, status: 304)
    newer.etag = "\"2\""
    #expect(after(newer).etag == "\"2\"")
  }

  /// Whatever a feed's servers answer, the record makes sense.
  @Test(arguments: [711, 712, 713] as [UInt64])
  func anyAnswersLeaveARecordThatMakesSense(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    var (record, time, bytes) = (FetchRecord(), now, 0)
    for _ in 0..<400 {
      let random = Double.random(in: 0..<1, using: &dice)
      let policy = PollingPolicy(jitter: { random })
      let results: [HTTPResponse.Result] = [
        .unchanged, .body([1], contentType: nil), .gone, .failed("it is down"), .failed("busy"), .heldBack,
      ]
      var answer = answer(
        results.randomElement(using: &dice) ?? .unchanged,
        status: [0, 200, 304, 404, 410, 429, 500, 503].randomElement(using: &dice) ?? 0)
      answer.bytes = Int.random(in: 0...1000, using: &dice)
      if Bool.random(using: &dice) { answer.retryAfter = Double.random(in: 0...1e7, using: &dice) }
      if Bool.random(using: &dice) { answer.freshFor = Double.random(in: 0...1e7, using: &dice) }
      let old = record
      record = policy.record(
        old, after: answer, interval: Bool.random(using: &dice) ? Int.random(in: -10...200_000, using: &dice) : nil,
        skipHours: Bool.random(using: &dice) ? (0..<3).map { _ in Int.random(in: 0..<24, using: &dice) } : [], at: time)
      guard answer.result != .heldBack else {
        #expect(record == old)
        continue
      }
      bytes += answer.bytes
      #expect(record.allBytes == bytes && record.bytes == answer.bytes && record.lastTried == time)
      if let due = record.nextDue {
        let pause = due.timeIntervalSince(time)
        #expect(pause >= 150 && pause <= 7 * 86_400 + 1, "\(answer.result) \(pause)")
        if case .failed = answer.result { #expect(pause >= 300) }
      } else {
        #expect(record.isGone)
      }
      #expect(record.notBefore.map { $0 <= time.addingTimeInterval(7 * 86_400) } ?? true)
      if case .failed = answer.result {
        #expect(record.failures == old.failures + 1 && record.problem != nil && record.lastSuccess == old.lastSuccess)
      }
      time = time.addingTimeInterval(Double.random(in: 0...100_000, using: &dice))
    }
  }
}
