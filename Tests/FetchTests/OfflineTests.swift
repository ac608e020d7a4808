import Foundation
import Model
import Store
import TestKit
import Testing

@testable import Fetch

/// A network that is away, and feeds that fail.
@Suite struct WithoutANetwork {
  private let hosts = ["http://no-such-host.invalid/feed", "http://no-other-host.invalid/feed"]

  @Test func whereNoHostIsReachedNoFeedIsToBlame() async throws {
    let stand = try Newsstand()
    let ids = try hosts.map { try stand.follow($0) }
    #expect(try await stand.refresh().map(\.outcome) == [.offline, .offline])
    for id in ids { #expect(try stand.record(id)?.problem == nil && stand.record(id)?.failures == 0) }
    #expect(try stand.store.offlineSince() == stand.now)
    #expect(try stand.store.feedHealth().allSatisfy { $0.troubles(at: stand.now).isEmpty })
  }

  @Test func theMomentIsThatOfTheFirstRefreshWithoutANetwork() async throws {
    let stand = try Newsstand()
    for host in hosts { try stand.follow(host) }
    try await stand.refresh()
    let first = stand.now
    stand.wait(Newsstand.hour)
    try await stand.refresh()
    #expect(try stand.store.offlineSince() == first)
  }

  @Test func oneHostThatAnswersProvesThatTheOthersFail() async throws {
    let stand = try Newsstand()
    let ids = try hosts.map { try stand.follow($0) }
    let server = try TestServer { _ in .init(body: rss("a")) }
    try stand.follow(server.address("/feed"))
    let outcomes = try await stand.refresh().map(\.outcome)
    #expect(outcomes.count { $0.isFailure } == 2 && outcomes.contains(.came(new: 1, changed: 0)))
    for id in ids { #expect(try stand.record(id)?.failures == 1) }
    #expect(try stand.store.offlineSince() == nil)
  }

  @Test func aHostThatRefusesTheConnectionIsAProofToo() async throws {
    let stand = try Newsstand()
    let id = try stand.follow(hosts[0])
    try stand.follow("http://127.0.0.1:1/feed")
    #expect(try await stand.refresh().allSatisfy { $0.outcome.isFailure })
    #expect(try stand.record(id)?.failures == 1)
  }

  @Test func aSingleHostMayBeAtFaultItself() async throws {
    let stand = try Newsstand()
    let id = try stand.follow(hosts[0])
    #expect(try await stand.refresh().allSatisfy { $0.outcome.isFailure })
    #expect(try stand.record(id)?.failures == 1 && stand.store.offlineSince() == nil)
  }

  @Test func whileTheNetworkIsAwayASingleFeedIsNotToBlameEither() async throws {
    let stand = try Newsstand()
    let ids = try hosts.map { try stand.follow($0) }
    try await stand.refresh()
    #expect(try await stand.refresh([ids[0]]).map(\.outcome) == [.offline])
  }

  @Test func theNextAnswerEndsIt() async throws {
    let stand = try Newsstand()
    for host in hosts { try stand.follow(host) }
    try await stand.refresh()
    let server = try TestServer { _ in .init(body: rss("a")) }
    let id = try stand.follow(server.address("/feed"))
    #expect(try await stand.refresh([id]).map(\.outcome) == [.came(new: 1, changed: 0)])
    #expect(try stand.store.offlineSince() == nil)
  }
}
