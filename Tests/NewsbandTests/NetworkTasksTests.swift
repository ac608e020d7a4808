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
