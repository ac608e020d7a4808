import Foundation
import Model
import Store
import Synchronization
import TestKit
import Testing

@testable import Fetch

/// One after the other: they share the two threads that there are.
@Suite(.serialized) struct LimitsOfWork {
  /// Work that goes on until it is told to end.
  private final class Stop: Sendable {
    private let isOver = Atomic(false)
    func now() { isOver.store(true, ordering: .relaxed) }
    func spin() { while !isOver.load(ordering: .relaxed) {} }
  }

  @Test func workThatEndsGivesItsValue() async {
    guard case .done(let value) = await CPULimit().run({ 6 * 7 }) else {
      Issue.record("it was not done")
      return
    }
    #expect(value == 42)
  }

  @Test func workThatTakesTooLongIsGivenUp() async {
    let stop = Stop()
    guard case .givenUp = await CPULimit(seconds: 0.05).run({ stop.spin() }) else {
      Issue.record("it was not given up")
      return
    }
    stop.now()
  }

  @Test func workThatOnlyWaitsIsNot() async {
    let limit = CPULimit(seconds: 0.05)
    guard case .done = await limit.run({ Thread.sleep(forTimeInterval: 0.3) }) else {
      Issue.record("it used no processor time")
      return
    }
  }

  @Test func workThatWasGivenUpTakesTwoThreadsAtMost() async {
    let stop = Stop()
    let limit = CPULimit(seconds: 0.05)
    var outcomes: [String] = []
    for _ in 0..<3 {
      switch await limit.run({ stop.spin() }) {
      case .done: outcomes.append("done")
      case .givenUp: outcomes.append("given up")
      case .busy: outcomes.append("busy")
      }
    }
    #expect(outcomes == ["given up", "given up", "busy"])
    stop.now()
    // The threads come free.
    guard case .done = await CPULimit(seconds: 60).run({}) else {
      Issue.record("no thread came free")
      return
    }
  }

  @Test func largeWorkHasNoOtherBesideIt() async {
    let (stop, started) = (Stop(), Stop())
    async let small = CPULimit(seconds: 60).run {
      started.now()
      stop.spin()
    }
    started.spin()
    guard case .busy = await CPULimit(seconds: 0.05).run(isLarge: true, {}) else {
      Issue.record("it ran beside other work")
      return
    }
    stop.now()
    guard case .done = await small, case .done = await CPULimit(seconds: 60).run(isLarge: true, {}) else {
      Issue.record("no thread came free")
      return
    }
  }

  @Test func aPageBeyondFiveMegabytesIsGivenUp() async throws {
    let stand = try Newsstand()
    let server = try TestServer { _ in
      .init("200 OK", ["Content-Type: text/html"], bytes: [UInt8](repeating: 0x20, count: 6_000_000))
    }
    try stand.follow(server.address("/feed"))
    var article = Article(key: "1")
    article.url = server.address("/page")
    var feed = Feed()
    feed.articles = [article]
    let key = try stand.store.save(feed, address: server.address("/feed"), at: stand.now).added[0]
    let fetcher = Fetcher(Settings().network, userAgent: "newsband/test")
    await #expect(
      throws: Problem(doing: "fetch", to: server.address("/page"), why: "the page is larger than 5 MB")
    ) {
      try await PageFetch(stand.store, fetcher) { stand.now }.fetch(key)
    }
  }
}
