import Model
import Testing

/// Addresses of feeds that a command makes.
@Suite struct ProgramFeedTests {
  @Test(arguments: [
    ("exec:feed", ["feed"]), ("EXEC:~/bin/feed --all", ["~/bin/feed", "--all"]),
    ("exec:feed 'two words' \"a \\\" b\" c\\ d \"\"", ["feed", "two words", "a \" b", "c d", ""]),
    (#"exec:grep "\d+ \" x""#, ["grep", #"\d+ " x"#]), ("exec:feed '$HOME `x` | y'", ["feed", "$HOME `x` | y"]),
    ("exec:feed https://a.example/x#y", ["feed", "https://a.example/x#y"]),
    ("exec: feed  --лента=қ ", ["feed", "--лента=қ"]),
  ])
  func aCommandIsItsArguments(_ address: String, _ arguments: [String]) throws {
    let feed = try ProgramFeed(address)
    #expect(feed.arguments == arguments && feed.filtered == nil)
  }

  @Test func aFilterHasTheAddressBehindItsLastColon() throws {
    let feed = try ProgramFeed("filter:clean --host a:b:https://b.example:8080/x?y=http://z.example/")
    #expect(feed.arguments == ["clean", "--host", "a:b"])
    #expect(feed.filtered == "https://b.example:8080/x?y=http://z.example/")
    #expect(feed.shown({ _ in "ADDRESS" }) == "clean --host a:b < ADDRESS")
  }

  @Test(arguments: [
    "exec:a | b", "exec:a; b", "exec:a && b", "exec:a > b", "exec:$(a)", "exec:`a`", "exec:\"$HOME\"", "exec:a *.xml",
    "exec:(a)",
    "exec:{a,b}", "exec:a # b", "exec:!!", "exec:a ~/[x]",
  ])
  func whatOnlyAShellCanDoIsRefused(_ address: String) {
    let refusal = #expect(throws: ProgramFeed.Refusal.self) { try ProgramFeed(address) }
    #expect(refusal?.why.contains("needs a shell") == true)
  }

  @Test(arguments: [
    "exec:", "exec:  ", "exec:''", "filter:clean", "filter::https://a.example/", "exec:'a", "exec:a\\",
    "https://a.example/", "exec",
  ])
  func anAddressWithoutAWholeCommandIsRefused(_ address: String) {
    #expect(throws: ProgramFeed.Refusal.self) { try ProgramFeed(address) }
  }
}
