import TestKit
import Testing

@testable import Text

/// Addresses that stand in a text.
@Suite struct PlainAddressTests {
  private func found(_ text: String) -> [String] { PlainAddress.all(in: text).map { String(text[$0.range]) } }

  @Test(arguments: [
    ("https://a.example", ["https://a.example"]), ("See https://a.example/x?y=1#z.", ["https://a.example/x?y=1#z"]),
    ("HTTP://A.example/", ["HTTP://A.example/"]), ("ftp://a.example/f", ["ftp://a.example/f"]),
    ("www.a.example", ["www.a.example"]), ("WWW.A.Example/x", ["WWW.A.Example/x"]),
    ("https://a.example:8080/", ["https://a.example:8080/"]),
    ("https://[::1]/x", ["https://[::1]/x"]), ("https://пример.рф/лента", ["https://пример.рф/лента"]),
    ("https://me:pw@a.example/", ["https://me:pw@a.example/"]), ("https://localhost/", ["https://localhost/"]),
  ])
  func aWholeAddressIsFound(_ text: String, _ addresses: [String]) {
    #expect(found(text) == addresses)
  }

  @Test(arguments: [
    "https://", "http://?x", "https://.", "www.", "www.a", "wwww.a.example", "xhttps://a.example", "a.example",
    "mailto:a@b.example",
    "https:/a.example", "gopher://a.example", "éhttp://a.example", "9https://a.example", "://a.example", "https://—",
    "www..", "",
  ])
  func whatIsNoAddressIsText(_ text: String) {
    #expect(found(text) == [])
  }

  @Test(arguments: [
    ("https://a.example.", "https://a.example"), ("https://a.example?!", "https://a.example"),
    ("https://a.example/x…", "https://a.example/x"),
    ("(https://a.example/x)", "https://a.example/x"), ("https://a.example/x_(y)", "https://a.example/x_(y)"),
    ("(see https://a.example/x_(y))", "https://a.example/x_(y)"), ("[https://a.example/x]", "https://a.example/x"),
    ("https://a.example/[x]", "https://a.example/[x]"), ("“https://a.example/”", "https://a.example/"),
    ("«https://a.example/»", "https://a.example/"),
    ("<https://a.example/>", "https://a.example/"), ("'https://a.example/'", "https://a.example/"),
    ("*https://a.example/*", "https://a.example/"),
    ("https://a.example/x,", "https://a.example/x"), ("https://a.example/—", "https://a.example/"),
    ("https://a.example/-", "https://a.example/"),
    ("https://a.example/x\\y", "https://a.example/x"), ("https://a.example/x\u{A0}y", "https://a.example/x"),
    ("https://a.example/x\u{7F}y", "https://a.example/x"), ("https://a.example/报告", "https://a.example/"),
    ("见https://a.example/。", "https://a.example/"), ("https://a.example/x)).", "https://a.example/x"),
    ("https://a.example/((x)", "https://a.example/((x)"),
    ("https://a.example/~x~", "https://a.example/~x"), ("https://a.example/x'y", "https://a.example/x'y"),
  ])
  func theSentenceAroundIsNoPartOfIt(_ text: String, _ address: String) {
    #expect(found(text) == [address])
  }

  @Test(arguments: [
    ("https://a.example,https://b.example", ["https://a.example", "https://b.example"]),
    ("https://a.example;www.b.example", ["https://a.example", "www.b.example"]),
    ("https://a.example|http://b.example", ["https://a.example"]),
    ("https://a.example/?u=https://b.example", ["https://a.example/?u=https://b.example"]),
    ("https://a.example/x,y", ["https://a.example/x,y"]),
    ("https://a.example https://b.example", ["https://a.example", "https://b.example"]),
    ("www.a www.b.example", ["www.b.example"]),
  ])
  func addressesInARowAreEachOne(_ text: String, _ addresses: [String]) {
    #expect(found(text).prefix(addresses.count) == addresses[...])
    #expect(
      PlainAddress.all(in: text).map(\.range.lowerBound) == PlainAddress.all(in: text).map(\.range.lowerBound).sorted())
  }

  @Test func anAddressWithoutASchemeGetsOne() {
    #expect(PlainAddress.all(in: "Www.a.example/x").map(\.address) == ["https://Www.a.example/x"])
    #expect(PlainAddress.all(in: "HTTP://a.example").map(\.address) == ["HTTP://a.example"])
  }

  @Test func whatIsFoundIsFoundAgainAlone() {
    var dice = Dice(seed: 21)
    let pieces = [
      "https://", "http://", "www.", "a", ".example", "/", "(", ")", "[", "]", ".", ",", ";", "!", " ", "é", "作", "?",
      "#", "x", "\"", "…",
      "ftp://", "👩‍🚀", "'", "|", "\n", "e\u{301}",
    ]
    for _ in 0..<4000 {
      let text = (0..<Int.random(in: 0...14, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
        .joined()
      var end = text.startIndex
      for address in PlainAddress.all(in: text) {
        #expect(address.range.lowerBound >= end && !address.range.isEmpty, "\(text.debugDescription)")
        end = address.range.upperBound
        let alone = String(text.unicodeScalars[address.range])
        #expect(PlainAddress.all(in: alone).map(\.address) == [address.address], "\(text.debugDescription)")
        #expect(address.address.hasSuffix(alone) && address.address.contains("://"))
        #expect(!alone.contains { $0.isWhitespace || "<>\"…".contains($0) })
      }
    }
  }

  @Test func aLongTextOfBeginningsIsReadInOnePass() {
    #expect(PlainAddress.all(in: String(repeating: "www.", count: 100_000)).count <= 1)
    #expect(PlainAddress.all(in: String(repeating: "https://", count: 50_000)).count <= 1)
    #expect(PlainAddress.all(in: String(repeating: "https://a.example) ", count: 20_000)).count == 20_000)
  }
}
