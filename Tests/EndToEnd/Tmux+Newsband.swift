import TestKit
import Testing

extension Tmux {
  /// Opens newsband with a band that stands, and waits until its screen is there; gives the screen.
  @discardableResult
  func openNewsband(_ command: String = "newsband", config: String = "") async throws -> [String] {
    try home.write("band.motion = false\n" + config, to: "config/newsband/config.toml")
    try await enter(command)
    // The counts of the days come behind the first screen.
    return try await wait(for: "the unread, and the day of the edition with its count") { screen in
      screen.has(" unread") && !screen.contains { $0.contains(/^ +\w+ 11 December 2025(?! . \d)/) }
    }
  }

  /// Waits until the screen is the same as an earlier one.
  func wait(forSame earlier: [String]) async throws {
    try await wait(for: "The screen as before") { $0 == earlier }
  }
}

extension [String] {
  func has(_ text: String) -> Bool { contains { $0.contains(text) } }
}
