import TestKit
import Testing

@testable import Text

/// The first and the last address of each network that the public net does not route, and their neighbours.
@Suite struct LocalNetworkTests {
  @Test(arguments: [
    ("0.0.0.0", "0.255.255.255"), ("10.0.0.0", "10.255.255.255"), ("100.64.0.0", "100.127.255.255"),
    ("127.0.0.0", "127.255.255.255"),
    ("169.254.0.0", "169.254.255.255"), ("172.16.0.0", "172.31.255.255"), ("192.0.0.0", "192.0.0.255"),
    ("192.168.0.0", "192.168.255.255"),
  ])
  func aNetworkIsLocalFromItsFirstToItsLastAddress(_ first: String, _ last: String) {
    func number(_ text: String) -> UInt32 { text.split(separator: ".").reduce(0) { $0 << 8 | (UInt32($1) ?? 0) } }
    func address(_ number: UInt32) -> String { [24, 16, 8, 0].map { "\(number >> $0 & 255)" }.joined(separator: ".") }
    let (start, end) = (number(first), number(last))
    for inside in [start, start + 1, end - 1, end, start + (end - start) / 2] {
      let text = address(inside)
      #expect(text.isLocalHost && "http://\(text):80/".isLocalAddress, "\(text)")
      #expect("::ffff:\(text)".isLocalHost && "64:ff9b::\(text)".isLocalHost, "\(text)")
      // As one number, and with its bytes in octal and hexadecimal.
      #expect(String(inside).isLocalHost && ("0x" + String(inside, radix: 16)).isLocalHost, "\(text)")
      #expect(
        [24, 16, 8, 0].map { "0" + String(inside >> $0 & 255, radix: 8) }.joined(separator: ".").isLocalHost, "\(text)")
    }
    if start > 0 { #expect(!address(start - 1).isLocalHost, "\(first)") }
    #expect(!address(end + 1).isLocalHost && !"::ffff:\(address(end + 1))".isLocalHost, "\(last)")
  }

  @Test(arguments: [
    ("fc00::", true), ("fdff:ffff::", true), ("fbff::1", false), ("fe00::1", false), ("fe7f::1", false),
    ("fe80::", true), ("feff::", true),
    ("ff00::1", false), ("ff02::1", false), ("::2", true), ("::1:0:0", false), ("64:ff9b:1::", true),
    ("64:ff9b:1:ffff::", true),
    ("64:ff9c::7f00:1", false), ("2001:1::7f00:1", false), ("2003:7f00:1::", false), ("2001::", true),
  ])
  func aNetworkOfIPv6HasItsBounds(_ host: String, _ isLocal: Bool) {
    #expect(host.isLocalHost == isLocal)
    #expect(host.uppercased().isLocalHost == isLocal && "https://[\(host)]/".isLocalAddress == isLocal)
  }

  @Test(arguments: [
    "localhost.example", "local.example", "127.0.0.1 ", " 127.0.0.1", "127.0.0.1.", "1270.0.0.1", "127.0.0.0.1",
    "256.0.0.1", "0x", "0x.1",
    "localhost:80", "::g", "127.0.0.1%eth0", ".local.example", "",
  ])
  func aNameThatOnlyLooksLocalIsNone(_ host: String) {
    // A dot at the end is that of a whole name.
    #expect(host.isLocalHost == (host == "127.0.0.1."))
  }

  @Test func noUserOrPortHidesAHost() {
    for prefix in ["", "me@", "me:pw@", "8.8.8.8@", "8.8.8.8:80@"] {
      for suffix in ["", "/", ":8080/x", "?x", "#y", "/@8.8.8.8"] {
        #expect("http://\(prefix)127.0.0.1\(suffix)".isLocalAddress, "\(prefix) \(suffix)")
        #expect(
          !"http://\(prefix)8.8.8.8\(suffix.replacing("8.8.8.8", with: "127.0.0.1"))".isLocalAddress,
          "\(prefix) \(suffix)")
      }
    }
  }
}
