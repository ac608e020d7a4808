import Testing

@testable import Parse

/// The examples of RFC 3986, 5.4, that a feed can hold.
@Test(arguments: [
  ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
  ("//g", "http://g"),
  ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
  ("g#s", "http://a/b/c/g#s"),
  ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("..", "http://a/b/"), ("../g", "http://a/b/g"),
  ("../../g", "http://a/g"),
  ("../../../g", "http://a/g"), ("g;x=1/../y", "http://a/b/c/y"), ("g?y/../x", "http://a/b/c/g?y/../x"),
  ("https://x.example/", "https://x.example/"), ("mailto:a@b", "mailto:a@b"), ("C:g", "http://a/b/c/C:g"),
])
func addressesAreResolved(_ address: String, _ absolute: String) {
  #expect(Address.resolve(address, against: "http://a/b/c/d;p?q") == absolute)
}

@Test func withoutABaseAnAddressStaysAsItIs() {
  #expect(Address.resolve("a/b", against: nil) == "a/b")
  #expect(Address.resolve("a/b", against: "c/d") == "a/b")
  #expect(Address.resolve("a/b", against: "urn:x") == "a/b")
}

@Test func aHostAloneIsABase() {
  #expect(Address.resolve("a", against: "https://h.example") == "https://h.example/a")
  #expect(Address.resolve("?a", against: "https://h.example?b") == "https://h.example/?a")
}

@Test func lineBreaksAndControlsLeaveAnAddress() {
  #expect(Address.clean("\n https://a.example/\n\tb \u{7}") == "https://a.example/b")
}

@Test func whatIsTooLongForAnAddressIsNoBase() {
  let long = "https://h.example/" + String(repeating: "a", count: 2048) + "/"
  #expect(Address.resolve("b", against: long) == "b")
  #expect(Address.resolve(long, against: "https://h.example/") == long)
  var reader = XMLReader(
    Array(String(repeating: "<a xml:base=\"aaaaaaaa/\">", count: 500).utf8), base: "https://h.example/")
  var longest = 0
  while reader.next() != .finished { longest = max(longest, reader.base?.utf8.count ?? 0) }
  #expect(longest < 2100)
}
