import Foundation

/// A real Coldsweat (https://pypi.org/project/coldsweat/), which speaks the Fever API, on 127.0.0.1. It follows one feed in
/// the folder News. It is stopped by its process id.
package final class ColdsweatServer {
  package static let user = "alice@example.org"
  package static let password = "apipassword12"

  /// The program where `make test` puts it; nil where it is missing.
  private static let program: URL? = {
    var folder = TestKit.program.deletingLastPathComponent()
    while folder.lastPathComponent != ".build", folder.path != "/" { folder.deleteLastPathComponent() }
    let file = folder.appending(path: "coldsweat/bin/coldsweat")
    return FileManager.default.isExecutableFile(atPath: file.path) ? file : nil
  }()

  package static var isPossible: Bool { program != nil }

  /// Without the path of the API.
  package var address: String { "http://127.0.0.1:\(port.number)" }
  private let folder: Folder
  private let feed: ServerDouble<String>
  private let port: LocalPort
  private var server: pid_t?

  /// Has fetched the feed and can be asked when this returns.
  package init(feed text: String) async throws {
    folder = try Folder()
    feed = try ServerDouble(text) { _, text in
      TestServer.Reply("200 OK", ["Content-Type: application/rss+xml"], body: text)
    }
    port = try LocalPort()
    try folder.write(
      """
      <opml version="2.0"><body><outline text="News">
      <outline type="rss" text="Kursiv" xmlUrl="\(feed.address)/feed.xml"/></outline></body></opml>
      """, to: "list.opml")
    do {
      try await command("setup", ColdsweatServer.user, "-p", ColdsweatServer.password)
      try await command("import", folder.path("list.opml"), ColdsweatServer.user, "-f")
      guard let program = ColdsweatServer.program else { throw CommandFailed(description: "Coldsweat is missing") }
      server = try start(
        ["run", "-h", "127.0.0.1", "-p", String(port.number)], of: program, in: folder, environment: environment)
      let deadline = ContinuousClock.now + .seconds(30)
      while !port.isListening {
        guard ContinuousClock.now < deadline else {
          throw CommandFailed(description: "Coldsweat does not listen: \(try folder.text("2"))")
        }
        try await Task.sleep(for: .milliseconds(20))
      }
    } catch {
      await stop()
      throw error
    }
  }

  /// Gives the feed another text, and has it fetched. Coldsweat asks a feed every three minutes at most; here it forgets when
  /// it did last.
  package func publish(_ text: String) async throws {
    feed.change { $0 = text }
    let sql = "update feeds set last_checked_on = null, last_updated_on = null, etag = ''"
    let script =
      "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()"
    let outcome = try await run(
      ["-c", script, folder.path("instance.db"), sql], of: URL(filePath: "/usr/bin/python3"), environment: environment)
    guard outcome.status == 0 else { throw CommandFailed(description: outcome.errors) }
    try await command("fetch")
  }

  package func stop() async {
    if let server {
      kill(server, SIGTERM)
      _ = await end(of: server)
    }
    server = nil
    folder.remove()
  }

  /// It asks an icon service on the internet for each feed: through a proxy that nothing listens at.
  private var environment: [String: String] {
    let database = "sqlite:///\(folder.path("instance.db"))"
    return folder.environment.merging([
      "no_proxy": "127.0.0.1", "http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9",
      "FLASK_SECRET_KEY": "x", "FLASK_DATABASE_URL": database, "DATABASE_URL": database,
    ]) { $1 }
  }

  private func command(_ arguments: String...) async throws {
    guard let program = ColdsweatServer.program else { throw CommandFailed(description: "Coldsweat is missing") }
    let outcome = try await run(arguments, of: program, environment: environment)
    guard outcome.status == 0 else { throw CommandFailed(description: "coldsweat \(arguments): \(outcome.errors)") }
  }
}
