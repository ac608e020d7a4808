import Foundation
import TestKit
import Testing

/// The bytes of pictures: each stands between the two sequences of synchronized output (mode 2026).
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct SynchronizedOutputTests {
  private static let (begins, ends) = ("\u{1B}[?2026h", "\u{1B}[?2026l")

  /// The bytes that newsband wrote to its terminal while keys were pressed, as script(1) recorded them.
  private func bytes(_ keys: String...) async throws -> String {
    var recorded = ""
    try await Tmux.open { terminal in
      let file = terminal.home.path("bytes")
      try await terminal.openNewsband("script -qfc newsband \(file)")
      for key in keys {
        let before = try await terminal.screen()
        try await terminal.press(key)
        try await terminal.wait(for: "another screen") { $0 != before }
      }
      try await terminal.press("Q")
      _ = try await terminal.status(ofCommand: 1)
      recorded = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
    }
    return recorded
  }

  @Test func everyPictureBeginsAndEndsOnceAndNothingOfItIsOutside() async throws {
    let text = try await bytes("j", "Down", "?", "Escape")
    let pictures = text.components(separatedBy: Self.begins).dropFirst()
    #expect(pictures.count >= 5)
    for picture in pictures {
      let parts = picture.components(separatedBy: Self.ends)
      #expect(parts.count >= 2 && !parts[0].isEmpty, "a picture has a beginning, changes and an end")
      #expect(!parts.dropFirst().joined().contains("Tashkent"), "cells are inside")
    }
    #expect(text.components(separatedBy: Self.begins)[0].contains("Tashkent") == false)
  }
}
