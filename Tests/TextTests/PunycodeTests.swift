import Testing

@testable import Text

/// The names of RFC 3492 section 7.1 that a host can have, and some of the region.
@Test(arguments: [
  ("партия.example", "xn--80aqtfk3f.example"), ("жаңалық.example", "xn--80aaqw4fuxvb.example"),
  ("bücher.example", "xn--bcher-kva.example"), ("BÜCHER.Example", "xn--bcher-kva.example"),
  ("почемужеонинеговорятпорусски", "xn--b1abfaaepdrnnbgefbadotcwatmq2g4l"),
  ("他们为什么不说中文", "xn--ihqwcrb4cv8a8dqg056pqjye"), ("3年b組金八先生", "xn--3b-ww4c5e180e575a65lsy2b"),
  ("ليهمابتكلموشعربي؟", "xn--egbpdaj6bu4bxfgehfvwxn"), ("пример。example", "xn--e1afmkfd.example"),
  ("ｅｘａｍｐｌｅ.example", "example.example"), ("Example.ORG", "example.org"),
  ("xn--e1afmkfd.example", "xn--e1afmkfd.example"),
  ("a_b.example", "a_b.example"), ("127.0.0.1", "127.0.0.1"), ("[::1]", "[::1]"), ("example.org.", "example.org."),
])
func aHostHasAFormInASCII(_ host: String, _ ascii: String) {
  #expect(Punycode.ascii(host: host) == ascii)
}

@Test(arguments: [
  "", "a..b", ".a", "exa mple.org", "a\u{200B}é.example", "a/b", "a:b", "[::1", "[zz!]", "a%20b", "\u{202E}é.example",
  String(repeating: "a", count: 64), String(repeating: "é", count: 200), String(repeating: "abc.", count: 70),
])
func aHostThatCannotExistHasNone(_ host: String) {
  #expect(Punycode.ascii(host: host) == nil)
}

@Test(arguments: [
  ("https://example.org/with space?q=a b#c", "https://example.org/with%20space?q=a%20b#c"),
  ("http://партия.example/лента", "http://xn--80aqtfk3f.example/%D0%BB%D0%B5%D0%BD%D1%82%D0%B0"),
  ("HTTPS://User:Pass@Example.ORG:8080/A?b=1|2&c=%20", "https://User:Pass@example.org:8080/A?b=1|2&c=%20"),
  ("http://[::1]:80/x", "http://[::1]:80/x"), ("http://example.org", "http://example.org"),
  ("http://example.org:/x", "http://example.org/x"), (" http://example.org/\n", "http://example.org/"),
])
func anAddressHasAFormForTheWire(_ address: String, _ wire: String) {
  #expect(address.requestAddress == wire)
}

@Test(arguments: [
  "", "example.org", "ftp://example.org/", "http://", "http:///path", "http://exa mple.org/",
  "http://example.org:port/",
  "http://example.org:99999/", "http://[::1/", "file:///etc/passwd", "http://a..b/",
])
func anAddressThatCannotBeFetchedHasNone(_ address: String) {
  #expect(address.requestAddress == nil)
}

@Test func twoSpellingsOfAHostAreOneHost() {
  #expect("http://партия.example/a".addressHost == "xn--80aqtfk3f.example")
  #expect("http://партия.example/a".mayShareSecrets(with: "http://xn--80aqtfk3f.example/b"))
}
