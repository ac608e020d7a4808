import Foundation

/// nginx on 127.0.0.1, over TLS and HTTP/2: it serves the files of a folder, and writes down who asked.
package final class Nginx {
  private let port: LocalPort
  private let folder: Folder
  private var process: pid_t?

  private static let executable = URL(filePath: "/usr/sbin/nginx")
  package static let isInstalled = FileManager.default.isExecutableFile(atPath: executable.path)

  /// A request that was answered.
  package struct Asked: Equatable, Sendable {
    /// The number of the connection, the same for all that came over it.
    package let connection: String
    /// "HTTP/2.0"
    package let version: String
    package let path: String
  }

  /// Serves the files in `files` of the folder, to all or to those with a password ("me:s3cret"), or redirects all to
  /// another address for good, or hands all on to a server in the open. Returns when it can be asked.
  package init(
    in folder: Folder, _ pair: Certificates.Pair, password: String? = nil, redirect: String? = nil,
    proxy: String? = nil
  ) async throws {
    self.folder = folder
    port = try LocalPort()
    try folder.write(
      configuration(pair, hasPassword: password != nil, redirect: redirect, proxy: proxy), to: "nginx.conf")
    if let password { try folder.write(password.replacing(":", with: ":{PLAIN}") + "\n", to: "passwords") }
    process = try start(
      ["-c", folder.path("nginx.conf"), "-e", folder.path("error.log")], of: Nginx.executable, in: folder,
      environment: folder.environment)
    let deadline = ContinuousClock.now + .seconds(20)
    while !port.isListening {
      guard ContinuousClock.now < deadline else {
        try await stop()
        throw CommandFailed(description: "nginx does not listen: \(try folder.text("error.log"))")
      }
      // A breath between two looks, so that the server that is waited for gets the processor.
      try await Task.sleep(for: .milliseconds(10))
    }
  }

  /// "https://127.0.0.1:40123/feed.xml"
  package func address(_ path: String) -> String { "https://127.0.0.1:\(port.number)\(path)" }

  /// Ends the server, by its number, when it has answered what was asked; gives what that was, in order.
  @discardableResult
  package func stop() async throws -> [Asked] {
    guard let process else { return [] }
    self.process = nil
    kill(process, SIGQUIT)
    _ = await end(of: process)
    return try folder.text("access.log").split(separator: "\n").map { line in
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 3 else { throw CommandFailed(description: "nginx wrote: \(line)") }
      return Asked(connection: words[0], version: words[1], path: words[2])
    }
  }

  /// One process, in the foreground, with all that it writes in its folder.
  private func configuration(_ pair: Certificates.Pair, hasPassword: Bool, redirect: String?, proxy: String?) -> String
  {
    var places = ""
    for name in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"] {
      places += "\(name)_temp_path \(folder.path(name)); "
    }
    let (log, files, process) = (folder.path("access.log"), folder.path("files"), folder.path("nginx.pid"))
    return """
      daemon off; master_process off; pid \(process);
      events { worker_connections 64; }
      http {
        log_format asked '$connection $server_protocol $uri';
        access_log \(log) asked;
        \(places)
        default_type application/rss+xml;
        server {
          listen 127.0.0.1:\(port.number) ssl http2;
          ssl_certificate \(pair.certificate); ssl_certificate_key \(pair.key);
          root \(files);
          \(hasPassword ? "auth_basic tests; auth_basic_user_file \(folder.path("passwords"));" : "")
          \(redirect.map { "return 301 \($0);" } ?? "")
          \(proxy.map { "location / { proxy_pass \($0); }" } ?? "")
        }
      }
      """
  }
}
