import Foundation
import TestKit
import Testing

/// Accounts at the command line, with a server in this process.
@Suite struct CommandsAccountTests {
  private func join(_ commands: Commands, _ server: GReaderServer) async throws {
    let joined = try await commands.run(
      "account", "add", "greader", server.address, "--user", "alice", "--name", "Home", "--password-stdin", "--yes",
      stdin: "s3cret\n")
    #expect(joined.status == 0, "\(joined.errors)")
  }

  @Test func whatIsReadHereIsReadOnTheServer() async throws {
    try await Commands.inNewHome { commands in
      let server = try GReaderServer(.freshRSS)
      server.publish("a", "b", "c")
      try await join(commands, server)
      let first = try await commands.run("sync")
      #expect(first.output == "Home: 3 new articles.\n")
      _ = try await commands.run("mark", "1", "--read")
      let second = try await commands.run("sync", "--json")
      #expect(second.output.contains(#""sent":1"#))
      #expect(server.marks.filter { $0.hasSuffix(" read") }.count == 1)
      server.mark("b", isStarred: true)
      _ = try await commands.run("sync")
      #expect(try await commands.run("list", "--starred").lines.count == 1)
      #expect(try await commands.run("account", "check", "Home").status == 0)
      #expect(try await commands.run("account", "remove", "Home").status == 0)
      #expect(try await commands.run("account", "list").status == 2)
      #expect(try await commands.run("list").lines.count == 3)
    }
  }

  @Test func nothingIsChangedWithoutAYes() async throws {
    try await Commands.inNewHome { commands in
      let server = try GReaderServer(.freshRSS)
      let arguments = ["account", "add", "greader", server.address, "--user", "alice", "--password-stdin"]
      let asked = try await run(
        arguments, stdin: Data("s3cret\n".utf8), environment: commands.home.environment)
      #expect(asked.status == 1)
      #expect(asked.output.contains("1 feed is only there"))
      #expect(try await commands.run("account", "list").status == 2)
      let wrong = try await run(
        arguments + ["--yes"], stdin: Data("web\n".utf8), environment: commands.home.environment)
      #expect(wrong.status == 1)
      #expect(wrong.errors.contains("API password"))
      #expect(!FileManager.default.fileExists(atPath: commands.home.path("state/newsband/accounts")))
    }
  }

