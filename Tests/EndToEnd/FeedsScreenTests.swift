import Foundation
import TestKit
import Testing

private func rss(_ titles: String...) -> String {
  let items = titles.map { title in
    "<item><guid>\(title)</guid><title>\(title)</title><link>http://127.0.0.1/\(title)</link>"
      + "<description>Text.</description></item>"
  }
  return "<rss version=\"2.0\"><channel><title>Kursiv</title>" + items.joined() + "</channel></rss>"
}

@Suite(.enabled(if: Tmux.isInstalled)) struct FeedsOnTheScreen {
  @Test func aFeedIsAddedReadGivenUpAndTakenBack() async throws {
    let server = try TestServer { _ in .init(body: rss("Fresh from the web", "Older from the web")) }
    try await Tmux.open { tmux in
      try await tmux.openNewsband()
      try await tmux.press("a")
      try await tmux.wait(for: "Add feeds")
      try await tmux.type(server.address("/feed"))
      try await tmux.press("Enter")
      try await tmux.wait(for: "Kursiv: 2 new articles.")
      try await tmux.wait(for: "Fresh from the web")
      try await tmux.press("F")
      try await tmux.press("G")
      try await tmux.press("D")
      try await tmux.wait(for: "D again removes Kursiv")
      try await tmux.press("D")
      try await tmux.wait(for: "Kursiv removed")
      try await tmux.press("u")
      try await tmux.wait(for: "Undone: Kursiv removed.")
    }
  }

  @Test func anAddressOnTheCommandLineIsFollowed() async throws {
    let server = try TestServer { _ in .init(body: rss("Fresh from the web")) }
    try await Tmux.open { tmux in
      try await tmux.enter("newsband open \(server.address("/feed"))")
      try await tmux.wait(for: "Kursiv: 1 new article.")
    }
  }

  @Test func withoutANetworkNothingNags() async throws {
    try await Tmux.open(environment: ["https_proxy": "http://127.0.0.1:1", "http_proxy": "http://127.0.0.1:1"]) {
      tmux in
      try await tmux.openNewsband()
      let screen = try await tmux.screen()
      #expect(screen.has("a add feeds"))
      #expect(!screen.has("Could not"))
    }
  }
}
