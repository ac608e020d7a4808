import Foundation
import Model
import TestKit
import Testing

@testable import Fetch

/// The limits on requests that a server tells in its headers.
@Suite struct RequestLimitsTests {
  private func answer(_ headers: [String]) async throws -> HTTPResponse {
    let server = try TestServer { _ in .init("429 Too Many Requests", headers) }
    return await Fetcher(Settings().network, userAgent: "newsband/test").answer(to: Request(server.address("/")))
  }

  /// As Inoreader sends them, with every answer.
  private static let inoreader = [
    "X-Reader-Zone1-Usage: 100", "X-Reader-Zone1-Limit: 100", "X-Reader-Zone2-Usage: 3", "X-Reader-Zone2-Limit: 500",
    "X-Reader-Limits-Reset-After: 41234.5",
  ]

  @Test func theLimitsOfInoreaderAreRead() async throws {
    let limits = try await answer(RequestLimitsTests.inoreader).limits
    #expect(limits.resetAfter == 41_234.5 && limits.unreadable == nil)
    #expect(limits.zones == [RequestLimits.Zone(usage: 100, limit: 100), RequestLimits.Zone(usage: 3, limit: 500)])
    #expect(limits.usedUp == RequestLimits.Zone(usage: 100, limit: 100))
  }

  @Test(
    arguments: [
      ([], nil), (["Retry-After: 60"], 60), (["retry-after:60"], 60), (["X-Reader-Limits-Reset-After: 900"], 900),
      // With requests left the counts have nothing to do with it.
      (["Retry-After: 60", "X-Reader-Limits-Reset-After: 900"], 60),
      (
        ["Retry-After: 60", "X-Reader-Limits-Reset-After: 900", "X-Reader-Zone1-Usage: 9", "X-Reader-Zone1-Limit: 10"],
        60
      ),
      (
        ["Retry-After: 60", "X-Reader-Limits-Reset-After: 900", "X-Reader-Zone2-Usage: 7", "X-Reader-Zone2-Limit: 7"],
        900
      ),
      (
        ["Retry-After: 990", "X-Reader-Limits-Reset-After: 900", "X-Reader-Zone2-Usage: 7", "X-Reader-Zone2-Limit: 7"],
        990
      ),
      (["Retry-After: soon", "X-Reader-Limits-Reset-After: 900"], 900), (["Retry-After: soon"], nil),
      (["X-Reader-Limits-Reset-After: -5"], nil), (["X-Reader-Limits-Reset-After: 1e9"], nil),
      (["X-Reader-Limits-Reset-After: 5."], nil), (["X-Reader-Limits-Reset-After: nan"], nil),
    ] as [([String], Double?)])
  func aPauseIsThatOfTheHeaderThatCounts(_ headers: [String], _ pause: Double?) async throws {
    #expect(try await answer(headers).pause == pause)
  }

  @Test(arguments: [
    ["Retry-After: soon"], ["Retry-After: -1"], ["X-Reader-Limits-Reset-After: soon"],
    ["Retry-After: 60", "X-Reader-Limits-Reset-After: soon"],
  ])
  func aHeaderThatCannotBeReadIsNamed(_ headers: [String]) async throws {
    let text = headers.last?.components(separatedBy: ": ").last
    #expect(try await answer(headers).limits.unreadable == text)
  }

  /// Zones that are no numbers, or allow nothing, are none: nothing can be used up.
  @Test(arguments: [("x", "100"), ("100", "x"), ("100", ""), ("0", "0"), ("5", "-1")])
  func aZoneThatMakesNoSenseIsNone(_ usage: String, _ limit: String) async throws {
    let limits = try await answer(["X-Reader-Zone1-Usage: \(usage)", "X-Reader-Zone1-Limit: \(limit)"]).limits
    #expect(limits.zones.isEmpty && limits.usedUp == nil)
  }

  /// The clock of this machine may be wrong by years; a date in the header is one of the server's.
  @Test func aDateIsComparedWithTheClockOfTheServer() async throws {
    let headers = ["Date: Tue, 02 Mar 2038 08:00:00 GMT", "Retry-After: Tue, 02 Mar 2038 08:15:00 GMT"]
    #expect(try await answer(headers).pause == 900)
    let past = ["Date: Tue, 02 Mar 2038 08:00:00 GMT", "Retry-After: Tue, 02 Mar 2038 07:00:00 GMT"]
    #expect(try await answer(past).pause == 0)
  }
}
