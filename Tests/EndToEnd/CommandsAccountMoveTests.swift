import Foundation
import TestKit
import Testing

/// `account set --address`, with servers in this process.
@Suite struct CommandsAccountMoveTests {
  private struct Desk {
    let commands: Commands
    let server: GReaderServer

    func set(_ options: String..., stdin: String = "") async throws -> Outcome {
      try await run(
        ["account", "set", "Home"] + options, stdin: Data(stdin.utf8), environment: commands.home.environment)
    }

    /// The text of the one file with a password.
    func secret() throws -> String {
      let folder = commands.home.path("state/newsband/accounts")
      let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(files.count == 1)
      return try String(contentsOfFile: folder + "/" + files[0], encoding: .utf8)
    }

    func list() async throws -> String { try await commands.run("account", "list", "--json").output }
  }

  /// Joins an account with two articles, one of which was read here and waits.
  private func joined(_ options: [String] = [], _ body: (Desk) async throws -> Void) async throws {
    try await Commands.inNewHome { commands in
      let server = try GReaderServer(.freshRSS)
      server.publish("a", "b")
      let joined = try await run(
        ["account", "add", "greader", server.address, "--user", "alice", "--name", "Home", "--password-stdin", "--yes"]
          + options, stdin: Data("s3cret\n".utf8), environment: commands.home.environment)
      #expect(joined.status == 0, "\(joined.errors)")
      #expect(try await commands.run("sync").status == 0)
      _ = try await commands.run("mark", "1", "--read")
      try await body(Desk(commands: commands, server: server))
    }
  }

  /// The same server at another port.
  private func twin(_ quirks: GReaderServer.Quirks = .freshRSS) throws -> GReaderServer {
    let server = try GReaderServer(quirks)
    server.publish("a", "b")
    return server
  }

  @Test func theAccountGoesOnAtTheNewAddressAndBack() async throws {
    try await joined { desk in
      let there = try twin()
      let moved = try await desk.set("--address", there.address + "/")
      #expect(moved.status == 0, "\(moved.errors)")
      #expect(
        moved.output
          == "Home: changed; \(there.address) accepts alice, 1 feed; the feed and all 2 articles that were compared are there\n"
      )
      #expect(try desk.secret().contains("s3cret"))
      let asked = desk.server.requests.count
      #expect(try await desk.commands.run("sync").output.contains("1 mark sent"))
      #expect(there.marks.count { $0.hasSuffix(" read") } == 1)
      #expect(desk.server.requests.count == asked && desk.server.marks == ["a", "b"])
      #expect(try await desk.commands.run("list").lines.count == 2)
      #expect(try await desk.set("--address", desk.server.address).status == 0)
      #expect(try await desk.list().contains(desk.server.address))
      #expect(try await desk.commands.run("check").status == 0)
    }
  }

  @Test func anotherAccountIsToldAndNeedsAYes() async throws {
    try await joined { desk in
      var quirks = GReaderServer.Quirks.freshRSS
      quirks.negativeIDs = true
      let there = try twin(quirks)
      let before = try await desk.list()
      let refused = try await desk.set("--address", there.address)
      #expect(refused.status == 1)
      #expect(refused.output.contains("Feeds that are there under their ids: 1 of 1."), "\(refused.output)")
      #expect(refused.output.contains("Articles that are there under their ids: 0 of 2 that were compared."))
      #expect(refused.output.contains("Marks that wait are sent there."))
      #expect(refused.errors.contains("nothing was changed; --yes moves it all the same"), "\(refused.errors)")
      #expect(try await desk.list() == before)
      #expect(try desk.secret().contains("s3cret"))
      let moved = try await desk.set("--address", there.address, "--yes")
      #expect(moved.status == 0, "\(moved.errors)")
      for _ in 0..<2 { #expect(try await desk.commands.run("sync").status == 0) }
      #expect(there.marks.count { $0.hasSuffix(" read") } == 1)
      #expect(try await desk.commands.run("list").lines.count == 2)
      #expect(try await desk.list().contains(#""pending":0,"accepted":0"#))
    }
  }

  @Test func aServerThatRefusesOrIsAwayChangesNothing() async throws {
    try await joined { desk in
      let before = try await desk.list()
      let there = try twin()
      there.answerAll(with: TestServer.Reply("401 Unauthorized"))
      for address in [there.address, "http://127.0.0.1:1/", "http://rss.example.org/", "ftp://127.0.0.1/"] {
        let refused = try await desk.set("--address", address, "--password-stdin", stdin: "s3cret\n")
        #expect(refused.status == 1, "\(address)")
        #expect(refused.errors.hasPrefix("Could not change the account Home: "), "\(refused.errors)")
      }
      #expect(try await desk.set("--address", "http://rss.example.org/").errors.contains("--insecure"))
      #expect(try await desk.list() == before)
      #expect(try desk.secret().contains("s3cret"))
      #expect(try await desk.set("--insecure").status == 64)
      #expect(try await desk.set("--yes", "--no-ca").status == 64)
    }
  }

  /// A mistyped host must not get the password that is kept.
  @Test func whatIsKeptGoesToNoOtherHost() async throws {
    try await joined(["--header", "AppKey: k3y"]) { desk in
      let there = try twin()
      let elsewhere = there.address.replacing("127.0.0.1", with: "localhost")
      let headers = try await desk.set("--address", elsewhere)
      #expect(
        headers.errors.contains("its headers go to another host only when you give them again"), "\(headers.errors)")
      #expect(there.requests.isEmpty)
      #expect(try await desk.set("--password-command", "echo s3cret").status == 0)
      let command = try await desk.set("--address", elsewhere, "--no-headers")
      #expect(command.errors.contains("its password goes to another host only when you give it again"))
      #expect(there.requests.isEmpty)
      let moved = try await desk.set("--address", elsewhere, "--no-headers", "--password-stdin", stdin: "s3cret\n")
      #expect(moved.status == 0, "\(moved.errors)")
      #expect(try !desk.secret().contains("k3y") && desk.secret().contains("s3cret"))
    }
  }
}
