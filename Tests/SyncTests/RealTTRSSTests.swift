import Fetch
import Foundation
import Model
import Store
import Sync
import TestKit
import Testing

/// The same on a real server. It needs root, PHP, PostgreSQL and tt-rss: `make test` installs them.
@Suite(.serialized, .enabled(if: TTRSSServer.isPossible)) struct RealTTRSS {
  private func rss(_ numbers: Range<Int>) -> String {
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
    let server = try await TTRSSServer()
    do {
      try await agree(server)
      await server.stop()
    } catch {
      await server.stop()
      throw error
    }
  }

  private func agree(_ server: TTRSSServer) async throws {
    try await server.publish(rss(0..<30), as: "a.xml")
    let login = ServerLogin(
      address: server.address, user: "admin", password: "password",
      fetcher: Fetcher(Settings().network, userAgent: "newsband/test").forAccount())
    let service = TTRSS(login)
    try await service.subscribe("http://feeds.example/a.xml", folder: nil)
    // Again: it is there already.
    try await service.subscribe("http://feeds.example/a.xml", folder: nil)
    try await service.update()
    let remote = try await service.feeds()
    #expect(remote.count == 1)
    #expect(try await service.unread(of: nil).count == 30)
    #expect(try await service.counts()?.unread[remote[0].id] == 30)

    let account = Account(name: "Home", service: "ttrss", address: server.address, user: "admin")
    // The first has an archive of the feed, which it fetched itself.
    let stores = [try Store.temporary(), try Store.temporary()]
    let now = Date()
    var list = SubscriptionList()
    list.subscriptions = [Subscription(feedURL: "http://feeds.example/a.xml")]
    _ = try stores[0].subscribe(list, at: now)
    var archive = Feed()
    archive.articles = (0..<10).map { number in
      var article = Article(key: "guid-\(number)")
      article.title = "Another title \(number)"
      article.text = "Text"
      return article
    }
    _ = try stores[0].save(archive, address: "http://feeds.example/a.xml", at: now)
    for store in stores { _ = try store.add(account, remote, at: now) }

    func sync(_ store: Store) async throws -> SyncReport {
      let report = await Syncer(store, TTRSS(login)).run(try store.accounts()[0].account)
      #expect(report.problem == nil)
      return report
    }
    #expect(try await sync(stores[0]).matched == 10)
    #expect(try stores[0].counts(in: .all).total == 30)
    #expect(try await sync(stores[1]).added == 30)

    let ids = try stores[0].ids(in: .all)
    _ = try stores[0].act(Array(ids.prefix(5)), .read, at: now)
    _ = try stores[0].act(Array(ids.prefix(2)), .star, at: now)
    _ = try await sync(stores[0])
    _ = try await sync(stores[1])
    for store in stores { #expect(try store.counts(in: .all) == Counts(total: 30, unread: 25, starred: 2)) }

    // Somebody reads in the browser, and more comes.
    try await server.sql("update ttrss_user_entries set unread = false where int_id > 20")
    try await server.publish(rss(0..<33), as: "a.xml")
    try await service.update()
    for store in stores + stores { _ = try await sync(store) }
    let unread = Int(try await server.sql("select count(*) from ttrss_user_entries where unread").trimmed) ?? -1
    for store in stores {
      let counts = try store.counts(in: .all)
      #expect(counts == Counts(total: 33, unread: unread, starred: 2))
      #expect(try store.accounts()[0].pending == 0)
      #expect(try store.check().isSound)
    }
    // The server drops what it has: nothing turns read here.
    try await server.sql("delete from ttrss_user_entries where unread")
    let before = try stores[0].counts(in: .all)
    _ = try await sync(stores[0])
    #expect(try stores[0].counts(in: .all) == before)
  }
}

extension TTRSS {
  /// Has the server fetch all feeds at once.
  fileprivate func update() async throws { for feed in try await feeds() { try await fetch(feed.id) } }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
