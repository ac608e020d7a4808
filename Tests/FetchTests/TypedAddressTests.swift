import Model
import TestKit
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

@Test(arguments: 0..<10 as Range<UInt64>) func whateverIsTypedGivesAnAddressOfTheWebOrNone(_ seed: UInt64) {
  let pieces = [
    "https://", "http:", "//", "/", "feed:", "web+feed://", "URL:", "mailto:", "<", ">", "\"", "'", "“", "”", "«", "`",
    " ", "\n", "\u{FEFF}", "\u{200B}", "@", ":", ":80", ".", "a.example", "localhost", "новости.example", "?x=", "#y",
    "[::1]", "%41", "%", "\u{1B}", "\u{0}",
  ]
  var dice = Dice(seed: seed)
  var taken = 0
  for _ in 0..<300 {
    let count = Int.random(in: 0...6, using: &dice)
    let typed = (0..<count).compactMap { _ in pieces.randomElement(using: &dice) }.joined()
    guard let read = try? TypedAddress(typed) else { continue }
    taken += 1
    #expect(read.address.hasPrefix("http://") || read.address.hasPrefix("https://"), "\(typed.debugDescription)")
    if let plain = read.plain {
      #expect("https" + plain.dropFirst("http".count) == read.address, "\(typed.debugDescription)")
    }
    // An address that was completed is complete.
    let again = try? TypedAddress(read.address)
    #expect(again?.address == read.address && again?.plain == nil, "\(typed.debugDescription)")
  }
  #expect(taken > 15)
}
