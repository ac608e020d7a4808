import TestKit
import Testing

@testable import Parse

/// Schemes, and addresses that are written carelessly.
@Suite struct AddressSchemeTests {
  @Test(
    arguments: [
      ("https://a.example/", "https"), ("HTTP://a.example/", "HTTP"), ("mailto:a@b", "mailto"), ("urn:x", "urn"),
      ("view-source:x", "view-source"), ("a+b.c-1:x", "a+b.c-1"), ("C:/x", nil), ("1a:x", nil), (":x", nil),
      ("a/b:c", nil),
      ("a b:c", nil), ("", nil), ("éa:x", nil), ("//a.example", nil),
    ] as [(String, String?)])
  func aSchemeStandsBeforeTheFirstColon(_ address: String, _ scheme: String?) {
    #expect(Address.scheme(address) == scheme)
  }

  @Test(arguments: [
    ("http://a", true), ("https://a", true), ("HTTPS://a", true), ("http://", false), ("http:/", false),
    ("https://", false), ("ftp://a", false), ("a.example", false), ("/a", false), ("httpx://a", false),
  ])
  func onlyACompleteAddressIsOfTheWeb(_ address: String, _ isWeb: Bool) {
    #expect(Address.isWeb(address) == isWeb)
  }

  @Test(arguments: [
    ("a&amp;b", "a&b"), ("a&#38;b&#038;c", "a&b&c"), ("a&b", "a&b"), ("a&lt;b", "a&lt;b"), ("a&amp;amp;b", "a&amp;b"),
    ("a&#39;b", "a&#39;b"),
  ])
  func ampersandsThatWereEscapedTwiceComeBack(_ address: String, _ unescaped: String) {
    #expect(Address.unescaped(address) == unescaped)
  }

  @Test(arguments: [
    (" a ", "a"), ("a\nb", "ab"), ("\ta\r\n", "a"), ("a b", "a b"), ("\u{A0}a", "a"), ("a\u{7F}b", "ab"), ("é", "é"),
    ("a\u{85}b", "ab"), ("", ""), (" ", ""),
  ])
  func controlsAndBlanksAroundGo(_ address: String, _ clean: String) {
    #expect(Address.clean(address) == clean)
    #expect(Address.clean(clean) == clean)
  }

  @Test func aBaseAsLongAsMayBeIsOneAndALongerIsNone() {
    let host = "https://a.example/"
    let most = host + String(repeating: "x", count: 2048 - host.utf8.count - 1) + "/"
    #expect(most.utf8.count == 2048)
    #expect(Address.resolve("y", against: most) == most + "y")
    #expect(Address.resolve("y", against: most + "z") == "y")
  }

  /// A resolved address is complete, so that resolving it again changes nothing.
  @Test func resolvingTwiceIsResolvingOnce() {
    var dice = Dice(seed: 71)
    let pieces = ["a", "b", "/", "/", ".", "..", "?", "#", "&", "é", ":", "//", "x y", "%20", "../", "./"]
    for _ in 0..<2000 {
      let address = (0..<Int.random(in: 0...8, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
        .joined()
      for base in ["https://h.example/p/q?r#s", "https://h.example", "http://h.example/p/"] {
        let once = Address.resolve(address, against: base)
        #expect(Address.scheme(once) != nil, "\(address)")
        #expect(Address.resolve(once, against: base) == once, "\(address)")
        #expect(Address.resolve(once, against: "https://other.example/z/") == once, "\(address)")
      }
    }
  }
}
