import Fetch
import Foundation
import Model
import Reader
import Store
import TestKit
import Testing

@testable import newsband

@MainActor
// The limit is for a test that hangs. Where all tests run at once, each of them lasts as long as the whole run.
@Suite(.timeLimit(.minutes(20))) struct TheTasksOfTheNetwork {
  let answers = Answers()

  /// One followed feed on the server.
  private func tasks(_ server: TestServer) throws -> NetworkTasks {
    let store = try Store.temporary()
    var list = SubscriptionList()
    list.subscriptions = [Subscription(feedURL: server.address("/feed.xml"))]
    _ = try store.subscribe(list, at: Date())
    var network = Settings().network
    // A machine that runs all tests at once may be slow: no silence of a server ends here by itself.
    (network.firstByte, network.total) = (600, 600)
    let fetcher = Fetcher(network, userAgent: "newsband/test")
    let answers = answers
    return NetworkTasks(EffectHandler(store: store, fetcher: fetcher)) { answers.add($0) }
  }

  private var ends: Int {
    answers.all.count {
      if case .refreshing(let progress) = $0 { progress?.isOver ?? true } else { false }
    }
  }

  @Test func aSecondRefreshWaitsForTheFirstAndOneStopEndsBoth() async throws {
    let server = try TestServer { _ in
      var reply = TestServer.Reply()
      reply.isSilent = true
      return reply
    }
    let tasks = try tasks(server)
    tasks.start(.refresh(nil, asked: false))
    tasks.start(.refresh(nil, asked: true))
    while server.asked.isEmpty { await Task.yield() }
    tasks.start(.stopRefresh)
    while ends < 2 { await Task.yield() }
    #expect(server.asked.count == 1)
    #expect(ends == 2)
  }

  /// The account Home on a double, with the tasks of a screen.
  private func joined(_ server: GReaderServer, _ folder: Folder) throws -> (tasks: NetworkTasks, store: Store) {
    let store = try Store.temporary()
    let feed = RemoteFeed(id: "feed/1", address: "https://a.example/feed", title: "Kursiv")
    let account = try store.add(
      Account(name: "Home", service: "greader", address: server.address, user: "alice"), [feed], at: Date()
    ).account
    try AccountSecrets(environment: folder.environment).keep(.password("s3cret"), headers: [], of: account)
    var network = Settings().network
    (network.firstByte, network.total) = (600, 600)
    let answers = answers
    let handler = EffectHandler(
      store: store, fetcher: Fetcher(network, userAgent: "newsband/test"), environment: folder.environment)
    return (NetworkTasks(handler) { answers.add($0) }, store)
  }

  private var syncs: [Syncing?] {
    answers.all.compactMap { if case .syncing(let progress) = $0 { .some(progress) } else { nil } }
  }

  @Test func aSyncTellsItsProgressAndOneStopEndsIt() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let server = try GReaderServer(.freshRSS)
    for number in 1...260 { server.publish("t\(number)") }
    let (tasks, store) = try joined(server, folder)
    tasks.start(.refresh(nil, asked: true))
    while syncs.last != .some(nil) { await Task.yield() }
    let progress = syncs.compactMap(\.self)
    #expect(progress.first == Syncing(account: "Home", wasAsked: true))
    #expect(progress.suffix(2).map { [$0.done, $0.total] } == [[250, 260], [260, 260]])
    #expect(try store.counts(in: .all).total == 260)
    #expect(!answers.all.contains(.done(.stoppedSyncing)))
    // The server is silent from here on. What waits goes on waiting.
    _ = try store.act(Array(store.ids(in: .all).prefix(1)), .read, at: Date())
    var silence = TestServer.Reply()
    silence.isSilent = true
    server.answerAll(with: silence)
    let (requests, count) = (server.requests.count, syncs.count)
    tasks.start(.refresh(nil, asked: true))
    while server.requests.count == requests { await Task.yield() }
    tasks.start(.stopRefresh)
    while syncs.count < count + 2 { await Task.yield() }
    while !answers.all.contains(.done(.stoppedSyncing)) { await Task.yield() }
    #expect(syncs.last == .some(nil))
    #expect(try store.accounts()[0].waiting == 1)
    // Stopping is no failure of the account.
    #expect(try store.accounts()[0].account.record.problem == nil)
  }

  @Test func aRefreshTellsItsEndOnce() async throws {
    let server = try TestServer { _ in
      TestServer.Reply(
        body: "<rss version=\"2.0\"><channel><title>A</title><item><title>B</title></item></channel></rss>")
    }
    let tasks = try tasks(server)
    tasks.start(.refresh(nil, asked: true))
    // The second begins when the first has told everything.
    tasks.start(.refresh([], asked: true))
    while ends < 2 { await Task.yield() }
    let progress = answers.all.compactMap { if case .refreshing(let progress) = $0 { progress } else { nil } }
    #expect(progress.map(\.done) == [0, 1, 0])
    #expect(progress.map(\.new) == [0, 1, 0])
  }

  @Test func withoutANetworkEveryRefreshEnds() async throws {
    let answers = answers
    let tasks = NetworkTasks(EffectHandler(store: try Store.temporary())) { answers.add($0) }
    tasks.start(.refresh(nil, asked: true))
    while answers.all.count < 2 { await Task.yield() }
    #expect(answers.all.contains(.refreshing(nil)))
    #expect(answers.all.contains(.ratesCame(new: 0, failed: 0, of: 0, wasAsked: true)))
  }
}
