import Testing
import Text

@Test(arguments: [
  ("https://me:secret@a.example/feed", "https://a.example/feed"),
  ("https://me@a.example:8080/x?y=@z", "https://a.example:8080/x?y=@z"),
  ("https://a.example/@someone/feed", "https://a.example/@someone/feed"),
  ("https://a:b@c@d.example", "https://d.example"),
  ("edition:", "edition:"), ("", ""),
])
func nameAndPasswordAreNeverShown(_ address: String, _ shown: String) {
  #expect(address.shownAddress == shown)
}

@Test(arguments: [
  ("exec:/home/a/make feed 'two words'", "exec:/home/a/make feed 'two words'", "/home/a/make feed \"two words\""),
  (
    "filter:clean -x:https://me:secret@a.example/f", "filter:clean -x:https://a.example/f",
    "clean -x < https://a.example/f"
  ),
  ("exec:a \u{1B}[31mb", "exec:a b", "exec:a b"),
  ("https://me:secret@a.example/a b", "https://a.example/a%20b", "https://a.example/a%20b"),
])
func aCommandIsShownWithItsBlanks(_ address: String, _ shown: String, _ source: String) {
  #expect(address.shownAddress == shown && address.shownSource == source)
}

@Test(arguments: [
  ("https://me:secret@A.Example:8080/feed", "a.example:8080"), ("http://[::1]:80/x", "[::1]:80"), ("edition:", ""),
  ("file:///etc/passwd", ""),
])
func theHostStandsBetweenThePasswordAndThePath(_ address: String, _ host: String) {
  #expect(address.addressHost == host)
}

@Test(arguments: [
  ("https://a.example/x", "https://A.example/y", true), ("https://a.example/", "https://a.example:443/", true),
  ("http://a.example/", "https://a.example/", false), ("https://a.example/", "http://a.example/", false),
  ("http://a.example:8080/", "https://a.example/", false), ("http://a.example/", "http://a.example:81/", false),
  ("http://a.example/", "http://www.a.example/", false), ("http://[::1]:80/", "http://[::1]/", true),
  ("http://me@a.example/", "http://a.example/", true), ("http://a.example@evil.example/", "http://a.example/", false),
  ("feed", "http://a.example/", false),
])
func credentialsGoOnlyToTheSameSchemeHostAndPort(_ address: String, _ other: String, _ may: Bool) {
  #expect(address.mayShareSecrets(with: other) == may)
}

@Test(arguments: [
  ("ftp://bob:s3cret@h.example/x", "ftp://h.example/x"), ("no address, a@b.example", "no address, a@b.example"),
  ("two: http://a:b@c.example and https://d@e.example.", "two: http://c.example and https://e.example."),
  ("“http://a:b@c.example” “a@b”", "“http://c.example” “a@b”"), ("http://a.example/@x", "http://a.example/@x"),
  ("<a href=\"https://me:p@w@a.example/?x=y@z\">me@b</a>", "<a href=\"https://a.example/?x=y@z\">me@b</a>"),
  ("http://a.example me@b.example", "http://a.example me@b.example"), ("://@", "://"), ("作者 x://é:ü@作者/", "作者 x://作者/"),
  ("http://a.example?x@y", "http://a.example?x@y"), ("http://a:b@[::1]:80/", "http://[::1]:80/"), ("@", "@"),
  (":/", ":/"),
])
func passwordsAreTakenOutOfTheAddressesInAText(_ text: String, _ clean: String) {
  #expect(text.withoutUsers == clean && clean.withoutUsers == clean)
}

@Test func aPasswordIsTakenOutOfAnAddressAndPutIntoAnother() {
  #expect("http://me:pw@a.example:8/x?y@z".withoutUser == "http://a.example:8/x?y@z")
  #expect("http://a.example/x@y".withoutUser == "http://a.example/x@y")
  #expect("http://a.example/x".asUser(of: "http://me:pw@a.example/") == "http://me:pw@a.example/x")
  #expect("http://you@a.example/".asUser(of: "http://me:pw@a.example/") == "http://you@a.example/")
  #expect("http://me@a.example/".namesUser && !"http://a.example/me@".namesUser)
}
