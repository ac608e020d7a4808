import TestKit
import Testing

@testable import Text

/// Parameters that count visitors, among others.
@Suite struct TrackingParameterTests {
  @Test(arguments: [
    ("https://a.example/?utm_source=x", "https://a.example/"),
    ("https://a.example/?a=1&utm_source=x&b=2", "https://a.example/?a=1&b=2"),
    ("https://a.example/?UTM_Source=x#y", "https://a.example/#y"), ("https://a.example/?fbclid", "https://a.example/"),
    ("https://a.example/?a&&b", "https://a.example/?a&&b"), ("https://a.example/?&utm_x=1", "https://a.example/?"),
    ("https://a.example/#?utm_source=x", "https://a.example/#?utm_source=x"),
    ("https://a.example/?utm=x", "https://a.example/?utm=x"),
    ("https://a.example/?xutm_source=x", "https://a.example/?xutm_source=x"),
    ("https://a.example/?a=utm_source=x", "https://a.example/?a=utm_source=x"),
    ("https://a.example/?gclid=1?b=2", "https://a.example/"), ("", ""), ("?", "?"), ("?utm_x", ""),
  ])
  func onlyThoseThatCountVisitorsGo(_ address: String, _ rest: String) {
    #expect(address.withoutTracking == rest)
  }

  @Test func whatIsLeftHasTheOthersInTheirOrder() {
    var dice = Dice(seed: 61)
    let names = ["a", "b", "id", "utm_source", "utm_", "fbclid", "page", "ysclid", "q", "gclid"]
    for _ in 0..<1000 {
      let parameters = (0..<Int.random(in: 1...6, using: &dice)).map { number in
        (names.randomElement(using: &dice) ?? "a") + (Bool.random(using: &dice) ? "=\(number)" : "")
      }
      let kept = parameters.filter { !isTracker(String($0.prefix { $0 != "=" })) }
      let address = "https://a.example/x?" + parameters.joined(separator: "&") + "#f"
      let rest = kept.isEmpty ? "https://a.example/x#f" : "https://a.example/x?" + kept.joined(separator: "&") + "#f"
      #expect(address.withoutTracking == rest)
      #expect(rest.withoutTracking == rest)
      #expect(address.comparableAddress == rest.comparableAddress)
    }
  }

  @Test func comparingTwiceChangesNothing() {
    var dice = Dice(seed: 62)
    let pieces = [
      "https://", "http://", "WWW.", "www.", "A.example", ":80", ":443", ":81", "/", "x", "?", "utm_a=1", "#", "&", "é",
      "b=2",
    ]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...8, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
        .joined()
      let once = "https://a.example/" + text
      let secure = once.comparableAddress
      #expect(
        "http://a.example/\(text)".comparableAddress == secure
          && "HTTPS://www.A.EXAMPLE/\(text)".comparableAddress == secure, "\(text)")
      #expect(secure.hasPrefix("a.example"))
    }
  }
}
