import Foundation

/// Paths of files, by the XDG Base Directory Specification 0.8 (https://specifications.freedesktop.org/basedir).
struct Places: Sendable {
  private let environment: [String: String]

  init(_ environment: [String: String]) {
    self.environment = environment
  }

  var config: String { folder("XDG_CONFIG_HOME", else: ".config") + "/newsband/config.toml" }
  /// The folder of themes as files.
  var themes: String { folder("XDG_CONFIG_HOME", else: ".config") + "/newsband/themes" }
  var store: String { folder("XDG_DATA_HOME", else: ".local/share") + "/newsband/newsband.sqlite" }

  /// The folder of the secrets of accounts. Not beside the store: people copy that, and give it away.
  var secrets: String { folder("XDG_STATE_HOME", else: ".local/state") + "/newsband/accounts" }

  /// The id of this machine, where the system has none.
  var machine: String { folder("XDG_STATE_HOME", else: ".local/state") + "/newsband/machine" }

  /// The path with a leading ~/ resolved.
  func expanded(_ path: String) -> String {
    path.hasPrefix("~/") ? home + path.dropFirst() : path
  }

  /// A path that was typed in a shell: a relative one starts at the working directory.
  func absolute(_ path: String) -> String {
    Places.isRooted(path) ? expanded(path) : URL(filePath: path).standardizedFileURL.path
  }

  /// The path with ~/ for the home folder, for people.
  func shortened(_ path: String) -> String {
    path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.count) : path
  }

  @Sendable static func isRooted(_ path: String) -> Bool {
    path.hasPrefix("/") || (path.hasPrefix("~/") && path.count > 2)
  }

  private var home: String {
    environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? FileManager.default.homeDirectoryForCurrentUser.path
  }

  /// Nil for a relative path in a variable, as the specification says.
  private func folder(_ variable: String, else usual: String) -> String {
    environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/" + usual
  }
}
