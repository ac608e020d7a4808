import Foundation
import TestKit
import Testing

/// Keys of one's own and the palette, in a terminal.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct KeysTests {
  private let config = """
    [keys]
    next = ["x", "g n"]
    star = "ctrl-s"
    "g t" = "sort-by title"

    """

  @Test(arguments: [(80, 24), (60, 15), (40, 12)])
  func threeKeysAreBoundAnewAndThePaletteRunsACommand(_ width: Int, _ height: Int) async throws {
    try await Tmux.open(width: width, height: height) { terminal in
      try terminal.home.write("band.motion = false\n" + config, to: "config/newsband/config.toml")
      try await terminal.enter("newsband")
      try await terminal.wait(for: "the first article") { $0.contains { $0.hasPrefix("▌• Tash") } }
      try await terminal.press("x")
      try await terminal.wait(for: "the second article") { $0.contains { $0.hasPrefix("▌• Amer") } }
      try await terminal.press("C-s")
      try await terminal.wait(for: "★")
      try await terminal.press("g")
      try await terminal.wait(for: "sort the list by: title")
      try await terminal.press("t")
      try await terminal.wait(for: "the notice") { $0.has("title") && !$0.has("sort the list by: title") }
      try await terminal.type(":ЫЩКЕ-ин аууv")
      try await terminal.press("C-u")
      try await terminal.type("show-help")
      try await terminal.wait(for: "▌ This help")
      try await terminal.press("Enter")
      try await terminal.wait(for: "Moving")
      try await terminal.press("Escape")
      try await terminal.wait(for: "the list") { !$0.has("Keys:") }
      try await terminal.press("Q")
      try await terminal.wait(for: "[2:0]$")
    }
  }

  @Test(arguments: [(80, 24), (60, 15), (40, 12)])
  func articlesAreSelectedStarredTogetherAndGivenToAProgram(_ width: Int, _ height: Int) async throws {
    try await Tmux.open(width: width, height: height) { terminal in
      let out = terminal.home.path("titles")
      try terminal.home.write(
        """
        band.motion = false
        [[commands]]
        name = "Digest"
        key = "g s"
        run = ["sh", "-c", "cat > \(out).new && mv \(out).new \(out)"]
        over = "selected"
        input = "json"
        output = "status"

        """, to: "config/newsband/config.toml")
      try await terminal.enter("newsband")
      try await terminal.wait(for: "the first article") { $0.contains { $0.hasPrefix("▌• Tash") } }
      try await terminal.press("*")
      try await terminal.press("IC")
      try await terminal.wait(for: "both signs") { $0.count { $0.hasPrefix("✓") } == 2 && $0.has("2 selected") }
      try await terminal.press("s")
      try await terminal.wait(for: "2 articles starred")
      try await terminal.type("gs")
      try await terminal.wait(for: "the end of the program") { $0.has("Digest: done.") }
      let feed = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: out))) as? [String: Any]
      let titles = (feed?["items"] as? [[String: Any]])?.compactMap { $0["title"] as? String } ?? []
      #expect(titles.count == 2 && titles.first?.hasPrefix("Tash") == true, "\(titles)")
      try await terminal.press("u")
      try await terminal.wait(for: "2 articles no longer starred")
      try await terminal.press("Escape")
      try await terminal.wait(for: "no sign") { !$0.has("✓") && !$0.has("selected") }
      try await terminal.press("Q")
      try await terminal.wait(for: "[2:0]$")
    }
  }

  @Test func theCommandLinePrintsTheKeysAndTheirMistakes() async throws {
    let home = try Folder()
    defer { home.remove() }
    try home.write("[keys]\nnext = \"x\"\nfrist = \"y\"\n", to: "config/newsband/config.toml")
    let outcome = try await run(["keys"], environment: home.environment)
    #expect(outcome.status == 1 && outcome.output.contains("everywhere\tx\tnext\t"))
    #expect(outcome.errors.contains("line 3: no command or key \"frist\"; perhaps first."))
    let json = try await run(["keys", "--json", "--place", "links"], environment: home.environment)
    #expect(json.output.contains("\"command\":\"next\""))
    let wrong = try await run(["keys", "--place", "lits"], environment: home.environment)
    #expect(wrong.status == 64)
  }
}
