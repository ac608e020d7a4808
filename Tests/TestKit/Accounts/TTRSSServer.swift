import Foundation
import Synchronization

/// A real tt-rss on 127.0.0.1, with a PostgreSQL of its own, both from Debian's packages. It is stopped by its process ids.
///
/// User and password are admin and password. It fetches http://feeds.example/NAME.xml, which a small proxy here answers:
/// tt-rss fetches nothing from loopback addresses.
package final class TTRSSServer {
  private static let programs = "/usr/lib/postgresql/15/bin"
  private static let source = "/usr/share/tt-rss/www"
  private static let schema = "/usr/share/dbconfig-common/data/tt-rss/install/pgsql"

  /// PostgreSQL refuses to run as root, so root is needed to become another user.
  package static let isPossible =
    geteuid() == 0
    && [source, schema, "/usr/bin/php", "\(programs)/initdb"].allSatisfy { FileManager.default.fileExists(atPath: $0) }

  /// The base address of the API.
  package var address: String { "http://127.0.0.1:\(port.number)/api" }
  private let folder: Folder
  private let proxy: TestServer
  private let feeds: Feeds
  private let port: LocalPort
  private var php: pid_t?

  /// The texts of the feeds, which the proxy reads from any thread.
  private final class Feeds: Sendable {
    let texts = Mutex<[String: String]>([:])
  }

  /// Returns when the server can be asked.
  package init() async throws {
    let feeds = Feeds()
    self.feeds = feeds
    folder = try Folder()
    proxy = try TestServer { asked in
      let name = String(asked.path.split(separator: "/").last ?? "")
      guard let text = feeds.texts.withLock({ $0[name] }) else { return TestServer.Reply("404 Not Found") }
      return TestServer.Reply("200 OK", ["Content-Type: application/rss+xml"], body: text)
    }
    port = try LocalPort()
    try await startDatabase()
    try await install()
    php = try start(
      [
        "-d", "display_errors=0", "-d", "session.save_path=\(folder.path("lock"))", "-S", "127.0.0.1:\(port.number)",
        "-t",
        folder.path("www"),
      ],
      of: URL(filePath: "/usr/bin/php"), in: folder, environment: folder.environment)
    let deadline = ContinuousClock.now + .seconds(30)
    while !port.isListening {
      guard ContinuousClock.now < deadline else {
        await stop()
        throw CommandFailed(description: "tt-rss does not listen: \(try folder.text("2"))")
      }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  /// Sets the text of http://feeds.example/NAME. tt-rss keeps what it fetched for half a minute; here it does not.
  package func publish(_ text: String, as name: String) async throws {
    feeds.texts.withLock { $0[name] = text }
    try await shell("/bin/sh", ["-c", "rm -rf \(folder.path("cache"))/simplepie/* \(folder.path("cache"))/feeds/*"])
  }

  /// Runs SQL in its database: what another client, or a person in the browser, would have done.
  @discardableResult
  package func sql(_ text: String) async throws -> String {
    try await shell(
      "/usr/bin/psql",
      ["-q", "-t", "-A", "-h", folder.path("db"), "-U", "postgres", "-d", "ttrss", "-c", text])
  }

  package func stop() async {
    if let php {
      kill(php, SIGTERM)
      _ = await end(of: php)
    }
    php = nil
    _ = try? await shell("/sbin/runuser", ["-u", "postgres", "--"] + control(["-m", "immediate", "stop"]))
    folder.remove()
  }
}

extension TTRSSServer {
  private func control(_ arguments: [String]) -> [String] {
    ["\(TTRSSServer.programs)/pg_ctl", "-D", folder.path("db/pg"), "-w"] + arguments
  }

  private func startDatabase() async throws {
    chmod(folder.url.path, 0o755)
    let place = folder.path("db")
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try await shell("/bin/chown", ["postgres", place])
    try await shell(
      "/sbin/runuser",
      [
        "-u", "postgres", "--", "\(TTRSSServer.programs)/initdb", "-D", "\(place)/pg", "-A", "trust", "-U", "postgres",
        "--no-sync", "--locale=C.UTF-8",
      ])
    // It listens on a socket in its folder and on no port, which another program could have.
    let options = "-c listen_addresses= -c unix_socket_directories=\(place) -c fsync=off"
    do {
      try await shell(
        "/sbin/runuser", ["-u", "postgres", "--"] + control(["-o", options, "-l", "\(place)/log", "start"]))
    } catch {
      throw CommandFailed(description: "\(error)\n\((try? folder.text("db/log")) ?? "It wrote no log.")")
    }
  }

  private func install() async throws {
    try await shell("/bin/sh", ["-c", "cp -rL \(TTRSSServer.source) \(folder.path("www")) 2>/dev/null; true"])
    try await shell("/bin/rm", ["-rf", folder.path("www/config.php"), folder.path("www/feed-icons")])
    for name in ["www/feed-icons", "lock"]
      + ["images", "upload", "export", "js", "simplepie", "feeds"].map({ "cache/\($0)" })
    {
      try FileManager.default.createDirectory(at: folder.url.appending(path: name), withIntermediateDirectories: true)
    }
    try folder.write(configuration, to: "www/config.php")
    let connection = ["-q", "-h", folder.path("db"), "-U", "postgres"]
    try await shell("/usr/bin/psql", connection + ["-c", "create database ttrss"])
    try await shell("/usr/bin/psql", connection + ["-d", "ttrss", "-f", TTRSSServer.schema])
    // The schema has the user; its API is off until somebody switches it on.
    try await sql("insert into ttrss_user_prefs (owner_uid, pref_name, value) values (1, 'ENABLE_API_ACCESS', 'true')")
  }

  private var configuration: String {
    let values: [(String, String)] = [
      ("DB_TYPE", "'pgsql'"), ("DB_HOST", "'\(folder.path("db"))'"), ("DB_PORT", "''"), ("DB_USER", "'postgres'"),
      ("DB_NAME", "'ttrss'"), ("DB_PASS", "''"), ("MYSQL_CHARSET", "'UTF8'"),
      ("SELF_URL_PATH", "'http://127.0.0.1:\(port.number)/'"), ("SINGLE_USER_MODE", "false"),
      ("SIMPLE_UPDATE_MODE", "false"),
      ("PHP_EXECUTABLE", "'/usr/bin/php'"), ("LOCK_DIRECTORY", "'\(folder.path("lock"))'"),
      ("CACHE_DIR", "'\(folder.path("cache"))'"), ("ICONS_DIR", "'feed-icons'"), ("ICONS_URL", "'feed-icons'"),
      ("AUTH_AUTO_CREATE", "true"), ("AUTH_AUTO_LOGIN", "true"), ("FORCE_ARTICLE_PURGE", "0"),
      ("ENABLE_REGISTRATION", "false"), ("REG_NOTIFY_ADDRESS", "'x@y'"), ("REG_MAX_USERS", "10"),
      ("SESSION_COOKIE_LIFETIME", "86400"), ("SMTP_FROM_NAME", "'t'"), ("SMTP_FROM_ADDRESS", "'t@y'"),
      ("DIGEST_SUBJECT", "'d'"), ("CHECK_FOR_UPDATES", "false"), ("ENABLE_GZIP_OUTPUT", "false"),
      ("PLUGINS", "'auth_internal, note'"), ("LOG_DESTINATION", "''"), ("CONFIG_VERSION", "26"),
      ("_HTTP_PROXY", "'\(proxy.address(""))'"),
    ]
    return "<?php\n" + values.map { "define('\($0)', \($1));\n" }.joined()
  }

  /// Throws what it wrote on standard error when it fails.
  @discardableResult
  private func shell(_ program: String, _ arguments: [String]) async throws -> String {
    var environment = folder.environment
    environment["PATH"] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
    let outcome = try await run(arguments, of: URL(filePath: program), environment: environment)
    guard outcome.status == 0 else { throw CommandFailed(description: "\(program): \(outcome.errors)") }
    return outcome.output
  }
}
