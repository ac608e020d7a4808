import Fetch
import Foundation
import Model
import Store
import TestKit
import Testing

@testable import Sync

/// Pauses that servers ask for.
@Suite struct PauseTests {
  /// A store that has joined the double, with one mark that waits.
  private func joined() async throws -> JoinedStores {
    let server = try GReaderServer(.freshRSS)
    server.publish("a")
    let joined = try await JoinedStores(server) { GReader($0) }
    try await joined.sync()
    try joined.act(.read, "a")
    return joined
  }

  private static let used = ["X-Reader-Zone1-Usage: 100", "X-Reader-Zone1-Limit: 100"]
  private static let usedForAnHour = used + ["X-Reader-Limits-Reset-After: 3600"]
  private static let usedToday = used + ["X-Reader-Limits-Reset-After: 41234"]

  @Test(
    arguments: [
      ("429 Too Many Requests", ["Retry-After: 77"], 77, "429 (too many requests)"),
      ("503 Service Unavailable", ["Retry-After: 77"], 77, "503"),
      ("403 Forbidden", ["Retry-After: 77"], 77, "403"),
      ("403 Forbidden", usedForAnHour, 3_600, "the 100 requests that the server allows"),
      ("429 Too Many Requests", usedToday, 41_234, "are used up"),
      ("429 Too Many Requests", used, nil, "are used up"), ("429 Too Many Requests", ["Retry-After: 0"], 1, "429"),
      (
        "429 Too Many Requests", ["Date: Tue, 02 Mar 2038 08:00:00 GMT", "Retry-After: Tue, 02 Mar 2038 08:15:00 GMT"],
        900, "429"
      ),
      (
        "429 Too Many Requests", ["Retry-After: 31536000"], 86_400,
        "it asks for a pause of 365 days, and newsband waits for a day"
      ),
      (
        "429 Too Many Requests", ["Retry-After: 99999999999999999999"], 86_400,
        "it asks for a pause of years, and newsband waits for a day"
      ),
      (
        "429 Too Many Requests", ["Retry-After: \u{1B}[31msoon"], nil, "it asks for a pause that cannot be read ("
      ),
      ("429 Too Many Requests", [], nil, "429"),
    ] as [(String, [String], Double?, String)])
  func anAccountRestsAndLosesNothing(_ answer: (String, [String], Double?, String)) async throws {
    let (status, headers, seconds, reason) = answer
    let joined = try await joined()
    joined.server.answerAll(with: TestServer.Reply(status, headers))
    let report = try await joined.reports()[0]
    guard case .busy(let why, seconds: seconds)? = report.failure else {
      Issue.record("it is another failure: \(String(describing: report.failure))")
      return
    }
    #expect(why.contains(reason), "\(why)")
    #expect(!why.contains("\u{1B}"))
    let summary = try joined.stores[0].accounts()[0]
    #expect(summary.waiting == 1 && report.pending == 1)
    let record = summary.account.record
    #expect(record.problem == why && record.isHeldByServer == (seconds != nil))
    if seconds != 1 { #expect((report.pausedUntil != nil) == (seconds != nil)) }
    let pause = try #require(record.notBefore).timeIntervalSince(try #require(record.lastTried))
    // The usual pause after a first failure where the server names none.
    #expect(abs(pause - (seconds ?? 60)) < 2)
    joined.server.answerAll(with: nil)
    for _ in 0..<2 { try await joined.sync() }
    #expect(joined.server.marks == ["a read"])
    #expect(try joined.stores[0].accounts()[0].account.record.serverPauseEnd(at: Date()) == nil)
  }

  @Test func aRefusalWithoutALimitIsNone() async throws {
    let joined = try await joined()
    joined.server.answerAll(
      with: TestServer.Reply("403 Forbidden", ["X-Reader-Zone1-Usage: 1", "X-Reader-Zone1-Limit: 100"]))
    guard case .password? = try await joined.reports()[0].failure else {
      Issue.record("it is another failure")
      return
    }
  }

  /// The clock of this machine jumps while the account rests.
  @Test func aClockThatJumpsMakesNoPauseLonger() async throws {
    let server = await FakeServer.with("a")
    let desktop = try await Desktop.joined(server)
    await server.setFailure(.busy("the server says 429", seconds: 900), of: "feeds")
    #expect(try await desktop.sync().pausedUntil == desktop.now + 900)
    func end() throws -> Date? { try desktop.account.record.serverPauseEnd(at: desktop.now) }
    desktop.wait(899)
    #expect(try end() == desktop.now + 1)
    desktop.wait(1)
    #expect(try end() == nil)
    // Back to before the answer: the times in the record are of a clock that was ahead.
    desktop.wait(-901)
    #expect(try end() == nil)
    // A record that has a pause of years is not true, wherever it came from.
    var record = try desktop.account.record
    record.notBefore = desktop.now + 31_536_000
    record.lastTried = desktop.now - 10
    try desktop.store.setRecord(record, of: desktop.account.id)
    #expect(try end() == nil)
  }

  @Test(
    arguments: [
      (1, "1 second"), (90, "90 seconds"), (119.5, "120 seconds"), (120, "2 minutes"), (3_600, "60 minutes"),
      (7_201, "3 hours"), (100_000, "28 hours"), (172_800, "2 days"), (31_536_000, "365 days"), (63_072_000, "years"),
      (Double(Int.max), "years"),
    ])
  func aLengthOfTimeIsSaidInWords(_ seconds: Double, _ text: String) { #expect(Pauses.text(seconds) == text) }

  /// A server that wants a pause gets neither more requests nor the password at other paths.
  @Test func lookingForAnAddressEndsAtALimit() async throws {
    let server = try TestServer { _ in TestServer.Reply("429 Too Many Requests", ["Retry-After: 900"]) }
    let failure = await #expect(throws: SyncFailure.self) {
      try await AccountCheck(.greader, .to(server.address("/a/b"))).connect()
    }
    #expect(failure?.whyWithPause == "the server says 429 (too many requests); it asks for a pause of 15 minutes")
    #expect(server.asked.map(\.method) == ["GET"])
  }

  /// Also where it names no pause, and where headers of a person let nothing be asked without the password.
  @Test(arguments: [[], ["AppKey: k3y"]])
  func lookingForAnAddressEndsAtALimitWithoutATime(_ headers: [String]) async throws {
    let server = try TestServer { _ in TestServer.Reply("429 Too Many Requests") }
    var login = ServerLogin.to(server.address("/a/b"))
    login.headers = headers
    let failure = await #expect(throws: SyncFailure.self) { try await AccountCheck(.greader, login).connect() }
    #expect(failure == .busy("the server says 429 (too many requests)", seconds: nil))
    #expect(server.asked.count == 1)
  }
}
