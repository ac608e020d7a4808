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
