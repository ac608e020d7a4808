import Foundation
import TestKit
import Testing

@Suite struct TheLog {
  private static let feed = """
    <rss version="2.0"><channel><title>Kursiv</title><item><guid>1</guid><title>A secret headline</title>
    <description>A secret text.</description></item></channel></rss>
    """

  /// A server with a good feed, a page where a feed should be, and nothing else.
  private func server() throws -> TestServer {
    try TestServer { asked in
      switch asked.path.prefix(5) {
      case "/feed": .init(body: TheLog.feed)
      case "/page": .init(body: "<html><title>\u{1B}[31mA secret page</title></html>")
      default: .init("404 No")
      }
    }
  }

  private func lines(_ newsband: Commands) throws -> [String] {
    try newsband.home.text("log").split(separator: "\n").map { String($0.dropFirst(25)) }
  }

  @Test func tellsWhatWasFetchedStoredAndRefusedAndWhy() async throws {
    try await Commands.inNewHome { newsband in
      let server = try server()
      let host = "127.0.0.1:\(server.port)"
      let list = ["http://me:s3cret@\(host)/feed?key=s3cret", "http://\(host)/page", "http://\(host)/gone"]
      let file = try newsband.file("urls", list.joined(separator: "\n"))
      let log = ["--log", newsband.home.path("log")]
      _ = try await newsband.run("import", file, log[0], log[1])
      #expect(try await newsband.run("refresh", log[0], log[1]).status == 1)
      let lines = try lines(newsband)
      func has(_ text: String) -> Bool { lines.contains { $0.contains(text) } }
      #expect(has("import: process") && has("stored \(file): 3 new feeds") && has("refresh: process"))
      #expect(has("fetched http://\(host)/feed?…: 200, ") && has("stored http://\(host)/feed?…: 1 new, 0 changed"))
      #expect(has("refused http://\(host)/page: its server sent a web page where the feed was"))
      #expect(has("not fetched http://\(host)/gone: the server says 404 (there is nothing)"))
      let text = try newsband.home.text("log")
      for hidden in ["s3cret", "secret headline", "secret text", "secret page", "\u{1B}"] {
        #expect(!text.contains(hidden), "\(hidden)")
      }
      let mode = try FileManager.default.attributesOfItem(atPath: newsband.home.path("log"))[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
  }

  @Test func isNamedInTheSettingsToo() async throws {
    try await Commands.inNewHome { newsband in
      try newsband.home.write("log = \"\(newsband.home.path("log"))\"\n", to: "config/newsband/config.toml")
      let folder = newsband.home.path("")
      #expect(try await newsband.run("list", "--store", folder).status == 1)
      #expect(try lines(newsband).contains { $0.contains(folder) && $0.contains("it is a folder") })
    }
  }

  @Test func thatCannotBeOpenedIsSaidBeforeAnythingIsDone() async throws {
    try await Commands.inNewHome { newsband in
      let outcome = try await newsband.run("list", "--log", "/nowhere/log")
      #expect(outcome.status == 1 && outcome.errors == "Could not open the log /nowhere/log: there is no such file.\n")
    }
  }

  @Test func ofParsingWorksWithoutAStore() async throws {
    try await Commands.inNewHome { newsband in
      let file = try newsband.file("feed.xml", TheLog.feed)
      #expect(try await newsband.run("parse", file, "--log", newsband.home.path("log")).status == 0)
      #expect(try lines(newsband).count == 1)
    }
  }

  @Test(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
  func isWrittenWhileTheScreenIsOpen() async throws {
    try await Tmux.open { terminal in
      let server = try server()
      let before = try await terminal.openNewsband("newsband --log log")
      try await terminal.press("a")
      try await terminal.type(server.address("/gone"))
      try await terminal.press("Enter")
      try await terminal.wait(for: "404")
      #expect(try terminal.home.text("log").contains("not fetched \(server.address("/gone")): the server says 404"))
      try await terminal.press("Escape")
      try await terminal.wait(for: "the list again") { $0.dropLast() == before.dropLast() }
    }
  }
}
