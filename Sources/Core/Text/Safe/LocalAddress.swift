import Foundation

extension String {
  /// Whether the host of this address names this machine or its local network: by an IP address, or by a name that
  /// stands for one (RFC 6761 "localhost", RFC 6762 ".local"). Other names are not looked up, and give false.
  package var isLocalAddress: Bool {
    let host = addressHost
    if host.hasPrefix("[") { return String(host.prefix { $0 != "]" }.dropFirst()).isLocalHost }
    return String(host.prefix { $0 != ":" }).isLocalHost
  }

  /// The same for a host alone, without a port. An IPv6 address stands without brackets.
  package var isLocalHost: Bool {
    // A dot at the end marks a complete name.
    let name = (hasSuffix(".") ? String(dropLast()) : self).lowercased()
    if name == "localhost" || name.hasSuffix(".localhost") || name.hasSuffix(".local") { return true }
    if let bytes = name.ipv6 { return isLocal(six: bytes) }
    return name.ipv4.map(isLocal(four:)) ?? false
  }

  /// The four bytes of an IPv4 address; nil for anything else. Short and hexadecimal forms count: libcurl connects to
  /// "127.1" and "0x7f000001" as well.
  private var ipv4: [UInt8]? {
    var address = in_addr()
    // inet_aton ignores what stands behind a space.
    guard !isEmpty, utf8.allSatisfy({ "0123456789abcdefx.".utf8.contains($0) }), inet_aton(self, &address) != 0 else {
      return nil
    }
    return withUnsafeBytes(of: &address) { Array($0) }
  }

  /// The sixteen bytes of an IPv6 address, without its zone; nil for anything else.
  private var ipv6: [UInt8]? {
    var address = in6_addr()
    guard contains(":"), inet_pton(AF_INET6, String(prefix { $0 != "%" }), &address) == 1 else { return nil }
    return withUnsafeBytes(of: &address) { Array($0) }
  }
}

/// Addresses that the public net does not route: this network, private, shared by a carrier, loopback, link-local, and
/// those for protocols (RFC 6890, table 1 to 10). 198.18.0.0/15 is not among them: proxies give its addresses to public
/// names.
private func isLocal(four ip: [UInt8]) -> Bool {
  switch (ip[0], ip[1], ip[2]) {
  case (0, _, _), (10, _, _), (127, _, _), (169, 254, _), (192, 168, _), (192, 0, 0): true
  case (100, 64...127, _), (172, 16...31, _): true
  default: false
  }
}

/// The unspecified address, loopback, link-local, site-local, unique local (RFC 4291, 3879, 4193), and IPv4 addresses in
/// IPv6 that are local themselves: a gateway may hand them on.
private func isLocal(six ip: [UInt8]) -> Bool {
  func startsWith(_ bytes: UInt8...) -> Bool { ip.starts(with: bytes) }
  let zeros = [UInt8](repeating: 0, count: 10)
  // ::1 and ::, ::127.0.0.1 (RFC 4291 section 2.5.5.1), ::ffff:127.0.0.1 (2.5.5.2), ::ffff:0:127.0.0.1 (RFC 2765).
  if ip.starts(with: zeros), ip[10...11].elementsEqual([0, 0]) || ip[10...11].elementsEqual([0xFF, 0xFF]) {
    return isLocal(four: Array(ip[12...]))
  }
  if startsWith(0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0) { return isLocal(four: Array(ip[12...])) }
  // fe80::/10, fec0::/10, fc00::/7.
  if ip[0] == 0xFE && ip[1] >= 0x80 || ip[0] & 0xFE == 0xFC { return true }
  // NAT64 (RFC 6052), and its prefix for local use (RFC 8215).
  if startsWith(0, 0x64, 0xFF, 0x9B, 0, 1) { return true }
  if startsWith(0, 0x64, 0xFF, 0x9B) { return isLocal(four: Array(ip[12...])) }
  // 6to4 (RFC 3056).
  if startsWith(0x20, 0x02) { return isLocal(four: Array(ip[2...5])) }
  // Teredo (RFC 4380): the server's address, and the client's with all bits turned.
  if startsWith(0x20, 0x01, 0, 0) {
    return isLocal(four: Array(ip[4...7])) || isLocal(four: ip[12...].map { ~$0 })
  }
  return false
}
