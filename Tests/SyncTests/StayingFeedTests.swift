import Foundation
import Model
import Store
import TestKit
import Testing

@testable import Sync

/// Feeds that are of this machine alone.
@Suite struct StayingFeedTests {
  private static let cases: [(String, StayingReason?)] = [
    ("https://a.example/feed", nil), ("http://a.example:8080/feed", nil), ("HTTPS://A.example/feed", nil),
    ("exec:print-feed", .command), ("filter:cut:https://a.example/feed", .command),
    ("file:///home/me/feed.xml", .file), ("/home/me/feed.xml", .file),
    ("https://me:secret@a.example/feed", .password), ("https://me@a.example/feed", .password),
    ("http://localhost/feed", .local), ("http://127.1/feed", .local), ("http://192.168.1.5/feed", .local),
    ("http://nas.local/feed", .local), ("http://[::1]:80/feed", .local),
    ("gopher://a.example/feed", .other), ("https://a.example/a b", .other), ("", .other),
  ]

  @Test(arguments: cases) func theReasonIsThatOfTheAddress(_ address: String, _ reason: StayingReason?) {
    let folder = Account(name: "Home", service: Account.decSync, address: "/x", user: "desk")
    #expect(StayingReason(address, in: folder) == reason)
    let server = Account(name: "Home", service: "ttrss", address: "https://rss.example", user: "alice")
    #expect(StayingReason(address, in: server) == reason)
    // A server of the own network reaches its feeds.
    let near = Account(name: "Home", service: "ttrss", address: "http://127.0.0.1/tt-rss", user: "alice")
    #expect(StayingReason(address, in: near) == (reason == .local ? nil : reason))
  }

  @Test func thePlanHasTheNumberOfThoseThatJoin() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let desk = try FolderDesk(folder, "desk")
    for (number, (address, _)) in StayingFeedTests.cases.enumerated() where !address.isEmpty {
      // In no folder, in another one, and in that of the account already.
      var list = SubscriptionList()
      list.subscriptions = [
        Subscription(feedURL: address, title: nil, folder: [nil, "News", "Home"][number % 3])
      ]
      _ = try desk.store.subscribe(list, at: desk.now)
    }
    let account = try desk.account
    let plan = try desk.store.plan([], of: account)
    let followed = try desk.store.feeds().filter(\.isSubscribed)
    #expect(plan.local.count + plan.staying.values.reduce(0, +) == followed.count)
    let reasons = followed.compactMap { StayingReason($0.address, in: account) }
    #expect(plan.staying == Dictionary(reasons.map { ($0, 1) }, uniquingKeysWith: +))
    #expect(Set(reasons).isSuperset(of: [.command, .password, .local]))
    #expect(try desk.store.putFeeds(into: account, at: desk.now) == plan.local.count)
    #expect(try desk.edits == plan.local.count)
    #expect(try await desk.sync().edits == plan.local.count)
    #expect(try desk.folder.feeds(at: desk.now).count == plan.local.count)
    #expect(try desk.store.plan([], of: account).local == [])
    #expect(try desk.store.plan([], of: account).staying == plan.staying)
  }

  /// They are no feeds for another machine either, whoever named them.
  @Test func suchFeedsOfAFolderAreNotFollowedHere() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let phone = OtherProgram(folder)
    let lines = StayingFeedTests.cases.map { address, _ in
      #"[["feeds", "subscriptions"], "2025-12-11T10:00:00", "\#(address)", true]"#
    }
    try phone.write(lines, to: "b9", sequence: 1)
    let desk = try FolderDesk(folder, "desk")
    let followed = try desk.store.feeds().map(\.address)
    #expect(followed.contains("http://a.example:8080/feed"))
    #expect(followed.allSatisfy { StayingReason($0, reachesLocal: false) == nil })
  }
}