  @Test func aPasswordIsNowhereButInItsFile() async throws {
    try await Commands.inNewHome { commands in
      let server = try GReaderServer(.freshRSS)
      server.publish("a")
      try await join(commands, server)
      let log = commands.home.path("log")
      var texts: [String] = []
      for arguments in [
        ["sync"], ["account", "list", "--json"], ["account", "check"], ["export", "json"], ["config"],
      ] {
        let outcome = try await run(
          arguments, environment: commands.home.environment.merging(["NEWSBAND_LOG": log]) { $1 })
        texts += [outcome.output, outcome.errors]
      }
      texts.append(try commands.home.text("log"))
      let store = try Data(contentsOf: URL(filePath: commands.store))
      texts.append(String(decoding: store, as: UTF8.self))
      for secret in ["s3cret", "alice/2", "alice/3"] { #expect(!texts.contains { $0.contains(secret) }, "\(secret)") }
      let folder = commands.home.path("state/newsband/accounts")
      let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(files.count == 1)
      let path = folder + "/" + files[0]
      let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(rights == 0o600)
      chmod(path, 0o644)
      let refused = try await commands.run("sync")
      #expect(refused.status == 1)
      #expect(refused.errors.contains("others may read it"))
    }
  }

  @Test(arguments: ["nextcloud", "fever", "feedbin"]) func noServiceTellsItsPassword(_ service: String) async throws {
    try await Commands.inNewHome { commands in
      let server: any AccountServer =
        switch service {
        case "nextcloud": try NextcloudServer()
        case "fever": try FeverServer()
        default: try FeedbinServer()
        }
      server.publish("a")
      var texts: [String] = []
      func note(_ outcome: Outcome) { texts += [outcome.output, outcome.errors] }
      let add = [
        "account", "add", service, server.address, "--user", "alice", "--name", "Home", "--password-stdin", "--yes",
      ]
      let log = ["NEWSBAND_LOG": commands.home.path("log")]
      let environment = commands.home.environment.merging(log) { $1 }
      let joined = try await run(add, stdin: Data("s3cret\n".utf8), environment: environment)
      #expect(joined.status == 0, "\(joined.errors)")
      note(joined)
      for arguments in [
        ["sync", "--json"], ["sync", "--dry-run", "--json"], ["account", "check"], ["account", "list", "--json"],
        ["export", "json"], ["config"],
      ] { note(try await run(arguments, environment: environment)) }
      // Failures tell more than successes.
      for answer in [TestServer.Reply.webPage, TestServer.Reply("401 Unauthorized"), .json("{}")] {
        server.answerAll(with: answer)
        note(try await run(["sync"], environment: environment))
        note(try await run(["account", "check"], environment: environment))
      }
      texts.append(try commands.home.text("log"))
      texts.append(String(decoding: try Data(contentsOf: URL(filePath: commands.store)), as: UTF8.self))
      // As it is, in the header of RFC 7617, and as the key of Fever.
      let forms = ["s3cret", Data("alice:s3cret".utf8).base64EncodedString(), FeverServer.key]
      for form in forms { #expect(!texts.contains { $0.contains(form) }, "\(service) \(form)") }
    }
  }

  @Test(arguments: [1, 3, 4, 5, 6, 7, 8, 9]) func aKilledSyncLosesNothing(_ requests: Int) async throws {
    try await Commands.inNewHome { commands in
      let server = try GReaderServer(.freshRSS)
      for number in 0..<600 { server.publish("t\(number)") }
      try await join(commands, server)
      try commands.cutOff(["sync"], when: { server.requests.count }, reaches: server.requests.count + requests)
      #expect(try await commands.run("check").status == 0)
      let synced = try await commands.run("sync")
      #expect(synced.status == 0, "\(synced.errors)")
      _ = try await commands.run("mark", "1", "2", "3", "--read")
      _ = try await commands.run("mark", "3", "--star")
      try commands.cutOff(["sync"], when: { server.requests.count }, reaches: server.requests.count + requests)
      #expect(try await commands.run("check").status == 0)
      #expect(try await commands.run("sync").status == 0)
      #expect(try await commands.run("sync").status == 0)
      #expect(server.marks.filter { $0.contains(" read") }.count == 3)
      #expect(server.marks.filter { $0.contains(" starred") }.count == 1)
      #expect(try await commands.run("list", "--unread", "--limit", "1000").lines.count == 597)
      #expect(try await commands.run("list", "--limit", "1000").lines.count == 600)
      #expect(try await commands.run("account", "list", "--json").output.contains(#""pending":0,"accepted":0"#))
    }
  }

  @Test func aRehearsalSaysWhatItsServerCannotDoAndKeepsToTheLimit() async throws {
    try await Commands.inNewHome { commands in
      let server = try FeverServer()
      for title in ["a", "b", "c"] { server.publish(title) }
      let joined = try await commands.run(
        "account", "add", "fever", server.address, "--user", "alice", "--name", "Home", "--password-stdin", "--yes",
        stdin: "s3cret\n")
      #expect(joined.status == 0, "\(joined.errors)")
      let feed = try await commands.run("feeds").lines.first?.split(separator: "\t").first.map(String.init) ?? ""
      _ = try await commands.run("feed", feed, "--name", "Other")
      let text = try await commands.run("sync", "--dry-run", "--limit", "1").output
      #expect(text.contains("would not be renamed to Other there: the Fever API cannot rename feeds"), "\(text)")
      #expect(text.contains("1 article would be fetched now, and 2 by the next syncs."), "\(text)")
      let json = try await commands.run("sync", "--dry-run", "--json").output
      #expect(json.contains(#""feed_changes_to_send":0"#) && json.contains(#""feed_changes_here_only":1"#), "\(json)")
    }
  }

  @Test func withoutAnAccountThereIsAnEmptyListAndAFailureHasItsReason() async throws {
    try await Commands.inNewHome { commands in
      _ = try await commands.run("list")
      #expect(try await commands.run("sync", "--json").output == "[]\n")
      let server = try GReaderServer(.freshRSS)
      try await join(commands, server)
      _ = try await run(
        ["account", "password", "Home", "--password-stdin"], stdin: Data("wrong\n".utf8),
        environment: commands.home.environment)
      let failed = try await commands.run("sync", "--dry-run", "--json")
      #expect(failed.status == 1)
      #expect(failed.output.contains(#""account":"Home","error":""#), "\(failed.output)")
    }
  }

  @Test func whatAnAccountSendsIsChangedAfterACheck() async throws {
    try await Commands.inNewHome { commands in
      let server = try GReaderServer(.freshRSS)
      try await join(commands, server)
      let folder = commands.home.path("state/newsband/accounts")
      func secrets() throws -> String {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(files.count == 1)
        return try String(contentsOfFile: folder + "/" + files[0], encoding: .utf8)
      }
      func set(_ options: String..., stdin: String = "") async throws -> Outcome {
        try await run(
          ["account", "set", "home"] + options, stdin: Data(stdin.utf8), environment: commands.home.environment)
      }
      let keys = try commands.file("keys.txt", "AppId: 1\nAppKey: k3y\n")
      let changed = try await set("--header", "@" + keys, "--profile", "inoreader")
      #expect(changed.status == 0, "\(changed.errors)")
      #expect(changed.output == "Home: changed; \(server.address) accepts alice, 1 feed\n")
      #expect(try secrets().contains("AppKey: k3y") && secrets().contains("s3cret"))
      // The password stays, and so do the headers when the password changes.
      #expect(try await set("--password-command", "echo s3cret").status == 0)
      #expect(try secrets().contains("AppKey: k3y") && secrets().contains("password-command"))
      let before = try secrets()
      for refused in [try await set("--password-stdin", stdin: "web\n"), try await set("--password-command", "false")] {
        #expect(refused.status == 1)
        #expect(try secrets() == before)
      }
      #expect(try await set("--password-stdin", stdin: "web\n").errors.contains("nothing was changed"))
      #expect(try await set("--no-headers", "--no-profile").status == 0)
      #expect(try !secrets().contains("AppKey"))
      #expect(try await commands.run("sync").status == 0)
      #expect(try await set().status == 64)
      #expect(try await set("--ca", "x.pem", "--no-ca").status == 64)
      #expect(try await set("--ca", commands.home.path("missing.pem")).errors.contains("there is no such file"))
    }
  }

  @Test func aPauseOfTheServerIsKeptByAllCommandsAndLosesNothing() async throws {
    try await Commands.inNewHome { commands in
      let server = try GReaderServer(.freshRSS)
      server.publish("a")
      try await join(commands, server)
      #expect(try await commands.run("sync").status == 0)
      _ = try await commands.run("mark", "1", "--read")
      server.answerAll(
        with: TestServer.Reply(
          "429 Too Many Requests",
          ["X-Reader-Limits-Reset-After: 41234", "X-Reader-Zone1-Usage: 100", "X-Reader-Zone1-Limit: 100"]))
      let first = try await commands.run("sync")
      #expect(first.status == 1)
      for part in [
        "Could not sync Home: its server asked for a pause until 20",
        "Z; the server says 429 (too many requests); the 100 requests that the server allows are used up.",
        "1 change waits here and is safe.",
      ] { #expect(first.errors.contains(part), "\(first.errors)") }
      // From here on it would answer, and is not asked.
      server.answerAll(with: nil)
      let asked = server.requests.count
      for options in [[], ["--full"], ["--json"]] as [[String]] {
        let again = try await run(["sync"] + options, environment: commands.home.environment)
        #expect(again.status == 1)
        let text = again.errors + again.output
        #expect(text.contains("its server asked for a pause"), "\(text)")
        if options == ["--json"] {
          #expect(text.contains(#""pending":1"#) && text.contains(#""paused_until":"20"#), "\(text)")
        } else {
          #expect(text.contains("for a pause until 20") && text.contains("1 change waits here and is safe."))
        }
      }
      for arguments in [["sync", "--dry-run"], ["account", "check"]] {
        let refused = try await run(arguments, environment: commands.home.environment)
        #expect(refused.status == 1)
        #expect(refused.errors.contains("its server asked for a pause until 20"), "\(refused.errors)")
      }
      #expect(try await commands.run("account", "list").output.contains("; its server asked for a pause until 20"))
      let list = try await commands.run("account", "list", "--json").output
      #expect(list.contains(#""paused_by_server":true"#) && list.contains(#""pending":1"#), "\(list)")
      #expect(server.requests.count == asked)
      #expect(server.marks == ["a"])
    }
  }

  @Test func aServerWithoutEncryptionIsRecognised() async throws {
    try await Commands.inNewHome { commands in
      let server = try MinifluxServer()
      let typed = server.address.replacing("http://", with: "")
      let refused = try await commands.run(
        "account", "add", "miniflux", typed, "--user", "alice", "--password-stdin", "--yes", stdin: "s3cret\n")
      #expect(refused.status == 1)
      #expect(
        refused.errors.contains("the server answers http only; it is on this machine, so give \(server.address)."),
        "\(refused.errors)")
      let joined = try await commands.run(
        "account", "add", "miniflux", server.address, "--user", "alice", "--password-stdin", "--yes", stdin: "s3cret\n")
      #expect(joined.status == 0, "\(joined.errors)")
    }
  }

  @Test func aProfileThatIsMisspeltIsRefused() async throws {
    try await Commands.inNewHome { commands in
      let arguments = ["http://127.0.0.1:1/", "--user", "alice", "--password-stdin", "--profile"]
      let near = try await run(
        ["account", "add", "greader"] + arguments + ["FreshRS"], environment: commands.home.environment)
      #expect(near.status == 64)
      let names = "freshrss, miniflux, bazqux, theoldreader, inoreader, other"
      #expect(near.errors.contains("There is no profile “FreshRS”; the profiles are \(names); did you mean freshrss?"))
      let far = try await run(
        ["account", "add", "greader"] + arguments + ["netvibes"], environment: commands.home.environment)
      #expect(far.status == 64)
      #expect(far.errors.contains("the profiles are \(names).") && !far.errors.contains("did you mean"))
      let other = try await run(
        ["account", "add", "ttrss"] + arguments + ["freshrss"], environment: commands.home.environment)
      #expect(other.status == 64)
      #expect(try await commands.run("account", "set", "Home", "--profile", "freshrs").status == 64)
    }
  }

  @Test func anAccountGetsAnotherName() async throws {
    try await Commands.inNewHome { commands in
      let server = try GReaderServer(.freshRSS)
      try await join(commands, server)
      #expect(try await commands.run("account", "rename", "Home", "Heim").output == "Home: renamed to Heim\n")
      #expect(try await commands.run("account", "check", "Heim").status == 0)
      #expect(try await commands.run("sync").output.hasPrefix("Heim: "))
      #expect(try await commands.run("account", "rename", "Heim", " ").status == 64)
    }
  }
}

/// Changes of feeds at the command line go to the server of their account.
@Suite struct CommandsAccountFeedTests {
  @Test func aFeedIsRenamedMovedAndGivenUpOnTheServer() async throws {
    try await Commands.inNewHome { commands in
      let server = try NextcloudServer()
      let joined = try await commands.run(
        "account", "add", "nextcloud", server.address, "--user", "alice", "--name", "Home", "--password-stdin", "--yes",
        stdin: "s3cret\n")
      #expect(joined.status == 0, "\(joined.errors)")
      let changed = try await commands.run("feed", "Kursiv", "--name", "The Spectator", "--folder", "Home/Region")
      #expect(changed.errors == "Home: 2 changes of feeds wait for the next newsband sync.\n")
      #expect(try await commands.run("account", "list", "--json").output.contains(#""feed_changes_pending":2"#))
      #expect(server.feeds == ["News/Kursiv & co https://a.example/feed"])
      #expect(try await commands.run("sync").output == "Home: 0 new articles, 2 changes of feeds sent.\n")
      #expect(server.feeds == ["Region/The Spectator https://a.example/feed"])
      // Without a terminal it stays on the server.
      let removed = try await commands.run("remove", "The Spectator")
      #expect(removed.errors.contains("The Spectator stays at Home"))
      _ = try await commands.run("sync")
      #expect(server.feeds.count == 1)
    }
  }

  /// Killed when the server has done the first, second … request of a push with changes of feeds, and of the pull after it.
  @Test(arguments: 1...25) func aKilledSyncWithChangesOfFeedsLosesNothing(_ requests: Int) async throws {
    try await Commands.inNewHome { commands in
      let server = try GReaderServer(.freshRSS)
      let item = "<item><guid>g</guid><title>Item</title><description>Text.</description></item>"
      let feed = try TestServer { _ in
        .init(body: "<rss version=\"2.0\"><channel><title>New</title>\(item)</channel></rss>")
      }
      for number in 0..<20 { server.publish("t\(number)") }
      _ = try await commands.run(
        "account", "add", "greader", server.address, "--user", "alice", "--name", "Home", "--password-stdin", "--yes",
        stdin: "s3cret\n")
      #expect(try await commands.run("sync").status == 0)
      _ = try await commands.run("feed", "Kursiv", "--name", "The Spectator", "--folder", "Home/Region")
      _ = try await commands.run("add", feed.address("/feed"), "--account", "Home")
      _ = try await commands.run("mark", "1", "2", "3", "--read")
      _ = try await commands.run("mark", "3", "--star")
      try commands.cutOff(["sync"], when: { server.requests.count }, reaches: server.requests.count + requests)
      #expect(try await commands.run("check").status == 0)
      server.publish("late")
      server.mark("t9", isStarred: true)
      try commands.cutOff(["sync"], when: { server.requests.count }, reaches: server.requests.count + requests)
      #expect(try await commands.run("check").status == 0)
      for _ in 0..<2 { #expect(try await commands.run("sync").status == 0) }
      #expect(server.feeds.count == 2)
      #expect(server.feeds.contains("Region/The Spectator https://a.example/feed"))
      #expect(server.marks.filter { $0.contains(" read") }.count == 3)
      #expect(server.marks.filter { $0.contains(" starred") }.count == 2)
      #expect(try await commands.run("list", "--limit", "100").lines.count == 22)
      #expect(try await commands.run("list", "--unread", "--limit", "100").lines.count == 19)
      let account = try await commands.run("account", "list", "--json").output
      #expect(account.contains(#""pending":0,"accepted":0"#) && account.contains(#""feed_changes_pending":0"#))
    }
  }

  @Test func unsubscribingOnTheServerIsAskedFor() async throws {
    try await Commands.inNewHome { commands in
      let server = try NextcloudServer()
      server.follow("https://b.example/feed")
      _ = try await commands.run(
        "account", "add", "nextcloud", server.address, "--user", "alice", "--name", "Home", "--password-stdin", "--yes",
        stdin: "s3cret\n")
      #expect(try await commands.run("remove", "Kursiv", "--server").status == 0)
      #expect(server.feeds.count == 2)
      #expect(try await commands.run("sync").status == 0)
      #expect(server.feeds == ["New https://b.example/feed"])
    }
  }
}
