import Foundation
import Model
import Store
import TestKit
import Testing

@testable import Sync

/// Feeds of accounts in a folder.
@Suite struct DecSyncFeedTests {
  private func inFolder(_ body: (Folder) async throws -> Void) async throws {
    let folder = try Folder()
    defer { folder.remove() }
    try await body(folder)
  }

  private func feed(_ desk: FolderDesk) throws -> FeedID {
    try #require(try desk.store.feeds().first { $0.address == FolderDesk.feed }).id
  }

  @Test func namesFoldersAndFeedsGoBothWays() async throws {
    try await inFolder { folder in
      let (first, second) = try await FolderDesk.two(folder, "a")
      first.wait(10)
      _ = try first.store.edit([.rename(try feed(first), "The Spectator")], at: first.now)
      _ = try first.store.edit([.move(try feed(first), folder: "Home/Region/Asia")], at: first.now)
      try first.follow("https://b.example/feed", folder: "Home/Region")
      #expect(try first.edits == 3)
      #expect(try await first.sync().edits == 3)
      #expect(try first.edits == 0)
      let report = try await second.sync()
      #expect(report.feeds.added.count == 1)
      #expect(try second.feeds.contains("https://b.example/feed in Home/Region"))
      #expect(try second.feeds.contains("The Spectator in Home/Region/Asia"))
      // Fetching the feed says its own title, and the name stays.
      try second.fetch("b")
      try await second.sync()
      #expect(try second.feeds.contains("The Spectator in Home/Region/Asia"))
      second.wait(60)
      _ = try second.store.edit([.renameFolder("Home/Region", to: "Home/World")], at: second.now)
      _ = try second.store.edit([.rename(try feed(second), nil)], at: second.now)
      try await second.sync()
      try await first.sync()
      #expect(try first.feeds.contains("Kursiv in Home/World/Asia"))
      second.wait(60)
      _ = try second.store.edit([.move(try feed(second), folder: "Home")], at: second.now)
      try await second.sync()
      try await first.sync()
      #expect(try first.feeds.contains("Kursiv in Home"))
    }
  }

  @Test func aFeedThatIsGivenUpOnOneMachineIsFollowedOnItsOwnOnTheOther() async throws {
    try await inFolder { folder in
      let (first, second) = try await FolderDesk.two(folder, "a")
      first.wait(10)
      _ = try first.store.edit([.unsubscribe(try feed(first))], at: first.now)
      try await first.sync()
      #expect(try folder.text("rss/v2/desk/b9").contains(#""https://a.example/feed",false]"#))
      let report = try await second.sync()
      #expect(report.feeds.left.count == 1)
      #expect(try second.feeds == ["Kursiv in Home"])
      #expect(try second.store.accounts()[0].feeds == 0)
      #expect(try second.store.ids(in: .all).count == 1)
      // It comes back there, and then here.
      second.wait(60)
      _ = try second.store.edit([.move(try feed(second), folder: "Mine")], at: second.now)
      _ = try second.store.edit([.move(try feed(second), folder: "Home")], at: second.now)
      try await second.sync()
      try await first.sync()
      #expect(try first.feeds == ["Kursiv in Home"])
    }
  }

  @Test func theLaterChangeOfAFeedCounts() async throws {
    try await inFolder { folder in
      let (first, second) = try await FolderDesk.two(folder, "a")
      first.wait(10)
      second.wait(20)
      _ = try first.store.edit([.rename(try feed(first), "Early")], at: first.now)
      _ = try first.store.edit([.move(try feed(first), folder: "Home/Late")], at: first.now)
      _ = try second.store.edit([.rename(try feed(second), "Late")], at: second.now)
      // The later one comes first.
      try await second.sync()
      first.wait(100)
      let report = try await first.sync()
      #expect(report.edits == 1)
      #expect(try first.edits == 0)
      #expect(try first.feeds == ["Late in Home/Late"])
      try await second.sync()
      #expect(try second.feeds == first.feeds)
    }
  }

  @Test func aFeedThatWasGivenUpBeforeItWasFollowedAgainElsewhereStays() async throws {
    try await inFolder { folder in
      let (first, second) = try await FolderDesk.two(folder, "a")
      first.wait(10)
      _ = try first.store.edit([.unsubscribe(try feed(first))], at: first.now)
      let phone = OtherProgram(folder)
      try phone.write(
        [#"[["feeds","subscriptions"],"2025-12-11T13:00:00","\#(FolderDesk.feed)",true]"#], to: "b9", sequence: 1)
      try await second.sync()
      try await first.sync()
      #expect(try first.feeds == ["Kursiv in Home"])
      #expect(try first.edits == 0)
    }
  }

  /// Whatever stands in the folder, no command is run, no file is read, and no password is sent.
  @Test func addressesThatAreNotOfTheWebAreNotFollowed() async throws {
    try await inFolder { folder in
      let phone = OtherProgram(folder)
      let addresses = [
        "exec:rm -rf ~", "file:///etc/passwd", "/etc/passwd", "filter:cat:https://a.example/feed", "gopher://a.example",
        "https://user:secret@a.example/feed", "https://a.example/ feed", "",
      ]
      try phone.write(
        addresses.map { #"[["feeds","subscriptions"],"2025-12-11T10:00:00","\#($0)",true]"# }, to: "b9", sequence: 1)
      let desk = try FolderDesk(folder, "desk")
      try await desk.sync()
      #expect(try desk.store.feeds().isEmpty)
    }
  }

  @Test func categoriesOfAnyShapeAreFolders() async throws {
    try await inFolder { folder in
      let phone = OtherProgram(folder)
      func write(_ path: [String], _ values: [(String, String)]) throws {
        let names = path.map { "\"\($0)\"" }.joined(separator: ",")
        let lines = values.map { #"[[\#(names)],"2025-12-11T10:00:00","\#($0.0)",\#($0.1)]"# }
        try folder.write(lines.joined(separator: "\n") + "\n", to: phone.path(DecSyncEntry.bin(of: path)))
      }
      func address(_ name: String) -> String { "https://\(name).example/feed" }
      let names = ["a", "b", "c", "d", "e"]
      try write(["feeds", "subscriptions"], names.map { (address($0), "true") })
      try write(["feeds", "names"], names.map { (address($0), "\"\($0)\"") })
      try write(
        ["feeds", "categories"],
        [
          (address("a"), "\"catID00001\""), (address("b"), "\"round\""), (address("c"), "\"nameless\""),
          (address("d"), "null"), (address("e"), "\"stroke\""),
        ])
      try write(
        ["categories", "names"],
        [("catID00001", "\"Asia\""), ("catID00002", "\"News\""), ("round", "\"Round\""), ("stroke", "\"TV/Film\"")])
      try write(
        ["categories", "parents"], [("catID00001", "\"catID00002\""), ("round", "\"about\""), ("about", "\"round\"")])
      let desk = try FolderDesk(folder, "desk")
      try await desk.sync()
      #expect(
        try desk.feeds == [
          "a in Home/News/Asia", "b in Home/about/Round", "c in Home/nameless", "d in Home", "e in Home/TV\u{2215}Film",
        ])
      // Another feed into a category that is there: no second one is made.
      let moved = try #require(try desk.store.feeds().first { $0.title == "d" })
      _ = try desk.store.edit([.move(moved.id, folder: "Home/News/Asia")], at: desk.now)
      try await desk.sync()
      #expect(
        try folder.text("rss/v2/desk/" + DecSyncEntry.bin(of: ["feeds", "categories"]))
          .contains(#""https://d.example/feed","catID00001"]"#))
    }
  }
}
