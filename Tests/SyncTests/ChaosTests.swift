import Foundation
import Model
import Store
import Sync
import TestKit
import Testing

/// Two programs and a server of each kind, between which requests and answers are lost, delayed, doubled and cut.
@Suite struct ChaosTests {
  private struct Kind: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let serve: @Sendable () throws -> any AccountServer
    let connect: @Sendable (ServerLogin) -> any SyncService
    /// The feeds of the server, as text; nil for a protocol that changes none.
    var feeds: (@Sendable (any AccountServer) -> [String]?) = { _ in nil }
    /// False for a protocol that cannot rename or move feeds.
    var canMove = true
  }

  private static let kinds = [
    Kind(testDescription: "greader", serve: { try GReaderServer(.freshRSS) }, connect: { GReader($0) }) {
      ($0 as? GReaderServer)?.feeds
    },
    Kind(testDescription: "miniflux", serve: { try MinifluxServer() }, connect: { Miniflux($0) }) {
      ($0 as? MinifluxServer)?.feeds
    },
    Kind(testDescription: "nextcloud", serve: { try NextcloudServer() }, connect: { Nextcloud($0) }) {
      ($0 as? NextcloudServer)?.feeds
    },
    Kind(testDescription: "feedbin", serve: { try FeedbinServer() }, connect: { Feedbin($0) }) {
      ($0 as? FeedbinServer)?.feeds
    },
    Kind(testDescription: "fever", serve: { try FeverServer() }, connect: { Fever($0) }),
  ]

  @Test(arguments: kinds, 0..<3) private func afterAnyFaultsAllAgree(_ kind: Kind, _ seed: UInt64) async throws {
    var dice = Dice(seed: seed &+ 40)
    let server = try kind.serve()
    for number in 0..<12 { server.publish("t\(number)") }
    let joined = try await JoinedStores(server, count: 2, kind.connect)
    var now = Date()
    func sync() async throws -> [SyncReport] {
      now += 4_000
      let time = now
      var reports: [SyncReport] = []
      for store in joined.stores {
        let syncer = Syncer(store, kind.connect(.to(server.address))) { time }
        reports.append(await syncer.run(try store.accounts()[0].account, Syncer.Options(isFull: true)))
      }
      return reports
    }
    _ = try await sync()
    var name: String?
    for round in 0..<8 {
      server.setChaos(Dice(seed: seed &* 100 &+ UInt64(round)))
      let store = joined.stores[Int.random(in: 0..<2, using: &dice)]
      let ids = try store.ids(in: .all)
      let chosen = ids.filter { _ in Bool.random(using: &dice) }
      _ = try store.act(chosen, Mark.allCases[Int.random(in: 0..<4, using: &dice)], at: now)
      if kind.feeds(server) != nil, let feed = try joined.stores[0].feeds().first(where: \.isSubscribed)?.id {
        name = "Name \(round)"
        _ = try joined.stores[0].edit([.rename(feed, name)], at: now)
        _ = try joined.stores[0].edit([.move(feed, folder: "Home/Folder \(round)")], at: now)
      }
      if round == 3 { server.publish("late") }
      _ = try await sync()
    }
    server.setChaos(nil)
    for _ in 0..<4 { _ = try await sync() }
    for report in try await sync() { #expect(report.problem == nil) }
    for number in [0, 1] {
      #expect(try joined.marks(number) == server.marks)
      #expect(try joined.pending(number) == 0)
      #expect(try joined.stores[number].accounts()[0].edits == 0)
      #expect(try joined.stores[number].check().isSound)
    }
    if let name, let feeds = kind.feeds(server) {
      #expect(feeds.count == 1)
      #expect(feeds.first?.contains(name) == true, "\(feeds)")
      #expect(try joined.stores[0].feeds().filter(\.isSubscribed).map(\.title) == [name])
    }
  }
}
