import Model
import Testing

@testable import Fetch

@Test(
  arguments: [
    ("https://a.example/feed", "https://a.example/feed", nil),
    ("a.example/feed", "https://a.example/feed", "http://a.example/feed"),
    (" https://a.example/feed\n", "https://a.example/feed", nil),
    ("<https://a.example/feed>", "https://a.example/feed", nil),
    ("\u{FEFF}\"https://a.example/\" ", "https://a.example/", nil),
    ("URL: https://a.example/", "https://a.example/", nil),
    ("feed://a.example/feed", "https://a.example/feed", "http://a.example/feed"),
    ("FEED://a.example/feed?x=1&y=2", "https://a.example/feed?x=1&y=2", "http://a.example/feed?x=1&y=2"),
    ("feed:https://a.example/feed", "https://a.example/feed", nil),
    ("feed:a.example", "https://a.example", "http://a.example"),
    ("pcast://a.example/p", "https://a.example/p", "http://a.example/p"),
    ("//a.example/x", "https://a.example/x", "http://a.example/x"),
    ("http:/a.example/", "http://a.example/", nil), ("HTTP://A.example/", "http://A.example/", nil),
    ("a.example:8080/x", "https://a.example:8080/x", "http://a.example:8080/x"),
    ("localhost:8080", "https://localhost:8080", "http://localhost:8080"),
    ("me:pass@a.example/x", "https://me:pass@a.example/x", "http://me:pass@a.example/x"),
    (
      "a.example/feed?of=https://b.example/", "https://a.example/feed?of=https://b.example/",
      "http://a.example/feed?of=https://b.example/"
    ),
    ("https://a.example/with space", "https://a.example/with space", nil),
    ("новости.example", "https://новости.example", "http://новости.example"),
  ] as [(String, String, String?)])
func anAddressIsTakenAsItIsTyped(_ typed: String, _ address: String, _ plain: String?) throws {
  let read = try TypedAddress(typed)
  #expect(read.address == address)
  #expect(read.plain == plain)
}

@Test(arguments: [
  "", " ", "<>", "feed:", "feed://", "feed:feed:feed:", "ftp://a.example/", "file:///etc/passwd", "exec:ls",
  "javascript:alert(1)",
  "https://", "https:///x", "http:////x", "MAILTO:a@b.example", "sip:a@b.example", "javascript:a@b.example",
  "tel:+77@x", "https://exa mple.org/", "https://a.example:port/", "mailto:a@b.example", "[::1", "a..b",
])
func anAddressThatCannotBeFetchedIsRefused(_ typed: String) {
  #expect(throws: Problem.self) { try TypedAddress(typed) }
}
