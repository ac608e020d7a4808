import Foundation
import Model
import Store
import Sync
import TestKit
import Testing

/// Three programs and a server, with requests and answers that are lost: in the end all agree.
@Suite struct ConvergenceTests {
  @Test(arguments: 0..<30) func afterAnyFaultsAllAgree(_ seed: UInt64) async throws {
    var dice = Dice(seed: seed)
    let server = await FakeServer.with("t0", "t1", "t2")
    let desktops = try (0..<3).map { _ in try Desktop(server) }
    // Read articles from before the first sync are not fetched, and would be missing.
    for desktop in desktops {
      try await desktop.connect()
      try await desktop.sync()
    }
    var number = 3
    for round in 0..<25 {
      await server.setChaos(Dice(seed: seed &* 1_000 &+ UInt64(round)))
      let desktop = desktops[Int.random(in: 0..<3, using: &dice)]
      switch Int.random(in: 0..<6, using: &dice) {
      case 0:
        await server.publish("t\(number)")
        number += 1
      case 1, 2:
        let ids = try desktop.store.ids(in: .all)
        let chosen = ids.filter { _ in Bool.random(using: &dice) }
        let mark = Mark.allCases[Int.random(in: 0..<4, using: &dice)]
        _ = try desktop.store.act(chosen, mark, at: desktop.now)
      case 3: _ = try desktop.store.undo(at: desktop.now)
      default:
        desktop.wait(4_000)
        try await desktop.sync(full: Bool.random(using: &dice))
      }
    }
    await server.setChaos(nil)
    // What waited anywhere is sent. The act after it is the last one on its article, and must be there in the end.
    for desktop in desktops + desktops {
      desktop.wait(4_000)
      try await desktop.sync()
    }
    let last = desktops[Int.random(in: 0..<3, using: &dice)]
    // Where it is so already, the act is none.
    try last.act(.unstar, "t0")
    try last.act(.unread, "t0")
    last.wait(4_000)
    try await last.sync()
    try last.act(.star, "t0")
    try last.act(.read, "t0")
    for _ in 0..<3 {
      for desktop in desktops {
        desktop.wait(4_000)
        let report = try await desktop.sync()
        #expect(report.problem == nil)
      }
    }
    let marks = await server.marks
    #expect(marks.contains("t0 read starred"))
    for desktop in desktops {
      let here = try desktop.marks
      #expect(here == marks)
      #expect(try desktop.pending == 0)
      #expect(try desktop.store.check().isSound)
    }
  }

  /// One program changes feeds while requests and answers are lost: in the end the server has them as they are here, and none
  /// twice.
  @Test(arguments: 0..<30) func afterAnyFaultsTheFeedsAgree(_ seed: UInt64) async throws {
    var dice = Dice(seed: seed)
    let server = await FakeServer.with("t0")
    await server.add(RemoteFeed(id: "9", address: "https://stays.example/feed", title: "Stays"))
    let (desktop, other) = (try Desktop(server), try Desktop(server))
    for desktop in [desktop, other] {
      try await desktop.connect()
      try await desktop.sync()
    }
    for round in 0..<25 {
      await server.setChaos(Dice(seed: seed &* 1_000 &+ UInt64(round)))
      let feeds = try desktop.store.feeds().filter(\.isSubscribed).map(\.id).sorted()
      let feed = feeds[Int.random(in: 0..<feeds.count, using: &dice)]
      switch Int.random(in: 0..<8, using: &dice) {
      case 0:
        var list = SubscriptionList()
        list.subscriptions = [Subscription(feedURL: "https://\(round).example/feed", folder: "Home/Region")]
        _ = try desktop.store.follow(list, titled: "new", at: desktop.now)
      case 1: _ = try desktop.store.edit([.rename(feed, "Name \(round)")], at: desktop.now)
      case 2: _ = try desktop.store.edit([.move(feed, folder: "Home/Folder \(round)")], at: desktop.now)
      case 3 where feeds.count > 1: _ = try desktop.store.edit([.unsubscribe(feed)], at: desktop.now)
      case 4: _ = try desktop.store.undo(at: desktop.now)
      case 5: _ = try desktop.store.redo(at: desktop.now)
      default:
        desktop.wait(4_000)
        try await desktop.sync(full: Bool.random(using: &dice))
      }
    }
    await server.setChaos(nil)
    for _ in 0..<3 {
      for desktop in [desktop, other] {
        desktop.wait(4_000)
        let problem = try await desktop.sync().problem
        #expect(problem == nil, "\(problem?.description ?? "")")
      }
    }
    func feeds(_ desktop: Desktop) throws -> [String] {
      try desktop.store.feeds().filter(\.isSubscribed).map { "\($0.address) \($0.title) in \($0.folder ?? "-")" }
        .sorted()
    }
    let served = await server.feeds.map {
      "\($0.address) \($0.title) in \(["Home", $0.folder].compactMap(\.self).joined(separator: "/"))"
    }
    let here = try feeds(desktop)
    #expect(here == served.sorted(), "\(here) \(served.sorted())")
    #expect(Set(served).count == served.count)
    #expect(try desktop.store.accounts()[0].edits == 0)
    // The other one keeps on its own what was given up, with the name and the folder that it has there.
    let kept = try other.store.feeds().filter(\.isSubscribed).map(\.address)
    #expect(await Set(server.feeds.map(\.address)).isSubset(of: kept))
    for desktop in [desktop, other] { #expect(try desktop.store.check().isSound) }
  }
}
