extension String {
  /// The address as it may be shown: printable, and without the name and password that may stand before its host.
  package var shownAddress: String {
    let address = printableAddress
    guard let parts = AddressParts(address), parts.user != nil else { return address }
    return String(address[..<parts.start] + parts.host + address[parts.end...])
  }

  /// The host that an address names, in small letters, with its port; empty when it names none.
  package var addressHost: String { AddressParts(self)?.host.lowercased() ?? "" }

  /// Whether the host is this machine or one beside it, by its name: loopback, private and link-local addresses.
  package var isLocalAddress: Bool {
    var host = addressHost
    if host.hasPrefix("[") {
      host = String(host.prefix { $0 != "]" }.dropFirst())
    } else {
      host = String(host.prefix { $0 != ":" })
    }
    if host == "localhost" || host.hasSuffix(".localhost") || host.hasSuffix(".local") { return true }
    if host.contains(":") {
      return host == "::1" || host.hasPrefix("fe80:") || host.hasPrefix("fc") || host.hasPrefix("fd")
    }
    let bytes = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    guard bytes.count == 4, let first = bytes[0], let second = bytes[1] else { return false }
    switch (first, second) {
    case (127, _), (10, _), (0, _), (192, 168), (169, 254), (172, 16...31): return true
    default: return false
    }
  }
}

/// Where the parts of "scheme://user:password@host:port/path" stand (RFC 3986 section 3.2).
private struct AddressParts {
  let user: Substring?
  let host: Substring
  /// The authority, without the slashes around it.
  let start: String.Index
  let end: String.Index

  /// Nil when there is no authority.
  init?(_ address: String) {
    guard let scheme = address.firstRange(of: "://") else { return nil }
    start = scheme.upperBound
    end = address[start...].firstIndex { "/?#".contains($0) } ?? address.endIndex
    let authority = address[start..<end]
    if let at = authority.lastIndex(of: "@") {
      user = authority[..<at]
      host = authority[authority.index(after: at)...]
    } else {
      user = nil
      host = authority
    }
  }
}
