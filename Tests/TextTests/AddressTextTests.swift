import TestKit
import Testing
import Text

/// Addresses for logs and for the wire, and rules that hold for all of them.
@Suite struct AddressTextTests {
  @Test(arguments: [
    ("https://me:pw@a.example/x?key=1", "https://a.example/x?…"), ("https://a.example/x#key", "https://a.example/x?…"),
    ("https://a.example/x", "https://a.example/x"), ("https://a.example/?a#b)", "https://a.example/?…)"),
    ("https://a.example/?a=1,", "https://a.example/?…,"), ("(https://a.example/?a=1;", "(https://a.example/?…;"),
    ("https://a.example/?a.", "https://a.example/?…."), ("https://a.example/?a=”", "https://a.example/?…”"), ("", ""),
  ])
  func aLoggedAddressHasNoSecrets(_ address: String, _ logged: String) {
    #expect(address.loggedAddress == logged)
  }

  @Test(arguments: [
    ("http://a.example:1/", "http://a.example:1/"), ("http://a.example:65535/", "http://a.example:65535/"),
    ("http://a.example:0080/", "http://a.example:80/"),
    ("http://me é:p\"w@a.example/", "http://me%20%C3%A9:p%22w@a.example/"),
    ("http://a.example?x=<y>", "http://a.example?x=%3Cy%3E"), ("http://a.example/%zz`", "http://a.example/%zz%60"),
    ("https://a.example/a\tb\nc", "https://a.example/abc"), ("http://A_B.example/", "http://a_b.example/"),
    ("http://a.example./x", "http://a.example./x"), ("http://a.example/\u{1}", "http://a.example/"),
    ("http://a.example/a\u{1}b", "http://a.example/a%01b"),
  ])
  func onTheWireAnAddressIsASCII(_ address: String, _ wire: String) {
    #expect(address.requestAddress == wire)
  }

  @Test(arguments: [
    "http://a.example:0/", "http://a.example:65536/", "http://a.example:-1/", "http://a.example:8a/",
    "http://a.example:٨٠/",
    "http://me@/x", "gemini://a.example/", "//a.example/", "http:/a.example/",
  ])
  func aPortOrHostThatCannotExistIsRefused(_ address: String) {
    #expect(address.requestAddress == nil)
  }

  @Test func anAddressOnTheWireStaysAsItIs() {
    var dice = Dice(seed: 41)
    let pieces = [
      "a", "é", "作", " ", "%20", "%", "/", "?", "#", "&x=1", "\"", "<", ":", "@", "~", "\u{202E}", "`", "|", "'", "\t",
      "..",
    ]
    for _ in 0..<2000 {
      let tail = (0..<Int.random(in: 0...10, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
      let address = "https://a.example/" + tail.joined()
      guard let wire = address.requestAddress else {
        #expect(Bool(false), "\(address.debugDescription)")
        continue
      }
      #expect(wire.requestAddress == wire, "\(address.debugDescription)")
      #expect(wire.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
      #expect(wire.addressHost == "a.example")
    }
  }

  @Test func aPasswordIsNeverShownWhateverSurroundsIt() {
    var dice = Dice(seed: 42)
    let pieces = ["a", ":", "@", "%40", "é", "'", "[", "]", "\u{200B}", " ", "!"]
    for _ in 0..<2000 {
      let noise = (0..<Int.random(in: 0...6, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
        .joined()
      let address = "https://\(noise)s3cret\(noise)@a.example/x"
      #expect(address.shownAddress == "https://a.example/x", "\(address.debugDescription)")
      #expect(address.namesUser && !address.withoutUser.namesUser && !address.loggedAddress.contains("s3cret"))
    }
  }

  @Test(arguments: [
    ("https://a.example/", true), ("HTTPS://a.example/", true), ("http://a.example/", false), ("https:a", false),
    ("", false),
  ])
  func onlyHTTPSIsEncrypted(_ address: String, _ isEncrypted: Bool) {
    #expect(address.isEncrypted == isEncrypted)
  }
}
