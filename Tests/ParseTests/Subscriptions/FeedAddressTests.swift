import Testing

@testable import Parse

/// Addresses in a list of feeds that a person did not write.
@Suite struct FeedAddressTests {
  private func refusal(_ address: String, allowsFiles: Bool = false) -> String? {
    do throws(FeedAddress.Refusal) {
      _ = try FeedAddress.vetted(address, allowsFiles: allowsFiles)
      return nil
    } catch { return error.why }
  }

  @Test(arguments: [
    ("https://a.example/feed", "https://a.example/feed"), ("HTTP://A.example/feed", "HTTP://A.example/feed"),
    (" https://a.example/feed\n", "https://a.example/feed"),
    ("feed://a.example/x", "http://a.example/x"), ("feed:https://a.example/x", "https://a.example/x"),
    ("FEED:https://a.example/x", "https://a.example/x"),
    ("gemini://a.example/", "gemini://a.example/"), ("gopher://a.example/", "gopher://a.example/"),
    ("https://a.example/a b", "https://a.example/a%20b"),
    ("https://a.example/\u{202E}x", "https://a.example/%E2%80%AEx"),
    ("https://me:pw@a.example/", "https://me:pw@a.example/"),
  ])
  func anAddressOfTheWebIsKept(_ address: String, _ kept: String) throws {
    #expect(try FeedAddress.vetted(address) == kept)
    #expect(try FeedAddress.vetted(kept) == kept && FeedAddress.vetted(address, allowsFiles: true) == kept)
  }

  @Test(arguments: ["", " ", "\n\t"]) func nothingIsNoAddress(_ address: String) {
    #expect(refusal(address) == "it names no address")
  }

  @Test(arguments: [
    "exec:feed", "EXEC:feed", "filter:x:https://a.example/", "|feed", "$(feed)", "`feed`", "!feed", "feed:exec:feed",
    " exec:feed",
  ])
  func aCommandIsNeverImported(_ address: String) {
    let shown = address.hasPrefix("feed:exec") ? "exec:feed" : address.trimmed
    #expect(refusal(address) == "“\(shown)” would run a command, and importing a list never runs anything")
  }

  @Test(arguments: [
    "a.example", "/feed.xml", "//a.example/", "ftp://a.example/", "file:///etc/passwd", "mailto:a@b.example",
    "javascript:x", "data:text/xml,x", "https:///x", "query:x:y",
    "feed:feed:https://a.example/", "edition:", "C:\\feed.xml",
  ])
  func whatCannotBeFetchedIsRefused(_ address: String) {
    #expect(refusal(address) == "“\(address)” is no address that a feed can be fetched from")
  }

  @Test func aPasswordIsNotPartOfAMessage() {
    #expect(
      refusal("ftp://bob:s3cret@h.example/x") == "“ftp://h.example/x” is no address that a feed can be fetched from")
    let long = "ftp://bob:" + String(repeating: "s3cret", count: 20) + "@h.example/"
    #expect(refusal(long) == "“ftp://h.example/” is no address that a feed can be fetched from")
    #expect(
      refusal("exec:get http://bob:s3cret@h.example/")?.hasPrefix("“exec:get http://h.example/” would run") == true)
  }

  @Test func aLongAddressIsCutInItsMessage() {
    let (most, more) = (String(repeating: "x", count: 80), String(repeating: "x", count: 81))
    #expect(refusal(most) == "“\(most)” is no address that a feed can be fetched from")
    #expect(refusal(more) == "“\(more.prefix(79))…” is no address that a feed can be fetched from")
    #expect(refusal("x\u{1B}[31my\nz") == "“xy z” is no address that a feed can be fetched from")
  }

  @Test func inAListOfOnesOwnFilesAndCommandsAreKept() throws {
    #expect(try FeedAddress.vetted("file:///home/aru/feed.xml", allowsFiles: true) == "file:///home/aru/feed.xml")
    #expect(refusal("file://server/feed.xml", allowsFiles: true) != nil)
    #expect(try FeedAddress.vetted("exec:~/bin/feed 'a b'", allowsFiles: true) == "exec:~/bin/feed 'a b'")
    #expect(
      refusal("|feed", allowsFiles: true) == "“|feed” would run a command, and importing a list never runs anything")
  }

  @Test(arguments: [
    ("exec:a | b", "its command needs a shell, which newsband never runs; put it into a script of its own"),
    ("exec:", "it names no command"),
    ("filter:clean", "it names no address of http or https behind its command"),
    ("exec:a 'b", "a quotation mark in its command is not closed"),
  ])
  func aCommandThatCannotRunSaysWhy(_ address: String, _ why: String) {
    #expect(refusal(address, allowsFiles: true) == "“\(address)” cannot be followed: \(why)")
  }

  @Test func aCommandThatCannotBeShownIsRefused() {
    #expect(
      refusal("exec:a\u{202E}b", allowsFiles: true)
        == "“exec:ab” cannot be followed: its command has characters that cannot be shown")
  }
}
