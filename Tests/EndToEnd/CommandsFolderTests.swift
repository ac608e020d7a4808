import Foundation
import TestKit
import Testing

/// Accounts in a folder at the command line.
@Suite struct CommandsFolderTests {
  /// Two homes and a folder between them; both have the feed and its articles. The feed is behind a proxy: one at an
  /// address of this machine would not go into the folder.
  private func inTwoHomes(_ body: (Commands, Commands, Folder, String) async throws -> Void) async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let items = (1...3).map { number in
      """
      <item><guid>g\(number)</guid><title>Item \(number)</title><description>Text.</description>
      <pubDate>Thu, 11 Dec 2025 0\(number):00:00 GMT</pubDate></item>
      """
    }
    let feed = "<rss version=\"2.0\"><channel><title>Kursiv</title>\(items.joined())</channel></rss>"
    let server = try TestServer { _ in .init("200 OK", ["Content-Type: application/rss+xml"], body: feed) }
    let environment = ["http_proxy": server.address("")]
    try await Commands.inNewHome(environment) { first in
      try await Commands.inNewHome(environment) { second in
        try await body(first, second, folder, "http://kursiv.example/feed")
      }
    }
  }

  @Test func marksAndFeedsGoThroughTheFolder() async throws {
    try await inTwoHomes { first, second, folder, feed in
      #expect(try await first.run("add", feed).status == 0)
      let plan = try await first.run("account", "add", "decsync", folder.url.path, "--all-feeds", "--dry-run")
      #expect(
        plan.output.contains("1 feed is only here. It will be put into the folder DecSync, and join the account."))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
      // Nothing without a yes.
      #expect(try await first.run("account", "add", "decsync", folder.url.path).status == 1)
      #expect(try await first.run("account", "list").status == 2)
      let joined = try await first.run("account", "add", "decsync", folder.url.path, "--all-feeds", "--yes")
      #expect(joined.status == 0, "\(joined.errors)")
      #expect(try await first.run("refresh").status == 0)
      _ = try await first.run("mark", "1", "--read")
      let rehearsed = try await first.run("sync", "--dry-run")
      #expect(rehearsed.output.hasPrefix("DecSync: 1 mark would be sent.\n"), "\(rehearsed.output)")
      #expect(try await first.run("sync").output == "DecSync: 1 mark sent.\n")
      #expect(try await first.run("sync").output == "DecSync: nothing new.\n")
      #expect(try await first.run("account", "check").output.contains("can be used, 1 feed"))

      let other = try await second.run("account", "add", "decsync", folder.url.path, "--name", "Home", "--yes")
      #expect(other.output.contains("1 feed is only there"))
      #expect(try await second.run("refresh").status == 0)
      #expect(try await second.run("list", "--unread").lines.count == 2)
      _ = try await second.run("mark", "2", "--star")
      #expect(try await second.run("sync", "--json").output.contains(#""sent":1"#))
      #expect(try await first.run("sync").output == "DecSync: 1 mark from the folder.\n")
      #expect(try await first.run("list", "--starred").lines.count == 1)
      // The name of a feed too.
      _ = try await first.run("feed", "Kursiv", "--name", "The Spectator")
      #expect(try await first.run("sync").output == "DecSync: 1 change of feeds sent.\n")
      #expect(try await second.run("sync").status == 0)
      #expect(try await second.run("feeds").output.contains("The Spectator"))
      #expect(try await second.run("account", "remove", "Home").status == 0)
      #expect(try await second.run("list", "--unread").lines.count == 2)
      #expect(try await second.run("check").status == 0)
    }
  }

  @Test func feedsOfThisMachineAloneStayHere() async throws {
    try await Commands.inNewHome { commands in
      let lines = [
        "https://a.example/feed", "https://b.example/feed", "exec:print-feed", "filter:cut:https://c.example/feed",
        "http://192.168.1.2/feed", "https://me:secret@d.example/feed",
      ]
      let urls = try commands.file("urls", lines.map { "\"\($0)\"\n" }.joined())
      #expect(try await commands.run("import", urls).status == 0)
      let folder = commands.home.path("shared")
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let plan = try await commands.run("account", "add", "decsync", folder, "--all-feeds", "--dry-run").output
      #expect(plan.contains("2 feeds are only here. They will be put into the folder DecSync, and join the account."))
      #expect(
        plan.contains(
          "4 feeds stay only here: 2 are made by a command, 1 has a user or a password in its address, "
            + "1 is at an address of your own network."))
      _ = try await commands.run("account", "add", "decsync", folder, "--all-feeds", "--yes")
      #expect(try await commands.run("account", "list", "--json").output.contains(#""feed_changes_pending":2"#))
      #expect(try await commands.run("sync").output.hasPrefix("DecSync: 2 changes of feeds sent"))
      let feeds = try await commands.run("feeds", "--json").output
      #expect(feeds.components(separatedBy: #""folder":"DecSync""#).count == 3)
    }
  }

  @Test func aFolderHasNoUserAndMustBeThere() async throws {
    try await Commands.inNewHome { commands in
      let missing = commands.home.path("missing")
      let refused = try await commands.run("account", "add", "decsync", missing, "--yes")
      #expect(refused.status == 1)
      #expect(refused.errors.contains("the folder is not there"))
      let user = try await commands.run("account", "add", "decsync", commands.home.path("x"), "--user", "alice")
      #expect(user.status == 64)
      let server = try await commands.run("account", "add", "greader", "https://rss.example.org")
      #expect(server.status == 64)
      #expect(server.errors.contains("--user"))
      let file = try commands.file("file", "text")
      #expect(try await commands.run("account", "add", "decsync", file, "--yes").errors.contains("it is not a folder"))
      try FileManager.default.createDirectory(atPath: missing, withIntermediateDirectories: true)
      #expect(try await commands.run("account", "add", "decsync", missing, "--yes").status == 0)
      let twice = try await commands.run("account", "add", "decsync", missing, "--name", "Two", "--yes")
      #expect(twice.status == 1)
      #expect(try await commands.run("account", "password", "DecSync", "--password-stdin", stdin: "x\n").status == 1)
      #expect(try await commands.run("account", "list", "--json").output.contains(#""service":"decsync""#))
    }
  }

  /// Killed at any moment, a sync with a folder loses no mark and leaves no file that another program could not read.
  @Test(arguments: 0..<12) func aKilledSyncLosesNothing(_ number: Int) async throws {
    try await inTwoHomes { first, second, folder, feed in
      _ = try await first.run("add", feed)
      _ = try await first.run("account", "add", "decsync", folder.url.path, "--all-feeds", "--yes")
      _ = try await first.run("refresh")
      _ = try await first.run("mark", "1", "2", "--read")
      _ = try await first.run("mark", "3", "--star")
      _ = try await first.run("feed", "Kursiv", "--name", "The Spectator")
      for moment in 0..<3 {
        // The length of a sync differs between machines; a sync that has ended before is a moment too.
        let process = Process()
        process.executableURL = program
        process.arguments = ["sync", "--full"]
        process.environment = first.home.environment.merging(first.environment) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        usleep(UInt32(5_000 + 9_000 * (number + 12 * moment)))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
      }
      #expect(try await first.run("check").status == 0)
      #expect(try await first.run("sync").status == 0)
      _ = try await second.run("account", "add", "decsync", folder.url.path, "--name", "Home", "--yes")
      _ = try await second.run("refresh")
      for commands in [first, second] {
        #expect(try await commands.run("list", "--unread").lines.count == 1)
        #expect(try await commands.run("list", "--starred").lines.count == 1)
        #expect(try await commands.run("feeds").output.contains("The Spectator"))
        #expect(try await commands.run("account", "list", "--json").output.contains(#""pending":0,"accepted":0"#))
      }
    }
  }
}
