import Foundation
import Model
import Store
import TestKit
import Testing

@testable import Fetch

/// A server that was asked over https redirects to http for good: whoever answers there may be somebody else.
@Suite struct MovesToAnOpenConnection {
  private func turns(_ chain: [(status: Int, target: String?)], from first: String) -> Redirects.Turn? {
    var redirects = Redirects(limit: 9)
    var address = first
    var turn: Redirects.Turn?
    for (status, target) in chain {
      turn = redirects.turn(1, of: Request(first), status: status, from: address, to: target)
      address = target ?? address
    }
    return turn
  }

  @Test func theNewAddressIsTold() {
    let turn = turns([(301, "http://a.example/new"), (200, nil)], from: "https://a.example/feed")
    #expect(turn == .arrived(movedTo: "http://a.example/new"))
  }

  @Test func whatAnOpenConnectionRedirectsToIsNoMove() {
    let turn = turns(
      [(301, "http://a.example/"), (301, "https://b.example/"), (200, nil)], from: "https://a.example/feed")
    #expect(turn == .arrived(movedTo: nil))
  }

  @Test(arguments: [
    ("https://a.example/feed", "http://a.example/feed", false),
    ("https://a.example/feed", "https://b.example/feed", true),
    ("http://a.example/feed", "https://a.example/feed", true), ("http://a.example/feed", "http://b.example/feed", true),
  ])
  func aFeedIsNotMovedFromHttpsToHttp(_ old: String, _ new: String, _ isMoved: Bool) async throws {
    let stand = try Newsstand()
    let id = try stand.follow(old)
    var record = FetchRecord()
    record.movedTo = new
    record.movedSince = stand.now.addingTimeInterval(-2 * Newsstand.day)
    let feed = try #require(try stand.store.fetchable([id]).first)
    let moved = try Refresh(stand.store, stand.fetcher) { stand.now }.moved(feed, &record, at: stand.now)
    #expect(moved.address == (isMoved ? new : old))
    // The person decides: health goes on to name the address.
    #expect(record.movedTo == (isMoved ? nil : new))
  }

  @Test func aFeedThatIsAddedKeepsTheAddressThatWasTyped() async throws {
    let open = try TestServer { _ in .init(body: rss("a")) }
    let folder = try Folder()
    defer { folder.remove() }
    let certificates = try await Certificates(in: folder)
    let server = try await Nginx(in: folder, try await certificates.pair(), redirect: open.address("/feed"))
    var network = Settings().network
    network.authorities = certificates.authority
    let found = try await FeedFinder(Fetcher(network, userAgent: "newsband/test")).feeds(at: server.address("/feed"))
    try await server.stop()
    #expect(found.map(\.address) == [server.address("/feed")] && found.first?.feed?.title == "Kursiv")
  }
}
