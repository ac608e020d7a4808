import Foundation

/// A folder of its own for one test.
package struct Folder: Sendable {
  package let url: URL

  package init() throws {
    // Short: the path of a socket in it may have 107 bytes.
    url = URL(filePath: "/tmp/newsband-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  package func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes a file, with the folders around it.
  package func write(_ text: String, to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Writes a shell script that can be run, with "#!/bin/sh" above it; returns its path.
  ///
  /// Another program writes it. This one starts programs in many threads: a file that it has open to write may be open in a
  /// program that is just being started, and Linux starts no file that is open to write ("Text file busy").
  @discardableResult package func writeProgram(_ script: String, to name: String) throws -> String {
    let work = try Folder()
    defer { work.remove() }
    try work.write("#!/bin/sh\n\(script)\n", to: "0")
    let child = try start(
      ["-c", "mkdir -p \"${1%/*}\" && cat > \"$1\" && chmod 755 \"$1\"", "sh", path(name)],
      of: URL(filePath: "/bin/sh"),
      in: work, environment: ["PATH": "/usr/bin:/bin"])
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1 && errno == EINTR {}
    guard status == 0 else { throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path(name)]) }
    return path(name)
  }

  package func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }

  package func remove() {
    do { try FileManager.default.removeItem(at: url) } catch { print("Left behind: \(url.path), \(error)") }
  }

  /// An environment in which nothing of the person's who runs the tests is seen: this folder is the home.
  package var environment: [String: String] {
    [
      "HOME": url.path, "XDG_CONFIG_HOME": path("config"), "XDG_DATA_HOME": path("data"),
      "XDG_STATE_HOME": path("state"), "XDG_CACHE_HOME": path("cache"), "LC_ALL": "C.UTF-8", "TZ": "UTC",
      "TERM": "tmux-256color", "NEWSBAND_RATES": "none",
      "PATH": "\(program.deletingLastPathComponent().path):/usr/local/bin:/usr/bin:/bin",
    ]
  }
}
