import Fetch
import Foundation
import Model
import Store
import TestKit
import Testing

@testable import Sync

/// Fever on a real server. It needs Coldsweat: `make test` installs it.
@Suite(.serialized, .enabled(if: ColdsweatServer.isPossible)) struct RealColdsweat {
  private func rss(_ numbers: ClosedRange<Int>) -> String {
    let items = numbers.map { number in
      """
      <item><guid isPermaLink="false">guid-\(number)</guid><title>Story \(number) &amp;amp; more</title>
      <link>http://a.example/\(number)</link><description>&lt;p&gt;Text \(number)&lt;/p&gt;</description>
      <pubDate>Fri, 20 Nov 2026 10:\(10 + number % 50):00 +0000</pubDate></item>
      """
    }
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Kursiv</title><link>http://a.example/</link>"
      + "<description>d</description>\(items.joined())</channel></rss>"
  }

  @Test func twoProgramsAndTheServerAgree() async throws {
    let server = try await ColdsweatServer(feed: rss(1...70))
    do {
      try await agree(server)
      await server.stop()
    } catch {
      await server.stop()
      throw error
    }
  }

  private func agree(_ server: ColdsweatServer) async throws {
    func login(_ password: String = ColdsweatServer.password) -> ServerLogin {
      ServerLogin(
        address: server.address, user: ColdsweatServer.user, password: password,
        fetcher: Fetcher(Settings().network, userAgent: "newsband/test").forAccount())
    }
    let found = try await AccountCheck(.fever, login()).connect()
    #expect(found.address == server.address + "/fever")
    #expect(found.feeds.map(\.folder) == ["News"])
    await #expect(throws: SyncFailure.self) { try await AccountCheck(.fever, login("wrong")).connect() }
    let service = found.service
    let stores = [try Store.temporary(), try Store.temporary()]
    let account = Account(
      name: "Home", service: "fever", address: found.address, user: ColdsweatServer.user)
    for store in stores { _ = try store.add(account, found.feeds, at: Date()) }
    func sync() async throws {
      for store in stores {
        let report = await Syncer(store, service).run(try store.accounts()[0].account)
        #expect(report.problem == nil)
      }
    }
    try await sync()
    for store in stores { #expect(try store.counts(in: .all) == Counts(total: 70, unread: 70, starred: 0)) }
    let ids = try stores[0].ids(in: .all)
    _ = try stores[0].act(Array(ids.prefix(5)), .read, at: Date())
    _ = try stores[0].act(Array(ids.prefix(2)), .star, at: Date())
    try await sync()
    try await sync()
    for store in stores { #expect(try store.counts(in: .all) == Counts(total: 70, unread: 65, starred: 2)) }
    // The other store takes back what the first one did, and more comes.
    let others = try stores[1].ids(in: .all)
    _ = try stores[1].act(Array(others.prefix(1)), .unread, at: Date())
    _ = try stores[1].act(Array(others.prefix(1)), .unstar, at: Date())
    try await server.publish(rss(1...73))
    for _ in 0..<2 { try await sync() }
    for store in stores {
      #expect(try store.counts(in: .all) == Counts(total: 73, unread: 69, starred: 1))
      #expect(try store.accounts()[0].pending == 0)
      #expect(try store.check().isSound)
    }
  }
}
